//! The committed model is what the committed catalogue yields.

use sourcing_advisor::catalogue::{Source, lessons, load};
use sourcing_advisor::training::train;

#[test]
fn the_committed_model_is_what_the_catalogue_yields_to_the_byte() {
    let source = Source::embedded();
    let lessons = lessons(&source).unwrap();

    let trained = train(&lessons).to_bytes();

    assert!(
        source.file("model.bin") == Some(&trained),
        "run `cargo run --release -- train`"
    );
}

#[test]
fn a_model_of_another_catalogue_is_refused() {
    let unclear = "[unclear]\nde = [\"Diverses\"]\nen = []\n";
    let changed = Source::embedded().with_file("unclear.toml", unclear.into());

    let fault = load(&changed).unwrap_err().to_string();

    assert!(
        fault.contains("model.bin: was trained on another catalogue"),
        "{fault}"
    );
}
