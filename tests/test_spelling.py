from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.language.spelling import EDIT_COST, REMEMBERED, UNKNOWN, Speller, slip_of

SPELLER = Speller({"lighthouse": -6.0, "lighter": -8.0, "harbour": -5.0, "keeper": -7.0})


@pytest.mark.parametrize(
    ("typed", "meant", "slips"),
    [
        ("hte", "the", 0.7),  # a swap
        ("harbbour", "harbour", 0.7),  # a letter doubled
        ("harbour", "harbour", 0.0),
        ("herbour", "harbour", 0.8),  # a vowel for a vowel
        ("jarbour", "harbour", 1.3),  # the key beside it, at the beginning
        ("hazbour", "harbour", 1.15),  # a key far away
        ("harour", "harbour", 1.0),  # a letter left out
        ("arbour", "harbour", 1.5),  # the first letter left out
    ],
)
def test_slips_are_counted_by_how_easily_they_are_made(typed: str, meant: str, slips: float) -> None:
    assert slip_of(typed, meant) == pytest.approx(slips)


def test_an_unknown_word_may_mean_a_known_one_by_bayes() -> None:
    # one swap: exp(-5 - 6 * .7) against exp(-17) that it is a word after all
    meant, own = np.exp(-5 - EDIT_COST * 0.7), np.exp(UNKNOWN)
    [(word, chance)] = SPELLER.meant("habrour")
    assert word == "harbour"
    assert chance == pytest.approx(meant / (meant + own))


def test_a_known_word_is_not_doubted() -> None:
    assert SPELLER.meant("Keeper") == []


@pytest.mark.parametrize("word", ["ab", "1931", "a" * 31])
def test_short_words_numbers_and_very_long_words_are_left_alone(word: str) -> None:
    assert SPELLER.meant(word) == []


def test_a_query_is_rewritten_where_a_slip_is_likelier_than_a_new_word() -> None:
    assert SPELLER.rewritten("who is the lihgthouse kepper, Zyxgar?") == "who is the lighthouse keeper, Zyxgar?"


def test_the_weight_of_a_slip_is_shared_between_its_meanings_and_itself() -> None:
    weights = SPELLER.weighted_terms("the habrour", "en")
    assert sum(weights.values()) == pytest.approx(1, abs=0.03)
    assert weights["harbour"] > 0.9


def test_words_of_the_corpus_and_of_the_model_are_known() -> None:
    speller = Speller.from_counts({"a": 3, "lamp": 2, "and": 1, "mill": 1}, ["the", "storm"])
    assert {"lamp", "mill", "the", "storm"} <= set(speller.priors)
    assert speller.priors["lamp"] > speller.priors["mill"]


@given(st.text("abcdehorst", min_size=1, max_size=12))
def test_what_a_word_may_mean_is_never_more_than_certain(word: str) -> None:
    assert sum(chance for _, chance in SPELLER.meant(word)) <= 1 + 1e-6


def test_what_words_may_mean_is_remembered_for_so_many_words_and_no_more() -> None:
    speller = Speller({"harbour": -5.0})
    for number in range(REMEMBERED + 10):
        speller.meant("".join(chr(ord("a") + int(digit)) for digit in f"{number:05}"))
    assert speller._alternatives_of.cache_info().currsize == REMEMBERED


def test_what_is_written_is_read_back(tmp_path: Path) -> None:
    SPELLER.write(tmp_path / "spelling.json")
    assert Speller.read(tmp_path / "spelling.json").priors == SPELLER.priors
