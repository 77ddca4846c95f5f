//! A folder as a home: its texts as if they had been published, and a file of its own once something is.
//!
//! In: the versions of a folder. Out: rows, that can be read only; or, where a file is named, a home that makes
//! the file at the first row that is appended, with the folder's rows before it.
//! Absent on purpose: a history. A folder does not know when its texts came, so they count as always known.

use std::path::{Path, PathBuf};

use chrono::DateTime;
use tokio::sync::OnceCell;

use super::home::{Appended, Doing, Home, HomeError, Waiting};
use super::sql::Sql;
use super::versions::Versions;
use crate::record::{Event, Recorded, Row, Signature};
use crate::wire::record;

/// How often it is looked whether the file is there.
const LOOK: std::time::Duration = std::time::Duration::from_millis(400);

/// A folder of policies, as it was when the service started.
#[derive(Debug)]
pub struct FolderHome {
    place: PathBuf,
    rows: Vec<Row>,
    file: Option<PathBuf>,
    settled: OnceCell<Sql>,
}

impl FolderHome {
    /// The folder that these versions were read from. With a file, the first row that is appended makes it.
    ///
    /// # Errors
    /// [`HomeError::Broken`] where a text cannot be written as JSON; none can be thought of.
    pub fn new(
        place: &Path,
        versions: &Versions,
        file: Option<PathBuf>,
    ) -> Result<Self, HomeError> {
        Ok(Self { place: place.to_owned(), rows: rows(versions)?, file, settled: OnceCell::new() })
    }

    /// Makes the file, and writes the folder's rows in it unless another has.
    async fn settle(&self, file: &Path) -> Result<&Sql, HomeError> {
        self.settled
            .get_or_try_init(|| async {
                let sql = Sql::sqlite(file).await?;
                seed(&sql, &self.rows).await?;
                Ok(sql)
            })
            .await
    }

    /// The file, once it is there. Another may have made it: a command that hands out a key, a second service.
    async fn found(&self) -> Result<Option<&Sql>, HomeError> {
        if let Some(sql) = self.settled.get() {
            return Ok(Some(sql));
        }
        match self.file.as_deref().filter(|file| file.is_file()) {
            Some(file) => self.settle(file).await.map(Some),
            None => Ok(None),
        }
    }
}

/// Writes the texts of a folder in a home that is still empty.
///
/// # Errors
/// [`HomeError`].
pub async fn seed_from(home: &dyn Home, versions: &Versions) -> Result<(), HomeError> {
    seed(home, &rows(versions)?).await
}

async fn seed(home: &dyn Home, rows: &[Row]) -> Result<(), HomeError> {
    if !home.after(0, 1).await?.is_empty() {
        return Ok(());
    }
    // where another was first, its rows stand: they are read like any others
    home.append(rows.to_vec()).await.map(|_| ())
}

/// What a folder says, as rows. The moment is the same for every folder and every start, and earlier than any
/// question: what was worked out with the folder is worked out alike once its texts stand in a store.
fn rows(versions: &Versions) -> Result<Vec<Row>, HomeError> {
    let catalogue = Event::Catalogue { text: versions.shared().source.text().to_owned() };
    let published = versions.all().map(|version| Event::Published {
        organisation: version.policy.organisation.clone(),
        from: version.from(),
        text: version.source.text().to_owned(),
        sha256: version.sha256.clone(),
        needs_approval: false,
    });
    let mut previous = Row::origin();
    let mut rows: Vec<Row> = Vec::new();
    for (event, seq) in std::iter::once(catalogue).chain(published).zip(1..) {
        let who = Signature { by: "folder".to_owned(), holder: "folder".to_owned() };
        let recorded = Recorded { seq, at: DateTime::UNIX_EPOCH, who, event };
        let row = record::row(&recorded, &previous)
            .map_err(|error| HomeError::Broken(error.to_string()))?;
        previous.clone_from(&row.hash);
        rows.push(row);
    }
    Ok(rows)
}

impl Home for FolderHome {
    fn place(&self) -> String {
        match self.settled.get() {
            Some(sql) => sql.place(),
            None => self.place.display().to_string(),
        }
    }

    fn after(&self, seq: u64, most: u32) -> Doing<'_, Vec<Row>> {
        Box::pin(async move {
            if let Some(sql) = self.found().await? {
                return sql.after(seq, most).await;
            }
            let behind = self.rows.iter().filter(move |row| row.seq > seq);
            Ok(behind.take(most.try_into().unwrap_or(usize::MAX)).cloned().collect())
        })
    }

    fn append(&self, rows: Vec<Row>) -> Doing<'_, Appended> {
        Box::pin(async move {
            let file = self.file.as_deref().ok_or(HomeError::ReadOnly)?;
            self.settle(file).await?.append(rows).await
        })
    }

    fn changed(&self) -> Waiting<'_> {
        match (self.settled.get(), &self.file) {
            (Some(sql), _) => sql.changed(),
            (None, Some(_)) => Box::pin(tokio::time::sleep(LOOK)),
            (None, None) => Box::pin(std::future::pending()),
        }
    }

    fn moves(&self) -> u32 {
        u32::from(self.settled.get().is_some())
    }

    fn records(&self) -> bool {
        self.settled.get().is_some()
    }
}
