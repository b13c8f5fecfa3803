from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.language.analysis import WORD
from index.language.glosses import DICTIONARY, WORDS, gloss_of, glossed, place_in_english
from index.language.spoken import SpokenFinnish


@pytest.mark.parametrize(
    ("text", "english"),
    [
        ("Missä vessat ovat?", "where toilet"),  # small words that say nothing are left out
        ("pyörän vimpele katosi", "bicycle vimpele lost"),  # a word without a gloss stands as it is
        ("sopiiko koiralle", "fit dog"),
        ("", ""),
        ("ja se on", ""),
    ],
)
def test_a_text_is_told_word_by_word(text: str, english: str) -> None:
    assert glossed(text) == english


@pytest.mark.parametrize("word", ["lippu", "liput", "lipun", "lippuja", "lipulla", "lippunikin", "lipuistakaan"])
def test_a_word_is_known_in_every_case(word: str) -> None:
    assert gloss_of(word) == ("ticket",)


@pytest.mark.parametrize(
    ("word", "english"),
    [
        ("lumiteltta", ("snow", "tent")),
        ("lumiteltoissa", ("snow", "tent")),
        ("koiranruokaa", ("dog", "food")),  # with the ending of the first part
        ("lumikoirateltta", ("snow", "dog", "tent")),
        ("festaripaidan", ("festival", "shirt")),  # whose last part looks like endings, too
    ],
)
def test_a_compound_is_told_by_its_parts(word: str, english: tuple[str, ...]) -> None:
    assert gloss_of(word) == english


@pytest.mark.parametrize(
    "word",
    [
        "kuukkelissa",  # no moon with a k behind it
        "kairantie",  # a small word begins no compound
        "konkarit",  # nor do three letters that are no word
    ],
)
def test_a_word_is_no_compound_by_chance(word: str) -> None:
    assert gloss_of(word) == ()


@pytest.mark.parametrize(
    ("word", "english"),
    [
        ("nopeammin", ("fast",)),
        ("hiljaisemmalla", ("quiet",)),
        ("passilaisille", ("pass",)),
        ("ajomatka", ("drive", "travel")),  # a part of three letters that is a word
        ("majotukseen", ("accommodation",)),  # as speech has it
        ("lipul", ("ticket",)),  # a case that speech cuts short
    ],
)
def test_a_word_is_read_with_its_ending_before_it_is_taken_apart(word: str, english: tuple[str, ...]) -> None:
    assert gloss_of(word) == english


@pytest.mark.parametrize(
    ("word", "english"),
    [
        ("tekee", "do"),  # not tea
        ("tuli", "come"),  # not fire
        ("panee", "put"),
        ("löysikö", "find"),
        ("kirkossa", "church"),
        ("pihalla", "yard"),
        ("puhelinkoppi", "phone box"),
        ("skotlannissa", "Scotland"),
        ("tuntuu", "feel"),  # not a code
        ("vuodessa", "year"),  # not a bed
        ("kuulin", "hear"),  # not "belong"
        ("viskiä", "whisky"),
        ("lautalla", "ferry"),  # not a board
        ("hallissa", "hall"),  # does not rule
        ("häissä", "wedding"),  # no carbon monoxide
        ("istuttiin", "sit"),  # does not plant
        ("missattiin", "miss"),
        ("tuliki", "come"),
    ],
)
def test_a_form_that_looks_like_another_word_is_what_it_mostly_is(word: str, english: str) -> None:
    assert gloss_of(word) == (english,)


@pytest.mark.parametrize(
    ("word", "english"),
    [("siivilällä", "sieve"), ("kanojen huivit", "chicken scarf"), ("konttorissa", "office"), ("kaulaliinan", "scarf")],
)
def test_words_of_food_clothes_and_work_are_known(word: str, english: str) -> None:
    assert glossed(word) == english


@pytest.mark.parametrize("word", ["siitä", "mulla", "teiltä", "tuota", "joitain"])
def test_a_small_word_is_taken_for_no_other(word: str) -> None:
    assert glossed(SpokenFinnish(()).written(word)) == ""


def test_a_short_word_is_only_known_as_a_whole() -> None:
    assert gloss_of("yö") == gloss_of("yöllä") == ("night",)
    assert gloss_of("yömyssy") == ()


def test_a_particle_changes_nothing() -> None:
    assert gloss_of("milloinkohan") == gloss_of("milloin") == ("when",)


@given(st.text(alphabet="aeiouyäöklmnprstvhjd", max_size=60))
def test_any_word_is_told_in_words_of_the_lists_as_a_place_or_not_at_all(word: str) -> None:
    known = {line.partition(": ")[0] for line in WORDS.read_text(encoding="utf-8").splitlines()}
    known |= {line.partition(": ")[2].split(", ")[0] for line in DICTIONARY.read_text(encoding="utf-8").splitlines()}
    assert set(gloss_of(word)) <= known | {place_in_english(word)}


def test_the_list_gives_english_words_with_finnish_stems_no_line_twice() -> None:
    lines = WORDS.read_text(encoding="utf-8").splitlines()
    assert [line for line in lines if not re.fullmatch(r"[\w' -]+: \S+(?: \S+)*", line)] == []
    assert len(lines) == len(set(lines))


def test_the_dictionary_gives_finnish_words_in_order_each_once_with_english() -> None:
    lines = DICTIONARY.read_text(encoding="utf-8").splitlines()
    assert [line for line in lines if not re.fullmatch(r"[a-zåäöéšž-]{3,}: [\w' -]+(?:, [\w' -]+)*", line)] == []
    words = [line.partition(": ")[0] for line in lines]
    assert words == sorted(set(words))


def test_every_whole_word_of_the_list_is_one_that_a_question_can_have() -> None:
    text = WORDS.read_text(encoding="utf-8")
    whole = [word.removesuffix("=") for word in text.split() if word.endswith("=")]
    assert [word for word in whole if not WORD.fullmatch(word) and "-" not in word] == []
