//! The answers of a batch, as a stream that is pulled.
//!
//! In: a body, and turns to work. Out: the answers in order, chunk by chunk; nothing is read from the client
//! while it does not take what is there already.
//! Absent on purpose: the answers themselves; `work` makes them.

use std::convert::Infallible;
use std::mem;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};

use axum::body::{BodyDataStream, Bytes};
use futures_util::stream::FuturesOrdered;
use futures_util::{Stream, StreamExt};
use tokio::sync::Semaphore;
use tokio::task::JoinHandle;
use tokio::time::Sleep;

use super::Limits;
use super::lines::Lines;
use super::work::{Count, CutShort, Worked, work, write};
use crate::domain::Locale;
use crate::store::Versions;
use crate::wire::Problem;

/// What holds for all lines of a batch.
#[derive(Debug, Clone)]
pub(super) struct Batch {
    pub versions: Arc<Versions>,
    pub limits: Limits,
    pub locale: Locale,
}

/// The answers of a batch.
pub(super) struct Answers {
    batch: Batch,
    body: BodyDataStream,
    lines: Lines,
    rest: Rest,
    /// How long the client still may be silent, while there is nothing to answer.
    silence: Option<Pin<Box<Sleep>>>,
    working: FuturesOrdered<Working>,
    turns: Arc<Semaphore>,
    processors: usize,
    count: Count,
}

/// What is still to come of the body.
enum Rest {
    Some,
    Nothing,
    /// Nothing, though there was to be more.
    CutShort(Problem),
    /// Nothing, and the last line of the answers has been given.
    Told,
}

/// A chunk that is worked on, for as long as somebody waits for it.
struct Working(JoinHandle<Option<Worked>>);

impl Future for Working {
    type Output = Option<Worked>;

    fn poll(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Self::Output> {
        Pin::new(&mut self.0).poll(context).map(|joined| joined.ok().flatten())
    }
}

impl Drop for Working {
    fn drop(&mut self) {
        self.0.abort();
    }
}

impl Answers {
    /// The answers to a body of which the first piece has been read, where it has one.
    pub fn new(
        batch: Batch,
        first: Option<Bytes>,
        body: BodyDataStream,
        turns: Arc<Semaphore>,
    ) -> Self {
        let mut lines = Lines::new(batch.limits.line);
        let rest = if first.is_some() { Rest::Some } else { Rest::Nothing };
        lines.put(first.unwrap_or_default());
        Self {
            lines,
            batch,
            body,
            rest,
            silence: None,
            working: FuturesOrdered::new(),
            turns,
            processors: std::thread::available_parallelism().map_or(1, std::num::NonZero::get),
            count: Count::default(),
        }
    }

    /// Reads on and has chunks worked on, as many at once as keep the processors at it while the first of
    /// them is waited for.
    fn read_on(&mut self, context: &mut Context<'_>) {
        while self.working.len() < self.processors.saturating_mul(2) {
            if self.lines.enough() {
                self.start();
                continue;
            }
            if !matches!(self.rest, Rest::Some) {
                if self.lines.any() {
                    self.start();
                }
                return;
            }
            match self.body.poll_next_unpin(context) {
                Poll::Ready(Some(Ok(bytes))) => {
                    if !bytes.is_empty() {
                        self.silence = None;
                    }
                    self.lines.put(bytes);
                }
                Poll::Ready(Some(Err(_))) => self.rest = Rest::CutShort(broken_off()),
                Poll::Ready(None) => {
                    self.lines.finish();
                    self.rest = Rest::Nothing;
                }
                // a client may wait for an answer before it sends its next line; while the processors have
                // enough to do, lines that come one by one are gathered
                Poll::Pending if self.lines.any() && self.working.len() < self.processors => {
                    self.start();
                }
                Poll::Pending => return,
            }
        }
    }

    /// Has the lines worked on that are there, when it is their turn. They are not in this stream's hands
    /// until then: a turn that falls to a client who takes no answers would be lost to all others.
    fn start(&mut self) {
        let (batch, chunk) = (self.batch.clone(), self.lines.take());
        let turns = Arc::clone(&self.turns);
        self.working.push_back(Working(tokio::spawn(async move {
            let turn = turns.acquire_owned().await.ok()?;
            let work = move || {
                let worked = work(&batch.versions, &chunk, batch.limits, batch.locale);
                drop(turn);
                worked
            };
            tokio::task::spawn_blocking(work).await.ok()
        })));
    }

    /// Whether the client has been silent for too long.
    fn is_stalled(&mut self, context: &mut Context<'_>) -> bool {
        let patience = self.batch.limits.patience;
        let silence = self.silence.get_or_insert_with(|| Box::pin(tokio::time::sleep(patience)));
        silence.as_mut().poll(context).is_ready()
    }

    /// The last line.
    fn last(&mut self) -> Option<Vec<u8>> {
        let mut line = Vec::new();
        match mem::replace(&mut self.rest, Rest::Told) {
            Rest::Some | Rest::Nothing => write(&mut line, &self.count),
            Rest::CutShort(problem) => write(&mut line, &CutShort { problem }),
            Rest::Told => return None,
        }
        Some(line)
    }

    fn add(&mut self, count: Count) {
        self.count.done = self.count.done.saturating_add(count.done);
        self.count.failed = self.count.failed.saturating_add(count.failed);
    }
}

impl Stream for Answers {
    type Item = Result<Bytes, Infallible>;

    fn poll_next(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        let this = self.get_mut();
        this.read_on(context);
        match this.working.poll_next_unpin(context) {
            Poll::Pending => return Poll::Pending,
            Poll::Ready(Some(Some(worked))) => {
                this.add(worked.count);
                return Poll::Ready(Some(Ok(worked.text.into())));
            }
            Poll::Ready(Some(None)) => {
                this.working.clear();
                this.rest = Rest::CutShort(Problem::new(500, "something went wrong on our side"));
            }
            Poll::Ready(None) => {}
        }
        if matches!(this.rest, Rest::Some) {
            if !this.is_stalled(context) {
                return Poll::Pending;
            }
            this.rest = Rest::CutShort(stalled());
        }
        Poll::Ready(this.last().map(|line| Ok(line.into())))
    }
}

/// The client sent nothing for too long.
pub(super) fn stalled() -> Problem {
    Problem::new(408, "the next line took too long to arrive")
}

/// The body ended before its end.
pub(super) fn broken_off() -> Problem {
    Problem::new(400, "the body could not be read to its end")
}
