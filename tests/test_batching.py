from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from index.embedders.batching import batches_of


def a_token_per_letter(texts: list[str]) -> list[list[int]]:
    return [[ord(letter) for letter in text] for text in texts]


def shapes_of(texts: list[str]) -> list[tuple[int, ...]]:
    return [batch.ids.shape for batch in batches_of(texts, a_token_per_letter, pad_token=0)]


def test_a_text_is_padded_to_the_next_eight_whatever_stands_beside_it() -> None:
    letters = "abcdefghijklmnopqrs"
    long, short = batches_of(["ab", letters, "c"], a_token_per_letter, pad_token=0)
    assert (long.positions, short.positions) == ([1], [0, 2])
    assert long.ids.tolist() == [[*range(97, 116), *[0] * 5]]
    assert short.ids.tolist() == [[97, 98, *[0] * 14], [99, *[0] * 15]]
    assert [batch.mask.sum(axis=1).tolist() for batch in (long, short)] == [[19], [2, 1]]


def test_a_text_without_tokens_still_has_one_to_read() -> None:
    (batch,) = batches_of([""], a_token_per_letter, pad_token=0)
    assert batch.mask.tolist() == [[1, *[0] * 15]]


def test_short_questions_have_one_shape() -> None:
    assert {shape for length in range(1, 17) for shape in shapes_of(["x" * length])} == {(1, 16)}


def test_rows_are_powers_of_two() -> None:
    assert shapes_of(["x"] * 7) == [(4, 16), (2, 16), (1, 16)]


def test_long_texts_come_first_and_in_smaller_batches() -> None:
    assert shapes_of(["x" * 256] * 9 + ["y"]) == [(8, 256), (1, 256), (1, 16)]


def test_a_text_longer_than_the_budget_has_a_batch_of_its_own() -> None:
    assert shapes_of(["x" * 3000, "y" * 3000]) == [(1, 3000), (1, 3000)]


@given(st.lists(st.text(alphabet="ab", max_size=40), max_size=60))
def test_every_text_is_in_one_batch_with_all_its_tokens(texts: list[str]) -> None:
    found = {
        position: "".join(map(chr, ids[: len(texts[position])]))
        for batch in batches_of(texts, a_token_per_letter, 0)
        for position, ids in zip(batch.positions, batch.ids.tolist(), strict=False)
    }
    assert found == dict(enumerate(texts))
