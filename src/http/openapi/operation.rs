//! What a route does, in words: the second half of every row of the table of routes.
//!
//! In: what each operation says of itself. Out: an [`Operation`].
//! Absent on purpose: what follows from the route alone, such as who may call it and which problems it can
//! have; `assemble` works that out.

use schemars::JsonSchema;
use serde_json::Value;

use super::schemas::Schemas;

/// How a schema comes to stand in the document.
pub(in crate::http) type MakeSchema = fn(&mut Schemas) -> Value;

/// What an operation has to do with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::http) enum Tag {
    /// Working something out.
    Working,
    /// Reading what is published.
    Reading,
    /// What an organisation does with its own rules.
    Owning,
    /// Keys and the audit trail.
    Managing,
    /// For those who run the service.
    Running,
}

/// What can be asked behind the question mark.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::http) enum Asked {
    /// `on`
    On,
    /// `knownOn`
    KnownOn,
    /// `after`
    After,
    /// `limit`
    Limit,
}

/// What an operation does.
pub(in crate::http) struct Operation {
    /// Its name in programs.
    pub id: &'static str,
    /// What it has to do with.
    pub tag: Tag,
    /// It in a few words.
    pub summary: &'static str,
    /// More of them.
    pub description: &'static str,
    /// What can be asked behind the question mark.
    pub asks: &'static [Asked],
    /// Whether its answers are in the reader's language.
    pub in_a_language: bool,
    /// What is sent.
    pub takes: Vec<Content>,
    /// What is answered when all is well.
    pub answers: Vec<Answer>,
    /// Whether it can find that something else was done meanwhile.
    pub conflicts: bool,
    /// Whether those who run the service watch it by this, so that it is answered however busy it is.
    pub watched: bool,
    /// Whether it may be switched off.
    pub optional: bool,
    /// Whether it may say that the service is not there yet, or not any more.
    pub waits: bool,
}

/// A body.
pub(in crate::http) struct Content {
    /// Its media type.
    pub kind: &'static str,
    /// Its schema; none where it is plain text.
    pub schema: Option<MakeSchema>,
    /// One that works.
    pub example: Option<Value>,
}

/// An answer when all is well.
pub(in crate::http) struct Answer {
    /// Its status.
    pub status: u16,
    /// What it says.
    pub says: &'static str,
    /// What it is.
    pub content: Vec<Content>,
    /// Whether it says where the thing made stands.
    pub located: bool,
}

impl Tag {
    /// Every tag, in the order in which people read about them.
    pub const ALL: [Self; 5] =
        [Self::Working, Self::Reading, Self::Owning, Self::Managing, Self::Running];

    /// Its name, and what it holds.
    pub const fn told(self) -> (&'static str, &'static str) {
        match self {
            Self::Working => (
                "evaluations",
                "Have arrangements, courses and policy texts worked out. Nothing is stored.",
            ),
            Self::Reading => ("policies", "Read which rules there are, and what they say."),
            Self::Owning => (
                "versions",
                "What an organisation does with its own rules: draft, publish, withdraw.",
            ),
            Self::Managing => ("keys", "Hand out keys, revoke them, and read the audit trail."),
            Self::Running => ("operations", "For those who run the service."),
        }
    }
}

impl Operation {
    /// An operation that takes nothing yet, and answers nothing.
    pub const fn new(id: &'static str, tag: Tag, summary: &'static str) -> Self {
        Self {
            id,
            tag,
            summary,
            description: "",
            asks: &[],
            in_a_language: false,
            takes: Vec::new(),
            answers: Vec::new(),
            conflicts: false,
            watched: false,
            optional: false,
            waits: false,
        }
    }

    /// With more words.
    pub const fn described(mut self, description: &'static str) -> Self {
        self.description = description;
        self
    }

    /// With what can be asked behind the question mark.
    pub const fn asks(mut self, asks: &'static [Asked]) -> Self {
        self.asks = asks;
        self
    }

    /// Answered in the reader's language.
    pub const fn in_a_language(mut self) -> Self {
        self.in_a_language = true;
        self
    }

    /// With a body.
    pub fn takes(mut self, content: Content) -> Self {
        self.takes.push(content);
        self
    }

    /// With an answer.
    pub fn answers(mut self, answer: Answer) -> Self {
        self.answers.push(answer);
        self
    }

    /// Something else may have been done meanwhile.
    pub const fn conflicts(mut self) -> Self {
        self.conflicts = true;
        self
    }

    /// Answered however busy the service is.
    pub const fn watched(mut self) -> Self {
        self.watched = true;
        self
    }

    /// It may be switched off.
    pub const fn optional(mut self) -> Self {
        self.optional = true;
        self
    }

    /// It may say that the service is not there.
    pub const fn waits(mut self) -> Self {
        self.waits = true;
        self
    }
}

impl Content {
    /// JSON that is sent, with an example that works.
    pub fn asked<T: JsonSchema>(example: Value) -> Self {
        let schema: MakeSchema = Schemas::asked::<T>;
        Self { kind: "application/json", schema: Some(schema), example: Some(example) }
    }

    /// JSON that is answered.
    pub fn answered<T: JsonSchema>() -> Self {
        let schema: MakeSchema = Schemas::answered::<T>;
        Self { kind: "application/json", schema: Some(schema), example: None }
    }

    /// The same under another media type.
    pub const fn of_kind(mut self, kind: &'static str) -> Self {
        self.kind = kind;
        self
    }

    /// Text.
    pub const fn text(kind: &'static str, example: Option<Value>) -> Self {
        Self { kind, schema: None, example }
    }
}

impl Answer {
    /// With one body.
    pub fn new(status: u16, says: &'static str, content: Content) -> Self {
        Self { status, says, content: vec![content], located: false }
    }

    /// Without a body.
    pub const fn empty(status: u16, says: &'static str) -> Self {
        Self { status, says, content: Vec::new(), located: false }
    }

    /// Or with another body.
    pub fn or(mut self, content: Content) -> Self {
        self.content.push(content);
        self
    }

    /// With where the thing made stands.
    pub const fn located(mut self) -> Self {
        self.located = true;
        self
    }
}
