from __future__ import annotations

from collections.abc import Collection

from hypothesis import given
from hypothesis import strategies as st
from rapidfuzz.distance import OSA

from index.language.nearness import NearWords


def test_words_a_few_slips_away_are_found() -> None:
    words = NearWords(["harbour", "harbours", "arbour", "lamp"])
    assert sorted(words.within("habrour", 2)) == [("arbour", 2), ("harbour", 1), ("harbours", 2)]
    assert words.within("lampoon", 2) == []


@given(st.sets(st.text("abcåä€", min_size=1, max_size=6)), st.text("abcåä€", min_size=1, max_size=6), st.integers(1, 2))
def test_none_is_missed(words: Collection[str], typed: str, most: int) -> None:
    distances = {word: OSA.distance(typed, word) for word in words}
    expected = {word: distance for word, distance in distances.items() if distance <= most}
    assert dict(NearWords(words).within(typed, most)) == expected
