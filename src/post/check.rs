//! Checks before a post is published.

mod changes;

use std::fmt;

use changes::changed;
pub use changes::{Change, changes};

use super::{
    Body, Format, LayoutChoice, Oddity, OrganizationFallback, Part, Placeholder, RichText, Setting,
    Target, front_matter, layout::Name, permalink, tags, translation::Texts,
};
use crate::{
    calendar::Instant,
    papers::{ArxivId, Digest, Paper},
};

/// The longest title, in characters, that search results and feeds show in full.
const MAX_TITLE_CHARS: usize = 70;

/// A permalink that is unique to each post.
const PERMALINK: &str = "/papers/{date}/";

/// A hint before publishing. The post is correct in any case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Check {
    /// The list is still open: the post is dated now, and more papers may come.
    StillOpen,
    /// The planned date of the post is in the future: it is dated now instead.
    Early,
    /// The number of papers without an organization, which have the fallback.
    NoOrganization(usize),
    /// The number of papers without an abstract and without a summary in its place.
    NoSummary(usize),
    /// The number of papers in English in a post that shows translations: something of each is not translated.
    Untranslated(usize),
    /// The ranks of papers whose texts have changed since the editor corrected their translation. The corrections are kept.
    OutdatedCorrections(Vec<usize>),
    /// The ranks of papers whose texts were escaped or read as TeX.
    Protected(Vec<usize>),
    /// The title of the post is long.
    LongTitle,
    /// Papers that were withdrawn and are in the post, since they were included by hand: their ids and titles.
    Withdrawn(Vec<(ArxivId, String)>),
    /// The titles of papers that were withdrawn, and that the post leaves out.
    WithdrawnLeftOut(Vec<String>),
    /// The list is a sample, which is not for publishing.
    Sample,
    /// How many days of the week or month have a list that is not in the ranking.
    MissingDays(usize),
    /// Papers of a list in the ranking are missing.
    Incomplete,
    /// The list is closed, but was fetched before.
    FetchedBeforeClosing,
    /// Nobody has said whose posts these are, and they carry the default author.
    Author,
    /// Every post has the same permalink.
    SameAddress,
    /// The same, by a line of the editor's own front matter.
    SameAddressInLines,
    /// Words after a colon in the permalink, or in that of the editor's own front matter, with which Jekyll or Hugo builds no
    /// blog.
    PermalinkTokens(Vec<String>),
    /// The first line of the editor's own front matter that is not valid YAML, has a value that its key cannot have, as the key
    /// `date` one that is no date, or has the key of an earlier one.
    FrontMatterLine(String),
    /// The date of the post is another day in UTC, where a blog that is built in UTC files it.
    OtherDayInUtc,
    /// Tags that the program cannot have: repeated, without a name of their own, or none in Obsidian.
    Tags(Vec<String>),
    /// Categories that the blog cannot have, a third one among them.
    Categories(Vec<String>),
    /// Something odd about the editor's words.
    OwnWords(Place, Oddity),
    /// Names in a pattern that stand for nothing there, and are written as they are or left out.
    Placeholders(Part, Vec<String>),
}

/// Where the editor's words are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Place {
    /// The introduction.
    Introduction,
    /// The comment on the paper of this rank, from 1.
    Comment(usize, ArxivId),
}

