//! Start-up of the second program, which writes the posts of many days. `static/boot.js` loads it when it is first
//! asked for. Everything is in the library.

#[cfg(target_arch = "wasm32")]
fn main() {
    daily_papers::ui::open_backfill_when_asked();
    daily_papers::ui::open_settings_when_asked();
    daily_papers::ui::open_help_when_asked();
    daily_papers::ui::read_own_words_when_asked();
    daily_papers::ui::write_bibtex_when_asked();
}

/// A part of a web page; a host build of it only says where to look.
#[cfg(not(target_arch = "wasm32"))]
fn main() -> std::process::ExitCode {
    eprintln!("backfill is a part of a web page: scripts/serve builds and serves it.");
    std::process::ExitCode::FAILURE
}
