//! Names in expressions: facts, named values, tables, and what the program itself knows.

use super::super::context::{Context, Named};
use super::super::expression::{ChoiceOf, Expression, Field, Kind, Node, Total};
use super::super::policy::{FactId, FactKind, Key, Stage, TableId};
use super::{Where, payment_unit};
use crate::diagnostic::{Code, Diagnostic};
use crate::domain::Performer;
use crate::quantity::{Exact, Per, Unit};
use crate::source::Span;
use crate::syntax::tree;

/// A performer of the tree as one of the domain.
pub(in crate::check) const fn performer_of(written: tree::Performer) -> Performer {
    match written {
        tree::Performer::Own => Performer::Own,
        tree::Performer::Network => Performer::Network,
        tree::Performer::Volunteer => Performer::Volunteer,
        tree::Performer::Provider => Performer::Provider,
        tree::Performer::External => Performer::External,
    }
}

/// A place in a list as a number.
pub(in crate::check) fn place_number(place: usize) -> i128 {
    i128::try_from(place).unwrap_or(i128::MAX)
}

pub(super) fn performer(written: tree::Performer, span: Span) -> Expression {
    let place = place_number(performer_of(written).index());
    Expression {
        kind: Kind::Choice(ChoiceOf::Performer),
        node: Node::Constant(Exact::whole(place)),
        span,
    }
}

