//! The chain: each row holds the hash of the row before it, so that no row can be changed, dropped or put in
//! between without every later hash telling.
//!
//! In: rows. Out: their hashes, or the first row that does not hold.
//! Absent on purpose: a signature. Who can write the whole store can write a whole new chain; a hash that was
//! noted elsewhere (`pvb audit verify --expect`) tells that too.

use std::fmt;

use sha2::{Digest, Sha256};

/// A SHA-256 as 64 hexadecimal digits.
pub type Hash = String;

/// A happening as it is kept: texts only, exactly as they were hashed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// Its place, from 1, without gaps.
    pub seq: u64,
    /// When: RFC 3339 in UTC, to the microsecond.
    pub at: String,
    /// Who: `key:…`, `oidc:…`, `local`, `folder`, `command`.
    pub by: String,
    /// The person or system behind it.
    pub holder: String,
    /// What kind of happening.
    pub kind: String,
    /// The rest, as JSON on one line.
    pub body: String,
    /// The hash of the row before it; of the first, 64 zeros.
    pub previous: Hash,
    /// The SHA-256 of all the above from `previous` on, each on a line of its own.
    pub hash: Hash,
}

/// Where a chain breaks, and how.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Broken {
    /// The place of the first row that does not hold.
    pub seq: u64,
    /// In words.
    pub why: &'static str,
}

impl fmt::Display for Broken {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "the chain breaks at row {}: {}", self.seq, self.why)
    }
}

impl std::error::Error for Broken {}

impl Row {
    /// What stands before the first row.
    #[must_use]
    pub fn origin() -> Hash {
        "0".repeat(64)
    }

    /// The hash that this row must have.
    #[must_use]
    pub fn hashed(&self) -> Hash {
        let mut sha = Sha256::new();
        for field in [&self.previous, &self.seq.to_string(), &self.at, &self.by, &self.holder] {
            sha.update(field);
            sha.update("\n");
        }
        sha.update(&self.kind);
        sha.update("\n");
        sha.update(&self.body);
        sha.finalize().iter().map(|byte| format!("{byte:02x}")).collect()
    }

    /// Whether this row stands after one at a place with a hash.
    ///
    /// # Errors
    /// [`Broken`].
    pub fn follows(&self, seq: u64, hash: &str) -> Result<(), Broken> {
        let broken = |why| Err(Broken { seq: seq.saturating_add(1), why });
        if Some(self.seq) != seq.checked_add(1) {
            return broken("a row is missing, or stands in another place");
        }
        if self.previous != hash {
            return broken("it does not hold the hash of the row before it");
        }
        let fields = [&self.at, &self.by, &self.holder, &self.kind, &self.body];
        if fields.iter().any(|field| field.contains('\n')) {
            return broken("a field has more than one line");
        }
        if self.hash != self.hashed() {
            return broken("its hash is not that of what it says");
        }
        Ok(())
    }
}

/// Verifies rows from the first on: the place and the hash of the last.
///
/// # Errors
/// [`Broken`], at the first row that does not hold.
pub fn verify<'r>(rows: impl IntoIterator<Item = &'r Row>) -> Result<(u64, Hash), Broken> {
    let mut last = (0, Row::origin());
    for row in rows {
        row.follows(last.0, &last.1)?;
        last = (row.seq, row.hash.clone());
    }
    Ok(last)
}

#[cfg(test)]
mod tests {
    use super::{Row, verify};

    fn chain() -> Vec<Row> {
        let mut previous = Row::origin();
        let mut rows = Vec::new();
        for seq in 1..=4 {
            let text = |field: &str| format!("{field} {seq}");
            let mut row = Row {
                seq,
                at: text("at"),
                by: text("by"),
                holder: text("holder"),
                kind: text("kind"),
                body: text("body"),
                previous: previous.clone(),
                hash: String::new(),
            };
            row.hash = row.hashed();
            previous.clone_from(&row.hash);
            rows.push(row);
        }
        rows
    }

    #[test]
    fn a_whole_chain_verifies() {
        let rows = chain();
        assert_eq!(verify(&rows), Ok((4, rows[3].hash.clone())));
        assert_eq!(verify(&[]), Ok((0, Row::origin())));
    }

    #[test]
    fn every_change_tells() {
        let changes: [fn(&mut Vec<Row>); 9] = [
            |rows| rows[1].at.push('x'),
            |rows| rows[1].by.push('x'),
            |rows| rows[1].holder.push('x'),
            |rows| rows[1].kind.push('x'),
            |rows| rows[1].body.push('x'),
            |rows| drop(rows.remove(1)),
            |rows| rows.swap(1, 2),
            |rows| rows[1].hash = Row::origin(),
            |rows| {
                rows[1].body.push('x');
                rows[1].hash = rows[1].hashed();
            },
        ];
        for (place, change) in changes.iter().enumerate() {
            let mut rows = chain();
            change(&mut rows);
            let broken = verify(&rows).unwrap_err();
            assert!(broken.seq == 2 || broken.seq == 3, "{place}: {broken}");
        }
    }

    #[test]
    fn words_cannot_move_from_one_field_to_the_next() {
        let mut rows = chain();
        let body = std::mem::take(&mut rows[3].body);
        rows[3].kind = format!("{}\n{body}", rows[3].kind);
        rows[3].hash = rows[3].hashed();
        assert!(verify(&rows).is_err());
    }
}
