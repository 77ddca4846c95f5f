//! Where a value stands, as a way back to the root.
//!
//! In: steps down a JSON tree. Out: a JSON pointer (RFC 6901).
//! Absent on purpose: any text before someone asks for it; a sound request never does.

/// A place in a JSON tree.
#[derive(Debug, Clone, Copy)]
pub(super) struct Place<'p>(Option<(&'p Place<'p>, Step<'p>)>);

#[derive(Debug, Clone, Copy)]
enum Step<'p> {
    Field(&'p str),
    Item(usize),
}

impl<'p> Place<'p> {
    /// The whole.
    pub const ROOT: Self = Self(None);

    /// A field of an object.
    pub const fn field(object: &'p Place<'p>, key: &'p str) -> Self {
        Self(Some((object, Step::Field(key))))
    }

    /// An item of a list.
    pub const fn item(list: &'p Place<'p>, index: usize) -> Self {
        Self(Some((list, Step::Item(index))))
    }

    /// As a JSON pointer.
    pub fn pointer(&self) -> String {
        let mut steps = Vec::new();
        let mut at = self;
        while let Self(Some((above, step))) = at {
            steps.push(step);
            at = above;
        }
        let mut text = String::new();
        for step in steps.into_iter().rev() {
            text.push('/');
            match step {
                Step::Field(key) => text.push_str(&key.replace('~', "~0").replace('/', "~1")),
                Step::Item(index) => text.push_str(&index.to_string()),
            }
        }
        text
    }
}

#[cfg(test)]
mod tests {
    use super::Place;

    #[test]
    fn a_pointer_escapes_what_would_divide_it() {
        let client = Place::field(&Place::ROOT, "a/b~c");
        let third = Place::item(&client, 3);
        assert_eq!(Place::ROOT.pointer(), "");
        assert_eq!(Place::field(&third, "by").pointer(), "/a~1b~0c/3/by");
    }
}
