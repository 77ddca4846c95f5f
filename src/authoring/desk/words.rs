//! What the words of the language are for, in a few words of both languages.
//!
//! In: a keyword. Out: a [`Text`], for those that do more than join others.
//! Absent on purpose: how to write them; the reference of the language teaches that.

use crate::authoring::describe::Text;
use crate::syntax::keywords::Keyword;

/// What a keyword is for.
pub(super) fn keyword(keyword: Keyword) -> Option<Text> {
    let known = WORDS.iter().find(|(known, ..)| *known == keyword);
    known.map(|(_, nl, en)| Text { nl: (*nl).to_owned(), en: (*en).to_owned() })
}

const WORDS: &[(Keyword, &str, &str)] = &[
    // blocks and items
    (
        Keyword::Policy,
        "van wie deze regels zijn, en vanaf wanneer ze gelden",
        "whose rules these are, and from when they apply",
    ),
    (
        Keyword::Catalogue,
        "de gedeelde lijst van diensten en functies",
        "the shared list of services and roles",
    ),
    (
        Keyword::Indicative,
        "de regels geven alleen een richting; waarom",
        "the rules only indicate; why",
    ),
    (Keyword::Source, "een stuk waar regels uit komen", "a document that rules come from"),
    (
        Keyword::Form,
        "hoe de organisatie haar formulier noemt",
        "what the organisation calls its form",
    ),
    (
        Keyword::PayIn,
        "waarin wordt betaald: geld, tijd of punten",
        "what is paid in: money, time or points",
    ),
    (
        Keyword::Calendar,
        "hoe dagen, weken, maanden en jaren worden omgerekend",
        "how days, weeks, months and years convert",
    ),
    (
        Keyword::Fact,
        "iets dat de regels over de cliënt willen weten",
        "something the rules ask to know about the client",
    ),
    (
        Keyword::EligibleWhen,
        "wie mee mag doen; elke regel moet kloppen",
        "who may take part; every line must hold",
    ),
    (
        Keyword::Table,
        "getallen per indicatie, functie of feit",
        "numbers by indication, role or fact",
    ),
    (
        Keyword::Let,
        "een naam voor een waarde die vaker nodig is",
        "a name for a value that is used more often",
    ),
    (Keyword::Budget, "wat de cliënt te besteden heeft", "what the client has to spend"),
    (
        Keyword::Contribute,
        "wat er vast van het budget af gaat",
        "what is taken off the budget for fixed things",
    ),
    (Keyword::Services, "wat elke dienst kost", "what each service costs"),
    (
        Keyword::Order,
        "wie het eerst wordt gevraagd, en wat dat kost",
        "who is asked first, and whether that costs budget",
    ),
    (Keyword::Copay, "waarvoor de cliënt mag bijbetalen", "what the client may pay extra for"),
    (
        Keyword::Account,
        "wat er gebeurt met wat overblijft, en bij afwezigheid",
        "what becomes of what is left, and during absence",
    ),
    (
        Keyword::Agreement,
        "wie tekent, en wanneer een afspraak ingaat",
        "who signs, and when an agreement takes effect",
    ),
    (
        Keyword::Support,
        "wie de cliënt ondersteunt: gesprekken en taken",
        "who supports the client: meetings and tasks",
    ),
    (
        Keyword::Signal,
        "wanneer het licht groen, oranje of rood is",
        "when the light is green, orange or red",
    ),
    (
        Keyword::Rule,
        "een extra regel: weigeren, waarschuwen of adviseren",
        "a further rule: refuse, warn or advise",
    ),
    (
        Keyword::Example,
        "een voorbeeld dat uitrekent of de regels kloppen",
        "an example that works out whether the rules hold",
    ),
    (Keyword::Law, "een wet waaronder een indicatie valt", "a law that an indication falls under"),
    (Keyword::Delivery, "een vorm waarin zorg wordt geleverd", "a form in which care is delivered"),
    (Keyword::Profiles, "welke zorgprofielen er zijn", "which care profiles there are"),
    (
        Keyword::Category,
        "een soort diensten; in een voorwaarde: die van de activiteit",
        "a sort of services; in a condition: that of the activity",
    ),
    (
        Keyword::Service,
        "een dienst; in een voorwaarde: die van de activiteit",
        "a service; in a condition: that of the activity",
    ),
    (
        Keyword::Role,
        "een functie; in een voorwaarde: die van wie het doet",
        "a role; in a condition: that of whoever does it",
    ),
    (Keyword::Signer, "iemand die tekent of toestemming geeft", "someone who signs or consents"),
    // where rules come from
    (
        Keyword::Assumed,
        "dit staat in geen bron; het is aangenomen, en waarom",
        "no source says this; it is assumed, and why",
    ),
    (Keyword::Undecided, "dit laat de bron open", "the source leaves this open"),
    (
        Keyword::InForceFrom,
        "de eerste dag dat de regels gelden",
        "the first day on which the rules apply",
    ),
    (
        Keyword::Until,
        "de laatste dag dat de regels gelden",
        "the last day on which the rules apply",
    ),
    // inside blocks
    (Keyword::StartWith, "waar het budget mee begint", "what the budget starts with"),
    (Keyword::Less, "wat er van het budget af gaat", "what goes off the budget"),
    (Keyword::When, "alleen als dit klopt", "only where this holds"),
    (Keyword::OnlyWhen, "alleen aangeboden als dit klopt", "only offered where this holds"),
    (Keyword::CostCentre, "waar het wordt geboekt", "where it is booked"),
    (Keyword::Kept, "het blijft een potje van de cliënt zelf", "it stays the client's own reserve"),
    (Keyword::PaidOut, "de cliënt krijgt het in geld", "the client gets it in cash"),
    (Keyword::AsQuoted, "voor het bedrag van de offerte", "for the amount that is quoted"),
    (Keyword::OutsideTheBudget, "het kost geen budget", "it costs no budget"),
    (Keyword::NotOffered, "de organisatie doet dit niet", "the organisation does not do this"),
    (Keyword::ByRole, "een prijs per functie", "a price for each role"),
    (
        Keyword::Excludes,
        "kan niet samen met deze diensten",
        "cannot be taken beside these services",
    ),
    (Keyword::NeedsConsent, "hier moet iemand mee instemmen", "someone must consent to this"),
    (Keyword::CostNothing, "dat kost geen budget", "that costs no budget"),
    (Keyword::DrawOnTheBudget, "dat gaat van het budget af", "that is taken off the budget"),
    (Keyword::NotAsked, "die worden niet gevraagd", "they are not asked"),
    (Keyword::Allowed, "bijbetalen mag", "paying extra is allowed"),
    (Keyword::Never, "bijbetalen mag niet", "paying extra is not allowed"),
    (
        Keyword::TheRestIsBorneBy,
        "wie betaalt wat de cliënt niet mag betalen",
        "who pays what the client may not",
    ),
    (Keyword::Otherwise, "in alle andere gevallen", "in every other case"),
    (Keyword::Refuse, "dit mag niet", "this may not be"),
    (Keyword::Warn, "let hier op", "look at this"),
    (Keyword::Advise, "dit kan beter", "this could be better"),
    (Keyword::Expect, "wat eruit moet komen", "what should come out"),
    (
        Keyword::Given,
        "een feit over de cliënt in dit voorbeeld",
        "a fact about the client of this example",
    ),
    (
        Keyword::Activity,
        "iets dat voor de cliënt wordt gedaan",
        "something that is done for the client",
    ),
    (Keyword::DoneBy, "wie het doet", "who does it"),
    (Keyword::Able, "wie het zou kunnen doen", "who could do it"),
    // performers
    (Keyword::Own, "de cliënt zelf", "the client"),
    (Keyword::Network, "familie en vrienden", "family and friends"),
    (Keyword::Volunteer, "een vrijwilliger", "a volunteer"),
    (Keyword::Provider, "de organisatie", "the organisation"),
    (Keyword::External, "iemand anders die betaald wordt", "somebody else who is paid"),
    // what the program works out
    (Keyword::Indication, "wat de cliënt is toegekend", "what the client is entitled to"),
    (
        Keyword::CalendarYear,
        "het jaar van de datum op het formulier",
        "the year of the date on the form",
    ),
    (Keyword::Contributions, "alle vaste bijdragen samen", "all fixed contributions together"),
    (Keyword::Free, "het budget min de vaste bijdragen", "the budget less the fixed contributions"),
    (Keyword::Planned, "wat alle activiteiten samen kosten", "what all activities cost together"),
    (
        Keyword::Balance,
        "wat overblijft na alles wat is gepland",
        "what is left after all that is planned",
    ),
    (Keyword::FromKept, "wat uit het eigen potje komt", "what comes out of the client's reserve"),
    (Keyword::Shortage, "wat er tekort is", "what is short"),
    (
        Keyword::Copayment,
        "wat de cliënt daarvan mag bijbetalen",
        "what of that the client may pay extra",
    ),
    (Keyword::Uncovered, "wat daarvan niemand dekt", "what of that is not covered"),
    (Keyword::Cost, "wat een activiteit kost", "what an activity costs"),
    (
        Keyword::CareTime,
        "hoeveel zorgtijd een activiteit kost",
        "how much care time an activity takes",
    ),
    (Keyword::Times, "hoe vaak", "how often"),
    (Keyword::Performer, "wie de activiteit doet", "who does the activity"),
    (Keyword::Consent, "wie toestemming gaf", "who consented"),
    (
        Keyword::ProviderUnable,
        "de organisatie kan dit niet leveren",
        "the organisation cannot deliver this",
    ),
    (Keyword::PaidByClient, "de cliënt koopt dit zelf", "the client buys this privately"),
];

#[cfg(test)]
mod tests {
    use super::keyword;
    use crate::syntax::keywords::{ITEMS, RESERVED};

    #[test]
    fn every_item_is_explained_in_both_languages() {
        for item in ITEMS {
            let words = keyword(*item).unwrap();
            assert!(!words.nl.is_empty() && !words.en.is_empty() && words.nl != words.en);
        }
        assert!(RESERVED.iter().filter(|word| keyword(**word).is_some()).count() > 20);
    }
}
