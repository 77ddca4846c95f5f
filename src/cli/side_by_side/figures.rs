//! The figures of the page: the statements side by side, and the accounts between them.
//!
//! In: a comparison as it travels. Out: tables.
//! Absent on purpose: sums.

use std::fmt::Write;

use comfy_table::Table;

use super::{Page, fresh, right};
use crate::cli::notation::number;
use crate::wire::write::{Account, ComparedColumn, Line, Money, Statement};

impl<'a> Page<'a> {
    /// The statements side by side, each in its own unit.
    pub(super) fn figures(&self, text: &mut String) {
        let words = self.words;
        let columns: Vec<(&ComparedColumn, &Statement)> = self.applied().collect();
        let Some((_, first)) = columns.first() else { return };
        let mut table = fresh();
        let mut head = vec![words.description.to_owned()];
        head.extend(columns.iter().map(|(column, statement)| {
            format!("{} ({})", column.name, self.unit(&statement.unit))
        }));
        table.set_header(head);
        right(&mut table, columns.len());
        let mut row = |name: &str, figure: &dyn Fn(&Statement) -> Option<String>| {
            let figures = columns.iter().map(|(_, statement)| figure(statement));
            let figures = figures.map(|figure| figure.unwrap_or_else(|| "-".to_owned()));
            table.add_row(std::iter::once(name.to_owned()).chain(figures));
        };
        let week =
            |money: Option<&Money>| money.map(|money| number(&money.week.to_string(), self.locale));
        row("budget", &|one| week(one.totals.budget.as_ref()));
        row(words.contributions, &|one| week(one.totals.contributions.as_ref()));
        for line in first.lines.iter().filter(|line| line.kind == "activity") {
            row(&line.label, &|one| {
                let same = |known: &&Line| known.kind == "activity" && known.id == line.id;
                let line = one.lines.iter().find(same)?;
                let [outside, bought, never] = words.stands;
                match line.stands {
                    Some("outside_the_budget") => Some(outside.to_owned()),
                    Some("paid_by_client") => Some(bought.to_owned()),
                    _ if line.amount.is_none() => Some(never.to_owned()),
                    _ => week(line.amount.as_ref()).map(|amount| unsigned(&amount)),
                }
            });
        }
        row(words.left, &|one| week(one.totals.balance.as_ref()));
        row(words.share, &|one| one.share_of_budget.map(|share| self.percent(&share.to_string())));
        row(words.status, &|one| Some(self.light(one.status).to_owned()));
        let minutes = columns.iter().map(|(column, _)| {
            let entry = self.entry("provider_minutes", &column.policy);
            let value = entry.and_then(|entry| entry.get("value")?.as_str());
            value.map_or_else(|| "-".to_owned(), |value| number(value, self.locale))
        });
        let minutes: Vec<String> = minutes.collect();
        table.add_row(std::iter::once(words.provider.to_owned()).chain(minutes));
        for (scale, name) in [("money", words.money), ("paid_by_client", words.pays)] {
            let figures = columns.iter().map(|(column, _)| {
                self.on_scale(scale, &column.policy).unwrap_or_else(|| "-".to_owned())
            });
            let figures: Vec<String> = figures.collect();
            if figures.iter().any(|figure| figure != "-") {
                table.add_row(std::iter::once(name.to_owned()).chain(figures));
            }
        }
        let _ = writeln!(text, "\n{}\n{table}", words.beside);
    }

    /// A value on a scale of euros; none where no unit of the comparison is in euros.
    fn on_scale(&self, scale: &str, policy: &str) -> Option<String> {
        let entry = self.entry(scale, policy)?;
        entry.get("by")?;
        entry.get("value")?.as_str().map(|value| number(value, self.locale))
    }

    fn entry(&self, scale: &str, policy: &str) -> Option<&'a serde_json::Value> {
        let entries = self.compared.scales.get(scale)?.as_array()?;
        entries.iter().find(|entry| entry.get("policy").is_some_and(|known| known == policy))
    }

    /// Every account as a table; what changes nothing is left out.
    pub(super) fn accounts(&self, text: &mut String) {
        let [from, to, step_by_step] = self.words.step_by_step;
        for account in &self.compared.accounts {
            let kept_in = match account.kept_in.as_str() {
                "share_of_budget" => self.words.in_shares,
                unit => self.unit(unit),
            };
            let _ = writeln!(
                text,
                "\n{from} {} {to} {}, {step_by_step} ({kept_in})\n{}",
                self.name(&account.from),
                self.name(&account.to),
                self.account(account)
            );
        }
    }

    fn account(&self, account: &Account) -> Table {
        let figure = |value: &str| match account.kept_in.as_str() {
            "share_of_budget" => self.percent(value),
            _ => number(value, self.locale),
        };
        let [_, _, never] = self.words.stands;
        let maybe = |value: &Option<String>, absent: Option<&str>| match (value, absent) {
            (Some(value), _) => figure(value),
            (None, Some("not_to_be_had")) => never.to_owned(),
            (None, _) => String::new(),
        };
        let mut table = fresh();
        let [what, here, there, then] = self.words.step;
        table.set_header([what, here, there, "+/-", then]);
        right(&mut table, 4);
        let balance = |name: &str, value: &str| {
            vec![name.to_owned(), String::new(), String::new(), String::new(), figure(value)]
        };
        table.add_row(balance(self.name(&account.from), &account.opening));
        let moves = |figure: &str| figure.bytes().any(|byte| matches!(byte, b'1'..=b'9'));
        for step in account.steps.iter().filter(|step| moves(&step.change)) {
            let change = figure(&step.change);
            let change = if change.starts_with('-') { change } else { format!("+{change}") };
            let running = figure(&step.running);
            let row = vec![
                step.label.clone(),
                maybe(&step.from, step.from_absent),
                maybe(&step.to, step.to_absent),
                change,
                running,
            ];
            table.add_row(row);
        }
        table.add_row(balance(self.name(&account.to), &account.closing));
        table
    }

    /// A share of four decimals as a percentage of two.
    fn percent(&self, share: &str) -> String {
        let (sign, digits) = share.strip_prefix('-').map_or(("", share), |rest| ("-", rest));
        let (whole, behind) = digits.split_once('.').unwrap_or((digits, "0000"));
        let moved = format!("{whole}{behind:0<4}");
        let (percent, rest) =
            moved.split_at_checked(moved.len().saturating_sub(2)).unwrap_or_default();
        let percent = percent.trim_start_matches('0');
        let percent = if percent.is_empty() { "0" } else { percent };
        format!("{}%", number(&format!("{sign}{percent}.{rest}"), self.locale))
    }
}

/// What moves the balance down stands positive, as on the form.
fn unsigned(figure: &str) -> String {
    figure.strip_prefix('-').unwrap_or(figure).to_owned()
}
