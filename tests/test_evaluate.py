from __future__ import annotations

import json
from pathlib import Path
from xml.etree import ElementTree

import pytest

from index.metrics import RiskCoverage
from index.searching.calibration import Calibration
from scripts.calibrate import main as calibrate
from scripts.evaluate import main
from scripts.evaluation.figures import POINTS, Curve, SetResult, curve_of
from scripts.evaluation.picture import bars, curves
from scripts.evaluation.report import sets_table
from scripts.evaluation.thresholds import missed, read_thresholds, set_figures

BENCH = Path(__file__).parent.parent.parent / "shared" / "bench"

TEXTS = {
    "lamp": ("The Lamp", "A lighthouse keeper loses his lamp in a storm. His daughter rows out to find it."),
    "loaf": ("The Loaf", "A baker in Lisbon bakes one enormous loaf for the whole street."),
    "goat": ("The Goat", "Two brothers quarrel for years over a goat that belongs to neither."),
}
SHOP = {
    "How do I return an order?": "i want to send my parcel back",
    "Where is my delivery?": "has my package been shipped yet",
    "Can I pay by invoice?": "is it possible to pay later with a bill",
}
QUERIES = {
    "q1": ("who keeps the lighthouse", "lamp", "lighthouse keeper"),
    "q2": ("where is the giant bread made", "loaf", "Lisbon"),
    "q3": ("what do the siblings argue about", "goat", "a goat"),
}


def write_lines(path: Path, lines: list[dict[str, object]]) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("".join(json.dumps(line) + "\n" for line in lines), encoding="utf-8")


@pytest.fixture
def sets(tmp_path: Path) -> Path:
    one = tmp_path / "sets" / "tiny"
    write_lines(one / "corpus.jsonl", [{"_id": i, "title": t, "text": x} for i, (t, x) in TEXTS.items()])
    write_lines(one / "queries.jsonl", [{"_id": i, "text": q} for i, (q, _, _) in QUERIES.items()])
    write_lines(one / "answers.jsonl", [{"_id": i, "answers": [a]} for i, (_, _, a) in QUERIES.items()])
    judgements = "".join(f"{i}\t{wanted}\t1\n" for i, (_, wanted, _) in QUERIES.items())
    (one / "qrels.tsv").write_text(f"query-id\tcorpus-id\tscore\n{judgements}")
    write_lines(one / "unanswerable.jsonl", [{"_id": "u1", "text": "how do I reset my phone"}])
    write_lines(tmp_path / "sets" / "other" / "queries.jsonl", [{"_id": "o1", "text": "compound interest rates"}])
    return tmp_path / "sets"


