//! Places to work: how many requests are worked on at once.
//!
//! In: how many there are to be, and when each request comes. Out: a place, or none.
//! Absent on purpose: waiting for one; whoever finds none is told to come back.
//!
//! A page that asks six things at once finds only a few places, and yet is no load: a moment later all are free.
//! So for a moment more are let in, and only while it goes on are they turned away.

use std::sync::atomic::{AtomicU64, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

/// For so long more are let in than there are places: what it takes to answer as many as are let in.
const MOMENT: Duration = Duration::from_millis(5);
/// Once there have been places for so long, the next who find none come in a new moment.
const QUIET: Duration = Duration::from_millis(50);
/// So many times the places are let in for a moment.
const TIMES: usize = 8;
/// While there are places for everybody, so often somebody looks whether others wait unseen.
const LOOKS: Duration = Duration::from_millis(1);

/// Places to work.
pub(super) struct Places {
    number: usize,
    taken: AtomicUsize,
    crowded: Mutex<Option<Crowded>>,
    looks: Looks,
}

/// Since when, and when last, there were not enough.
#[derive(Clone, Copy)]
struct Crowded {
    since: Instant,
    last: Instant,
}

/// Who looks whether others wait. Moments are microseconds since the places were made.
struct Looks {
    made: Instant,
    /// Until then everybody looks: there were not enough places lately.
    everybody: AtomicU64,
    /// From then on the next one looks.
    next: AtomicU64,
}

impl Looks {
    const fn new(made: Instant) -> Self {
        Self { made, everybody: AtomicU64::new(0), next: AtomicU64::new(0) }
    }

    fn moment(&self, at: Instant) -> u64 {
        let since = at.saturating_duration_since(self.made);
        u64::try_from(since.as_micros()).unwrap_or(u64::MAX)
    }

    fn crowded(&self, now: Instant) {
        let until = now.checked_add(QUIET).unwrap_or(now);
        self.everybody.fetch_max(self.moment(until), Ordering::Relaxed);
    }

    fn due(&self, now: Instant) -> bool {
        let moment = self.moment(now);
        if moment < self.everybody.load(Ordering::Relaxed) {
            return true;
        }
        let next = self.next.load(Ordering::Relaxed);
        let later = self.moment(now.checked_add(LOOKS).unwrap_or(now));
        // of those who come at the same moment, one looks
        let (ordering, other) = (Ordering::Relaxed, Ordering::Relaxed);
        moment >= next && self.next.compare_exchange(next, later, ordering, other).is_ok()
    }
}

/// A place that is taken until this is dropped.
pub(super) struct Place {
    places: Arc<Places>,
    looks: bool,
}

impl Place {
    /// Whether whoever has this place is to let others come before he works: always while there are too few places,
    /// and else every now and then.
    pub const fn lets_others_come(&self) -> bool {
        self.looks
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        self.places.taken.fetch_sub(1, Ordering::AcqRel);
    }
}

impl Places {
    /// So many places.
    pub fn new(number: usize) -> Self {
        let looks = Looks::new(Instant::now());
        Self { number, taken: AtomicUsize::new(0), crowded: Mutex::new(None), looks }
    }

    /// A place for a request that comes now, where there is one.
    pub fn take(places: &Arc<Self>, now: Instant) -> Option<Place> {
        let before = places.taken.fetch_add(1, Ordering::AcqRel);
        let mut place = Place { places: Arc::clone(places), looks: true };
        if before >= places.number {
            places.looks.crowded(now);
            return places.lets_in_more(before, now).then_some(place);
        }
        place.looks = places.looks.due(now);
        Some(place)
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

    #[test]
    fn others_are_let_come_now_and_then_and_always_where_there_are_too_few_places() {
        let (places, start) = (Arc::new(Places::new(1)), Instant::now());
        let looks = |milliseconds| {
            let place = Places::take(&places, after(start, milliseconds)).unwrap();
            place.lets_others_come()
        };
        assert_eq!(
            [looks(10), looks(10), looks(10), looks(11), looks(11)],
            [true, false, false, true, false]
        );
        let first = Places::take(&places, after(start, 12)).unwrap();
        assert!(Places::take(&places, after(start, 12)).unwrap().lets_others_come());
        drop(first);
        assert!((13..62).all(looks), "there were too few a moment ago");
        assert_eq!([looks(63), looks(63)], [true, false]);
    }
}
