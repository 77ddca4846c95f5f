//! The versions and keys of a service: followed from their home, and written there.
//!
//! In: a home. Out: what stands at this moment, shared; and what may be done to it, each a row that is durable
//! before it is acknowledged.
//! Absent on purpose: who may do it (`access`, and `http::auth` asks), and where rows are kept (`home`).

mod follow;
mod keys;
mod publish;
mod refused;
mod shelf;

use std::sync::{Arc, Mutex, PoisonError};

use arc_swap::ArcSwap;
use chrono::{DateTime, SubsecRound, Utc};

pub use keys::{KeyRefused, KeyWanted};
pub use publish::{NotDone, Outcome};
pub use refused::Refusals;
pub use shelf::{Shelf, Unreadable};

use super::home::{Appended, Home, HomeError, Nowhere};
use super::version::SharedCatalogue;
use super::versions::Versions;
use crate::access::Principal;
use crate::record::{Event, Recorded, Row, Signature};
use crate::wire::record;

/// So many rows are read at a time.
const PAGE: u32 = 1000;
/// So often another may be first before an append is given up.
const TRIES: usize = 20;
/// So many earlier moments are kept ready.
const MOMENTS: usize = 8;

/// The mark of a moment, and the versions known at it.
type Known = ((u64, usize), Arc<Versions>);

/// Everything that a service works with, kept up with its home.
#[derive(Debug)]
pub struct Library {
    home: Arc<dyn Home>,
    shelf: ArcSwap<Shelf>,
    /// One reads from the home at a time.
    reading: tokio::sync::Mutex<()>,
    moments: Mutex<Vec<Known>>,
    trouble: Mutex<Option<String>>,
    refusals: Refusals,
    needs_approval: bool,
}

/// Why a library cannot be opened, or does not follow its home.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Trouble {
    /// Its home.
    Home(HomeError),
    /// A row of it.
    Row(Unreadable),
}

impl std::fmt::Display for Trouble {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Home(error) => error.fmt(out),
            Self::Row(unreadable) => unreadable.fmt(out),
        }
    }
}

impl std::error::Error for Trouble {}

impl From<HomeError> for Trouble {
    fn from(error: HomeError) -> Self {
        Self::Home(error)
    }
}

impl From<Unreadable> for Trouble {
    fn from(unreadable: Unreadable) -> Self {
        Self::Row(unreadable)
    }
}

impl Library {
    /// Reads everything in a home. Versions that are known already are not compiled again.
    ///
    /// # Errors
    /// [`Trouble`]: a home that cannot be reached, or holds what cannot be read.
    pub async fn open(
        home: Arc<dyn Home>,
        catalogue: Arc<SharedCatalogue>,
        known: Option<&Versions>,
        needs_approval: bool,
    ) -> Result<Self, Trouble> {
        let shelf = follow::read(&*home, Shelf::new(catalogue), known).await?;
        Ok(Self::on(home, shelf, needs_approval))
    }

    /// Versions that stand by themselves: nothing can be published, and nothing is recorded.
    #[must_use]
    pub fn still(versions: Arc<Versions>) -> Self {
        Self::on(Arc::new(Nowhere), Shelf::still(versions), false)
    }

    fn on(home: Arc<dyn Home>, shelf: Shelf, needs_approval: bool) -> Self {
        Self {
            home,
            shelf: ArcSwap::from_pointee(shelf),
            reading: tokio::sync::Mutex::new(()),
            moments: Mutex::new(Vec::new()),
            trouble: Mutex::new(None),
            refusals: Refusals::default(),
            needs_approval,
        }
    }

    /// What stands at this moment. Whoever holds it works with it to the end, whatever is published meanwhile.
    #[must_use]
    pub fn shelf(&self) -> Arc<Shelf> {
        self.shelf.load_full()
    }

    /// The versions that hold at this moment.
    #[must_use]
    pub fn versions(&self) -> Arc<Versions> {
        Arc::clone(&self.shelf.load().versions)
    }

