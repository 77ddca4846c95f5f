//! A statement as it travels.

use std::borrow::Cow;

use super::amount::Money;
use super::digits::Digits;
use super::phrases::Phrases;
use super::receipt::Receipt;
use super::shape::{
    Effort, Finding, IndicationText, Line, Paper, Possibility, Provenance, Statement, To,
    TotalsText,
};
use super::words;
use crate::domain::{
    Arrangement, Catalogue, CategoryId, Locale, PaymentUnit, Performer, PointsName, Purpose,
    ServiceId,
};
use crate::quantity::{Exact, Overflow, round};
use crate::statement::{
    self as exact, Lever, LineKind, Naming, TotalName, finding_in_words, option_in_words,
};

/// What a statement is written with.
struct Writer<'s, 'a> {
    statement: &'s exact::Statement<'a>,
    arrangement: &'a Arrangement,
    catalogue: &'a Catalogue,
    phrases: &'a Phrases,
    locale: Locale,
}

/// What a statement was made from besides an arrangement, and the language of its words.
#[derive(Debug)]
pub struct MadeFrom<'a> {
    /// The policy.
    pub policy: Provenance<'a>,
    /// What its statements say again and again.
    pub phrases: &'a Phrases,
    /// The receipt.
    pub receipt: Receipt<'a>,
    /// The language.
    pub locale: Locale,
}

/// A statement as it travels, its words in a reader's language.
///
/// # Errors
/// [`Overflow`] where an amount has too many digits to be shown.
pub fn statement<'a>(
    statement: &exact::Statement<'a>,
    arrangement: &'a Arrangement,
    catalogue: &'a Catalogue,
    unused: Vec<String>,
    made_from: MadeFrom<'a>,
) -> Result<Statement<'a>, Overflow> {
    let MadeFrom { policy, phrases, receipt, locale } = made_from;
    let writer = Writer { statement, arrangement, catalogue, phrases, locale };
    let unit = unit_name(statement.unit, &policy.organisation);
    Ok(Statement {
        unit,
        policy,
        binding: statement.binding,
        indicative: statement.indicative.map(|why| why.text(locale).into()),
        eligible: statement.eligible,
        status: statement.status.map(crate::domain::Colour::name),
        lines: statement.lines.iter().map(|line| writer.line(line)).collect::<Result<_, _>>()?,
        totals: writer.totals()?,
        to_pay: Money::maybe(statement, statement.to_pay)?,
        effort: writer.effort()?,
        share_of_budget: writer.share()?,
        findings: statement.findings.iter().map(|finding| writer.finding(finding)).collect(),
        options: statement
            .options
            .iter()
            .map(|one| writer.option(one))
            .collect::<Result<_, _>>()?,
        assumptions: statement
            .assumptions
            .iter()
            .filter_map(|one| phrases.assumption(one, locale))
            .collect(),
        open_questions: statement
            .open_questions
            .iter()
            .map(|one| phrases.question(one, locale))
            .collect(),
        unused,
        receipt,
        paper: Paper {
            unit: statement.unit,
            points: PointsName::text(statement.points, false, locale).into(),
            form: statement.form.map(|form| form.text(locale).into()),
        },
    })
}

/// The unit of a policy's amounts: `EUR`, `minutes`, `points:zzg`.
#[must_use]
pub fn unit_name(unit: PaymentUnit, organisation: &str) -> String {
    match unit {
        PaymentUnit::Money => "EUR".to_owned(),
        PaymentUnit::Time => "minutes".to_owned(),
        PaymentUnit::Points => format!("points:{organisation}"),
    }
}

