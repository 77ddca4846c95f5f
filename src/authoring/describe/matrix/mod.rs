//! The policies side by side on the five dimensions in which organisations differ (evaluation 3.1).
//!
//! In: checked policies, as they stand on a date. Out: [`Matrix`], a cell for each policy and dimension:
//! a few short sentences, each with the rules behind it, and what the sources leave open.
//! Absent on purpose: any word about one organisation; whatever is said here stands in its policy.

mod instrument;
mod offers;
mod services;
mod support;
mod time;
mod unit;

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::Serialize;

use super::candidate::{Candidate, Entry};
use super::subject::Subject;
use super::text::{Because, Open, Text, said};
use crate::check::policy::ReasonId;
use crate::domain::OpenQuestion;
use crate::source::Place;
use crate::syntax::Language;
use crate::syntax::keywords::Keyword;

/// The matrix.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Matrix {
    /// The date it holds on.
    pub on: String,
    /// The dimensions, in the order of the evaluation.
    pub dimensions: Vec<Titled>,
    /// The policies, by organisation.
    pub policies: Vec<Entry<Column>>,
}

/// A dimension and what people call it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(rename = "MatrixDimension")]
pub struct Titled {
    /// Which.
    pub dimension: &'static str,
    /// Its title.
    pub title: Text,
}

/// A policy in the matrix.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(rename = "MatrixColumn")]
pub struct Column {
    /// Which, as `amsta@2018-06-01`.
    pub policy: String,
    /// Its title.
    pub title: Text,
    /// Whether it binds.
    pub binding: bool,
    /// A cell for each dimension.
    pub cells: Vec<Cell>,
}

/// What a policy says on a dimension.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(rename = "MatrixCell")]
pub struct Cell {
    /// Which dimension.
    pub dimension: &'static str,
    /// What it says, in short sentences.
    pub points: Vec<Point>,
    /// What the sources leave open.
    pub open_questions: Vec<Open>,
}

/// A short sentence or two, with the rules behind it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(rename = "MatrixPoint")]
pub struct Point {
    /// The sentence.
    pub text: Text,
    /// The rules.
    pub because: Vec<Because>,
}

/// A dimension of the evaluation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Dimension {
    Services,
    Unit,
    Instrument,
    Support,
    Time,
}

impl Dimension {
    const ALL: [Self; 5] =
        [Self::Services, Self::Unit, Self::Instrument, Self::Support, Self::Time];

    const fn name(self) -> &'static str {
        match self {
            Self::Services => "services",
            Self::Unit => "unit",
            Self::Instrument => "instrument",
            Self::Support => "support",
            Self::Time => "time",
        }
    }

    fn title(self) -> Text {
        match self {
            Self::Services => said!("Dienstenaanbod" / "Services on offer"),
            Self::Unit => said!("Betaaleenheid" / "Payment unit"),
            Self::Instrument => said!("Instrument" / "Instrument"),
            Self::Support => said!("Ondersteuning" / "Support"),
            Self::Time => said!("Tijdspad" / "Course of time"),
        }
    }

    /// The dimension that a block belongs to, by the first word of what its rules are called.
    fn of(rule: &str) -> Self {
        match rule.split_whitespace().next().unwrap_or_default() {
            "services" | "order" | "copay" => Self::Services,
            "pay" | "calendar" => Self::Unit,
            "support" => Self::Support,
            "account" | "agreement" | "in" => Self::Time,
            _ => Self::Instrument,
        }
    }

    /// The dimension that a question belongs to: that of its block, save for who signs.
    fn asked_in(subject: &Subject<'_>, question: &OpenQuestion) -> Self {
        let entries = subject.policy.reasons.iter().filter(|reason| {
            question.block == "agreement"
                && reason.rule == question.block
                && reason.at <= question.at
        });
        let entry = entries.max_by_key(|reason| reason.at).map(|reason| reason.at);
        let signed = entry.is_some_and(|at| {
            let first = word_at(subject, at);
            [Language::Dutch, Language::English].iter().any(|language| {
                let spelt = Keyword::SignedBy.spellings(*language).iter();
                spelt.filter_map(|spelling| spelling.split(' ').next()).any(|word| word == first)
            })
        });
        if signed { Self::Support } else { Self::of(&question.block) }
    }
}

/// The word that stands at a place of the policy text.
fn word_at<'a>(subject: &Subject<'a>, at: Place) -> &'a str {
    let line = at.line.checked_sub(1).and_then(|line| subject.source.text().lines().nth(line));
    let line = line.unwrap_or_default();
    let start = line.char_indices().map(|(offset, _)| offset).nth(at.column.saturating_sub(1));
    let rest = start.and_then(|start| line.get(start..)).unwrap_or_default();
    rest.split_whitespace().next().unwrap_or_default()
}

/// The matrix of the policies on a date.
#[must_use]
pub fn matrix(on: NaiveDate, candidates: &[Candidate<'_>]) -> Matrix {
    let titled = |one: &Dimension| Titled { dimension: one.name(), title: one.title() };
    Matrix {
        on: on.to_string(),
        dimensions: Dimension::ALL.iter().map(titled).collect(),
        policies: candidates.iter().map(|one| one.entry(column)).collect(),
    }
}

fn column(subject: &Subject<'_>) -> Column {
    let cell = |dimension: &Dimension| {
        let points = match dimension {
            Dimension::Services => services::points(subject),
            Dimension::Unit => unit::points(subject),
            Dimension::Instrument => instrument::points(subject),
            Dimension::Support => support::points(subject),
            Dimension::Time => time::points(subject),
        };
        let open_questions =
            subject.open(|question| Dimension::asked_in(subject, question) == *dimension);
        Cell { dimension: dimension.name(), points, open_questions }
    };
    Column {
        policy: subject.name(),
        title: Text::label(&subject.policy.title),
        binding: subject.policy.indicative.is_none(),
        cells: Dimension::ALL.iter().map(cell).collect(),
    }
}

impl Point {
    fn new(subject: &Subject<'_>, text: Text, reasons: impl IntoIterator<Item = ReasonId>) -> Self {
        Self { text, because: subject.because(reasons) }
    }
}
