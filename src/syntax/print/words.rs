//! One line of text, word by word.
//!
//! In: keywords, names, texts. Out: a line with one space between words.
//! Absent on purpose: where the line stands; a page knows.

use crate::syntax::keywords::{Keyword, Language, spell};
use crate::syntax::tree::{At, Duration, Label, Note, Notes, Performer, Period, Text};

/// A line that is being written.
pub(super) struct Words {
    language: Language,
    text: String,
    glued: bool,
    /// Where the line may be broken, when it grows too long: before a note, or a second language.
    breaks: Vec<usize>,
}

/// A line longer than this is broken, where it can be.
const WIDTH: usize = 100;

impl Words {
    /// An empty line.
    pub(super) const fn new(language: Language) -> Self {
        Self { language, text: String::new(), glued: true, breaks: Vec::new() }
    }

    /// The language of its keywords.
    pub(super) const fn language(&self) -> Language {
        self.language
    }

    /// The line.
    pub(super) fn finish(self) -> String {
        self.text
    }

    /// The line, broken where it may be so that each piece is as wide as it can be.
    pub(super) fn lines(self, indent: usize) -> Vec<String> {
        let mut ends = self.breaks;
        ends.push(self.text.len());
        let mut lines: Vec<String> = Vec::new();
        let mut start = 0;
        for end in ends {
            let piece = self.text.get(start..end).unwrap_or("");
            start = end;
            let room = WIDTH.saturating_sub(indent);
            match lines.last_mut() {
                Some(line)
                    if line.chars().count().saturating_add(piece.chars().count()) <= room =>
                {
                    line.push_str(piece);
                }
                Some(_) | None => lines.push(piece.trim_start().to_owned()),
            }
        }
        lines
    }

    /// Allows a break here.
    fn may_break(&mut self) {
        if !self.glued {
            self.breaks.push(self.text.len());
        }
    }

    /// Adds a word.
    pub(super) fn word(&mut self, word: &str) {
        if !self.glued {
            self.text.push(' ');
        }
        self.text.push_str(word);
        self.glued = false;
    }

    /// Adds a sign that stands against the word before it.
    pub(super) fn close(&mut self, sign: &str) {
        self.text.push_str(sign);
        self.glued = false;
    }

    /// Adds a sign that stands against the word behind it.
    pub(super) fn open(&mut self, sign: &str) {
        self.word(sign);
        self.glued = true;
    }

    /// Adds a sign without any space around it.
    pub(super) fn glue(&mut self, sign: &str) {
        self.text.push_str(sign);
        self.glued = true;
    }

    /// Adds a keyword.
    pub(super) fn key(&mut self, keyword: Keyword) {
        self.word(spell(keyword, self.language));
    }

    /// Adds the second spelling of a keyword, where it has one.
    pub(super) fn second(&mut self, keyword: Keyword) {
        let spellings = keyword.spellings(self.language);
        let word = spellings.get(1).or(spellings.first()).copied().unwrap_or("");
        self.word(word);
    }

    /// Adds a list of things with commas.
    pub(super) fn list<T>(&mut self, things: &[T], mut each: impl FnMut(&mut Self, &T)) {
        for (index, thing) in things.iter().enumerate() {
            if index > 0 {
                self.close(",");
            }
            each(self, thing);
        }
    }

    /// Adds names with commas.
    pub(super) fn names(&mut self, names: &[Text]) {
        self.list(names, |words, name| words.word(&name.value));
    }

    /// Adds a text between quotes.
    pub(super) fn string(&mut self, text: &str) {
        self.open("\"");
        self.glue(text);
        self.close("\"");
    }

    /// Adds a label.
    pub(super) fn label(&mut self, label: &Label) {
        self.string(&label.first.value);
        if let Some(second) = &label.second {
            self.may_break();
            self.word("/");
            self.string(&second.value);
        }
    }

    /// Adds a label where there is one.
    pub(super) fn some_label(&mut self, label: Option<&Label>) {
        if let Some(label) = label {
            self.label(label);
        }
    }

    /// Adds notes.
    pub(super) fn notes(&mut self, notes: &Notes) {
        for note in &notes.0 {
            self.may_break();
            match &note.value {
                Note::Cite(source, places) => {
                    self.open("@");
                    self.word(&source.value);
                    self.names(places);
                }
                Note::Assumed(why) => {
                    self.key(Keyword::Assumed);
                    self.label(why);
                }
                Note::Undecided(what) => {
                    self.key(Keyword::Undecided);
                    self.label(what);
                }
            }
        }
    }

    /// Adds a performer.
    pub(super) fn performer(&mut self, performer: Performer) {
        self.key(match performer {
            Performer::Own => Keyword::Own,
            Performer::Network => Keyword::Network,
            Performer::Volunteer => Keyword::Volunteer,
            Performer::Provider => Keyword::Provider,
            Performer::External => Keyword::External,
        });
    }

    /// Adds performers with commas.
    pub(super) fn performers(&mut self, performers: &[At<Performer>]) {
        self.list(performers, |words, performer| words.performer(performer.value));
    }

    /// Adds `per` and a period.
    pub(super) fn per(&mut self, period: Period) {
        self.key(Keyword::Per);
        self.key(period_word(period));
    }

    /// Adds a number and a period in the number's grammatical form: `1 week`, `7 days`.
    pub(super) fn periods(&mut self, number: &str, period: Period) {
        self.word(number);
        // Dutch counts years, as hours, in the singular: `2 jaar`.
        let always_singular = period == Period::Year && self.language == Language::Dutch;
        if number == "1" || always_singular {
            self.key(period_word(period));
        } else {
            self.second(period_word(period));
        }
    }

    /// Adds a duration.
    pub(super) fn duration(&mut self, duration: &Duration) {
        self.periods(&duration.number.value, duration.period.value);
    }
}

const fn period_word(period: Period) -> Keyword {
    match period {
        Period::Day => Keyword::Day,
        Period::Week => Keyword::Week,
        Period::Month => Keyword::Month,
        Period::Year => Keyword::Year,
    }
}
