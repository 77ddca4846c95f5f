//! What stands around every route and is shared by all requests: settings, places to work, counts.
//!
//! In: settings, and whether callers are known. Out: [`Frame`].
//! Absent on purpose: what is done with it, request by request; `layers` does that.

use std::fmt;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use tokio::sync::{OwnedSemaphorePermit, Semaphore};

use super::busy::Shed;
use super::log::Sheds;
use super::metrics::Metrics;
use super::places::{Place, Places};
use super::rate::Rate;
use super::request_id::Ids;
use crate::settings::Settings;

/// As many requests are worked on for two processors, where nobody says otherwise: enough that no processor waits
/// for work, few enough that none of them waits long (`benches/overload`).
const FOR_TWO_PROCESSORS: usize = 3;

/// So many requests wait for the store at once. They take no processor meanwhile: while a database does not
/// answer, those who only evaluate must not find every place taken by those who want to publish.
const FOR_THE_STORE: usize = 64;

/// In so many parts the pause of answers that are held back is divided.
const PARTS: u32 = 64;

/// Whether something that the service needs is there; what it says otherwise is shown to whoever asks.
pub type Check = Box<dyn Fn() -> Result<(), String> + Send + Sync>;

/// What all requests share.
pub struct Frame {
    pub(super) settings: Settings,
    /// Whether callers are asked who they are.
    pub(super) authenticated: bool,
    pub(super) metrics: Metrics,
    pub(super) ids: Ids,
    rate: Rate,
    sheds: Sheds,
    places: Arc<Places>,
    store: Arc<Places>,
    long: Arc<Semaphore>,
    batches: Arc<Semaphore>,
    stopping: AtomicBool,
    checks: Vec<(&'static str, Check)>,
}

impl fmt::Debug for Frame {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.debug_struct("Frame")
            .field("authenticated", &self.authenticated)
            .finish_non_exhaustive()
    }
}

impl Frame {
    /// A frame as the settings have it. Where callers are not asked who they are, only those on the machine
    /// itself are answered.
    #[must_use]
    pub fn new(settings: Settings, authenticated: bool) -> Self {
        let places = settings.concurrency_limit.number(FOR_TWO_PROCESSORS);
        // a place for long work that waits for its turn is none for short work: half of them stay free
        let long = places.div_ceil(2);
        Self {
            authenticated,
            metrics: Metrics::new(),
            ids: Ids::new(),
            rate: Rate::new(settings.rate_limit),
            sheds: Sheds::new(),
            places: Arc::new(Places::new(places)),
            store: Arc::new(Places::new(FOR_THE_STORE)),
            long: Arc::new(Semaphore::new(long)),
            batches: Arc::new(Semaphore::new(settings.batch_limit)),
            stopping: AtomicBool::new(false),
            checks: Vec::new(),
            settings,
        }
    }

    /// Adds something that must be there before the service is ready.
    #[must_use]
    pub fn needing(mut self, what: &'static str, check: Check) -> Self {
        self.checks.push((what, check));
        self
    }

    /// Counts a request of a caller who is known by a text, such as [`crate::access::Principal::id`]; the text is
    /// made only where anybody counts.
    ///
    /// # Errors
    /// He has sent more than he may.
    pub(super) fn counted(&self, caller: impl FnOnce() -> String) -> Result<(), Shed> {
        self.rate.counted(caller).inspect_err(|shed| self.turned_away(*shed))
    }

    /// Counts a request that is turned away, and says so once in a while.
    pub(super) fn turned_away(&self, shed: Shed) {
        self.metrics.sheds(shed);
        self.sheds.one(shed);
    }

    /// A place to work, or to wait for the store, where there is one.
    pub(super) fn place(&self, for_the_store: bool) -> Result<Place, Shed> {
        let places = if for_the_store { &self.store } else { &self.places };
        Places::take(places, Instant::now()).ok_or_else(|| {
            self.turned_away(Shed::Places);
            Shed::Places
        })
    }

    /// A place for work that takes long, where there is one.
    pub(super) fn long_place(&self) -> Result<OwnedSemaphorePermit, Shed> {
        Arc::clone(&self.long).try_acquire_owned().map_err(|_| {
            self.turned_away(Shed::Long);
            Shed::Long
        })
    }

    /// How long to hold an answer back: half the pause to one and a half of it. If all waited alike, those who
    /// come back would come all at once, and those who are worked on would wait for them.
    pub(super) fn pause(&self) -> Duration {
        let parts = self.ids.chance().checked_rem(PARTS).unwrap_or_default();
        let half = self.settings.shed_pause.checked_div(2).unwrap_or_default();
        let part = self.settings.shed_pause.checked_div(PARTS).unwrap_or_default();
        half.saturating_add(part.saturating_mul(parts))
    }

    /// Room for a batch, where there is some.
    pub(super) fn room_for_a_batch(&self) -> Result<OwnedSemaphorePermit, Shed> {
        Arc::clone(&self.batches).try_acquire_owned().map_err(|_| {
            self.turned_away(Shed::Batches);
            Shed::Batches
        })
    }

    /// From now on the service is not ready: it stops.
    pub(super) fn stop(&self) {
        self.stopping.store(true, Ordering::Relaxed);
    }

    /// Everything that keeps the service from being ready: what, and why.
    pub(super) fn unready(&self) -> Vec<(&'static str, String)> {
        let stopping = self.stopping.load(Ordering::Relaxed);
        let stopping = stopping.then(|| ("service", "it has been asked to stop".to_owned()));
        let checks = self.checks.iter();
        let missing = checks.filter_map(|(what, check)| check().err().map(|why| (*what, why)));
        stopping.into_iter().chain(missing).collect()
    }
}
