//! Reads thresholds of the classification and how the model is fitted.

use crate::catalogue::document::Document;
use crate::catalogue::faults::Faults;
use crate::catalogue::source::Source;
use crate::domain::classification::ClassificationPolicy;
use crate::training::Settings;

const POLICY: &str = "policy/classification.toml";

pub(super) fn read(
    source: &Source,
    faults: &mut Faults,
) -> Option<(ClassificationPolicy, Settings)> {
    let mut document = Document::open(source, POLICY, faults)?;
    let policy = document.section::<ClassificationPolicy>("classification", faults);
    let training = document.section::<Settings>("training", faults);
    document.finish(faults);
    let policy = policy?;
    for (name, share) in shares(&policy.value) {
        if !(0.0..=1.0).contains(&share) {
            let detail = format!("`{name}` must be from 0 to 1");
            faults.add(POLICY, policy.line, detail);
        }
    }
    Some((policy.value, training?.value))
}

/// The probabilities and shares of a policy, with their names.
const fn shares(policy: &ClassificationPolicy) -> [(&'static str, f64); 7] {
    [
        ("decided_from", policy.decided_from),
        ("role_decided_from", policy.role_decided_from),
        ("concept_from", policy.concept_from),
        ("known_from", policy.known_from),
        ("later_sentence", policy.later_sentence),
        ("mixture_from", policy.mixture_from),
        ("mixture_lean_from", policy.mixture_lean_from),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_share_above_one_is_refused_by_name() {
        let embedded = Source::embedded();
        let text = String::from_utf8(embedded.file(POLICY).unwrap().to_vec()).unwrap();
        let wrong = text.replace("mixture_lean_from = 0.6", "mixture_lean_from = 6.0");
        let mut faults = Faults::default();

        let read = read(&embedded.with_file(POLICY, wrong.into()), &mut faults);

        let fault = faults.into_result(read).unwrap_err().to_string();
        assert!(fault.contains("`mixture_lean_from` must be"), "{fault}");
    }
}
