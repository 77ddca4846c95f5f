//! What may be done to versions: draft, publish, approve, withdraw.
//!
//! In: a text or a name, and who does it. Out: a row in the record, or why not.
//! Absent on purpose: whether he may (`access`).

use std::sync::Arc;

use chrono::NaiveDate;

use super::{Decision, Library, Shelf, Trouble, Written};
use crate::authoring;
use crate::diagnostic::Diagnostic;
use crate::record::{Edition, Event, Signature, State};
use crate::source::Source;
use crate::store::version::Version;
use crate::store::versions::Versions;

/// No policy is longer, so no draft has to be: each stays in the record.
const LONGEST_TEXT: usize = 128 * 1024;
/// No organisation works on more versions at once.
const MOST_DRAFTS: usize = 100;

/// What became of a text that was to be published.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome {
    /// It is published, or waits for approval.
    Recorded(Arc<Edition>),
    /// It stood there already; nothing has changed.
    Unchanged(Arc<Edition>),
}

/// Why something was not done.
#[derive(Debug)]
pub enum NotDone {
    /// The text is refused: its diagnostics.
    Diagnostics(Source, Vec<Diagnostic>),
    /// The text is of another organisation or date than the place it was sent to: in words.
    Elsewhere(String),
    /// Something else stands in the way: in words.
    Conflict(String),
    /// There is no such thing: in words.
    Absent(String),
    /// The second pair of eyes is the first one's: in words.
    SameEyes(String),
    /// The store could not do it.
    Trouble(Trouble),
}

impl From<Written<Self>> for NotDone {
    fn from(written: Written<Self>) -> Self {
        match written {
            Written::Refused(why) => why,
            Written::Trouble(trouble) => Self::Trouble(trouble),
        }
    }
}

impl Library {
    /// Publishes a text. The same text again changes nothing; another on the same date is a conflict.
    ///
    /// # Errors
    /// [`NotDone`].
    pub async fn publish(
        &self,
        who: &Signature,
        organisation: &str,
        from: NaiveDate,
        text: &str,
    ) -> Result<Outcome, NotDone> {
        self.catch_up_soon().await.map_err(NotDone::Trouble)?;
        let version = self.checked(Source::new(&format!("{organisation}@{from}"), text)).await?;
        belongs(&version, organisation, from)?;
        let mut known = Versions::new(Arc::clone(&version.shared));
        known
            .add(Arc::clone(&version))
            .map_err(|diagnostic| NotDone::Diagnostics(version.source.clone(), vec![diagnostic]))?;
        let needs_approval = self.needs_approval;
        let decide = |shelf: &Shelf| decide(shelf, &version, needs_approval);
        match self.record(who, Some(Arc::new(known)), decide).await? {
            (Some(unchanged), _) => Ok(Outcome::Unchanged(unchanged)),
            (None, shelf) => last(&shelf, organisation, from).map(Outcome::Recorded),
        }
    }

    /// A text, checked and compiled when it is its turn.
    async fn checked(&self, source: Source) -> Result<Arc<Version>, NotDone> {
        let broken = || NotDone::Conflict("the text could not be checked".to_owned());
        let turn = self.checking.acquire().await.map_err(|_| broken())?;
        let shared = Arc::clone(self.versions().shared());
        let reading = tokio::task::spawn_blocking(move || {
            Version::read(source.clone(), &shared)
                .map_err(|diagnostics| NotDone::Diagnostics(source, diagnostics))
        });
        let read = reading.await.map_err(|_| broken())?;
        drop(turn);
        read.map(Arc::new)
    }

    /// Writes a draft, with errors or without.
    ///
    /// # Errors
    /// [`NotDone::Conflict`] where a version stands on that date, or there are too many drafts;
    /// [`NotDone::Diagnostics`] where the text is longer than any policy may be.
    pub async fn draft(
        &self,
        who: &Signature,
        organisation: &str,
        from: NaiveDate,
        text: &str,
    ) -> Result<(), NotDone> {
        if text.len() > LONGEST_TEXT {
            let source = Source::new("draft", text);
            let told = authoring::check(&source, &self.versions().shared().catalogue);
            return Err(NotDone::Diagnostics(source, told));
        }
        let decide = |shelf: &Shelf| {
            if shelf.standing.standing(organisation, from).is_some() {
                let why = format!("a version of {organisation} stands on {from} already");
                return Err(NotDone::Conflict(why));
            }
            let draft = shelf.standing.draft(organisation, from);
            if draft.is_some_and(|draft| &*draft.text == text) {
                return Ok(Decision::Nothing(()));
            }
            if draft.is_none() && shelf.standing.drafts(organisation).count() >= MOST_DRAFTS {
                let why = format!(
                    "there are {MOST_DRAFTS} drafts of {organisation} already: publish some, or throw some away"
                );
                return Err(NotDone::Conflict(why));
            }
            let (organisation, text) = (organisation.to_owned(), text.to_owned());
            Ok(Decision::Record(Event::Drafted { organisation, from, text }, ()))
        };
        self.record(who, None, decide).await?;
        Ok(())
    }

    /// Throws a draft away.
    ///
    /// # Errors
    /// [`NotDone::Absent`].
    pub async fn drop_draft(
        &self,
        who: &Signature,
        organisation: &str,
        from: NaiveDate,
    ) -> Result<(), NotDone> {
        let decide = |shelf: &Shelf| {
            if shelf.standing.draft(organisation, from).is_none() {
                let why = format!("there is no draft of {organisation} for {from}");
                return Err(NotDone::Absent(why));
            }
            let organisation = organisation.to_owned();
            Ok(Decision::Record(Event::DraftDropped { organisation, from }, ()))
        };
        self.record(who, None, decide).await?;
        Ok(())
    }