impl Check {
    /// The value that mends a setting, where one does.
    #[must_use]
    pub fn remedy(&self, format: &Format) -> Option<(Setting, String)> {
        Some(match self {
            Self::Early => (Setting::PostDay, "list-day".to_owned()),
            Self::NoOrganization(_) => (Setting::Organization, "authors".to_owned()),
            Self::NoSummary(_) if format.layout == LayoutChoice::Reference => {
                (Setting::AiSummary, "yes".to_owned())
            }
            Self::LongTitle => (Setting::Title, Setting::Title.read(&Format::default())),
            Self::SameAddress => (Setting::Permalink, PERMALINK.to_owned()),
            Self::PermalinkTokens(_) if front_matter::permalink(format).is_none() => {
                (Setting::Permalink, PERMALINK.to_owned())
            }
            // Midnight in UTC, or in the blog's zone west of it: the same day in both.
            Self::OtherDayInUtc => {
                let minutes = format.clock.offset.local_minus_utc().max(0) / 60;
                (
                    Setting::Time,
                    format!("{:02}:{:02}", minutes / 60, minutes % 60),
                )
            }
            Self::Tags(_) => {
                let sorted = tags::tags(&format.tags, format.target);
                (Setting::Tags, sorted.usable.join(", "))
            }
            Self::Categories(_) => {
                let categories = format.categories.as_deref().unwrap_or_default();
                let sorted = tags::categories(categories, format.target);
                (Setting::Categories, sorted.usable.join(", "))
            }
            Self::Sample
            | Self::Author
            | Self::MissingDays(_)
            | Self::Incomplete
            | Self::FetchedBeforeClosing
            | Self::StillOpen
            | Self::SameAddressInLines
            | Self::PermalinkTokens(_)
            | Self::FrontMatterLine(_)
            | Self::NoSummary(_)
            | Self::Placeholders(..)
            | Self::Untranslated(_)
            | Self::OutdatedCorrections(_)
            | Self::Protected(_)
            | Self::Withdrawn(_)
            | Self::WithdrawnLeftOut(_)
            | Self::OwnWords(..) => return None,
        })
    }
}

/// Checks the post of a digest at `now`.
#[must_use]
pub fn checks(digest: &Digest<'_>, format: &Format, now: Instant) -> Vec<Check> {
    checks_of(&Body::new(digest, format, now), digest, format, now)
}

/// As [`checks`], of the content that the digest has with this format at `now`.
#[must_use]
pub fn checks_of(body: &Body, digest: &Digest<'_>, format: &Format, now: Instant) -> Vec<Check> {
    let count =
        |missing: fn(&Paper) -> bool| digest.papers.iter().filter(|paper| missing(paper)).count();
    let mut checks = Vec::new();
    if digest.is_sample {
        checks.push(Check::Sample);
    }
    if digest.missing_days > 0 {
        checks.push(Check::MissingDays(digest.missing_days));
    }
    if digest.is_incomplete {
        checks.push(Check::Incomplete);
    }
    if digest.is_early(now) {
        checks.push(Check::FetchedBeforeClosing);
    }
    let title = |paper: &Paper| RichText::read(&paper.title).plain();
    let withdrawn = digest.papers.iter().filter(|paper| paper.withdrawn);
    let withdrawn: Vec<_> = withdrawn
        .map(|paper| (paper.id.clone(), title(paper)))
        .collect();
    if !withdrawn.is_empty() {
        checks.push(Check::Withdrawn(withdrawn));
    }
    let left_out: Vec<String> = digest
        .withdrawn_left_out
        .iter()
        .map(|paper| title(paper))
        .collect();
    if !left_out.is_empty() {
        checks.push(Check::WithdrawnLeftOut(left_out));
    }
    if digest.period.is_open(now) {
        checks.push(Check::StillOpen);
    } else if !digest.period.is_shelf()
        && format
            .clock
            .planned(digest.period.last())
            .is_some_and(|planned| planned.instant() > now)
    {
        checks.push(Check::Early);
    }
    let fields = format.layout().fields();
    let shows = |name| fields.iter().any(|field| field.name == name);
    let without_organization = count(|paper| paper.organization.is_none());
    if format.shown.organization == Some(OrganizationFallback::AuthorCount)
        && shows(Name::Organization)
        && without_organization > 0
    {
        checks.push(Check::NoOrganization(without_organization));
    }
    let without_summary = digest
        .papers
        .iter()
        .filter(|paper| {
            let stands_in = shows(Name::AiSummary) && paper.ai_summary.is_some();
            paper.summary.is_empty() && !stands_in
        })
        .count();
    if shows(Name::Summary) && without_summary > 0 {
        checks.push(Check::NoSummary(without_summary));
    }
    checks.extend(translation_checks(digest, format));
    let mut protected: Vec<usize> = changed(digest, format, body)
        .map(|text| text.rank)
        .collect();
    protected.dedup();
    if !protected.is_empty() {
        checks.push(Check::Protected(protected));
    }
    if body.title.chars().count() > MAX_TITLE_CHARS {
        checks.push(Check::LongTitle);
    }
    // A post of an open list or of the shelf is dated when it is written, and need not be the last of its day.
    let is_dated_now = checks.contains(&Check::StillOpen) || digest.period.is_shelf();
    if !is_dated_now && is_other_day_in_utc(body, format) {
        checks.push(Check::OtherDayInUtc);
    }
    checks.extend(front_matter_checks(body, format));
    let unknown = format.unknown_placeholders().into_iter();
    checks.extend(unknown.map(|(part, names)| Check::Placeholders(part, names)));
    checks.extend(own_words_checks(digest, format, body));
    checks
}

