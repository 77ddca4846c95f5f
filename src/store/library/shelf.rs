//! What a service works with at one moment: everything that stands, and the versions that hold, ready to use.
//!
//! In: rows of a home. Out: a new shelf; the old one stays as it is for whoever is working with it.
//! Absent on purpose: where rows come from, and what may be appended.

use std::collections::BTreeMap;
use std::fmt;
use std::num::NonZero;
use std::sync::Arc;
use std::thread;

use chrono::{DateTime, Utc};

use crate::diagnostic::{Diagnostic, render};
use crate::record::{Edition, Event, Hash, Recorded, Row, Signature, Stamp, Standing, State};
use crate::source::Source;
use crate::store::version::{SharedCatalogue, Version};
use crate::store::versions::Versions;
use crate::wire::record;

/// Everything at one moment.
#[derive(Debug, Clone)]
pub struct Shelf {
    /// The versions that hold.
    pub versions: Arc<Versions>,
    /// What stands.
    pub standing: Standing,
    /// The hash of the last row.
    pub head: Hash,
    /// Every edition that ever held, compiled, by the place of its publication.
    compiled: BTreeMap<u64, Arc<Version>>,
}

/// Why rows cannot be taken in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unreadable {
    /// The place of the row; 0 where it is all of them.
    pub seq: u64,
    /// In words.
    pub why: String,
}

impl fmt::Display for Unreadable {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "row {} of the store cannot be taken in: {}", self.seq, self.why)
    }
}

impl std::error::Error for Unreadable {}

impl Shelf {
    /// An empty shelf.
    #[must_use]
    pub fn new(catalogue: Arc<SharedCatalogue>) -> Self {
        Self {
            versions: Arc::new(Versions::new(catalogue)),
            standing: Standing::default(),
            head: Row::origin(),
            compiled: BTreeMap::new(),
        }
    }

    /// Versions that stand by themselves, and are known at every moment.
    #[must_use]
    pub fn still(versions: Arc<Versions>) -> Self {
        let who = || Signature { by: "folder".to_owned(), holder: "folder".to_owned() };
        let stamp = |seq| Stamp { seq, at: DateTime::UNIX_EPOCH, who: who() };
        let compiled: BTreeMap<u64, Arc<Version>> = (1..).zip(versions.all().cloned()).collect();
        let editions = compiled.iter().map(|(seq, version)| Edition {
            organisation: version.policy.organisation.clone(),
            from: version.from(),
            text: Arc::from(version.source.text()),
            sha256: version.sha256.clone(),
            published: stamp(*seq),
            needs_approval: false,
            approved: None,
            withdrawn: None,
        });
        let standing = Standing::still(editions);
        Self { versions, standing, head: Row::origin(), compiled }
    }

    /// A shelf with the rows that follow. Versions that are known already, by text, are not compiled again.
    ///
    /// # Errors
    /// [`Unreadable`], at the first row that does not follow or cannot be read.
    pub fn with(&self, rows: &[Row], known: Option<&Versions>) -> Result<Self, Unreadable> {
        let mut next = self.clone();
        let mut events = Vec::with_capacity(rows.len());
        for row in rows {
            let unreadable = |why: String| Unreadable { seq: row.seq, why };
            let before = next.standing.seq();
            row.follows(before, &next.head).map_err(|broken| unreadable(broken.to_string()))?;
            let recorded = record::recorded(row).map_err(unreadable)?;
            next.standing.take(&recorded).map_err(|unfit| unreadable(unfit.to_string()))?;
            next.head.clone_from(&row.hash);
            events.push(recorded);
        }
        let shared = next.catalogue(&events)?;
        next.compile(&events, &shared, known)?;
        next.place(&events, shared)?;
        Ok(next)
    }

    /// The catalogue, read anew where another came.
    fn catalogue(&self, events: &[Recorded]) -> Result<Arc<SharedCatalogue>, Unreadable> {
        let mut texts = events.iter().rev().filter_map(|recorded| {
            let Event::Catalogue { text } = &recorded.event else { return None };
            Some((recorded.seq, text))
        });
        let Some((seq, text)) = texts.next() else {
            return Ok(Arc::clone(self.versions.shared()));
        };
        if text == self.versions.shared().source.text() {
            return Ok(Arc::clone(self.versions.shared()));
        }
        let source = Source::new("catalogue", text);
        SharedCatalogue::read(source.clone())
            .map(Arc::new)
            .map_err(|diagnostics| Unreadable { seq, why: render(&source, &diagnostics) })
    }

