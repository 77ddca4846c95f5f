//! Where a sentence comes from, short enough to stand behind it: places in brackets, assumptions by
//! number, and the list of those at the end.

use std::fmt::Write;

use crate::authoring::describe::Because;
use crate::domain::Locale;

/// So many places of one source are named behind a sentence; more are counted.
const MOST_PLACES: usize = 3;

/// What begins so is made up, by the house rule of the policies.
const MADE_UP: [&str; 2] = ["NIET ECHT", "NOT REAL"];

/// The assumptions met so far, each once.
pub(super) struct Notes {
    locale: Locale,
    assumptions: Vec<String>,
}

impl Notes {
    /// None met yet.
    pub(super) const fn new(locale: Locale) -> Self {
        Self { locale, assumptions: Vec::new() }
    }

    /// `[rules 8; aanname 2]`; nothing where no rule says where it comes from.
    pub(super) fn behind(&mut self, because: &[Because]) -> String {
        let mut sources: Vec<(&str, Vec<&str>)> = Vec::new();
        for cite in because.iter().flat_map(|one| &one.cites) {
            let (source, place) = cite.split_once(' ').unwrap_or((cite, ""));
            match sources.iter_mut().find(|(known, _)| *known == source) {
                Some((_, places)) if places.contains(&place) => {}
                Some((_, places)) => places.push(place),
                None => sources.push((source, vec![place])),
            }
        }
        let mut parts: Vec<String> =
            sources.iter().map(|(source, places)| self.source(source, places)).collect();
        let numbers = self.numbers(because);
        if !numbers.is_empty() {
            let word = match self.locale {
                Locale::Dutch => "aanname",
                Locale::English => "assumption",
            };
            parts.push(format!("{word} {}", numbers.join(", ")));
        }
        // a figure that is made up must not look real where it stands
        let made_up = because.iter().filter_map(|one| one.assumed.as_ref()).find_map(|assumed| {
            let words = assumed.text(self.locale);
            MADE_UP.into_iter().find(|mark| words.starts_with(mark))
        });
        parts.extend(made_up.map(str::to_owned));
        if parts.is_empty() { String::new() } else { format!("[{}]", parts.join("; ")) }
    }

    fn source(&self, source: &str, places: &[&str]) -> String {
        if places.len() > MOST_PLACES {
            let word = match self.locale {
                Locale::Dutch => "plaatsen",
                Locale::English => "places",
            };
            return format!("{source}, {} {word}", places.len());
        }
        let places: Vec<&str> = places.iter().copied().filter(|place| !place.is_empty()).collect();
        format!("{source} {}", places.join(", ")).trim_end().to_owned()
    }

    fn numbers(&mut self, because: &[Because]) -> Vec<String> {
        let mut numbers: Vec<usize> = Vec::new();
        for assumed in because.iter().filter_map(|one| one.assumed.as_ref()) {
            let words = assumed.text(self.locale);
            let known = self.assumptions.iter().position(|known| known == words);
            let place = known.unwrap_or_else(|| {
                self.assumptions.push(words.to_owned());
                self.assumptions.len().saturating_sub(1)
            });
            if !numbers.contains(&place) {
                numbers.push(place);
            }
        }
        numbers.sort_unstable();
        numbers.iter().map(|place| place.saturating_add(1).to_string()).collect()
    }

    /// What was assumed, by number, for the end of the page.
    pub(super) fn list(&self, text: &mut String) {
        if self.assumptions.is_empty() {
            return;
        }
        let title = match self.locale {
            Locale::Dutch => "Wat is aangenomen",
            Locale::English => "What is assumed",
        };
        let _ = writeln!(text, "\n{title}:");
        for (place, assumed) in self.assumptions.iter().enumerate() {
            let _ = writeln!(text, "{}. {assumed}", place.saturating_add(1));
        }
    }
}