    /// The versions that were known to hold at an earlier moment; none where the moment is yet to come.
    ///
    /// # Errors
    /// [`Unreadable`]; none that this program's rows give.
    pub fn known_on(&self, moment: DateTime<Utc>) -> Result<Option<Arc<Versions>>, Unreadable> {
        if moment > Utc::now() {
            return Ok(None);
        }
        let shelf = self.shelf();
        let mark = shelf.mark(moment);
        let mut moments = self.moments.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some((_, versions)) = moments.iter().find(|(known, _)| *known == mark) {
            return Ok(Some(Arc::clone(versions)));
        }
        let versions = Arc::new(shelf.known_on(moment)?);
        if moments.len() >= MOMENTS {
            moments.remove(0);
        }
        moments.push((mark, Arc::clone(&versions)));
        Ok(Some(versions))
    }

    /// Where versions live, for people.
    #[must_use]
    pub fn place(&self) -> String {
        self.home.place()
    }

    /// The rows behind a place, as they stand in the home; at most so many.
    ///
    /// # Errors
    /// [`HomeError`].
    pub async fn rows(&self, after: u64, most: u32) -> Result<Vec<Row>, HomeError> {
        self.home.after(after, most).await
    }

    /// Why the home is not followed at the moment, where it is not.
    #[must_use]
    pub fn trouble(&self) -> Option<String> {
        self.trouble.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Whether a version needs another policy owner's approval.
    #[must_use]
    pub const fn needs_approval(&self) -> bool {
        self.needs_approval
    }

    /// Attempts that were refused, on their way to the record.
    #[must_use]
    pub const fn refusals(&self) -> &Refusals {
        &self.refusals
    }

    /// Appends what a decision on the latest shelf says; decides again where another was first.
    async fn record<T, R>(
        &self,
        who: &Signature,
        mut decide: impl FnMut(&Shelf) -> Result<Decision<T>, R>,
    ) -> Result<T, Written<R>> {
        for _ in 0..TRIES {
            self.catch_up().await.map_err(Written::Trouble)?;
            let shelf = self.shelf();
            let (event, done) = match decide(&shelf).map_err(Written::Refused)? {
                Decision::Nothing(done) => return Ok(done),
                Decision::Record(event, done) => (event, done),
            };
            let row = follows(&shelf, who, event).map_err(Written::Trouble)?;
            match self
                .home
                .append(vec![row])
                .await
                .map_err(|error| Written::Trouble(error.into()))?
            {
                Appended::Done => {
                    self.catch_up().await.map_err(Written::Trouble)?;
                    return Ok(done);
                }
                Appended::Taken => {}
                Appended::Moved => self.start_anew().await.map_err(Written::Trouble)?,
            }
        }
        let busy = "too many write in it at once; try again".to_owned();
        Err(Written::Trouble(Trouble::Home(HomeError::Gone(busy))))
    }
}

/// What a decision comes to.
enum Decision<T> {
    /// Nothing has to be recorded.
    Nothing(T),
    /// This happens.
    Record(Event, T),
}

/// Why nothing was recorded.
enum Written<R> {
    /// It may not be done.
    Refused(R),
    /// It could not be done.
    Trouble(Trouble),
}

/// The row of an event that follows on a shelf.
fn follows(shelf: &Shelf, who: &Signature, event: Event) -> Result<Row, Trouble> {
    let now = Utc::now().trunc_subsecs(6);
    let at = shelf.standing.at().map_or(now, |last| last.max(now));
    let seq = shelf.standing.seq().saturating_add(1);
    let recorded = Recorded { seq, at, who: who.clone(), event };
    record::row(&recorded, &shelf.head)
        .map_err(|error| Trouble::Home(HomeError::Broken(error.to_string())))
}

/// How the record calls somebody.
#[must_use]
pub fn signature(principal: &Principal) -> Signature {
    Signature { by: principal.id.clone(), holder: principal.holder.clone() }
}
