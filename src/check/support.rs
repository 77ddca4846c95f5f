//! The support instrument: read and checked now, turned into duties by the ledger.

use super::blocks::MOST_OF_A_KIND;
use super::calendar::period;
use super::context::{Context, label, label_or_name};
use super::policy::{Meeting, Prerequisite, Support, Supporter, Task};
use crate::diagnostic::{Code, Diagnostic};
use crate::syntax::tree;

impl Context<'_> {
    /// The support block.
    pub(super) fn support(&mut self, written: &tree::Support) -> Support {
        if self.too_many(
            written.entries.len(),
            MOST_OF_A_KIND,
            "entries of `support`",
            written.entries.first().map(|one| one.span),
        ) {
            return Support::default();
        }
        let mut support = Support::default();
        let mut names: Vec<&tree::Text> = Vec::new();
        for entry in &written.entries {
            let (what, notes) = &entry.value;
            let reason = self.reason("support", entry.span, notes, &written.notes);
            match what {
                tree::SupportEntry::Supporter { name, label: written, may_not_deliver } => {
                    names.push(name);
                    if let Some(role) = self.role(name) {
                        support.supporters.push(Supporter {
                            role,
                            label: written.as_ref().map(label),
                            may_not_deliver: *may_not_deliver,
                            reason,
                        });
                    }
                }
                tree::SupportEntry::Meeting { name, .. } => {
                    names.push(name);
                    support.meetings.extend(self.meeting(what, reason));
                }
                tree::SupportEntry::Task { name, label, within, duration, after } => {
                    names.push(name);
                    if let Some(number) = self.positive(&duration.number) {
                        support.tasks.push(Task {
                            name: name.value.clone(),
                            label: label_or_name(label.as_ref(), &name.value),
                            within: *within,
                            number,
                            period: period(duration.period.value),
                            after: *after,
                            reason,
                        });
                    }
                }
                tree::SupportEntry::Prerequisite { .. } => {}
            }
        }
        self.distinct("support entries", &names);
        self.prerequisites(written, &mut support);
        support
    }

    /// Prerequisites are read last: they name meetings, which may stand below them.
    fn prerequisites(&mut self, written: &tree::Support, support: &mut Support) {
        for entry in &written.entries {
            if let tree::SupportEntry::Prerequisite { meeting, needed } = &entry.value.0 {
                let (_, notes) = &entry.value;
                let notes = if notes.0.is_empty() { &written.notes } else { notes };
                let nothing_new = tree::Notes::default();
                let reason = self.reason_quietly("support", entry.span, notes, &nothing_new);
                let made = self.prerequisite(meeting, needed, reason, &support.meetings);
                support.prerequisites.extend(made);
            }
        }
    }

    fn meeting(
        &mut self,
        written: &tree::SupportEntry,
        reason: super::policy::ReasonId,
    ) -> Option<Meeting> {
        let tree::SupportEntry::Meeting {
            name,
            label,
            number,
            period: per,
            at_least,
            first_before_move,
            with,
        } = written
        else {
            return None;
        };
        let count = self.positive(number)?;
        let least = match at_least {
            None => None,
            Some(least) => {
                let found = self.positive(least)?;
                if found > count {
                    let message = format!(
                        "at least {} is more than the {} that are aimed at",
                        least.value, number.value
                    );
                    self.report(Diagnostic::new(Code::BadNumber, least.span, message));
                }
                Some(found)
            }
        };
        Some(Meeting {
            name: name.value.clone(),
            label: label_or_name(label.as_ref(), &name.value),
            number: count,
            per: period(per.value),
            at_least: least,
            first_before_move: *first_before_move,
            with: with.iter().map(|one| one.value.clone()).collect(),
            reason,
        })
    }

    fn prerequisite(
        &mut self,
        meeting: &tree::Text,
        needed: &[tree::At<tree::Needed>],
        reason: super::policy::ReasonId,
        meetings: &[Meeting],
    ) -> Option<Prerequisite> {
        let found = meetings.iter().position(|known| known.name == meeting.value);
        if found.is_none() {
            let known: Vec<&str> = meetings.iter().map(|known| known.name.as_str()).collect();
            self.unknown("meeting", &meeting.value, meeting.span, &known);
        }
        let mut list = Vec::new();
        for one in needed {
            let lasting = match &one.value.lasting {
                None => None,
                Some(duration) => {
                    Some((self.positive(&duration.number)?, period(duration.period.value)))
                }
            };
            list.push((one.value.name.value.clone(), lasting));
        }
        Some(Prerequisite { meeting: found?, needed: list, reason })
    }
}
