//! Which catalogue each file is read with.
//!
//! In: files, and the folder of policies. Out: versions that share a catalogue, and words about a
//! catalogue that a reader would not expect.
//! Absent on purpose: the search itself; `store` does it.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::Trouble;
use crate::store::{Folder, Versions};

/// The catalogues of some files; those with one text are one.
pub(super) struct Catalogues {
    folder: PathBuf,
    found: Vec<Versions>,
}

impl Catalogues {
    /// None yet; files without a catalogue of their own have that of a folder.
    pub(super) fn new(folder: &Path) -> Self {
        Self { folder: folder.to_owned(), found: Vec::new() }
    }

    /// The versions that share the catalogue of a file.
    pub(super) fn of(&mut self, file: &Path) -> Result<&mut Versions, Trouble> {
        let shared = Folder::catalogue_of(file, &self.folder)?;
        let known = self.found.iter().position(|one| one.shared().sha256 == shared.sha256);
        let place = known.unwrap_or(self.found.len());
        if known.is_none() {
            self.found.push(Versions::new(Arc::new(shared)));
        }
        let unfound = || Trouble::Unusable("a catalogue is lost".to_owned());
        self.found.get_mut(place).ok_or_else(unfound)
    }

    /// ` with …`, where a catalogue is another than that of the folder.
    pub(super) fn in_words(&self) -> String {
        let usual = self.folder.join("catalogue.pvb").display().to_string();
        let names: Vec<&str> = self.found.iter().map(|one| one.shared().source.name()).collect();
        if names.iter().all(|name| *name == usual) {
            return String::new();
        }
        format!(" with {}", names.join(" and "))
    }
}
