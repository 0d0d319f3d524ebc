//! Files in and out. Written files appear whole or not at all: a temporary name first, then renamed.
#![allow(clippy::disallowed_methods)] // the room where files are touched

use std::collections::BTreeMap;
use std::fs;
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};

use crate::error::Error;
use crate::read::Input;
use crate::validate::{self, Loaded};

fn failed(path: &Path) -> impl FnOnce(io::Error) -> Error + '_ {
    move |source| Error::Io { path: path.display().to_string(), source }
}

/// Reads the CSV and TOML files of an instance folder.
pub(super) fn folder(dir: &Path) -> Result<Input, Error> {
    let mut files = BTreeMap::new();
    for entry in fs::read_dir(dir).map_err(failed(dir))? {
        let path = entry.map_err(failed(dir))?.path();
        let name = path.file_name().and_then(|n| n.to_str()).unwrap_or_default().to_owned();
        if path.is_dir() || name.starts_with('.') {
            continue;
        }
        match path.extension().and_then(|e| e.to_str()).map(str::to_lowercase).as_deref() {
            Some("csv" | "toml") => drop(files.insert(name, bytes(&path)?)),
            // Not read, but named, so that validation can say so.
            Some("xlsx" | "xls" | "ods") => drop(files.insert(name, Vec::new())),
            _ => {}
        }
    }
    Ok(Input { files })
}

/// The what-ifs of an instance folder by name; none when there is no such folder.
pub(super) fn what_ifs(dir: &Path) -> Result<BTreeMap<String, Vec<u8>>, Error> {
    let dir = dir.join(crate::study::FOLDER);
    let mut files = BTreeMap::new();
    if !dir.is_dir() {
        return Ok(files);
    }
    for entry in fs::read_dir(&dir).map_err(failed(&dir))? {
        let path = entry.map_err(failed(&dir))?.path();
        let toml = path.extension().is_some_and(|ending| ending == "toml");
        if let Some(stem) = path.file_stem().and_then(|stem| stem.to_str()).filter(|_| toml) {
            files.insert(stem.to_owned(), bytes(&path)?);
        }
    }
    Ok(files)
}

/// A folder read and validated under its own or another model.
pub(super) fn load(dir: &Path, model: Option<&str>) -> Result<(Input, Loaded), Error> {
    let input = folder(dir)?;
    let loaded =
        validate::load(&input, model, &|name| model_text(dir, name)).map_err(Error::Input)?;
    Ok((input, loaded))
}

/// The text of a model that is not built in: a path as given, or one beside the instance.
pub(super) fn model_text(dir: &Path, name: &str) -> Option<String> {
    let candidates = [PathBuf::from(name), dir.join(name), dir.join(format!("{name}.toml"))];
    candidates.iter().find_map(|path| fs::read_to_string(path).ok())
}

/// The bytes of one file.
pub(super) fn bytes(path: &Path) -> Result<Vec<u8>, Error> {
    fs::read(path).map_err(failed(path))
}

/// Writes one file whole, creating its folder.
pub(super) fn write(path: &Path, bytes: &[u8]) -> Result<(), Error> {
    write_with(path, |file| file.write_all(bytes))
}

/// Writes one file whole by what `fill` puts into it, creating its folder.
pub(super) fn write_with(
    path: &Path,
    fill: impl FnOnce(&mut BufWriter<&fs::File>) -> io::Result<()>,
) -> Result<(), Error> {
    let dir = match path.parent() {
        Some(dir) if !dir.as_os_str().is_empty() => dir,
        _ => Path::new("."),
    };
    fs::create_dir_all(dir).map_err(failed(dir))?;
    let file = tempfile::NamedTempFile::new_in(dir).map_err(failed(dir))?;
    let mut buffer = BufWriter::new(file.as_file());
    fill(&mut buffer).and_then(|()| buffer.flush()).map_err(failed(path))?;
    drop(buffer);
    readable(&file).map_err(failed(path))?;
    file.persist(path).map_err(|e| failed(path)(e.error))?;
    Ok(())
}

/// Temporary files are private; what is kept gets the usual permissions.
#[cfg(unix)]
fn readable(file: &tempfile::NamedTempFile) -> io::Result<()> {
    use std::os::unix::fs::PermissionsExt;
    file.as_file().set_permissions(fs::Permissions::from_mode(0o644))
}

#[cfg(not(unix))]
fn readable(_: &tempfile::NamedTempFile) -> io::Result<()> {
    Ok(())
}

/// Whether `dir` is a folder with anything in it.
pub(super) fn has_entries(dir: &Path) -> bool {
    fs::read_dir(dir).is_ok_and(|mut entries| entries.next().is_some())
}

/// Creates `dir` and makes sure that it can be written to, before hours are spent on what goes there.
pub(super) fn writable(dir: &Path) -> Result<(), Error> {
    fs::create_dir_all(dir).map_err(failed(dir))?;
    tempfile::NamedTempFile::new_in(dir).map(drop).map_err(failed(dir))
}

/// Whether two paths are the same existing folder.
pub(super) fn same(a: &Path, b: &Path) -> bool {
    matches!((fs::canonicalize(a), fs::canonicalize(b)), (Ok(a), Ok(b)) if a == b)
}

/// Removes one file if it is there.
pub(super) fn remove(path: &Path) -> Result<(), Error> {
    match fs::remove_file(path) {
        Err(e) if e.kind() != io::ErrorKind::NotFound => Err(failed(path)(e)),
        _ => Ok(()),
    }
}
