//! Exporting the post or a paper, and the status of the last export.

use super::{Messages, messages, t};
use crate::{
    calendar::Period,
    post::BibliographyFormat,
    state::{CopyFormat, ExportStatus, ExportTarget, PostExport},
};

impl Messages {
    /// The button that copies the post of so many papers.
    #[must_use]
    pub fn copy_post(self, papers: usize) -> String {
        match papers {
            0 => t!(self, "글 복사", "Copy post").to_owned(),
            _ => t!(
                self,
                format!("글 복사 · {papers}편"),
                format!("Copy post · {papers}"),
            ),
        }
    }

    /// The button of an export that waits for a second press, since the post lacks so many days, or papers of its day.
    #[must_use]
    pub fn confirm_export(self, export: PostExport, days: usize) -> String {
        match export {
            PostExport::Copy if days == 0 => {
                t!(self, "그래도 복사 · 일부 빠짐", "Copy anyway").to_owned()
            }
            PostExport::Copy => t!(
                self,
                format!("그래도 복사 · {days}일 빠짐"),
                "Copy anyway".to_owned()
            ),
            PostExport::Download => t!(self, "그래도 내려받기", "Download anyway").to_owned(),
            PostExport::To(_) => t!(self, "그래도 내보내기", "Export anyway").to_owned(),
        }
    }

    /// What the last export did; empty where there was none.
    #[must_use]
    pub fn export_status(self, status: &ExportStatus) -> String {
        match status {
            ExportStatus::None => String::new(),
            ExportStatus::NoPost(_) => t!(
                self,
                "아직 글이 없습니다. 목록에서 논문을 하나 이상 담아 주세요.",
                "There is no post yet. Include at least one paper of the list.",
            )
            .to_owned(),
            ExportStatus::Unconfirmed(_, period) if !period.is_multi_day() => t!(
                self,
                "목록의 뒷부분이 빠져 있습니다. 그래도 내보내려면 한 번 더 눌러 주세요.",
                "The end of the list is missing. Press once more to export the post anyway.",
            )
            .to_owned(),
            ExportStatus::Unconfirmed(..) => t!(
                self,
                "빠진 날이나 논문이 있습니다. 그래도 내보내려면 한 번 더 눌러 주세요.",
                "Days or papers are missing. Press once more to export the post anyway.",
            )
            .to_owned(),
            ExportStatus::NoRepository => t!(
                self,
                "먼저 ‘GitHub 저장소’를 적어 주세요.",
                "Name your GitHub repository first.",
            )
            .to_owned(),
            ExportStatus::Copied {
                period,
                papers,
                bytes,
            } => {
                let size = size(*bytes);
                let list = match period {
                    Period::Shelf(_) => self.shelf().to_owned(),
                    period => t!(
                        self,
                        format!("{period} 목록"),
                        format!("list of {period}")
                    ),
                };
                t!(
                    self,
                    format!("복사했습니다 · {list} · {papers}편 · {size}"),
                    format!("Copied · {list} · {papers} papers · {size}"),
                )
            }
            ExportStatus::Exported(target) => self.exported(*target),
            ExportStatus::PaperCopied(format) => {
                let format = self.copy_format(*format);
                t!(
                    self,
                    format!("논문을 복사했습니다 · {format}"),
                    format!("Paper copied · {format}"),
                )
            }
            ExportStatus::PartFailed => t!(
                self,
                "클립보드에 복사하지 못했습니다. 주소창에서 이 페이지의 클립보드 사용을 허용하고 다시 눌러 주세요.",
                "Couldn’t copy to the clipboard. Allow it for this page in the address bar, and try again.",
            )
            .to_owned(),
            ExportStatus::ShareFailed => t!(
                self,
                "공유 창을 열지 못했습니다. 대신 글을 복사해 주세요.",
                "Couldn’t open the share sheet. Copy the post instead.",
            )
            .to_owned(),
            ExportStatus::RichTextFailed => t!(
                self,
                "클립보드에 복사하지 못했습니다. Markdown을 복사해 주세요.",
                "Couldn’t copy to the clipboard. Copy the Markdown instead.",
            )
            .to_owned(),
            ExportStatus::CopyFailed => t!(
                self,
                "클립보드에 복사하지 못했습니다. 글을 모두 선택해 두었으니 Ctrl+C(맥은 ⌘C)를 눌러 주세요.",
                "Couldn’t copy to the clipboard. The whole post is selected: press Ctrl+C (⌘C on a Mac).",
            )
            .to_owned(),
            ExportStatus::Downloaded(name) => {
                t!(self, format!("내려받았습니다 · {name}"), format!("Downloaded · {name}"))
            }
            ExportStatus::DownloadFailed => t!(
                self,
                "이 브라우저에서는 파일을 저장하지 못했습니다. 앱 안에서 연 것이면 다른 브라우저로 열거나, 글을 복사해 주세요.",
                "This browser couldn’t save the file. Copy the post instead; if you are inside an app, open the page in a browser.",
            )
            .to_owned(),
            ExportStatus::BibliographyFailed => t!(
                self,
                "이 브라우저에서는 파일을 저장하지 못했습니다. 앱 안에서 연 것이면 다른 브라우저로 열거나, 논문의 메뉴에서 한 편씩 복사해 주세요.",
                "This browser couldn’t save the file. Copy papers one by one from their menus; if you are inside an app, open the page in a browser.",
            )
            .to_owned(),
        }
    }