    /// Compiles what was published, on every processor there is.
    fn compile(
        &mut self,
        events: &[Recorded],
        shared: &Arc<SharedCatalogue>,
        known: Option<&Versions>,
    ) -> Result<(), Unreadable> {
        let anew = !Arc::ptr_eq(shared, self.versions.shared());
        let first = events.first().map_or(u64::MAX, |event| event.seq);
        let all = self.standing.editions();
        let wanted: Vec<&Arc<Edition>> =
            all.filter(|edition| anew || edition.published.seq >= first).collect();
        let compile = |edition: &Arc<Edition>| {
            let same = known
                .filter(|_| !anew)
                .and_then(|known| known.pinned(&edition.organisation, edition.from).ok())
                .filter(|version| version.sha256 == edition.sha256);
            let version = match same {
                Some(version) => Arc::clone(version),
                None => Arc::new(read(edition, shared).map_err(|(source, diagnostics)| {
                    Unreadable { seq: edition.published.seq, why: render(&source, &diagnostics) }
                })?),
            };
            Ok((edition.published.seq, version))
        };
        let processors = thread::available_parallelism().map_or(1, NonZero::get);
        let share = wanted.len().div_ceil(processors).max(1);
        let parts: Vec<Result<Vec<_>, Unreadable>> = thread::scope(|scope| {
            let workers: Vec<_> = wanted
                .chunks(share)
                .map(|part| scope.spawn(move || part.iter().copied().map(compile).collect()))
                .collect();
            let broken = || Unreadable { seq: 0, why: "a version could not be read".to_owned() };
            workers.into_iter().map(|one| one.join().unwrap_or_else(|_| Err(broken()))).collect()
        });
        for part in parts {
            self.compiled.extend(part?);
        }
        Ok(())
    }

    /// Puts what holds among the versions; from the start where something holds no more.
    fn place(
        &mut self,
        events: &[Recorded],
        shared: Arc<SharedCatalogue>,
    ) -> Result<(), Unreadable> {
        let touches = |recorded: &&Recorded| {
            matches!(
                recorded.event,
                Event::Catalogue { .. }
                    | Event::Published { .. }
                    | Event::Approved { .. }
                    | Event::Withdrawn { .. }
            )
        };
        if !events.iter().any(|event| touches(&event)) {
            return Ok(());
        }
        let anew = !Arc::ptr_eq(&shared, self.versions.shared())
            || events.iter().any(|event| matches!(event.event, Event::Withdrawn { .. }));
        let mut versions = if anew { Versions::new(shared) } else { (*self.versions).clone() };
        for edition in self.standing.editions() {
            let holds = edition.state() == State::Published;
            let there = versions.pinned(&edition.organisation, edition.from).is_ok();
            if holds && !there {
                self.add(&mut versions, edition)?;
            }
        }
        self.versions = Arc::new(versions);
        Ok(())
    }

    fn add(&self, versions: &mut Versions, edition: &Edition) -> Result<(), Unreadable> {
        let seq = edition.published.seq;
        let Some(version) = self.compiled.get(&seq) else {
            return Err(Unreadable { seq, why: "its text was not compiled".to_owned() });
        };
        versions
            .add(Arc::clone(version))
            .map_err(|diagnostic| Unreadable { seq, why: render(&version.source, &[diagnostic]) })
    }

    /// The versions that were known to hold at a moment.
    ///
    /// # Errors
    /// [`Unreadable`]; none that this program's rows give.
    pub fn known_on(&self, moment: DateTime<Utc>) -> Result<Versions, Unreadable> {
        let mut versions = Versions::new(Arc::clone(self.versions.shared()));
        for edition in self.standing.editions().filter(|edition| edition.held_on(moment)) {
            self.add(&mut versions, edition)?;
        }
        Ok(versions)
    }

    /// A mark of what was known at a moment: two moments with the same mark have the same versions.
    #[must_use]
    pub fn mark(&self, moment: DateTime<Utc>) -> (u64, usize) {
        let editions = self.standing.editions();
        let known = editions.flat_map(|edition| {
            let withdrawn = edition.withdrawn.as_ref().map(|(stamp, _)| stamp);
            [edition.holds_since(), withdrawn]
        });
        let known = known.flatten().filter(|stamp| stamp.at <= moment);
        (self.standing.seq(), known.count())
    }
}

/// Checks and compiles an edition.
pub(super) fn read(
    edition: &Edition,
    shared: &Arc<SharedCatalogue>,
) -> Result<Version, (Source, Vec<Diagnostic>)> {
    let name = format!("{}@{}", edition.organisation, edition.from);
    let source = Source::new(&name, &edition.text);
    Version::read(source.clone(), shared).map_err(|diagnostics| (source, diagnostics))
}
