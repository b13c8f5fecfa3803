"""What whoever asks may do, need or find: no review is quoted for it, whatever film it is for."""

from __future__ import annotations

import pytest

from bot.assistant.assistant import Assistant
from tests.festival import asked

NOON = "2027-06-10 12:00"


@pytest.mark.parametrize(
    "question",
    [
        "do i need to book for Wings of Desire",
        "can i buy a poster of Tangerine",
        "how can we get a refund for Parasite",
        "is there parking for Ikiru",
    ],
)
def test_no_review_is_quoted_for_a_service(assistant: Assistant, question: str) -> None:
    answer = asked(assistant, NOON, question).answer
    assert all(quote.document.startswith("faq/") for quote in answer.quotes)


def test_where_no_entry_answers_the_nearest_are_offered(assistant: Assistant) -> None:
    answer = asked(assistant, NOON, "can i buy a poster of tangerine").answer
    assert answer.kind == "decline"
    assert answer.choices


def test_what_one_may_see_of_a_film_is_looked_for_in_its_review(assistant: Assistant) -> None:
    answer = asked(assistant, NOON, "can you visit the mansion from Parasite?").answer
    assert answer.quotes[0].document == "reviews/parasite.txt"
