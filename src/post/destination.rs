//! Where posts go: URLs of GitHub and Obsidian, which the reader opens.

use super::{Format, Post, Target};

/// The default branch of a repository.
const BRANCH: &str = "main";

/// Where posts go. Their content does not depend on it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Destination {
    /// The GitHub repository of the blog, `owner/name`, with an optional folder and branch: `jane/blog/docs/_posts@source`.
    /// May be empty.
    pub repository: String,
    /// The Obsidian vault; empty for the open one.
    pub vault: String,
}

/// GitHub's page for a new file with a post's name, in the folder of the posts. `None` without a repository.
///
/// ```
/// use daily_papers::post::{Format, Post, github_page};
///
/// let mut format = Format::default();
/// format.destination.repository = "jane/blog@source".to_owned();
/// let post = Post { file_name: "2025-12-09-boats.md".to_owned(), text: String::new() };
/// assert_eq!(
///     github_page(&post, &format).unwrap(),
///     "https://github.com/jane/blog/new/source?filename=_posts/2025-12-09-boats.md",
/// );
/// ```
#[must_use]
pub fn github_page(post: &Post, format: &Format) -> Option<String> {
    let (repository, folder, branch) = parts(&format.destination.repository)?;
    let folder = match (folder, format.target) {
        ("", Target::Jekyll) => "_posts",
        ("", Target::Hugo) => "content/posts",
        (folder, _) => folder,
    };
    let mut page = ["https://github.com/", repository, "/new/"].concat();
    encode(branch, &mut page);
    page.push_str("?filename=");
    if !folder.is_empty() {
        encode(folder, &mut page);
        page.push('/');
    }
    encode(&post.file_name, &mut page);
    Some(page)
}

/// The URL that makes Obsidian create a note from the clipboard, with a post's name.
#[must_use]
pub fn obsidian_page(post: &Post, format: &Format) -> String {
    let mut page = "obsidian://new?".to_owned();
    if !format.destination.vault.is_empty() {
        page.push_str("vault=");
        encode(&format.destination.vault, &mut page);
        page.push('&');
    }
    page.push_str("file=");
    let name = post.file_name.strip_suffix(".md");
    encode(name.unwrap_or(&post.file_name), &mut page);
    page.push_str("&clipboard");
    page
}

/// Whether a text is a valid [`Destination::repository`].
pub(super) fn is_repository(text: &str) -> bool {
    parts(text).is_some()
}

/// The owner and name, the folder, which may be empty, and the branch.
fn parts(text: &str) -> Option<(&str, &str, &str)> {
    let (path, branch) = text.split_once('@').unwrap_or((text, BRANCH));
    let (owner, rest) = path.split_once('/')?;
    let (name, folder) = match rest.split_once('/') {
        Some((name, folder)) => (name, Some(folder)),
        None => (rest, None),
    };
    let plain = |part: &str| {
        let allowed = |byte: u8| byte.is_ascii_alphanumeric() || b"-_.".contains(&byte);
        part.bytes().all(allowed)
    };
    // No part of a path may be empty, be `..`, or have characters that Git forbids.
    let sound = |path: &str| {
        path.split('/').all(|part| {
            let forbidden = |byte: u8| b"\\:?* ".contains(&byte);
            !part.is_empty() && !part.starts_with('.') && !part.bytes().any(forbidden)
        })
    };
    let is_one = plain(owner)
        && plain(name)
        && sound(owner)
        && sound(name)
        && sound(branch)
        && folder.is_none_or(sound);
    let named = &text[..owner.len() + 1 + name.len()];
    is_one.then_some((named, folder.unwrap_or_default(), branch))
}

/// Percent-encodes a text but for letters, digits, slashes and `-._~`.
fn encode(text: &str, address: &mut String) {
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~/".contains(&byte) {
            address.push(char::from(byte));
        } else {
            address.push_str(&format!("%{byte:02X}"));
        }
    }
}
