from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from index.embedders.batching import batches_of


def a_token_per_letter(texts: list[str]) -> list[list[int]]:
    return [[ord(letter) for letter in text] for text in texts]


def test_lengths_are_padded_to_eights_and_rows_to_powers_of_two() -> None:
    (batch,) = batches_of(["ab", "abcdefghi", "c"], a_token_per_letter, pad_token=0)
    assert batch.ids.shape == (4, 16)
    assert batch.positions == [1, 0, 2]
    assert batch.ids[1].tolist() == [97, 98, *[0] * 14]
    assert batch.mask[:3].sum(axis=1).tolist() == [9, 2, 1]


def test_a_row_without_a_text_still_has_one_token_to_read() -> None:
    (batch,) = batches_of(["a", "b", "c"], a_token_per_letter, pad_token=0)
    assert batch.mask.sum(axis=1).tolist() == [1, 1, 1, 1]


def test_long_texts_come_first_and_in_smaller_batches() -> None:
    shapes = [batch.ids.shape for batch in batches_of(["x" * 256] * 9 + ["y"], a_token_per_letter, 0)]
    assert shapes == [(8, 256), (2, 256)]


def test_a_text_longer_than_the_budget_has_a_batch_of_its_own() -> None:
    shapes = [batch.ids.shape for batch in batches_of(["x" * 3000, "y" * 3000], a_token_per_letter, 0)]
    assert shapes == [(1, 3000), (1, 3000)]


@given(st.lists(st.text(alphabet="ab", max_size=40), max_size=60))
def test_every_text_is_in_one_batch_with_all_its_tokens(texts: list[str]) -> None:
    found = {
        position: "".join(map(chr, ids[: len(texts[position])]))
        for batch in batches_of(texts, a_token_per_letter, 0)
        for position, ids in zip(batch.positions, batch.ids.tolist(), strict=False)
    }
    assert found == dict(enumerate(texts))
