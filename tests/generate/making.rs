//! What has been made of a policy so far: names that later parts may use, each with what it is.

use super::random::Random;
use super::world::World;

/// What the policy pays in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Pay {
    Money,
    Time,
    Points,
}

/// What an amount must be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Want {
    /// The unit of payment per period.
    Flow,
    /// The unit of payment per hour of care.
    PerHour,
    /// The unit of payment per piece.
    PerPiece,
    /// A bare number.
    Number,
    /// Care time per period.
    Care,
    /// Yes or no; only for named values.
    Truth,
}

/// How far an evaluation has come where an expression stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Reach {
    Client,
    Activities,
    Budget,
    Contributions,
    Balance,
    Outcome,
}

/// What an expression may see.
#[derive(Debug, Clone, Copy)]
pub struct Scope {
    pub reach: Reach,
    /// Fields of an activity.
    pub fields: bool,
    /// Who does that activity, where the reach would not tell.
    pub doer: bool,
    /// Questions over all activities.
    pub aggregates: bool,
    /// How deep it may still nest.
    pub depth: usize,
}

impl Scope {
    pub const fn new(reach: Reach) -> Self {
        Self { reach, fields: false, doer: false, aggregates: true, depth: 2 }
    }

    /// The client and one activity.
    pub const fn activity() -> Self {
        Self { reach: Reach::Client, fields: true, doer: false, aggregates: false, depth: 2 }
    }

    pub const fn deeper(self) -> Self {
        Self { depth: self.depth.saturating_sub(1), ..self }
    }

    /// Inside a question over activities.
    pub const fn inside(self) -> Self {
        Self { fields: true, aggregates: false, ..self.deeper() }
    }

    /// Whether the cost of an activity is known.
    pub fn knows_cost(self) -> bool {
        self.fields && self.reach >= Reach::Activities
    }

    /// Whether who does an activity is known.
    pub fn knows_doer(self) -> bool {
        self.knows_cost() || self.fields && self.doer
    }
}

/// A fact.
#[derive(Debug, Clone)]
pub struct MadeFact {
    pub name: String,
    pub kind: MadeKind,
}

/// What a fact may be.
#[derive(Debug, Clone)]
pub enum MadeKind {
    Truth,
    OneOf(Vec<String>),
    Number(usize, usize),
    Date,
}

/// A table.
#[derive(Debug, Clone)]
pub struct MadeTable {
    pub name: String,
    /// As written between the brackets.
    pub keys: Vec<String>,
    pub want: Want,
    /// Whether it leaves out indications that are not eligible.
    pub gaps: bool,
}

/// A named value.
#[derive(Debug, Clone)]
pub struct MadeLet {
    pub name: String,
    pub want: Want,
    pub reach: Reach,
    /// What it draws upon in conditions.
    pub used: Vec<String>,
}

/// A policy in the making.
pub struct Making<'a> {
    pub random: &'a mut Random,
    pub world: &'a World,
    pub pay: Pay,
    /// Profiles under VPT that are eligible, as written.
    pub eligible: Vec<String>,
    pub facts: Vec<MadeFact>,
    pub tables: Vec<MadeTable>,
    pub lets: Vec<MadeLet>,
    /// Names of contributions.
    pub contributions: Vec<String>,
    /// What the expression at hand has asked already: asking twice could make it always or never true.
    pub used: Vec<String>,
    /// Whether order steps that take part come first, free ones before those that draw; see `tables`.
    pub plain_order: bool,
    pub text: String,
}

impl Making<'_> {
    /// Whether something may still be asked in this expression; if so it now has been.
    pub fn ask(&mut self, what: &str) -> bool {
        if self.used.iter().any(|used| used == what) {
            return false;
        }
        self.used.push(what.to_owned());
        true
    }

    /// Whether all of these may still be asked; if so they now have been.
    pub fn ask_all(&mut self, what: &[String]) -> bool {
        if what.iter().any(|one| self.used.contains(one)) {
            return false;
        }
        self.used.extend(what.iter().cloned());
        true
    }

    /// Where a rule comes from.
    pub fn notes(&mut self) -> String {
        match self.random.below(4) {
            0 => "@src 1".to_owned(),
            1 => format!("@src {}, {}.1", self.random.between(1, 9), self.random.between(1, 9)),
            2 => "@other \"blz 3\"".to_owned(),
            _ => format!("assumed \"reden {}\"", self.random.below(100)),
        }
    }

    /// Now and then a comment, on a line of its own or behind one.
    pub fn comment(&mut self) {
        match self.random.below(6) {
            0 => self.line("# nog te bespreken"),
            1 => {
                let text = self.text.trim_end().len();
                self.text.truncate(text);
                self.line("   # zie boven");
            }
            _ => {}
        }
    }

    pub fn line(&mut self, line: &str) {
        self.text.push_str(line);
        self.text.push('\n');
    }
}
