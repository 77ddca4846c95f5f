//! What stands after everything that happened.

use std::collections::BTreeMap;
use std::fmt;
use std::sync::Arc;

use chrono::{DateTime, NaiveDate, Utc};

use super::event::{Event, KeyGiven, Recorded, Signature};
use crate::access::KeyId;

/// Everything that stands: made by taking in one happening after another.
#[derive(Debug, Clone, Default)]
pub struct Standing {
    catalogue: Option<Arc<str>>,
    editions: BTreeMap<(String, NaiveDate), Vec<Arc<Edition>>>,
    drafts: BTreeMap<(String, NaiveDate), Arc<Draft>>,
    keys: BTreeMap<KeyId, Arc<Key>>,
    last: Option<(u64, DateTime<Utc>)>,
}

/// When something happened, and who did it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stamp {
    /// The place of the happening.
    pub seq: u64,
    /// When.
    pub at: DateTime<Utc>,
    /// Who.
    pub who: Signature,
}

/// A text that was published on a date. After its withdrawal another may be published on the same date; both
/// stay in the history.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Edition {
    /// Whose.
    pub organisation: String,
    /// First day in force.
    pub from: NaiveDate,
    /// Its text.
    pub text: Arc<str>,
    /// The SHA-256 of its text.
    pub sha256: String,
    /// When it was published.
    pub published: Stamp,
    /// Whether it holds only once another has approved it.
    pub needs_approval: bool,
    /// When it was approved.
    pub approved: Option<Stamp>,
    /// When it was withdrawn, and why.
    pub withdrawn: Option<(Stamp, String)>,
}

/// How far an edition is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    /// It waits for another policy owner.
    AwaitsApproval,
    /// It holds.
    Published,
    /// It holds no more.
    Withdrawn,
}

/// A text that is being written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Draft {
    /// The text.
    pub text: Arc<str>,
    /// When it was last written.
    pub written: Stamp,
}

/// A key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Key {
    /// As it was handed out.
    pub given: KeyGiven,
    /// When.
    pub issued: Stamp,
    /// When it was revoked.
    pub revoked: Option<Stamp>,
}

/// A happening that cannot follow on what stands: the store was written by something else than this program.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unfit {
    /// Its place.
    pub seq: u64,
    /// In words.
    pub why: &'static str,
}

impl fmt::Display for Unfit {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "row {} cannot follow on what stands before it: {}", self.seq, self.why)
    }
}

impl std::error::Error for Unfit {}

impl State {
    /// Its name on the wire.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::AwaitsApproval => "awaits-approval",
            Self::Published => "published",
            Self::Withdrawn => "withdrawn",
        }
    }
}

impl Edition {
    /// How far it is.
    #[must_use]
    pub const fn state(&self) -> State {
        match (self.holds_since(), &self.withdrawn) {
            (_, Some(_)) => State::Withdrawn,
            (Some(_), None) => State::Published,
            (None, None) => State::AwaitsApproval,
        }
    }

    /// Since when it holds: its publication, or its approval where it needs one.
    #[must_use]
    pub const fn holds_since(&self) -> Option<&Stamp> {
        if self.needs_approval { self.approved.as_ref() } else { Some(&self.published) }
    }

    /// Whether it was known to hold at a moment.
    #[must_use]
    pub fn held_on(&self, moment: DateTime<Utc>) -> bool {
        let begun = self.holds_since().is_some_and(|stamp| stamp.at <= moment);
        begun && self.withdrawn.as_ref().is_none_or(|(stamp, _)| moment < stamp.at)
    }
}

impl Key {
    /// Whether it works at a moment.
    #[must_use]
    pub fn works(&self, now: DateTime<Utc>) -> bool {
        self.revoked.is_none() && now < self.given.expires
    }
}

impl Standing {
    /// Editions that stand by themselves: nothing happened to them since.
    #[must_use]
    pub fn still(editions: impl IntoIterator<Item = Edition>) -> Self {
        let mut standing = Self::default();
        for edition in editions {
            let place = (edition.organisation.clone(), edition.from);
            standing.editions.entry(place).or_default().push(Arc::new(edition));
        }
        standing
    }

    /// The place of the last happening; 0 before the first.
    #[must_use]
    pub fn seq(&self) -> u64 {
        self.last.map_or(0, |(seq, _)| seq)
    }

    /// The moment of the last happening.
    #[must_use]
    pub fn at(&self) -> Option<DateTime<Utc>> {
        self.last.map(|(_, at)| at)
    }

    /// The text of the catalogue.
    #[must_use]
    pub const fn catalogue(&self) -> Option<&Arc<str>> {
        self.catalogue.as_ref()
    }

    /// Every edition, by organisation and date, those of one date in the order of their publication.
    pub fn editions(&self) -> impl Iterator<Item = &Arc<Edition>> {
        self.editions.values().flatten()
    }

    /// Every edition that was published for a date.
    #[must_use]
    pub fn editions_of(&self, organisation: &str, from: NaiveDate) -> &[Arc<Edition>] {
        self.editions.get(&(organisation.to_owned(), from)).map_or(&[], Vec::as_slice)
    }

