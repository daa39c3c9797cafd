//! The messages of the page, in each of its languages.
//!
//! A message that depends on values takes them as arguments, and each language has it whole: languages order words
//! differently. A missing translation does not compile.

mod backfill;
mod card;
mod checks;
mod dates;
mod export;
mod history;
mod list;
mod list_status;
mod periods;
mod placeholders;
mod post_panel;
mod search;
mod settings;
mod shelf;
mod shortcuts;
mod topics;
mod translation;

use crate::post::Language;

/// The messages in one language, provided through context.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Messages(Language);

/// On which screens a part of a line is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shown {
    /// On all.
    Always,
    /// Where there is room.
    Wide,
    /// Where there is little.
    Narrow,
    /// On none; it is only read out.
    Spoken,
}

/// One of two expressions, by the language of the messages.
macro_rules! t {
    ($messages:expr, $korean:expr, $english:expr $(,)?) => {
        match $messages.0 {
            $crate::post::Language::Korean => $korean,
            $crate::post::Language::English => $english,
        }
    };
}

/// Messages without arguments: a method for each, documented by its English text.
macro_rules! messages {
    ($($(#[$doc:meta])* $name:ident: $korean:literal, $english:literal;)*) => {
        impl Messages {
            $(
                $(#[$doc])*
                #[doc = $english]
                #[must_use]
                pub fn $name(self) -> &'static str {
                    t!(self, $korean, $english)
                }
            )*
        }
    };
}

use {messages, t};

impl Messages {
    /// The messages in a language.
    #[must_use]
    pub fn new(language: Language) -> Self {
        Self(language)
    }

    /// The language of the messages.
    #[must_use]
    pub fn language(self) -> Language {
        self.0
    }

    /// The label of the switch between dark and light: the theme it switches to.
    #[must_use]
    pub fn other_theme(self, dark: bool) -> &'static str {
        match dark {
            false => t!(self, "어둡게", "Dark"),
            true => t!(self, "밝게", "Light"),
        }
    }

    /// Why there is no post: the list is on its way, there is none, or no paper of it is chosen.
    #[must_use]
    pub fn no_post(self, is_listed: bool, is_loading: bool) -> &'static str {
        match is_listed {
            false if is_loading => t!(
                self,
                "목록이 오면 여기에 글이 만들어집니다.",
                "The post appears here once the list has loaded."
            ),
            false => t!(
                self,
                "논문이 있는 날을 고르면 여기에 글이 만들어집니다.",
                "Choose a day that has papers, and the post appears here."
            ),
            true => t!(
                self,
                "글에 담은 논문이 없습니다. 하나라도 담으면 여기에 글이 만들어집니다.",
                "No paper is included. Include one, and the post appears here."
            ),
        }
    }

    /// The name of a language, in that language.
    #[must_use]
    pub fn language_name(language: Language) -> &'static str {
        match language {
            Language::Korean => "한국어",
            Language::English => "English",
        }
    }
}

messages! {
    tagline: "오늘의 논문을 블로그 글로", "Today’s papers, as a blog post";
    /// The tagline for those who have not made a post yet.
    welcome: "논문을 고르고, 글을 복사해 블로그에 붙이세요", "Choose papers, copy the post, paste it into your blog";
    skip_to_papers: "논문 목록으로 건너뛰기", "Skip to the papers";
    skip_to_post: "블로그 글로 건너뛰기", "Skip to the post";
    about: "Hugging Face의 오늘의 논문을 골라 블로그 글로 만듭니다. 고르고 적은 것은 이 기기에만 있고, 어디에도 보내지 않습니다.",
        "Picks from Hugging Face’s daily papers and makes a blog post. What you choose and write stays on this device; nothing is sent anywhere.";
    source_code: "소스 코드", "Source";

    latest: "최신", "Latest";
    date_label: "날짜 (UTC)", "Date (UTC)";

    open_calendar: "달력에서 고르기", "Choose from a calendar";
    day_in_korea: "목록 날짜는 UTC 기준입니다(한국 오전 9시에 날짜가 바뀝니다).",
        "Lists are dated in UTC: the date changes at 09:00 in Korea.";

    by_day: "일간", "Day";
    by_week: "주간", "Week";
    by_month: "월간", "Month";
    by_period: "기간", "Period";

    lists_loaded: "받은 목록", "Loaded lists";
    stop: "멈추기", "Stop";
    fetch_the_rest: "나머지 받기", "Load the rest";

    upvotes_by_day: "날짜별 좋아요", "Upvotes by day";

    count_label: "글에 담을 편수", "Papers in the post";
    any_count: "다른 편수", "Another number of papers";

    papers_label: "논문 순위", "Ranked papers";
    keywords: "키워드", "Keywords";
    code: "코드", "Code";
    project: "프로젝트", "Project";

    retry: "다시 시도", "Try again";
    refresh: "새로고침", "Refresh";
    show_latest: "가장 최근 목록 보기", "Show the latest list";
    see_on_hugging_face: "허깅페이스에서 보기", "See it on Hugging Face";
    not_open_title: "아직 열리지 않은 날입니다", "This day has not opened yet";

    sample_label: "예시 목록", "Sample list";
    sample: "순위와 링크는 실제이고, 초록은 이 페이지를 위해 새로 쓴 글입니다. 그대로 발행하지 마세요.",
        "The ranking and the links are real; the abstracts were written for this page. Not for publishing.";

    clock_ahead: "이 기기의 시계로는 이미 시작된 날이 허깅페이스에서는 아직 열리지 않았습니다. 글에 틀린 날짜가 적히니 기기의 날짜와 시각을 확인해 주세요.",
        "A day that has begun by your device’s clock has not opened at Hugging Face. Check its date and time: posts would be misdated.";

    clock_behind: "허깅페이스의 목록이 이 기기의 시계보다 앞서 있습니다. 글에 틀린 날짜가 적히니 기기의 날짜와 시각을 확인해 주세요.",
        "Hugging Face’s list is ahead of your device’s clock. Check its date and time: posts would be misdated.";

    update_available: "새 버전이 준비되었습니다.", "A new version is ready.";
    reload_now: "지금 새로고침", "Reload now";

    settings_incomplete: "저장된 글 설정을 다 읽지 못해 일부는 기본값입니다. ‘글 설정’에서 확인해 주세요.",
        "Not all of the saved settings could be read, and some have their defaults. See “Post settings”.";

    post: "블로그 글", "Blog post";
    post_text: "글의 Markdown", "Markdown of the post";
    file_name: "파일 이름", "File name";
    download: "내려받기", "Download";
    many_days: "여러 날 한꺼번에", "Export several days";
}