impl Context<'_> {
    /// A fact or a named value.
    pub(super) fn name(&mut self, name: &str, span: Span, place: Where) -> Option<Expression> {
        if place.constant {
            return self.fixed_value(name, span);
        }
        match self.resolve(name) {
            Some(Named::Fact(id)) => {
                Some(Expression { kind: self.fact_kind(id)?, node: Node::Fact(id), span })
            }
            Some(Named::Let(id)) => {
                let named = self.lets.get(id.0)?.as_ref()?;
                let (kind, stage) = (named.value.kind, named.stage);
                self.known_by(stage, &format!("`{name}`"), span, place)?;
                Some(Expression { kind, node: Node::Let(id), span })
            }
            Some(Named::Table(_)) => {
                let message = format!("`{name}` is a table; say which row");
                let diagnostic = Diagnostic::new(Code::KindMismatch, span, message)
                    .help(format!("write the keys it goes by, as `{name}[indication]`"));
                self.report(diagnostic);
                None
            }
            None => {
                self.unknown_value(name, span);
                None
            }
        }
    }

    fn unknown_value(&mut self, name: &str, span: Span) {
        let owner = self.facts.iter().find(|fact| {
            matches!(&fact.kind, FactKind::OneOf(names) if names.iter().any(|known| known == name))
        });
        if let Some(owner) = owner {
            let message =
                format!("`{name}` is a value of `{}`, not a condition of its own", owner.name);
            let help = format!("write `{} is {name}`", owner.name);
            self.report(Diagnostic::new(Code::UnknownName, span, message).help(help));
            return;
        }
        let known: Vec<String> = self.names.keys().cloned().collect();
        let known: Vec<&str> = known.iter().map(String::as_str).collect();
        self.unknown("fact, table or named value", name, span, &known);
    }

    pub(in crate::check) fn not_constant(&mut self, name: &str, span: Span) {
        let message =
            format!("`{name}` changes from client to client; a fixed value is needed here");
        self.report(Diagnostic::new(Code::NotKnownYet, span, message));
    }

    fn fact_kind(&self, id: FactId) -> Option<Kind> {
        Some(match self.facts.get(id.0)?.kind {
            FactKind::Truth => Kind::Truth,
            FactKind::OneOf(_) => Kind::Choice(ChoiceOf::Fact(id)),
            FactKind::Number(_) => Kind::Amount(Unit::NUMBER),
            FactKind::Date => Kind::Date,
        })
    }

    /// A row of a table.
    pub(super) fn lookup(
        &mut self,
        table: &tree::Text,
        keys: &[tree::At<tree::TableKey>],
        span: Span,
        place: Where,
    ) -> Option<Expression> {
        if place.constant {
            self.not_constant(&table.value, span);
            return None;
        }
        let id = match self.resolve(&table.value) {
            Some(Named::Table(id)) => id,
            Some(Named::Fact(_) | Named::Let(_)) => {
                let message = format!("`{}` is not a table", table.value);
                self.report(Diagnostic::new(Code::KindMismatch, table.span, message));
                return None;
            }
            None => {
                let tables: Vec<String> = (self.names.iter())
                    .filter(|(_, known)| matches!(known.what, Named::Table(_)))
                    .map(|(name, _)| name.clone())
                    .collect();
                let tables: Vec<&str> = tables.iter().map(String::as_str).collect();
                self.unknown("table", &table.value, table.span, &tables);
                return None;
            }
        };
        let unit = (*self.table_units.get(id.0)?)?;
        let values = self.keys(id, table, keys, span, place)?;
        Some(Expression { kind: Kind::Amount(unit), node: Node::Lookup(id, values), span })
    }

    fn keys(
        &mut self,
        id: TableId,
        table: &tree::Text,
        written: &[tree::At<tree::TableKey>],
        span: Span,
        place: Where,
    ) -> Option<Vec<Expression>> {
        let keys = self.tables.get(id.0)?.as_ref()?.keys.clone();
        if keys.len() != written.len() {
            let message = format!(
                "`{}` goes by {} keys, and {} stand here",
                table.value,
                keys.len(),
                written.len()
            );
            self.report(Diagnostic::new(Code::TableShape, span, message));
            return None;
        }
        let mut values = Vec::new();
        for (key, written) in keys.iter().zip(written) {
            let value = self.key(&written.value, written.span, place)?;
            if !fits(key, value.kind, &value.node) {
                let message = format!("`{}` does not go by this key here", table.value);
                let diagnostic = Diagnostic::new(Code::TableShape, written.span, message)
                    .help("give the keys in the order of the table");
                self.report(diagnostic);
                return None;
            }
            values.push(value);
        }
        Some(values)
    }

    fn key(&mut self, key: &tree::TableKey, span: Span, place: Where) -> Option<Expression> {
        match key {
            tree::TableKey::Indication => self.built_in(tree::BuiltIn::Indication, span, place),
            tree::TableKey::CalendarYear => self.built_in(tree::BuiltIn::CalendarYear, span, place),
            tree::TableKey::Role => self.built_in(tree::BuiltIn::Role, span, place),
            tree::TableKey::Performer => self.built_in(tree::BuiltIn::Performer, span, place),
            tree::TableKey::Name(name) => self.name(name, span, place),
        }
    }

    /// A value that the program itself knows.
    pub(super) fn built_in(
        &mut self,
        built_in: tree::BuiltIn,
        span: Span,
        place: Where,
    ) -> Option<Expression> {
        if place.constant {
            self.not_constant(words(built_in), span);
            return None;
        }
        let total = |total| (Kind::Truth, Node::Total(total));
        let field = |kind, field| (kind, Node::Field(field));
        let (kind, node) = match built_in {
            tree::BuiltIn::Indication => (Kind::Indication, Node::Indication),
            tree::BuiltIn::CalendarYear => (Kind::Year, Node::Year),
            tree::BuiltIn::Budget => total(Total::Budget),
            tree::BuiltIn::Contributions => total(Total::Contributions),
            tree::BuiltIn::Kept => total(Total::Kept),
            tree::BuiltIn::Free => total(Total::Free),
            tree::BuiltIn::Planned => total(Total::Planned),
            tree::BuiltIn::Balance => total(Total::Balance),
            tree::BuiltIn::FromKept => total(Total::FromKept),
            tree::BuiltIn::Shortage => total(Total::Shortage),
            tree::BuiltIn::Copayment => total(Total::Copayment),
            tree::BuiltIn::Uncovered => total(Total::Uncovered),
            tree::BuiltIn::Cost => field(Kind::Truth, Field::Cost),
            tree::BuiltIn::CareTime => {
                field(Kind::Amount(Unit::TIME.per(Per::Period)), Field::CareTime)
            }
            tree::BuiltIn::Times => {
                field(Kind::Amount(Unit::NUMBER.per(Per::Period)), Field::Times)
            }
            tree::BuiltIn::Staff => field(Kind::Amount(Unit::NUMBER), Field::Staff),
            tree::BuiltIn::Service => field(Kind::Choice(ChoiceOf::Service), Field::Service),
            tree::BuiltIn::Category => field(Kind::Choice(ChoiceOf::Category), Field::Category),
            tree::BuiltIn::Role => field(Kind::Choice(ChoiceOf::Role), Field::Role),
            tree::BuiltIn::Performer => field(Kind::Choice(ChoiceOf::Performer), Field::Performer),
            tree::BuiltIn::Consent => field(Kind::Choice(ChoiceOf::Signer), Field::Consent),
            tree::BuiltIn::PaidByClient => field(Kind::Truth, Field::PaidByClient),
            tree::BuiltIn::ProviderUnable => field(Kind::Truth, Field::ProviderUnable),
        };
        let in_payment = matches!(node, Node::Total(_) | Node::Field(Field::Cost));
        let kind = match (in_payment, self.unit) {
            (true, Some(unit)) => Kind::Amount(payment_unit(unit).per(Per::Period)),
            (true, None) => return None,
            (false, _) => kind,
        };
        self.visible(&node, built_in, span, place)?;
        Some(Expression { kind, node, span })
    }

    /// Whether a value is there to be looked at.
    fn visible(
        &mut self,
        node: &Node,
        built_in: tree::BuiltIn,
        span: Span,
        place: Where,
    ) -> Option<()> {
        let what = words(built_in);
        if matches!(node, Node::Field(_)) && !place.activity {
            let message = format!("{what} belongs to an activity, and there is none at hand here");
            let diagnostic = Diagnostic::new(Code::OutsideActivities, span, message)
                .help("ask it of all of them: `any activity where …`, `sum of … of activities`");
            self.report(diagnostic);
            return None;
        }
        if place.doer && *node == Node::Field(Field::Performer) {
            return Some(());
        }
        self.known_by(stage_of(node), what, span, place)
    }

    /// Whether a value of some stage is known where an expression stands.
    pub(super) fn known_by(
        &mut self,
        stage: Stage,
        what: &str,
        span: Span,
        place: Where,
    ) -> Option<()> {
        if stage <= place.stage {
            return Some(());
        }
        let message = format!("{what} is not known yet where this is computed");
        let diagnostic = Diagnostic::new(Code::NotKnownYet, span, message).help(
            "the order is: the client; who does what at which cost; budget; contributions; \
             planned and balance; shortage",
        );
        self.report(diagnostic);
        None
    }

    /// Which list a choice is from, in words.
    pub(super) fn choice_in_words(&self, of: ChoiceOf) -> String {
        match of {
            ChoiceOf::Fact(id) => {
                let name = self.facts.get(id.0).map_or("fact", |fact| fact.name.as_str());
                format!("values of `{name}`")
            }
            ChoiceOf::Performer => "performers".to_owned(),
            ChoiceOf::Service => "services".to_owned(),
            ChoiceOf::Category => "categories".to_owned(),
            ChoiceOf::Role => "roles".to_owned(),
            ChoiceOf::Signer => "signers".to_owned(),
        }
    }

    /// The names of a list of choices, in order.
    pub(in crate::check) fn choice_names(&self, of: ChoiceOf) -> Vec<String> {
        match of {
            ChoiceOf::Fact(id) => match self.facts.get(id.0).map(|fact| &fact.kind) {
                Some(FactKind::OneOf(names)) => names.clone(),
                Some(FactKind::Truth | FactKind::Number(_) | FactKind::Date) | None => Vec::new(),
            },
            ChoiceOf::Performer => {
                Performer::ALL.iter().map(|known| known.name().to_owned()).collect()
            }
            ChoiceOf::Service => {
                self.catalogue.services.iter().map(|known| known.name.clone()).collect()
            }
            ChoiceOf::Category => {
                self.catalogue.categories.iter().map(|known| known.name.clone()).collect()
            }
            ChoiceOf::Role => self.catalogue.roles.iter().map(|known| known.name.clone()).collect(),
            ChoiceOf::Signer => {
                self.catalogue.signers.iter().map(|known| known.name.clone()).collect()
            }
        }
    }
}

