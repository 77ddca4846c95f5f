//! Opening the store that a service is told to use.
//!
//! In: where it is, in words, and a folder of policies. Out: a library.
//! Absent on purpose: following it; whoever opens it starts that.

use std::fmt;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::folder::{Folder, OpenError};
use super::folder_home::{FolderHome, seed_from};
use super::home::{Home, HomeError};
use super::library::{Library, Trouble};
use super::sql::Sql;

/// The SQLite file that is made once something is published, where no store is named.
pub const USUAL_FILE: &str = "pvb.sqlite";

/// Where versions live.
#[derive(Clone, PartialEq, Eq)]
pub enum Place {
    /// In a folder; once something is published, in the usual file.
    Usual,
    /// In a folder, and nothing can be published.
    Folder,
    /// In an SQLite file.
    Sqlite(PathBuf),
    /// In a PostgreSQL database. The address may hold a password.
    Postgresql(String),
}

/// Why a store cannot be opened.
#[derive(Debug)]
pub enum NotOpened {
    /// The folder of policies.
    Folder(OpenError),
    /// The store.
    Trouble(Trouble),
}

impl fmt::Debug for Place {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(match self {
            Self::Usual => "Usual",
            Self::Folder => "Folder",
            Self::Sqlite(_) => "Sqlite",
            Self::Postgresql(_) => "Postgresql",
        })
    }
}

impl Place {
    /// Reads `folder`, `postgres://…`, or the path of an SQLite file; nothing is the usual place.
    ///
    /// # Errors
    /// In words.
    pub fn read(text: &str) -> Result<Self, String> {
        let postgresql = text.starts_with("postgres://") || text.starts_with("postgresql://");
        match text {
            "" => Ok(Self::Usual),
            "folder" => Ok(Self::Folder),
            _ if postgresql => Ok(Self::Postgresql(text.to_owned())),
            _ if text.contains("://") => Err(
                "write `folder`, the path of an SQLite file, or an address that begins with postgres://"
                    .to_owned(),
            ),
            path => Ok(Self::Sqlite(PathBuf::from(path))),
        }
    }

    /// Opens the home that is meant, without a folder to fill it from.
    ///
    /// # Errors
    /// [`HomeError`]; also where there is no such file, or no database is meant.
    pub async fn home(&self) -> Result<Arc<dyn Home>, HomeError> {
        let file = match self {
            Self::Postgresql(url) => return Ok(Arc::new(Sql::postgresql(url).await?)),
            Self::Sqlite(file) => file.as_path(),
            Self::Usual => Path::new(USUAL_FILE),
            Self::Folder => {
                let why = "a folder has no record; name an SQLite file or a PostgreSQL database";
                return Err(HomeError::Gone(why.to_owned()));
            }
        };
        if !file.is_file() {
            let why = format!("there is no file {}; name one with --store", file.display());
            return Err(HomeError::Gone(why));
        }
        Ok(Arc::new(Sql::sqlite(file).await?))
    }
}

impl fmt::Display for NotOpened {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Folder(error) => error.fmt(out),
            Self::Trouble(trouble) => trouble.fmt(out),
        }
    }
}

impl std::error::Error for NotOpened {}

impl From<OpenError> for NotOpened {
    fn from(error: OpenError) -> Self {
        Self::Folder(error)
    }
}

impl From<HomeError> for NotOpened {
    fn from(error: HomeError) -> Self {
        Self::Trouble(error.into())
    }
}

impl From<Trouble> for NotOpened {
    fn from(trouble: Trouble) -> Self {
        Self::Trouble(trouble)
    }
}

impl Library {
    /// Opens a store. One that is still empty is filled with the policies of a folder.
    ///
    /// # Errors
    /// [`NotOpened`].
    pub async fn at(place: &Place, folder: &Path, needs_approval: bool) -> Result<Self, NotOpened> {
        let file = match place {
            Place::Sqlite(file) => Some(file.as_path()),
            Place::Usual => Some(Path::new(USUAL_FILE)).filter(|file| file.is_file()),
            Place::Folder | Place::Postgresql(_) => None,
        };
        let home: Arc<dyn Home> = match (place, file) {
            (Place::Postgresql(url), _) => Arc::new(Sql::postgresql(url).await?),
            (_, Some(file)) => Arc::new(Sql::sqlite(file).await?),
            (Place::Usual | Place::Folder | Place::Sqlite(_), None) => {
                let versions = Folder::open(folder)?;
                let file = matches!(place, Place::Usual).then(|| PathBuf::from(USUAL_FILE));
                let home: Arc<dyn Home> = Arc::new(FolderHome::new(folder, &versions, file)?);
                let catalogue = Arc::clone(versions.shared());
                return Ok(Self::open(home, catalogue, Some(&versions), needs_approval).await?);
            }
        };
        let catalogue = Arc::new(Folder::catalogue(folder)?);
        if home.after(0, 1).await?.is_empty() && folder.is_dir() {
            seed_from(&*home, &Folder::open(folder)?).await?;
        }
        Ok(Self::open(home, catalogue, None, needs_approval).await?)
    }
}
