//! The files of a run are put in place as one: whatever moment a run is killed at, the folder holds
//! the old set or the new one.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use serde_json::Value;

use crate::cli::{code, copy, luan, path, replace};

/// Names and bytes of a folder's files, those that a listing hides among them.
type Folder = BTreeMap<String, Vec<u8>>;

const NEW: &str = "scenarios/first-steps";

fn folder(dir: &Path) -> Folder {
    let entries = std::fs::read_dir(dir).expect("a folder");
    let entries = entries.map(|entry| entry.expect("readable").path());
    let name = |path: &PathBuf| path.file_name().expect("a name").to_string_lossy().into_owned();
    // A folder in it counts by its name.
    entries.map(|path| (name(&path), std::fs::read(&path).unwrap_or_default())).collect()
}

/// What somebody who looks at the names sees.
fn seen(dir: &Path) -> Folder {
    folder(dir).into_iter().filter(|(name, _)| !name.starts_with('.')).collect()
}

/// The files without what a clock and a meter said.
fn timeless(mut folder: Folder) -> Folder {
    if let Some(bytes) = folder.get_mut("plan.json") {
        let mut plan: Value = serde_json::from_slice(bytes).expect("JSON");
        for measured in ["wall_s", "peak_rss_bytes"] {
            plan.as_object_mut().expect("an object").remove(measured);
        }
        *bytes = plan.to_string().into_bytes();
    }
    folder
}

fn put(folder: &Folder, dir: &Path) {
    std::fs::create_dir_all(dir).expect("a folder");
    for (name, bytes) in folder {
        std::fs::write(dir.join(name), bytes).expect("writable");
    }
}

fn plan(roster: &str, out: &Path) {
    let done = luan(&["plan", roster, "--quiet", "--candidates", "3", "--out", path(out)]);
    assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
}

/// The set of another roster, with more candidates than first-steps has.
fn old_set() -> Folder {
    let dir = tempfile::tempdir().expect("a folder");
    let (roster, out) = (dir.path().join("roster"), dir.path().join("out"));
    let size = ["--officials", "40", "--posts", "44", "--pairs", "8"];
    let made = luan(&[&["generate"], &size[..], &["--out", path(&roster)]].concat());
    assert!(made.status.success());
    plan(path(&roster), &out);
    let set = folder(&out);
    assert!(set.contains_key("moves-2.csv"), "{:?}", set.keys());
    set
}

#[test]
fn a_new_set_leaves_nothing_of_the_old_one_and_all_that_is_the_users() {
    let old = old_set();
    let dir = tempfile::tempdir().expect("a folder");
    let [alone, shared] = ["alone", "shared"].map(|name| dir.path().join(name));
    put(&old, &alone);
    put(&old, &shared);
    std::fs::write(shared.join("notes.md"), "mine").expect("writable");
    std::fs::write(shared.join("moves-9.csv"), "mine as well").expect("writable");
    plan(NEW, &alone);
    plan(NEW, &shared);
    let mut both = folder(&shared);
    assert_eq!(both.remove("notes.md").expect("kept"), b"mine");
    assert_eq!(both.remove("moves-9.csv").expect("kept"), b"mine as well");
    assert_eq!(timeless(both), timeless(folder(&alone)));
    assert!(!folder(&alone).contains_key("moves-2.csv"));
    assert_eq!(folder(dir.path()).len(), 2, "nothing is left beside them");
}

#[test]
fn the_plan_names_every_file_of_its_set_with_its_digest() {
    let out = tempfile::tempdir().expect("a folder");
    plan(NEW, out.path());
    let mut set = folder(out.path());
    let plan: Value =
        serde_json::from_slice(&set.remove("plan.json").expect("a plan")).expect("JSON");
    let listed = plan["files"].as_array().expect("files").iter();
    let listed: BTreeMap<String, String> = listed
        .map(|file| {
            (file["file"].as_str().expect("a name"), file["blake3"].as_str().expect("a digest"))
        })
        .map(|(file, digest)| (file.to_owned(), digest.to_owned()))
        .collect();
    let there = luan::input::read::digests(&luan::input::read::Input { files: set });
    assert_eq!(listed, there.into_iter().map(|digest| (digest.file, digest.blake3)).collect());
}

#[test]
fn a_failed_run_leaves_the_old_set_and_says_that_it_is_older() {
    let dir = tempfile::tempdir().expect("a folder");
    let out = dir.path().join("out");
    let broken = copy("first-steps", |dir| replace(dir.join("posts.csv"), "title", "tittle"));
    let fail = || luan(&["plan", path(broken.path()), "--out", path(&out)]);
    assert_eq!(code(&fail()), 1);
    assert!(!out.exists(), "no set, no page");
    plan(NEW, &out);
    let set = folder(&out);
    let failed = fail();
    assert_eq!(code(&failed), 1);
    assert!(String::from_utf8_lossy(&failed.stderr).contains("plans of an earlier run"));
    let mut marked = folder(&out);
    let page = marked.remove("OLDER-THAN-LAST-RUN.txt").expect("a page");
    assert!(String::from_utf8_lossy(&page).contains("1 error in the input"));
    assert_eq!(marked, set);
    plan(NEW, &out);
    assert_eq!(timeless(folder(&out)), timeless(set));
}

