//! Posts as a blog has them: built by Jekyll with Chirpy's settings, from the real days and from the adversarial list.
//! The build succeeds without a word of warning, and every page shows what its post was meant to say.
//!
//! `scripts/test jekyll` installs Jekyll and runs this; `cargo test` alone does not.

#[path = "../support/mod.rs"]
mod support;

mod front_matter;
mod layouts;
mod own_words;

use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
};

use daily_papers::{
    calendar::{ListDay, Month, Period, PostDay, Week},
    hub::DayList,
    papers::{CleanText, Count, Digest, Paper, merge_rankings},
    post::{self, Body, Format, Language, Post, Target},
};
use roxmltree::Document;
use support::{
    at, day,
    hostile::{adversarial, everything},
    list_of,
    outline::{Engine, Outline},
    paper, real_answers, text_of,
};

/// Long after every list has closed, and not in the future.
const LATER: &str = "2026-09-01T00:00:00Z";

/// A blog to be built.
struct Blog {
    folder: PathBuf,
    posts: Vec<Written>,
}

/// A post of the blog.
struct Written {
    /// The name of its file, without `.md`.
    name: String,
    body: Body,
    format: Format,
}

impl Blog {
    fn new(name: &str) -> Self {
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("jekyll-{name}"));
        if folder.exists() {
            fs::remove_dir_all(&folder).expect("what an earlier run left can be removed");
        }
        for (file, text) in [
            ("_config.yml", text_of("tests/jekyll/site/_config.yml")),
            (
                "_layouts/post.html",
                text_of("tests/jekyll/site/_layouts/post.html"),
            ),
        ] {
            write(&folder.join("source").join(file), &text);
        }
        Self {
            folder,
            posts: Vec::new(),
        }
    }

    /// Changes a setting of the blog.
    fn configure(&self, setting: &str, changed: &str) {
        let file = self.folder.join("source/_config.yml");
        let config = fs::read_to_string(&file).expect("the configuration was written");
        assert!(config.contains(setting), "{config}");
        write(&file, &config.replace(setting, changed));
    }

    /// Writes a post; `mark` tells two of one date apart.
    fn add(&mut self, list_day: ListDay, papers: &[Paper], format: Format, mark: &str) {
        self.add_digest(
            &Digest::top_of_day(list_day, papers, Count::All),
            format,
            mark,
        );
    }

    fn add_digest(&mut self, digest: &Digest<'_>, format: Format, mark: &str) {
        let Post { file_name, text } = post::write(digest, &format, at(LATER));
        let name = format!("{}{mark}", file_name.trim_end_matches(".md"));
        write(&self.folder.join(format!("source/_posts/{name}.md")), &text);
        let body = Body::new(digest, &format, at(LATER));
        self.posts.push(Written { name, body, format });
    }

    /// Builds the blog, without a word of warning.
    fn build(&self) {
        if let Err(said) = self.try_build() {
            panic!("{said}");
        }
    }

    /// Builds the blog. What Jekyll says where it fails or warns of something.
    fn try_build(&self) -> Result<(), String> {
        let output = Command::new("jekyll")
            .args([
                "build",
                "--trace",
                "--disable-disk-cache",
                "--source",
                "source",
                "--destination",
                "site",
            ])
            .current_dir(&self.folder)
            .output()
            .expect("Jekyll is installed: `scripts/test jekyll` does that");
        let said = String::from_utf8_lossy(&output.stdout).into_owned()
            + &String::from_utf8_lossy(&output.stderr);
        let is_troubled = [
            "warning",
            "error",
            "conflict",
            "deprecat",
            "could not",
            "skipping",
            "invalid",
        ]
        .iter()
        .any(|trouble| said.to_lowercase().contains(trouble));
        match output.status.success() && !is_troubled {
            true => Ok(()),
            false => Err(said),
        }
    }

    /// The content of a page.
    fn page(&self, slug: &str) -> String {
        let file = self.folder.join(format!("site/posts/{slug}/index.html"));
        let page = fs::read_to_string(&file).unwrap_or_else(|error| panic!("{slug}: {error}"));
        let content = page
            .split_once("<article>")
            .and_then(|(_, rest)| rest.rsplit_once("</article>"));
        content.expect("the layout has an article").0.to_owned()
    }

    /// Builds the blog and holds every page against its post.
    fn assert_built(&self) {
        self.build();
        let differences: Vec<String> = self
            .posts
            .iter()
            .filter_map(|post| {
                let difference = post.difference(&self.folder.join("site"))?;
                Some(format!("{}: {difference}", post.name))
            })
            .collect();
        assert!(
            differences.is_empty(),
            "{} of {} posts\n{}",
            differences.len(),
            self.posts.len(),
            differences.join("\n")
        );
    }
}

