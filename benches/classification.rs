//! What it costs to understand a text. Run with `cargo bench --bench classification`.

#![allow(
    missing_docs,
    reason = "the macros of criterion generate undocumented items"
)]
#![expect(
    clippy::unwrap_used,
    reason = "a benchmark may stop on a broken catalogue"
)]

use std::hint::black_box;

use criterion::{BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};
use sourcing_advisor::catalogue::{self, Source};
use sourcing_advisor::domain::classification::{Reading, classify};
use sourcing_advisor::domain::enquiry::{Activity, ActivityId, Description};
use sourcing_advisor::domain::vocabulary::Language;

const LINE: &str =
    "Lohn- und Gehaltsabrechnung für 1.200 Mitarbeitende inkl. Meldewesen und Archiv";
const SENTENCE: &str = "Die Auftragnehmerin übernimmt die Pflege der Grünflächen an Schulen und Kitas. \
    Angebote sind elektronisch einzureichen, Zuschlagskriterium ist der Preis. ";

fn activity(text: &str) -> Activity {
    let description = Description::parse(text.to_owned(), usize::MAX).unwrap();
    Activity::described(ActivityId::positional("a", 0), description)
}

fn classification(criterion: &mut Criterion) {
    let catalogue = catalogue::load(&Source::embedded()).unwrap();
    let line = activity(LINE);
    criterion.bench_function("read an activity of 80 characters", |bench| {
        bench.iter(|| Reading::new(&catalogue, black_box(LINE)));
    });
    criterion.bench_function("classify an activity of 80 characters", |bench| {
        bench.iter(|| classify(&catalogue, black_box(&line), Language::De));
    });
    let mut group = criterion.benchmark_group("classify a notice");
    for length in [1_000, 2_000, 4_000, 8_000] {
        let text: String = SENTENCE.chars().cycle().take(length).collect();
        let notice = activity(&text);
        group.throughput(Throughput::Elements(length as u64));
        group.bench_with_input(
            BenchmarkId::from_parameter(length),
            &notice,
            |bench, notice| {
                bench.iter(|| classify(&catalogue, black_box(notice), Language::De));
            },
        );
    }
    group.finish();
}

criterion_group!(benches, classification);
criterion_main!(benches);
