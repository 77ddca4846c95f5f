//! Places to work: how many requests are worked on at once.
//!
//! In: how many there are to be, and when each request comes. Out: a place, or none.
//! Absent on purpose: waiting for one; whoever finds none is told to come back.
//!
//! A page that asks six things at once finds only a few places, and yet is no load: a moment later all are free.
//! So for a moment more are let in, and only while it goes on are they turned away.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

/// For so long more are let in than there are places: what it takes to answer as many as are let in.
const MOMENT: Duration = Duration::from_millis(5);
/// Once there have been places for so long, the next who find none come in a new moment.
const QUIET: Duration = Duration::from_millis(50);
/// So many times the places are let in for a moment.
const TIMES: usize = 8;

/// Places to work.
pub(super) struct Places {
    number: usize,
    taken: AtomicUsize,
    crowded: Mutex<Option<Crowded>>,
}

/// Since when, and when last, there were not enough.
#[derive(Clone, Copy)]
struct Crowded {
    since: Instant,
    last: Instant,
}

/// A place that is taken until this is dropped.
pub(super) struct Place(Arc<Places>);

impl Drop for Place {
    fn drop(&mut self) {
        self.0.taken.fetch_sub(1, Ordering::AcqRel);
    }
}

impl Places {
    /// So many places.
    pub const fn new(number: usize) -> Self {
        Self { number, taken: AtomicUsize::new(0), crowded: Mutex::new(None) }
    }

    /// A place for a request that comes now, where there is one.
    pub fn take(places: &Arc<Self>, now: Instant) -> Option<Place> {
        let before = places.taken.fetch_add(1, Ordering::AcqRel);
        let place = Place(Arc::clone(places));
        let free = before < places.number || places.lets_in_more(before, now);
        free.then_some(place)
    }

    fn lets_in_more(&self, taken: usize, now: Instant) -> bool {
        let mut crowded = self.crowded.lock().unwrap_or_else(PoisonError::into_inner);
        let since = match *crowded {
            Some(crowded) if now.saturating_duration_since(crowded.last) < QUIET => crowded.since,
            Some(_) | None => now,
        };
        *crowded = Some(Crowded { since, last: now });
        taken < self.number.saturating_mul(TIMES) && now.saturating_duration_since(since) < MOMENT
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;
    use std::time::{Duration, Instant};

    use super::{Place, Places};

    fn after(start: Instant, milliseconds: u64) -> Instant {
        start.checked_add(Duration::from_millis(milliseconds)).unwrap()
    }

    #[test]
    fn more_are_let_in_for_a_moment_and_then_no_more() {
        let (places, start) = (Arc::new(Places::new(2)), Instant::now());
        let take = |milliseconds| Places::take(&places, after(start, milliseconds));
        let burst: Vec<Place> = (0..20).filter_map(|_| take(0)).collect();
        assert_eq!(burst.len(), 16, "eight times the places");
        assert!(take(6).is_none());
        drop(burst);
        let (one, two) = (take(7), take(7));
        assert!(one.is_some() && two.is_some(), "there are always so many places");
        // as long as somebody finds none every now and then, it is no new moment
        assert!((1..20).all(|number| take(7 + number * 40).is_none()));
        drop(two);
        assert!(take(800).is_some());
    }

    #[test]
    fn after_some_quiet_more_are_let_in_again() {
        let (places, start) = (Arc::new(Places::new(1)), Instant::now());
        let take = |milliseconds| Places::take(&places, after(start, milliseconds));
        let first = take(0);
        assert!(take(0).is_some() && take(10).is_none() && take(49).is_none());
        assert!(take(98).is_none() && take(149).is_some());
        drop(first);
    }
}
