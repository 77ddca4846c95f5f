//! What stands out, in the order of the specification.

use num_traits::{Signed as _, Zero as _};
use pvb::check::expression::{Expression, Total};
use pvb::check::policy::{CopayTerms, Effect, Piece};
use pvb::domain::{Bearer, Consent, Performer, Severity, SignerId};

use super::assignment::Remark;
use super::course::Course;
use super::number::{Number, rounded};
use super::outcome::ToldFinding;

type Found = Vec<ToldFinding>;

fn add(found: &mut Found, code: &str, severity: Severity, activity: Option<usize>, detail: String) {
    let (code, severity) = (code.to_owned(), severity.name().to_owned());
    found.push(ToldFinding { code, severity, activity, detail });
}

impl Course<'_> {
    /// Every finding; `rules` are those of the policy's own rules, worked out before.
    pub fn findings(&self, rules: Found) -> Found {
        let mut found = Vec::new();
        for condition in &self.policy.eligible {
            if !self.holds(&condition.test, None) {
                let words = condition.message.dutch.clone();
                add(&mut found, "not-eligible", Severity::Refuse, None, words);
            }
        }
        for table in self.missed.borrow().iter() {
            let name = self.policy.tables[*table].name.clone();
            add(&mut found, "no-table-row", Severity::Refuse, None, name);
        }
        for activity in 0..self.doers.len() {
            self.who_may(&mut found, activity);
            self.what_may(&mut found, activity);
            if let Some((now, earlier)) = self.earlier_performer(activity) {
                let detail = pair(now.name(), earlier.name());
                add(&mut found, "earlier-performer", Severity::Advise, Some(activity), detail);
            }
        }
        for performer in Performer::ALL {
            if let Some(left) = self.left[performer.index()].clone().filter(Number::is_negative) {
                let detail = format!("{} {}", performer.name(), rounded(&-left, 2));
                add(&mut found, "over-capacity", Severity::Warn, None, detail);
            }
        }
        self.excluded(&mut found);
        self.unsigned(&mut found);
        if self.missed.borrow().is_empty() {
            self.shortages(&mut found);
            found.extend(rules);
        }
        found
    }

    fn who_may(&self, found: &mut Found, activity: usize) {
        let mut refuse = |code: &str, detail: &str| {
            add(found, code, Severity::Refuse, Some(activity), detail.to_owned());
        };
        let Some(doer) = self.doers[activity] else {
            refuse("nobody-left", "");
            return;
        };
        if self.arrangement.activities[activity].by.is_none() {
            return;
        }
        let step = self.step_of(doer).1;
        match step.effect {
            Effect::NotAsked => refuse("performer-not-asked", doer.name()),
            Effect::CostsNothing | Effect::Draws => {
                if !self.open(step, activity) {
                    refuse("order-condition", doer.name());
                }
            }
        }
    }

    fn what_may(&self, found: &mut Found, activity: usize) {
        let given = &self.arrangement.activities[activity];
        let service = &self.catalogue.services[given.service.index()];
        let at = Some(activity);
        if self.draws(activity) || given.paid_by_client {
            match self.costs[activity].remark {
                Some(Remark::ServiceCondition) => {
                    add(found, "service-condition", Severity::Refuse, at, service.name.clone());
                }
                Some(Remark::NotOffered) => {
                    add(found, "not-offered", Severity::Warn, at, service.name.clone());
                }
                Some(Remark::RoleNotOffered(role)) => {
                    let role = &self.catalogue.roles[role.index()].name;
                    let detail = format!("{} {role}", service.name);
                    add(found, "role-not-offered", Severity::Refuse, at, detail);
                }
                None => {}
            }
        }
        let banned = self
            .policy
            .support
            .supporters
            .iter()
            .find(|supporter| supporter.may_not_deliver && given.role == Some(supporter.role));
        if let Some(supporter) = banned
            && self.doers[activity] == Some(Performer::Provider)
            && self.catalogue.categories[service.category.index()].name == "care"
        {
            let role = self.catalogue.roles[supporter.role.index()].name.clone();
            add(found, "supporter-delivers-care", Severity::Refuse, at, role);
        }
        let offer = &self.policy.offers[given.service.index()];
        let costs = self.costs[activity].counts.is_positive();
        let lacking = match &offer.consent {
            Consent::NotNeeded => None,
            Consent::OfAnyone => given.consent.is_none().then(String::new),
            Consent::Of(signers) => {
                let agreed = given.consent.is_some_and(|one| signers.contains(&one));
                (!agreed).then(|| self.names_of(signers))
            }
        };
        if let Some(whose) = lacking.filter(|_| costs) {
            add(found, "consent-missing", Severity::Refuse, at, whose);
        }
        if given.paid_by_client && !self.may_be_copaid(activity) {
            let category = service.category.index();
            if self.policy.copay[category].terms == CopayTerms::Undecided {
                add(found, "copay-undecided", Severity::Warn, at, String::new());
            } else {
                add(found, "copay-never", Severity::Refuse, at, service.name.clone());
            }
        }
    }

    /// Who does it now though someone earlier in the order, able and with time left, could.
    pub fn earlier_performer(&self, activity: usize) -> Option<(Performer, Performer)> {
        let given = &self.arrangement.activities[activity];
        let now = given.by?;
        let place = self.step_of(now).0;
        self.policy.order[..place]
            .iter()
            .find(|step| {
                given.able.contains(step.performer)
                    && self.open(step, activity)
                    && self.has_time(step.performer, activity)
            })
            .map(|step| (now, step.performer))
    }

    /// Each pair once, at the activity by which both are there.
    fn excluded(&self, found: &mut Found) {
        let services: Vec<(usize, usize)> = (0..self.doers.len())
            .filter(|activity| self.draws(*activity))
            .map(|activity| (activity, self.arrangement.activities[activity].service.index()))
            .collect();
        let mut seen: Vec<usize> = Vec::new();
        for (activity, service) in services {
            if seen.contains(&service) {
                continue;
            }
            for earlier in &seen {
                if self.excludes(service, *earlier) || self.excludes(*earlier, service) {
                    let name = |place: usize| self.catalogue.services[place].name.as_str();
                    let detail = pair(name(service), name(*earlier));
                    let at = Some(activity);
                    add(found, "excluded-together", Severity::Refuse, at, detail);
                }
            }
            seen.push(service);
        }
    }

    fn excludes(&self, service: usize, other: usize) -> bool {
        self.policy.offers[service].excludes.iter().any(|excluded| excluded.index() == other)
    }

    fn unsigned(&self, found: &mut Found) {
        for signature in &self.policy.agreement.signatures {
            if !signature.iter().any(|signer| self.arrangement.signed.contains(signer)) {
                let names = self.names_of(signature);
                add(found, "signature-missing", Severity::Warn, None, names);
            }
        }
    }

    fn names_of(&self, signers: &[SignerId]) -> String {
        let name = |signer: &SignerId| self.catalogue.signers[signer.index()].name.as_str();
        signers.iter().map(name).collect::<Vec<&str>>().join(" or ")
    }

    fn shortages(&self, found: &mut Found) {
        let mut warn = |code: &str, total: Total, bearer: String| {
            let amount = self.total(total);
            if amount.is_positive() {
                let detail = format!("{}{bearer}", rounded(&amount, 2));
                add(found, code, Severity::Warn, None, detail);
            }
        };
        warn("from-kept", Total::FromKept, String::new());
        warn("copayment", Total::Copayment, String::new());
        let mut detail = bearer(self.policy.rest.bearer);
        if self.all_undecided() {
            detail.push_str(" not laid down");
        }
        warn("uncovered", Total::Uncovered, detail);
    }

    /// Whether nobody decided if the client may pay for any of what is uncovered.
    fn all_undecided(&self) -> bool {
        let mut undecided = Number::zero();
        for (activity, cost) in self.costs.iter().enumerate() {
            if cost.counts.is_zero() || self.may_be_copaid(activity) {
                continue;
            }
            if self.policy.copay[self.category(activity).index()].terms != CopayTerms::Undecided {
                return false;
            }
            undecided += &cost.counts;
        }
        undecided >= self.total(Total::Uncovered)
    }

    /// The policy's own rules. Worked out before the other findings, as they too may miss a table.
    pub fn rules(&self) -> Found {
        let mut found = Vec::new();
        for rule in &self.policy.rules {
            // A statement without amounts leaves out all rules.
            if !self.missed.borrow().is_empty() {
                break;
            }
            if self.holds_if_any(rule.when.as_ref(), None) {
                let detail = self.words(&rule.dutch);
                if let Some(english) = &rule.english {
                    self.words(english);
                }
                add(&mut found, &rule.name, rule.severity, None, detail);
            }
        }
        found
    }

    fn words(&self, pieces: &[Piece]) -> String {
        let piece = |piece: &Piece| match piece {
            Piece::Text(text) => text.clone(),
            Piece::Value(amount) => rounded(&self.value(amount, None), 2),
        };
        pieces.iter().map(piece).collect()
    }

    /// Whether a condition of the policy holds for the client, all of them.
    pub fn eligible(&self) -> bool {
        let all: Vec<&Expression> = self.policy.eligible.iter().map(|one| &one.test).collect();
        all.into_iter().all(|test| self.holds(test, None))
    }

    /// Whether points may be bought for anything that is planned on the budget.
    pub fn with_bought_points(&self) -> bool {
        (0..self.costs.len()).any(|activity| {
            let terms = self.policy.copay[self.category(activity).index()].terms;
            self.may_be_copaid(activity)
                && !self.costs[activity].counts.is_zero()
                && terms == CopayTerms::WithBoughtPoints
        })
    }
}

/// Who bears it, as the detail of a finding shows it.
pub fn bearer(bearer: Option<Bearer>) -> String {
    match bearer {
        None => " undecided".to_owned(),
        Some(Bearer::Client) => " client".to_owned(),
        Some(Bearer::Organisation) => " organisation".to_owned(),
        Some(Bearer::Contribution(place)) => format!(" contribution {place}"),
    }
}

/// Two names in a settled order, as the specification does not say which comes first.
pub fn pair(one: &str, other: &str) -> String {
    let mut names = [one, other];
    names.sort_unstable();
    names.join(" ")
}