    /// The edition of a date that holds or waits; none where there is none, or it was withdrawn.
    #[must_use]
    pub fn standing(&self, organisation: &str, from: NaiveDate) -> Option<&Arc<Edition>> {
        let last = self.editions_of(organisation, from).last();
        last.filter(|edition| edition.withdrawn.is_none())
    }

    /// Every draft of an organisation, by date.
    pub fn drafts(&self, organisation: &str) -> impl Iterator<Item = (NaiveDate, &Arc<Draft>)> {
        let first = (organisation.to_owned(), NaiveDate::MIN);
        let drafts = self.drafts.range(first..);
        let own = drafts.take_while(move |((whose, _), _)| whose == organisation);
        own.map(|((_, from), draft)| (*from, draft))
    }

    /// The draft for a date.
    #[must_use]
    pub fn draft(&self, organisation: &str, from: NaiveDate) -> Option<&Arc<Draft>> {
        self.drafts.get(&(organisation.to_owned(), from))
    }

    /// Every key, by name.
    pub fn keys(&self) -> impl Iterator<Item = &Arc<Key>> {
        self.keys.values()
    }

    /// A key by its name.
    #[must_use]
    pub fn key(&self, id: &KeyId) -> Option<&Arc<Key>> {
        self.keys.get(id)
    }

    /// Takes in the next happening.
    ///
    /// # Errors
    /// [`Unfit`]; then it is not to be used any more.
    pub fn take(&mut self, recorded: &Recorded) -> Result<(), Unfit> {
        let unfit = |why| Err(Unfit { seq: recorded.seq, why });
        if Some(recorded.seq) != self.seq().checked_add(1) {
            return unfit("its place is not the next one");
        }
        if self.at().is_some_and(|at| recorded.at < at) {
            return unfit("it happened before the one that stands before it");
        }
        let stamp = Stamp { seq: recorded.seq, at: recorded.at, who: recorded.who.clone() };
        self.apply(&recorded.event, stamp).map_err(|why| Unfit { seq: recorded.seq, why })?;
        self.last = Some((recorded.seq, recorded.at));
        Ok(())
    }

    fn apply(&mut self, event: &Event, stamp: Stamp) -> Result<(), &'static str> {
        match event {
            Event::Catalogue { text } => self.catalogue = Some(Arc::from(text.as_str())),
            Event::Drafted { organisation, from, text } => {
                let draft = Draft { text: Arc::from(text.as_str()), written: stamp };
                self.drafts.insert((organisation.clone(), *from), Arc::new(draft));
            }
            Event::DraftDropped { organisation, from } => {
                if self.drafts.remove(&(organisation.clone(), *from)).is_none() {
                    return Err("there is no such draft");
                }
            }
            Event::Published { organisation, from, text, sha256, needs_approval } => {
                let edition = Edition {
                    organisation: organisation.clone(),
                    from: *from,
                    text: Arc::from(text.as_str()),
                    sha256: sha256.clone(),
                    published: stamp,
                    needs_approval: *needs_approval,
                    approved: None,
                    withdrawn: None,
                };
                if !self.publish(edition) {
                    return Err("another text stands on that date");
                }
            }
            Event::Approved { organisation, from, sha256 } => {
                let waiting = self.open(organisation, *from, sha256);
                let Some(edition) = waiting.filter(|one| one.state() == State::AwaitsApproval)
                else {
                    return Err("no such text waits for approval");
                };
                edition.approved = Some(stamp);
            }
            Event::Withdrawn { organisation, from, sha256, reason } => {
                let Some(edition) = self.open(organisation, *from, sha256) else {
                    return Err("there is no such text to withdraw");
                };
                edition.withdrawn = Some((stamp, reason.clone()));
            }
            Event::KeyIssued(given) => {
                let key = Key { given: given.clone(), issued: stamp, revoked: None };
                if self.keys.insert(given.id.clone(), Arc::new(key)).is_some() {
                    return Err("there is a key of that name already");
                }
            }
            Event::KeyRevoked { id } => match self.keys.get_mut(id).map(Arc::make_mut) {
                Some(key) if key.revoked.is_none() => key.revoked = Some(stamp),
                Some(_) | None => return Err("there is no such key to revoke"),
            },
            Event::Refused { .. } => {}
        }
        Ok(())
    }

    /// Puts an edition in its place, where none stands; its draft has done its work.
    fn publish(&mut self, edition: Edition) -> bool {
        if self.standing(&edition.organisation, edition.from).is_some() {
            return false;
        }
        let place = (edition.organisation.clone(), edition.from);
        self.drafts.remove(&place);
        self.editions.entry(place).or_default().push(Arc::new(edition));
        true
    }

    /// The edition of a date that has not been withdrawn, where it has this text.
    fn open(&mut self, organisation: &str, from: NaiveDate, sha256: &str) -> Option<&mut Edition> {
        let editions = self.editions.get_mut(&(organisation.to_owned(), from))?;
        let last = editions.last_mut().map(Arc::make_mut)?;
        (last.withdrawn.is_none() && last.sha256 == sha256).then_some(last)
    }
}
