//! The codes of diagnostics: stable names that tools and tests rely on.

use super::Severity;

macro_rules! codes {
    ($($name:ident $text:literal $severity:ident $meaning:literal;)+) => {
        /// The kind of a diagnostic. Its text never changes once it is published.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum Code {
            $(#[doc = $meaning] $name,)+
        }

        impl Code {
            /// Every code.
            pub const ALL: &'static [Code] = &[$(Code::$name,)+];

            /// The stable name.
            #[must_use]
            pub const fn text(self) -> &'static str {
                match self { $(Self::$name => $text,)+ }
            }

            /// How much it matters.
            #[must_use]
            pub const fn severity(self) -> Severity {
                match self { $(Self::$name => Severity::$severity,)+ }
            }

            /// One line on what it means.
            #[must_use]
            pub const fn meaning(self) -> &'static str {
                match self { $(Self::$name => $meaning,)+ }
            }
        }
    };
}

codes! {
    // reading
    Syntax "syntax" Error "a piece of text cannot be read";
    DecimalComma "decimal-comma" Error "a number is written with a comma";
    UnclosedBlock "unclosed-block" Error "a block has no closing brace";
    TooLong "too-long" Error "the text is longer than a policy may be";
    TooDeep "too-deep" Error "brackets are nested deeper than a policy may nest them";
    MixedLanguage "mixed-language" Error "a keyword in the other spelling than the rest of the file";
    TooMany "too-many" Error "more of something than a policy may have, or more to say than is shown";
    // the document as a whole
    MissingBlock "missing-block" Error "a block that every policy needs is absent";
    RepeatedBlock "repeated-block" Error "a block stands twice";
    MisplacedItem "misplaced-item" Error "a catalogue item in a policy, or the other way round";
    MissingLabel "missing-label" Error "a value of a fact without a label, beside others that have one";
    RepeatedName "repeated-name" Error "two things have the same name";
    BadDate "bad-date" Error "a date that does not exist, or an end before its beginning";
    BadNumber "bad-number" Error "a number too large, too precise, or out of place";
    ThousandsPoint "thousands-point" Warning "an amount with a point and three digits, as if for thousands";
    // names
    UnknownName "unknown-name" Error "a name that nothing declares";
    UnknownSource "unknown-source" Error "a citation of a source that is not declared";
    UnknownIndication "unknown-indication" Error "an indication that the catalogue does not know";
    UnusedName "unused-name" Warning "a fact, table, value or source that nothing uses";
    Cycle "cycle" Error "named values that need each other";
    // units and kinds
    UnitMismatch "unit-mismatch" Error "two units that do not fit";
    KindMismatch "kind-mismatch" Error "a truth where an amount is needed, or the like";
    NotKnownYet "not-known-yet" Error "a value used before it is computed";
    OutsideActivities "outside-activities" Error "a property of an activity used where there is no activity";
    NestedAggregate "nested-aggregate" Error "a question over activities inside another";
    DivisorMayBeZero "divisor-may-be-zero" Error "a division whose divisor may be zero";
    // calendar and unit of payment
    CalendarIncomplete "calendar-incomplete" Error "the calendar leaves a conversion open";
    CalendarContradicts "calendar-contradicts" Error "the calendar says two things about one conversion";
    // tables
    TableGap "table-gap" Error "a table misses a key that may be asked of it";
    TableOverlap "table-overlap" Error "two rows of a table match the same key";
    TableShape "table-shape" Error "a row with the wrong number or kind of keys";
    // services and money
    ServiceUndecided "service-undecided" Error "a service of the catalogue that the policy says nothing about";
    ServiceTwice "service-twice" Error "a service decided twice";
    RoleWithoutPrice "role-without-price" Error "a role that may perform a service and has no price";
    QuotedNotMoney "quoted-not-money" Error "a quoted service priced in a policy that does not pay in money";
    ExcludesItself "excludes-itself" Error "a service that excludes itself";
    CategoryUndecided "category-undecided" Error "a category that the co-payment rules say nothing about";
    CopayContradiction "copay-contradiction" Error "two rules on co-payment that contradict each other";
    PointsNotPaid "points-not-paid" Error "bought points in a policy that does not pay in points";
    PerformerUndecided "performer-undecided" Error "an order that leaves out a performer";
    PerformerTwice "performer-twice" Error "a performer who stands twice in the order";
    // signals, conditions, contributions
    NeverTrue "never-true" Error "a condition that can never hold";
    AlwaysTrue "always-true" Error "a condition that always holds";
    IdleCondition "idle-condition" Error "a condition that decides nothing";
    SignalNeverLights "signal-never-lights" Error "a light that can never light";
    ContributionsExceedBudget "contributions-exceed-budget" Warning "mandatory contributions larger than the budget of an indication";
    NothingEligible "nothing-eligible" Error "no indication of the catalogue can be eligible";
    // over time and support
    AccountTwice "account-twice" Error "a topic of the account, agreement or support block that stands twice";
    // where numbers come from
    NoCitation "no-citation" Warning "a number or rule with neither a citation nor `assumed`";
    UndecidedValue "undecided-value" Error "a value that a sum needs is left undecided";
    // examples
    ExampleIncomplete "example-incomplete" Error "an example that cannot be evaluated";
    ExampleEmpty "example-empty" Warning "an example that expects nothing";
    // versions of one organisation
    VersionDate "version-date" Error "two versions of one organisation that are in force on the same date";
}
