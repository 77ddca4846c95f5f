//! What the statements of one version say again and again, written once.
//!
//! In: a plan. Out: its rules, assumptions and open questions as JSON, in both languages.
//! Absent on purpose: whatever depends on a client.

use std::ops::Deref;

use serde::{Serialize, Serializer};
use serde_json::value::{RawValue, to_raw_value};

use super::reason::{Assumption, OpenQuestion, Rule};
use crate::domain::{self, Locale};
use crate::plan::Plan;
use crate::source::Place;

/// What one version says again and again.
#[derive(Debug, Default)]
pub struct Phrases {
    rules: Phrased,
    assumptions: Phrased,
    questions: Phrased,
}

/// A value, and its JSON where that stands ready.
#[derive(Debug, Clone)]
pub struct Said<'a, T> {
    value: T,
    ready: Option<&'a RawValue>,
}

/// JSON by where it comes from in the policy text, and what it is called there; sorted.
#[derive(Debug, Default)]
struct Phrased(Vec<(Place, Box<str>, Ready)>);

/// JSON in Dutch and in English.
#[derive(Debug)]
struct Ready {
    dutch: Box<RawValue>,
    /// None: the Dutch one serves.
    english: Option<Box<RawValue>>,
}

impl Phrases {
    /// What a plan says.
    #[must_use]
    pub fn new(plan: &Plan) -> Self {
        let reasons = plan.reasons().map(|reason| (reason.at, reason.rule.as_str(), reason));
        let questions = plan.open_questions().iter();
        let questions = questions.map(|one| (one.at, one.block.as_str(), one));
        Self {
            rules: Phrased::new(reasons.clone(), |reason, locale| {
                to_raw_value(&Rule::new(reason, locale)).ok()
            }),
            assumptions: Phrased::new(reasons, |reason, locale| {
                to_raw_value(&Assumption::new(reason, locale)?).ok()
            }),
            questions: Phrased::new(questions, |one, locale| {
                to_raw_value(&OpenQuestion::new(one, locale)).ok()
            }),
        }
    }

    /// Every rule behind something, each once, the most important first.
    #[must_use]
    pub fn rules<'a>(
        &'a self,
        reasons: impl IntoIterator<Item = &'a domain::Reason>,
        locale: Locale,
    ) -> Vec<Said<'a, Rule<'a>>> {
        let reasons = reasons.into_iter();
        let mut rules: Vec<Said<'a, Rule<'a>>> = Vec::with_capacity(reasons.size_hint().0);
        for reason in reasons {
            let rule = Rule::new(reason, locale);
            if rules.iter().all(|said| said.value != rule) {
                let ready = self.rules.find(reason.at, &reason.rule, locale);
                rules.push(Said { value: rule, ready });
            }
        }
        rules
    }

    /// An assumption; none where nothing is assumed.
    #[must_use]
    pub fn assumption<'a>(
        &'a self,
        reason: &'a domain::Reason,
        locale: Locale,
    ) -> Option<Said<'a, Assumption<'a>>> {
        let value = Assumption::new(reason, locale)?;
        Some(Said { value, ready: self.assumptions.find(reason.at, &reason.rule, locale) })
    }

    /// An open question.
    #[must_use]
    pub fn question<'a>(
        &'a self,
        question: &'a domain::OpenQuestion,
        locale: Locale,
    ) -> Said<'a, OpenQuestion<'a>> {
        let ready = self.questions.find(question.at, &question.block, locale);
        Said { value: OpenQuestion::new(question, locale), ready }
    }
}

impl Phrased {
    fn new<'a, T: 'a>(
        all: impl Iterator<Item = (Place, &'a str, &'a T)>,
        write: impl Fn(&'a T, Locale) -> Option<Box<RawValue>>,
    ) -> Self {
        let mut phrases: Vec<(Place, Box<str>, Ready)> = Vec::new();
        for (at, called, one) in all {
            let both = [Locale::Dutch, Locale::English].map(|locale| write(one, locale));
            let [Some(dutch), Some(english)] = both else { continue };
            let english = (english.get() != dutch.get()).then_some(english);
            phrases.push((at, called.into(), Ready { dutch, english }));
        }
        phrases.sort_by(|one, other| (one.0, &one.1).cmp(&(other.0, &other.1)));
        Self(only_sure(phrases))
    }

    fn find(&self, at: Place, called: &str, locale: Locale) -> Option<&RawValue> {
        // few stand at one place, however many on one line
        let before = self.0.partition_point(|(other, ..)| *other < at);
        let mut there = self.0.get(before..)?.iter().take_while(|(other, ..)| *other == at);
        let found = there.find(|(_, name, _)| name.as_ref() == called);
        let (_, _, Ready { dutch, english }) = found?;
        Some(match (locale, english) {
            (Locale::English, Some(english)) => english,
            (Locale::English, None) | (Locale::Dutch, _) => dutch,
        })
    }
}

/// Where two things stand at one place under one name and say something else, neither is ready.
fn only_sure(sorted: Vec<(Place, Box<str>, Ready)>) -> Vec<(Place, Box<str>, Ready)> {
    let mut sure: Vec<(Place, Box<str>, Ready)> = Vec::with_capacity(sorted.len());
    let mut doubted = None;
    for next in sorted {
        let key = (next.0, next.1.clone());
        let before = sure.last().filter(|last| (last.0, &last.1) == (key.0, &key.1));
        match before {
            Some(same) if same.2.says_as(&next.2) => {}
            Some(_) => {
                sure.pop();
                doubted = Some(key);
            }
            None if doubted.as_ref() == Some(&key) => {}
            None => sure.push(next),
        }
    }
    sure
}

impl Ready {
    fn says_as(&self, other: &Self) -> bool {
        let english = |one: &Self| one.english.as_ref().unwrap_or(&one.dutch).get().to_owned();
        self.dutch.get() == other.dutch.get() && english(self) == english(other)
    }
}

impl<T> Said<'_, T> {
    /// A value whose JSON is yet to be written.
    #[must_use]
    pub const fn plain(value: T) -> Self {
        Self { value, ready: None }
    }

    /// The value alone.
    #[must_use]
    pub fn into_value(self) -> T {
        self.value
    }
}

impl<T> Deref for Said<'_, T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.value
    }
}

/// Two that say the same are the same, ready or not.
impl<T: PartialEq> PartialEq for Said<'_, T> {
    fn eq(&self, other: &Self) -> bool {
        self.value == other.value
    }
}

impl<T: Eq> Eq for Said<'_, T> {}

impl<T: Serialize> Serialize for Said<'_, T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.ready {
            Some(ready) => ready.serialize(serializer),
            None => self.value.serialize(serializer),
        }
    }
}
