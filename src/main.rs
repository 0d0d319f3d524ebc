//! The thin shell: arguments in, exit code out.

use std::process::ExitCode;

/// Exit code of an internal error.
const INTERNAL: u8 = 70;

fn main() -> ExitCode {
    // A panic has printed its message; what is left is to say that the mistake is ours.
    std::panic::catch_unwind(|| luan::shell::cli::run(std::env::args_os()))
        .unwrap_or(ExitCode::from(INTERNAL))
}
