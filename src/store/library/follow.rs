//! Keeping up with a home.
//!
//! In: the rows that a home has more than the shelf. Out: a new shelf in the place of the old.
//! Absent on purpose: appending.

use std::sync::{Arc, PoisonError};
use std::time::Duration;

use super::shelf::{Shelf, Unreadable};
use super::{Library, PAGE, Trouble};
use crate::record::Row;
use crate::store::home::{Home, HomeError};
use crate::store::versions::Versions;

/// After trouble it is tried again this much later.
const BREATH: Duration = Duration::from_millis(300);
/// Whoever wants to write waits this long until it is known what stands.
const PATIENCE: Duration = Duration::from_secs(5);

/// What stands in a home now; none where that is what the shelf has already. Versions that are known are not
/// compiled again.
pub(super) async fn latest(
    home: &dyn Home,
    shelf: &Arc<Shelf>,
    known: Option<&Arc<Versions>>,
) -> Result<Option<Arc<Shelf>>, Trouble> {
    loop {
        let moves = home.moves();
        let moved = moves != shelf.moves;
        let (from, known) = if moved {
            let mut empty = Shelf::new(Arc::clone(shelf.versions.shared()));
            empty.moves = moves;
            (Arc::new(empty), known.or(Some(&shelf.versions)))
        } else {
            (Arc::clone(shelf), known)
        };
        let more = behind(home, &from, known).await;
        if home.moves() == moves {
            return Ok(more?.or_else(|| moved.then_some(from)));
        }
        // what was read may be half of the one home and half of the other
    }
}

/// Reads everything that a home has behind a shelf; none where it has nothing more.
async fn behind(
    home: &dyn Home,
    from: &Arc<Shelf>,
    known: Option<&Arc<Versions>>,
) -> Result<Option<Arc<Shelf>>, Trouble> {
    let mut read = None;
    loop {
        let seq = read.as_ref().unwrap_or(from).standing.seq();
        let rows = home.after(seq, PAGE).await?;
        let last = u32::try_from(rows.len()).is_ok_and(|count| count < PAGE);
        if !rows.is_empty() {
            let before = read.take().unwrap_or_else(|| Arc::clone(from));
            read = Some(Arc::new(taken(before, rows, known.cloned()).await?));
        }
        if last {
            return Ok(read);
        }
    }
}

/// A shelf with the rows that follow. Texts are compiled, so it is done apart from what answers requests.
pub(super) async fn taken(
    shelf: Arc<Shelf>,
    rows: Vec<Row>,
    known: Option<Arc<Versions>>,
) -> Result<Shelf, Trouble> {
    let taking = tokio::task::spawn_blocking(move || {
        Arc::unwrap_or_clone(shelf).with(&rows, known.as_deref())
    });
    let broken = |_| Unreadable { seq: 0, why: "what stands could not be worked out".to_owned() };
    Ok(taking.await.map_err(broken)??)
}

impl Library {
    /// Takes in what the home has more.
    ///
    /// # Errors
    /// [`Trouble`]; the shelf stays as it is.
    pub async fn catch_up(&self) -> Result<(), Trouble> {
        let _one = self.reading.lock().await;
        let result = latest(&*self.home, &self.shelf(), None).await;
        self.take(result)
    }

    /// The same, in a time that somebody waits for.
    pub(super) async fn catch_up_soon(&self) -> Result<(), Trouble> {
        let why = || HomeError::Gone(format!("it took over {} seconds", PATIENCE.as_secs()));
        tokio::time::timeout(PATIENCE, self.catch_up()).await.unwrap_or_else(|_| Err(why().into()))
    }

    fn take(&self, result: Result<Option<Arc<Shelf>>, Trouble>) -> Result<(), Trouble> {
        let mut trouble = self.trouble.lock().unwrap_or_else(PoisonError::into_inner);
        match result {
            Ok(more) => {
                if let Some(more) = more {
                    self.put(more);
                }
                if trouble.take().is_some() {
                    tracing::info!("the store is followed again");
                }
                Ok(())
            }
            Err(error) => {
                let told = error.to_string();
                if trouble.as_ref() != Some(&told) {
                    tracing::warn!(why = told, "the store is not followed");
                }
                *trouble = Some(told);
                Err(error)
            }
        }
    }

    /// Puts a shelf in the place of the one there is, unless that one has more already.
    pub(super) fn put(&self, next: Arc<Shelf>) {
        let _one = self.putting.lock().unwrap_or_else(PoisonError::into_inner);
        let age = |shelf: &Shelf| (shelf.moves, shelf.standing.seq());
        if age(&next) > age(&self.shelf.load()) {
            self.shelf.store(next);
        }
    }

    /// Follows the home for ever: whatever another appends is there within a second. While the home cannot be
    /// reached, what is in memory stays in use.
    pub async fn follow(&self) {
        loop {
            self.home.changed().await;
            if self.catch_up().await.is_err() {
                tokio::time::sleep(BREATH).await;
            }
        }
    }
}