/// What is not translated, and which corrections are of another text.
fn translation_checks(digest: &Digest<'_>, format: &Format) -> Vec<Check> {
    let mut checks = Vec::new();
    if !format.shows_translations() {
        return checks;
    }
    let texts = Texts::of_digest(digest, format);
    let shown = format.translated_texts();
    let is_left = |paper: &&&Paper| {
        let mut shown = shown.iter();
        shown.any(|text| {
            texts.source(paper, *text).is_some() && texts.translation(paper, *text).is_none()
        })
    };
    let untranslated = digest.papers.iter().filter(is_left).count();
    if untranslated > 0 {
        checks.push(Check::Untranslated(untranslated));
    }
    if let Some(translations) = digest.translations {
        let outdated = (1..).zip(&digest.papers).filter(|(_, paper)| {
            let mut shown = shown.iter();
            shown
                .any(|text| translations.has_outdated(&paper.id, *text, texts.source(paper, *text)))
        });
        let outdated: Vec<usize> = outdated.map(|(rank, _)| rank).collect();
        if !outdated.is_empty() {
            checks.push(Check::OutdatedCorrections(outdated));
        }
    }
    checks
}

/// What the front matter would do to a blog.
fn front_matter_checks(body: &Body, format: &Format) -> Vec<Check> {
    let mut checks = Vec::new();
    if format.target == Target::Markdown {
        return checks;
    }
    if format.has_default_author() && !format.author().is_empty() {
        checks.push(Check::Author);
    }
    // Without a permalink it is the name that makes an address.
    let is_shared = |address: &str, has_names: bool| {
        let has_address = !address.is_empty() || !has_names;
        let is_unique = permalink::has_date(address, format.target)
            || has_names && permalink::has_name(address, format.target);
        has_address && !is_unique
    };
    let slug = front_matter::slug(format);
    let has_names = slug.is_none_or(|(slug, has_unique)| slug.is_empty() || has_unique);
    let own = front_matter::permalink(format);
    match own {
        Some((address, has_unique)) if !has_unique && is_shared(address, has_names) => {
            checks.push(Check::SameAddressInLines);
        }
        None if is_shared(&format.permalink, true) => checks.push(Check::SameAddress),
        None if is_shared(&format.permalink, has_names) => checks.push(Check::SameAddressInLines),
        _ => {
            let address = own.map_or(&*format.permalink, |(address, _)| address);
            let unknown = permalink::unknown_tokens(address, format.target);
            if !unknown.is_empty() {
                checks.push(Check::PermalinkTokens(unknown));
            }
        }
    }
    let (lines, left_out) = front_matter::own_lines(body, format);
    let invalid = front_matter::invalid_line(&lines, format.target).or(left_out);
    checks.extend(invalid.map(|line| Check::FrontMatterLine(line.to_owned())));
    let unusable = tags::tags(&format.tags, format.target).unusable;
    if !unusable.is_empty() {
        checks.push(Check::Tags(unusable));
    }
    let categories = format.categories.as_deref().unwrap_or_default();
    let unusable = tags::categories(categories, format.target).unusable;
    if !unusable.is_empty() {
        checks.push(Check::Categories(unusable));
    }
    checks
}

/// Whether Jekyll files the post under another day where it builds in UTC.
fn is_other_day_in_utc(body: &Body, format: &Format) -> bool {
    format.target == Target::Jekyll && body.date.date() != body.date.instant().date_naive()
}

