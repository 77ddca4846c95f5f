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
use std::time::Duration;

use arc_swap::ArcSwap;
use chrono::{DateTime, SubsecRound, Utc};
use tokio::sync::Semaphore;

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

/// So many rows are read at a time: with the longest texts they fit in memory many times.
const PAGE: u32 = 250;
/// Longer than this nobody waits for something to be recorded.
const LONGEST: Duration = Duration::from_secs(6);
/// So often another may be first before an append is given up; usually the time is up long before.
const TRIES: usize = 1000;
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
    /// One writes in it at a time: only those elsewhere can be first.
    writing: tokio::sync::Mutex<()>,
    /// One puts a shelf in the place of another at a time.
    putting: Mutex<()>,
    /// Texts are checked a few at a time: each takes a processor for a while.
    checking: Semaphore,
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
        known: Option<Arc<Versions>>,
        needs_approval: bool,
    ) -> Result<Self, Trouble> {
        let empty = Arc::new(Shelf::new(catalogue));
        let shelf = follow::latest(&*home, &empty, known.as_ref()).await?;
        Ok(Self::on(home, shelf.unwrap_or(empty), needs_approval))
    }

    /// Versions that stand by themselves: nothing can be published, and nothing is recorded.
    #[must_use]
    pub fn still(versions: Arc<Versions>) -> Self {
        Self::on(Arc::new(Nowhere), Arc::new(Shelf::still(versions)), false)
    }

    fn on(home: Arc<dyn Home>, shelf: Arc<Shelf>, needs_approval: bool) -> Self {
        let processors = std::thread::available_parallelism().map_or(1, std::num::NonZero::get);
        Self {
            home,
            shelf: ArcSwap::new(shelf),
            reading: tokio::sync::Mutex::new(()),
            writing: tokio::sync::Mutex::new(()),
            putting: Mutex::new(()),
            checking: Semaphore::new(processors),
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

    /// Appends what a decision on the latest shelf says; decides again where another was first. With what was
    /// decided comes the shelf on which it stands.
    async fn record<T, R>(
        &self,
        who: &Signature,
        known: Option<Arc<Versions>>,
        decide: impl FnMut(&Shelf) -> Result<Decision<T>, R>,
    ) -> Result<(T, Arc<Shelf>), Written<R>> {
        let recording = self.recording(who, known, decide);
        tokio::time::timeout(LONGEST, recording).await.unwrap_or_else(|_| {
            let why = format!("it took over {} seconds", LONGEST.as_secs());
            Err(Written::Trouble(Trouble::Home(HomeError::Gone(why))))
        })
    }

    async fn recording<T, R>(
        &self,
        who: &Signature,
        known: Option<Arc<Versions>>,
        mut decide: impl FnMut(&Shelf) -> Result<Decision<T>, R>,
    ) -> Result<(T, Arc<Shelf>), Written<R>> {
        let _one = self.writing.lock().await;
        for _ in 0..TRIES {
            self.catch_up_soon().await.map_err(Written::Trouble)?;
            let shelf = self.shelf();
            let (event, done) = match decide(&shelf).map_err(Written::Refused)? {
                Decision::Nothing(done) => return Ok((done, shelf)),
                Decision::Record(event, done) => (event, done),
            };
            let row = follows(&shelf, who, event).map_err(Written::Trouble)?;
            // what cannot be taken in must never be written: it would stop everyone who follows this home
            let next = follow::taken(shelf, vec![row.clone()], known.clone());
            let next = Arc::new(next.await.map_err(Written::Trouble)?);
            match self.appended(row).await {
                Ok(Appended::Done) => {
                    self.put(Arc::clone(&next));
                    if self.shelf().standing.seq() < next.standing.seq() {
                        // it stands, whether it can be read at once or not
                        drop(self.catch_up_soon().await);
                    }
                    return Ok((done, next));
                }
                Ok(Appended::Taken) => {}
                Err(error) => return Err(Written::Trouble(error.into())),
            }
        }
        let busy = "too many write in it at once; try again".to_owned();
        Err(Written::Trouble(Trouble::Home(HomeError::Gone(busy))))
    }

    /// Appends a row. Where the home was lost on the way, it is looked whether the row stands there after all.
    async fn appended(&self, row: Row) -> Result<Appended, HomeError> {
        let (before, hash) = (row.seq.saturating_sub(1), row.hash.clone());
        match self.home.append(vec![row]).await {
            Err(HomeError::Gone(why)) => match self.home.after(before, 1).await {
                Ok(rows) if rows.iter().any(|there| there.hash == hash) => Ok(Appended::Done),
                Ok(_) | Err(_) => Err(HomeError::Gone(why)),
            },
            other => other,
        }
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

/// How the record calls somebody: on one line, whatever an identity provider says of him.
#[must_use]
pub fn signature(principal: &Principal) -> Signature {
    let line = |text: &str| text.replace(char::is_control, " ");
    Signature { by: line(&principal.id), holder: line(&principal.holder) }
}
