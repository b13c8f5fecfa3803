"""Passages: whole sentences of one document, of readable length, that are quoted together."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from index.faq import read_faq
from index.models import Document, Passage, Span
from index.passages import PASSAGE_WORDS, passages_of, sentences_of
from index.reviews import read_review


def review(*paragraphs: str) -> Document:
    header = "Title: Snow\nDirector: Bo Ek\nYear: 1999\n\n"
    document, _ = read_review("reviews/snow.txt", header + "\n\n".join((*paragraphs, "(Ada Berg)")) + "\n")
    return document


def entries(text: str, path: str = "faq/tickets.md") -> list[Document]:
    documents, _ = read_faq(path, text)
    return documents


def quoted(document: Document) -> list[str]:
    return [document.text[passage.start : passage.end] for passage in passages_of(document)]


def sentences(document: Document) -> list[list[str]]:
    return [[document.text[start:end] for start, end in passage.sentences] for passage in passages_of(document)]


def sentence_of(words: int, letter: str) -> str:
    """Gives a sentence of so many words: `Aaaa aaaa aaaa.`."""
    word = letter * 4
    return " ".join([word.capitalize(), *[word] * (words - 1)]) + "."


def test_each_paragraph_is_a_passage_of_its_sentences() -> None:
    document = review("It snows. Nobody speaks.", "Then somebody does.")
    assert sentences(document) == [["It snows.", "Nobody speaks."], ["Then somebody does."]]
    assert quoted(document) == ["It snows. Nobody speaks.", "Then somebody does."]


def test_header_and_critic_are_in_no_passage() -> None:
    text = " ".join(quoted(review("It snows.")))
    assert text == "It snows."


def test_a_sentence_may_run_over_a_line_end_which_stays_in_the_quotation() -> None:
    document = review("It snows all\nday. Nobody speaks.")
    assert sentences(document) == [["It snows all\nday.", "Nobody speaks."]]


def test_abbreviations_initials_and_decimals_end_no_sentence() -> None:
    document = review("Dr. Virta paid 3.5 million to J. R. Smith at 7 p.m. and left. Nobody saw him.")
    assert sentences(document) == [["Dr. Virta paid 3.5 million to J. R. Smith at 7 p.m. and left.", "Nobody saw him."]]
    document = review(
        "So said Mr.\u00a0Ek, incl. Ms. Berg. No. 5 is hers.", "Sen teki ohj. Ek, ei Berg. Hän ei ollut se."
    )
    assert sentences(document) == [
        ["So said Mr.\u00a0Ek, incl. Ms. Berg.", "No. 5 is hers."],
        ["Sen teki ohj. Ek, ei Berg.", "Hän ei ollut se."],
    ]


def test_a_long_paragraph_is_divided_between_sentences_into_parts_of_similar_length() -> None:
    # 4 sentences of 40 words are 160 words: 2 passages, the border after 80.
    parts = [sentence_of(40, letter) for letter in "abcd"]
    assert quoted(review(" ".join(parts))) == [f"{parts[0]} {parts[1]}", f"{parts[2]} {parts[3]}"]


def test_a_paragraph_of_just_the_limit_is_one_passage() -> None:
    parts = [sentence_of(PASSAGE_WORDS // 2, "a"), sentence_of(PASSAGE_WORDS // 2, "b")]
    assert len(quoted(review(" ".join(parts)))) == 1


def test_one_word_more_than_the_limit_makes_two_passages() -> None:
    parts = [sentence_of(PASSAGE_WORDS // 2, "a"), sentence_of(PASSAGE_WORDS // 2 + 1, "b")]
    assert quoted(review(" ".join(parts))) == parts


def test_sentences_that_do_not_fit_in_pairs_stand_alone() -> None:
    # 3 sentences of 80 words: two equal parts of 120 words would cut a sentence, 160 and 80 are too long.
    parts = [sentence_of(80, letter) for letter in "abc"]
    assert quoted(review(" ".join(parts))) == parts


def test_a_sentence_longer_than_a_passage_is_not_cut() -> None:
    parts = [sentence_of(10, "a"), sentence_of(200, "b"), sentence_of(10, "c")]
    assert quoted(review(" ".join(parts))) == parts


def test_a_faq_entry_is_one_passage_over_all_its_paragraphs() -> None:
    [entry] = entries(
        "# Tickets\n\n## How much?\nAlso asked: price\n\nIt is 11 euros.\n\nChildren are free. Dogs too.\n"
    )
    assert quoted(entry) == ["It is 11 euros.\n\nChildren are free. Dogs too."]
    assert sentences(entry) == [["It is 11 euros.", "Children are free.", "Dogs too."]]


def test_a_long_faq_entry_is_still_one_passage() -> None:
    body = " ".join(sentence_of(50, letter) for letter in "abcd")
    [entry] = entries(f"# Tickets\n\n## How much?\n\n{body}\n")
    assert quoted(entry) == [body]


def test_no_passage_holds_text_of_two_entries_or_a_heading() -> None:
    text = "# Tickets\n\n## How much?\n\nIt is 11 euros.\n\n## Dogs?\n\nDogs are welcome.\n"
    assert [quoted(entry) for entry in entries(text)] == [["It is 11 euros."], ["Dogs are welcome."]]


def test_finnish_ordinals_end_no_sentence() -> None:
    [entry] = entries("# Liput\n\n## Milloin?\n\nMyynti alkaa 5. kesäkuuta. Tervetuloa!\n", "faq/liput.fi.md")
    assert sentences(entry) == [["Myynti alkaa 5. kesäkuuta.", "Tervetuloa!"]]


def test_a_language_without_rules_of_its_own_is_split_all_the_same() -> None:
    [entry] = entries("# Tickets\n\n## How much?\n\nOne. Two is more.\n", "faq/tickets.zz.md")
    assert sentences(entry) == [["One.", "Two is more."]]


def test_items_of_a_list_headings_in_capitals_and_footnotes_end_sentences() -> None:
    document = review(
        "THE MAKING\nIt snows.[1] Then Bo fell.¹ All laughed:\n1. Ada\n2. Bo Ek and\nhis dog\n\u2022 a cat, e.g. Tom"
    )
    assert sentences(document) == [
        [
            "THE MAKING",
            "It snows.[1]",
            "Then Bo fell.¹",
            "All laughed:",
            "1. Ada",
            "2. Bo Ek and\nhis dog",
            "\u2022 a cat, e.g. Tom",
        ]
    ]
    wrapped = "It was shown on June\n10. Not even\nBo: he fell \u2013 and\n\u2013 so they say \u2013 slept."
    assert sentences(review(wrapped))[0][-1].endswith(wrapped[-30:])
    [entry] = entries("# A\n\n## Who?\n\nOffice: tel. 019 220\nPress: p@x.example\n| Fri | 10 |\n|---|---|\n")
    assert sentences(entry) == [["Office: tel. 019 220", "Press: p@x.example", "| Fri | 10 |", "|---|---|"]]


TEXTS = st.text(
    st.one_of(st.sampled_from(list("aB é.?!…:;,\"'”()\n\t -–1雪")), st.characters(codec="utf-8")),
    max_size=300,
)


def gaps(text: str, spans: tuple[Span, ...] | list[Span], around: Span) -> str:
    """Gives what of `around` lies in none of the spans, which are in order."""
    ends = [around.start, *(span.end for span in spans)]
    starts = [*(span.start for span in spans), around.end]
    assert all(end <= start for end, start in zip(ends, starts, strict=True)), "in order, without overlap, inside"
    return "".join(text[end:start] for end, start in zip(ends, starts, strict=True))


@given(TEXTS, st.sampled_from(["en", "fi", "sv", "ja", "zz", ""]))
def test_sentences_are_in_order_inside_their_span_and_cover_all_but_white_space(text: str, language: str) -> None:
    around = Span(len(text) // 5, len(text))
    found = sentences_of(text, around, language)
    assert not gaps(text, found, around).strip()
    for start, end in found:
        assert text[start:end] == text[start:end].strip() != ""


@given(st.lists(TEXTS, max_size=4))
def test_passages_of_a_review_cover_its_paragraphs_and_cross_none(paragraphs: list[str]) -> None:
    document = review(*paragraphs)
    found = passages_of(document)
    for paragraph in document.paragraphs:
        inside = [passage for passage in found if paragraph.start <= passage.start < paragraph.end]
        spans = [span for passage in inside for span in passage.sentences]
        assert not gaps(document.text, spans, paragraph).strip()
        assert all(begins_and_ends_with_its_sentences(passage) for passage in inside)
    assert sum(len(passage.sentences) for passage in found) == sum(
        len(sentences_of(document.text, paragraph, "en")) for paragraph in document.paragraphs
    )


@given(st.lists(st.integers(1, 160), min_size=1, max_size=12))
def test_only_a_sentence_alone_passes_the_limit(lengths: list[int]) -> None:
    document = review(" ".join(sentence_of(words, "w") for words in lengths))
    found = [len(text.split()) for text in quoted(document)]
    assert sum(found) == sum(lengths)
    assert all(len(part) == 1 or words <= PASSAGE_WORDS for part, words in zip(sentences(document), found, strict=True))


@given(st.text(st.sampled_from(list("#a ?:;\n.")), max_size=120))
def test_passages_of_faq_entries_hold_no_heading(text: str) -> None:
    for entry in entries(f"# Topic\n\n## Question?\n\nText.\n{text}"):
        passages = passages_of(entry)
        assert len(passages) == 1
        assert not any(re.match(r"##\s*Question", line) for line in quoted(entry)[0].splitlines())


def begins_and_ends_with_its_sentences(passage: Passage) -> bool:
    return (passage.start, passage.end) == (passage.sentences[0].start, passage.sentences[-1].end)
