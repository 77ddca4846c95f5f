//! Who is better off where, in sentences.

use super::{Telling, positive};
use crate::compare::Standing;
use crate::compare::difference::stands_of;
use crate::domain::{Colour, Label, Locale, PaymentUnit};
use crate::quantity::Exact;
use crate::statement::Stands;

impl Telling<'_> {
    /// How the client fares under one policy, in a few short sentences.
    #[must_use]
    pub fn standing(&self, standing: &Standing) -> String {
        let mut said = vec![self.light(standing), self.left(standing)];
        said.push(self.pays(standing));
        let names = |places: &[usize]| -> Vec<String> {
            places.iter().map(|place| self.activity(*place).to_owned()).collect()
        };
        let dutch = self.locale == Locale::Dutch;
        if !standing.obstructed.is_empty() {
            let listed = self.listed(&names(&standing.obstructed));
            said.push(if dutch {
                format!("Dit kan hier niet zoals afgesproken: {listed}.")
            } else {
                format!("This cannot be done here as arranged: {listed}.")
            });
        }
        let outside = self.outside(standing.column).into_iter().map(|(why, places)| {
            let why = why.map(|why| format!(" ({})", why.text(self.locale))).unwrap_or_default();
            format!("{}{why}", self.listed(&names(&places)))
        });
        let outside: Vec<String> = outside.collect();
        if !outside.is_empty() {
            let listed = outside.join("; ");
            said.push(if dutch {
                format!("Dit gaat buiten het budget om: {listed}.")
            } else {
                format!("This is outside the budget: {listed}.")
            });
        }
        let column = self.column(standing.column);
        if column.is_some_and(|column| !column.statement.eligible) {
            said.push(
                if dutch {
                    "De cliënt voldoet niet aan de voorwaarden; dit is hoe het anders zou zijn."
                } else {
                    "The client does not meet the conditions; this is how it would be otherwise."
                }
                .to_owned(),
            );
        }
        if column.is_some_and(|column| !column.statement.binding) {
            said.push(
                if dutch {
                    "Deze regels binden nog niemand."
                } else {
                    "This policy binds nobody yet."
                }
                .to_owned(),
            );
        }
        said.retain(|sentence| !sentence.is_empty());
        said.join(" ")
    }

    /// What the order of the standing rests on.
    #[must_use]
    pub const fn ordering(&self) -> &'static str {
        match self.locale {
            Locale::Dutch => {
                "Bovenaan staat waar de meeste afspraken kunnen. Is dat gelijk, dan telt wat de cliënt zelf betaalt, dan wat er tekort is, en dan hoeveel van het budget overblijft."
            }
            Locale::English => {
                "First comes where most of the arrangement can be had. Where that is equal, what the client pays counts, then what is short, and then how much of the budget is left."
            }
        }
    }

    fn light(&self, standing: &Standing) -> String {
        let status = self.column(standing.column).and_then(|column| column.statement.status);
        let dutch = self.locale == Locale::Dutch;
        match (status, dutch) {
            (Some(Colour::Green), true) => "Groen.",
            (Some(Colour::Green), false) => "Green.",
            (Some(Colour::Orange), true) => "Oranje.",
            (Some(Colour::Orange), false) => "Orange.",
            (Some(Colour::Red), true) => "Rood.",
            (Some(Colour::Red), false) => "Red.",
            (None, _) => "",
        }
        .to_owned()
    }

    fn left(&self, standing: &Standing) -> String {
        let column = self.column(standing.column);
        let unit = column.map_or(PaymentUnit::Money, |column| column.statement.unit);
        let balance = column.and_then(|column| column.statement.totals);
        let balance = balance.map_or(Exact::ZERO, |totals| totals.balance);
        let share = self.percent(positive(standing.left_share));
        let amount = self.amount(standing.column, positive(balance));
        let short = standing.left_share.is_negative();
        let of = match (unit, self.locale) {
            (PaymentUnit::Money, Locale::Dutch) => "van het budget",
            (PaymentUnit::Time, Locale::Dutch) => "van de tijd",
            (PaymentUnit::Points, Locale::Dutch) => "van de punten",
            (PaymentUnit::Money, Locale::English) => "of the budget",
            (PaymentUnit::Time, Locale::English) => "of the time",
            (PaymentUnit::Points, Locale::English) => "of the points",
        };
        let left = match (short, self.locale) {
            (false, Locale::Dutch) => format!("Er blijft {share} {of} over ({amount})."),
            (true, Locale::Dutch) => format!("Er is {share} {of} te weinig ({amount})."),
            (false, Locale::English) => format!("{share} {of} is left ({amount})."),
            (true, Locale::English) => format!("{share} {of} is short ({amount})."),
        };
        let kept = column.and_then(|column| column.statement.totals);
        let kept = kept.map_or(Exact::ZERO, |totals| totals.kept);
        if !kept.is_positive() {
            return left;
        }
        let kept = self.amount(standing.column, kept);
        match self.locale {
            Locale::Dutch => {
                format!("{left} De eigen reserve voor ongeplande zorg staat daar los van ({kept}).")
            }
            Locale::English => {
                format!("{left} The client's own reserve for unplanned care stands apart ({kept}).")
            }
        }
    }

    /// What the client pays, and who pays what else is short.
    fn pays(&self, standing: &Standing) -> String {
        let Some(column) = self.column(standing.column) else { return String::new() };
        let Some(totals) = column.statement.totals else { return String::new() };
        let dutch = self.locale == Locale::Dutch;
        let share_of = |share: Exact| totals.budget.times(share).unwrap_or(Exact::ZERO);
        let mut said = Vec::new();
        if standing.paid_share.is_positive() {
            let amount = self.amount(standing.column, share_of(standing.paid_share));
            said.push(match (column.statement.unit, dutch) {
                (PaymentUnit::Money, true) => format!("De cliënt betaalt zelf {amount}."),
                (PaymentUnit::Money, false) => format!("The client pays {amount} himself."),
                (PaymentUnit::Time | PaymentUnit::Points, true) => {
                    format!("De cliënt koopt zelf bij: {amount}.")
                }
                (PaymentUnit::Time | PaymentUnit::Points, false) => {
                    format!("The client buys extra himself: {amount}.")
                }
            });
        }
        if standing.open_share.is_positive() {
            let amount = self.amount(standing.column, share_of(standing.open_share));
            let bearer = self.bearer(standing.column, column.plan.bearer);
            said.push(if dutch {
                format!(
                    "Dit tekort mag de cliënt niet bijbetalen: {amount}. Wie betaalt het? {}.",
                    capital(&bearer)
                )
            } else {
                format!(
                    "This shortage the client may not pay: {amount}. Who pays it? {}.",
                    capital(&bearer)
                )
            });
        }
        if said.is_empty() {
            said.push(
                if dutch {
                    "De cliënt betaalt niets bij."
                } else {
                    "The client pays nothing extra."
                }
                .to_owned(),
            );
        }
        said.join(" ")
    }

    /// What is outside the budget under a policy, by the policy's own words for why.
    fn outside(&self, column: usize) -> Vec<Outside<'_>> {
        let Some(column) = self.column(column) else { return Vec::new() };
        let mut found: Vec<Outside<'_>> = Vec::new();
        for (place, activity) in self.arrangement.activities.iter().enumerate() {
            let (stands, why) = stands_of(column, place, activity);
            if stands != Some(Stands::Outside) {
                continue;
            }
            match found.iter_mut().find(|(known, _)| *known == why) {
                Some((_, places)) => places.push(place),
                None => found.push((why, vec![place])),
            }
        }
        found
    }
}

/// Why something is outside the budget, and the activities that are.
type Outside<'a> = (Option<&'a Label>, Vec<usize>);

/// A sentence begins with a capital.
fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}
