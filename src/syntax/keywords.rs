//! Every keyword of the language, in its English and its Dutch spelling.
//!
//! In: nothing. Out: [`Keyword`], its spellings, and which of them a name may not be.
//! Absent on purpose: what a keyword means; the grammar and the tree say that.

/// The two spellings of the language. A file is written in one of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Language {
    /// Dutch.
    Dutch,
    /// English.
    English,
}

macro_rules! keywords {
    ($($name:ident $rule:literal: $($english:literal)|+ => $($dutch:literal)|+;)+) => {
        /// A keyword: one meaning, spelled twice. The first spelling is the one the formatter prints.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum Keyword {
            $(#[doc = concat!("`", $rule, "` in the grammar.")] $name,)+
        }

        /// Every keyword in the order of the table.
        pub const ALL: &[Keyword] = &[$(Keyword::$name,)+];

        impl Keyword {
            /// The name of this keyword's rule in the grammar.
            #[must_use]
            pub const fn rule(self) -> &'static str {
                match self { $(Self::$name => $rule,)+ }
            }

            /// The spellings accepted in one language; the printer uses the first.
            #[must_use]
            pub const fn spellings(self, language: Language) -> &'static [&'static str] {
                match (self, language) {
                    $((Self::$name, Language::English) => &[$($english),+],
                      (Self::$name, Language::Dutch) => &[$($dutch),+],)+
                }
            }
        }
    };
}

