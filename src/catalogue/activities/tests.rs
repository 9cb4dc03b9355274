use crate::catalogue::{Source, lessons, load};

/// What training says of a catalogue with one more file of phrases.
fn refusal(phrases: &str) -> String {
    let source = Source::embedded().with_file("phrases/more.toml", phrases.into());
    lessons(&source).unwrap_err().to_string()
}

fn block(activity: &str, german: &str, english: &str) -> String {
    format!("[[phrases]]\nactivity = \"{activity}\"\nde = [{german}]\nen = [{english}]\n")
}

#[test]
fn a_phrase_under_two_activities_is_refused_however_it_is_spelled() {
    let first = block(
        "payroll-administration",
        "\"Quartalsweise Zwiebelfisch\"",
        "",
    );
    let second = block("data-entry", "\"QUARTALSWEISE  zwiebelfisch!\"", "");

    let fault = refusal(&(first + &second));

    assert!(fault.contains("also stands under"), "{fault}");
}

#[test]
fn a_phrase_that_stands_twice_under_one_activity_is_refused() {
    let twice = block(
        "data-entry",
        "",
        "\"quarterly widow lines\", \"Quarterly widow lines\"",
    );

    let fault = refusal(&twice);

    assert!(fault.contains("also stands under `data-entry`"), "{fault}");
}

#[test]
fn phrases_of_an_activity_that_does_not_exist_are_refused_with_file_and_line() {
    let fault = refusal(&block("data-entrance", "", ""));

    assert!(
        fault.contains("phrases/more.toml:1: there is no activity `data-entrance`"),
        "{fault}"
    );
}

#[test]
fn phrases_without_one_of_the_languages_are_refused() {
    let fault = refusal("[[phrases]]\nactivity = \"data-entry\"\nde = [\"Belege\"]\n");

    assert!(fault.contains("missing field `en`"), "{fault}");
}

#[test]
fn an_activity_with_too_few_phrases_in_a_language_is_refused() {
    let mut source = Source::embedded();
    let files: Vec<String> = source
        .files()
        .map(|(name, _)| name.to_owned())
        .filter(|name| name.starts_with("phrases/"))
        .collect();
    for file in files {
        source = source.with_file(&file, Vec::new());
    }

    let fault = lessons(&source).unwrap_err().to_string();

    assert!(fault.contains("phrases in `en`, needs 15"), "{fault}");
}

#[test]
fn a_start_with_phrases_that_the_model_has_not_seen_is_refused() {
    let phrases = block(
        "data-entry",
        "\"Quartalsweise Zwiebelfisch\"",
        "\"widow lines\"",
    );
    let source = Source::embedded().with_file("phrases/more.toml", phrases.into());

    let fault = load(&source).unwrap_err().to_string();

    assert!(
        fault.contains("was trained on another catalogue"),
        "{fault}"
    );
}
