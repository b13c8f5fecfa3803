"""What of a review may be quoted: sentences, without ratings, captions, links and marks."""

from __future__ import annotations

import re

import pytest

from index.reviews import read_review
from tests.reading import PROSE, prose_of, said

HEADER = "Title: Snow\nDirector: Bo Ek\nYear: 1999\n\n"
ASIDES = """★★★★☆|* * *|4/5|★★★★ (4/5)|Rating: 4/5|Score: 9 out of 10|Arvosana: 4|3½ stars|#snow #film|@snowfilm
[Photo: Bo Ek. © Ek Film]|Image: Bo and the dog|Kuva: Ek Film|© Ek Film 2027|Photo by: Bo Ek
Watch the trailer: https://snow.example/a|www.snow.example"""


@pytest.mark.parametrize("aside", re.split(r"[|\n]", ASIDES))
def test_what_is_no_sentence_is_not_quoted_which_is_said(aside: str) -> None:
    document, findings = read_review("reviews/snow.txt", f"{HEADER}{PROSE}\n\n{aside}\n\nAn end. (Ada Berg)")
    assert prose_of(document) == [PROSE, "An end."]
    assert [one.partition(": warning: ")[2] for one in said(findings)] == [
        f"{aside!r} is no sentence, so it is never quoted; delete it or write one"
    ]


@pytest.mark.parametrize(
    "line",
    [
        "Photos lie: they stay.",
        "1999",
        "Image is all.",
        "- Bo",
        "Who has 4/5 of a dog?",
        "See www.snow.example for it.",
        "Nobody but Bo and the dog knows that it was\n4/5",
    ],
)
def test_what_only_resembles_it_is_quoted(line: str) -> None:
    document, _ = read_review("reviews/snow.txt", f"{HEADER}{PROSE}\n\n{line}\n\nAn end. (Ada Berg)")
    assert line in "\n\n".join(prose_of(document))


def test_footnotes_and_quotations_lose_their_marks_and_each_credit_is_a_paragraph() -> None:
    text = (
        "Bo came.* Ada went.[1]\n\n> She came back.\n\n* Not the other Bo.\n\n[1] To town.\n\n- Tea\n- Buns\n\n"
        "CREDITS\nScript: Bo Ek, Ada Berg\nMusic: Li\n\nAda Berg"
    )
    document, _ = read_review("reviews/snow.txt", HEADER + text)
    assert prose_of(document) == [
        "Bo came.* Ada went.[1]",
        "She came back.",
        "Not the other Bo.",
        "To town.",
        "- Tea\n- Buns",
        "CREDITS\nScript: Bo Ek, Ada Berg",
        "Music: Li",
    ]
