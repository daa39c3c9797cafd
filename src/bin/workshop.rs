//! Start-up of the second program, which does what is wanted seldom. `static/boot.js` loads it when it is first asked
//! for. Everything is in the library.

#[cfg(target_arch = "wasm32")]
fn main() {
    daily_papers::ui::open_workshop();
}

/// A part of a web page; a host build of it only says where to look.
#[cfg(not(target_arch = "wasm32"))]
fn main() -> std::process::ExitCode {
    eprintln!("workshop is a part of a web page: scripts/serve builds and serves it.");
    std::process::ExitCode::FAILURE
}