impl Written {
    /// In what the post's page is not what it was meant to be.
    fn difference(&self, site: &Path) -> Option<String> {
        let slug = &self.name["2026-01-01-".len()..];
        let Ok(page) = fs::read_to_string(site.join(format!("posts/{slug}/index.html"))) else {
            return Some("there is no such page".to_owned());
        };
        let content = page
            .split_once("<article>")
            .and_then(|(_, rest)| rest.rsplit_once("</article>"));
        let (content, _) = content.expect("the layout has an article");
        let meant = Outline::meant(&self.body, Target::Jekyll, Engine::Kramdown);
        match Outline::of_html(content) {
            Err(surplus) => Some(surplus),
            Ok(seen) => seen.difference(&meant, Engine::Kramdown),
        }
        .or_else(|| self.front_matter_difference(&page))
    }

    /// What Jekyll has read in the front matter, if it is not what was typed.
    fn front_matter_difference(&self, page: &str) -> Option<String> {
        let (_, rest) = page.split_once("<pre>")?;
        let (json, _) = rest.split_once("</pre>")?;
        let json = format!("<pre>{json}</pre>");
        let json = Document::parse(&json)
            .expect("the layout escapes it")
            .root_element()
            .text()
            .unwrap_or_default()
            .to_owned();
        let read: (String, Vec<String>, Vec<String>, [Option<String>; 2]) =
            serde_json::from_str(&json).unwrap_or_else(|error| panic!("{error}: {json}"));
        // Chirpy puts these texts into its pages as they are, so they are written as HTML.
        let shown = |text: &String| text.replace("&lt;", "<").replace("&amp;", "&");
        let kept = |typed: &[String]| -> Vec<String> {
            let lines = typed.iter().map(|text| CleanText::new(text).to_string());
            lines.filter(|line| !line.is_empty()).collect()
        };
        let (title, categories, tags, [author, description]) = &read;
        let read = [
            vec![shown(title)],
            categories.iter().map(shown).collect(),
            tags.iter().map(shown).collect(),
            author.iter().cloned().collect(),
            description.iter().map(shown).collect(),
        ];
        let typed = [
            vec![self.body.title.clone()],
            kept(&self.format.categories(self.body.period)),
            kept(&self.format.tags(self.body.period)),
            kept(&[self.format.author().to_owned()]),
            kept(std::slice::from_ref(&self.body.description)),
        ];
        (read != typed).then(|| format!("the front matter is {read:?}, not {typed:?}"))
    }
}

fn write(path: &Path, text: &str) {
    let folder = path.parent().expect("every file is in a folder");
    fs::create_dir_all(folder).expect("the folder can be made");
    fs::write(path, text).expect("the file can be written");
}

/// The lists of all stored days, each with what tells it from others of its day; without them, the samples.
fn lists() -> Vec<(String, DayList)> {
    match real_answers() {
        Some(real) => {
            let list = |stem: String| {
                let mark = stem
                    .split_once('.')
                    .map_or(String::new(), |(_, time)| format!("-{time}"));
                (mark, real.list(&stem))
            };
            real.stems()
                .into_iter()
                .map(list)
                .filter(|(_, list)| !list.papers.is_empty())
                .collect()
        }
        None => ["2025-12-08", "2025-12-26"]
            .into_iter()
            .map(|date| {
                let sample = text_of(&format!("static/samples/{date}.json"));
                (String::new(), list_of(day(date), &sample))
            })
            .collect(),
    }
}

#[test]
fn every_real_day_is_a_page_that_says_what_its_post_was_meant_to_say() {
    let mut blog = Blog::new("days");
    for (number, (mark, list)) in lists().into_iter().enumerate() {
        // Most as the reference is, some with all there is to show.
        let format = match number % 4 {
            3 => Format {
                language: Language::English,
                ..everything(Target::Jekyll)
            },
            _ => Format::default(),
        };
        blog.add(list.day, &list.papers, format, &mark);
    }
    blog.assert_built();
}

