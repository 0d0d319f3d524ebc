//! Files in and out. Input is read from plain files of bounded size. Written files appear whole or not
//! at all: under another name first, then renamed.
#![allow(clippy::disallowed_methods)] // the room where files are touched

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::fs::{self, File};
use std::io::{self, BufWriter, LineWriter, Read, Write};
use std::path::{Path, PathBuf};

use crate::domain::Policy;
use crate::error::{Error, Place, Problem};
use crate::input::read::{Input, LAYOUTS, MANIFEST, book, codes};
use crate::input::validate::{self, Loaded};

use crate::study;

use super::Session;
use super::results::sync;

/// Most bytes of a table, and of a text such as a model: far beyond any roster.
const MOST_BYTES: u64 = 4 << 30;
const MOST_TEXT_BYTES: u64 = 16 << 20;

/// Most bytes of a workbook as it is stored.
const MOST_BOOK_BYTES: u64 = 256 << 20;

pub(super) fn failed(path: &Path) -> impl FnOnce(io::Error) -> Error + '_ {
    move |source| Error::Io { path: path.display().to_string(), source }
}

/// Whether an instance is a workbook in place of a folder.
pub(super) fn is_book(path: &Path) -> bool {
    path.is_file()
}

/// The name of a file, for messages.
pub(super) fn name(path: &Path) -> String {
    path.file_name().unwrap_or_default().to_string_lossy().into_owned()
}

/// What a workbook says of the instance as a whole; `None` where it says nothing or cannot be read.
pub(super) fn instance_of_book(path: &Path) -> Option<String> {
    book::instance(&plain(path, MOST_BOOK_BYTES).ok()?)
}

/// The problems of a workbook with the sheet and the cell in place of file and column.
pub(super) fn located(path: &Path, problems: Vec<Problem>) -> Vec<Problem> {
    let Ok(bytes) = plain(path, MOST_BOOK_BYTES) else { return problems };
    match book::open("", &bytes) {
        Ok(input) => book::located(&name(path), &bytes, &input, problems),
        Err(_) => problems,
    }
}

/// Reads the CSV and TOML files of an instance folder, or the sheets of a workbook.
pub(crate) fn folder(dir: &Path) -> Result<Input, Error> {
    if is_book(dir) {
        let bytes = plain(dir, MOST_BOOK_BYTES).map_err(failed(dir))?;
        return book::open(&name(dir), &bytes).map_err(Error::Input);
    }
    let mut files = BTreeMap::new();
    for entry in fs::read_dir(dir).map_err(failed(dir))? {
        let path = entry.map_err(failed(dir))?.path();
        let name = path.file_name().and_then(|n| n.to_str()).unwrap_or_default().to_owned();
        if name.starts_with('.') {
            continue;
        }
        if path.is_dir() {
            // Taken for a file that is not there, it would hide all rows of that file.
            if LAYOUTS.iter().map(|layout| layout.file).chain([MANIFEST]).any(|file| file == name) {
                let problem = Problem::new(codes::NOT_A_FILE, Place::file(&name));
                return Err(Error::Input(vec![problem.with("file", name)]));
            }
            continue;
        }
        match path.extension().and_then(|e| e.to_str()).map(str::to_lowercase).as_deref() {
            Some("csv") => drop(files.insert(name, bytes(&path)?)),
            Some("toml") => {
                let text = plain(&path, MOST_TEXT_BYTES).map_err(failed(&path))?;
                files.insert(name, text);
            }
            // Not read, but named, so that validation can say so.
            Some("xlsx" | "xls" | "ods") => drop(files.insert(name, Vec::new())),
            _ => {}
        }
    }
    Ok(Input { files })
}

/// The instance folders at `dir`: itself, or else those right below it, by name.
pub(super) fn instances(dir: &Path) -> Result<Vec<PathBuf>, Error> {
    let is_instance = |dir: &Path| dir.join(MANIFEST).is_file();
    if is_instance(dir) {
        return Ok(vec![dir.to_owned()]);
    }
    let mut found = Vec::new();
    for entry in fs::read_dir(dir).map_err(failed(dir))? {
        let path = entry.map_err(failed(dir))?.path();
        if is_instance(&path) {
            found.push(path);
        }
    }
    found.sort();
    Ok(found)
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
pub(super) fn load(
    session: &Session<'_>,
    dir: &Path,
    model: Option<&str>,
) -> Result<(Input, Loaded), Error> {
    let input = folder(dir)?;
    let models = Models::beside(dir);
    let most = session.out.most_listed();
    let loaded = validate::load_listing(most, &input, model, &|name| models.text(name));
    let loaded = loaded.map_err(|problems| models.error(problems))?;
    Ok((input, loaded))
}

/// Where a roster is, and the model in the place of its own.
pub(super) struct Roster<'a> {
    pub(super) dir: &'a Path,
    pub(super) model: Option<&'a str>,
}

