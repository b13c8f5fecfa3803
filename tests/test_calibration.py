from __future__ import annotations

import logging
from dataclasses import fields
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from index.searching.calibration import FALLBACK, FITTED, Calibration, Chance, Line, calibration_for, sigmoid
from index.searching.evidence import PassageEvidence

NAMES = tuple(field.name for field in fields(PassageEvidence))


def evidence(count: int, **given_values: list[float]) -> PassageEvidence:
    return PassageEvidence(**{name: np.array(given_values.get(name, [0.0] * count), np.float32) for name in NAMES})


PLAIN = Calibration(
    model="a",
    fingerprint="b",
    prose=Line(weights={"fused": 2.0, "missing_in_document": -1.0}, constant=0.5),
    entry=Line(weights={"fused": 4.0}, constant=-1.0),
    prose_chance=Chance(slope=0.5, best=Line(weights={"terms": 2.0}, constant=-1.0)),
    entry_chance=Chance(slope=2.0, best=Line(weights={}, constant=0.25)),
)


def test_prose_and_entries_get_log_odds_by_their_own_weights() -> None:
    found = evidence(2, fused=[0.5, 0.5], missing_in_document=[0.25, 0.25], entry=[0, 1])
    assert PLAIN.odds(found).tolist() == [1.25, 1.0]


def test_the_chance_adds_the_evidence_of_the_best_hit_to_all() -> None:
    found = evidence(2, fused=[0.5, 0.0], terms=[1.0, 1.0])
    chances = PLAIN.chances(PLAIN.odds(found), found)
    # log-odds 1.5 and 0.5; halved, and 2 * 1 - 1 = 1 added: 1.75 and 1.25
    assert chances == pytest.approx([1 / (1 + np.exp(-1.75)), 1 / (1 + np.exp(-1.25))], abs=1e-6)


def test_the_kind_of_the_best_hit_says_how_the_chance_is_reckoned() -> None:
    found = evidence(2, fused=[0.0, 1.0], entry=[0, 1])
    chances = PLAIN.chances(PLAIN.odds(found), found)
    assert chances == pytest.approx([1 / (1 + np.exp(-1.25)), 1 / (1 + np.exp(-6.25))], abs=1e-6)


shares = st.floats(0, 1, width=32)


@given(st.lists(st.tuples(shares, shares, st.sampled_from([0.0, 1.0])), min_size=1, max_size=8))
def test_a_better_hit_never_has_the_lower_chance(drawn: list[tuple[float, float, float]]) -> None:
    fused, missing, entry = (list(column) for column in zip(*drawn, strict=True))
    found = evidence(len(drawn), fused=fused, missing_in_document=missing, entry=entry)
    for calibration in (PLAIN, FALLBACK):
        odds = calibration.odds(found)
        chances = calibration.chances(odds, found)[np.argsort(-odds, kind="stable")]
        assert np.all(np.diff(chances) <= 0)
        assert np.all((chances >= 0) & (chances <= 1))


def test_the_sigmoid_does_not_overflow() -> None:
    assert sigmoid(np.array([-1000, 0, 1000], np.float32)).tolist() == [0, 0.5, 1]


def test_a_chance_that_would_turn_the_order_round_is_refused() -> None:
    with pytest.raises(ValidationError):
        Chance(slope=-1, best=Line(weights={}))


def test_the_fitted_weights_belong_to_a_model_and_name_known_evidence() -> None:
    fitted = Calibration.model_validate_json(FITTED.read_text(encoding="utf-8"))
    assert len(fitted.fingerprint) == 64
    assert fitted.model
    for line in (fitted.prose, fitted.entry, fitted.prose_chance.best, fitted.entry_chance.best):
        assert set(line.weights) <= set(NAMES)


def test_what_is_missing_speaks_against_a_passage() -> None:
    fitted = Calibration.model_validate_json(FITTED.read_text(encoding="utf-8"))
    weights = {**fitted.prose.weights, **fitted.entry.weights}
    assert all(weight <= 0 for name, weight in weights.items() if "missing" in name or name == "foreign")


def test_another_model_gets_the_fallback_and_the_log_says_so_once(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    path = tmp_path / "calibration.json"
    path.write_text(PLAIN.model_dump_json(), encoding="utf-8")
    with caplog.at_level(logging.WARNING):
        assert calibration_for("other", "a-model", path) is FALLBACK
        assert calibration_for("other", "a-model", path) is FALLBACK
    assert [record.message for record in caplog.records if "a-model" in record.message] == [
        "no calibration for a-model: chances are rough; fit one by python -m scripts.calibrate"
    ]


def test_the_model_that_was_fitted_gets_its_weights(tmp_path: Path) -> None:
    path = tmp_path / "calibration.json"
    path.write_text(PLAIN.model_dump_json(), encoding="utf-8")
    assert calibration_for("b", "a", path) == PLAIN
