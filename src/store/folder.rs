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
/// What the catalogue is called that serves where a folder has none.
const BUILT_IN: &str = "the built-in catalogue";

/// A home for versions.
#[derive(Debug)]
pub struct Folder;

/// Why a folder cannot be opened.
#[derive(Debug)]
pub enum OpenError {
    /// Something cannot be read.
    Unreadable(PathBuf, io::Error),
    /// There is no such folder.
    Absent(PathBuf),
    /// Policies are refused: what is wrong with each, as a person reads it.
    Refused(Vec<String>),
}

impl fmt::Display for OpenError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unreadable(path, error) => write!(out, "cannot read {}: {error}", path.display()),
            Self::Absent(folder) => write!(
                out,
                "there is no folder {} here; say where the policies are with --policies DIR",
                folder.display()
            ),
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
        Self::present(folder)?;
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
        if folder != Path::new(crate::store::USUAL) {
            Self::present(folder)?;
        }
        let path = catalogue_in(folder);
        let source = if path.exists() { read(&path)? } else { Source::new(BUILT_IN, CATALOGUE) };
        shared(source)
    }

    /// The catalogue that a file is read with: the nearest of its own folder and those above it, else
    /// that of the folder of policies.
    ///
    /// # Errors
    /// [`OpenError`].
    pub fn catalogue_of(file: &Path, folder: &Path) -> Result<SharedCatalogue, OpenError> {
        let whole = std::path::absolute(file)
            .map_err(|error| OpenError::Unreadable(file.to_owned(), error))?;
        let usual = std::path::absolute(catalogue_in(folder)).ok();
        let nearest = whole.ancestors().skip(1).map(catalogue_in).find(|path| path.is_file());
        match nearest {
            Some(path) if Some(&path) != usual.as_ref() => shared(read(&path)?),
            Some(_) | None => Self::catalogue(folder),
        }
    }

    /// Whether a folder is there.
    ///
    /// # Errors
    /// [`OpenError::Absent`].
    pub fn present(folder: &Path) -> Result<(), OpenError> {
        if folder.is_dir() { Ok(()) } else { Err(OpenError::Absent(folder.to_owned())) }
    }
}

fn catalogue_in(folder: &Path) -> PathBuf {
    folder.join("catalogue").with_extension(EXTENSION)
}

fn shared(source: Source) -> Result<SharedCatalogue, OpenError> {
    SharedCatalogue::read(source.clone())
        .map_err(|diagnostics| OpenError::Refused(vec![render(&source, &diagnostics)]))
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