/// A roster that was read, under one of its what-ifs where one is named.
pub(super) fn under(
    session: &Session<'_>,
    roster: &Roster<'_>,
    input: Input,
    what_ifs: &BTreeMap<String, Vec<u8>>,
    name: Option<&str>,
) -> Result<Loaded, Error> {
    let models = |name: &str| model_text(roster.dir, name);
    let Some(name) = name else {
        return validate::load(&input, roster.model, &models).map_err(Error::Input);
    };
    let found = study::under(input, roster.model, &models, what_ifs, name);
    found.map_err(Error::Input)?.ok_or_else(|| {
        let known = study::scenarios(what_ifs).join(", ");
        let args: [(&str, &dyn std::fmt::Display); 2] = [("names", &name), ("known", &known)];
        Error::Usage(session.text.with("compare-unknown", &args))
    })
}

/// The text of a model that is not built in, as a path or beside the instance in `dir`.
pub(crate) fn model_text(dir: &Path, name: &str) -> Option<String> {
    Models::beside(dir).text(name)
}

/// A policy model by name or path.
pub(super) fn policy(name: &str) -> Result<Policy, Error> {
    let models = Models::beside(Path::new("."));
    validate::policy(name, &|name| models.text(name)).map_err(|problems| models.error(problems))
}

/// The files of models that are not built in.
struct Models<'a> {
    dir: &'a Path,
    /// A file that is there and cannot be read as a model.
    refused: RefCell<Option<Error>>,
}

impl<'a> Models<'a> {
    /// Of a workbook those in its own folder.
    fn beside(dir: &'a Path) -> Self {
        let dir = if is_book(dir) { dir.parent().unwrap_or(dir) } else { dir };
        Self { dir, refused: RefCell::default() }
    }

    /// The text of a model: a path as given, or one beside the instance.
    fn text(&self, name: &str) -> Option<String> {
        let Models { dir, .. } = self;
        let paths = [PathBuf::from(name), dir.join(name), dir.join(format!("{name}.toml"))];
        for path in paths.iter().filter(|path| path.exists() && !path.is_dir()) {
            let utf8 =
                |bytes| String::from_utf8(bytes).map_err(|_| io::ErrorKind::InvalidData.into());
            match plain(path, MOST_TEXT_BYTES).and_then(utf8) {
                Ok(text) => return Some(text),
                Err(e) => *self.refused.borrow_mut() = Some(failed(path)(e)),
            }
        }
        None
    }

    /// Why nothing was loaded: a model that could not be read goes before what follows from that.
    fn error(self, problems: Vec<Problem>) -> Error {
        self.refused.into_inner().unwrap_or(Error::Input(problems))
    }
}

/// The bytes of one file.
pub(super) fn bytes(path: &Path) -> Result<Vec<u8>, Error> {
    plain(path, MOST_BYTES).map_err(failed(path))
}

