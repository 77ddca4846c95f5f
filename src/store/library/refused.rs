//! Attempts that were refused, gathered for a moment and recorded together: an attacker must not fill the
//! record, nor slow down who is in his right.
//!
//! In: attempts. Out: one row for all of a moment, each kind once with how often it came.
//! Absent on purpose: anything that was sent along.

use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use tokio::sync::Notify;

use super::{Decision, Library, Shelf};
use crate::record::{Attempt, Event, Signature};

/// They are gathered this long.
const MOMENT: Duration = Duration::from_millis(250);
/// More kinds than this in one moment are only counted.
const KINDS: usize = 100;

/// What is gathered.
#[derive(Debug, Default)]
pub struct Refusals {
    gathered: Mutex<Gathered>,
    came: Arc<Notify>,
}

#[derive(Debug, Default)]
struct Gathered {
    attempts: Vec<Attempt>,
    others: u64,
}

impl Refusals {
    /// Notes an attempt; it is recorded soon.
    pub fn note(&self, attempt: Attempt) {
        let mut gathered = self.gathered.lock().unwrap_or_else(PoisonError::into_inner);
        gathered.add(attempt);
        drop(gathered);
        self.came.notify_one();
    }
}

impl Gathered {
    fn add(&mut self, attempt: Attempt) {
        let same = |one: &&mut Attempt| {
            (&one.by, &one.action, &one.organisation, &one.reason)
                == (&attempt.by, &attempt.action, &attempt.organisation, &attempt.reason)
        };
        if let Some(known) = self.attempts.iter_mut().find(same) {
            known.times = known.times.saturating_add(attempt.times);
        } else if self.attempts.len() < KINDS {
            self.attempts.push(attempt);
        } else {
            self.others = self.others.saturating_add(attempt.times);
        }
    }

    const fn is_empty(&self) -> bool {
        self.attempts.is_empty() && self.others == 0
    }
}

impl Library {
    /// Records refused attempts for ever, a moment's together.
    pub async fn record_refusals(&self) {
        loop {
            self.refusals.came.notified().await;
            tokio::time::sleep(MOMENT).await;
            self.flush_refusals().await;
        }
    }

    /// Records what is gathered now. What cannot be recorded is gathered again; where no record is kept, it is
    /// let go.
    pub async fn flush_refusals(&self) {
        let taken = {
            let mut gathered =
                self.refusals.gathered.lock().unwrap_or_else(PoisonError::into_inner);
            std::mem::take(&mut *gathered)
        };
        if taken.is_empty() || !self.home.records() {
            return;
        }
        let who = Signature { by: "service".to_owned(), holder: "service".to_owned() };
        let decide = |_: &Shelf| {
            let attempts = taken.attempts.clone();
            let event = Event::Refused { attempts, others: taken.others };
            Ok::<_, std::convert::Infallible>(Decision::Record(event, ()))
        };
        if self.record(&who, decide).await.is_err() {
            let mut gathered =
                self.refusals.gathered.lock().unwrap_or_else(PoisonError::into_inner);
            taken.attempts.into_iter().for_each(|attempt| gathered.add(attempt));
            gathered.others = gathered.others.saturating_add(taken.others);
            self.refusals.came.notify_one();
        }
    }
}
