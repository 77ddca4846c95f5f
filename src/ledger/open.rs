//! Which of a policy's open questions stand behind something that could not be counted.
//!
//! In: what is open, and perhaps the event. Out: the questions.
//! Absent on purpose: guessing by words; the checker has kept which topic asked what.

use super::{EntryKind, Open};
use crate::domain::{Happening, OpenQuestion};
use crate::plan::{Plan, Topic};

impl Open {
    /// Its name in answers.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::PartOfMonth => "part_of_a_month",
            Self::IndicationWithinMonth => "indication_within_month",
            Self::LeftOver => "what_is_left",
            Self::SavingsUse => "savings_use",
            Self::SavingsOrder => "savings_order",
            Self::GivenBack => "given_back",
            Self::ContributionsDuringAbsence => "contributions_during_absence",
            Self::Bearer => "bearer",
            Self::Rest => "rest",
            Self::Leaving => "death_or_move",
            Self::TakesEffect => "takes_effect",
            Self::Version => "version",
            Self::Duty => "duty",
        }
    }

    /// Whether it goes on from month to month, so that it is told once.
    pub(super) const fn is_standing(self) -> bool {
        match self {
            Self::LeftOver
            | Self::SavingsOrder
            | Self::Version
            | Self::GivenBack
            | Self::ContributionsDuringAbsence
            | Self::Bearer => true,
            Self::PartOfMonth
            | Self::IndicationWithinMonth
            | Self::SavingsUse
            | Self::Rest
            | Self::Leaving
            | Self::TakesEffect
            | Self::Duty => false,
        }
    }

    /// Whether what it concerns in one month comes on top of what it concerned in the month before.
    pub(super) const fn adds_up(self) -> bool {
        matches!(self, Self::GivenBack | Self::Bearer)
    }

    const fn topic(self, happening: Option<&Happening>) -> Option<Topic> {
        match self {
            Self::PartOfMonth | Self::IndicationWithinMonth => Some(Topic::PartOfMonth),
            Self::LeftOver => Some(Topic::LeftOver),
            Self::SavingsUse => Some(Topic::SavingsUse),
            Self::SavingsOrder => Some(Topic::SavingsOrder),
            Self::ContributionsDuringAbsence => Some(Topic::ContributionsDuringAbsence),
            Self::Leaving => Some(Topic::Leaving),
            Self::TakesEffect => Some(Topic::TakesEffect),
            Self::Version => Some(Topic::Version),
            Self::Rest | Self::Duty => None,
            Self::GivenBack | Self::Bearer => match happening {
                Some(Happening::InHospital) => Some(Topic::Hospital),
                Some(Happening::OnHoliday) => Some(Topic::Holiday),
                Some(Happening::TemporaryExtraCare(_)) => Some(Topic::TemporaryExtraCare),
                Some(Happening::UnplannedCare(_)) => Some(Topic::UnplannedCare),
                Some(Happening::NetworkAway(_)) => Some(Topic::NetworkAway),
                Some(Happening::PointsBought(_) | Happening::Leaves | Happening::Done(_))
                | None => None,
            },
        }
    }

    /// The open questions of the rules about it.
    pub(super) fn questions<'a>(
        self,
        plan: &'a Plan,
        happening: Option<&Happening>,
    ) -> Vec<&'a OpenQuestion> {
        let all = plan.open_questions.iter();
        match (self, self.topic(happening)) {
            (Self::Rest, _) => all.filter(|question| question.block == "copay").collect(),
            (Self::Duty, _) => all.filter(|question| question.block == "support").collect(),
            (_, None) => Vec::new(),
            (_, Some(topic)) => {
                let asked =
                    plan.over_time.account.asked.iter().chain(&plan.over_time.agreement.asked);
                let places: Vec<_> =
                    asked.filter(|(about, _)| *about == topic).map(|(_, at)| *at).collect();
                all.filter(|question| places.contains(&question.at)).collect()
            }
        }
    }
}

impl EntryKind<'_> {
    /// Whether two entries move the same thing, so that they are one.
    pub(super) fn is(&self, other: &EntryKind<'_>) -> bool {
        use super::Payer;
        let payer = |payer: &Payer<'_>| match payer {
            Payer::Organisation => "organisation".to_owned(),
            Payer::Contribution(id, _) => (*id).to_owned(),
            Payer::Undecided => String::new(),
        };
        match (self, other) {
            (Self::Budget, EntryKind::Budget)
            | (Self::Copaid, EntryKind::Copaid)
            | (Self::FromBought, EntryKind::FromBought)
            | (Self::CarriedOut, EntryKind::CarriedOut)
            | (Self::LeftOpen, EntryKind::LeftOpen)
            | (Self::PaidOutAtLeaving, EntryKind::PaidOutAtLeaving) => true,
            (Self::Contribution(one, _, purpose), EntryKind::Contribution(another, _, other)) => {
                one == another && purpose == other
            }
            (Self::Planned(one, place), EntryKind::Planned(another, other)) => {
                one == another && place == other
            }
            (Self::GivenBack(one), EntryKind::GivenBack(another))
            | (Self::Unplanned(one), EntryKind::Unplanned(another))
            | (Self::Bought(one), EntryKind::Bought(another))
            | (Self::FromKept(one), EntryKind::FromKept(another)) => one == another,
            (Self::FromSavings(one), EntryKind::FromSavings(another)) => one == another,
            (Self::Lapsed(one), EntryKind::Lapsed(another)) => one == another,
            (Self::Borne(one, of), EntryKind::Borne(another, other)) => {
                of == other && payer(one) == payer(another)
            }
            (
                Self::Budget
                | Self::Contribution(_, _, _)
                | Self::Planned(_, _)
                | Self::GivenBack(_)
                | Self::Unplanned(_)
                | Self::Borne(_, _)
                | Self::Bought(_)
                | Self::Copaid
                | Self::FromSavings(_)
                | Self::FromBought
                | Self::FromKept(_)
                | Self::CarriedOut
                | Self::LeftOpen
                | Self::Lapsed(_)
                | Self::PaidOutAtLeaving,
                _,
            ) => false,
        }
    }
}
