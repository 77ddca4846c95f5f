//! The program: see `cli`.

use std::process::ExitCode;

use mimalloc::MiMalloc;

/// Requests and answers are many small pieces that live briefly; this one hands them out faster than the system's.
#[global_allocator]
static ALLOCATOR: MiMalloc = MiMalloc;

fn main() -> ExitCode {
    pvb::cli::run()
}
