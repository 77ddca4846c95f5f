//! Every sentence in both languages.

use chrono::NaiveDate;

use super::{Naming, finding_in_words, option_in_words, performer_in_words};
use crate::domain::{
    Bearer, Catalogue, Category, CategoryId, Indication, IndicationId, Label, Locale, Measure,
    PaymentUnit, Performer, Role, RoleId, Service, ServiceId, Signer, SignerId,
};
use crate::quantity::{Exact, Unit, parse_decimal};
use crate::statement::{Amount, Barred, Because, FindingKind, Lever, Piece, Possibility};

fn label(dutch: &str, english: &str) -> Label {
    Label { dutch: dutch.to_owned(), english: Some(english.to_owned()) }
}

fn service(name: &str, dutch: &str, english: &str) -> Service {
    let label = label(dutch, english);
    Service { name: name.to_owned(), category: CategoryId(0), measure: Measure::Period, label }
}

fn catalogue() -> Catalogue {
    let signer = |name: &str, dutch: &str, english: &str| Signer {
        name: name.to_owned(),
        label: label(dutch, english),
    };
    Catalogue {
        from: NaiveDate::MIN,
        title: label("catalogus", "catalogue"),
        laws: Vec::new(),
        deliveries: Vec::new(),
        indications: vec![Indication {
            law: "Wlz".to_owned(),
            delivery: Some("VPT".to_owned()),
            profile: Some("6".to_owned()),
        }],
        categories: vec![Category {
            name: "facility".to_owned(),
            label: label("gemak", "facility"),
        }],
        services: vec![
            service("coffee_full", "koffie normaal", "full coffee"),
            service("coffee_light", "koffie beperkt", "light coffee"),
        ],
        roles: vec![Role { name: "nurse".to_owned(), label: label("verpleegkundige", "nurse") }],
        signers: vec![
            signer("client", "cliënt", "client"),
            signer("representative", "vertegenwoordiger", "representative"),
        ],
    }
}

fn exact(text: &str) -> Exact {
    parse_decimal(text).unwrap_or(Exact::ZERO)
}

fn say(kind: &FindingKind<'_>, unit: PaymentUnit) -> (String, String) {
    let catalogue = catalogue();
    let say = |locale| finding_in_words(kind, unit, plainly(&catalogue), locale);
    (say(Locale::Dutch), say(Locale::English))
}

fn check(kind: &FindingKind<'_>, dutch: &str, english: &str) {
    assert_eq!(say(kind, PaymentUnit::Money), (dutch.to_owned(), english.to_owned()));
}

const COFFEE: ServiceId = ServiceId(0);
const LIGHT: ServiceId = ServiceId(1);

/// A catalogue, and points without a name of their own.
fn plainly(catalogue: &Catalogue) -> Naming<'_> {
    Naming { catalogue, points: None }
}

