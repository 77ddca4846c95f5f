//! Who is better off where, in sentences.

use super::{Telling, positive};
use crate::compare::Standing;
use crate::compare::difference::stands_of;
use crate::domain::{Colour, Label, Locale, PaymentUnit};
use crate::quantity::Exact;
use crate::statement::{FindingKind, Stands};

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
        said.extend(self.bought(standing.column));
        said.extend(self.waiting(standing.column));
        said.extend(self.not_admitted(standing.column));
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
                "Bovenaan staat waar de cliënt mag meedoen en de meeste afspraken kunnen. Is dat gelijk, dan telt eerst wat niemand betaalt, dan wat de cliënt betaalt, dan wat anderen betalen, en dan hoeveel er overblijft. Wat buiten het budget omgaat en wat de cliënt zelf koopt, telt niet mee: daarvan is geen prijs bekend."
            }
            Locale::English => {
                "First comes where the client may take part and most of the arrangement can be had. Where that is equal, what nobody pays counts, then what the client pays, then what others pay, and then how much is left. What is outside the budget and what the client buys himself do not count: no price of those is known."
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
        let totals = column.and_then(|column| column.statement.totals);
        let of = |pick: fn(&crate::statement::Totals) -> Exact| {
            totals.as_ref().map_or(Exact::ZERO, pick)
        };
        let (kept, drawn) = (of(|totals| totals.kept), of(|totals| totals.from_kept));
        if drawn.is_positive() {
            let drawn = self.amount(standing.column, drawn);
            return match self.locale {
                Locale::Dutch => {
                    format!(
                        "{left} Daarvan zou {drawn} uit de eigen reserve voor ongeplande zorg komen."
                    )
                }
                Locale::English => {
                    format!(
                        "{left} Of that, {drawn} would come from the client's own reserve for unplanned care."
                    )
                }
            };
        }
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
        let unpaid = standing.open_share.larger(standing.borne_share);
        if unpaid.is_positive() {
            let amount = self.amount(standing.column, share_of(unpaid));
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
            let all_known = self.outside(standing.column).is_empty()
                && !self.arrangement.activities.iter().any(|activity| activity.paid_by_client);
            said.push(
                match (all_known, dutch) {
                    (true, true) => "De cliënt betaalt niets bij.",
                    (true, false) => "The client pays nothing extra.",
                    (false, true) => "De regels vragen geen bijbetaling.",
                    (false, false) => "The rules ask for no extra payment.",
                }
                .to_owned(),
            );
        }
        said.join(" ")
    }

    /// What the client buys himself.
    fn bought(&self, column: usize) -> Option<String> {
        self.column(column)?;
        let bought = self.arrangement.activities.iter().enumerate();
        let bought = bought.filter(|(_, activity)| activity.paid_by_client);
        let names: Vec<String> = bought.map(|(place, _)| self.activity(place).to_owned()).collect();
        let listed = self.listed(&names);
        (!names.is_empty()).then(|| match self.locale {
            Locale::Dutch => {
                format!("De cliënt koopt zelf: {listed}. Wat dat kost, staat nergens.")
            }
            Locale::English => {
                format!("The client buys himself: {listed}. What that costs is written nowhere.")
            }
        })
    }

    /// What waits for consent.
    fn waiting(&self, column: usize) -> Option<String> {
        let findings = self.column(column)?.statement.findings.iter();
        let waiting = findings.filter(|one| matches!(one.kind, FindingKind::ConsentMissing(_)));
        let names: Vec<String> =
            waiting.filter_map(|one| Some(self.activity(one.activity?).to_owned())).collect();
        let listed = self.listed(&names);
        (!names.is_empty()).then(|| match self.locale {
            Locale::Dutch => format!("Hiervoor is nog toestemming nodig: {listed}."),
            Locale::English => format!("This still needs consent: {listed}."),
        })
    }

    /// Why the client may not take part.
    fn not_admitted(&self, column: usize) -> Option<String> {
        let statement = self.column(column)?.statement;
        let failed: Vec<String> = statement
            .findings
            .iter()
            .filter_map(|finding| {
                let FindingKind::NotEligible(label) = finding.kind else { return None };
                Some(label.text(self.locale).to_owned())
            })
            .collect();
        (!statement.eligible).then(|| match self.locale {
            Locale::Dutch => format!(
                "De cliënt mag hier niet meedoen, want dit geldt niet: {}. Zo zou het anders zijn.",
                failed.join("; ")
            ),
            Locale::English => format!(
                "The client may not take part here, as this does not hold: {}. This is what it would be otherwise.",
                failed.join("; ")
            ),
        })
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
