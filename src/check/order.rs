//! The order of performers, and who may pay extra for what.

use super::blocks::MOST_OF_A_KIND;
use super::conditions::Conditions;
use super::context::Context;
use super::expression::Expression;
use super::kinds::{Where, performer_of};
use super::policy::{Copay, CopayTerms, Effect, OrderStep, Rest, Stage};
use crate::diagnostic::{Code, Diagnostic};
use crate::domain::{Bearer, CategoryId, PaymentUnit, Performer};
use crate::source::Span;
use crate::syntax::tree;

impl Context<'_> {
    /// The order: every performer once.
    pub(super) fn order(
        &mut self,
        order: &tree::Order,
        span: Span,
        conditions: &mut Conditions,
    ) -> Vec<OrderStep> {
        if self.too_many(
            order.steps.len(),
            MOST_OF_A_KIND,
            "steps of `order`",
            order.steps.first().map(|one| one.span),
        ) {
            return Vec::new();
        }
        let mut steps: Vec<OrderStep> = Vec::new();
        let mut seen: Vec<(Performer, Span)> = Vec::new();
        for step in &order.steps {
            let names: Vec<&str> = (step.value.performers.iter())
                .map(|performer| performer_of(performer.value).name())
                .collect();
            let rule = format!("order {}", names.join(", "));
            let reason = self.reason(&rule, step.span, &step.value.notes, &order.notes);
            let only_when =
                self.condition_at(step.value.only_when.as_ref(), Where::activity(), conditions);
            let effect = match step.value.effect.value {
                tree::StepEffect::CostNothing => Effect::CostsNothing,
                tree::StepEffect::DrawOnTheBudget => Effect::Draws,
                tree::StepEffect::NotAsked => Effect::NotAsked,
            };
            if let (Effect::NotAsked, Some(written)) = (effect, &step.value.only_when) {
                self.idle_condition(written.span);
            }
            for written in &step.value.performers {
                let performer = performer_of(written.value);
                if let Some((_, earlier)) = seen.iter().find(|(known, _)| *known == performer) {
                    let message = format!("`{}` stands twice in the order", performer.name());
                    let diagnostic = Diagnostic::new(Code::PerformerTwice, written.span, message)
                        .label(*earlier, "first here")
                        .help("keep one place for each");
                    self.report(diagnostic);
                    continue;
                }
                seen.push((performer, written.span));
                let only_when = only_when.clone().flatten();
                steps.push(OrderStep { performer, effect, only_when, reason });
            }
        }
        self.missing_performers(&seen, span);
        steps
    }

    /// Who is not asked is never asked: a condition behind that would be passed over.
    fn idle_condition(&mut self, span: Span) {
        let message = "`not asked` holds always, so this condition decides nothing";
        let diagnostic = Diagnostic::new(Code::IdleCondition, span, message).help(
            "leave the condition out; or write `costs nothing only when …` or `draws on the budget \
             only when …`: where the condition fails, they are not asked",
        );
        self.report(diagnostic);
    }

    fn missing_performers(&mut self, seen: &[(Performer, Span)], span: Span) {
        let missing: Vec<&str> = Performer::ALL
            .into_iter()
            .filter(|performer| !seen.iter().any(|(known, _)| known == performer))
            .map(Performer::name)
            .collect();
        if missing.is_empty() {
            return;
        }
        let message = format!("the order leaves out {}", missing.join(", "));
        let diagnostic = Diagnostic::new(Code::PerformerUndecided, span, message).help(
            "an arrangement may name any performer: say `cost nothing`, `draw on the budget` or \
             `not asked` of each",
        );
        self.report_absent(diagnostic);
    }

    /// What each category allows, and who bears the rest.
    pub(super) fn copay(
        &mut self,
        copay: &tree::Copay,
        span: Span,
        conditions: &mut Conditions,
    ) -> Option<(Vec<Copay>, Rest)> {
        if self.too_many(
            copay.entries.len(),
            MOST_OF_A_KIND,
            "entries of `copay`",
            copay.entries.first().map(|one| one.span),
        ) {
            return None;
        }
        let count = self.catalogue.categories.len();
        let mut named: Vec<Option<(Copay, Span)>> = vec![None; count];
        let mut every: Option<(Copay, Span, bool)> = None;
        let mut rest: Option<(Rest, Span)> = None;
        let mut rests = 0_usize;
        for entry in &copay.entries {
            match &entry.value {
                tree::CopayEntry::Rest(bearer, notes) => {
                    rests = rests.saturating_add(1);
                    let made = self.rest(bearer.as_ref(), notes, &copay.notes, entry.span);
                    if let Some((_, earlier)) = &rest {
                        self.copay_contradicts(entry.span, *earlier, "who bears the rest");
                    }
                    rest = made.map(|made| (made, entry.span)).or(rest);
                }
                tree::CopayEntry::Terms { target, terms, when, notes } => {
                    let made = match terms {
                        Some(terms) => {
                            self.copay_terms(terms, when.as_ref(), notes, copay, conditions)
                        }
                        None => Some(self.copay_undecided(entry.span, when.as_ref(), notes, copay)),
                    };
                    let Some(made) = made else {
                        continue;
                    };
                    self.place_copay(target, &made, entry.span, &mut named, &mut every);
                }
            }
        }
        if rests == 0 {
            let message = "who bears what the client may not pay is not said";
            let diagnostic = Diagnostic::new(Code::MissingBlock, span, message).help(
                "write `the rest is borne by client`, `… organisation`, or `… undecided \"what is open\"`",
            );
            self.report_absent(diagnostic);
        }
        let categories = self.fill_copay(named, every.as_ref(), span)?;
        Some((categories, rest?.0))
    }

    fn copay_terms(
        &mut self,
        terms: &tree::At<tree::CopayTerms>,
        when: Option<&tree::At<tree::Expression>>,
        notes: &tree::Notes,
        block: &tree::Copay,
        conditions: &mut Conditions,
    ) -> Option<Copay> {
        let reason = self.reason("copay", terms.span, notes, &block.notes);
        let when: Option<Option<Expression>> = self.condition(when, Stage::Balance, conditions);
        let terms_made = match terms.value {
            tree::CopayTerms::Allowed => CopayTerms::Allowed,
            tree::CopayTerms::Never => CopayTerms::Never,
            tree::CopayTerms::WithBoughtPoints => {
                if self.unit.is_some_and(|unit| unit != PaymentUnit::Points) {
                    let message = "points can be bought only where the policy pays in points";
                    let diagnostic = Diagnostic::new(Code::PointsNotPaid, terms.span, message)
                        .help("write `allowed`");
                    self.report(diagnostic);
                }
                CopayTerms::WithBoughtPoints
            }
        };
        let when = when?;
        if terms_made == CopayTerms::Never && when.is_some() {
            let message = "`never` under a condition leaves open what holds otherwise";
            let diagnostic = Diagnostic::new(Code::CopayContradiction, terms.span, message)
                .help("write `allowed when …` with the opposite condition; otherwise it is never");
            self.report(diagnostic);
        }
        Some(Copay { terms: terms_made, when, reason })
    }

    /// A category for which nobody decided; its notes say what is open.
    fn copay_undecided(
        &mut self,
        span: Span,
        when: Option<&tree::At<tree::Expression>>,
        notes: &tree::Notes,
        block: &tree::Copay,
    ) -> Copay {
        let reason = self.reason("copay", span, notes, &block.notes);
        self.needs_undecided(notes, span);
        if let Some(when) = when {
            let message = "what is undecided cannot hang on a condition";
            let diagnostic = Diagnostic::new(Code::CopayContradiction, when.span, message).help(
                "write `allowed when …`; otherwise it is never. Or leave the condition out, and \
                 write it in the question",
            );
            self.report(diagnostic);
        }
        Copay { terms: CopayTerms::Undecided, when: None, reason }
    }

    fn place_copay(
        &mut self,
        target: &tree::At<tree::CopayTarget>,
        made: &Copay,
        span: Span,
        named: &mut [Option<(Copay, Span)>],
        every: &mut Option<(Copay, Span, bool)>,
    ) {
        let alone = match &target.value {
            tree::CopayTarget::Every => true,
            tree::CopayTarget::EveryOther => false,
            tree::CopayTarget::Named(names) => {
                for name in names {
                    let Some(id) = self.category(name) else {
                        continue;
                    };
                    let Some(slot) = named.get_mut(id.index()) else {
                        continue;
                    };
                    let earlier = slot.replace((made.clone(), name.span));
                    if let Some((_, earlier)) = earlier {
                        self.copay_contradicts(name.span, earlier, &format!("`{}`", name.value));
                    }
                    if let Some((_, earlier, true)) = every {
                        self.copay_contradicts(name.span, *earlier, &format!("`{}`", name.value));
                    }
                }
                return;
            }
        };
        if let Some((_, earlier, _)) = every {
            self.copay_contradicts(span, *earlier, "the categories");
        }
        if alone {
            let earlier = named.iter().flatten().map(|(_, earlier)| *earlier).next();
            if let Some(earlier) = earlier {
                self.copay_contradicts(span, earlier, "this category");
            }
        }
        *every = Some((made.clone(), span, alone));
    }

    fn copay_contradicts(&mut self, span: Span, earlier: Span, what: &str) {
        let message = format!("two rules speak of {what}");
        let diagnostic = Diagnostic::new(Code::CopayContradiction, span, message)
            .label(earlier, "the other one")
            .help("keep one; `every other category` speaks of those that are not named");
        self.report(diagnostic);
    }

    /// A category by name.
    pub(super) fn category(&mut self, name: &tree::Text) -> Option<CategoryId> {
        let found = self.catalogue.category_named(&name.value);
        if found.is_none() {
            let catalogue = self.catalogue;
            let known: Vec<&str> =
                catalogue.categories.iter().map(|known| known.name.as_str()).collect();
            self.unknown("category", &name.value, name.span, &known);
        }
        found
    }

    fn fill_copay(
        &mut self,
        named: Vec<Option<(Copay, Span)>>,
        every: Option<&(Copay, Span, bool)>,
        span: Span,
    ) -> Option<Vec<Copay>> {
        let filled: Vec<Option<Copay>> = named
            .into_iter()
            .map(|one| {
                one.map(|(copay, _)| copay).or_else(|| every.map(|(copay, _, _)| copay.clone()))
            })
            .collect();
        let missing: Vec<&str> = (self.catalogue.categories.iter().zip(&filled))
            .filter(|(_, filled)| filled.is_none())
            .map(|(category, _)| category.name.as_str())
            .collect();
        if !missing.is_empty() {
            let message = format!("nothing is said of paying extra for {}", missing.join(", "));
            let diagnostic = Diagnostic::new(Code::CategoryUndecided, span, message).help(
                "add `every other category: allowed`, `… never`, or `… undecided \"what is open\"`",
            );
            self.report_absent(diagnostic);
        }
        filled.into_iter().collect()
    }

    fn rest(
        &mut self,
        bearer: Option<&tree::At<tree::Bearer>>,
        notes: &tree::Notes,
        block: &tree::Notes,
        span: Span,
    ) -> Option<Rest> {
        let reason = self.reason("copay", span, notes, block);
        let bearer = match bearer.map(|bearer| &bearer.value) {
            Some(tree::Bearer::Client) => Some(Bearer::Client),
            Some(tree::Bearer::Organisation) => Some(Bearer::Organisation),
            Some(tree::Bearer::Contribution(_)) => None,
            None => {
                self.needs_undecided(notes, span);
                None
            }
        };
        Some(Rest { bearer, reason })
    }

    /// Reports an entry without an answer that does not say that it is open.
    pub(super) fn needs_undecided(&mut self, notes: &tree::Notes, span: Span) {
        let open = notes.0.iter().any(|note| matches!(note.value, tree::Note::Undecided(_)));
        if !open {
            let message = "this entry gives no answer";
            let diagnostic = Diagnostic::new(Code::UndecidedValue, span, message)
                .help("give one, or write `undecided \"what is open\"`");
            self.report(diagnostic);
        }
    }
}
