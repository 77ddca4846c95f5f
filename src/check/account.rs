//! What happens over time, and the agreement: read and checked now, run by the ledger.

use super::blocks::MOST_OF_A_KIND;
use super::calendar::period;
use super::context::Context;
use super::policy::{
    Account, Agreement, Contribution, GivenBack, LeftOver, ReasonId, SavingsUse, Topic, Until,
};
use crate::diagnostic::{Code, Diagnostic};
use crate::domain::{Bearer, SignerId};
use crate::source::{Place, Span};
use crate::syntax::tree;

/// The topics of an entry.
fn topics(topic: &tree::AccountTopic) -> Vec<Topic> {
    match topic {
        tree::AccountTopic::LeftOver(_) => vec![Topic::LeftOver],
        tree::AccountTopic::SavingsUse(_) => vec![Topic::SavingsUse],
        tree::AccountTopic::SavingsBeforeCopayment(_) => vec![Topic::SavingsOrder],
        tree::AccountTopic::Occasions(occasions, _) => occasions
            .iter()
            .map(|occasion| match occasion.value {
                tree::Occasion::TemporaryExtraCare => Topic::TemporaryExtraCare,
                tree::Occasion::NetworkAway => Topic::NetworkAway,
                tree::Occasion::UnplannedCare => Topic::UnplannedCare,
            })
            .collect(),
        tree::AccountTopic::Absence { places, .. } => places
            .iter()
            .map(|place| match place.value {
                tree::Absence::Hospital => Topic::Hospital,
                tree::Absence::Holiday => Topic::Holiday,
            })
            .collect(),
        tree::AccountTopic::ContributionsDuringAbsence(_) => {
            vec![Topic::ContributionsDuringAbsence]
        }
        tree::AccountTopic::PartMonth(_) => vec![Topic::PartOfMonth],
        tree::AccountTopic::Leaving(_) => vec![Topic::Leaving],
        tree::AccountTopic::AgreementsKeepVersion(_) => vec![Topic::Version],
    }
}