#[test]
fn about_the_client_and_the_offer() {
    check(
        &FindingKind::NotEligible(&label(
            "de cliënt woont in Berkenstaete",
            "the client lives in Berkenstaete",
        )),
        "U voldoet niet aan deze voorwaarde: de cliënt woont in Berkenstaete.",
        "You do not meet this condition: the client lives in Berkenstaete.",
    );
    check(
        &FindingKind::NoTableRow("day_rate"),
        "Voor uw indicatie kennen de regels geen bedrag (tabel ‘day_rate’). Daarom staan er geen bedragen in dit overzicht.",
        "The rules have no amount for your indication (table ‘day_rate’). So there are no amounts in this statement.",
    );
    check(
        &FindingKind::NotOffered(COFFEE, None),
        "Dit kunt u niet uit dit budget inkopen: koffie normaal.",
        "You cannot buy this from this budget: full coffee.",
    );
    check(
        &FindingKind::NotOffered(COFFEE, Some(&label("nog niet.", "not yet."))),
        "Dit kunt u niet uit dit budget inkopen: koffie normaal (nog niet).",
        "You cannot buy this from this budget: full coffee (not yet).",
    );
    check(
        &FindingKind::RoleNotOffered(COFFEE, RoleId(0)),
        "Een verpleegkundige mag dit niet doen: koffie normaal.",
        "This may not be done by this role (nurse): full coffee.",
    );
    check(
        &FindingKind::ServiceCondition(COFFEE),
        "De voorwaarde voor deze dienst klopt nu niet: koffie normaal.",
        "The condition for this service does not hold now: full coffee.",
    );
    check(
        &FindingKind::ExcludedTogether(LIGHT, COFFEE),
        "Kies één van deze twee, ze gaan niet samen: koffie beperkt en koffie normaal.",
        "Choose one of these two, they do not go together: light coffee and full coffee.",
    );
    check(
        &FindingKind::CopayNever(COFFEE),
        "Hiervoor mag u niet zelf betalen: koffie normaal.",
        "You may not pay for this yourself: full coffee.",
    );
    check(
        &FindingKind::CopayUndecided,
        "Of u dit zelf mag kopen, is niet vastgelegd.",
        "Whether you may buy this yourself is not laid down.",
    );
}

#[test]
fn about_who_does_it() {
    check(
        &FindingKind::NobodyLeft,
        "Er is niemand die dit nu kan en mag doen.",
        "There is nobody who can and may do this now.",
    );
    check(
        &FindingKind::EarlierPerformer(Performer::Network, Performer::Provider),
        "Vraag eerst de familie of het netwerk. Nu doet de zorgaanbieder dit.",
        "Ask the family or network first. Now the care provider does this.",
    );
    check(
        &FindingKind::EarlierPerformer(Performer::Own, Performer::Network),
        "U kunt dit eerst zelf doen. Nu doet de familie of het netwerk dit.",
        "You could do this yourself first. Now the family or network does this.",
    );
    check(
        &FindingKind::EarlierPerformer(Performer::Network, Performer::Own),
        "Vraag eerst de familie of het netwerk. Nu doet u dit zelf.",
        "Ask the family or network first. Now you do this yourself.",
    );
    check(
        &FindingKind::OrderCondition(Performer::External),
        "U mag een andere aanbieder hier nu niet voor vragen. De voorwaarde daarvoor klopt niet.",
        "You may not ask another provider for this now. The condition for it does not hold.",
    );
    check(
        &FindingKind::PerformerNotAsked(Performer::Volunteer),
        "Volgens deze regels doet een vrijwilliger niet mee.",
        "Under these rules a volunteer takes no part.",
    );
    check(
        &FindingKind::OverCapacity(Performer::Network, exact("35")),
        "Er is te weinig tijd (de familie of het netwerk): 35 minuten per week te weinig.",
        "There is too little time (the family or network): 35 minutes per week too little.",
    );
    check(
        &FindingKind::ConsentMissing(&[]),
        "Hiervoor is toestemming nodig, en die is er nog niet.",
        "This needs consent, and there is none yet.",
    );
    check(
        &FindingKind::ConsentMissing(&[SignerId(0), SignerId(1)]),
        "Hiervoor is toestemming nodig, en die is er nog niet: cliënt of vertegenwoordiger.",
        "This needs consent, and there is none yet: client or representative.",
    );
    check(
        &FindingKind::SupporterDelivers(RoleId(0)),
        "Wie u helpt kiezen (verpleegkundige), mag u niet ook verzorgen.",
        "Whoever helps you choose (nurse) may not also give you care.",
    );
    check(
        &FindingKind::SignatureMissing(&[SignerId(0), SignerId(1)]),
        "Nog niet getekend door: cliënt of vertegenwoordiger.",
        "Not signed yet by: client or representative.",
    );
}

