//! Files in and out. Written files appear whole or not at all: a temporary name first, then renamed.
#![allow(clippy::disallowed_methods)] // the room where files are touched

use std::collections::BTreeMap;
use std::fs;
use std::io::{self, Write};
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
        let kind = path.extension().and_then(|e| e.to_str()).unwrap_or_default();
        let name = path.file_name().and_then(|n| n.to_str()).unwrap_or_default().to_owned();
        if path.is_file() && matches!(kind, "csv" | "toml") && !name.starts_with('.') {
            files.insert(name, bytes(&path)?);
        }
    }
    Ok(Input { files })
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
    let dir = match path.parent() {
        Some(dir) if !dir.as_os_str().is_empty() => dir,
        _ => Path::new("."),
    };
    fs::create_dir_all(dir).map_err(failed(dir))?;
    let mut file = tempfile::NamedTempFile::new_in(dir).map_err(failed(dir))?;
    file.write_all(bytes).map_err(failed(path))?;
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

/// Removes the files of an earlier run in `dir` that match `stale`.
pub(super) fn remove(dir: &Path, stale: impl Fn(&str) -> bool) -> Result<(), Error> {
    let Ok(entries) = fs::read_dir(dir) else { return Ok(()) };
    for entry in entries {
        let path = entry.map_err(failed(dir))?.path();
        if path.file_name().and_then(|n| n.to_str()).is_some_and(&stale) {
            fs::remove_file(&path).map_err(failed(&path))?;
        }
    }
    Ok(())
}
