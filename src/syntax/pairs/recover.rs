//! placeholder
use super::{Rule, reader::Reader};
use pest::iterators::Pair;
use crate::diagnostic::{Code, Diagnostic};
pub(super) fn alone(r: &mut Reader<'_>, _rule: Rule, text: &str) -> Diagnostic { Diagnostic::new(Code::Syntax, r.place(0, text.len()), "I cannot read this") }
pub(super) fn lines(r: &mut Reader<'_>, parts: &[Pair<'_, Rule>], _rule: Rule) {
    for p in parts { if p.as_rule() == Rule::broken_line { let s = r.span(p); r.report(Diagnostic::new(Code::Syntax, s, "I cannot read this")); } }
}
pub(super) fn items(r: &mut Reader<'_>, parts: &[Pair<'_, Rule>]) {
    for p in parts { if p.as_rule() == Rule::broken_item { let s = r.span(p); r.report(Diagnostic::new(Code::Syntax, s, "I cannot read this")); } }
}