#[test]
fn about_money() {
    check(
        &FindingKind::FromKept(exact("1234.565")),
        "Dit plan gebruikt € 1.234,57 per week van de reserve. Die is bedoeld voor zorg die niemand kan plannen.",
        "This plan uses €1,234.57 per week of the reserve. That is meant for care that nobody can plan.",
    );
    check(
        &FindingKind::Copayment(exact("8.1")),
        "U betaalt zelf € 8,10 per week bij.",
        "You pay €8.10 per week extra yourself.",
    );
    assert_eq!(
        say(&FindingKind::Copayment(exact("12")), PaymentUnit::Points),
        (
            "U koopt zelf 12 punten per week bij.".to_owned(),
            "You buy 12 points per week extra yourself.".to_owned()
        )
    );
    for (bearer, dutch, english) in [
        (Some(Bearer::Client), "Dat is voor uw eigen rekening.", "That is for your own account."),
        (
            Some(Bearer::Organisation),
            "Dat is voor rekening van de organisatie.",
            "The organisation bears that.",
        ),
        (
            Some(Bearer::Contribution(2)),
            "Dat komt uit een van de bijdragen.",
            "One of the contributions bears that.",
        ),
        (None, "De regels zeggen niet wie dat betaalt.", "The rules do not say who bears that."),
    ] {
        check(
            &FindingKind::Uncovered(exact("7"), bearer, Barred::Forbidden),
            &format!("Van het tekort kunt u € 7,00 per week niet bijbetalen. {dutch}"),
            &format!("Of the shortage you cannot pay €7.00 per week extra. {english}"),
        );
        check(
            &FindingKind::Uncovered(exact("7"), bearer, Barred::Undecided),
            &format!(
                "Voor € 7,00 per week van het tekort is niet vastgelegd of u dit mag bijbetalen. {dutch}"
            ),
            &format!(
                "For €7.00 per week of the shortage it is not laid down whether you may pay it extra. {english}"
            ),
        );
    }
    let unit = Unit { flow: 1, ..Unit::MONEY };
    let value = Piece::Value(Amount { value: exact("2.5"), unit });
    check(
        &FindingKind::Rule(
            "much",
            vec![Piece::Text("Dat is "), value],
            vec![Piece::Text("That is "), value],
        ),
        "Dat is € 2,50 per week",
        "That is €2.50 per week",
    );
}

/// A policy that pays in time or points has nothing to do with money.
#[test]
fn about_time_and_points() {
    let check = |kind: &FindingKind<'_>, unit, dutch: &str, english: &str| {
        assert_eq!(say(kind, unit), (dutch.to_owned(), english.to_owned()));
    };
    let (time, points) = (PaymentUnit::Time, PaymentUnit::Points);
    check(
        &FindingKind::NoTableRow("hours"),
        time,
        "Voor uw indicatie kennen de regels geen tijd (tabel ‘hours’). Daarom staan er geen tijden in dit overzicht.",
        "The rules have no time for your indication (table ‘hours’). So there are no times in this statement.",
    );
    check(
        &FindingKind::NotOffered(COFFEE, Some(&label("nog niet.", "not yet."))),
        time,
        "Hiervoor kunt u uw tijd niet gebruiken: koffie normaal (nog niet).",
        "You cannot use your time for this: full coffee (not yet).",
    );
    check(
        &FindingKind::NotOffered(COFFEE, None),
        points,
        "Hiervoor kunt u uw punten niet gebruiken: koffie normaal.",
        "You cannot use your points for this: full coffee.",
    );
    check(
        &FindingKind::CopayNever(COFFEE),
        time,
        "Dit mag u niet zelf inkopen: koffie normaal.",
        "You may not buy this yourself: full coffee.",
    );
    for (bearer, dutch, english) in [
        (Some(Bearer::Client), "Dat vangt u zelf op.", "You make up for that yourself."),
        (
            Some(Bearer::Organisation),
            "Dat vangt de organisatie op.",
            "The organisation makes up for that.",
        ),
        (
            None,
            "De regels zeggen niet wie dat opvangt.",
            "The rules do not say who makes up for that.",
        ),
    ] {
        check(
            &FindingKind::Uncovered(exact("150"), bearer, Barred::Forbidden),
            time,
            &format!("Van het tekort kunt u 2 uur en 30 minuten per week niet bijkopen. {dutch}"),
            &format!(
                "Of the shortage you cannot buy 2 hours and 30 minutes per week extra. {english}"
            ),
        );
    }
}

