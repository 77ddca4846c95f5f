//! The support instrument: read and checked now, turned into duties by the ledger.

use super::blocks::MOST_OF_A_KIND;
use super::calendar::period;
use super::context::{Context, label, label_or_name};
use super::policy::{Meeting, Needed, Prerequisite, ReasonId, Support, Supporter, Task, Term};
use crate::diagnostic::{Code, Diagnostic};
use crate::domain::CARE;
use crate::quantity::{Exact, Period};
use crate::source::Span;
use crate::syntax::tree;

/// Those around the client who may take part in a meeting, whatever the catalogue says.
const AROUND_THE_CLIENT: [&str; 5] =
    ["client", "representative", "relatives", "network", "volunteer"];

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
                    if *may_not_deliver {
                        self.ban_needs_care(entry.span);
                    }
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
                    support.meetings.extend(self.meeting(what, notes, entry.span, reason));
                }
                tree::SupportEntry::Task { name, label, term, after } => {
                    names.push(name);
                    support.tasks.push(Task {
                        name: name.value.clone(),
                        label: label_or_name(label.as_ref(), &name.value),
                        term: term.as_ref().and_then(|term| self.term(term)),
                        after: *after,
                        reason,
                    });
                }
                tree::SupportEntry::Prerequisite { .. } => {}
            }
        }
        self.distinct("support entries", &names);
        self.prerequisites(written, &mut support);
        support
    }

    /// Who takes part in a meeting: staff, signers, or those around the client.
    fn participants(&mut self, with: &[tree::Text]) {
        let catalogue = self.catalogue;
        let known: Vec<&str> = (AROUND_THE_CLIENT.into_iter())
            .chain(catalogue.signers.iter().map(|signer| signer.name.as_str()))
            .chain(catalogue.roles.iter().map(|role| role.name.as_str()))
            .collect();
        for one in with {
            if !known.contains(&one.value.as_str()) {
                self.unknown("role, signer or participant", &one.value, one.span, &known);
            }
        }
    }

    /// The ban is on delivering care: without a category of that name it would forbid nothing.
    fn ban_needs_care(&mut self, span: Span) {
        if self.catalogue.category_named(CARE).is_none() {
            let message = format!(
                "this ban is on services of the category `{CARE}`, and the catalogue has none of that name"
            );
            let diagnostic = Diagnostic::new(Code::UnknownName, span, message).help(format!(
                "call that category `{CARE}` in the catalogue; or leave the ban out, and refuse it in a \
                 `rule` of your own: `any activity where category is … and role is …`"
            ));
            self.report(diagnostic);
        }
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

    fn term(&mut self, (within, duration): &(bool, tree::Duration)) -> Option<Term> {
        let number = self.positive(&duration.number)?;
        Some(Term { within: *within, number, period: period(duration.period.value) })
    }

    fn meeting(
        &mut self,
        written: &tree::SupportEntry,
        notes: &tree::Notes,
        span: Span,
        reason: ReasonId,
    ) -> Option<Meeting> {
        let tree::SupportEntry::Meeting {
            name,
            label,
            how_often,
            at_least,
            first_before_move,
            with,
        } = written
        else {
            return None;
        };
        let aimed = how_often.as_ref().map(|(number, _)| number);
        let often = match how_often {
            Some((number, per)) => Some((self.positive_whole(number)?, period(per.value))),
            None => {
                self.needs_undecided(notes, span);
                None
            }
        };
        let least = at_least.as_ref().and_then(|least| self.least(least, aimed.zip(often)));
        self.participants(with);
        Some(Meeting {
            name: name.value.clone(),
            label: label_or_name(label.as_ref(), &name.value),
            how_often: often,
            at_least: least,
            first_before_move: *first_before_move,
            with: with.iter().map(|one| one.value.clone()).collect(),
            reason,
        })
    }

    /// The least number of meetings: of those that are aimed at.
    fn least(
        &mut self,
        written: &tree::Text,
        aimed: Option<(&tree::Text, (Exact, Period))>,
    ) -> Option<Exact> {
        let least = self.positive_whole(written)?;
        let message = match aimed {
            Some((_, (count, _))) if least <= count => return Some(least),
            Some((aimed, _)) => format!(
                "at least {} is more than the {} that are aimed at",
                written.value, aimed.value
            ),
            None => format!("at least {} in what time is not said", written.value),
        };
        let diagnostic = Diagnostic::new(Code::BadNumber, written.span, message)
            .help("write first how many are aimed at, as `4 per year, at least 2`");
        self.report(diagnostic);
        None
    }

    fn prerequisite(
        &mut self,
        meeting: &tree::Text,
        needed: &[tree::At<tree::Needed>],
        reason: ReasonId,
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
            let name = one.value.name.value.clone();
            let label = label_or_name(one.value.label.as_ref(), &name);
            list.push(Needed { name, label, lasting });
        }
        Some(Prerequisite { meeting: found?, needed: list, reason })
    }
}
