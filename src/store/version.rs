//! One version of one organisation's rules, ready to evaluate.

use std::sync::{Arc, OnceLock};

use chrono::{Datelike, NaiveDate};
use sha2::{Digest, Sha256};

use crate::authoring::describe::{Candidate, Subject};
use crate::authoring::{self, CheckedPolicy};
use crate::check::Policy;
use crate::diagnostic::Diagnostic;
use crate::domain::{Arrangement, Catalogue, Fault, FaultCode, Locale};
use crate::evaluate::{self, Refusal};
use crate::plan::{self, Plan};
use crate::source::Source;
use crate::statement::Statement;
use crate::wire::canonical_sha256;
use crate::wire::read::{self, Reading};
use crate::wire::write::{self, Hash, MadeFrom, Phrases, Provenance, Receipt};

/// The catalogue that every version was checked against.
#[derive(Debug)]
pub struct SharedCatalogue {
    /// What it says.
    pub catalogue: Catalogue,
    /// Its text.
    pub source: Source,
    /// The hash of its text.
    pub sha256: String,
}

/// A version, checked and compiled.
#[derive(Debug)]
pub struct Version {
    /// The steps of its evaluation.
    pub plan: Plan,
    /// What it says.
    pub policy: Policy,
    /// Its text.
    pub source: Source,
    /// The hash of its text.
    pub sha256: String,
    /// What the checker remarks: warnings only.
    pub diagnostics: Vec<Diagnostic>,
    /// The catalogue it was checked against.
    pub shared: Arc<SharedCatalogue>,
    /// What its statements say again and again; written for the first of them.
    pub phrases: OnceLock<Phrases>,
}

/// What comes of an arrangement: a statement, or every fault in it.
pub type Answer<'a> = Result<write::Statement<'a>, Vec<Fault>>;

impl SharedCatalogue {
    /// Reads a catalogue.
    ///
    /// # Errors
    /// Its diagnostics.
    pub fn read(source: Source) -> Result<Self, Vec<Diagnostic>> {
        let (catalogue, diagnostics) = authoring::read_catalogue(&source);
        let sha256 = sha256(source.text());
        match catalogue {
            Some(catalogue) => Ok(Self { catalogue, source, sha256 }),
            None => Err(diagnostics),
        }
    }
}

impl Version {
    /// Checks and compiles a text.
    ///
    /// # Errors
    /// Its diagnostics.
    pub fn read(source: Source, shared: &Arc<SharedCatalogue>) -> Result<Self, Vec<Diagnostic>> {
        let CheckedPolicy { policy, diagnostics, .. } =
            authoring::read_policy(&source, &shared.catalogue);
        let Some(policy) = policy else {
            return Err(diagnostics);
        };
        let plan = plan::compile(&policy, &shared.catalogue);
        let sha256 = sha256(source.text());
        let (shared, phrases) = (Arc::clone(shared), OnceLock::new());
        Ok(Self { plan, policy, source, sha256, diagnostics, shared, phrases })
    }

    /// First day in force.
    #[must_use]
    pub const fn from(&self) -> NaiveDate {
        self.policy.from
    }

    /// This version, to be described as it stands on a date.
    #[must_use]
    pub fn candidate(&self, on: NaiveDate) -> Candidate<'_> {
        Candidate::InForce(Subject {
            source: &self.source,
            policy: &self.policy,
            catalogue: &self.shared.catalogue,
            year: on.year(),
        })
    }

    /// The statement that this version makes of an arrangement, or every fault of the arrangement, with
    /// pointers into it. A version that was selected by another date than the arrangement's is pinned.
    ///
    /// # Errors
    /// Every fault.
    pub fn answer<'a>(
        &'a self,
        reading: &'a Reading<'_>,
        pinned: bool,
        locale: Locale,
    ) -> Answer<'a> {
        let faults = read::fit(&self.plan, reading);
        if !faults.is_empty() {
            return Err(faults);
        }
        let arrangement = &reading.arrangement;
        let statement = evaluate::evaluate(&self.plan, arrangement).map_err(refused)?;
        let input = canonical_sha256(reading.input);
        self.written(&statement, arrangement, (pinned, input), locale)
    }

    /// A statement of this version as it travels, made from an input with this hash.
    ///
    /// # Errors
    /// A fault where an amount has too many digits to be shown.
    pub fn written<'a>(
        &'a self,
        statement: &Statement<'a>,
        arrangement: &'a Arrangement,
        (pinned, input): (bool, Hash),
        locale: Locale,
    ) -> Answer<'a> {
        let unused = evaluate::unused(&self.plan, arrangement);
        let phrases = self.phrases.get_or_init(|| Phrases::new(&self.plan));
        let policy = self.provenance(pinned);
        let catalogue = &self.shared.catalogue;
        let receipt = Receipt::new(&self.sha256, &self.shared.sha256, input, locale);
        let made_from = MadeFrom { policy, phrases, receipt, locale };
        write::statement(statement, arrangement, catalogue, unused, made_from)
            .map_err(|_| vec![too_large(String::new(), "an amount")])
    }

    /// The organisation and the day it is in force from: `archipel@2013-10-21`.
    #[must_use]
    pub fn name(&self) -> String {
        format!("{}@{}", self.policy.organisation, self.policy.from)
    }

    /// Which text this is.
    #[must_use]
    pub fn provenance(&self, pinned: bool) -> Provenance<'_> {
        Provenance {
            organisation: self.policy.organisation.as_str().into(),
            in_force_from: self.policy.from.to_string().into(),
            sha256: self.sha256.as_str().into(),
            catalogue_sha256: self.shared.sha256.as_str().into(),
            pinned,
        }
    }
}

/// Why there is no statement, as faults of the arrangement.
pub(super) fn refused(refusal: Refusal) -> Vec<Fault> {
    match refusal {
        Refusal::Faults(faults) => faults,
        Refusal::Overflow { at, activity } => {
            let pointer = activity.map_or_else(String::new, |place| format!("/activities/{place}"));
            vec![too_large(pointer, &format!("what the policy computes at {at}"))]
        }
    }
}

fn too_large(pointer: String, what: &str) -> Fault {
    Fault::new(pointer, FaultCode::Overflow, format!("{what} grows too large to compute with"))
}

fn sha256(text: &str) -> String {
    Sha256::digest(text.as_bytes()).iter().map(|byte| format!("{byte:02x}")).collect()
}
