//! What a reader of a post sees, whatever it was written in: one ranked list, and nothing that the texts of the papers
//! have made of themselves. Every engine's page is brought into this form and held against what was meant.

use std::rc::Rc;

use daily_papers::post::{Body, RichText, Span, Target, inert_formula};
use pulldown_cmark::{Options, Parser, html};
use roxmltree::{Document, Node};

/// A post, as it is seen.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Outline {
    /// The headings and paragraphs above the list, each with the name of its element.
    pub(crate) above: Vec<(String, Text)>,
    /// The items of the list, the first of them rank 1.
    pub(crate) items: Vec<Item>,
}

/// An item: the line with the title, and the lines below it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Item {
    pub(crate) head: Text,
    pub(crate) lines: Vec<Text>,
}

/// A line of text, character by character.
pub(crate) type Text = Vec<Glyph>;

/// A character and how it is set.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Glyph {
    character: char,
    setting: Setting,
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Setting {
    strong: bool,
    emphasis: bool,
    link: Option<Rc<str>>,
}

/// The way from a post to its reader.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Engine {
    /// CommonMark with GitHub's extensions.
    CommonMark,
    /// The same without Hugo's setting that passes `\(…\)` through: what is left of it are parentheses.
    Goldmark,
    /// kramdown, which also draws hyphens, full stops and quotation marks together.
    Kramdown,
    /// None: the post is HTML already.
    Html,
}

// ---- What was meant ----

impl Outline {
    /// What a post says by its content.
    pub(crate) fn meant(body: &Body, target: Target, engine: Engine) -> Self {
        let engine = match (engine, target) {
            (Engine::CommonMark, Target::Hugo) => Engine::Goldmark,
            _ => engine,
        };
        let plain = |text: &str| RichText(vec![Span::Text(text.to_owned())]);
        let mut above = Vec::new();
        let has_heading = matches!(target, Target::Jekyll | Target::Markdown);
        if engine == Engine::Html || (has_heading && !body.title.is_empty()) {
            above.push(("h1", plain(&body.title)));
        }
        above.push(("p", body.count.clone()));
        above.extend(body.as_of.clone().map(|as_of| ("p", as_of)));
        above.push(("h2", plain(body.ranking)));
        let above = above.into_iter().map(|(name, rich_text)| {
            (
                name.to_owned(),
                engine.shows(&rich_text, &Setting::default()),
            )
        });
        let items = body.items.iter().map(|item| {
            let strong = Setting {
                strong: true,
                ..Setting::default()
            };
            let mut head = engine.shows(&item.title.clone().unset(), &strong);
            let upvotes = plain(&format!(" - 👍 {}", item.upvotes));
            head.append(&mut engine.shows(&upvotes, &Setting::default()));
            let lines = item.lines.iter().map(|line| {
                let label = line
                    .label
                    .map_or(String::new(), |label| format!("{label}: "));
                let mut text = engine.shows(&plain(&label), &Setting::default());
                text.append(&mut engine.shows(&line.text, &Setting::default()));
                text
            });
            Item {
                head,
                lines: lines.collect(),
            }
        });
        Self {
            above: above.collect(),
            items: items.collect(),
        }
    }
}

impl Engine {
    /// What a reader sees of a text.
    fn shows(self, rich_text: &RichText, setting: &Setting) -> Text {
        let mut text = Text::new();
        for span in &rich_text.0 {
            match span {
                Span::Text(words) => text.extend(set(words, setting)),
                Span::Strong(inner) => {
                    let strong = Setting {
                        strong: true,
                        ..setting.clone()
                    };
                    text.append(&mut self.shows(inner, &strong));
                }
                Span::Emphasis(inner) => {
                    let emphasis = Setting {
                        emphasis: true,
                        ..setting.clone()
                    };
                    text.append(&mut self.shows(inner, &emphasis));
                }
                Span::Code(_) => unreachable!("no text of a list has code"),
                Span::Math(tex) => text.extend(set(&self.formula(tex), setting)),
                Span::Address(link) if self == Self::Html => {
                    text.extend(set(link, &setting.to(link)));
                }
                Span::Address(link) => {
                    let link = without_entities(link);
                    text.extend(set(&link, &setting.to(&link)));
                }
                Span::Linked(inner, link) => text.extend(set(&inner.plain(), &setting.to(link))),
            }
        }
        text
    }