impl<'a> Writer<'_, 'a> {
    fn money(&self, amount: Exact) -> Result<Money, Overflow> {
        Money::new(self.statement, amount)
    }

    fn line(&self, line: &exact::Line<'a>) -> Result<Line<'a>, Overflow> {
        let mut text = Line {
            kind: "tariff",
            id: line.id.into(),
            label: line.label.map_or(line.id, |label| label.text(self.locale)).into(),
            purpose: None,
            service: None,
            category: None,
            by: None,
            cost_centre: line.cost_centre.map(Cow::Borrowed),
            amount: Money::maybe(self.statement, line.amount)?,
            balance: Money::maybe(self.statement, line.balance)?,
            because: self.phrases.rules(line.because.reasons(), self.locale),
            stands: None,
        };
        match line.kind {
            LineKind::Tariff => {
                if line.label.is_none() {
                    let points = PointsName::text(self.statement.points, false, self.locale);
                    text.label = words::tariff(self.statement.unit, points, self.locale);
                }
            }
            LineKind::Discount => text.kind = "discount",
            LineKind::Contribution(purpose) => {
                text.kind = "contribution";
                text.purpose = Some(Purpose::name(purpose));
            }
            LineKind::Activity { service, label, by, stands } => {
                text.kind = "activity";
                text.label = label.unwrap_or_else(|| self.service_label(service)).into();
                let service_of = self.catalogue.service(service);
                text.service = service_of.map(|known| known.name.as_str().into());
                text.category = self.category(service).map(Cow::Borrowed);
                text.by = Some(by.map(Performer::name));
                text.stands = Some(stands.name());
            }
        }
        Ok(text)
    }

    fn service_label(&self, id: ServiceId) -> &'a str {
        self.catalogue.service(id).map_or("", |service| service.label.text(self.locale))
    }

    fn category(&self, id: ServiceId) -> Option<&'a str> {
        let CategoryId(place) = self.catalogue.service(id)?.category;
        self.catalogue.categories.get(usize::from(place)).map(|category| category.name.as_str())
    }

    fn totals(&self) -> Result<TotalsText, Overflow> {
        let get = |name| {
            let total = self.statement.totals.map(|totals| totals.get(name));
            Money::maybe(self.statement, total)
        };
        let costs = match self.statement.totals {
            Some(totals) => Some(totals.contributions.plus(totals.planned)?),
            None => None,
        };
        Ok(TotalsText {
            budget: get(TotalName::Budget)?,
            contributions: get(TotalName::Contributions)?,
            kept: get(TotalName::Kept)?,
            free: get(TotalName::Free)?,
            planned: get(TotalName::Planned)?,
            balance: get(TotalName::Balance)?,
            from_kept: get(TotalName::FromKept)?,
            shortage: get(TotalName::Shortage)?,
            copayment: get(TotalName::Copayment)?,
            uncovered: get(TotalName::Uncovered)?,
            costs: Money::maybe(self.statement, costs)?,
        })
    }

    fn effort(&self) -> Result<Effort, Overflow> {
        let [own, network, volunteer, provider, external] = self.statement.effort;
        let minutes = |amount| Ok(Digits::new(round(amount, 2)?.normalize()));
        Ok(Effort {
            own: minutes(own)?,
            network: minutes(network)?,
            volunteer: minutes(volunteer)?,
            provider: minutes(provider)?,
            external: minutes(external)?,
        })
    }

    fn share(&self) -> Result<Option<Digits>, Overflow> {
        let share = self.statement.share_of_budget;
        share.map(|share| Ok(Digits::new(round(share, 4)?))).transpose()
    }

    fn finding(&self, finding: &exact::Finding<'a>) -> Finding<'a> {
        let Self { statement, locale, .. } = *self;
        Finding {
            code: finding.kind.code().into(),
            severity: finding.severity.name(),
            message: finding_in_words(&finding.kind, statement.unit, self.naming(), locale),
            activity: self.id(finding.activity),
            because: self.phrases.rules(finding.reasons(), locale),
        }
    }

    fn option(&self, option: &exact::Possibility<'a>) -> Result<Possibility<'a>, Overflow> {
        let (to, minutes) = match option.lever {
            Lever::Reassign(to) => (Some(To::Performer(to.name())), None),
            Lever::Shorten(minutes) => (None, Some(minutes)),
            Lever::Reindicate(id) => (self.indication(id.index()), None),
            Lever::Drop | Lever::Copay | Lever::BuyPoints => (None, None),
        };
        let activity = option.activity.and_then(|place| self.arrangement.activities.get(place));
        let called = activity.map_or("", |activity| {
            let label = activity.label.as_deref();
            label.unwrap_or_else(|| self.service_label(activity.service))
        });
        let unit = self.statement.unit;
        Ok(Possibility {
            kind: option.lever.name(),
            activity: self.id(option.activity),
            to,
            minutes,
            frees: self.money(option.frees)?,
            message: option_in_words(option, called, unit, self.naming(), self.locale),
            because: self.phrases.rules(option.because.reasons(), self.locale),
            assumed: option
                .assumed
                .and_then(|reason| reason.assumed.as_ref())
                .map(|why| why.text(self.locale).into()),
        })
    }

    fn naming(&self) -> Naming<'a> {
        Naming { catalogue: self.catalogue, points: self.statement.points }
    }

    fn indication(&self, place: usize) -> Option<To<'a>> {
        let indication = self.catalogue.indications.get(place)?;
        Some(To::Indication(IndicationText {
            law: indication.law.as_str().into(),
            delivery: indication.delivery.as_deref().map(Cow::Borrowed),
            profile: indication.profile.as_deref().map(Cow::Borrowed),
        }))
    }

    fn id(&self, place: Option<usize>) -> Option<Cow<'a, str>> {
        self.arrangement.activities.get(place?).map(|activity| activity.id.as_str().into())
    }
}
