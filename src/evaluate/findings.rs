//! What stands out, in the order that semantics fix.
//!
//! In: a run whose steps are done. Out: findings, each with the rules behind it.
//! Absent on purpose: words, and any work for an activity about which there is nothing to say.

use super::activities::Worked;
use super::run::{Run, Stuck};
use crate::domain::{Activity, Performer, RoleId, ServiceId, Severity};
use crate::plan::{CopayTerms, Effect, Terms, Why, Words};
use crate::quantity::Exact;
use crate::source::Place;
use crate::statement::{Amount, Barred, Because, Finding, FindingKind, Piece, Stands};

impl<'a> Run<'a> {
    /// Everything that stands out.
    pub(super) fn findings(&mut self) -> Result<Vec<Finding<'a>>, Stuck> {
        let mut found = Vec::new();
        self.about_client(&mut found);
        for (place, activity) in self.arrangement.activities.iter().enumerate() {
            let Some(worked) = self.worked.get(place).copied() else { continue };
            self.about_performer(place, activity, &worked, &mut found);
            self.about_offer(place, activity, &worked, &mut found);
            self.about_payment(place, activity, &worked, &mut found);
            self.about_order(place, activity, &mut found);
        }
        self.about_capacity(&mut found)?;
        self.about_exclusions(&mut found);
        self.about_signatures(&mut found);
        if self.missed.is_empty() {
            self.about_shortage(&mut found);
            found.append(&mut self.spoken);
        }
        Ok(found)
    }

    fn find(
        &mut self,
        kind: FindingKind<'a>,
        severity: Severity,
        activity: Option<usize>,
        why: Why,
    ) -> Finding<'a> {
        self.marks.rule(why);
        let because = Because::of(self.plan.reasons.run(why));
        Finding { kind, severity, activity, because, further: Vec::new() }
    }

    fn about_client(&mut self, found: &mut Vec<Finding<'a>>) {
        let plan = self.plan;
        if !self.eligible {
            for condition in &plan.conditions {
                if self.get(condition.answer).is_zero() {
                    let kind = FindingKind::NotEligible(&condition.message);
                    found.push(self.find(kind, Severity::Refuse, None, condition.why));
                }
            }
        }
        self.missed.sort_unstable();
        for place in 0..self.missed.len() {
            let table = self.missed.get(place).and_then(|id| plan.tables.get(*id));
            if let Some(table) = table {
                let kind = FindingKind::NoTableRow(&table.name);
                found.push(self.find(kind, Severity::Refuse, None, table.why));
            }
        }
    }

    /// Whether whoever does it may.
    fn about_performer(
        &mut self,
        place: usize,
        activity: &'a Activity,
        worked: &Worked<'a>,
        found: &mut Vec<Finding<'a>>,
    ) {
        let Some(performer) = worked.performer else {
            found.push(self.find(
                FindingKind::NobodyLeft,
                Severity::Refuse,
                Some(place),
                self.plan.order_why,
            ));
            return;
        };
        if activity.by.is_none() {
            return;
        }
        let Some(step) = self.order_step(performer) else { return };
        let rank = self.plan.ranks.get(performer.index()).copied().unwrap_or(0);
        if step.effect == Effect::NotAsked {
            let kind = FindingKind::PerformerNotAsked(performer);
            found.push(self.find(kind, Severity::Refuse, Some(place), step.why));
        } else if !worked.open.get(rank).copied().unwrap_or(false) {
            let kind = FindingKind::OrderCondition(performer);
            found.push(self.find(kind, Severity::Refuse, Some(place), step.why));
        }
    }

    /// Whether the offer allows it.
    fn about_offer(
        &mut self,
        place: usize,
        activity: &'a Activity,
        worked: &Worked<'a>,
        found: &mut Vec<Finding<'a>>,
    ) {
        let Some(offer) = self.offer(activity) else { return };
        let service = activity.service;
        let told = match worked.stands {
            Stands::Priced
            | Stands::Outside
            | Stands::CostsNothing
            | Stands::PaidByClient
            | Stands::Nobody
            | Stands::NotAsked => None,
            Stands::ConditionFails => {
                Some((FindingKind::ServiceCondition(service), Severity::Refuse))
            }
            Stands::NotOffered => {
                let why = match &offer.terms {
                    Terms::NotOffered(why) => why.as_ref(),
                    Terms::Price(_) | Terms::AsQuoted | Terms::Outside(_) | Terms::ByRole(_) => {
                        None
                    }
                };
                Some((FindingKind::NotOffered(service, why), Severity::Warn))
            }
            Stands::RoleNotOffered => {
                let role = activity.role.unwrap_or(RoleId(u16::MAX));
                Some((FindingKind::RoleNotOffered(service, role), Severity::Refuse))
            }
        };
        if let Some((kind, severity)) = told {
            found.push(self.find(kind, severity, Some(place), offer.why));
        }
        let plan = self.plan;
        if offer.is_care
            && worked.performer == Some(Performer::Provider)
            && !plan.supporters.is_empty()
        {
            let banned = plan.supporters.iter().find(|banned| Some(banned.role) == activity.role);
            if let Some(banned) = banned {
                let kind = FindingKind::SupporterDelivers(banned.role);
                found.push(self.find(kind, Severity::Refuse, Some(place), banned.why));
            }
        }
        if worked.cost.is_positive() && !offer.consent.is_met_by(activity.consent) {
            let kind = FindingKind::ConsentMissing(offer.consent.signers());
            found.push(self.find(kind, Severity::Refuse, Some(place), offer.why));
        }
    }

    fn about_payment(
        &mut self,
        place: usize,
        activity: &'a Activity,
        worked: &Worked<'a>,
        found: &mut Vec<Finding<'a>>,
    ) {
        let (kind, severity) = match worked.bought {
            Some(CopayTerms::Never) => {
                (FindingKind::CopayNever(activity.service), Severity::Refuse)
            }
            Some(CopayTerms::Undecided) => (FindingKind::CopayUndecided, Severity::Warn),
            Some(CopayTerms::Allowed | CopayTerms::WithBoughtPoints) | None => return,
        };
        let why = self.copay_of(activity).why;
        found.push(self.find(kind, severity, Some(place), why));
    }

    /// Someone earlier in the order who could do what a later one does.
    pub(super) fn earlier(
        &self,
        place: usize,
        activity: &Activity,
    ) -> Option<(Performer, Performer)> {
        if activity.able.is_empty() {
            return None;
        }
        let by = activity.by?;
        let rank = self.plan.ranks.get(by.index()).copied()?;
        self.earliest(place, activity, rank).map(|earlier| (earlier, by))
    }

    fn about_order(&mut self, place: usize, activity: &'a Activity, found: &mut Vec<Finding<'a>>) {
        let Some((earlier, by)) = self.earlier(place, activity) else { return };
        let why = self.order_step(earlier).map_or(self.plan.order_why, |step| step.why);
        let kind = FindingKind::EarlierPerformer(earlier, by);
        found.push(self.find(kind, Severity::Advise, Some(place), why));
    }

    fn about_capacity(&mut self, found: &mut Vec<Finding<'a>>) -> Result<(), Stuck> {
        for performer in Performer::ALL {
            let left = self.remaining.get(performer.index()).copied().flatten();
            let Some(left) = left.filter(|left| left.is_negative()) else { continue };
            let why = self.order_step(performer).map_or(self.plan.order_why, |step| step.why);
            let at = self.plan.reasons.at(why);
            let beyond = left.negative().map_err(|_| Stuck { at, activity: None })?;
            let kind = FindingKind::OverCapacity(performer, beyond);
            found.push(self.find(kind, Severity::Warn, None, why));
        }
        Ok(())
    }

    /// Pairs that exclude each other, where both draw on the budget; each at the activity by which
    /// both are there.
    fn about_exclusions(&mut self, found: &mut Vec<Finding<'a>>) {
        if !self.plan.any_excludes {
            return;
        }
        // A list, not a flag for every service: only the few that exclude another are kept in it.
        let mut present: Vec<ServiceId> = Vec::new();
        for (place, activity) in self.arrangement.activities.iter().enumerate() {
            let Some(offer) = self.offer(activity).filter(|offer| !offer.excludes.is_empty())
            else {
                continue;
            };
            let performer = self.worked.get(place).and_then(|worked| worked.performer);
            let step = performer.and_then(|performer| self.order_step(performer));
            let draws = step.is_some_and(|step| step.effect == Effect::Draws);
            if activity.paid_by_client || !draws || present.contains(&activity.service) {
                continue;
            }
            present.push(activity.service);
            for (other, why) in &offer.excludes {
                if present.contains(other) {
                    let kind = FindingKind::ExcludedTogether(activity.service, *other);
                    found.push(self.find(kind, Severity::Refuse, Some(place), *why));
                }
            }
        }
    }

    fn about_signatures(&mut self, found: &mut Vec<Finding<'a>>) {
        let plan = self.plan;
        for signature in &plan.signatures {
            let signed = |signer| self.arrangement.signed.contains(signer);
            if !signature.signers.iter().any(signed) {
                let kind = FindingKind::SignatureMissing(&signature.signers);
                found.push(self.find(kind, Severity::Warn, None, signature.why));
            }
        }
    }

    fn about_shortage(&mut self, found: &mut Vec<Finding<'a>>) {
        let totals = self.totals;
        if totals.from_kept.is_positive() {
            let kind = FindingKind::FromKept(totals.from_kept);
            let why = self.kept_why();
            found.push(self.find(kind, Severity::Warn, None, why));
        }
        if totals.copayment.is_positive() {
            let kind = FindingKind::Copayment(totals.copayment);
            let why = self.copay_why.unwrap_or_default();
            found.push(self.find(kind, Severity::Warn, None, why));
        }
        if totals.uncovered.is_positive() {
            let undecided = !self.forbids && self.undecided >= totals.uncovered;
            let barred = if undecided { Barred::Undecided } else { Barred::Forbidden };
            let kind = FindingKind::Uncovered(totals.uncovered, self.plan.bearer, barred);
            let mut finding = self.find(kind, Severity::Warn, None, self.plan.rest_why);
            for why in std::mem::take(&mut self.barred_whys) {
                self.marks.rule(why);
                finding.further.push(self.plan.reasons.run(why));
            }
            found.push(finding);
        }
    }

    /// A rule whose condition holds.
    pub(super) fn speak(&mut self, number: usize) {
        let plan = self.plan;
        let Some(rule) = plan.rules.get(number) else { return };
        let dutch = self.words(&rule.dutch);
        let english =
            rule.english.as_ref().map_or_else(|| dutch.clone(), |words| self.words(words));
        let kind = FindingKind::Rule(&rule.name, dutch, english);
        let mut finding = self.find(kind, rule.severity, None, rule.why);
        finding.because.row = self.row.take();
        self.spoken.push(finding);
    }

    fn words(&self, pieces: &'a [Words]) -> Vec<Piece<'a>> {
        let word = |piece: &'a Words| match piece {
            Words::Text(text) => Piece::Text(text),
            Words::Value(slot, unit) => {
                Piece::Value(Amount { value: self.get(*slot), unit: *unit })
            }
        };
        pieces.iter().map(word).collect()
    }

    /// The first contribution that stays the client's own reserve.
    fn kept_why(&self) -> Why {
        let mut kept = self.plan.contributions.iter();
        let first = kept.find(|one| one.purpose == crate::domain::Purpose::Kept);
        first.map_or(self.plan.rest_why, |one| one.why)
    }

    /// Where a rule stands.
    pub(super) fn place_of(&self, why: Why) -> Place {
        self.plan.reasons.at(why)
    }

    /// An overflow by a rule, for an activity.
    pub(super) fn stuck(&self, why: Why, activity: Option<usize>) -> Stuck {
        Stuck { at: self.place_of(why), activity }
    }

    pub(super) fn cost_now(&self, place: usize) -> Exact {
        self.worked.get(place).map_or(Exact::ZERO, |worked| worked.cost)
    }
}