keywords! {
    // header
    Policy "kw_policy": "policy" => "beleid";
    Catalogue "kw_catalogue": "catalogue" => "catalogus";
    InForceFrom "kw_in_force_from": "in force from" => "in werking vanaf";
    Until "kw_until": "until" => "tot en met";
    Indicative "kw_indicative": "indicative" => "indicatief";
    Source "kw_source": "source" => "bron";
    Form "kw_form": "form" => "formulier";
    Assumed "kw_assumed": "assumed" => "aangenomen";
    Undecided "kw_undecided": "undecided" => "onbeslist";
    // catalogue
    Law "kw_law": "law" => "wet";
    Delivery "kw_delivery": "delivery" => "leveringsvorm";
    Profiles "kw_profiles": "profiles" => "profielen";
    Category "kw_category": "category" => "categorie";
    Service "kw_service": "service" => "dienst";
    In "kw_in": "in" => "in";
    MeasuredIn "kw_measured_in": "measured in" => "gemeten in";
    Period "kw_period": "period" => "periode";
    Quotes "kw_quotes": "quotes" => "offertes";
    Role "kw_role": "role" => "functie";
    Signer "kw_signer": "signer" => "ondertekenaar";
    // pay in
    PayIn "kw_pay_in": "pay in" => "betaal in";
    Money "kw_money": "money" => "geld";
    Time "kw_time": "time" => "tijd";
    Points "kw_points": "points" | "point" => "punten" | "punt";
    Called "kw_called": "called" => "genaamd";
    Worth "kw_worth": "worth" => "ter waarde van";
    Each "kw_each": "each" => "elk";
    // calendar
    Calendar "kw_calendar": "calendar" => "kalender";
    Day "kw_day": "day" | "days" => "dag" | "dagen";
    Week "kw_week": "week" | "weeks" => "week" | "weken";
    Month "kw_month": "month" | "months" => "maand" | "maanden";
    Year "kw_year": "year" | "years" => "jaar" | "jaren";
    // facts
    Fact "kw_fact": "fact" => "feit";
    OneOf "kw_one_of": "one of" => "een van";
    YesOrNo "kw_yes_or_no": "yes or no" => "ja of nee";
    Number "kw_number": "number" => "getal";
    Date "kw_date": "date" => "datum";
    From "kw_from": "from" => "vanaf";
    To "kw_to": "to" => "tot";
    // eligible, tables, lets
    EligibleWhen "kw_eligible_when": "eligible when" => "toegelaten als";
    Table "kw_table": "table" => "tabel";
    By "kw_by": "by" => "naar";
    Otherwise "kw_otherwise": "otherwise" => "anders";
    Let "kw_let": "let" => "stel";
    // budget and contributions
    Budget "kw_budget": "budget" => "budget";
    StartWith "kw_start_with": "start with" => "begin met";
    Less "kw_less": "less" => "min";
    When "kw_when": "when" => "wanneer";
    Contribute "kw_contribute": "contribute" => "bijdragen";
    CostCentre "kw_cost_centre": "cost centre" => "kostenplaats";
    Kept "kw_kept": "kept" => "bewaard";
    PaidOut "kw_paid_out": "paid out" => "uitbetaald";
    // services
    Services "kw_services": "services" => "diensten";
    AsQuoted "kw_as_quoted": "as quoted" => "volgens offerte";
    OutsideTheBudget "kw_outside_the_budget": "outside the budget" => "buiten het budget";
    NotOffered "kw_not_offered": "not offered" => "niet aangeboden";
    ByRole "kw_by_role": "by role" => "naar functie";
    Excludes "kw_excludes": "excludes" => "sluit uit";
    NeedsConsent "kw_needs_consent": "needs consent" => "vraagt toestemming";
    OnlyWhen "kw_only_when": "only when" => "alleen wanneer";
    // order
    Order "kw_order": "order" => "volgorde";
    CostNothing "kw_cost_nothing": "cost nothing" | "costs nothing" => "kosten niets" | "kost niets";
    DrawOnTheBudget "kw_draw_on_the_budget": "draw on the budget" | "draws on the budget" => "drukken op het budget" | "drukt op het budget";
    NotAsked "kw_not_asked": "not asked" => "niet gevraagd";
    Own "kw_self": "self" => "zelf";
    Network "kw_network": "network" => "netwerk";
    Volunteer "kw_volunteer": "volunteer" => "vrijwilliger";
    Provider "kw_provider": "provider" => "aanbieder";
    External "kw_external": "external" => "extern";
    // copay
    Copay "kw_copay": "copay" => "bijbetalen";
    EveryCategory "kw_every_category": "every category" => "elke categorie";
    EveryOtherCategory "kw_every_other_category": "every other category" => "elke andere categorie";
    Allowed "kw_allowed": "allowed" => "toegestaan";
    Never "kw_never": "never" => "nooit";
    WithBoughtPoints "kw_with_bought_points": "with bought points" => "met gekochte punten";
    TheRestIsBorneBy "kw_the_rest_is_borne_by": "the rest is borne by" => "de rest is voor rekening van";
    Client "kw_client": "client" => "cliënt";
    Organisation "kw_organisation": "organisation" => "organisatie";
    // account
    Account "kw_account": "account" => "rekening";
    WhatIsLeft "kw_what_is_left": "what is left" => "wat overblijft";
    Stays "kw_stays": "stays" => "blijft staan";
    LapsesAtOnce "kw_lapses_at_once": "lapses at the end of the month" => "vervalt aan het einde van de maand";
    UntilTheEndOfTheYear "kw_until_the_end_of_the_year": "until the end of the calendar year" => "tot het einde van het kalenderjaar";
    For "kw_for": "for" => "gedurende";
    ThenLapses "kw_then_lapses": "then lapses" => "daarna vervalt het";
    AtMost "kw_at_most": "at most" => "hoogstens";
    SavingsMayPayFor "kw_savings_may_pay_for": "savings may pay for" => "spaartegoed mag betalen voor";
    OtherServices "kw_other_services": "other services" => "andere diensten";
    NetworkAway "kw_network_away": "network away" => "netwerk afwezig";
    SavingsAreUsed "kw_savings_are_used": "savings are used" => "spaartegoed gaat";
    BeforeCopayment "kw_before_copayment": "before copayment" => "voor de bijbetaling";
    AfterCopayment "kw_after_copayment": "after copayment" => "na de bijbetaling";
    TemporaryExtraCare "kw_temporary_extra_care": "temporary extra care" => "tijdelijke extra zorg";
    UnplannedCare "kw_unplanned_care": "unplanned care" => "ongeplande zorg";
    BorneBy "kw_borne_by": "borne by" => "voor rekening van";
    AbsenceIn "kw_absence_in": "absence in" => "afwezig wegens" | "afwezig in";
    Hospital "kw_hospital": "hospital" => "ziekenhuis";
    Holiday "kw_holiday": "holiday" => "vakantie";
    GivenBack "kw_given_back": "planned activities are given back" => "geplande activiteiten komen terug";
    NothingGivenBack "kw_nothing_given_back": "nothing is given back" => "niets komt terug";
    FromDay "kw_from_day": "from day" => "vanaf dag";
    ContributionsDuringAbsence "kw_contributions_during_absence": "contributions during absence" => "bijdragen bij afwezigheid";
    Continue "kw_continue": "continue" => "lopen door";
    Stop "kw_stop": "stop" => "stoppen";
    PartOfAMonth "kw_part_of_a_month": "part of a month" => "deel van een maand";
    ByCalendarDays "kw_by_calendar_days": "by calendar days" => "naar kalenderdagen";
    AsAWholeMonth "kw_as_a_whole_month": "as a whole month" => "als hele maand";
    DeathOrMove "kw_death_or_move": "death or move" => "overlijden of verhuizing";
    LeftLapses "kw_left_lapses": "what is left lapses" => "wat overblijft vervalt";
    LeftPaidOut "kw_left_paid_out": "what is left is paid out" => "wat overblijft wordt uitbetaald";
    Agreements "kw_agreements": "agreements" => "afspraken";
    AgreementsKeep "kw_agreements_keep": "agreements keep their version" => "afspraken houden hun versie";
    AgreementsFollow "kw_agreements_follow": "agreements follow the version in force" => "afspraken volgen de geldende versie";
    // agreement
    Agreement "kw_agreement": "agreement" => "afspraak";
    TakesEffect "kw_takes_effect": "takes effect" => "gaat in";
    OnTheFirstOfTheNextMonth "kw_on_the_first_of_the_next_month": "on the first of the next month" => "op de eerste van de volgende maand";
    AtOnce "kw_at_once": "at once" => "direct";
    LastsAtLeast "kw_lasts_at_least": "lasts at least" => "geldt minstens";
    SignedBy "kw_signed_by": "signed by" => "getekend door";
    // support
    Support "kw_support": "support" => "ondersteuning";
    Supporter "kw_supporter": "supporter" => "ondersteuner";
    MayNotDeliver "kw_may_not_deliver": "may not deliver care to the same client" => "mag dezelfde cliënt geen zorg geven";
    Meeting "kw_meeting": "meeting" => "gesprek";
    AtLeast "kw_at_least": "at least" => "minstens";
    TheFirstBeforeTheMove "kw_the_first_before_the_move": "the first before the move" => "de eerste voor de verhuizing";
    With "kw_with": "with" => "met";
    Task "kw_task": "task" => "taak";
    Within "kw_within": "within" => "binnen";
    About "kw_about": "about" => "ongeveer";
    AfterTheMove "kw_after_the_move": "after the move" => "na de verhuizing";
    BeforeTheMove "kw_before_the_move": "before the move" => "voor de verhuizing";
    BeforeTheFirst "kw_before_the_first": "before the first" => "voor de eerste";
    // signal and rule
    Signal "kw_signal": "signal" => "signaal";
    Green "kw_green": "green" => "groen";
    Orange "kw_orange": "orange" => "oranje";
    Red "kw_red": "red" => "rood";
    Rule "kw_rule": "rule" => "regel";
    Then "kw_then": "then" => "dan";
    Refuse "kw_refuse": "refuse" => "weiger";
    Warn "kw_warn": "warn" => "waarschuw";
    Advise "kw_advise": "advise" => "adviseer";
    // example
    Example "kw_example": "example" => "voorbeeld";
    On "kw_on": "on" => "op";
    Given "kw_given": "given" => "gegeven";
    Tariff "kw_tariff": "tariff" => "tarief";
    Activity "kw_activity": "activity" => "activiteit";
    DoneBy "kw_done_by": "done by" => "gedaan door";
    Able "kw_able": "able" => "in staat";
    Staff "kw_staff": "staff" => "medewerkers";
    Consent "kw_consent": "consent" => "toestemming";
    PaidByClient "kw_paid_by_client": "paid by client" => "betaald door cliënt";
    ProviderUnable "kw_provider_unable": "provider unable" => "aanbieder kan niet";
    Quote "kw_quote": "quote" => "offerte";
    Capacity "kw_capacity": "capacity" => "capaciteit";
    Expect "kw_expect": "expect" => "verwacht";
    Status "kw_status": "status" => "status";
    Eligible "kw_eligible": "eligible" => "toegelaten";
    Finding "kw_finding": "finding" => "bevinding";
    NoFinding "kw_no_finding": "no finding" => "geen bevinding";
    Concerning "kw_concerning": "for" => "bij";
    NoFindings "kw_no_findings": "no findings" => "geen bevindingen";
    Line "kw_line": "line" => "regel";
    Amount "kw_amount": "amount" => "bedrag";
    ToPay "kw_to_pay": "to pay" => "te betalen";
    EffortOf "kw_effort_of": "effort of" => "inzet van";
    ShareOfBudget "kw_share_of_budget": "share of budget" => "deel van het budget";
    // expressions
    Or "kw_or": "or" => "ofwel";
    And "kw_and": "and" => "en";
    Not "kw_not": "not" => "niet";
    Is "kw_is": "is" => "is";
    IsNot "kw_is_not": "is not" => "is niet";
    Of "kw_of": "of" => "van";
    Per "kw_per": "per" => "per";
    Hour "kw_hour": "hour" | "hours" => "uur" | "uren";
    Minute "kw_minute": "minutes" | "minute" => "minuten" | "minuut";
    Piece "kw_piece": "piece" | "pieces" => "stuk" | "stuks";
    Yes "kw_yes": "yes" => "ja";
    No "kw_no": "no" => "nee";
    If "kw_if": "if" => "als";
    Else "kw_else": "else" => "anders";
    Smallest "kw_smallest": "smallest" => "kleinste";
    Largest "kw_largest": "largest" => "grootste";
    AnyActivityWhere "kw_any_activity_where": "any activity where" => "een activiteit waarbij";
    EveryActivityWhere "kw_every_activity_where": "every activity where" => "elke activiteit waarbij";
    SumOf "kw_sum_of": "sum of" => "som van";
    OfActivities "kw_of_activities": "of activities" => "van activiteiten";
    CountOfActivities "kw_count_of_activities": "count of activities" => "aantal activiteiten";
    Where "kw_where": "where" => "waarbij";
    // values the program itself knows
    Indication "kw_indication": "indication" => "indicatie";
    CalendarYear "kw_calendar_year": "calendar year" => "kalenderjaar";
    Contributions "kw_contributions": "contributions" => "bijdragen";
    Free "kw_free": "free" => "vrij";
    Planned "kw_planned": "planned" => "gepland";
    Balance "kw_balance": "balance" => "saldo";
    FromKept "kw_from_kept": "from kept" => "uit bewaard";
    Shortage "kw_shortage": "shortage" => "tekort";
    Copayment "kw_copayment": "copayment" => "bijbetaling";
    Uncovered "kw_uncovered": "uncovered" => "ongedekt";
    Cost "kw_cost": "cost" => "kosten";
    CareTime "kw_care_time": "care time" => "zorgtijd";
    Times "kw_times": "times" => "keer" | "aantal";
    Performer "kw_performer": "performer" => "uitvoerder";
}

