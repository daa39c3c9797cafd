//! Fetching a list, page by page.

use wasm_bindgen_futures::spawn_local;

use super::{
    fetch::{Response, TIMEOUT, get, get_with_retry},
    list_cache::store_answer,
};
use crate::{
    browser::sleep,
    calendar::ListDay,
    hub::{DayList, DayListReader, FetchError, Priority},
    url_state::Sample,
};

/// The delay in milliseconds before a response is stored, so that its list is on the screen first.
const STORE_DELAY: u32 = 50;

/// The delay for one of many lists: storing it at once would delay the others.
const STORE_DELAY_OF_MANY: u32 = 1_000;

/// Fetches the list of a day, all its pages, and stores them in the cache.
///
/// # Errors
/// The [`FetchError`] of the first page. If a later one fails, the list says so and holds what came before.
pub(super) async fn day_list(day: ListDay, priority: Priority) -> Result<DayList, FetchError> {
    let mut reader = DayListReader::new(day);
    while let Some(url) = reader.next_url() {
        match get_with_retry(url, priority).await {
            Ok(response) => {
                let url = url.to_owned();
                push_page(&mut reader, &response)?;
                let delay = match priority {
                    Priority::Interactive => STORE_DELAY,
                    Priority::Background => {
                        // Decoding and rendering are separate tasks, so that the page stays responsive.
                        sleep(0).await;
                        STORE_DELAY_OF_MANY
                    }
                };
                if reader.is_complete() {
                    // Outlives a cancelled load: a complete response is worth storing.
                    spawn_local(async move {
                        sleep(delay).await;
                        store_answer(&url, &response).await;
                    });
                }
            }
            Err(_) if reader.has_pages() => reader.stop_early(),
            Err(error) => return Err(error),
        }
    }
    Ok(reader.finish())
}

/// Fetches a sample that is bundled with the page.
///
/// # Errors
/// As for [`day_list`].
pub(super) async fn sample_list(sample: Sample) -> Result<DayList, FetchError> {
    let mut reader = DayListReader::new(sample.day());
    let response = get(&sample.file_url(), TIMEOUT).await?;
    push_page(&mut reader, &response)?;
    Ok(reader.finish())
}

fn push_page(reader: &mut DayListReader, response: &Response) -> Result<(), FetchError> {
    reader
        .push_page(response.status, &response.text(), response.link.as_deref())
        .map_err(FetchError::Rejected)
}
