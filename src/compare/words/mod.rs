//! Comparisons in plain sentences, Dutch (B1) and English.
//!
//! In: a comparison, the names of its columns, the catalogue. Out: text for people.
//! Absent on purpose: sums. A sentence about a policy that pays in time or points speaks of its own unit; euros
//! stand only where the policy pays in them, or where someone gave a rate.

mod differences;
mod standing;
mod steps;

use super::{AccountIn, Column, NotComparable, Who};
use crate::domain::{Arrangement, Bearer, Catalogue, Locale, PaymentUnit};
use crate::quantity::{Exact, Unit, round};
use crate::statement::{Amount, amount_in_words};

/// What sentences are made with.
#[derive(Debug, Clone, Copy)]
pub struct Telling<'a> {
    /// What a person calls each column, in their order.
    pub names: &'a [String],
    /// The columns.
    pub columns: &'a [Option<Column<'a>>],
    /// The arrangement that they share.
    pub arrangement: &'a Arrangement,
    /// The catalogue.
    pub catalogue: &'a Catalogue,
    /// The reader's language.
    pub locale: Locale,
}

impl<'a> Telling<'a> {
    /// What a person calls a column.
    #[must_use]
    pub fn name(&self, column: usize) -> &'a str {
        self.names.get(column).map_or("", String::as_str)
    }

    /// What a person calls an activity.
    #[must_use]
    pub fn activity(&self, place: usize) -> &'a str {
        let Some(activity) = self.arrangement.activities.get(place) else { return "" };
        let service = self.catalogue.service(activity.service);
        let usual = service.map_or("", |service| service.label.text(self.locale));
        activity.label.as_deref().unwrap_or(usual)
    }

    /// An amount per week in a column's own unit.
    #[must_use]
    pub fn amount(&self, column: usize, per_week: Exact) -> String {
        let unit = self.column(column).map_or(PaymentUnit::Money, |column| column.statement.unit);
        let points = self.column(column).and_then(|column| column.statement.points);
        amount_in_words(Amount { value: per_week, unit: flow(unit) }, points, self.locale)
    }

    /// Why a policy has no value on a scale.
    #[must_use]
    pub const fn not_comparable(&self, why: NotComparable) -> &'static str {
        match (why, self.locale) {
            (NotComparable::NotApplied, Locale::Dutch) => {
                "deze regels passen niet op deze afspraken"
            }
            (NotComparable::NotApplied, Locale::English) => {
                "this policy does not fit this arrangement"
            }
            (NotComparable::NoAmounts, Locale::Dutch) => {
                "deze regels hebben geen bedrag voor deze indicatie"
            }
            (NotComparable::NoAmounts, Locale::English) => {
                "this policy has no amounts for this indication"
            }
            (NotComparable::NoBudget, Locale::Dutch) => "het budget is nul",
            (NotComparable::NoBudget, Locale::English) => "the budget is zero",
            (NotComparable::NoLinkWithMoney, Locale::Dutch) => "er is geen koppeling met geld",
            (NotComparable::NoLinkWithMoney, Locale::English) => "no link with money",
        }
    }

    /// Who pays.
    #[must_use]
    pub fn payer(&self, column: usize, who: Who) -> String {
        let dutch = self.locale == Locale::Dutch;
        let words = match (who, dutch) {
            (Who::CommonPot, true) => "het budget, voor wat iedereen bijdraagt",
            (Who::CommonPot, false) => "the budget, for what everyone contributes",
            (Who::Cash, true) => "het budget, uitbetaald aan de cliënt",
            (Who::Cash, false) => "the budget, paid out to the client",
            (Who::Budget, true) => "het budget van de cliënt",
            (Who::Budget, false) => "the client's budget",
            (Who::Reserve, true) => "de eigen reserve van de cliënt",
            (Who::Reserve, false) => "the client's own reserve",
            (Who::Client, true) => "de cliënt zelf",
            (Who::Client, false) => "the client",
            (Who::Rest(Some(Bearer::Client)), true) => "de cliënt zelf, wat dan nog tekort is",
            (Who::Rest(Some(Bearer::Client)), false) => "the client, what is still short then",
            (Who::Rest(bearer), _) => return self.bearer(column, bearer),
        };
        words.to_owned()
    }

    /// Who bears what the client may not pay.
    fn bearer(&self, column: usize, bearer: Option<Bearer>) -> String {
        let dutch = self.locale == Locale::Dutch;
        let words = match (bearer, dutch) {
            (Some(Bearer::Client), true) => "de cliënt zelf",
            (Some(Bearer::Client), false) => "the client",
            (Some(Bearer::Organisation), true) => "de organisatie",
            (Some(Bearer::Organisation), false) => "the organisation",
            (Some(Bearer::Contribution(place)), _) => {
                let plan = self.column(column).map(|column| column.plan);
                let contribution = plan.and_then(|plan| plan.contributions.get(place));
                let label = contribution.map(|one| one.label.text(self.locale));
                return label.unwrap_or_default().to_owned();
            }
            (None, true) => "niemand: dat is niet vastgelegd",
            (None, false) => "nobody: that is not laid down",
        };
        words.to_owned()
    }

    fn column(&self, place: usize) -> Option<&'a Column<'a>> {
        self.columns.get(place).and_then(Option::as_ref)
    }

    /// A share as a percentage with one decimal: `7,1%`.
    fn percent(&self, share: Exact) -> String {
        let hundredfold = share.times(Exact::whole(100)).unwrap_or(share);
        let text = round(hundredfold, 1).map_or_else(|_| String::new(), |one| one.to_string());
        match self.locale {
            Locale::Dutch => format!("{}%", text.replace('.', ",")),
            Locale::English => format!("{text}%"),
        }
    }

    /// An amount of an account: a share of the budget, or an amount per week.
    fn kept(&self, kept_in: AccountIn, column: usize, value: Exact) -> String {
        match kept_in {
            AccountIn::ShareOfBudget => self.percent(value),
            AccountIn::Unit => self.amount(column, value),
            AccountIn::Euros(_, _) => {
                let amount = Amount { value, unit: flow(PaymentUnit::Money) };
                amount_in_words(amount, None, self.locale)
            }
        }
    }

    /// Names with commas and `en` before the last.
    fn listed(&self, names: &[String]) -> String {
        let and = if self.locale == Locale::Dutch { "en" } else { "and" };
        match names.split_last() {
            None => String::new(),
            Some((only, [])) => only.clone(),
            Some((last, before)) => format!("{} {and} {last}", before.join(", ")),
        }
    }
}

const fn flow(unit: PaymentUnit) -> Unit {
    match unit {
        PaymentUnit::Money => Unit { flow: 1, ..Unit::MONEY },
        PaymentUnit::Time => Unit { flow: 1, ..Unit::TIME },
        PaymentUnit::Points => Unit { flow: 1, ..Unit::POINTS },
    }
}

fn positive(value: Exact) -> Exact {
    if value.is_negative() { value.negative().unwrap_or(value) } else { value }
}
