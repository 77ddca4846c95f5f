//! Tree to text.
use super::{tree, Language};
pub fn print(_d: &tree::Document, _l: Language) -> String { unimplemented!() }
pub fn print_expression(_d: &tree::Expression, _l: Language) -> String { unimplemented!() }
