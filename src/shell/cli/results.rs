//! Result sets: the files of one run, put in place as one. A run that is killed leaves the set that was
//! there, or the new one.
//!
//! A folder that holds a result set and nothing else is made anew beside the old one, and the two are
//! exchanged in one step of the system. Where the folder holds files of the user as well, or is one
//! that cannot be exchanged, the new set is made inside it, in [`NEW`]; renaming that to [`SWAP`]
//! decides that the set counts, and then its files are moved out. Whoever comes next finishes a swap
//! that was cut off, and throws away a set that was not decided. One file of each set, such as
//! `plan.json`, names the others: what neither the old nor the new one names is the user's, or belongs to
//! a set of another kind, and is never touched.
#![allow(clippy::disallowed_methods)] // the room where files are touched

use std::collections::BTreeSet;
use std::fs::{self, File};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use serde::Deserialize;

use crate::error::Error;
use crate::input::read::Digest;

use super::files::{self, failed};

/// The file of a plan that names the others of its set.
pub(super) const PLAN: &str = "plan.json";

/// That of a trade-off.
pub(super) const TRADE: &str = "trade.json";

/// That of a comparison.
pub(super) const COMPARE: &str = "compare.json";

/// That of the bounds of all pairs.
pub(super) const BOUNDS: &str = "bounds.json";

/// That of a review.
pub(super) const REVIEW: &str = "review.json";

/// The files that name the others of their set, each with the schema that it bears.
const INDEXES: [(&str, &str); 5] = [
    (PLAN, "luan.plan/1"),
    (TRADE, "luan.trade/1"),
    (COMPARE, "luan.compare/1"),
    (BOUNDS, "luan.bounds/1"),
    (REVIEW, "luan.review/1"),
];

/// Says that the set is older than the last run, which ended without one.
const MARK: &str = "OLDER-THAN-LAST-RUN.txt";

/// A new set in the folder, not decided.
const NEW: &str = ".luan-new";

/// A new set in the folder that counts and is being moved out.
const SWAP: &str = ".luan-swap";

/// Names and bytes of a result set; the file that names the others is one of them. A name may have a folder
/// before it in what fills a new one ([`fill`]).
pub(super) type Set = Vec<(String, Vec<u8>)>;

/// Finishes or clears what a killed run left in `dir`, and makes sure that files with these `names`
/// can be written there, before hours are spent on them.
pub(super) fn prepare(dir: &Path, names: &[String]) -> Result<(), Error> {
    fs::create_dir_all(dir).map_err(failed(dir))?;
    recover(dir).map_err(failed(dir))?;
    unoccupied(dir, names.iter().map(String::as_str))?;
    let probe = dir.join(NEW);
    fs::create_dir(&probe).and_then(|()| fs::remove_dir(&probe)).map_err(failed(dir))
}

/// Puts a set in the place of the one in `dir`.
pub(super) fn replace(dir: &Path, set: &Set) -> Result<(), Error> {
    fs::create_dir_all(dir).map_err(failed(dir))?;
    recover(dir).map_err(failed(dir))?;
    unoccupied(dir, set.iter().map(|(name, _)| name.as_str()))?;
    if exchange_whole(dir, set) {
        return Ok(());
    }
    let made = make(&dir.join(NEW), set).and_then(|()| {
        fs::rename(dir.join(NEW), dir.join(SWAP))?;
        sync(dir)?;
        finish(dir)
    });
    if made.is_err() {
        let _ = clear(&dir.join(NEW)); // on a full disk every byte counts
    }
    made.map_err(failed(dir))
}

/// Puts files into `dir`, which is empty or not there: as one where the system can, else one by one.
pub(super) fn fill(dir: &Path, set: &Set) -> Result<(), Error> {
    fs::create_dir_all(dir).map_err(failed(dir))?;
    recover(dir).map_err(failed(dir))?;
    if exchange_whole(dir, set) {
        return Ok(());
    }
    set.iter().try_for_each(|(name, bytes)| files::write(&dir.join(name), bytes))
}

/// Finishes a swap in `dir` that was cut off, so that the set there is whole.
pub(super) fn finish(dir: &Path) -> io::Result<()> {
    let swap = dir.join(SWAP);
    if !swap.is_dir() {
        return Ok(());
    }
    for (index, _) in INDEXES {
        let Some(new) = named(&swap, index) else { continue };
        let old = named(dir, index).unwrap_or_default();
        let mark = Some(MARK).filter(|_| index == PLAN);
        for stale in old.difference(&new).map(String::as_str).chain(mark) {
            files::remove(&dir.join(stale))?;
        }
        // The file that names the others comes last: until then the old one tells what is stale.
        for name in new.iter().filter(|name| *name != index && swap.join(name).exists()) {
            fs::rename(swap.join(name), dir.join(name))?;
        }
        sync(dir)?;
        fs::rename(swap.join(index), dir.join(index))?;
        sync(dir)?;
    }
    clear(&swap)
}

/// Leaves a page beside an earlier set that says so; whether there is such a set.
pub(super) fn mark_older(dir: &Path, words: &str) -> Result<bool, Error> {
    if named(dir, PLAN).is_none() {
        return Ok(false);
    }
    recover(dir).map_err(failed(dir))?;
    files::write(&dir.join(MARK), words.as_bytes())?;
    Ok(true)
}

/// Finishes a swap that was cut off and clears sets that were not decided.
fn recover(dir: &Path) -> io::Result<()> {
    finish(dir)?;
    clear(&dir.join(NEW))?;
    clear(&files::aside(&dir.join(MARK)))?;
    beside(dir).map_or(Ok(()), |(_, new)| clear(&new))
}

