from __future__ import annotations

import numpy as np
import pytest

from index.searching.calibration import Calibration
from scripts.evaluation.descent import minimised
from scripts.evaluation.fitting import fit_calibration
from scripts.evaluation.samples import EVIDENCE, Candidates, Floats, Sample
from scripts.evaluation.weighing import figures


def parabola(weights: Floats) -> tuple[float, Floats]:
    away = weights - np.array([3.0, -2.0])
    return float(away @ away), 2 * away


@pytest.mark.parametrize(
    ("signs", "expected"),
    [((0.0, 0.0), (3.0, -2.0)), ((1.0, 1.0), (3.0, 0.0)), ((-1.0, -1.0), (0.0, -2.0))],
)
def test_the_least_loss_is_found_within_the_signs(signs: tuple[float, float], expected: tuple[float, float]) -> None:
    found = minimised(parabola, np.zeros(2), np.array(signs))
    assert found == pytest.approx(expected, abs=1e-4)


def candidates(fused: list[float], relevant: int | None, entry: float, on_subject: float = 0) -> Candidates:
    values = np.zeros((len(fused), len(EVIDENCE)))
    values[:, EVIDENCE.index("on_subject")] = on_subject
    values[:, EVIDENCE.index("fused")] = fused
    values[:, EVIDENCE.index("entry")] = entry
    return Candidates(values, np.arange(len(fused)) == relevant)


def sample(name: str, entry: float) -> Sample:
    known = [candidates([0.6 + step / 100, 0.3], 0, entry) for step in range(20)]
    known += [candidates([0.5, 0.55], 0, entry)]
    absent = [candidates([0.2 + step / 100, 0.1], None, entry) for step in range(20)]
    return Sample(name, bool(entry), {"": known, "-unanswerable": absent})


@pytest.fixture(scope="module")
def fitted() -> Calibration:
    return fit_calibration([sample("prose", 0), sample("faq", 1)], "a-model", "its-fingerprint")


def test_a_fit_names_its_model_and_its_figures(fitted: Calibration) -> None:
    assert (fitted.model, fitted.fingerprint) == ("a-model", "its-fingerprint")
    # 20 of 21 first, one second: (20 + 1/2) / 21; every question with an answer scores above those without
    assert fitted.trained["prose"] == {"MRR@10": 0.9762, "AUROC unanswerable": 1.0}


def test_fused_scores_speak_for_a_passage(fitted: Calibration) -> None:
    assert fitted.prose.weights["fused"] > 0
    assert fitted.entry.weights["fused"] > 0


def test_what_tells_nothing_weighs_nothing(fitted: Calibration) -> None:
    assert fitted.prose.weights["missing_in_document"] == pytest.approx(0, abs=1e-3)


def test_figures_are_of_the_order_that_a_calibration_gives(fitted: Calibration) -> None:
    turned = Sample("turned", False, {"": [candidates([0.2, 0.9], 0, 0)]})
    assert figures(turned, fitted) == {"MRR@10": 0.5}


def test_what_tells_answers_apart_within_each_set_counts_though_between_sets_it_misleads() -> None:
    near = [candidates([0.5, 0.3], 0, 0, 0.5)] * 20, [candidates([0.5, 0.3], None, 0, 0.2)] * 10
    traps = [candidates([0.5, 0.3], 0, 0, 0.9)] * 5, [candidates([0.5, 0.3], None, 0, 0.9)] * 40
    samples = [
        Sample(name, False, {"": known, "-unanswerable": absent})
        for name, (known, absent) in {"near": near, "traps": traps}.items()
    ]
    fitted = fit_calibration([*samples, sample("faq", 1)], "", "")
    assert fitted.prose_chance.best.weights["on_subject"] > 0
    assert figures(samples[0], fitted)["AUROC unanswerable"] == 1