    /// A formula with its dollars. In Markdown it has its inert spelling, and what no spelling saves in every engine,
    /// a backslash before punctuation, is lost where the engine takes it for an escape.
    fn formula(self, tex: &str) -> String {
        let escapable = match self {
            Self::Html => return format!("${tex}$"),
            Self::CommonMark | Self::Goldmark => "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~",
            Self::Kramdown => "\\.*_+`<>()[]{}#!:|\"'$=-~",
        };
        let (open, close) = match self {
            Self::Goldmark => ("(", ")"),
            _ => ("$", "$"),
        };
        let mut shown = open.to_owned();
        let inert = inert_formula(tex, Target::Jekyll) + close;
        let mut characters = inert.chars().peekable();
        while let Some(character) = characters.next() {
            let escapes = character == '\\'
                && characters
                    .peek()
                    .is_some_and(|&next| escapable.contains(next));
            match characters.next_if(|_| escapes) {
                Some(escaped) => shown.push(escaped),
                None => shown.push(character),
            }
        }
        shown
    }
}

impl Setting {
    fn to(&self, link: &str) -> Self {
        Self {
            link: Some(canonical(link)),
            ..self.clone()
        }
    }
}

/// The formulas of a text.
fn formulas<'a>(rich_text: &'a RichText) -> Vec<&'a str> {
    let inside = |span: &'a Span| match span {
        Span::Math(tex) => vec![tex.as_str()],
        Span::Strong(inner) | Span::Emphasis(inner) | Span::Linked(inner, _) => formulas(inner),
        Span::Text(_) | Span::Code(_) | Span::Address(_) => Vec::new(),
    };
    rich_text.0.iter().flat_map(inside).collect()
}

fn set(text: &str, setting: &Setting) -> Text {
    let glyph = |character| Glyph {
        character,
        setting: setting.clone(),
    };
    text.chars().map(glyph).collect()
}

/// An address as every engine writes it into its page: what may not stand in one is percent-encoded.
fn canonical(address: &str) -> Rc<str> {
    let mut canonical = String::new();
    for (place, character) in address.char_indices() {
        let escape = address.get(place + 1..place + 3).unwrap_or_default();
        let is_escape = escape.len() == 2 && escape.bytes().all(|byte| byte.is_ascii_hexdigit());
        match character {
            '%' if !is_escape => canonical.push_str("%25"),
            'a'..='z' | 'A'..='Z' | '0'..='9' => canonical.push(character),
            _ if "-._~:/?#@!$&*+,;=%".contains(character) => canonical.push(character),
            _ => {
                for byte in character.to_string().bytes() {
                    canonical.push_str(&format!("%{byte:02X}"));
                }
            }
        }
    }
    canonical.into()
}

/// An address of the text, whose `&amp;` some engines would read as a character and others not.
fn without_entities(address: &str) -> String {
    let mut parts = address.split('&');
    let mut without = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        without.push_str(if is_entity(part) { "%26" } else { "&" });
        without.push_str(part);
    }
    without
}

/// Whether `&` and this is a character by its name or number.
pub(crate) fn is_entity(after: &str) -> bool {
    let end = after.find(|character: char| !character.is_ascii_alphanumeric() && character != '#');
    let (name, rest) = after.split_at(end.unwrap_or(after.len()));
    let all =
        |text: &str, of: fn(&u8) -> bool| !text.is_empty() && text.bytes().all(|byte| of(&byte));
    let named = match (
        name.strip_prefix("#x").or(name.strip_prefix("#X")),
        name.strip_prefix('#'),
    ) {
        (Some(hex), _) => all(hex, u8::is_ascii_hexdigit),
        (None, Some(number)) => all(number, u8::is_ascii_digit),
        (None, None) => {
            name.starts_with(|first: char| first.is_ascii_alphabetic()) && !name.contains('#')
        }
    };
    named && rest.starts_with(';')
}

