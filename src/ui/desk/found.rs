//! What there is to show of what was found, on the device or at Hugging Face.

use std::sync::Arc;

use chrono::TimeDelta;

use crate::{
    browser::{self, Kept, Wanted},
    calendar::{Instant, ListDay, Period, latest_days},
    hub::{ApiError, DayList, FetchError},
    ui::listing::{Listing, Renewal, Source},
    url_state::{ListQuery, Sample},
};

/// A list fetched less than this ago is not asked for again by merely coming back to it.
const YOUNG: TimeDelta = TimeDelta::minutes(1);

/// How many days back a kept list is looked for where the latest cannot be had.
const MOST_DAYS_BACK: usize = 8;

/// What there is to show of a subject.
pub(super) async fn listing_of(subject: ListQuery, now: Instant, wanted: &Wanted) -> Listing {
    match subject {
        ListQuery::Day(day) => fetched(day, browser::day_list(day, wanted).await),
        ListQuery::Sample(sample) => match browser::sample_list(sample, wanted).await {
            Ok(list) => Listing::Papers(Arc::new(list.into()), Source::Sample),
            Err(failure) => Listing::Failed(Some(Period::Day(sample.day())), failure),
        },
        // Weeks and months are gathered; see there.
        ListQuery::Latest | ListQuery::Week(_) | ListQuery::Month(_) => {
            match browser::latest_list(now, wanted).await {
                Ok(list) => fetched(list.day, Ok(list)),
                Err((day, failure)) => match latest_kept(now).await {
                    Some(kept) => of_kept(kept, Renewal::Failed(failure)),
                    // Nobody asked for a particular day, so any list shows what the page is for.
                    None => match browser::sample_list(Sample::Monday, wanted).await {
                        Ok(list) => {
                            Listing::Papers(Arc::new(list.into()), Source::SampleInstead(failure))
                        }
                        Err(_) => Listing::Failed(Some(Period::Day(day)), failure),
                    },
                },
            }
        }
    }
}

/// The latest list that is kept on the device, if it is not too old to be taken for the latest.
async fn latest_kept(now: Instant) -> Option<Kept> {
    for day in latest_days(now).take(MOST_DAYS_BACK) {
        if let Some(kept) = browser::kept_list(day).await
            && !kept.list.papers.is_empty()
        {
            return Some(kept);
        }
    }
    None
}

/// Whether a kept list is shown as it is: because it will not change any more, or was fetched just now.
pub(super) fn is_fresh(kept: &Kept, now: Instant) -> bool {
    kept.fetched >= kept.list.day.settles() || now < kept.fetched + YOUNG
}

pub(super) fn of_kept(kept: Kept, renewal: Renewal) -> Listing {
    let Kept { list, fetched } = kept;
    of_list(list, fetched, renewal)
}

fn fetched(day: ListDay, list: Result<DayList, FetchError>) -> Listing {
    match list {
        Ok(list) => of_list(list, browser::now(), Renewal::Done),
        Err(FetchError::Rejected(ApiError::NotOpen)) => Listing::NotOpen(day),
        Err(failure) => Listing::Failed(Some(Period::Day(day)), failure),
    }
}

fn of_list(list: DayList, fetched: Instant, renewal: Renewal) -> Listing {
    if list.papers.is_empty() {
        Listing::Empty(list.day)
    } else {
        let source = Source::HuggingFace { fetched, renewal };
        Listing::Papers(Arc::new(list.into()), source)
    }
}
