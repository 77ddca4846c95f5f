//! A ledger as it travels.
//!
//! Amounts are of the month or the span, in the policy's unit, rounded once to hundredths. The two sides of each
//! account are equal before rounding.

use std::borrow::Cow;

use super::ledger_shape::{Duty, Entry, Invoice, Ledger, LedgerPolicy, Month, Unsettled};
use super::ledger_sums::{figure, pots, sides};
use super::phrases::Said;
use super::reason::{Assumption, OpenQuestion, Rule};
use super::receipt::WideReceipt;
use super::shape::Finding;
use super::statement::unit_name;
use crate::domain::{Catalogue, Course, Happening, Locale, Purpose, Reason};
use crate::ledger::{
    self as exact, EntryKind, FindingKind, Payer, Timing, finding_in_words, unsettled_in_words,
};
use crate::quantity::{Exact, Overflow};
use crate::statement::{Naming, finding_in_words as statement_finding_in_words};

/// A ledger as it travels, its words in a reader's language.
///
/// # Errors
/// [`Overflow`] where an amount has too many digits to be shown.
pub fn ledger(
    ledger: &exact::Ledger<'_>,
    course: &Course,
    catalogue: &Catalogue,
    policy: LedgerPolicy,
    unused: Vec<String>,
    open_questions: &[crate::domain::OpenQuestion],
    (receipt, locale): (WideReceipt, Locale),
) -> Result<Ledger, Overflow> {
    let writer = Writer { ledger, course, catalogue, locale };
    let months: Vec<Month> =
        ledger.months.iter().map(|month| writer.month(month)).collect::<Result<_, _>>()?;
    let unsettled = ledger.unsettled.iter().map(|one| writer.unsettled(one));
    Ok(Ledger {
        unit: unit_name(ledger.unit, &policy.organisation),
        policy,
        binding: ledger.binding,
        from: course.from.to_string(),
        until: course.until.to_string(),
        opening: pots(&ledger.opening)?,
        totals: sides(&ledger.sums)?,
        invoiced: writer.invoiced()?,
        closing: pots(&ledger.closing)?,
        months,
        duties: ledger.duties.iter().map(|duty| writer.duty(duty)).collect(),
        assumptions: ledger
            .assumptions
            .iter()
            .filter_map(|reason| Assumption::new(reason, locale).map(Assumption::into_owned))
            .collect(),
        open_questions: open_questions
            .iter()
            .map(|one| OpenQuestion::new(one, locale).into_owned())
            .collect(),
        unsettled: unsettled.collect::<Result<_, _>>()?,
        unused,
        receipt,
    })
}

struct Writer<'a> {
    ledger: &'a exact::Ledger<'a>,
    course: &'a Course,
    catalogue: &'a Catalogue,
    locale: Locale,
}

