//! Eligibility, the signal, and further rules.

use super::blocks::MOST_OF_A_KIND;
use super::conditions::Conditions;
use super::context::{Context, label, unescaped};
use super::expression::{Expression, Kind, Node};
use super::kinds::Where;
use super::policy::{Condition, Light, Piece, Rule, Stage};
use crate::diagnostic::{Code, Diagnostic};
use crate::domain::{Colour, Label, Severity};
use crate::quantity::Exact;
use crate::source::Span;
use crate::syntax::{self, tree};

/// Every light is held against all those above it.
const MOST_LIGHTS: usize = 20;

impl Context<'_> {
    /// Who may take part.
    pub(super) fn eligible(
        &mut self,
        eligible: &tree::Eligible,
        conditions: &mut Conditions,
    ) -> Vec<Condition> {
        if self.too_many(
            eligible.conditions.len(),
            MOST_OF_A_KIND,
            "conditions",
            eligible.conditions.first().map(|one| one.span),
        ) {
            return Vec::new();
        }
        let mut made = Vec::new();
        for one in &eligible.conditions {
            let reason = self.reason("eligible", one.span, &one.value.notes, &eligible.notes);
            let Some(test) = self.truth(&one.value.test, Where::at(Stage::Client)) else {
                continue;
            };
            conditions.check(self, &test);
            self.divisions(&test);
            let message = match &one.value.message {
                Some(message) => label(message),
                None => Label {
                    dutch: syntax::print_expression(&one.value.test.value, syntax::Language::Dutch),
                    english: Some(syntax::print_expression(
                        &one.value.test.value,
                        syntax::Language::English,
                    )),
                },
            };
            made.push(Condition { test, message, reason });
        }
        made
    }

    /// The lights, tried in order.
    pub(super) fn signal(
        &mut self,
        signal: &tree::Signal,
        conditions: &mut Conditions,
    ) -> Vec<Light> {
        if self.too_many(
            signal.entries.len(),
            MOST_LIGHTS,
            "lights",
            signal.entries.first().map(|one| one.span),
        ) {
            return Vec::new();
        }
        let mut lights: Vec<Light> = Vec::new();
        let mut earlier: Option<Expression> = None;
        for entry in &signal.entries {
            let one = &entry.value;
            let reason = self.reason("signal", entry.span, &one.notes, &signal.notes);
            let colour = match one.colour.value {
                tree::Colour::Green => Colour::Green,
                tree::Colour::Orange => Colour::Orange,
                tree::Colour::Red => Colour::Red,
            };
            let when = match &one.when {
                tree::SignalWhen::Otherwise => None,
                tree::SignalWhen::When(condition) => {
                    let Some(when) = self.truth(condition, Where::at(Stage::Outcome)) else {
                        continue;
                    };
                    self.divisions(&when);
                    Some(when)
                }
            };
            let lit = when.clone().unwrap_or_else(|| always(entry.span));
            self.lights(&lit, earlier.as_ref(), entry.span, one.colour.span, conditions);
            earlier = Some(match earlier {
                None => lit,
                Some(earlier) => either(earlier, lit),
            });
            lights.push(Light { colour, when, reason });
        }
        lights
    }

    /// Reports a light that can never light, given that no earlier one did.
    fn lights(
        &mut self,
        lit: &Expression,
        earlier: Option<&Expression>,
        span: Span,
        colour: Span,
        conditions: &mut Conditions,
    ) {
        let (can_hold, can_fail) = conditions.outcomes(self, lit);
        let mut lights = can_hold;
        if let Some(earlier) = earlier {
            let none_before = not(earlier.clone());
            lights = lights && conditions.outcomes(self, &both(none_before, lit.clone())).0;
        }
        if !lights {
            let message = "this light can never light";
            let diagnostic = Diagnostic::new(Code::SignalNeverLights, colour, message).help(
                "lights are tried from top to bottom: look at those above, and at the condition",
            );
            self.report(diagnostic);
        } else if !can_fail && !matches!(lit.node, Node::Constant(_)) {
            let diagnostic = Diagnostic::new(Code::AlwaysTrue, span, "this is always so")
                .help("write `otherwise`");
            self.report(diagnostic);
        }
    }

    /// One rule: each of its sentences speaks for itself.
    pub(super) fn rule(
        &mut self,
        rule: &tree::Rule,
        span: Span,
        conditions: &mut Conditions,
    ) -> Vec<Rule> {
        let mut made = Vec::new();
        if rule.entries.is_empty() {
            let message = format!("the rule `{}` says nothing", rule.name.value);
            self.report_absent(Diagnostic::new(Code::MissingBlock, span, message));
        }
        if self.too_many(rule.entries.len(), MOST_OF_A_KIND, "sentences in a rule", Some(span)) {
            return made;
        }
        for entry in &rule.entries {
            let one = &entry.value;
            let name = format!("rule {}", rule.name.value);
            let reason = self.reason(&name, entry.span, &one.notes, &rule.notes);
            let when = self.condition(one.when.as_ref(), Stage::Outcome, conditions);
            let dutch = self.pieces(&one.message.first, conditions);
            let second = one.message.second.as_ref();
            let english = second.map(|second| self.pieces(second, conditions));
            let (Some(when), Some(dutch)) = (when, dutch) else {
                continue;
            };
            made.push(Rule {
                name: rule.name.value.clone(),
                when,
                severity: match one.severity.value {
                    tree::Severity::Refuse => Severity::Refuse,
                    tree::Severity::Warn => Severity::Warn,
                    tree::Severity::Advise => Severity::Advise,
                },
                dutch,
                english: english.flatten(),
                reason,
            });
        }
        made
    }

    /// Words with amounts in braces.
    fn pieces(&mut self, text: &tree::Text, conditions: &mut Conditions) -> Option<Vec<Piece>> {
        let mut pieces = Vec::new();
        let mut words_from = 0_usize;
        let raw = text.value.as_bytes();
        let mut at = 0_usize;
        let mut complete = true;
        while let Some(byte) = raw.get(at).copied() {
            if byte == b'\\' {
                at = at.saturating_add(2);
                continue;
            }
            if byte != b'{' {
                at = at.saturating_add(1);
                continue;
            }
            push_words(&mut pieces, text.value.get(words_from..at));
            let inside = at.saturating_add(1);
            let length = text.value.get(inside..).and_then(|rest| rest.find('}'));
            let Some(length) = length else {
                let place = self.inside(text, at, text.value.len());
                let message = "this brace is not closed";
                let diagnostic = Diagnostic::new(Code::Syntax, place, message)
                    .help("close it with `}`, or write `\\{` for the sign itself");
                self.report(diagnostic);
                return None;
            };
            let end = inside.saturating_add(length);
            match self.piece(self.inside(text, inside, end), conditions) {
                Some(value) => pieces.push(Piece::Value(value)),
                None => complete = false,
            }
            at = end.saturating_add(1);
            words_from = at;
        }
        push_words(&mut pieces, text.value.get(words_from..));
        complete.then_some(pieces)
    }

    /// A place inside a string; the text begins behind its opening quote.
    fn inside(&self, text: &tree::Text, start: usize, end: usize) -> Span {
        let quoted = self.source.slice(text.span).starts_with('"');
        let base = text.span.start.saturating_add(usize::from(quoted));
        Span::new(base.saturating_add(start), base.saturating_add(end))
    }

    fn piece(&mut self, span: Span, conditions: &mut Conditions) -> Option<Expression> {
        let written = match syntax::parse_expression(self.source, span) {
            Ok(written) => written,
            Err(diagnostic) => {
                self.report(diagnostic);
                return None;
            }
        };
        let (unit, value) = self.amount(&written, Where::at(Stage::Outcome))?;
        self.computable(&value, conditions);
        if !unit.is_readable() {
            let message = format!("nobody can read this amount: it is {}", unit.words());
            let diagnostic = Diagnostic::new(Code::UnitMismatch, written.span, message).help(
                "show an amount of one thing: money, care time, points or pieces, per period or not; or \
                 a bare number",
            );
            self.report(diagnostic);
            return None;
        }
        Some(value)
    }
}

fn push_words(pieces: &mut Vec<Piece>, words: Option<&str>) {
    if let Some(words) = words
        && !words.is_empty()
    {
        pieces.push(Piece::Text(unescaped(words)));
    }
}

fn always(span: Span) -> Expression {
    Expression { kind: Kind::Truth, node: Node::Constant(Exact::ONE), span }
}

fn not(inner: Expression) -> Expression {
    let span = inner.span;
    Expression { kind: Kind::Truth, node: Node::Not(Box::new(inner)), span }
}

fn both(left: Expression, right: Expression) -> Expression {
    let span = right.span;
    Expression { kind: Kind::Truth, node: Node::And(Box::new(left), Box::new(right)), span }
}

fn either(left: Expression, right: Expression) -> Expression {
    let span = right.span;
    Expression { kind: Kind::Truth, node: Node::Or(Box::new(left), Box::new(right)), span }
}