@pytest.fixture
def private_index(model_cache: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """An index folder that shares the run's converted model."""
    index = tmp_path / "index"
    index.mkdir()
    (index / "models").symlink_to(model_cache)
    monkeypatch.setenv("INDEX_DIR", str(index))
    return index


def test_a_set_is_searched_by_the_real_model_beside_its_two_sides(
    sets: Path, private_index: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "out"
    assert main(["--only-bench", "--bench", str(sets), "--out", str(out)]) == 0
    written = json.loads((out / "evaluation.json").read_text())
    results = {one["system"]: one for one in written["sets"]}
    assert list(results) == ["this", "dense", "bm25"]
    assert results["this"]["figures"]["hit@1"] == 1
    assert results["this"]["figures"]["answer in quote"] == 1
    assert results["this"]["auroc"] == {"unanswerable": 1, "other": 1}
    assert results["bm25"]["figures"]["hit@1"] == pytest.approx(1 / 3)  # only q1 shares a word with its text
    assert "numpy" in written["versions"]
    assert "tiny (3)" in capsys.readouterr().out
    assert "<svg" in (out / "evaluation.html").read_text()


def test_a_second_run_computes_no_vector_again(sets: Path, private_index: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    for _ in range(2):
        assert main(["--only-bench", "--bench", str(sets), "--out", str(out)]) == 0
    written = [path.stat().st_mtime_ns for path in out.rglob("*.npz")]
    assert main(["--only-bench", "--bench", str(sets), "--out", str(out)]) == 0
    assert [path.stat().st_mtime_ns for path in out.rglob("*.npz")] == written


def test_one_command_fits_weights_without_and_with_word_pieces(
    sets: Path, private_index: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    shop = sets / "shop"
    asked = {f"f{number}": question for number, question in enumerate(SHOP)}
    write_lines(shop / "corpus.jsonl", [{"_id": i, "text": question} for i, question in asked.items()])
    write_lines(
        shop / "queries.jsonl", [{"_id": i, "text": wording} for i, wording in zip(asked, SHOP.values(), strict=True)]
    )
    (shop / "qrels.tsv").write_text("".join(f"{i}\t{i}\t1\n" for i in asked))
    corpus = tmp_path / "corpus"
    (corpus / "reviews").mkdir(parents=True)
    (corpus / "reviews" / "goat.txt").write_text(f"Title: The Goat\nYear: 1999\n\n{TEXTS['goat'][1]} (Leo Holm)\n")
    answered: dict[str, object] = {
        "id": "a", "kind": "passage", "split": "dev", "question": "what do the brothers quarrel over",
        "expect": "passage", "documents": ["reviews/goat.txt"],
    }  # fmt: skip
    write_lines(corpus / "judged" / "a.jsonl", [answered])
    monkeypatch.setenv("CORPUS_DIR", str(corpus))
    out = tmp_path / "fitted.json"

    assert calibrate(["--bench", str(sets), "--out", str(out), "--leave-one-out"]) == 0
    fitted = Calibration.model_validate_json(out.read_text(encoding="utf-8"))
    assert fitted.pieced is not None
    assert "alike" not in fitted.prose.weights
    assert "alike" in fitted.pieced.prose.weights
    assert {"tiny", "shop", "tiny among FAQs"} <= set(fitted.trained)
    assert "word pieces compared, fitted on all" in capsys.readouterr().out


def test_a_corpus_of_anyones_is_evaluated_on_its_own_judged_questions(
    private_index: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    corpus = tmp_path / "corpus"
    (corpus / "reviews").mkdir(parents=True)
    (corpus / "reviews" / "lamp.txt").write_text(
        "Title: The Lamp\nDirector: Ada Berg\nYear: 1999\nCountry: Norway\n\n" + TEXTS["lamp"][1] + " (Leo Holm)\n"
    )
    questions: list[dict[str, object]] = [
        {
            "id": "a", "kind": "passage", "split": "dev", "question": "what does the lighthouse keeper lose",
            "expect": "passage", "documents": ["reviews/lamp.txt"], "contains": ["his lamp"],
        },
        {"id": "b", "kind": "fact", "split": "test", "question": "who directed The Lamp?", "expect": "fact",
         "says": ["Ada Berg"]},
        {"id": "c", "kind": "fact", "split": "test", "question": "who directed The Lamp?", "expect": "fact",
         "says": ["Somebody Else"]},
    ]  # fmt: skip
    write_lines(corpus / "judged" / "a.jsonl", questions)
    out = tmp_path / "out"
    command = ["--corpus", str(corpus), "--out", str(out), "--failures"]
    assert main(command) == 0
    judged = json.loads((out / "evaluation.json").read_text())["judged"]
    figures = {(g["group"], g["system"]): g["figures"] for g in judged["groups"]}
    assert figures["fact", "this"]["right"] == 0.5
    assert figures["passage", "dense"] == {"answer in quote": 1, "right document": 1}
    assert "does not say Somebody Else" in capsys.readouterr().out
    assert main([*command, "--split", "dev"]) == 0

    (corpus / "judged" / "thresholds.json").write_text('{"fact": {"right": 0.6}}')
    assert main(command) == 1
    assert "under its threshold: fact: right 0.500 is under 0.6" in capsys.readouterr().err


def test_a_set_that_cannot_be_read_is_one_line_and_exit_code_2(
    sets: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (sets / "tiny" / "queries.jsonl").write_text("not json\n")
    assert main(["--only-bench", "--bench", str(sets), "--out", str(tmp_path / "out")]) == 2
    error = capsys.readouterr().err
    assert "queries.jsonl:1: " in error
    assert error.count("\n") == 1


def test_thresholds_are_met_or_named_and_what_was_not_measured_is_passed_over(tmp_path: Path) -> None:
    path = tmp_path / "thresholds.json"
    assert read_thresholds(path) == {}
    path.write_text('{"tiny": {"MRR@10": 0.9, "AUROC other": 0.5, "hit@1": 0.2}, "absent": {"MRR@10": 1}}')
    result = SetResult(
        name="tiny",
        variant="",
        system="this",
        questions=1,
        figures={"MRR@10": 0.85, "hit@1": None},
        auroc={"other": 0.5},
    )
    assert missed(read_thresholds(path), set_figures([result])) == ["tiny: MRR@10 0.850 is under 0.9"]


def test_thresholds_of_the_project_are_readable() -> None:
    from scripts.evaluation.thresholds import OF_SETS

    assert read_thresholds(OF_SETS)
    assert read_thresholds(BENCH.parent.parent / "main" / "corpus" / "judged" / OF_SETS.name) is not None


def test_tables_align_their_columns() -> None:
    results = [
        SetResult(name="tiny", variant="", system=system, questions=2, figures={"MRR@10": value, "hit@1": None})
        for system, value in (("this", 0.5), ("txtai", 0.25))
    ]
    assert sets_table(results).splitlines() == [
        "tiny (2)        MRR@10",
        "  this project   0.500",
        "  txtai          0.250",
    ]


def test_a_long_curve_is_thinned_and_keeps_its_end() -> None:
    long = tuple(i / 999 for i in range(1000))
    curve = curve_of(RiskCoverage(long, long))
    assert len(curve.coverage) == POINTS
    assert (curve.coverage[-1], curve.risk[-1]) == (1, 1)
    assert curve_of(RiskCoverage((0.5, 1.0), (0.0, 0.1))).coverage == (0.5, 1.0)


def test_charts_are_well_formed_whatever_a_set_is_called() -> None:
    curve = Curve(coverage=(0.5, 1.0), risk=(0.0, 0.2))
    for chart in (bars([("<a&b>", {"this": 1.0})], ["this"]), curves([("<a&b>", curve)]), curves([])):
        assert ElementTree.fromstring(chart).tag.endswith("svg")


@pytest.mark.skipif(not BENCH.is_dir(), reason=f"the public sets are not at {BENCH}")
def test_public_sets_can_all_be_read() -> None:
    from scripts.evaluation.beir import read_sets

    for one in read_sets(BENCH):
        known = {entry.id for entry in one.entries}
        for queries in one.variants.values():
            assert all(one.relevant[query.id].keys() <= known for query in queries if known)