/// Removes a folder or a file, if it is there.
fn clear(path: &Path) -> io::Result<()> {
    match fs::symlink_metadata(path) {
        Ok(about) if about.is_dir() => fs::remove_dir_all(path),
        Ok(_) => fs::remove_file(path),
        Err(e) if e.kind() == io::ErrorKind::NotFound => Ok(()),
        Err(e) => Err(e),
    }
}

/// Refuses a folder where a file is to be.
fn unoccupied<'a>(dir: &Path, names: impl Iterator<Item = &'a str>) -> Result<(), Error> {
    for path in names.map(|name| dir.join(name)) {
        if fs::symlink_metadata(&path).is_ok_and(|about| about.is_dir()) {
            return Err(failed(&path)(io::ErrorKind::IsADirectory.into()));
        }
    }
    Ok(())
}

/// The files of the set in `dir`, by the one that names the others; `None` without one of ours.
fn named(dir: &Path, index: &str) -> Option<BTreeSet<String>> {
    #[derive(Deserialize)]
    struct Listed {
        schema: String,
        files: Vec<Digest>,
    }
    let schema = INDEXES.iter().find(|(name, _)| *name == index)?.1;
    let listed: Listed = serde_json::from_slice(&fs::read(dir.join(index)).ok()?).ok()?;
    let plain = |name: &String| !name.contains(['/', '\\']) && !name.starts_with('.');
    let files = listed.files.into_iter().map(|digest| digest.file).filter(plain);
    (listed.schema == schema).then(|| files.chain([index.to_owned()]).collect())
}

/// Makes the folder `new` with a set in it, and waits until the disk has it.
fn make(new: &Path, set: &Set) -> io::Result<()> {
    fs::create_dir(new)?;
    let mut folders = BTreeSet::new();
    for (name, bytes) in set {
        let path = new.join(name);
        if let Some(folder) = path.parent().filter(|folder| *folder != new) {
            fs::create_dir_all(folder)?;
            folders.insert(folder.to_owned());
        }
        files::fresh(&path, |file| file.write_all(bytes))?;
    }
    folders.iter().try_for_each(|folder| sync(folder))?;
    sync(new)
}

/// The folder without links on the way, and the one that a new set for it is made in.
fn beside(dir: &Path) -> Option<(PathBuf, PathBuf)> {
    let dir = fs::canonicalize(dir).ok()?;
    let name = dir.file_name()?.to_str()?;
    let new = dir.with_file_name(format!(".{name}{NEW}"));
    Some((dir, new))
}

/// Exchanges the whole folder for a new one, where that can be done; false, and nothing has changed,
/// where it cannot.
fn exchange_whole(dir: &Path, set: &Set) -> bool {
    let Some((dir, new)) = beside(dir).filter(|(dir, _)| is_ours(dir, set)) else { return false };
    let exchanged = make(&new, set)
        .and_then(|()| alike(&new, &dir))
        .and_then(|()| exchange(&new, &dir))
        .and_then(|()| dir.parent().map_or(Ok(()), sync));
    let _ = clear(&new); // the old set, or a new one in vain; else the next run clears it
    exchanged.is_ok()
}

/// Whether all that is in `dir` belongs to the old set or the new one, and nobody of whom we know
/// stands in it: a shell would be left in a folder that is gone.
fn is_ours(dir: &Path, set: &Set) -> bool {
    let has = |index: &str| set.iter().any(|(new, _)| new.as_str() == index);
    let index = INDEXES.map(|(index, _)| index).into_iter().find(|index| has(index));
    let old = index.and_then(|index| named(dir, index)).unwrap_or_default();
    let ours = |name: &str| {
        name == MARK || old.contains(name) || set.iter().any(|(new, _)| new.as_str() == name)
    };
    let here = std::env::current_dir().and_then(fs::canonicalize);
    let Ok(mut entries) = fs::read_dir(dir) else { return false };
    here.is_ok_and(|here| here != dir)
        && entries.all(|entry| {
            entry.is_ok_and(|entry| {
                entry.file_name().to_str().is_some_and(ours)
                    && entry.file_type().is_ok_and(|kind| kind.is_file())
            })
        })
}

/// Gives a new folder the rights of the old one; an error where owner or group differ.
#[cfg(unix)]
fn alike(new: &Path, old: &Path) -> io::Result<()> {
    use std::os::unix::fs::MetadataExt;
    let about = fs::metadata(old)?;
    fs::set_permissions(new, about.permissions())?;
    let made = fs::metadata(new)?;
    let same = |of: fn(&fs::Metadata) -> u32| of(&made) == of(&about);
    let alike = same(MetadataExt::uid) && same(MetadataExt::gid) && same(MetadataExt::mode);
    if alike { Ok(()) } else { Err(io::ErrorKind::PermissionDenied.into()) }
}

#[cfg(not(unix))]
fn alike(_: &Path, _: &Path) -> io::Result<()> {
    Ok(())
}

/// Exchanges two folders in one step.
#[cfg(any(target_os = "linux", target_os = "macos"))]
fn exchange(one: &Path, other: &Path) -> io::Result<()> {
    use rustix::fs::{CWD, RenameFlags, renameat_with};
    Ok(renameat_with(CWD, one, CWD, other, RenameFlags::EXCHANGE)?)
}

#[cfg(not(any(target_os = "linux", target_os = "macos")))]
fn exchange(_: &Path, _: &Path) -> io::Result<()> {
    Err(io::ErrorKind::Unsupported.into())
}

/// Waits until the disk has the names in a folder.
#[cfg(unix)]
pub(super) fn sync(dir: &Path) -> io::Result<()> {
    File::open(dir)?.sync_all()
}

/// Folders cannot be waited for here.
#[cfg(not(unix))]
pub(super) fn sync(_: &Path) -> io::Result<()> {
    Ok(())
}