// ---- What is seen ----

/// The body of a post, without its front matter.
pub(crate) fn body_of(post: &str) -> &str {
    post.strip_prefix("---\n")
        .and_then(|post| post.split_once("\n---\n\n"))
        .map_or(post, |(_, body)| body)
}

/// The front matter of a post, without the lines around it.
pub(crate) fn front_matter_of(post: &str) -> Option<&str> {
    let (front_matter, _) = post.strip_prefix("---\n")?.split_once("---\n\n")?;
    Some(front_matter)
}

/// The page that CommonMark and GFM make of the body of a post.
pub(crate) fn page_of_markdown(body: &str) -> String {
    let extensions = Options::ENABLE_TABLES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_TASKLISTS
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_GFM;
    let mut page = String::new();
    html::push_html(&mut page, Parser::new_ext(body, extensions));
    page
}

impl Outline {
    /// The body of a post as CommonMark and GFM read it.
    pub(crate) fn of_markdown(body: &str) -> Result<Self, String> {
        Self::of_html(&page_of_markdown(body))
    }

    /// The body of a post for a target. Obsidian finds formulas before it reads Markdown, which needs no escapes in them.
    pub(crate) fn of_post(body: &str, meant: &Body, target: Target) -> Result<Self, String> {
        let mut text = body.to_owned();
        let lines = meant.items.iter().flat_map(|item| {
            let lines = item.lines.iter().map(|line| &line.text);
            lines.chain([&item.title])
        });
        for formula in lines.flat_map(formulas) {
            let [written, escaped] = [target, Target::Jekyll]
                .map(|target| format!("${}$", inert_formula(formula, target)));
            text = text.replace(&written, &escaped);
        }
        Self::of_markdown(&text)
    }

    /// The content of a page. It has to be whole as XML: a tag that a text has left open is no page.
    pub(crate) fn of_html(content: &str) -> Result<Self, String> {
        let page = format!("<post>{}</post>", for_xml(content));
        let document = Document::parse(&page).map_err(|error| format!("{error}\n{content}"))?;
        let mut outline = Self::default();
        let mut list = None;
        for element in elements(document.root_element())? {
            match element.tag_name().name() {
                "h1" | "h2" | "p" if list.is_none() => {
                    let name = element.tag_name().name().to_owned();
                    outline.above.push((name, line(element.children())?));
                }
                "ol" if list.is_none() => list = Some(element),
                other => return Err(format!("there is a <{other}> beside the list\n{content}")),
            }
        }
        for element in list.map_or(Ok(Vec::new()), elements)? {
            outline.items.push(item(element)?);
        }
        Ok(outline)
    }
}

/// The characters XML has not, though a text may hold them.
fn for_xml(text: &str) -> String {
    text.replace(['\u{fffe}', '\u{ffff}'], "\u{fffd}")
}

/// The elements in one that holds nothing else.
fn elements<'a, 'input>(element: Node<'a, 'input>) -> Result<Vec<Node<'a, 'input>>, String> {
    let mut elements = Vec::new();
    for child in element.children() {
        match child.text() {
            _ if child.is_element() => elements.push(child),
            Some(blank) if child.is_text() && blank.trim().is_empty() => {}
            _ => return Err(format!("there is {child:?} in {element:?}")),
        }
    }
    Ok(elements)
}