#[test]
fn no_plan_at_all_leaves_the_old_set_too() {
    let dir = copy("first-steps", |dir| {
        let model = dir.join("first-steps.toml");
        let text = std::fs::read_to_string(&model).expect("readable");
        let many = "[[rule]]\nid = \"plan_size\"\nmin = 6\n";
        std::fs::write(model, format!("{text}\n{many}")).expect("writable");
    });
    let out = tempfile::tempdir().expect("a folder");
    plan(NEW, out.path());
    let set = folder(out.path());
    let failed = luan(&["plan", path(dir.path()), "--out", path(out.path())]);
    assert_eq!(code(&failed), 3);
    let mut marked = folder(out.path());
    assert!(marked.remove("OLDER-THAN-LAST-RUN.txt").is_some());
    assert_eq!(marked, set);
}

#[test]
fn a_folder_in_the_way_is_seen_before_the_search() {
    let out = tempfile::tempdir().expect("a folder");
    std::fs::create_dir(out.path().join("moves-3.csv")).expect("a folder");
    let refused = luan(&["plan", NEW, "--out", path(out.path())]);
    assert_eq!(code(&refused), 1);
    let said = String::from_utf8_lossy(&refused.stderr).into_owned();
    assert!(said.contains("moves-3.csv") && said.contains("folder"), "{said}");
    assert_eq!(folder(out.path()).len(), 1, "nothing is written");
    plan(NEW, &out.path().join("other"));
}

/// Every state that a kill can leave beside files of the user, made by hand: so many files of the new
/// set are moved out.
#[test]
fn a_swap_that_was_cut_off_is_finished_by_whoever_reads() {
    let old = old_set();
    let reference = tempfile::tempdir().expect("a folder");
    plan(NEW, reference.path());
    let new = folder(reference.path());
    for moved in 0..new.len() {
        let dir = tempfile::tempdir().expect("a folder");
        let out = dir.path();
        put(&old, out);
        put(&new, &out.join(".luan-swap"));
        std::fs::write(out.join("notes.md"), "mine").expect("writable");
        for name in new.keys().filter(|name| *name != "plan.json").take(moved) {
            std::fs::rename(out.join(".luan-swap").join(name), out.join(name)).expect("movable");
        }
        let read = luan(&["audit", NEW, "--plan", path(&out.join("plan.json"))]);
        assert!(read.status.success(), "{}", String::from_utf8_lossy(&read.stderr));
        let mut there = folder(out);
        assert_eq!(there.remove("notes.md").expect("kept"), b"mine");
        assert_eq!(there, new, "{moved} moved");
    }
}

#[test]
fn a_set_that_was_not_decided_is_cleared_by_the_next_run() {
    let dir = tempfile::tempdir().expect("a folder");
    let out = dir.path().join("out");
    put(&Folder::from([("moves-7.csv".to_owned(), Vec::new())]), &out.join(".luan-new"));
    put(&Folder::from([("moves-7.csv".to_owned(), Vec::new())]), &dir.path().join(".out.luan-new"));
    plan(NEW, &out);
    assert!(folder(&out).keys().all(|name| !name.starts_with('.') && name != "moves-7.csv"));
    assert_eq!(folder(dir.path()).len(), 1);
}

/// Files of a plan that names what is not a file of the folder: nothing outside it is touched.
#[test]
fn a_plan_that_names_a_path_removes_nothing_there() {
    let dir = tempfile::tempdir().expect("a folder");
    let out = dir.path().join("out");
    let precious = dir.path().join("precious.csv");
    std::fs::write(&precious, "mine").expect("writable");
    let names = ["../precious.csv", path(&precious)];
    let files: Vec<Value> =
        names.iter().map(|name| serde_json::json!({ "file": name, "blake3": "" })).collect();
    let plan_json = serde_json::json!({ "schema": "luan.plan/1", "files": files }).to_string();
    put(&Folder::from([("plan.json".to_owned(), plan_json.into_bytes())]), &out);
    plan(NEW, &out);
    assert_eq!(std::fs::read(&precious).expect("kept"), b"mine");
}

#[cfg(unix)]
mod kills {
    use super::*;
    use std::os::unix::process::ExitStatusExt;
    use std::process::Command;

    /// The system calls that change names or wait for the disk, by the names that systems have for them.
    const CALLS: [&str; 12] = [
        "rename",
        "renameat",
        "renameat2",
        "unlink",
        "unlinkat",
        "rmdir",
        "mkdir",
        "mkdirat",
        "chmod",
        "fsync",
        "fdatasync",
        "fchmodat",
    ];
    const SIGKILL: i32 = 9;

