//! Fetching a list, page by page.

use wasm_bindgen_futures::spawn_local;

use super::{
    HuggingFace,
    fetch::{Response, TIMEOUT, get, get_with_retry},
    has_papers,
    list_cache::store_answer,
};
use crate::{
    browser::{now, sleep},
    calendar::{Instant, ListDay},
    hub::{DayList, DayListReader, FetchError, Priority},
    url_state::Sample,
};

/// The delay in milliseconds before a list is stored, so that it is on the screen first.
const STORE_DELAY: u32 = 50;

/// The delay for one of many lists: storing it at once would delay the others.
const STORE_DELAY_OF_MANY: u32 = 1_000;

/// A page of a list.
struct Page {
    url: String,
    response: Response,
    fetched_at: Instant,
}

/// Fetches the list of a day, all its pages, and stores them in the cache if all of them came: those of a list without its
/// end would take the place of a complete one.
///
/// # Errors
/// The [`FetchError`] of the first page. If a later one fails, the list says so and holds what came before.
pub(super) async fn day_list(day: ListDay, priority: Priority) -> Result<DayList, FetchError> {
    let fetch = async |url: &str| get_with_retry(url, priority).await;
    let (list, pages) = read_pages(day, fetch).await?;
    if !list.lacks_pages() {
        // Outlives a cancelled load: a complete list is worth storing.
        let is_empty = list.papers.is_empty();
        spawn_local(store_pages(day, is_empty, pages, priority));
    }
    Ok(list)
}

/// Reads the list of a day, page by page, and returns the pages beside it.
async fn read_pages(
    day: ListDay,
    fetch: impl AsyncFn(&str) -> Result<Response, FetchError>,
) -> Result<(DayList, Vec<Page>), FetchError> {
    let mut reader = DayListReader::new(day);
    let mut pages = Vec::new();
    while let Some(url) = reader.next_url() {
        match fetch(url).await {
            Ok(response) => {
                let (url, fetched_at) = (url.to_owned(), now());
                push_page(&mut reader, &response)?;
                pages.push(Page {
                    url,
                    response,
                    fetched_at,
                });
            }
            Err(_) if reader.has_pages() => reader.stop_early(),
            Err(error) => return Err(error),
        }
    }
    Ok((reader.finish(), pages))
}

/// Stores the pages of a list, the first one last: a list is as old as its first page, and one that was stored only in part
/// is to be fetched again. An empty list never takes the place of papers.
async fn store_pages(day: ListDay, is_empty: bool, pages: Vec<Page>, priority: Priority) {
    sleep(match priority {
        Priority::Interactive => STORE_DELAY,
        Priority::Background => STORE_DELAY_OF_MANY,
    })
    .await;
    if is_empty && has_papers(&HuggingFace, day).await {
        return;
    }
    for page in pages.iter().rev() {
        if !store_answer(&page.url, &page.response, page.fetched_at).await {
            break;
        }
    }
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

#[cfg(test)]
mod tests {
    use futures::executor::block_on;

    use super::*;

    /// The papers and pages of a list whose second page is answered like this.
    fn read(second: &Result<(u16, &str), FetchError>) -> (DayList, usize) {
        let response = |status, body: &str, link: Option<&str>| Response {
            status,
            link: link.map(str::to_owned),
            body: body.into(),
        };
        let next = "<https://huggingface.co/api/daily_papers?p=1>; rel=\"next\"";
        let first = r#"[{"paper":{"id":"2512.00001","title":"A","upvotes":1}}]"#;
        let fetch = async |url: &str| match url.ends_with("p=1") {
            false => Ok(response(200, first, Some(next))),
            true => second
                .clone()
                .map(|(status, body)| response(status, body, None)),
        };
        let day = ListDay::parse("2025-12-08").expect("a day");
        let (list, pages) = block_on(read_pages(day, fetch)).expect("a list");
        (list, pages.len())
    }

    #[test]
    fn a_list_whose_later_page_fails_is_not_one_to_store() {
        let page = r#"[{"paper":{"id":"2512.00002","title":"B","upvotes":1}}]"#;
        let (list, pages) = read(&Ok((200, page)));
        assert_eq!((list.papers.len(), pages), (2, 2));
        assert!(!list.lacks_pages());
        for second in [
            Err(FetchError::Timeout),
            Ok((500, "")),
            Ok((200, "<html>")),
            Ok((200, r#"[{"paper":"#)),
        ] {
            let (list, _) = read(&second);
            assert_eq!(list.papers.len(), 1, "{second:?}");
            assert!(list.lacks_pages(), "{second:?}");
        }
    }
}