/// An item of the ranking: a line, in a paragraph or not, and a list.
fn item(element: Node<'_, '_>) -> Result<Item, String> {
    is_plain(element, "li")?;
    let (lists, head): (Vec<_>, Vec<_>) = element
        .children()
        .partition(|child| child.has_tag_name("ul"));
    let mut item = Item {
        head: line_of(head)?,
        lines: Vec::new(),
    };
    if lists.len() > 1 {
        return Err("an item has two lists".to_owned());
    }
    for list in lists {
        is_plain(list, "ul")?;
        for entry in elements(list)? {
            is_plain(entry, "li")?;
            item.lines.push(line_of(entry.children().collect())?);
        }
    }
    Ok(item)
}

/// What stands in a list's entry; in a list with blank lines it is a paragraph.
fn line_of(nodes: Vec<Node<'_, '_>>) -> Result<Text, String> {
    let is_blank = |node: &Node<'_, '_>| {
        node.is_text() && node.text().is_none_or(|text| text.trim().is_empty())
    };
    let mut filled = nodes.iter().filter(|node| !is_blank(node));
    match (filled.next(), filled.next()) {
        (Some(paragraph), None) if paragraph.has_tag_name("p") => {
            is_plain(*paragraph, "p")?;
            line(paragraph.children())
        }
        _ => line(nodes.into_iter()),
    }
}

fn is_plain(element: Node<'_, '_>, name: &str) -> Result<(), String> {
    if element.has_tag_name(name) && element.attributes().len() == 0 {
        Ok(())
    } else {
        Err(format!("{element:?} is no plain <{name}>"))
    }
}

/// A line of text, without the blanks around it.
fn line<'a, 'input: 'a>(nodes: impl Iterator<Item = Node<'a, 'input>>) -> Result<Text, String> {
    let mut text = Text::new();
    inline(nodes, &Setting::default(), &mut text)?;
    let is_filled = |glyph: &Glyph| !matches!(glyph.character, ' ' | '\n');
    let start = text.iter().position(is_filled).unwrap_or(text.len());
    let end = text
        .iter()
        .rposition(is_filled)
        .map_or(start, |last| last + 1);
    Ok(text[start..end].to_vec())
}

fn inline<'a, 'input: 'a>(
    nodes: impl Iterator<Item = Node<'a, 'input>>,
    setting: &Setting,
    text: &mut Text,
) -> Result<(), String> {
    for node in nodes {
        if node.is_text() {
            text.append(&mut set(node.text().unwrap_or_default(), setting));
            continue;
        }
        let mut setting = setting.clone();
        match (
            node.tag_name().name(),
            node.attributes().len(),
            node.attribute("href"),
        ) {
            ("strong", 0, _) => setting.strong = true,
            ("em", 0, _) => setting.emphasis = true,
            ("a", 1, Some(address)) if setting.link.is_none() => setting = setting.to(address),
            // How a dollar is hidden from MathJax.
            ("span", 0, _) if node.text() == Some("$") => {}
            _ => return Err(format!("there is {node:?} in a line")),
        }
        inline(node.children(), &setting, text)?;
    }
    Ok(())
}

// ---- Whether that is the same ----

