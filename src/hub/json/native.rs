//! JSON as the browser reads it.

use std::cell::OnceCell;

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

thread_local! {
    /// The fields' names as the browser has them: a list asks for some thousands of fields, and to make a text of the
    /// browser's each time took longer than all the rest.
    static NAMES: [OnceCell<JsValue>; Field::COUNT] = const { [const { OnceCell::new() }; Field::COUNT] };
}

/// A JSON object.
#[derive(Clone, Debug)]
pub(in crate::hub) struct Object(JsValue);

impl Object {
    /// The value of a field, if it has it.
    pub(in crate::hub) fn get(&self, field: Field) -> Option<Value> {
        let get = |names: &[OnceCell<JsValue>; Field::COUNT]| {
            let name = names[field as usize].get_or_init(|| field.name().into());
            Reflect::get(&self.0, name)
        };
        let value = NAMES.with(get).ok()?;
        (!value.is_undefined()).then_some(Value(value))
    }
}
