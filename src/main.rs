//! Start-up. Everything is in the library.

#[cfg(target_arch = "wasm32")]
fn main() {}

/// The program is a web page; a host build of it only says where to look.
#[cfg(not(target_arch = "wasm32"))]
fn main() -> std::process::ExitCode {
    eprintln!("daily-papers is a web page: scripts/serve builds and serves it.");
    eprintln!("To make posts from saved answers: cargo run --release --example post");
    std::process::ExitCode::FAILURE
}
