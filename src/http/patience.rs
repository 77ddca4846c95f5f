//! How long a connection may take to send the head of its next request, and how long work may take.
//!
//! In: whose turn it is on a connection, and how long it may be the other side's; or work and a time. Out: an end to a
//! connection that is not used, or to the work.
//! Absent on purpose: how long a body or the taking of an answer may last; `body` and `bare` have those.
//!
//! Each connection has one timer, looked at only when nothing has arrived. A timer for each request would be set and
//! taken back again for every one of them.

use std::future::poll_fn;
use std::io;
use std::pin::{Pin, pin};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::task::{Context, Poll};
use std::time::Duration;

use axum::body::{Body, Bytes, HttpBody};
use hyper::body::{Frame, SizeHint};
use tokio::time::{Instant, Sleep, sleep, timeout};

/// What becomes of work, where it ends within a time; whatever is done at once needs no timer.
pub(super) async fn within<T>(time: Duration, work: impl Future<Output = T>) -> Option<T> {
    let mut work = pin!(work);
    let at_once = poll_fn(|context| Poll::Ready(work.as_mut().poll(context))).await;
    match at_once {
        Poll::Ready(done) => Some(done),
        Poll::Pending => timeout(time, work).await.ok(),
    }
}

/// It is ours from the head of a request to the end of its answer.
const OURS: u64 = u64::MAX;

/// Whose turn it is on a connection.
#[derive(Debug)]
pub(super) struct Turn {
    begun: Instant,
    /// Since so many milliseconds after the beginning it is the other side's turn; or it is ours.
    theirs_since: AtomicU64,
}

impl Turn {
    /// A new connection: it is theirs.
    pub fn new() -> Arc<Self> {
        Arc::new(Self { begun: Instant::now(), theirs_since: AtomicU64::new(0) })
    }

    /// A request has come.
    pub fn ours(&self) {
        self.theirs_since.store(OURS, Ordering::Relaxed);
    }

    /// An answer has ended.
    fn theirs(&self) {
        let since = u64::try_from(self.begun.elapsed().as_millis()).unwrap_or(OURS);
        self.theirs_since.store(since, Ordering::Relaxed);
    }

    /// Since when it is theirs, where it is.
    fn theirs_since(&self) -> Option<Instant> {
        let since = self.theirs_since.load(Ordering::Relaxed);
        (since != OURS).then(|| self.begun.checked_add(Duration::from_millis(since))).flatten()
    }
}

/// How long it may be theirs, and the timer that goes off no later than that.
pub(super) struct Patience {
    turn: Arc<Turn>,
    within: Duration,
    timer: Option<Pin<Box<Sleep>>>,
}

impl Patience {
    pub fn new(turn: Arc<Turn>, within: Duration) -> Self {
        Self { turn, within, timer: None }
    }

    /// They have taken what was held up: where it is their turn, their time begins now.
    pub fn taken(&self) {
        if self.turn.theirs_since().is_some() {
            self.turn.theirs();
        }
    }

    /// What becomes of a connection on which nothing has arrived. While they still take an answer it is not their
    /// turn to ask.
    pub fn over(&mut self, context: &mut Context<'_>, taking: bool) -> Poll<io::Error> {
        let timer = self.timer.get_or_insert_with(|| Box::pin(sleep(self.within)));
        while timer.as_mut().poll(context).is_ready() {
            let now = Instant::now();
            let since = if taking { None } else { self.turn.theirs_since() };
            let until = since.unwrap_or(now).checked_add(self.within);
            match until {
                Some(until) if until > now => timer.as_mut().reset(until),
                _ => return Poll::Ready(io::ErrorKind::TimedOut.into()),
            }
        }
        Poll::Pending
    }
}

/// The body of an answer; at its end it is their turn.
pub(super) struct Answer {
    body: Body,
    turn: Arc<Turn>,
}

impl Answer {
    pub fn new(body: Body, turn: Arc<Turn>) -> Self {
        Self { body, turn }
    }
}

