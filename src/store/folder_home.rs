//! A folder as a home: its texts as if they had been published, and a file of its own once something is.
//!
//! In: the versions of a folder. Out: rows, that can be read only; or, where a file is named, a home that makes
//! the file at the first row that is appended, with the folder's rows before it.
//! Absent on purpose: a history. A folder does not know when its texts came, so they count as always known.

use std::path::{Path, PathBuf};

use chrono::{DateTime, Utc};
use tokio::sync::OnceCell;

use super::home::{Appended, Changed, Doing, Home, HomeError};
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
    events: Vec<Event>,
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
        let events = events(versions);
        let rows = rows(&events, DateTime::UNIX_EPOCH)?;
        Ok(Self { place: place.to_owned(), events, rows, file, settled: OnceCell::new() })
    }

    /// Makes the file, and writes the folder's rows in it unless another has.
    async fn settle(&self, file: &Path) -> Result<&Sql, HomeError> {
        self.settled
            .get_or_try_init(|| async {
                let sql = Sql::sqlite(file).await?;
                seed(&sql, &self.events).await?;
                Ok(sql)
            })
            .await
    }
}

/// Writes the texts of a folder in a home that is still empty.
///
/// # Errors
/// [`HomeError`].
pub async fn seed_from(home: &dyn Home, versions: &Versions) -> Result<(), HomeError> {
    seed(home, &events(versions)).await
}

async fn seed(home: &dyn Home, events: &[Event]) -> Result<(), HomeError> {
    if !home.after(0, 1).await?.is_empty() {
        return Ok(());
    }
    // where another was first, its rows stand: they are read like any others
    home.append(rows(events, Utc::now())?).await.map(|_| ())
}

fn events(versions: &Versions) -> Vec<Event> {
    let catalogue = Event::Catalogue { text: versions.shared().source.text().to_owned() };
    let published = versions.all().map(|version| Event::Published {
        organisation: version.policy.organisation.clone(),
        from: version.from(),
        text: version.source.text().to_owned(),
        sha256: version.sha256.clone(),
        needs_approval: false,
    });
    std::iter::once(catalogue).chain(published).collect()
}

fn rows(events: &[Event], at: DateTime<Utc>) -> Result<Vec<Row>, HomeError> {
    let mut previous = Row::origin();
    let mut rows: Vec<Row> = Vec::with_capacity(events.len());
    for (event, seq) in events.iter().zip(1..) {
        let who = Signature { by: "folder".to_owned(), holder: "folder".to_owned() };
        let recorded = Recorded { seq, at, who, event: event.clone() };
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
        if let Some(sql) = self.settled.get() {
            return sql.after(seq, most);
        }
        let behind = self.rows.iter().filter(move |row| row.seq > seq);
        let rows: Vec<Row> = behind.take(most.try_into().unwrap_or(usize::MAX)).cloned().collect();
        Box::pin(std::future::ready(Ok(rows)))
    }

    fn append(&self, rows: Vec<Row>) -> Doing<'_, Appended> {
        Box::pin(async move {
            if let Some(sql) = self.settled.get() {
                return sql.append(rows).await;
            }
            let file = self.file.as_deref().ok_or(HomeError::ReadOnly)?;
            self.settle(file).await?;
            Ok(Appended::Moved)
        })
    }

    fn changed(&self) -> Doing<'_, Changed> {
        if let Some(sql) = self.settled.get() {
            return sql.changed();
        }
        Box::pin(async {
            let Some(file) = self.file.as_deref() else {
                return std::future::pending().await;
            };
            // another may make the file: a command that hands out a key, or a second service
            while self.settled.get().is_none() {
                tokio::time::sleep(LOOK).await;
                if file.is_file() {
                    self.settle(file).await?;
                    return Ok(Changed::Moved);
                }
            }
            Ok(Changed::Perhaps)
        })
    }

    fn records(&self) -> bool {
        self.settled.get().is_some()
    }
}