/// The spelling the formatter prints.
#[must_use]
pub fn spell(keyword: Keyword, language: Language) -> &'static str {
    keyword.spellings(language).first().copied().unwrap_or("")
}

/// The keyword whose grammar rule has this name.
#[must_use]
pub fn by_rule(rule: &str) -> Option<Keyword> {
    ALL.iter().copied().find(|keyword| keyword.rule() == rule)
}

/// The words that a name may not be, in either language, because an expression would read them as
/// something else.
pub const RESERVED: &[Keyword] = &[
    Keyword::Or,
    Keyword::And,
    Keyword::Not,
    Keyword::Is,
    Keyword::Of,
    Keyword::Per,
    Keyword::If,
    Keyword::Then,
    Keyword::Else,
    Keyword::When,
    Keyword::Where,
    Keyword::Yes,
    Keyword::No,
    Keyword::Own,
    Keyword::Network,
    Keyword::Volunteer,
    Keyword::Provider,
    Keyword::External,
    Keyword::Budget,
    Keyword::Kept,
    Keyword::Free,
    Keyword::Planned,
    Keyword::Balance,
    Keyword::Contributions,
    Keyword::Shortage,
    Keyword::Copayment,
    Keyword::Uncovered,
    Keyword::Indication,
    Keyword::Cost,
    Keyword::Times,
    Keyword::Staff,
    Keyword::Service,
    Keyword::Category,
    Keyword::Role,
    Keyword::Performer,
    Keyword::Consent,
    Keyword::Law,
    Keyword::Smallest,
    Keyword::Largest,
    Keyword::Red,
    Keyword::Orange,
    Keyword::Green,
    Keyword::Assumed,
    Keyword::Undecided,
    Keyword::Otherwise,
    Keyword::Delivery,
    Keyword::Less,
    Keyword::CalendarYear,
    Keyword::CareTime,
];

/// The keywords that an item begins with.
pub const ITEMS: &[Keyword] = &[
    Keyword::Policy,
    Keyword::Catalogue,
    Keyword::Indicative,
    Keyword::Source,
    Keyword::Form,
    Keyword::Law,
    Keyword::Delivery,
    Keyword::Profiles,
    Keyword::Category,
    Keyword::Service,
    Keyword::Role,
    Keyword::Signer,
    Keyword::PayIn,
    Keyword::Calendar,
    Keyword::Fact,
    Keyword::EligibleWhen,
    Keyword::Table,
    Keyword::Let,
    Keyword::Budget,
    Keyword::Contribute,
    Keyword::Services,
    Keyword::Order,
    Keyword::Copay,
    Keyword::Account,
    Keyword::Agreement,
    Keyword::Support,
    Keyword::Signal,
    Keyword::Rule,
    Keyword::Example,
];
