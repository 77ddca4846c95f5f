//! What a unit of payment is worth in euros, and what an amount of it therefore is.

use super::hours::{is_indication, spread};
use super::words::{hundredths, indications, no_row, one, too_large};
use super::{Euros, OneUnit};
use crate::authoring::describe::amounts::not_fixed;
use crate::authoring::describe::conditions;
use crate::authoring::describe::known::{Circumstances, Found, Value};
use crate::authoring::describe::subject::{Subject, figure};
use crate::authoring::describe::text::{Text, amount, dated, said};
use crate::check::policy::{ReasonId, Worth};
use crate::domain::{IndicationId, PaymentUnit};
use crate::quantity::Exact;

/// What so many units are worth in euros, for some indications or all; with the rules behind it.
pub(super) fn of(
    subject: &Subject<'_>,
    units: Exact,
    asked: Option<IndicationId>,
    among: Option<&[IndicationId]>,
) -> (Vec<Euros>, Vec<ReasonId>) {
    if subject.policy.unit == PaymentUnit::Money {
        return (vec![euros(subject, None, Some(Value::Known(units)))], Vec::new());
    }
    let Some(Worth { value: worth, reason }) = &subject.policy.worth else {
        let silent = subject.always("pay in").into_iter().collect();
        return (vec![euros(subject, None, None)], silent);
    };
    let mut reasons = vec![*reason];
    let by_indication = subject.speaks_of(worth, &is_indication);
    let rows = spread(subject, asked, by_indication, among, |indication| {
        let at = Circumstances { indication, ..Circumstances::default() };
        let Found { value, reasons: drawn } = subject.find(at, worth);
        reasons.extend(drawn);
        value.map(|worth| units.times(worth).map_or(Value::TooLarge, Value::Known))
    });
    let all = rows.into_iter().map(|(ids, value)| euros(subject, ids.as_deref(), Some(value)));
    (all.collect(), reasons)
}

/// What one unit is worth.
pub(super) fn one_unit(subject: &Subject<'_>, asked: Option<IndicationId>) -> OneUnit {
    let (euros, reasons) = of(subject, Exact::ONE, asked, None);
    let worth = subject.policy.worth.as_ref();
    let year = worth.and_then(|worth| subject.year_of(&worth.value));
    let text = said!(
        "De waarde van {}: {}." / "The worth of {}: {}.",
        one(subject),
        dated(&together(&euros), year)
    );
    OneUnit {
        year,
        text,
        euros,
        because: subject.because(reasons),
        open_questions: subject.open(|question| question.block == "pay in"),
    }
}

fn euros(subject: &Subject<'_>, ids: Option<&[IndicationId]>, value: Option<Value>) -> Euros {
    let text = match &value {
        Some(Value::Known(value)) => amount(*value, PaymentUnit::Money, None),
        Some(Value::Depends(on)) => {
            said!("hangt af van {}" / "depends on {}", conditions::depends(subject, on))
        }
        Some(Value::NoRow(id)) => no_row(subject, *id),
        Some(Value::TooLarge) => too_large(),
        None => not_fixed(),
    };
    Euros {
        indications: ids.map(|ids| indications(subject, ids)),
        value: value.as_ref().and_then(figure).and_then(hundredths),
        depends_on: dependencies(subject, value.as_ref()),
        text,
    }
}

/// What a value depends on, in words.
pub(super) fn dependencies(subject: &Subject<'_>, value: Option<&Value>) -> Vec<Text> {
    match value {
        Some(Value::Depends(on)) => conditions::dependencies(subject, on),
        Some(Value::Known(_) | Value::NoRow(_) | Value::TooLarge) | None => Vec::new(),
    }
}

/// All of it in short: `€ 36,00 tot € 48,00, naar indicatie`.
pub(super) fn together(all: &[Euros]) -> Text {
    let by_value = |one: &&Euros| {
        one.value.as_deref().and_then(|value| crate::quantity::parse_decimal(value).ok())
    };
    let known = || all.iter().filter(|one| one.value.is_some());
    match (known().min_by_key(by_value), known().max_by_key(by_value), all) {
        (_, _, []) => Text::same(""),
        (_, _, [only]) => only.text.clone(),
        (Some(least), Some(most), _) => {
            said!("{} tot {}, naar indicatie" / "{} to {}, by indication", least.text, most.text)
        }
        (_, _, _) => said!("verschilt per indicatie" / "differs by indication"),
    }
}
