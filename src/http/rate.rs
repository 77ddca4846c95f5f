//! How many requests one caller may send.
//!
//! In: a text that tells callers apart. Out: whether this request is one too many.
//! Absent on purpose: who the caller is; whoever asks knows it.

use std::num::NonZero;
use std::sync::atomic::{AtomicU32, Ordering};

use governor::clock::{Clock, DefaultClock};
use governor::{DefaultKeyedRateLimiter, Quota, RateLimiter};

use super::busy::Shed;

/// After so many requests, callers who have not come back are forgotten.
const FORGET: u32 = 4096;

/// Counts the requests of every caller.
pub(super) struct Rate {
    limiter: Option<DefaultKeyedRateLimiter<String>>,
    clock: DefaultClock,
    since: AtomicU32,
}

impl Rate {
    /// So many for each caller in a second, and at once; none is no limit.
    pub fn new(per_second: u32) -> Self {
        let limiter =
            NonZero::new(per_second).map(|number| RateLimiter::dashmap(Quota::per_second(number)));
        Self { limiter, clock: DefaultClock::default(), since: AtomicU32::new(0) }
    }

    /// Counts a request.
    ///
    /// # Errors
    /// It is one too many.
    pub fn counted(&self, caller: impl FnOnce() -> String) -> Result<(), Shed> {
        let Some(limiter) = &self.limiter else {
            return Ok(());
        };
        if self.since.fetch_add(1, Ordering::Relaxed) >= FORGET {
            self.since.store(0, Ordering::Relaxed);
            limiter.retain_recent();
        }
        limiter.check_key(&caller()).map(drop).map_err(|until| {
            let wait = until.wait_time_from(self.clock.now());
            Shed::Rate(wait.as_secs().saturating_add(1))
        })
    }
}

#[cfg(test)]
mod tests {
    use super::{Rate, Shed};

    #[test]
    fn each_caller_has_his_own_count() {
        let rate = Rate::new(2);
        let counted = |caller: &str| rate.counted(|| caller.to_owned());
        assert_eq!([counted("a"), counted("a")], [Ok(()), Ok(())]);
        assert_eq!(counted("a"), Err(Shed::Rate(1)));
        assert_eq!(counted("b"), Ok(()));
    }

    #[test]
    fn no_limit_counts_nobody() {
        let rate = Rate::new(0);
        assert!((0..10_000).all(|_| rate.counted(|| "a".to_owned()).is_ok()));
    }
}
