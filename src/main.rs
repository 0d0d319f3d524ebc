//! The thin shell: arguments in, exit code out.

use std::process::ExitCode;

fn main() -> ExitCode {
    luan::cli::run(std::env::args_os())
}
