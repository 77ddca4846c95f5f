//! What may be done to versions: draft, publish, approve, withdraw.
//!
//! In: a text or a name, and who does it. Out: a row in the record, or why not.
//! Absent on purpose: whether he may (`access`).

use std::sync::Arc;

use chrono::NaiveDate;

use super::{Decision, Library, Shelf, Trouble, Written};
use crate::diagnostic::Diagnostic;
use crate::record::{Edition, Event, Signature, State};
use crate::source::Source;
use crate::store::version::Version;

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
        self.catch_up().await.map_err(NotDone::Trouble)?;
        let shared = Arc::clone(self.versions().shared());
        let source = Source::new(&format!("{organisation}@{from}"), text);
        let reading = tokio::task::spawn_blocking(move || {
            Version::read(source.clone(), &shared).map_err(|diagnostics| (source, diagnostics))
        });
        let version = match reading.await {
            Ok(Ok(version)) => Arc::new(version),
            Ok(Err((source, diagnostics))) => {
                return Err(NotDone::Diagnostics(source, diagnostics));
            }
            Err(_) => return Err(NotDone::Conflict("the text could not be checked".to_owned())),
        };
        belongs(&version, organisation, from)?;
        let needs_approval = self.needs_approval;
        let recorded = self
            .record(who, |shelf| decide(shelf, &version, needs_approval))
            .await
            .map_err(NotDone::from)?;
        match recorded {
            Some(unchanged) => Ok(Outcome::Unchanged(unchanged)),
            None => self.standing(organisation, from).map(Outcome::Recorded),
        }
    }

    /// Writes a draft, with errors or without.
    ///
    /// # Errors
    /// [`NotDone::Conflict`] where a version stands on that date.
    pub async fn draft(
        &self,
        who: &Signature,
        organisation: &str,
        from: NaiveDate,
        text: &str,
    ) -> Result<(), NotDone> {
        let decide = |shelf: &Shelf| {
            if shelf.standing.standing(organisation, from).is_some() {
                let why = format!("a version of {organisation} stands on {from} already");
                return Err(NotDone::Conflict(why));
            }
            let draft = shelf.standing.draft(organisation, from);
            if draft.is_some_and(|draft| &*draft.text == text) {
                return Ok(Decision::Nothing(()));
            }
            let (organisation, text) = (organisation.to_owned(), text.to_owned());
            Ok(Decision::Record(Event::Drafted { organisation, from, text }, ()))
        };
        Ok(self.record(who, decide).await?)
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
        Ok(self.record(who, decide).await?)
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
            if first.by == who.by || first.holder == who.holder {
                let why = "who published a version cannot approve it as well; \
                           ask another policy owner of the organisation";
                return Err(NotDone::SameEyes(why.to_owned()));
            }
            let (organisation, sha256) = (organisation.to_owned(), sha256.to_owned());
            Ok(Decision::Record(Event::Approved { organisation, from, sha256 }, ()))
        };
        self.record(who, decide).await?;
        self.standing(organisation, from)
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
    ) -> Result<(), NotDone> {
        let decide = |shelf: &Shelf| {
            stands(shelf, organisation, from, sha256)?;
            let (organisation, sha256) = (organisation.to_owned(), sha256.to_owned());
            let reason = reason.to_owned();
            Ok(Decision::Record(Event::Withdrawn { organisation, from, sha256, reason }, ()))
        };
        Ok(self.record(who, decide).await?)
    }

    fn standing(&self, organisation: &str, from: NaiveDate) -> Result<Arc<Edition>, NotDone> {
        let shelf = self.shelf();
        let edition = shelf.standing.standing(organisation, from);
        edition.cloned().ok_or_else(|| NotDone::Absent("it was withdrawn at once".to_owned()))
    }
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
    let mut versions = (*shelf.versions).clone();
    let waiting = shelf.standing.editions().filter(|one| one.state() == State::AwaitsApproval);
    for edition in waiting.filter(|one| one.organisation == *organisation) {
        if let Ok(waiting) = super::shelf::read(edition, shelf.versions.shared()) {
            drop(versions.add(Arc::new(waiting)));
        }
    }
    versions
        .add(Arc::clone(version))
        .map_err(|diagnostic| NotDone::Diagnostics(version.source.clone(), vec![diagnostic]))?;
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