/// What is odd about the introduction and the comments.
fn own_words_checks(digest: &Digest<'_>, format: &Format, body: &Body) -> Vec<Check> {
    let introduction = (Place::Introduction, &*body.introduction);
    let comments = (1..).zip(&digest.papers).zip(&body.items);
    let comments = comments.filter_map(|((rank, paper), item)| {
        let text = &*item.comment.as_ref()?.text;
        Some((Place::Comment(rank, paper.id.clone()), text))
    });
    let mut checks = Vec::new();
    for (place, text) in std::iter::once(introduction).chain(comments) {
        let found = Oddity::ALL
            .into_iter()
            .find(|oddity| oddity.is_in(text, format.target));
        checks.extend(found.map(|oddity| Check::OwnWords(place, oddity)));
    }
    checks
}

/// For the console and the command line.
impl fmt::Display for Check {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::StillOpen => {
                f.write_str("the list is still open, so the post carries the present time")
            }
            Self::Early => f.write_str(
                "the moment the settings date the post has not come, so it carries the present time",
            ),
            Self::NoOrganization(papers) => write!(f, "papers without an institution: {papers}"),
            Self::NoSummary(papers) => write!(f, "papers without an abstract: {papers}"),
            Self::Untranslated(papers) => write!(f, "papers that are not translated: {papers}"),
            Self::OutdatedCorrections(ranks) => write!(
                f,
                "texts have changed since their translation was corrected, at the ranks {ranks:?}"
            ),
            Self::Protected(ranks) => {
                write!(
                    f,
                    "texts were escaped or read as TeX at the ranks {ranks:?}"
                )
            }
            Self::LongTitle => f.write_str("the title of the post is long"),
            Self::Withdrawn(papers) => {
                f.write_str("papers in the post that were withdrawn:")?;
                papers.iter().try_for_each(|(id, title)| write!(f, " {id} {title:?}"))
            }
            Self::WithdrawnLeftOut(titles) => {
                write!(f, "papers left out because they were withdrawn: {titles:?}")
            }
            Self::Sample => f.write_str("the list is a sample, which is not for publishing"),
            Self::Author => f.write_str("the author is the default one, and not yet your own name"),
            Self::MissingDays(days) => write!(f, "days whose lists are missing: {days}"),
            Self::Incomplete => f.write_str("papers of the list are missing"),
            Self::FetchedBeforeClosing => f.write_str("the list was fetched before it closed"),
            Self::SameAddress => f.write_str(
                "the permalink has no date, so that every post has the same address; /papers/{date}/ has one",
            ),
            Self::SameAddressInLines => f.write_str(
                "the permalink or slug among the lines of the front matter has no date, so that every post has the same address",
            ),
            Self::PermalinkTokens(tokens) => write!(
                f,
                "the permalink has words that the blog takes for placeholders and does not know, so that it is not built: {}",
                tokens.join(", ")
            ),
            Self::FrontMatterLine(line) => {
                write!(f, "a blog cannot read a line of the front matter, or it has the key of another: {line:?}")
            }
            Self::OtherDayInUtc => f.write_str(
                "the date of the post is another day in UTC, where a blog built in UTC files it",
            ),
            Self::Tags(tags) => write!(f, "tags that do not work: {}", tags.join(", ")),
            Self::Categories(names) => {
                write!(f, "categories that do not work: {}", names.join(", "))
            }
            Self::Placeholders(part, names) => {
                let known: Vec<&str> = Placeholder::of(*part).map(Placeholder::text).collect();
                write!(
                    f,
                    "{}: no placeholders: {}; there are: {}",
                    part.name(),
                    names.join(", "),
                    known.join(", ")
                )
            }
            Self::OwnWords(place, oddity) => {
                match place {
                    Place::Introduction => f.write_str("introduction: ")?,
                    Place::Comment(rank, id) => write!(f, "comment on rank {rank} ({id}): ")?,
                }
                f.write_str(match oddity {
                    Oddity::Emphasis => {
                        "marks of bold or italics between punctuation and a letter are shown as typed"
                    }
                    Oddity::Underline => "a line of dashes makes a heading of the line above it",
                    Oddity::Definition => {
                        "a definition would change the whole post, so it is shown as typed"
                    }
                    Oddity::Unclosed => {
                        "what would reach out of its place is closed, or shown as typed"
                    }
                    Oddity::Unseen => "the preview does not show images, HTML and some signs as the post does",
                })
            }
        }
    }
}
