//! The nearest known name to one that is not known.

/// Longer names are not compared: nobody mistypes a name that long, and comparing costs the product
/// of both lengths.
const LONGEST: usize = 100;

/// The candidate that differs least from a name, where it differs little: a third of its letters.
/// Capitals and the difference between `-`, `_` and a space do not count. The first wins a tie.
#[must_use]
pub fn nearest<'a>(name: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    if name.is_empty() || name.len() > LONGEST {
        return None;
    }
    let folded = fold(name);
    let mut best: Option<(usize, &'a str)> = None;
    for candidate in known {
        let distance = strsim::damerau_levenshtein(&folded, &fold(candidate));
        let allowed = name.chars().count().max(candidate.chars().count()).div_ceil(3);
        let better = best.is_none_or(|(least, _)| distance < least);
        if distance <= allowed && better {
            best = Some((distance, candidate));
        }
    }
    best.map(|(_, candidate)| candidate)
}

fn fold(name: &str) -> String {
    name.to_lowercase().replace(['-', ' '], "_")
}

#[cfg(test)]
mod tests {
    use super::nearest;

    #[test]
    fn finds_a_slip_and_nothing_far() {
        let known = ["nursing", "hot_meal", "chilled_meal"];
        assert_eq!(nearest("nursnig", known), Some("nursing"));
        assert_eq!(nearest("Hot-Meal", known), Some("hot_meal"));
        assert_eq!(nearest("helicopter", known), None);
        assert_eq!(nearest("", known), None);
    }
}
