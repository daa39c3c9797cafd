//! JSON as serde_json reads it.

use std::collections::HashMap;

use serde_json::value::RawValue;

use super::{Broken, whole};
use crate::hub::wire::Field;

/// Any JSON value, found whole and not yet read.
#[derive(Clone, Debug)]
pub(in crate::hub) struct Value(Box<RawValue>);

impl Value {
    /// Parses a text.
    pub(in crate::hub) fn parse(text: &str) -> Result<Self, Broken> {
        serde_json::from_str(text).map(Self).map_err(|_| Broken)
    }

    /// The text, if it is one.
    pub(in crate::hub) fn text(&self) -> Option<String> {
        serde_json::from_str(self.0.get()).ok()
    }

    /// The number, if it is one that counts something.
    pub(in crate::hub) fn count(&self) -> Option<u32> {
        serde_json::from_str(self.0.get()).ok().and_then(whole)
    }

    /// Whether it is `true`.
    pub(in crate::hub) fn is_true(&self) -> bool {
        self.0.get() == "true"
    }

    /// The entries, if it is an array.
    pub(in crate::hub) fn entries(&self) -> Option<Vec<Self>> {
        let entries: Vec<Box<RawValue>> = serde_json::from_str(self.0.get()).ok()?;
        Some(entries.into_iter().map(Self).collect())
    }

    /// The object, if it is one.
    pub(in crate::hub) fn object(&self) -> Option<Object> {
        serde_json::from_str(self.0.get()).ok().map(Object)
    }
}

/// A JSON object. Of a field that is repeated, the last counts.
#[derive(Clone, Debug)]
pub(in crate::hub) struct Object(HashMap<String, Box<RawValue>>);

impl Object {
    /// The value of a field, if it has it.
    pub(in crate::hub) fn get(&self, field: Field) -> Option<Value> {
        self.0.get(field.name()).cloned().map(Value)
    }
}
