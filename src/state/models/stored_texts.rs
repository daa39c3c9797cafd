//! What models have made and the device stores.

use leptos::{
    prelude::*,
    task::{spawn_local, spawn_local_scoped_with_cancellation},
};

use super::ModelsState;

/// The translations and summaries of a machine that are stored on the device.
#[derive(Clone, Copy)]
pub struct StoredTexts {
    /// How many there are; 0 until they have been counted.
    pub count: RwSignal<u32>,
    models: ModelsState,
}

impl StoredTexts {
    /// Counts them, for as long as the component lives that calls this.
    #[must_use]
    pub fn load(models: ModelsState) -> Self {
        let texts = Self {
            count: RwSignal::new(0),
            models,
        };
        spawn_local_scoped_with_cancellation(texts.look_up());
        texts
    }

    /// Removes all of them.
    pub fn clear(self) {
        spawn_local(async move {
            self.models.clear_stored().await;
            self.look_up().await;
        });
    }

    async fn look_up(self) {
        self.count.set(self.models.count_stored().await);
    }
}
