//! Reading files and standard input.

use std::fs;
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use super::Trouble;
use crate::source::Source;

/// A policy text.
pub(super) fn source(path: &Path) -> Result<Source, Trouble> {
    let text = fs::read_to_string(path).map_err(|error| unreadable(path, &error))?;
    Ok(Source::new(&path.display().to_string(), &text))
}

/// The bytes of a file, or of standard input for `-`.
pub(super) fn bytes(path: &Path) -> Result<Vec<u8>, Trouble> {
    if path != Path::new("-") {
        return fs::read(path).map_err(|error| unreadable(path, &error));
    }
    let mut bytes = Vec::new();
    io::stdin().read_to_end(&mut bytes).map_err(|error| unreadable(path, &error))?;
    Ok(bytes)
}

/// What a file that cannot be read is told as.
pub(super) fn unreadable(path: &Path, error: &io::Error) -> Trouble {
    Trouble::Unusable(format!("cannot read {}: {error}", path.display()))
}

/// Every policy of a folder, by path.
pub(super) fn policies(folder: &Path) -> Result<Vec<PathBuf>, Trouble> {
    let mut found = Vec::new();
    for path in entries(folder)? {
        if path.is_dir() {
            let files = entries(&path)?.into_iter();
            found.extend(files.filter(|path| path.extension().is_some_and(|kind| kind == "pvb")));
        }
    }
    Ok(found)
}

fn entries(folder: &Path) -> Result<Vec<PathBuf>, Trouble> {
    let unreadable = |error: io::Error| unreadable(folder, &error);
    let mut paths = Vec::new();
    for entry in fs::read_dir(folder).map_err(unreadable)? {
        paths.push(entry.map_err(unreadable)?.path());
    }
    paths.sort();
    Ok(paths)
}
