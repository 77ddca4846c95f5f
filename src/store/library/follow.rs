//! Keeping up with a home.
//!
//! In: the rows that a home has more than the shelf. Out: a new shelf in the place of the old.
//! Absent on purpose: appending.

use std::sync::{Arc, PoisonError};
use std::time::Duration;

use super::shelf::Shelf;
use super::{Library, PAGE, Trouble};
use crate::store::home::{Changed, Home};
use crate::store::versions::Versions;

/// After trouble it is tried again this much later.
const BREATH: Duration = Duration::from_millis(300);

/// Reads everything that a home has behind a shelf.
pub(super) async fn read(
    home: &dyn Home,
    mut shelf: Shelf,
    known: Option<&Versions>,
) -> Result<Shelf, Trouble> {
    loop {
        let rows = home.after(shelf.standing.seq(), PAGE).await?;
        if rows.is_empty() {
            return Ok(shelf);
        }
        let last = u32::try_from(rows.len()).is_ok_and(|count| count < PAGE);
        shelf = shelf.with(&rows, known)?;
        if last {
            return Ok(shelf);
        }
    }
}

impl Library {
    /// Takes in what the home has more.
    ///
    /// # Errors
    /// [`Trouble`]; the shelf stays as it is.
    pub async fn catch_up(&self) -> Result<(), Trouble> {
        let _one = self.reading.lock().await;
        let before = self.shelf();
        let result = read(&*self.home, (*before).clone(), None).await;
        self.take(result, Some(&before))
    }

    /// Reads everything again: the home has moved.
    pub(super) async fn start_anew(&self) -> Result<(), Trouble> {
        let _one = self.reading.lock().await;
        let before = self.shelf();
        let empty = Shelf::new(Arc::clone(before.versions.shared()));
        let result = read(&*self.home, empty, Some(&before.versions)).await;
        self.take(result, None)
    }

    fn take(&self, result: Result<Shelf, Trouble>, before: Option<&Shelf>) -> Result<(), Trouble> {
        let mut trouble = self.trouble.lock().unwrap_or_else(PoisonError::into_inner);
        match result {
            Ok(shelf) => {
                if before.is_none_or(|before| before.head != shelf.head) {
                    self.shelf.store(Arc::new(shelf));
                }
                *trouble = None;
                Ok(())
            }
            Err(error) => {
                *trouble = Some(error.to_string());
                Err(error)
            }
        }
    }

    /// Follows the home for ever: whatever another appends is there within a second. While the home cannot be
    /// reached, what is in memory stays in use.
    pub async fn follow(&self) {
        loop {
            let followed = match self.home.changed().await {
                Ok(Changed::Perhaps) => self.catch_up().await,
                Ok(Changed::Moved) => self.start_anew().await,
                Err(error) => Err(error.into()),
            };
            if followed.is_err() {
                tokio::time::sleep(BREATH).await;
            }
        }
    }
}
