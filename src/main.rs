//! Start-up: the panic hook, and mounting the page.

fn main() {
    daily_papers::components::mount();
}
