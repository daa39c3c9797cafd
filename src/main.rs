//! Start-up: panic messages go to the console, and the page takes the place of the static shell.

fn main() {
    console_error_panic_hook::set_once();
    daily_papers::components::mount();
}