impl Outline {
    /// The first thing in which what is seen is not what was meant.
    pub(crate) fn difference(&self, meant: &Self, engine: Engine) -> Option<String> {
        let names = |outline: &Self| -> Vec<String> {
            outline.above.iter().map(|(name, _)| name.clone()).collect()
        };
        if names(self) != names(meant) {
            return Some(format!(
                "above the list there are {:?}, not {:?}",
                names(self),
                names(meant)
            ));
        }
        for ((name, seen), (_, meant)) in self.above.iter().zip(&meant.above) {
            if let Some(difference) = difference(seen, meant, engine) {
                return Some(format!("{name}: {difference}"));
            }
        }
        if self.items.len() != meant.items.len() {
            return Some(format!(
                "there are {} items, not {}",
                self.items.len(),
                meant.items.len()
            ));
        }
        for (rank, (seen, meant)) in (1..).zip(self.items.iter().zip(&meant.items)) {
            if let Some(difference) = difference(&seen.head, &meant.head, engine) {
                return Some(format!("item {rank}: {difference}"));
            }
            // Bold may be left out where an engine would misread it, but not that of a title.
            let (bold, title) = (strong(&seen.head, engine), strong(&meant.head, engine));
            if bold != title {
                return Some(format!("item {rank}: bold is {bold:?}, not {title:?}"));
            }
            if seen.lines.len() != meant.lines.len() {
                return Some(format!(
                    "item {rank} has {} lines, not {}",
                    seen.lines.len(),
                    meant.lines.len()
                ));
            }
            for (number, (seen, meant)) in (1..).zip(seen.lines.iter().zip(&meant.lines)) {
                if let Some(difference) = difference(seen, meant, engine) {
                    return Some(format!("item {rank}, line {number}: {difference}"));
                }
            }
        }
        None
    }
}

/// The text that is set in bold.
fn strong(text: &Text, engine: Engine) -> String {
    let mut text = comparable(text, engine);
    text.retain(|glyph| glyph.setting.strong);
    string(&text)
}

fn string(text: &[Glyph]) -> String {
    text.iter().map(|glyph| glyph.character).collect()
}

/// Where a line is not what was meant: another character, another address, or bold where there was to be none.
fn difference(seen: &Text, meant: &Text, engine: Engine) -> Option<String> {
    let (seen, meant) = (comparable(seen, engine), comparable(meant, engine));
    let same = |(seen, meant): (&Glyph, &Glyph)| {
        let (set, to_be_set) = (&seen.setting, &meant.setting);
        seen.character == meant.character
            && set.link == to_be_set.link
            && set.strong <= to_be_set.strong
            && set.emphasis <= to_be_set.emphasis
    };
    let first = seen.iter().zip(&meant).position(|both| !same(both));
    let first = first.or((seen.len() != meant.len()).then_some(seen.len().min(meant.len())))?;
    let around = |text: &Text| {
        let (start, end) = (first.saturating_sub(20), (first + 20).min(text.len()));
        let link = text.get(first).and_then(|glyph| glyph.setting.link.clone());
        format!(
            "{:?} (leads to {link:?})",
            string(&text[start.min(end)..end])
        )
    };
    Some(format!(
        "character {first}: {}, meant was {}",
        around(&seen),
        around(&meant)
    ))
}

/// A line in the form in which two are compared.
fn comparable(text: &Text, engine: Engine) -> Text {
    let mut comparable = Text::new();
    for (place, glyph) in text.iter().enumerate() {
        let beside = |place: Option<usize>| {
            place
                .and_then(|place| text.get(place))
                .map(|glyph| glyph.character)
        };
        let characters = match glyph.character {
            // An invisible character keeps two formulas apart.
            '\u{200b}'
                if beside(place.checked_sub(1)) == Some('$')
                    && beside(Some(place + 1)) == Some('$') =>
            {
                ""
            }
            // Or a mark of GitHub's from being one.
            '\u{200b}'
                if beside(place.checked_sub(1)).is_some_and(|before| {
                    "#@:-".contains(before) || before.is_ascii_hexdigit()
                }) && beside(Some(place + 1)).is_some_and(|after| {
                    after.is_ascii_alphanumeric() || "_+-".contains(after)
                }) =>
            {
                ""
            }
            '\u{fffe}' | '\u{ffff}' => "\u{fffd}",
            '–' if engine == Engine::Kramdown => "--",
            '—' if engine == Engine::Kramdown => "---",
            '…' if engine == Engine::Kramdown => "...",
            '“' | '”' if engine == Engine::Kramdown => "\"",
            '‘' | '’' if engine == Engine::Kramdown => "'",
            _ => {
                comparable.push(glyph.clone());
                continue;
            }
        };
        comparable.extend(set(characters, &glyph.setting));
    }
    comparable
}