    fn strace(arguments: &[&str], program: &[&str]) -> Option<std::process::Output> {
        let mut command = Command::new("strace");
        command.current_dir(env!("CARGO_MANIFEST_DIR")).args(["-f", "-qq", "-o", "/dev/null"]);
        command.args(arguments).args(program).output().ok()
    }

    /// Plans into `out` and dies as the call is made for the `at`th time; false where it never is.
    fn killed(call: &str, at: usize, out: &Path) -> bool {
        let inject = format!("inject=?{call}:signal=KILL:when={at}");
        let luan = assert_cmd::cargo::cargo_bin("luan");
        let program =
            [path(&luan), "plan", NEW, "--quiet", "--candidates", "3", "--out", path(out)];
        let traced = format!("trace=?{call}");
        let done = strace(&["-e", &traced, "-e", &inject], &program).expect("strace runs");
        let killed = done.status.signal() == Some(SIGKILL);
        assert!(killed || done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
        killed
    }

    /// A run into a folder with the old set, killed at every call: how often the old set was there
    /// afterwards, and how often the new one. `before` is what else is in the folder; `look` is what
    /// is done before somebody looks.
    fn kill_everywhere(before: &Folder, look: impl Fn(&Path)) -> [usize; 2] {
        let mut old = old_set();
        old.extend(before.clone());
        let reference = tempfile::tempdir().expect("a folder");
        plan(NEW, reference.path());
        let mut new = folder(reference.path());
        new.extend(before.clone());
        let new = timeless(new);
        let mut found = [0, 0];
        for call in CALLS {
            for at in 1.. {
                let dir = tempfile::tempdir().expect("a folder");
                let out = dir.path().join("out");
                put(&old, &out);
                let killed = killed(call, at, &out);
                look(&out);
                let there = seen(&out);
                let is_old = there == old;
                assert!(is_old || timeless(there) == new, "{call} {at}: {:?}", seen(&out).keys());
                found[usize::from(!is_old)] += 1;
                plan(NEW, &out);
                assert_eq!(timeless(folder(&out)), new, "{call} {at}: after the next run");
                assert_eq!(folder(dir.path()).len(), 1, "{call} {at}: nothing is left beside it");
                if !killed {
                    break;
                }
            }
        }
        found
    }

    fn can_trace() -> bool {
        let can = strace(&[], &["true"]).is_some_and(|done| done.status.success());
        if !can {
            #[allow(clippy::print_stderr)] // a test that looks at nothing has to say so
            {
                eprintln!("skipped: strace is not there or may not trace");
            }
        }
        can
    }

    #[test]
    fn a_folder_of_results_is_the_old_or_the_new_one_at_any_moment() {
        if can_trace() {
            let [old, new] = kill_everywhere(&Folder::new(), |_| {});
            assert!(old > 5 && new > 5, "{old} old and {new} new ones");
        }
    }

    #[test]
    fn beside_files_of_the_user_whoever_reads_finishes_what_was_cut_off() {
        if can_trace() {
            let notes = Folder::from([("notes.md".to_owned(), b"mine".to_vec())]);
            let [old, new] = kill_everywhere(&notes, |out| {
                luan(&["audit", NEW, "--plan", path(&out.join("plan.json"))]);
            });
            assert!(old > 5 && new > 5, "{old} old and {new} new ones");
        }
    }
}

/// A curve and a plan in one folder, beside a file of the user's: each kind of set replaces its own.
#[test]
fn a_set_of_another_kind_and_files_of_the_user_stay() {
    let dir = tempfile::tempdir().expect("a folder");
    let (roster, out) = (dir.path().join("roster"), dir.path().join("out"));
    let roster = path(&roster);
    let size = ["--officials", "30", "--posts", "33", "--pairs", "8", "--structure", "soft"];
    assert_eq!(code(&luan(&[&["generate"], &size[..], &["--out", roster]].concat())), 0);
    std::fs::create_dir(&out).expect("a folder");
    std::fs::write(out.join("mine.txt"), "mine").expect("written");
    plan(roster, &out);
    let goals = ["--goal", "tier:disruption", "--goal", "tier:wishes"];
    let trade = |points: &str| {
        let args = ["trade", roster, "--quiet", "--points", points, "--accept-unproven"];
        let done = luan(&[&args[..], &goals, &["--out", path(&out)]].concat());
        assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
        seen(&out).keys().filter(|name| name.starts_with("point-")).count()
    };
    let planned = seen(&out);
    let many = trade("6");
    assert_eq!(many, 6);
    assert_eq!(trade("2"), 2, "the moves of points that are no longer on the curve are gone");
    assert_eq!(code(&luan(&["compare", roster, "--quiet", "--out", path(&out)])), 0);
    let now = seen(&out);
    assert!(planned.iter().all(|(name, bytes)| now.get(name) == Some(bytes)), "the plan stays");
    assert!(now.contains_key("compare.json") && now.contains_key("trade.json"));
    assert_eq!(code(&luan(&["verify", path(&out.join("plan.json")), roster])), 0);
}