impl Writer<'_> {
    fn dutch(&self) -> bool {
        self.locale == Locale::Dutch
    }

    fn invoice(amount: Exact, worth: Option<Exact>) -> Result<Invoice, Overflow> {
        let euros = worth.map(|worth| figure(amount.times(worth)?)).transpose()?;
        Ok(Invoice { amount: figure(amount)?, euros })
    }

    /// All invoices together; in euros only where each of them is.
    fn invoiced(&self) -> Result<Invoice, Overflow> {
        let (mut amount, mut euros) = (Exact::ZERO, Some(Exact::ZERO));
        for month in &self.ledger.months {
            amount = amount.plus(month.invoice)?;
            euros = match (euros, month.worth) {
                (Some(sum), Some(worth)) => Some(sum.plus(month.invoice.times(worth)?)?),
                (Some(sum), None) if month.invoice.is_zero() && month.worth.is_none() => {
                    // a month without an agreement or a worth asks nothing
                    if month.status.is_none() { Some(sum) } else { None }
                }
                (_, _) => None,
            };
        }
        Ok(Invoice { amount: figure(amount)?, euros: euros.map(figure).transpose()? })
    }

    fn month(&self, month: &exact::Month<'_>) -> Result<Month, Overflow> {
        let entries = month.entries.iter().map(|entry| self.entry(entry));
        let mut findings: Vec<Finding<'static>> = Vec::new();
        for one in &month.agreed {
            let agreed = self.course.agreements.get(one.agreement);
            let activity = one.finding.activity.and_then(|place| agreed?.activities.get(place));
            findings.push(Finding {
                code: one.finding.kind.code().to_owned().into(),
                severity: one.finding.severity.name(),
                message: statement_finding_in_words(
                    &one.finding.kind,
                    self.ledger.unit,
                    Naming { catalogue: self.catalogue, points: self.ledger.points },
                    self.locale,
                ),
                activity: activity.map(|activity| activity.id.clone().into()),
                because: Self::said(one.finding.because.reasons(), self.locale),
            });
        }
        findings.extend(month.findings.iter().map(|finding| self.finding(finding)));
        Ok(Month {
            month: month.from.format("%Y-%m").to_string(),
            from: month.from.to_string(),
            until: month.until.to_string(),
            opening: pots(&month.opening)?,
            sums: sides(&month.sums)?,
            entries: entries.collect::<Result<_, _>>()?,
            invoice: Self::invoice(month.invoice, month.worth)?,
            closing: pots(&month.closing)?,
            status: month.status.map(crate::domain::Colour::name),
            findings,
        })
    }

    fn said<'r>(
        reasons: impl IntoIterator<Item = &'r Reason>,
        locale: Locale,
    ) -> Vec<Said<'static, Rule<'static>>> {
        Rule::all_kept(reasons, locale).into_iter().map(Said::plain).collect()
    }

    fn finding(&self, finding: &exact::Finding<'_>) -> Finding<'static> {
        let kind = finding.kind;
        let (severity, called, activity) = match kind {
            FindingKind::WaitsForConsent(agreement, place, _) => {
                let agreed = self.course.agreements.get(agreement);
                let activity = agreed.and_then(|agreed| agreed.activities.get(place));
                let id = activity.map(|activity| activity.id.clone());
                ("warn", self.activity(agreement, place), id)
            }
            FindingKind::ReserveSpent(event, _) => ("warn", self.event(event), None),
            FindingKind::Agreement(
                _,
                Timing::TooSoon | Timing::TooShort | Timing::NeverBegins,
                _,
            )
            | FindingKind::NothingToBuy(_) => ("refuse", String::new(), None),
            FindingKind::NothingAgreed
            | FindingKind::Agreement(_, Timing::Later, _)
            | FindingKind::Invoice(_)
            | FindingKind::Uncovered(_, _, _) => ("warn", String::new(), None),
            FindingKind::Lapses(_) => ("advise", String::new(), None),
        };
        Finding {
            code: kind.code().into(),
            severity,
            message: finding_in_words(
                kind,
                &called,
                self.ledger.unit,
                self.ledger.points,
                self.locale,
            ),
            activity: activity.map(Cow::Owned),
            because: Self::said(finding.because.reasons(), self.locale),
        }
    }

    fn activity(&self, agreement: usize, place: usize) -> String {
        let agreed = self.course.agreements.get(agreement);
        let Some(activity) = agreed.and_then(|agreed| agreed.activities.get(place)) else {
            return String::new();
        };
        self.called(activity)
    }

    fn called(&self, activity: &crate::domain::Activity) -> String {
        let service = self.catalogue.service(activity.service);
        let usual = service.map_or("", |service| service.label.text(self.locale));
        activity.label.as_deref().unwrap_or(usual).to_owned()
    }

    /// What a person calls an event.
    fn event(&self, place: usize) -> String {
        let Some(event) = self.course.events.get(place) else { return String::new() };
        let words = match (&event.what, self.dutch()) {
            (Happening::InHospital, true) => "in het ziekenhuis",
            (Happening::InHospital, false) => "in hospital",
            (Happening::OnHoliday, true) => "op vakantie",
            (Happening::OnHoliday, false) => "on holiday",
            (Happening::TemporaryExtraCare(activity), true) => {
                return format!("tijdelijk extra: {}", self.called(activity));
            }
            (Happening::TemporaryExtraCare(activity), false) => {
                return format!("temporary extra: {}", self.called(activity));
            }
            (Happening::UnplannedCare(activity), true) => {
                return format!("ongepland: {}", self.called(activity));
            }
            (Happening::UnplannedCare(activity), false) => {
                return format!("unplanned: {}", self.called(activity));
            }
            (Happening::NetworkAway(_), true) => "de mantelzorger is weg",
            (Happening::NetworkAway(_), false) => "the network is away",
            (Happening::PointsBought(_), true) => "punten gekocht",
            (Happening::PointsBought(_), false) => "points bought",
            (Happening::Leaves, true) => "de cliënt overlijdt of verhuist",
            (Happening::Leaves, false) => "the client dies or moves",
            (Happening::Done(name), _) => name,
        };
        words.to_owned()
    }

    fn entry(&self, entry: &exact::Entry<'_>) -> Result<Entry, Overflow> {
        let (kind, side) = kind_and_side(&entry.kind);
        let mut text = Entry {
            kind,
            side,
            id: None,
            label: self.plain(&entry.kind).to_owned(),
            purpose: None,
            agreement: None,
            event: None,
            payer: None,
            amount: figure(entry.amount)?,
            because: Rule::all_kept(entry.because.reasons(), self.locale),
        };
        match &entry.kind {
            EntryKind::Contribution(id, label, purpose) => {
                text.id = Some((*id).to_owned());
                text.label = label.map_or(*id, |label| label.text(self.locale)).to_owned();
                text.purpose = Some(Purpose::name(*purpose));
            }
            EntryKind::Planned(agreement, place) => {
                let agreed = self.course.agreements.get(*agreement);
                let activity = agreed.and_then(|agreed| agreed.activities.get(*place));
                text.id = activity.map(|activity| activity.id.clone());
                text.label = self.activity(*agreement, *place);
                text.agreement = Some(*agreement);
            }
            EntryKind::GivenBack(event)
            | EntryKind::Unplanned(event)
            | EntryKind::Bought(event)
            | EntryKind::FromKept(event) => {
                text.event = Some(*event);
                text.label = format!("{}: {}", text.label, self.event(*event));
            }
            EntryKind::FromSavings(event) => text.event = *event,
            EntryKind::Borne(payer, event) => {
                text.event = *event;
                text.payer = Some(payer_name(payer));
                text.label = format!("{}: {}", text.label, self.payer(payer));
            }
            EntryKind::Lapsed(of) => {
                let month = of.format("%-m-%Y");
                text.label = format!("{} ({month})", text.label);
            }
            EntryKind::Budget
            | EntryKind::Copaid
            | EntryKind::FromBought
            | EntryKind::CarriedOut
            | EntryKind::LeftOpen
            | EntryKind::PaidOutAtLeaving => {}
        }
        Ok(text)
    }

    fn payer(&self, payer: &Payer<'_>) -> String {
        match (payer, self.dutch()) {
            (Payer::Organisation, true) => "de organisatie".to_owned(),
            (Payer::Organisation, false) => "the organisation".to_owned(),
            (Payer::Contribution(_, label), _) => label.text(self.locale).to_owned(),
            (Payer::Undecided, true) => "niet vastgelegd wie".to_owned(),
            (Payer::Undecided, false) => "not laid down by whom".to_owned(),
        }
    }

    const fn plain(&self, kind: &EntryKind<'_>) -> &'static str {
        let dutch = matches!(self.locale, Locale::Dutch);
        match (kind, dutch) {
            (EntryKind::Budget, true) => "budget",
            (EntryKind::Budget, false) => "budget",
            (EntryKind::Contribution(_, _, _), true) => "bijdrage",
            (EntryKind::Contribution(_, _, _), false) => "contribution",
            (EntryKind::Planned(_, _), true) => "gepland",
            (EntryKind::Planned(_, _), false) => "planned",
            (EntryKind::GivenBack(_), true) => "teruggekregen",
            (EntryKind::GivenBack(_), false) => "given back",
            (EntryKind::Unplanned(_), true) => "extra zorg",
            (EntryKind::Unplanned(_), false) => "extra care",
            (EntryKind::Borne(_, _), true) => "betaald door",
            (EntryKind::Borne(_, _), false) => "paid by",
            (EntryKind::Bought(_), true) => "bijgekocht",
            (EntryKind::Bought(_), false) => "bought",
            (EntryKind::Copaid, true) => "bijbetaald door de cliënt",
            (EntryKind::Copaid, false) => "paid extra by the client",
            (EntryKind::FromSavings(_), true) => "uit wat eerder overbleef",
            (EntryKind::FromSavings(_), false) => "from savings",
            (EntryKind::FromBought, true) => "uit gekochte punten",
            (EntryKind::FromBought, false) => "from bought points",
            (EntryKind::FromKept(_), true) => "uit de eigen reserve",
            (EntryKind::FromKept(_), false) => "from the own reserve",
            (EntryKind::CarriedOut, true) => "blijft over en staat klaar",
            (EntryKind::CarriedOut, false) => "is left and carried out",
            (EntryKind::LeftOpen, true) => "blijft over; of het blijft staan, is niet vastgelegd",
            (EntryKind::LeftOpen, false) => "is left; whether it stays is not laid down",
            (EntryKind::Lapsed(_), true) => "vervallen",
            (EntryKind::Lapsed(_), false) => "lapsed",
            (EntryKind::PaidOutAtLeaving, true) => "uitbetaald bij vertrek",
            (EntryKind::PaidOutAtLeaving, false) => "paid out on leaving",
        }
    }

    fn duty(&self, duty: &exact::Duty<'_>) -> Duty {
        Duty {
            name: duty.name.to_owned(),
            label: duty.label.text(self.locale).to_owned(),
            from: duty.from.map(|date| date.to_string()),
            due: duty.due.map(|date| date.to_string()),
            about: duty.about,
            done_on: duty.done_on.map(|date| date.to_string()),
            state: duty.state.name(),
            because: Rule::all_kept(duty.because.reasons(), self.locale),
        }
    }

    fn unsettled(&self, one: &exact::Unsettled<'_>) -> Result<Unsettled, Overflow> {
        Ok(Unsettled {
            what: one.what.name(),
            from: one.from.to_string(),
            until: one.until.to_string(),
            event: one.event,
            amount: one.amount.map(figure).transpose()?,
            message: unsettled_in_words(one.what, self.locale).to_owned(),
            questions: one
                .questions
                .iter()
                .map(|question| OpenQuestion::new(question, self.locale).into_owned())
                .collect(),
        })
    }
}

fn payer_name(payer: &Payer<'_>) -> String {
    match payer {
        Payer::Organisation => "organisation".to_owned(),
        Payer::Contribution(id, _) => (*id).to_owned(),
        Payer::Undecided => "undecided".to_owned(),
    }
}

/// The name of a kind of entry, and the side of the account it stands on.
const fn kind_and_side(kind: &EntryKind<'_>) -> (&'static str, &'static str) {
    match kind {
        EntryKind::Budget => ("budget", "in"),
        EntryKind::Contribution(_, _, Purpose::Kept) => ("contribution", "within"),
        EntryKind::Contribution(_, _, Purpose::Collective | Purpose::PaidOut) => {
            ("contribution", "out")
        }
        EntryKind::Planned(_, _) => ("planned", "out"),
        EntryKind::GivenBack(_) => ("given_back", "in"),
        EntryKind::Unplanned(_) => ("unplanned", "out"),
        EntryKind::Borne(_, _) => ("borne", "in"),
        EntryKind::Bought(_) => ("bought", "in"),
        EntryKind::Copaid => ("copaid", "in"),
        EntryKind::FromSavings(_) => ("from_savings", "within"),
        EntryKind::FromBought => ("from_bought", "within"),
        EntryKind::FromKept(_) => ("from_kept", "within"),
        EntryKind::CarriedOut => ("carried_out", "within"),
        EntryKind::LeftOpen => ("left_open", "within"),
        EntryKind::Lapsed(_) => ("lapsed", "out"),
        EntryKind::PaidOutAtLeaving => ("paid_out_at_leaving", "out"),
    }
}