/// From which stage on a leaf is known.
pub(in crate::check) const fn stage_of(node: &Node) -> Stage {
    match node {
        Node::Total(Total::Budget) => Stage::Budget,
        Node::Total(Total::Contributions | Total::Kept | Total::Free) => Stage::Contributions,
        Node::Total(Total::Planned | Total::Balance) => Stage::Balance,
        Node::Total(Total::FromKept | Total::Shortage | Total::Copayment | Total::Uncovered) => {
            Stage::Outcome
        }
        Node::Field(Field::Cost | Field::Performer) => Stage::Activities,
        Node::Field(
            Field::CareTime
            | Field::Times
            | Field::Staff
            | Field::Service
            | Field::Category
            | Field::Role
            | Field::Consent
            | Field::PaidByClient
            | Field::ProviderUnable,
        )
        | Node::Constant(_)
        | Node::Fact(_)
        | Node::Let(_)
        | Node::Indication
        | Node::Year
        | Node::Lookup(_, _)
        | Node::Arithmetic(_, _, _)
        | Node::Negative(_)
        | Node::Smallest(_)
        | Node::Largest(_)
        | Node::Compare(_, _, _)
        | Node::OneOf(_, _)
        | Node::IndicationIn(_)
        | Node::And(_, _)
        | Node::Or(_, _)
        | Node::Not(_)
        | Node::If(_, _, _)
        | Node::Any(_)
        | Node::Every(_)
        | Node::Sum(_, _)
        | Node::Count(_) => Stage::Client,
    }
}

