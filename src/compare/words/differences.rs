//! What differs, one sentence for each policy.

use super::Telling;
use crate::compare::{Difference, What};
use crate::domain::{Label, Locale};
use crate::plan::CopayTerms;
use crate::statement::{Stands, performer_in_words};

impl Telling<'_> {
    /// What a policy says where another says something else: `dit gaat buiten het budget om (…)`.
    #[must_use]
    pub fn difference(&self, difference: &Difference<'_>) -> String {
        let dutch = self.locale == Locale::Dutch;
        match difference.what {
            What::Stands(stands, why) => self.stands(stands, why),
            What::Performer(by) => match (by, dutch) {
                (Some(by), true) => {
                    format!("wie het doet: {}", performer_in_words(by, self.locale))
                }
                (Some(by), false) => format!("done by: {}", performer_in_words(by, self.locale)),
                (None, true) => "niemand doet dit".to_owned(),
                (None, false) => "nobody does this".to_owned(),
            },
            What::Copay(terms, conditional) => copay(terms, conditional, dutch).to_owned(),
            What::Consent(needed) => match (needed, dutch) {
                (true, true) => "hiervoor is vooraf toestemming nodig",
                (true, false) => "this needs consent first",
                (false, true) => "hiervoor is geen toestemming nodig",
                (false, false) => "this needs no consent",
            }
            .to_owned(),
            What::Eligible(may) => match (may, dutch) {
                (true, true) => "de cliënt mag meedoen",
                (true, false) => "the client may take part",
                (false, true) => "de cliënt voldoet niet aan de voorwaarden",
                (false, false) => "the client does not meet the conditions",
            }
            .to_owned(),
            What::Rest(bearer) => {
                let bearer = self.bearer(difference.column, bearer);
                if dutch {
                    format!("wie een tekort betaalt dat dan nog over is: {bearer}")
                } else {
                    format!("who pays a shortage that is left after that: {bearer}")
                }
            }
        }
    }

    fn stands(&self, stands: Stands, why: Option<&Label>) -> String {
        let words = match (stands, self.locale) {
            (Stands::Priced, Locale::Dutch) => "dit gaat van het budget af",
            (Stands::Priced, Locale::English) => "this draws on the budget",
            (Stands::Outside, Locale::Dutch) => "dit gaat buiten het budget om",
            (Stands::Outside, Locale::English) => "this is outside the budget",
            (Stands::CostsNothing, Locale::Dutch) => "dit kost niets",
            (Stands::CostsNothing, Locale::English) => "this costs nothing",
            (Stands::PaidByClient, Locale::Dutch) => "de cliënt koopt dit zelf",
            (Stands::PaidByClient, Locale::English) => "the client buys this himself",
            (Stands::Nobody, Locale::Dutch) => "niemand heeft hier tijd voor",
            (Stands::Nobody, Locale::English) => "nobody has time for this",
            (Stands::NotAsked, Locale::Dutch) => "wie dit zou doen, doet hier niet mee",
            (Stands::NotAsked, Locale::English) => "whoever would do this takes no part here",
            (Stands::ConditionFails, Locale::Dutch) => "dit kan hier alleen onder een voorwaarde",
            (Stands::ConditionFails, Locale::English) => "this is offered under a condition only",
            (Stands::NotOffered, Locale::Dutch) => "dit is hier niet te krijgen",
            (Stands::NotOffered, Locale::English) => "this is not offered here",
            (Stands::RoleNotOffered, Locale::Dutch) => "deze medewerker doet dit hier niet",
            (Stands::RoleNotOffered, Locale::English) => {
                "this member of staff does not do this here"
            }
        };
        match why {
            Some(why) => format!("{words} ({})", why.text(self.locale)),
            None => words.to_owned(),
        }
    }
}

const fn copay(terms: CopayTerms, conditional: bool, dutch: bool) -> &'static str {
    match (terms, conditional, dutch) {
        (CopayTerms::Allowed, false, true) => "de cliënt mag hiervoor bijbetalen",
        (CopayTerms::Allowed, true, true) => "de cliënt mag hiervoor soms bijbetalen",
        (CopayTerms::Allowed, false, false) => "the client may pay extra for this",
        (CopayTerms::Allowed, true, false) => "the client may sometimes pay extra for this",
        (CopayTerms::Never, _, true) => "de cliënt mag hiervoor niet bijbetalen",
        (CopayTerms::Never, _, false) => "the client may not pay extra for this",
        (CopayTerms::Undecided, _, true) => "niet vastgelegd of de cliënt hiervoor mag bijbetalen",
        (CopayTerms::Undecided, _, false) => {
            "not laid down whether the client may pay extra for this"
        }
        (CopayTerms::WithBoughtPoints, false, true) => "de cliënt mag hiervoor punten bijkopen",
        (CopayTerms::WithBoughtPoints, true, true) => "de cliënt mag hiervoor soms punten bijkopen",
        (CopayTerms::WithBoughtPoints, false, false) => "the client may buy extra points for this",
        (CopayTerms::WithBoughtPoints, true, false) => {
            "the client may sometimes buy extra points for this"
        }
    }
}