    /// Approves a version that waits for it, with the hash of the text that was read.
    ///
    /// # Errors
    /// [`NotDone`].
    pub async fn approve(
        &self,
        who: &Signature,
        organisation: &str,
        from: NaiveDate,
        sha256: &str,
    ) -> Result<Arc<Edition>, NotDone> {
        let decide = |shelf: &Shelf| {
            let edition = stands(shelf, organisation, from, sha256)?;
            match edition.state() {
                State::AwaitsApproval => {}
                State::Published | State::Withdrawn => return Ok(Decision::Nothing(())),
            }
            let first = &edition.published.who;
            if first.by == who.by || same_holder(&first.holder, &who.holder) {
                let why = "who published a version cannot approve it as well; \
                           ask another policy owner of the organisation";
                return Err(NotDone::SameEyes(why.to_owned()));
            }
            let (organisation, sha256) = (organisation.to_owned(), sha256.to_owned());
            Ok(Decision::Record(Event::Approved { organisation, from, sha256 }, ()))
        };
        let ((), shelf) = self.record(who, None, decide).await?;
        last(&shelf, organisation, from)
    }

    /// Withdraws a version: it holds no more, and stays in the history.
    ///
    /// # Errors
    /// [`NotDone`].
    pub async fn withdraw(
        &self,
        who: &Signature,
        organisation: &str,
        from: NaiveDate,
        sha256: &str,
        reason: &str,
    ) -> Result<Arc<Edition>, NotDone> {
        let decide = |shelf: &Shelf| {
            stands(shelf, organisation, from, sha256)?;
            let (organisation, sha256) = (organisation.to_owned(), sha256.to_owned());
            let reason = reason.to_owned();
            Ok(Decision::Record(Event::Withdrawn { organisation, from, sha256, reason }, ()))
        };
        let ((), shelf) = self.record(who, None, decide).await?;
        last(&shelf, organisation, from)
    }
}

/// The edition of a date that was published last, as it stands on a shelf.
fn last(shelf: &Shelf, organisation: &str, from: NaiveDate) -> Result<Arc<Edition>, NotDone> {
    let edition = shelf.standing.editions_of(organisation, from).last();
    let why = || NotDone::Absent(format!("nothing of {organisation} is published for {from}"));
    edition.cloned().ok_or_else(why)
}

/// Whether two names are those of one person: nobody becomes another by a capital or a space.
fn same_holder(one: &str, other: &str) -> bool {
    let plain = |name: &str| -> Vec<String> {
        name.to_lowercase().split_whitespace().map(str::to_owned).collect()
    };
    plain(one) == plain(other)
}

/// What publishing comes to: the edition that stands already, or a new one.
fn decide(
    shelf: &Shelf,
    version: &Arc<Version>,
    needs_approval: bool,
) -> Result<Decision<Option<Arc<Edition>>>, NotDone> {
    let (organisation, from) = (&version.policy.organisation, version.from());
    if let Some(edition) = shelf.standing.standing(organisation, from) {
        if edition.sha256 == version.sha256 {
            return Ok(Decision::Nothing(Some(Arc::clone(edition))));
        }
        let why = format!(
            "another text of {organisation} is published for {from} already; a published text is never \
             changed: publish this one for another date, or withdraw that one first"
        );
        return Err(NotDone::Conflict(why));
    }
    // a version that waits takes its place as well: approval must never fail for want of room
    let refused = |diagnostic| NotDone::Diagnostics(version.source.clone(), vec![diagnostic]);
    let mut versions = shelf.versions.only(organisation);
    let waiting = shelf.standing.editions().filter(|one| one.state() == State::AwaitsApproval);
    for edition in waiting.filter(|one| one.organisation == *organisation) {
        if let Some(waiting) = shelf.compiled(edition) {
            versions.add(Arc::clone(waiting)).map_err(refused)?;
        }
    }
    versions.add(Arc::clone(version)).map_err(refused)?;
    let event = Event::Published {
        organisation: organisation.clone(),
        from,
        text: version.source.text().to_owned(),
        sha256: version.sha256.clone(),
        needs_approval,
    };
    Ok(Decision::Record(event, None))
}

/// Whether a text says that it is the version that its place says.
fn belongs(version: &Version, organisation: &str, from: NaiveDate) -> Result<(), NotDone> {
    let policy = &version.policy;
    if policy.organisation == organisation && policy.from == from {
        return Ok(());
    }
    Err(NotDone::Elsewhere(format!(
        "the text is the version of `{}` in force from {}, and was sent as that of `{organisation}` from {from}",
        policy.organisation, policy.from
    )))
}

/// The edition of a date that has not been withdrawn, with this text.
fn stands(
    shelf: &Shelf,
    organisation: &str,
    from: NaiveDate,
    sha256: &str,
) -> Result<Arc<Edition>, NotDone> {
    let Some(edition) = shelf.standing.standing(organisation, from) else {
        let why = format!("no version of {organisation} for {from} is published");
        return Err(NotDone::Absent(why));
    };
    if edition.sha256 != sha256 {
        let why = format!(
            "the text of {organisation} for {from} has the SHA-256 {}, not {sha256}: read it again",
            edition.sha256
        );
        return Err(NotDone::Conflict(why));
    }
    Ok(Arc::clone(edition))
}