/// The bytes of a plain file of no more than `most`: a pipe might never end, nor a device.
fn plain(path: &Path, most: u64) -> io::Result<Vec<u8>> {
    let about = fs::metadata(path)?;
    if about.is_dir() {
        return Err(io::ErrorKind::IsADirectory.into());
    }
    if !about.is_file() {
        return Err(io::ErrorKind::InvalidInput.into());
    }
    if about.len() > most {
        return Err(io::ErrorKind::FileTooLarge.into());
    }
    let mut bytes = Vec::with_capacity(usize::try_from(about.len()).unwrap_or_default());
    File::open(path)?.take(most).read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// Writes one file whole, creating its folder.
pub(super) fn write(path: &Path, bytes: &[u8]) -> Result<(), Error> {
    write_with(path, |file| file.write_all(bytes))
}

/// Writes one file whole that nobody but the user may read, creating its folder.
pub(super) fn write_private(path: &Path, bytes: &[u8]) -> Result<(), Error> {
    put(path, |aside| created(aside, true, |file| file.write_all(bytes)))
}

/// Writes one file whole by what `fill` puts into it, creating its folder.
pub(super) fn write_with(
    path: &Path,
    fill: impl FnOnce(&mut BufWriter<&File>) -> io::Result<()>,
) -> Result<(), Error> {
    put(path, |aside| fresh(aside, fill))
}

/// Puts a file that `make` writes under another name in its place, creating its folder.
fn put(path: &Path, make: impl FnOnce(&Path) -> io::Result<()>) -> Result<(), Error> {
    let dir = match path.parent() {
        Some(dir) if !dir.as_os_str().is_empty() => dir,
        _ => Path::new("."),
    };
    fs::create_dir_all(dir).map_err(failed(dir))?;
    let aside = aside(path);
    let written = make(&aside).and_then(|()| fs::rename(&aside, path));
    if written.is_err() {
        let _ = fs::remove_file(&aside);
    }
    written.and_then(|()| sync(dir)).map_err(failed(path))
}

/// The name under which a file is written before it counts; what a killed run left there is written
/// over by the next.
pub(super) fn aside(path: &Path) -> PathBuf {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    path.with_file_name(format!(".{name}.luan-new"))
}

/// Writes a file that is not there yet and waits until the disk has it. Who may read it is what the
/// user's umask says.
pub(super) fn fresh(
    path: &Path,
    fill: impl FnOnce(&mut BufWriter<&File>) -> io::Result<()>,
) -> io::Result<()> {
    created(path, false, fill)
}

/// The same; a `private` file is the user's alone from its first byte.
fn created(
    path: &Path,
    private: bool,
    fill: impl FnOnce(&mut BufWriter<&File>) -> io::Result<()>,
) -> io::Result<()> {
    remove(path)?;
    let mut options = File::options();
    options.write(true).create_new(true);
    #[cfg(unix)]
    if private {
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    }
    let file = options.open(path)?;
    let mut buffer = BufWriter::new(&file);
    fill(&mut buffer).and_then(|()| buffer.flush())?;
    drop(buffer);
    file.sync_all()
}

/// A file of lines that can be read while it grows.
pub(super) struct Lines(LineWriter<fs::File>);

impl Lines {
    /// Writes one value as a line of JSON.
    pub(super) fn write<T: serde::Serialize>(&mut self, value: &T) -> io::Result<()> {
        serde_json::to_writer(&mut self.0, value)?;
        self.0.write_all(b"\n")
    }
}

/// Creates a file of lines, and its folder.
pub(super) fn lines(path: &Path) -> Result<Lines, Error> {
    if let Some(dir) = path.parent() {
        fs::create_dir_all(dir).map_err(failed(dir))?;
    }
    fs::File::create(path).map(|file| Lines(LineWriter::new(file))).map_err(failed(path))
}

/// Whether `dir` is a folder with anything in it.
pub(super) fn has_entries(dir: &Path) -> bool {
    fs::read_dir(dir).is_ok_and(|mut entries| entries.next().is_some())
}

/// The files of a folder that end in `.docx`, without those that a word processor keeps beside an open one.
pub(super) fn documents(dir: &Path) -> Result<BTreeMap<String, Vec<u8>>, Error> {
    let mut files = BTreeMap::new();
    for entry in fs::read_dir(dir).map_err(failed(dir))? {
        let path = entry.map_err(failed(dir))?.path();
        let name = name(&path);
        let is_document = name.ends_with(".docx") && !name.starts_with(['.', '~']);
        if is_document && path.is_file() {
            let bytes = plain(&path, MOST_TEXT_BYTES).map_err(failed(&path))?;
            files.insert(name, bytes);
        }
    }
    Ok(files)
}

/// Whether two paths are the same existing folder.
pub(super) fn same(a: &Path, b: &Path) -> bool {
    matches!((fs::canonicalize(a), fs::canonicalize(b)), (Ok(a), Ok(b)) if a == b)
}

/// Removes one file if it is there.
pub(super) fn remove(path: &Path) -> io::Result<()> {
    match fs::remove_file(path) {
        Err(e) if e.kind() != io::ErrorKind::NotFound => Err(e),
        _ => Ok(()),
    }
}
