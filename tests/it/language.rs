//! The language of messages, as the command line and the environment choose it.

use std::process::Output;

use assert_cmd::Command;

/// Runs with `LANG` and `LUAN_LANG` as given.
fn luan(variables: [&str; 2], args: &[&str]) -> Output {
    Command::cargo_bin("luan")
        .expect("the binary")
        .envs(["LANG", "LUAN_LANG"].into_iter().zip(variables))
        .args(args)
        .output()
        .expect("luan runs")
}

/// The environment is that of all programs: what is asked for there may be missing here.
#[test]
fn the_environment_may_ask_for_any_language() {
    let help = ["plan", "--help"];
    let english = luan(["en_GB.UTF-8", ""], &help);
    assert!(String::from_utf8_lossy(&english.stdout).contains("[default: en]"));
    for variables in [["xx_XX.UTF-8", ""], ["", "xx"], ["C", "en"]] {
        assert_eq!(luan(variables, &help), english, "{variables:?}");
    }
}

#[test]
fn the_command_line_may_ask_only_for_what_there_is() {
    let refused = luan(["", ""], &["--lang", "xx", "rules"]);
    assert_eq!(refused.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&refused.stderr).contains("'xx'"));
    assert!(luan(["xx", "xx"], &["--lang", "en", "rules"]).status.success());
}
