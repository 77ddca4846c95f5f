//! A folder of policies: `catalogue.pvb`, and `<organisation>/<in force from>.pvb`.

use std::fmt;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::version::{SharedCatalogue, Version};
use super::versions::Versions;
use crate::diagnostic::{Code, Diagnostic, render};
use crate::source::{Source, Span};

const CATALOGUE: &str = include_str!("../../policies/catalogue.pvb");
const EXTENSION: &str = "pvb";

/// A home for versions.
#[derive(Debug)]
pub struct Folder;

/// Why a folder cannot be opened.
#[derive(Debug)]
pub enum OpenError {
    /// Something cannot be read.
    Unreadable(PathBuf, io::Error),
    /// Policies are refused: what is wrong with each, as a person reads it.
    Refused(Vec<String>),
}

impl fmt::Display for OpenError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unreadable(path, error) => write!(out, "cannot read {}: {error}", path.display()),
            Self::Refused(texts) => out.write_str(&texts.join("\n")),
        }
    }
}

impl std::error::Error for OpenError {}

impl Folder {
    /// Reads, checks and compiles every policy in a folder. Without a catalogue of its own, the
    /// built-in one serves.
    ///
    /// # Errors
    /// [`OpenError`]: what cannot be read, or everything that is wrong with what can.
    pub fn open(folder: &Path) -> Result<Versions, OpenError> {
        let shared = Arc::new(Self::catalogue(folder)?);
        let mut versions = Versions::new(Arc::clone(&shared));
        let mut refused = Vec::new();
        for path in policies(folder)? {
            let source = read(&path)?;
            match Version::read(source.clone(), &shared) {
                Err(diagnostics) => refused.push(render(&source, &diagnostics)),
                Ok(version) => {
                    let misplaced = misplaced(&path, &version);
                    if let Some(diagnostic) = misplaced {
                        refused.push(render(&source, &[diagnostic]));
                    } else if let Err(diagnostic) = versions.add(Arc::new(version)) {
                        refused.push(render(&source, &[diagnostic]));
                    }
                }
            }
        }
        if refused.is_empty() { Ok(versions) } else { Err(OpenError::Refused(refused)) }
    }

    /// The catalogue of a folder, or the built-in one.
    ///
    /// # Errors
    /// [`OpenError`].
    pub fn catalogue(folder: &Path) -> Result<SharedCatalogue, OpenError> {
        if !folder.is_dir() && folder != Path::new(crate::store::USUAL) {
            let absent = std::io::Error::from(std::io::ErrorKind::NotFound);
            return Err(OpenError::Unreadable(folder.to_owned(), absent));
        }
        let path = folder.join("catalogue").with_extension(EXTENSION);
        let source =
            if path.exists() { read(&path)? } else { Source::new("catalogue.pvb", CATALOGUE) };
        SharedCatalogue::read(source.clone())
            .map_err(|diagnostics| OpenError::Refused(vec![render(&source, &diagnostics)]))
    }
}

/// Every policy file, by path: the order does not depend on the file system.
fn policies(folder: &Path) -> Result<Vec<PathBuf>, OpenError> {
    let mut paths = Vec::new();
    for organisation in entries(folder)? {
        let is_catalogue = organisation.file_stem().is_some_and(|stem| stem == "catalogue");
        if organisation.is_dir() {
            paths.extend(entries(&organisation)?);
        } else if !is_catalogue {
            // No version stands here: it is told where it belongs, not passed over.
            paths.push(organisation);
        }
    }
    paths.retain(|path| path.extension().is_some_and(|extension| extension == EXTENSION));
    Ok(paths)
}

fn entries(folder: &Path) -> Result<Vec<PathBuf>, OpenError> {
    let unreadable = |error| OpenError::Unreadable(folder.to_owned(), error);
    let mut paths = Vec::new();
    for entry in fs::read_dir(folder).map_err(unreadable)? {
        paths.push(entry.map_err(unreadable)?.path());
    }
    paths.sort();
    Ok(paths)
}

fn read(path: &Path) -> Result<Source, OpenError> {
    let text =
        fs::read_to_string(path).map_err(|error| OpenError::Unreadable(path.to_owned(), error))?;
    Ok(Source::new(&path.display().to_string(), &text))
}

/// What is wrong with the place of a version: a reader who looks for it by name and date must find it.
fn misplaced(path: &Path, version: &Version) -> Option<Diagnostic> {
    let policy = &version.policy;
    let place =
        Path::new(&policy.organisation).join(policy.from.to_string()).with_extension(EXTENSION);
    if path.ends_with(&place) {
        return None;
    }
    let message = format!(
        "this version of `{}`, in force from {}, stands in another place",
        policy.organisation, policy.from
    );
    let help = format!("move the file to {}", place.display());
    Some(Diagnostic::new(Code::VersionDate, Span::default(), message).help(help))
}