fn fits(key: &Key, kind: Kind, node: &Node) -> bool {
    match key {
        Key::Indication(_) => kind == Kind::Indication,
        Key::Year(_) => kind == Kind::Year,
        Key::Choice(of, _) => kind == Kind::Choice(*of),
        Key::Truth(fact) => *node == Node::Fact(*fact),
    }
}

const fn words(built_in: tree::BuiltIn) -> &'static str {
    match built_in {
        tree::BuiltIn::Indication => "the indication",
        tree::BuiltIn::CalendarYear => "the calendar year",
        tree::BuiltIn::Budget => "the budget",
        tree::BuiltIn::Contributions => "the sum of contributions",
        tree::BuiltIn::Kept => "the kept reserve",
        tree::BuiltIn::Free => "what is free",
        tree::BuiltIn::Planned => "what is planned",
        tree::BuiltIn::Balance => "the balance",
        tree::BuiltIn::FromKept => "what is drawn from the reserve",
        tree::BuiltIn::Shortage => "the shortage",
        tree::BuiltIn::Copayment => "the co-payment",
        tree::BuiltIn::Uncovered => "what is uncovered",
        tree::BuiltIn::Cost => "the cost",
        tree::BuiltIn::CareTime => "the care time",
        tree::BuiltIn::Times => "the number of times",
        tree::BuiltIn::Staff => "the number of staff",
        tree::BuiltIn::Service => "the service",
        tree::BuiltIn::Category => "the category",
        tree::BuiltIn::Role => "the role",
        tree::BuiltIn::Performer => "the performer",
        tree::BuiltIn::Consent => "the consent",
        tree::BuiltIn::PaidByClient => "`paid by client`",
        tree::BuiltIn::ProviderUnable => "`provider unable`",
    }
}
