//! Text to tree: the only place that knows the parser library.
use crate::{diagnostic::Diagnostic, source::Source};
use super::tree;
use pest_derive::Parser;

#[derive(Parser)]
#[grammar = "../grammar/keywords.pest"]
#[grammar = "../grammar/pvb.pest"]
struct Grammar;

pub fn parse(_source: &Source) -> (tree::Document, Vec<Diagnostic>) { unimplemented!() }
pub fn parse_expression(_source: &Source, _span: crate::source::Span) -> Result<tree::At<tree::Expression>, Diagnostic> { unimplemented!() }
#[test] fn gen_keywords() { std::fs::write("grammar/keywords.pest", super::keywords::grammar()).unwrap(); }
#[test] fn smoke() {
    use pest::Parser as _;
    for t in ["let a = if budget > 0 then 10% of budget else €5 per week", "contribute @rules 8 {\n information_desk \"infobalie\" / \"desk\" €15.75 per week cost centre 24400 # hi\n groceries 10% van budget kept\n}",
      "table day_rate by indication { VPT 1..4, 6: €60.00 per day @form 3\n otherwise: €1 per day }", "services { care by role { carer 60 points per hour, wellbeing_worker outside the budget \"x\" } needs consent\n coffee €3 per week excludes b\n support outside the budget \"free\" }", "eligible when { indication is Wlz VPT 1..4, 6, 8 location is berkenstaete not closed_unit }"] {
        println!("{:#?}", Grammar::parse(Rule::document, t).map(|p| p.flatten().map(|x| format!("{:?}", x.as_rule())).filter(|r| r.starts_with("broken")).count()));
    }
}
