//! Gives every activity its span and words that can be read on their own.

use super::Mention;
use super::class::Class;
use super::found::Found;
use super::token::Text;
use super::verb::Form;
use super::word::any_is;
use crate::domain::scalar::Span;
use crate::domain::text::Folded;
use crate::domain::vocabulary::Language;

/// The mentions in order of their spans, none overlapping another.
pub(super) fn mentions(text: &Text<'_>, found: &[Found]) -> Vec<Mention> {
    let mut mentions: Vec<Mention> = found
        .iter()
        .filter_map(|found| mention(text, found))
        .collect();
    mentions.sort_by_key(|mention| mention.span);
    let mut end = 0;
    mentions.retain(|mention| {
        let kept = mention.span.start >= end;
        if kept {
            end = mention.span.end;
        }
        kept
    });
    mentions
}

fn mention(text: &Text<'_>, found: &Found) -> Option<Mention> {
    let span = span(text, &found.tokens)?;
    let words = words(text, found);
    (!words.is_empty()).then_some(Mention { span, text: words })
}

fn span(text: &Text<'_>, tokens: &[usize]) -> Option<Span> {
    let first = text.token(*tokens.first()?).span;
    let last = text.token(*tokens.last()?).span;
    (last.end > first.start).then_some(Span {
        start: first.start,
        end: last.end,
    })
}

fn words(text: &Text<'_>, found: &Found) -> String {
    if let Some(words) = infinitive(text, found) {
        return words;
    }
    let mut words = written(text, &found.tokens);
    if let Some((donor, part)) = &found.completion {
        words.push_str(&tail(text, *donor, part));
    }
    if !found.borrowed.is_empty() {
        words.push(' ');
        words.push_str(&written(text, &found.borrowed));
    }
    words
}

/// `stellen Pumpen her` reads `Pumpen herstellen`, `checks invoices` reads `check invoices`.
fn infinitive(text: &Text<'_>, found: &Found) -> Option<String> {
    let deed = found.verb.filter(|deed| deed.form == Form::Finite)?;
    if any_is(text, &found.tokens, &[Class::Be, Class::Have, Class::Modal]) {
        return None;
    }
    let (language, infinitive) = text.knowledge.verbs.infinitive(deed)?;
    let first = *found.tokens.first()?;
    let parted = text
        .knowledge
        .verbs
        .parted(text.word(first))
        .iter()
        .find(|(_, whole)| *whole == deed);
    if text.token(first).deed != Some(deed) && parted.is_none() {
        return None;
    }
    let mut rest: Vec<usize> = found.tokens.iter().skip(1).copied().collect();
    if let Some((prefix, _)) = parted {
        rest.pop_if(|last| text.word(*last) == prefix);
    }
    rest.retain(|&index| !text.token(index).is(Class::Subject));
    rest.extend(&found.borrowed);
    let object = written(text, &rest);
    Some(
        match language {
            Language::De => format!("{object} {infinitive}"),
            Language::En => format!("{infinitive} {object}"),
        }
        .trim()
        .to_owned(),
    )
}

/// Tokens as they are written, in one line.
fn written(text: &Text<'_>, tokens: &[usize]) -> String {
    let mut words: Vec<&str> = Vec::new();
    let mut rest = tokens;
    while let Some(&first) = rest.first() {
        let run = rest
            .iter()
            .zip(first..)
            .take_while(|&(&index, expected)| index == expected)
            .count();
        let (run, behind) = rest.split_at(run.max(1));
        if let Some(span) = span(text, run) {
            words.extend(text.written(span).split_whitespace());
        }
        rest = behind;
    }
    let mut line = words.join(" ");
    while line.ends_with(',') {
        line.pop();
    }
    line
}

/// The last part of the word `donor` as it is written; `part` is its folded form.
fn tail(text: &Text<'_>, donor: usize, part: &str) -> String {
    let word = text.written(text.token(donor).span);
    let mut tails = word.char_indices().filter_map(|(byte, _)| word.get(byte..));
    let found = tails.find(|tail| Folded::new(tail).text == part);
    found.unwrap_or(part).to_owned()
}