impl Context<'_> {
    /// The account block.
    pub(super) fn account(
        &mut self,
        written: &tree::Account,
        contributions: &[Contribution],
    ) -> Account {
        if self.too_many(
            written.entries.len(),
            MOST_OF_A_KIND,
            "entries of `account`",
            written.entries.first().map(|one| one.span),
        ) {
            return Account::default();
        }
        let mut account = Account::default();
        for entry in &written.entries {
            let (topic, notes) = &entry.value;
            let reason = self.reason("account", entry.span, notes, &written.notes);
            self.topic(topic, notes, entry.span, reason, contributions, &mut account);
            let asked = self.asked(&topics(topic), notes);
            account.asked.extend(asked);
        }
        account
    }

    fn topic(
        &mut self,
        topic: &tree::AccountTopic,
        notes: &tree::Notes,
        span: Span,
        reason: ReasonId,
        contributions: &[Contribution],
        account: &mut Account,
    ) {
        match topic {
            tree::AccountTopic::LeftOver(left_over) => {
                let made = left_over.as_ref().and_then(|left_over| self.left_over(left_over));
                self.answer(&mut account.left_over, made, left_over.is_some(), notes, span, reason);
            }
            tree::AccountTopic::SavingsUse(targets) => {
                let uses: Option<Vec<SavingsUse>> =
                    targets.iter().map(|target| self.savings_use(target)).collect();
                let answered = !targets.is_empty();
                let uses = uses.filter(|_| answered);
                self.answer(&mut account.savings_use, uses, answered, notes, span, reason);
            }
            tree::AccountTopic::SavingsBeforeCopayment(before) => {
                let slot = &mut account.savings_before_copayment;
                self.answer(slot, *before, before.is_some(), notes, span, reason);
            }
            tree::AccountTopic::Occasions(occasions, bearer) => {
                let made = bearer.as_ref().and_then(|bearer| self.bearer(bearer, contributions));
                let answer = (made, bearer.is_some());
                self.occasions(occasions, answer, notes, reason, account);
            }
            tree::AccountTopic::Absence { places, given_back, from_day } => {
                let from_day = from_day.as_ref().map_or(Some(1), |day| self.count(day));
                let made = given_back
                    .zip(from_day)
                    .map(|(given_back, from_day)| GivenBack { given_back, from_day });
                let answer = (made, given_back.is_some());
                self.absences(places, answer, notes, reason, account);
            }
            tree::AccountTopic::ContributionsDuringAbsence(goes_on) => {
                let slot = &mut account.contributions_continue;
                self.answer(slot, *goes_on, goes_on.is_some(), notes, span, reason);
            }
            tree::AccountTopic::PartMonth(part) => {
                let by_days = part.map(|part| part == tree::PartMonth::ByCalendarDays);
                let slot = &mut account.part_month_by_days;
                self.answer(slot, by_days, part.is_some(), notes, span, reason);
            }
            tree::AccountTopic::Leaving(leaving) => {
                let paid_out = leaving.map(|leaving| leaving == tree::Leaving::PaidOut);
                let slot = &mut account.leaving_paid_out;
                self.answer(slot, paid_out, leaving.is_some(), notes, span, reason);
            }
            tree::AccountTopic::AgreementsKeepVersion(keep) => {
                let slot = &mut account.keeps_version;
                self.answer(slot, *keep, keep.is_some(), notes, span, reason);
            }
        }
    }

    /// The questions that notes leave open about topics.
    fn asked(&self, topics: &[Topic], notes: &tree::Notes) -> Vec<(Topic, Place)> {
        let undecided =
            notes.0.iter().filter(|note| matches!(note.value, tree::Note::Undecided(_)));
        let places: Vec<Place> = undecided.map(|note| self.source.place(note.span.start)).collect();
        topics.iter().flat_map(|topic| places.iter().map(|place| (*topic, *place))).collect()
    }

    fn occasions(
        &mut self,
        occasions: &[tree::At<tree::Occasion>],
        (made, answered): (Option<Bearer>, bool),
        notes: &tree::Notes,
        reason: ReasonId,
        account: &mut Account,
    ) {
        for occasion in occasions {
            let slot = match occasion.value {
                tree::Occasion::TemporaryExtraCare => &mut account.temporary_extra_care,
                tree::Occasion::NetworkAway => &mut account.network_away,
                tree::Occasion::UnplannedCare => &mut account.unplanned_care,
            };
            self.answer(slot, made, answered, notes, occasion.span, reason);
        }
    }

    fn absences(
        &mut self,
        places: &[tree::At<tree::Absence>],
        (made, answered): (Option<GivenBack>, bool),
        notes: &tree::Notes,
        reason: ReasonId,
        account: &mut Account,
    ) {
        for place in places {
            let slot = match place.value {
                tree::Absence::Hospital => &mut account.hospital,
                tree::Absence::Holiday => &mut account.holiday,
            };
            self.answer(slot, made, answered, notes, place.span, reason);
        }
    }

    /// Keeps an answer; reports a topic that stands twice, or without an answer that it is open.
    fn answer<T>(
        &mut self,
        slot: &mut Option<(T, ReasonId)>,
        value: Option<T>,
        answered: bool,
        notes: &tree::Notes,
        span: Span,
        reason: ReasonId,
    ) {
        if !answered {
            self.needs_undecided(notes, span);
        }
        if slot.is_some() {
            self.topic_twice(span);
        }
        if let Some(value) = value {
            *slot = Some((value, reason));
        }
    }

    fn topic_twice(&mut self, span: Span) {
        let diagnostic = Diagnostic::new(Code::AccountTwice, span, "this is settled twice")
            .help("keep one of the two");
        self.report(diagnostic);
    }

    fn left_over(&mut self, written: &tree::LeftOver) -> Option<LeftOver> {
        match written {
            tree::LeftOver::LapsesAtOnce => Some(LeftOver::Lapses),
            tree::LeftOver::Stays { until, at_most, then_lapses: _ } => {
                let until = match until {
                    None => Until::NoEnd,
                    Some(tree::Stays::UntilTheEndOfTheYear) => Until::EndOfYear,
                    Some(tree::Stays::For(duration)) => {
                        Until::For(self.positive(&duration.number)?, period(duration.period.value))
                    }
                };
                let at_most = match at_most {
                    None => None,
                    Some(amount) => Some(self.fixed_payment(amount)?),
                };
                Some(LeftOver::Stays { until, at_most })
            }
        }
    }

    fn savings_use(&mut self, target: &tree::At<tree::SavingsTarget>) -> Option<SavingsUse> {
        match &target.value {
            tree::SavingsTarget::OtherServices => Some(SavingsUse::OtherServices),
            tree::SavingsTarget::NetworkAway => Some(SavingsUse::NetworkAway),
            tree::SavingsTarget::Name(name) => {
                if let Some(id) = self.catalogue.category_named(name) {
                    return Some(SavingsUse::Category(id));
                }
                let written = tree::At::new(name.clone(), target.span);
                self.service(&written).map(SavingsUse::Service)
            }
        }
    }

    fn bearer(
        &mut self,
        bearer: &tree::At<tree::Bearer>,
        contributions: &[Contribution],
    ) -> Option<Bearer> {
        match &bearer.value {
            tree::Bearer::Client => Some(Bearer::Client),
            tree::Bearer::Organisation => Some(Bearer::Organisation),
            tree::Bearer::Contribution(name) => {
                let found = contributions.iter().position(|known| known.name == *name);
                if found.is_none() && !self.declared_lines.contains(name) {
                    let known: Vec<&str> =
                        contributions.iter().map(|known| known.name.as_str()).collect();
                    self.unknown("contribution", name, bearer.span, &known);
                }
                found.map(Bearer::Contribution)
            }
        }
    }

    /// The agreement block.
    pub(super) fn agreement(&mut self, written: &tree::Agreement) -> Agreement {
        let mut agreement = Agreement::default();
        let mut signed = false;
        for entry in &written.entries {
            let (what, notes) = &entry.value;
            let reason = self.reason("agreement", entry.span, notes, &written.notes);
            match what {
                tree::AgreementEntry::TakesEffect(effect) => {
                    let first = effect.map(|effect| effect == tree::Effect::FirstOfNextMonth);
                    let slot = &mut agreement.first_of_next_month;
                    self.answer(slot, first, effect.is_some(), notes, entry.span, reason);
                    agreement.asked.extend(self.asked(&[Topic::TakesEffect], notes));
                }
                tree::AgreementEntry::LastsAtLeast(duration) => {
                    if duration.is_none() {
                        self.needs_undecided(notes, entry.span);
                    }
                    if agreement.at_least.is_some() {
                        self.topic_twice(entry.span);
                    }
                    agreement.at_least = duration.as_ref().and_then(|duration| {
                        let number = self.positive(&duration.number)?;
                        Some((number, period(duration.period.value), reason))
                    });
                }
                tree::AgreementEntry::SignedBy(signatures) => {
                    if signatures.is_empty() {
                        self.needs_undecided(notes, entry.span);
                    }
                    if std::mem::replace(&mut signed, true) {
                        self.topic_twice(entry.span);
                    }
                    agreement.signatures =
                        signatures.iter().map(|one| self.signature(&one.value)).collect();
                    agreement.signatures_reason = (!signatures.is_empty()).then_some(reason);
                }
            }
        }
        agreement
    }

    fn signature(&mut self, names: &[tree::Text]) -> Vec<SignerId> {
        names.iter().filter_map(|name| self.signer(name)).collect()
    }

    /// A signer by name.
    pub(super) fn signer(&mut self, name: &tree::Text) -> Option<SignerId> {
        let found = self.catalogue.signer_named(&name.value);
        if found.is_none() {
            let catalogue = self.catalogue;
            let known: Vec<&str> =
                catalogue.signers.iter().map(|known| known.name.as_str()).collect();
            self.unknown("signer", &name.value, name.span, &known);
        }
        found
    }
}
