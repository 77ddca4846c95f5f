//! A statement as it travels.

use super::amount::Money;
use super::reason::{Assumption, OpenQuestion, Rule};
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
struct Writer<'a> {
    statement: &'a exact::Statement<'a>,
    arrangement: &'a Arrangement,
    catalogue: &'a Catalogue,
    locale: Locale,
}

/// A statement as it travels, its words in a reader's language.
///
/// # Errors
/// [`Overflow`] where an amount has too many digits to be shown.
pub fn statement(
    statement: &exact::Statement<'_>,
    arrangement: &Arrangement,
    catalogue: &Catalogue,
    policy: Provenance,
    unused: Vec<String>,
    locale: Locale,
) -> Result<Statement, Overflow> {
    let writer = Writer { statement, arrangement, catalogue, locale };
    let unit = unit_name(statement.unit, &policy.organisation);
    Ok(Statement {
        unit,
        policy,
        binding: statement.binding,
        indicative: statement.indicative.map(|why| why.text(locale).to_owned()),
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
            .filter_map(|one| Assumption::new(one, locale))
            .collect(),
        open_questions: statement
            .open_questions
            .iter()
            .map(|one| OpenQuestion::new(one, locale))
            .collect(),
        unused,
        paper: Paper {
            unit: statement.unit,
            points: PointsName::text(statement.points, false, locale).to_owned(),
            form: statement.form.map(|form| form.text(locale).to_owned()),
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

impl Writer<'_> {
    fn money(&self, amount: Exact) -> Result<Money, Overflow> {
        Money::new(self.statement, amount)
    }

    fn line(&self, line: &exact::Line<'_>) -> Result<Line, Overflow> {
        let mut text = Line {
            kind: "tariff",
            id: line.id.to_owned(),
            label: line.label.map_or(line.id, |label| label.text(self.locale)).to_owned(),
            purpose: None,
            service: None,
            category: None,
            by: None,
            cost_centre: line.cost_centre.map(str::to_owned),
            amount: Money::maybe(self.statement, line.amount)?,
            balance: Money::maybe(self.statement, line.balance)?,
            because: Rule::all(line.because.reasons(), self.locale),
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
                text.label = label.map_or_else(|| self.service_label(service), str::to_owned);
                text.service = self.catalogue.service(service).map(|known| known.name.clone());
                text.category = self.category(service);
                text.by = Some(by.map(Performer::name));
                text.stands = Some(stands.name());
            }
        }
        Ok(text)
    }

    fn service_label(&self, id: ServiceId) -> String {
        let service = self.catalogue.service(id);
        service.map_or_else(String::new, |service| service.label.text(self.locale).to_owned())
    }

    fn category(&self, id: ServiceId) -> Option<String> {
        let CategoryId(place) = self.catalogue.service(id)?.category;
        self.catalogue.categories.get(usize::from(place)).map(|category| category.name.clone())
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
        let minutes = |amount| Ok(round(amount, 2)?.normalize().to_string());
        Ok(Effort {
            own: minutes(own)?,
            network: minutes(network)?,
            volunteer: minutes(volunteer)?,
            provider: minutes(provider)?,
            external: minutes(external)?,
        })
    }

    fn share(&self) -> Result<Option<String>, Overflow> {
        let share = self.statement.share_of_budget;
        share.map(|share| Ok(round(share, 4)?.to_string())).transpose()
    }

    fn finding(&self, finding: &exact::Finding<'_>) -> Finding {
        let Self { statement, locale, .. } = *self;
        Finding {
            code: finding.kind.code().to_owned(),
            severity: finding.severity.name(),
            message: finding_in_words(&finding.kind, statement.unit, self.naming(), locale),
            activity: self.id(finding.activity),
            because: Rule::all(finding.reasons(), locale),
        }
    }

    fn option(&self, option: &exact::Possibility<'_>) -> Result<Possibility, Overflow> {
        let (to, minutes) = match option.lever {
            Lever::Reassign(to) => (Some(To::Performer(to.name())), None),
            Lever::Shorten(minutes) => (None, Some(minutes)),
            Lever::Reindicate(id) => (self.indication(id.index()), None),
            Lever::Drop | Lever::Copay | Lever::BuyPoints => (None, None),
        };
        let activity = option.activity.and_then(|place| self.arrangement.activities.get(place));
        let called = activity.map_or_else(String::new, |activity| {
            let label = activity.label.clone();
            label.unwrap_or_else(|| self.service_label(activity.service))
        });
        let unit = self.statement.unit;
        Ok(Possibility {
            kind: option.lever.name(),
            activity: self.id(option.activity),
            to,
            minutes,
            frees: self.money(option.frees)?,
            message: option_in_words(option, &called, unit, self.naming(), self.locale),
            because: Rule::all(option.because.reasons(), self.locale),
            assumed: option
                .assumed
                .and_then(|reason| reason.assumed.as_ref())
                .map(|why| why.text(self.locale).to_owned()),
        })
    }

    fn naming(&self) -> Naming<'_> {
        Naming { catalogue: self.catalogue, points: self.statement.points }
    }

    fn indication(&self, place: usize) -> Option<To> {
        let indication = self.catalogue.indications.get(place)?;
        Some(To::Indication(IndicationText {
            law: indication.law.clone(),
            delivery: indication.delivery.clone(),
            profile: indication.profile.clone(),
        }))
    }

    fn id(&self, place: Option<usize>) -> Option<String> {
        self.arrangement.activities.get(place?).map(|activity| activity.id.clone())
    }
}