#[test]
fn the_posts_of_a_week_and_of_a_month_are_built_under_their_names() {
    let lists = ["2026-01-05", "2026-01-07"]
        .map(|date| list_of(day(date), &text_of(&format!("tests/fixtures/{date}.json"))));
    let [monday, wednesday] = &lists;
    let ranking: Vec<Paper> = merge_rankings(&[&monday.papers, &wednesday.papers])
        .into_iter()
        .cloned()
        .collect();
    let mut blog = Blog::new("periods");
    for period in [
        Period::Week(Week::from(monday.day)),
        Period::Month(Month::from(monday.day)),
    ] {
        for (count, language) in [
            (Count::All, Language::Korean),
            (Count::top(3), Language::English),
        ] {
            let digest = Digest::top(period, &ranking, lists.len(), count);
            let format = Format {
                language,
                ..Format::default()
            };
            blog.add_digest(&digest, format, language.tag());
        }
    }
    blog.assert_built();
}

/// Texts that are hostile by their length. Unescaped, the first takes kramdown minutes.
fn long() -> Vec<String> {
    vec![
        "![".repeat(500),
        "[".repeat(2_000),
        "*a ".repeat(2_000),
        "**a *b ".repeat(500),
        "_a ".repeat(2_000),
        "`".repeat(2_001),
        "$x_i$".repeat(500),
        "$$".repeat(2_000),
        "<b>".repeat(1_000),
        "{{".repeat(1_000),
        "&amp;".repeat(1_000),
        "|".repeat(2_000),
        "word".repeat(5_000),
        "many words ".repeat(3_000),
        r"\textbf{x} ".repeat(1_000),
        r"\href{https://a.example}{x}".repeat(500),
        "https://a.example/ ".repeat(500),
    ]
}

/// A day of its own for every post of constructs.
fn list_day(number: usize) -> ListDay {
    let first = day("2024-01-01");
    (0..number).fold(first, |day, _| day.next().expect("there is a day after"))
}

/// What blogs set otherwise than Chirpy does, where it could change a post: the setting, and what it becomes.
const SETTINGS: [[&str; 2]; 4] = [
    ["", ""],
    [
        "hard_wrap: false",
        "hard_wrap: false\n  math_engine: mathjax",
    ],
    ["hard_wrap: false", "hard_wrap: false\n  math_engine:"],
    ["Asia/Seoul", "UTC"],
];

#[test]
fn every_construct_in_every_field_is_text_on_its_page() {
    for (number, [setting, changed]) in SETTINGS.into_iter().enumerate() {
        let blog = constructs(&format!("constructs-{number}"));
        blog.configure(setting, changed);
        blog.assert_built();
    }
}

/// A blog with every construct in every field.
fn constructs(name: &str) -> Blog {
    let mut blog = Blog::new(name);
    let mut format = everything(Target::Jekyll);
    format.clock.day = PostDay::ListDay;
    for (number, texts) in adversarial().chunks(5).enumerate() {
        let places = ["{}", "head {} tail", "head{}tail"];
        let papers: Vec<Paper> = texts
            .iter()
            .flat_map(|text| places.map(|place| CleanText::new(&place.replace("{}", text))))
            .filter(|line| !line.is_empty())
            .map(|line| Paper {
                title: line.clone(),
                summary: line.clone(),
                organization: Some(line.clone()),
                authors: vec![line.clone(), line.clone()],
                keywords: vec![line.clone()],
                ai_summary: Some(line),
                ..paper(number, 1)
            })
            .collect();
        let typed = |place: usize| texts.get(place).cloned().unwrap_or_default();
        let format = Format {
            title: typed(0),
            author: typed(1),
            description: typed(2),
            categories: Some(texts.to_vec()),
            tags: texts.to_vec(),
            ..format.clone()
        };
        blog.add(list_day(number), &papers, format, "");
    }
    blog
}

#[test]
fn a_text_of_any_length_is_text_on_its_page() {
    let mut blog = Blog::new("long");
    let papers: Vec<Paper> = long()
        .iter()
        .map(|text| Paper {
            summary: CleanText::new(text),
            ..paper(1, 1)
        })
        .collect();
    blog.add(list_day(0), &papers, Format::default(), "");
    blog.assert_built();
}
