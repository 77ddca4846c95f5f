//! The first evaluator's statement, put as an [`Outcome`]. It shows amounts by the program's own
//! rounding, so that rounding is compared too.

use pvb::domain::{Catalogue, Fault, Performer};
use pvb::quantity::{Exact, round};
use pvb::statement::{Barred, FindingKind, Lever, Line, LineKind, Piece, Statement, TotalName};

use super::findings::{bearer, pair};
use super::outcome::{Figures, Outcome, Told, ToldFinding, ToldLine, ToldOption};

/// The first evaluator's answer as an outcome.
pub fn outcome_of(answer: Result<&Statement, &[Fault]>, catalogue: &Catalogue) -> Outcome {
    let statement = match answer {
        Ok(statement) => statement,
        Err(faults) => {
            let code = |fault: &Fault| (fault.pointer.clone(), fault.code.text().to_owned());
            let mut found: Vec<(String, String)> = faults.iter().map(code).collect();
            found.sort();
            return Outcome::Faults(found);
        }
    };
    let shown = |amount: Exact| figures(statement, amount);
    let told = Told {
        binding: statement.binding,
        eligible: statement.eligible,
        status: statement.status.map(|colour| colour.name().to_owned()),
        lines: statement.lines.iter().map(|one| line(statement, one)).collect(),
        totals: statement.totals.map(|totals| {
            TotalName::ALL
                .into_iter()
                .map(|name| (name.name().to_owned(), shown(totals.get(name))))
                .collect()
        }),
        to_pay: statement.to_pay.map(shown),
        effort: statement.effort.into_iter().map(|minutes| plain(minutes, 2)).collect(),
        share_of_budget: statement.share_of_budget.map(|share| plain(share, 4)),
        findings: statement
            .findings
            .iter()
            .map(|finding| ToldFinding {
                code: finding.kind.code().to_owned(),
                severity: finding.severity.name().to_owned(),
                activity: finding.activity,
                detail: detail(&finding.kind, catalogue),
            })
            .collect(),
        options: statement
            .options
            .iter()
            .map(|option| ToldOption {
                kind: option.lever.name().to_owned(),
                activity: option.activity,
                frees: shown(option.frees),
                detail: lever(option.lever, catalogue),
            })
            .collect(),
    };
    Outcome::Told(Box::new(told.settled()))
}

fn figures(statement: &Statement, amount: Exact) -> Figures {
    let shown = statement.shown(amount).expect("an amount that can be shown");
    Figures { week: text(shown.week, 2), month: text(shown.month, 2), day: text(shown.day, 2) }
}

fn text(decimal: rust_decimal::Decimal, decimals: usize) -> String {
    format!("{decimal:.decimals$}")
}

fn plain(amount: Exact, decimals: u32) -> String {
    let rounded = round(amount, decimals).expect("an amount that can be shown");
    text(rounded, usize::try_from(decimals).unwrap())
}

fn line(statement: &Statement, line: &Line) -> ToldLine {
    let named = |by: Option<Performer>| by.map(|performer| performer.name().to_owned());
    let (kind, by) = match line.kind {
        LineKind::Tariff => ("tariff", None),
        LineKind::Discount => ("discount", None),
        LineKind::Contribution(_) => ("contribution", None),
        LineKind::Activity { service: _, label: _, by, stands: _ } => ("activity", named(by)),
    };
    ToldLine {
        kind: kind.to_owned(),
        id: line.id.to_owned(),
        amount: line.amount.map(|amount| figures(statement, amount)),
        balance: line.balance.map(|amount| figures(statement, amount)),
        by,
    }
}

fn detail(kind: &FindingKind, catalogue: &Catalogue) -> String {
    let service = |id: &pvb::domain::ServiceId| catalogue.services[id.index()].name.clone();
    let role = |id: &pvb::domain::RoleId| catalogue.roles[id.index()].name.clone();
    match kind {
        FindingKind::NotEligible(label) => label.dutch.clone(),
        FindingKind::NoTableRow(name) => (*name).to_owned(),
        FindingKind::NotOffered(id, _)
        | FindingKind::ServiceCondition(id)
        | FindingKind::CopayNever(id) => service(id),
        FindingKind::RoleNotOffered(id, by) => format!("{} {}", service(id), role(by)),
        FindingKind::NobodyLeft | FindingKind::CopayUndecided => String::new(),
        FindingKind::EarlierPerformer(one, other) => pair(one.name(), other.name()),
        FindingKind::OrderCondition(performer) | FindingKind::PerformerNotAsked(performer) => {
            performer.name().to_owned()
        }
        FindingKind::OverCapacity(performer, minutes) => {
            format!("{} {}", performer.name(), plain(*minutes, 2))
        }
        FindingKind::ExcludedTogether(one, other) => pair(&service(one), &service(other)),
        FindingKind::SupporterDelivers(by) => role(by),
        FindingKind::SignatureMissing(signers) | FindingKind::ConsentMissing(signers) => {
            let names: Vec<&str> =
                signers.iter().map(|id| catalogue.signers[id.index()].name.as_str()).collect();
            names.join(" or ")
        }
        FindingKind::FromKept(amount) | FindingKind::Copayment(amount) => plain(*amount, 2),
        FindingKind::Uncovered(amount, who, barred) => {
            let barred = match barred {
                Barred::Forbidden => "",
                Barred::Undecided => " not laid down",
            };
            format!("{}{}{barred}", plain(*amount, 2), bearer(*who))
        }
        FindingKind::Rule(_, dutch, _) => dutch
            .iter()
            .map(|piece| match piece {
                Piece::Text(text) => (*text).to_owned(),
                Piece::Value(amount) => plain(amount.value, 2),
            })
            .collect(),
    }
}

fn lever(lever: Lever, catalogue: &Catalogue) -> String {
    match lever {
        Lever::Reassign(performer) => performer.name().to_owned(),
        Lever::Drop | Lever::Copay | Lever::BuyPoints => String::new(),
        Lever::Shorten(minutes) => minutes.to_string(),
        Lever::Reindicate(id) => catalogue.indications[id.index()].to_string(),
    }
}