    /// What an export to a target did.
    fn exported(self, target: ExportTarget) -> String {
        let done = match target {
            ExportTarget::RichText => t!(
                self,
                "서식까지 복사했습니다. 노션이나 메일에 붙여 넣으세요.",
                "Copied as rich text, for Notion, mail or a document.",
            ),
            ExportTarget::LinkList => t!(
                self,
                "제목 목록을 복사했습니다.",
                "Titles copied as a list."
            ),
            ExportTarget::GitHub => t!(
                self,
                "글을 복사하고 GitHub의 새 파일을 열었습니다. 열린 탭에 붙여 넣으세요.",
                "Post copied, and a new file opened on GitHub: paste it there.",
            ),
            ExportTarget::Obsidian => t!(
                self,
                "Obsidian에 새 노트를 열었습니다. 글도 복사해 두었습니다.",
                "Opened a new note in Obsidian. The post is on the clipboard, too.",
            ),
            ExportTarget::Share => t!(self, "공유했습니다.", "Shared."),
            ExportTarget::Bibliography(_) => {
                let file = self.export_target(target);
                return t!(
                    self,
                    format!("저장했습니다 · {file}"),
                    format!("Saved · {file}")
                );
            }
        };
        done.to_owned()
    }

    /// The button of an export target.
    #[must_use]
    pub fn export_target(self, target: ExportTarget) -> &'static str {
        match target {
            ExportTarget::RichText => self.copy_rich_text(),
            ExportTarget::LinkList => t!(self, "제목 목록으로 복사", "Copy as a list of titles"),
            ExportTarget::GitHub => t!(self, "GitHub에 새 파일 만들기", "New file on GitHub"),
            ExportTarget::Obsidian => t!(self, "Obsidian에 새 노트 만들기", "New note in Obsidian"),
            ExportTarget::Share => t!(self, "공유", "Share"),
            ExportTarget::Bibliography(format) => match format {
                BibliographyFormat::BibTex => "BibTeX (.bib)",
                BibliographyFormat::Ris => "RIS (.ris)",
                BibliographyFormat::CslJson => "CSL-JSON (.json)",
            },
        }
    }

    /// A form in which a paper is copied.
    #[must_use]
    pub fn copy_format(self, format: CopyFormat) -> &'static str {
        match format {
            CopyFormat::Markdown => "Markdown",
            CopyFormat::Link => t!(self, "제목 링크", "Linked title"),
            CopyFormat::Bibliography(format) => match format {
                BibliographyFormat::BibTex => "BibTeX",
                BibliographyFormat::Ris => "RIS",
                BibliographyFormat::CslJson => "CSL-JSON",
            },
        }
    }
}

messages! {
    /// The menu of further export targets.
    more_exports: "내보내기", "Export";
    /// The menu of the formats in which a paper is copied.
    copy_paper: "복사", "Copy";
    /// The bibliographies, and the papers that are in them.
    papers_of_post: "참고문헌 · 글에 담은 논문 모두", "Bibliography of all papers in the post";
}

/// A size in bytes in decimal units, as browsers and file lists show it.
pub(super) fn size(bytes: usize) -> String {
    match bytes {
        0..1_000 => format!("{bytes} B"),
        _ => format!("{}.{} KB", bytes / 1_000, bytes % 1_000 / 100),
    }
}
