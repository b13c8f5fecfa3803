"""Which passages cover most of a question's words: by all of them, or by the rare ones first when they are many."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from index.lexical import LexicalIndex
from index.searching.counting import TextWords, WordNumbers
from index.searching.coverage import Coverage

PASSAGES = [["boat", "storm"], ["boat", "harbour"], ["lamp", "boat"], ["boat"]]


def few_added_up(index: LexicalIndex, most: int) -> LexicalIndex:
    return index.adding_up(most)


def test_rare_words_propose_and_frequent_ones_judge() -> None:
    index = few_added_up(LexicalIndex.from_terms(PASSAGES), 2)
    asked = {"boat": 1.0, "storm": 1.0, "lamp": 1.0}
    rough = index.rough(asked)
    assert rough.rest.counts.tolist() == [4]  # "boat" has too many postings to propose
    assert np.flatnonzero(rough.shares).tolist() == [0, 2]
    coverage = Coverage(index, asked, index, {})
    assert set(coverage.best(2).tolist()) == {0, 2}
    terms, _ = coverage.parts(np.array([3, 0]))
    assert np.array_equal(terms, index.exhaustive().coverage(asked)[[3, 0]])


@given(
    st.lists(st.lists(st.sampled_from("abcdef"), max_size=6), min_size=1, max_size=90),
    st.text("abcdefg", max_size=5),
    st.integers(1, 12),
)
def test_coverage_is_the_same_looked_up_and_added_up(passages: list[list[str]], query: str, most: int) -> None:
    index, asked = LexicalIndex.from_terms(passages), dict.fromkeys(query, 1.0)
    rows = np.arange(len(passages))[::-1]
    assert np.array_equal(few_added_up(index, most).coverage(asked, rows), index.coverage(asked)[::-1])


@given(st.lists(st.sampled_from([0.0, 0.25, 0.5, 1.0]), min_size=1, max_size=1500), st.integers(1, 20))
def test_the_best_come_first_and_the_first_of_equals(shares: list[float], count: int) -> None:
    terms = LexicalIndex.from_terms([["word"] * round(4 * share) for share in shares])
    coverage = Coverage(terms, {"word": 1.0}, terms, {})
    expected = np.argsort(-terms.coverage({"word": 1.0}), kind="stable")[:count]
    assert coverage.best(count).tolist() == expected.tolist()


def test_words_are_counted_under_their_terms_and_letter_groups() -> None:
    numbers, texts = WordNumbers(), TextWords()
    for text, language in (("The boats", "en"), ("a boat", "en"), ("boats", "fi")):
        texts.add(numbers.of(text, language))
    analysed = numbers.analysed()
    terms, grams = analysed.terms(texts), analysed.grams(texts)
    names = list(terms.ids)
    assert [names[number] for number in terms.terms] == ["boat", "boat", "boats"]
    assert terms.ends.tolist() == [1, 2, 3]
    letters = list(grams.ids)
    assert [letters[number] for number in grams.terms[:5]] == ["#boa", "boat", "oats", "ats#", "#boa"]
    assert grams.ends.tolist() == [4, 7, 11]
    assert sorted(analysed.said(texts)) == [("boat", 1), ("boats", 1), ("boats", 1), ("the", 1)]
