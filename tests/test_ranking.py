from __future__ import annotations

from dataclasses import fields

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.lexical import LexicalIndex
from index.ranking import (
    DOCUMENT_WEIGHT,
    LETTERED_DENSE,
    SENTENCE_WEIGHTS,
    TELLING_WEIGHTS,
    entry_scores,
    sentence_scores,
)
from index.searching.evidence import Floats, SentenceEvidence, TermWeights, denies, names_in
from index.searching.runs import Runs


def array(*values: float) -> Floats:
    return np.array(values, np.float32)


def evidence(**given_values: float) -> SentenceEvidence:
    names = [field.name for field in fields(SentenceEvidence)]
    return SentenceEvidence(**{name: array(given_values.get(name, 0.0)) for name in names})


def test_a_sentence_with_everything_for_it_scores_one() -> None:
    names = [field.name for field in fields(SentenceEvidence)]
    everything = evidence(**dict.fromkeys(names, 1.0))
    assert sentence_scores(everything)[0] == pytest.approx(1, abs=1e-6)


def test_a_sentence_scores_by_the_share_of_the_weights_that_speak_for_it() -> None:
    total = sum(SENTENCE_WEIGHTS.values()) + DOCUMENT_WEIGHT
    expected = (0.5 * SENTENCE_WEIGHTS["words"] + DOCUMENT_WEIGHT) / total
    assert sentence_scores(evidence(words=0.5, document=1.0))[0] == pytest.approx(expected, abs=1e-6)


@given(st.sampled_from([field.name for field in fields(SentenceEvidence)]), st.floats(0, 1), st.floats(0, 1))
def test_more_evidence_never_lowers_the_score_of_a_sentence(name: str, one: float, other: float) -> None:
    low, high = sorted((one, other))
    assert sentence_scores(evidence(**{name: low}))[0] <= sentence_scores(evidence(**{name: high}))[0] + 1e-6


def test_an_entry_is_scored_by_meaning_and_words() -> None:
    # .7 * (.4 + .6) / 2 + .3 * (.2 + .6) / 2 = .35 + .12
    assert entry_scores(array(0.4), array(0.6), array(0.2), array(0.6))[0] == pytest.approx(0.47, abs=1e-6)


def test_an_entry_is_scored_by_the_wording_that_is_asked_the_more_the_closer_that_is() -> None:
    # of the way from .65 to 1 it has come 3 of 7: (4 / 7 * .4 + 10 / 7 * .8) / 2 = 4.8 / 7
    scored = entry_scores(array(0.4, 0.4), array(0.8, 1.0), array(0.0, 0.0), array(0.0, 0.0))
    assert scored == pytest.approx([0.7 * 4.8 / 7, 0.7], abs=1e-6)


def test_a_finnish_entry_is_scored_by_letter_groups_more_than_by_words() -> None:
    # .7 * .5 + .3 * (.15 * .2 + .85 * .6) = .35 + .162
    scored = entry_scores(array(0.4), array(0.6), array(0.2), array(0.6), "fi")
    assert scored[0] == pytest.approx(0.512, abs=1e-6)


def test_an_entry_in_a_language_without_meaning_is_scored_by_its_letters_nearly_alone() -> None:
    # .1 * .5 + .9 * (.15 * .2 + .85 * .6) = .05 + .486
    scored = entry_scores(array(0.4), array(0.6), array(0.2), array(0.6), "fi", dense=LETTERED_DENSE)
    assert scored[0] == pytest.approx(0.536, abs=1e-6)


def test_what_is_missing_of_a_question_is_weighed_by_rarity() -> None:
    lexical = LexicalIndex.from_terms([["boat", "storm"], ["boat"], ["boat"]])
    terms = TermWeights({"boat": 1.0, "storm": 1.0, "whale": 1.0}, lexical, frozenset({"whale"}))
    found = lexical.holds(terms.terms, np.array([0, 1]))
    # idf: boat ln(1 + .5 / 3.5), storm ln(1 + 2.5 / 1.5), whale ln(1 + 3.5 / .5)
    boat, storm, whale = np.log1p(0.5 / 3.5), np.log1p(2.5 / 1.5), np.log1p(7)
    total = boat + storm + whale
    assert terms.missing(found) == pytest.approx([whale / total, (storm + whale) / total], abs=1e-6)
    assert terms.names_missing(found) == pytest.approx([whale / total] * 2, abs=1e-6)


def test_a_question_without_terms_misses_nothing() -> None:
    lexical = LexicalIndex.from_terms([["boat"]])
    terms = TermWeights({}, lexical, frozenset())
    assert terms.missing(lexical.holds(terms.terms, np.array([0]))).tolist() == [0]


def test_names_are_words_with_a_capital_inside_a_sentence_and_numbers() -> None:
    assert names_in("When did Brisa leave Oulu? Nobody knows, in 1931.", "en") == {"brisa", "oulu", "1931"}


def test_runs_give_every_value_the_best_the_mean_and_any_of_its_run() -> None:
    runs = Runs.of(["a", "a", "b"])
    assert runs.best(array(1, 3, 2)).tolist() == [3, 3, 2]
    assert runs.mean(array(1, 3, 2)).tolist() == [2, 2, 2]
    assert runs.any(np.array([[False, True, False]])).tolist() == [[True, True, False]]


@pytest.mark.parametrize("question", ["who did not come?", "what wasn't shown", "which film was never finished"])
def test_a_question_for_what_is_not_so_denies(question: str) -> None:
    assert denies(question)


@pytest.mark.parametrize(
    "question", ["who came?", "why didn't he come?", "how come she never came", "the man without a past"]
)
def test_a_question_for_a_reason_does_not_deny(question: str) -> None:
    assert not denies(question)


def test_of_two_sentences_the_one_after_the_questions_words_tells_rather_than_the_one_before_them() -> None:
    announced, told = evidence(after=1.0), evidence(before=1.0)
    assert sentence_scores(announced)[0] > sentence_scores(told)[0]
    assert sentence_scores(announced, weights=TELLING_WEIGHTS)[0] < sentence_scores(told, weights=TELLING_WEIGHTS)[0]
