//! Start-up: panic messages go to the console, and the page takes the place of the static shell.

use std::process::ExitCode;

fn main() -> ExitCode {
    if !cfg!(target_arch = "wasm32") {
        // The program is a web page; a host build of it only says where to look.
        eprintln!("daily-papers is a web page: scripts/serve builds and serves it.");
        eprintln!("To make posts from saved answers: cargo run --release --example post");
        return ExitCode::FAILURE;
    }
    console_error_panic_hook::set_once();
    daily_papers::components::mount();
    ExitCode::SUCCESS
}
