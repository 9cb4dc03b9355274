//! Finds the marked activities of `tests/cases/narratives/*.toml`: every file's recall and
//! precision is printed, and those of all files together have to reach the bar.

#![expect(
    clippy::unwrap_used,
    clippy::panic,
    clippy::print_stdout,
    reason = "a case that cannot be read ends the test; the figures are its report"
)]

#[path = "narratives/marks.rs"]
mod marks;
#[path = "narratives/score.rs"]
mod score;

use std::fs;
use std::path::Path;

use serde::Deserialize;
use sourcing_advisor::catalogue::{self, Source};
use sourcing_advisor::domain::knowledge::Catalogue;
use sourcing_advisor::domain::narrative;

use marks::Marked;
use score::Score;

/// Share of the marked activities that have to be found.
const RECALL: f64 = 0.90;
/// Share of what is found that has to be marked.
const PRECISION: f64 = 0.85;
/// The file that nobody reads while building; of it only the total is shown.
const UNSEEN: &str = "unseen";
/// What has been reached on it, less a little: the bar above is not reached there yet.
const UNSEEN_RECALL: f64 = 0.81;
/// Likewise.
const UNSEEN_PRECISION: f64 = 0.82;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    narrative: Vec<Case>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Case {
    id: String,
    lang: Lang,
    #[expect(dead_code, reason = "a word to the reader of the case")]
    note: Option<String>,
    text: String,
}

#[derive(Deserialize, Clone, Copy, PartialEq, Eq, Debug)]
#[serde(rename_all = "lowercase")]
enum Lang {
    De,
    En,
    Mixed,
}

#[test]
fn the_marked_activities_of_narratives_are_found() {
    let catalogue = catalogue::load(&Source::embedded()).unwrap();
    let files = files();

    let mut all = Score::default();
    for (name, cases) in &files {
        let mut of_file = Score::default();
        for case in cases {
            of_file.add(&score_case(&catalogue, case, name));
        }
        println!("{name}: {of_file}");
        if name == UNSEEN {
            hold(name, &of_file, UNSEEN_RECALL, UNSEEN_PRECISION);
        }
        all.add(&of_file);
    }
    for lang in [Lang::De, Lang::En, Lang::Mixed] {
        let mut of_language = Score::default();
        for case in files
            .iter()
            .flat_map(|(_, cases)| cases)
            .filter(|case| case.lang == lang)
        {
            of_language.add(&score::of(
                &case.id,
                &marked(case),
                &found(&catalogue, case),
            ));
        }
        println!("{lang:?}: {of_language}");
    }
    println!("all: {all}");

    hold("all", &all, RECALL, PRECISION);
}

fn hold(name: &str, score: &Score, recall: f64, precision: f64) {
    assert!(score.recall() >= recall, "{name}: {score}");
    assert!(score.precision() >= precision, "{name}: {score}");
}

#[test]
fn every_case_has_an_id_of_its_own() {
    let mut ids: Vec<String> = files()
        .into_iter()
        .flat_map(|(_, cases)| cases)
        .map(|case| case.id)
        .collect();
    let count = ids.len();

    ids.sort();
    ids.dedup();

    assert_eq!(ids.len(), count);
}

fn score_case(catalogue: &Catalogue, case: &Case, file: &str) -> Score {
    let score = score::of(&case.id, &marked(case), &found(catalogue, case));
    for fault in score.faults.iter().filter(|_| file != UNSEEN) {
        println!("  {file} {fault}");
    }
    score
}

fn marked(case: &Case) -> Marked {
    Marked::parse(&case.text).unwrap_or_else(|fault| panic!("{}: {fault}", case.id))
}

fn found(catalogue: &Catalogue, case: &Case) -> Vec<narrative::Mention> {
    narrative::activities(catalogue, &marked(case).text)
}

fn files() -> Vec<(String, Vec<Case>)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases/narratives");
    let mut paths: Vec<_> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .collect();
    paths.retain(|path| {
        path.extension()
            .is_some_and(|extension| extension == "toml")
    });
    paths.sort();
    let read = |path: &std::path::PathBuf| {
        let name = path.file_stem().unwrap().to_string_lossy().into_owned();
        let file: File = toml::from_str(&fs::read_to_string(path).unwrap())
            .unwrap_or_else(|error| panic!("{name}: {error}"));
        (name, file.narrative)
    };
    paths.iter().map(read).collect()
}