impl Drop for Answer {
    fn drop(&mut self) {
        self.turn.theirs();
    }
}

impl HttpBody for Answer {
    type Data = Bytes;
    type Error = axum::Error;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, axum::Error>>> {
        Pin::new(&mut self.body).poll_frame(context)
    }

    fn is_end_stream(&self) -> bool {
        self.body.is_end_stream()
    }

    fn size_hint(&self) -> SizeHint {
        self.body.size_hint()
    }
}

#[cfg(test)]
mod tests {
    use std::future::poll_fn;
    use std::io;
    use std::sync::Arc;
    use std::time::Duration;

    use axum::body::Body;
    use tokio::time::{Instant, timeout};

    use super::{Answer, Patience, Turn, within};

    const WITHIN: Duration = Duration::from_millis(60);
    const LONG: Duration = Duration::from_millis(200);

    async fn over(patience: &mut Patience, taking: bool) -> io::ErrorKind {
        poll_fn(|context| patience.over(context, taking)).await.kind()
    }

    async fn lasts(patience: &mut Patience, taking: bool) -> bool {
        timeout(LONG, over(patience, taking)).await.is_err()
    }

    #[tokio::test]
    async fn work_ends_at_once_or_within_its_time_or_is_given_up() {
        let later = async |time| {
            tokio::time::sleep(time).await;
            1
        };
        assert_eq!(within(Duration::ZERO, async { 1 }).await, Some(1));
        assert_eq!(within(LONG, later(Duration::from_millis(5))).await, Some(1));
        assert_eq!(within(Duration::from_millis(5), later(LONG)).await, None);
    }

    #[tokio::test]
    async fn a_connection_that_never_asks_ends_when_its_time_is_over() {
        let begun = Instant::now();
        let mut patience = Patience::new(Turn::new(), WITHIN);
        assert_eq!(over(&mut patience, false).await, io::ErrorKind::TimedOut);
        assert!(begun.elapsed() >= WITHIN);
    }

    #[tokio::test]
    async fn the_time_stands_still_while_a_request_is_worked_on_and_begins_anew_at_the_end_of_its_answer()
     {
        let turn = Turn::new();
        let mut patience = Patience::new(Arc::clone(&turn), WITHIN);
        turn.ours();
        assert!(lasts(&mut patience, false).await);
        let answer = Answer::new(Body::empty(), Arc::clone(&turn));
        assert!(lasts(&mut patience, false).await);
        let begun = Instant::now();
        drop(answer);
        assert_eq!(over(&mut patience, false).await, io::ErrorKind::TimedOut);
        let whole = WITHIN.checked_sub(Duration::from_millis(1)).unwrap();
        assert!(begun.elapsed() >= whole);
    }

    #[tokio::test]
    async fn whoever_still_takes_an_answer_is_not_late() {
        let mut patience = Patience::new(Turn::new(), WITHIN);
        assert!(lasts(&mut patience, true).await);
        assert_eq!(over(&mut patience, false).await, io::ErrorKind::TimedOut);
    }

    #[tokio::test]
    async fn whoever_has_taken_an_answer_slowly_has_all_his_time_to_ask_again() {
        let mut patience = Patience::new(Turn::new(), WITHIN);
        assert!(lasts(&mut patience, true).await);
        let begun = Instant::now();
        patience.taken();
        assert_eq!(over(&mut patience, false).await, io::ErrorKind::TimedOut);
        let whole = WITHIN.checked_sub(Duration::from_millis(1)).unwrap();
        assert!(begun.elapsed() >= whole);
    }

    #[tokio::test]
    async fn what_is_taken_while_a_request_is_worked_on_gives_nobody_the_turn() {
        let turn = Turn::new();
        let mut patience = Patience::new(Arc::clone(&turn), WITHIN);
        turn.ours();
        patience.taken();
        assert!(lasts(&mut patience, false).await);
    }
}
