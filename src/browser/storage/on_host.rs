//! The local storage of a thread on the host, which has none unless a test lends it one.

use std::{
    cell::{Cell, RefCell},
    collections::BTreeMap,
    rc::Rc,
};

use super::StorageError;

thread_local! {
    static LENT: RefCell<Option<HostStorage>> = const { RefCell::new(None) };
}

/// A local storage in memory, as one that a browser has. Its copies are the same storage.
#[derive(Clone, Debug)]
pub struct HostStorage {
    values: Rc<RefCell<BTreeMap<String, String>>>,
    room: Rc<Cell<usize>>,
}

impl HostStorage {
    /// Lends this thread an empty storage, until it is taken back.
    #[must_use]
    pub fn lend() -> Self {
        let storage = Self {
            values: Rc::default(),
            room: Rc::new(Cell::new(usize::MAX)),
        };
        LENT.set(Some(storage.clone()));
        storage
    }

    /// Leaves this thread without a storage again.
    pub fn take_back() {
        LENT.set(None);
    }

    /// How many bytes of values it has room for; a value that needs more is refused.
    pub fn set_room(&self, bytes: usize) {
        self.room.set(bytes);
    }

    /// The value of a key.
    #[must_use]
    pub fn get(&self, key: &str) -> Option<String> {
        self.values.borrow().get(key).cloned()
    }

    /// Sets the value of a key, as another tab does.
    pub fn set(&self, key: &str, value: &str) {
        let mut values = self.values.borrow_mut();
        values.insert(key.to_owned(), value.to_owned());
    }

    /// Removes the values of these keys, as another tab does.
    pub fn clear(&self, is_removed: impl Fn(&str) -> bool) {
        let mut values = self.values.borrow_mut();
        values.retain(|key, _| !is_removed(key));
    }

    pub(super) fn lent() -> Option<Self> {
        LENT.with_borrow(Clone::clone)
    }

    // What `web_sys::Storage` has, as far as the page uses it.

    pub(super) fn length(&self) -> Result<u32, StorageError> {
        u32::try_from(self.values.borrow().len()).map_err(|_| StorageError)
    }

    pub(super) fn key(&self, index: u32) -> Result<Option<String>, StorageError> {
        let index = usize::try_from(index).map_err(|_| StorageError)?;
        Ok(self.values.borrow().keys().nth(index).cloned())
    }

    pub(super) fn get_item(&self, key: &str) -> Result<Option<String>, StorageError> {
        Ok(self.get(key))
    }

    pub(super) fn set_item(&self, key: &str, value: &str) -> Result<(), StorageError> {
        let values = self.values.borrow();
        let others = values.iter().filter(|(other, _)| *other != key);
        let taken: usize = others.map(|(_, value)| value.len()).sum();
        drop(values);
        if taken.saturating_add(value.len()) > self.room.get() {
            return Err(StorageError);
        }
        self.set(key, value);
        Ok(())
    }

    pub(super) fn remove_item(&self, key: &str) -> Result<(), StorageError> {
        self.values.borrow_mut().remove(key);
        Ok(())
    }
}