#[test]
fn about_time_and_points_that_nobody_decided() {
    let kind = FindingKind::Uncovered(exact("2"), Some(Bearer::Organisation), Barred::Undecided);
    assert_eq!(
        say(&kind, PaymentUnit::Time),
        (
            "Voor 2 minuten per week van het tekort is niet vastgelegd of u dit mag bijkopen. \
             Dat vangt de organisatie op."
                .to_owned(),
            "For 2 minutes per week of the shortage it is not laid down whether you may buy it \
             extra. The organisation makes up for that."
                .to_owned()
        )
    );
}

#[test]
fn options_say_what_they_free() {
    let say = |lever| {
        let option = Possibility {
            lever,
            activity: None,
            frees: exact("48.91"),
            because: Because::default(),
            assumed: None,
        };
        let say = |locale| {
            option_in_words(&option, "eten", PaymentUnit::Money, plainly(&catalogue()), locale)
        };
        (say(Locale::Dutch), say(Locale::English))
    };
    let frees = |dutch: &str, english: &str| {
        (
            format!("{dutch}: eten. Dat scheelt € 48,91 per week."),
            format!("{english}: eten. That saves €48.91 per week."),
        )
    };
    let both = |dutch: &str, english: &str| (dutch.to_owned(), english.to_owned());
    for (lever, expected) in [
        (
            Lever::Reassign(Performer::Network),
            frees("Laat de familie of het netwerk dit doen", "Let the family or network do this"),
        ),
        (Lever::Reassign(Performer::Own), frees("Doe dit zelf", "Do this yourself")),
        (Lever::Drop, frees("Laat dit weg", "Leave this out")),
        (
            Lever::Shorten(15),
            frees(
                "Maak dit korter, 15 minuten per keer",
                "Make this shorter, 15 minutes each time",
            ),
        ),
        (
            Lever::Shorten(1),
            frees("Maak dit korter, 1 minuut per keer", "Make this shorter, 1 minute each time"),
        ),
        (
            Lever::Copay,
            both("Betaal zelf bij: € 48,91 per week.", "Pay extra yourself: €48.91 per week."),
        ),
        (
            Lever::BuyPoints,
            both("Koop zelf bij: € 48,91 per week.", "Buy extra yourself: €48.91 per week."),
        ),
        (
            Lever::Reindicate(IndicationId(0)),
            both(
                "Vraag een hogere indicatie aan. Met Wlz VPT 6 is er € 48,91 per week meer.",
                "Ask for a higher indication. With Wlz VPT 6 there is €48.91 per week more.",
            ),
        ),
    ] {
        assert_eq!(say(lever), expected);
    }
}

#[test]
fn options_in_time() {
    let say = |lever, frees| {
        let because = Because::default();
        let option =
            Possibility { lever, activity: None, frees: exact(frees), because, assumed: None };
        option_in_words(&option, "eten", PaymentUnit::Time, plainly(&catalogue()), Locale::Dutch)
    };
    assert_eq!(say(Lever::Copay, "30"), "Koop zelf bij: 30 minuten per week.");
    assert_eq!(
        say(Lever::Shorten(150), "125"),
        "Maak dit korter, 2 uur en 30 minuten per keer: eten. Dat scheelt 2 uur en 5 minuten per week."
    );
}

#[test]
fn performers_have_names() {
    let say = |locale| Performer::ALL.map(|one| performer_in_words(one, locale)).join(", ");
    assert_eq!(say(Locale::Dutch), "zelf, netwerk, vrijwilliger, zorgaanbieder, andere aanbieder");
    assert_eq!(say(Locale::English), "self, network, volunteer, care provider, another provider");
}
