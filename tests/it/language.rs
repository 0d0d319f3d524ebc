//! The language of messages, as the command line and the environment choose it.

use std::cmp::Ordering;
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

/// A roster in Vietnamese with its labels in English: each report in the words of its reader, the data the
/// same in both.
#[test]
fn a_report_names_titles_and_units_in_its_own_language() {
    let review = |language: &str, format: &str| {
        let scenario = "scenarios/quang-nam-2023";
        let args = ["--lang", language, "review", scenario, "--quiet", "--format", format];
        String::from_utf8(luan(["", ""], &args).stdout).expect("UTF-8")
    };
    let (english, vietnamese) = (review("en", "text"), review("vi", "text"));
    let said = [
        ("District secretary", "Bí thư Huyện ủy"),
        ("Party Committee of ", "Huyện ủy "),
        ("People's Committee of ", "UBND "),
    ];
    for (one, other) in said {
        assert!(english.contains(one) && !english.contains(other), "{one}");
        assert!(vietnamese.contains(other) && !vietnamese.contains(one), "{other}");
    }
    assert_eq!(review("en", "json"), review("vi", "json"));
}

/// Whoever reads Vietnamese looks people up by their given names; a program looks for identifiers.
#[test]
fn lists_of_people_are_in_the_order_of_their_readers() {
    let folder = tempfile::tempdir().expect("a folder");
    let order = |text: &str| text.find("O-4").cmp(&text.find("O-3"));
    let [english, vietnamese] = ["en", "vi"].map(|language| {
        let out = folder.path().join(language);
        let dir = out.to_str().expect("UTF-8");
        let args = ["--lang", language, "compare", "scenarios/first-steps", "--out", dir];
        assert!(luan(["", ""], &args).status.success());
        ["compare.txt", "compare-officials.csv", "compare.json"]
            .map(|file| order(&std::fs::read_to_string(out.join(file)).expect("written")))
    });
    assert_eq!(english, [Ordering::Greater; 3], "O-3 Mai, O-4 Cường");
    assert_eq!(vietnamese, [Ordering::Less, Ordering::Greater, Ordering::Greater]);
}
