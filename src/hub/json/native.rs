//! JSON as the browser reads it.

use js_sys::{Array, JSON, Reflect};
use wasm_bindgen::JsValue;

use super::{Broken, whole};
use crate::hub::wire::Field;

/// Any JSON value.
#[derive(Clone, Debug)]
pub(in crate::hub) struct Value(JsValue);

impl Value {
    /// Parses a text.
    pub(in crate::hub) fn parse(text: &str) -> Result<Self, Broken> {
        JSON::parse(text).map(Self).map_err(|_| Broken)
    }

    /// The text, if it is one.
    pub(in crate::hub) fn text(&self) -> Option<String> {
        self.0.as_string()
    }

    /// The number, if it is one that counts something.
    pub(in crate::hub) fn count(&self) -> Option<u32> {
        self.0.as_f64().and_then(whole)
    }

    /// Whether it is `true`.
    pub(in crate::hub) fn is_true(&self) -> bool {
        self.0.is_truthy() && self.0.as_bool().is_some()
    }

    /// The entries, if it is an array.
    pub(in crate::hub) fn entries(&self) -> Option<Vec<Self>> {
        Array::is_array(&self.0).then(|| Array::from(&self.0).iter().map(Self).collect())
    }

    /// The object, if it is one.
    pub(in crate::hub) fn object(&self) -> Option<Object> {
        (self.0.is_object() && !Array::is_array(&self.0)).then(|| Object(self.0.clone()))
    }
}

/// A JSON object.
#[derive(Clone, Debug)]
pub(in crate::hub) struct Object(JsValue);

impl Object {
    /// The value of a field, if it has it.
    pub(in crate::hub) fn get(&self, field: Field) -> Option<Value> {
        let value = Reflect::get(&self.0, &JsValue::from_str(field.name())).ok()?;
        (!value.is_undefined()).then_some(Value(value))
    }
}
