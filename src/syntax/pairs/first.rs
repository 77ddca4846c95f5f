//! Which words each rule of the grammar may begin with.
//!
//! In: the text of the grammar, the same that the parser is made from. Out: for a rule, the keywords it may
//! begin with, and whether a name or a code may stand there.
//! Absent on purpose: a list kept by hand. The parser says only which rule it missed, and a new alternative of
//! that rule must not be forgotten.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use pest_meta::ast::Expr;
use pest_meta::parser;

use crate::syntax::keywords::{Keyword, by_rule};

/// What may stand at a place.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Begins {
    /// Keywords.
    pub keywords: BTreeSet<Keyword>,
    /// A name.
    pub name: bool,
    /// A code of the catalogue, as `Wlz`.
    pub code: bool,
}

impl Begins {
    /// What may stand here or there.
    pub(super) fn join(&mut self, other: Self) {
        self.keywords.extend(other.keywords);
        self.name |= other.name;
        self.code |= other.code;
    }
}

/// What a rule may begin with; nothing for a rule that there is not.
pub(super) fn begins(rule: &str) -> Begins {
    let mut found = Begins::default();
    first(rule, &mut found, &mut BTreeSet::new());
    found
}

/// The rules, by name.
static RULES: LazyLock<BTreeMap<String, Expr>> = LazyLock::new(|| {
    let texts =
        [include_str!("../../../grammar/keywords.pest"), include_str!("../../../grammar/pvb.pest")];
    let mut rules = BTreeMap::new();
    for text in texts {
        let Ok(pairs) = parser::parse(parser::Rule::grammar_rules, text) else { continue };
        let Ok(read) = parser::consume_rules(pairs) else { continue };
        rules.extend(read.into_iter().map(|rule| (rule.name, rule.expr)));
    }
    rules
});

/// Adds what a rule may begin with; true where it may also be empty.
fn first(rule: &str, found: &mut Begins, visited: &mut BTreeSet<String>) -> bool {
    if let Some(keyword) = by_rule(rule) {
        found.keywords.insert(keyword);
        return false;
    }
    match rule {
        "name" | "name_text" | "finding_code" => {
            found.name = true;
            return false;
        }
        "code" => {
            found.code = true;
            return false;
        }
        // what has no letters of a reader's choice at its beginning
        "string" | "number" | "date" | "cite" | "locator" | "profile" | "cost_number" | "EOI" => {
            return false;
        }
        "SOI" => return true,
        _ => {}
    }
    let Some(expression) = RULES.get(rule) else { return false };
    if !visited.insert(rule.to_owned()) {
        return is_empty(expression, &mut BTreeSet::new());
    }
    of(expression, found, visited)
}

fn of(expression: &Expr, found: &mut Begins, visited: &mut BTreeSet<String>) -> bool {
    match expression {
        Expr::Ident(rule) => first(rule, found, visited),
        Expr::Seq(left, right) => of(left, found, visited) && of(right, found, visited),
        Expr::Choice(left, right) => {
            let left = of(left, found, visited);
            of(right, found, visited) || left
        }
        Expr::Opt(inner) | Expr::Rep(inner) | Expr::RepMax(inner, _) => {
            of(inner, found, visited);
            true
        }
        Expr::RepMinMax(inner, least, _) => of(inner, found, visited) || *least == 0,
        Expr::RepOnce(inner)
        | Expr::RepExact(inner, _)
        | Expr::RepMin(inner, _)
        | Expr::Push(inner) => of(inner, found, visited),
        // looking ahead takes nothing
        Expr::PosPred(_) | Expr::NegPred(_) => true,
        _ => false,
    }
}

/// Whether something may be empty; for rules that were looked into already.
fn is_empty(expression: &Expr, visited: &mut BTreeSet<String>) -> bool {
    of(expression, &mut Begins::default(), visited)
}

#[cfg(test)]
mod tests {
    use super::begins;
    use crate::syntax::keywords::{ITEMS, Keyword};

    #[test]
    fn a_rule_begins_with_what_its_alternatives_begin_with() {
        let item = begins("item");
        assert!(ITEMS.iter().all(|keyword| item.keywords.contains(keyword)), "{item:?}");
        assert!(!item.name);
        let offer = begins("offer");
        assert!(offer.name && offer.keywords.is_empty(), "{offer:?}");
        let terms = begins("terms");
        for keyword in [Keyword::AsQuoted, Keyword::ByRole, Keyword::If, Keyword::Not] {
            assert!(terms.keywords.contains(&keyword), "{keyword:?} in {terms:?}");
        }
        assert!(terms.name);
        assert!(begins("indication").code);
        let step = begins("step");
        assert!(step.keywords.contains(&Keyword::Own) && !step.name);
    }
}
