//! The steps of an account, and what they come to, in sentences.

use super::{Telling, positive};
use crate::compare::{Account, AccountIn, Side, Step};
use crate::domain::Locale;
use crate::quantity::{Exact, round};
use crate::statement::LineKind;

/// So many causes are named in one sentence; the account has them all.
const MOST_CAUSES: usize = 3;

impl Telling<'_> {
    /// What a person calls a step: the rule's label, or the activity's.
    #[must_use]
    pub fn step_name(&self, step: &Step<'_>) -> String {
        let Some(line) = step.line() else { return String::new() };
        match line.kind {
            LineKind::Activity { .. } => {
                let place = self.arrangement.activities.iter().position(|one| one.id == line.id);
                self.activity(place.unwrap_or(usize::MAX)).to_owned()
            }
            LineKind::Tariff => match (line.label, self.locale) {
                (Some(label), locale) => label.text(locale).to_owned(),
                (None, Locale::Dutch) => "waar het budget mee begint".to_owned(),
                (None, Locale::English) => "what the budget starts with".to_owned(),
            },
            LineKind::Discount | LineKind::Contribution(_) => {
                line.label.map_or(line.id, |label| label.text(self.locale)).to_owned()
            }
        }
    }

    /// A step in one sentence: what the rule moves on both sides.
    #[must_use]
    pub fn step(&self, account: &Account<'_>, step: &Step<'_>) -> String {
        let name = self.step_name(step);
        let (from, to) = (self.name(account.from), self.name(account.to));
        let ours = step.from.map(|side| self.moves(account, account.from, side));
        let theirs = step.to.map(|side| self.moves(account, account.to, side));
        match (ours, theirs, self.locale) {
            (Some(ours), Some(theirs), Locale::Dutch) => {
                format!("{name}: {ours} bij {from}, {theirs} bij {to}")
            }
            (Some(ours), Some(theirs), Locale::English) => {
                format!("{name}: {ours} at {from}, {theirs} at {to}")
            }
            (Some(ours), None, Locale::Dutch) => {
                format!("{name}: {ours} bij {from}, {to} kent dit niet")
            }
            (Some(ours), None, Locale::English) => {
                format!("{name}: {ours} at {from}, {to} has no such rule")
            }
            (None, Some(theirs), Locale::Dutch) => {
                format!("{name}: {theirs} bij {to}, {from} kent dit niet")
            }
            (None, Some(theirs), Locale::English) => {
                format!("{name}: {theirs} at {to}, {from} has no such rule")
            }
            (None, None, _) => name,
        }
    }

    fn moves(&self, account: &Account<'_>, column: usize, side: Side<'_>) -> String {
        let Some(amount) = side.amount else {
            return match self.locale {
                Locale::Dutch => "niet te krijgen".to_owned(),
                Locale::English => "not to be had".to_owned(),
            };
        };
        if amount.is_zero() {
            return match self.locale {
                Locale::Dutch => "gaat er niets af".to_owned(),
                Locale::English => "nothing goes off".to_owned(),
            };
        }
        self.kept(account.kept_in, column, positive(amount))
    }

    /// Why the one balance differs from the other: the largest steps, in one or two sentences.
    #[must_use]
    pub fn why(&self, account: &Account<'_>) -> String {
        let (from, to) = (self.name(account.from), self.name(account.to));
        let change = account.closing.minus(account.opening).unwrap_or(Exact::ZERO);
        let dutch = self.locale == Locale::Dutch;
        let size = self.difference_of(account, positive(change));
        let is_nothing = self.rounds_to_nothing(account, change);
        let first = match (is_nothing, change.is_negative(), dutch) {
            (true, _, true) => format!("Bij {to} blijft evenveel over als bij {from}."),
            (true, _, false) => format!("As much is left at {to} as at {from}."),
            (false, false, true) => format!("Bij {to} blijft {size} meer over dan bij {from}."),
            (false, false, false) => format!("{size} more is left at {to} than at {from}."),
            (false, true, true) => format!("Bij {to} blijft {size} minder over dan bij {from}."),
            (false, true, false) => format!("{size} less is left at {to} than at {from}."),
        };
        let mut moved: Vec<(Exact, &Step<'_>)> = account
            .steps
            .iter()
            .filter_map(|step| Some((step.change().ok()?, step)))
            .filter(|(change, _)| !self.rounds_to_nothing(account, *change))
            .collect();
        moved.sort_by_key(|(change, _)| std::cmp::Reverse(positive(*change)));
        let causes: Vec<String> = moved
            .iter()
            .take(MOST_CAUSES)
            .map(|(change, step)| {
                let sign = if change.is_negative() { "-" } else { "+" };
                let size = self.difference_of(account, positive(*change));
                format!("{} ({sign}{size}{})", self.step_name(step), self.only_as(account, step))
            })
            .collect();
        let causes = self.listed(&causes);
        match (causes.is_empty(), is_nothing, dutch) {
            (true, _, _) => first,
            (false, true, true) => format!("{first} Dit is wel anders: {causes}."),
            (false, true, false) => format!("{first} What differs: {causes}."),
            (false, false, true) => format!("{first} Dat komt vooral door: {causes}."),
            (false, false, false) => format!("{first} The main causes: {causes}."),
        }
    }

    /// That a step is no gain: what frees the budget there is not to be had at all.
    fn only_as(&self, account: &Account<'_>, step: &Step<'_>) -> String {
        let lacks = |side: Option<Side<'_>>| side.is_some_and(|side| side.amount.is_none());
        let lacking = match (lacks(step.to), lacks(step.from)) {
            (true, _) => self.name(account.to),
            (false, true) => self.name(account.from),
            (false, false) => return String::new(),
        };
        match self.locale {
            Locale::Dutch => format!(", want bij {lacking} niet te krijgen"),
            Locale::English => format!(", as it is not to be had at {lacking}"),
        }
    }

    /// Whether a difference is so small that nothing of it would be shown.
    fn rounds_to_nothing(&self, account: &Account<'_>, value: Exact) -> bool {
        let decimals = match account.kept_in {
            AccountIn::ShareOfBudget => 3,
            AccountIn::Unit | AccountIn::Euros(_, _) => 2,
        };
        round(value, decimals).is_ok_and(|shown| shown.is_zero())
    }

    /// A difference between two amounts of an account: points of a percentage, or an amount.
    fn difference_of(&self, account: &Account<'_>, value: Exact) -> String {
        match (account.kept_in, self.locale) {
            (AccountIn::ShareOfBudget, locale) => {
                let hundredfold = value.times(Exact::whole(100)).unwrap_or(value);
                let text =
                    round(hundredfold, 1).map_or_else(|_| String::new(), |one| one.to_string());
                match locale {
                    Locale::Dutch => format!("{}% van het budget", text.replace('.', ",")),
                    Locale::English => format!("{text}% of the budget"),
                }
            }
            (AccountIn::Unit | AccountIn::Euros(_, _), _) => {
                self.kept(account.kept_in, account.from, value)
            }
        }
    }
}
