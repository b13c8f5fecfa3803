"""Every quotation is a literal slice of a corpus file, whatever is asked."""

from __future__ import annotations

import json
from datetime import datetime
from functools import cache

import pytest

from bot.assistant.answers import Answer
from bot.assistant.assistant import Assistant
from bot.assistant.conversation import Conversation
from bot.settings import BotSettings
from index.corpus import load_corpus
from index.models import Film
from scripts.evaluation.judged import Judged, read_judged
from tests.processes import ROOT

CORPUS = ROOT / "corpus"
NOW = datetime.fromisoformat("2027-06-10T15:00")
KINDS = {"passage", "faq", "fact", "list", "programme", "clarify", "decline", "help"}


@cache
def file_of(document: str) -> str:
    """Gives the text of the file that a document's path names, read as text files are."""
    return (CORPUS / document.partition("#")[0]).read_text(encoding="utf-8-sig")


def answered(assistant: Assistant, settings: BotSettings, judged: Judged) -> list[Answer]:
    """Gives the answers to all turns of a question."""
    now = (judged.now or NOW).replace(tzinfo=settings.zone)
    conversation, answers = Conversation(), []
    for turn in judged.asked:
        reply = assistant.reply(turn, conversation, now)
        conversation = reply.conversation
        answers.append(reply.answer)
    return answers


@pytest.fixture(scope="module")
def answers(assistant: Assistant, assistant_settings: BotSettings) -> list[Answer]:
    """The answers to all judged questions."""
    judged = read_judged(CORPUS, "all")
    return [answer for one in judged for answer in answered(assistant, assistant_settings, one)]


@pytest.fixture(scope="module")
def films(assistant_settings: BotSettings) -> list[Film]:
    return list(load_corpus(CORPUS, assistant_settings.zone).films)


def test_every_quotation_is_a_literal_slice_of_a_corpus_file(answers: list[Answer]) -> None:
    quotes = {quote for answer in answers for quote in answer.quotes}
    assert len({quote.document for quote in quotes}) > 40  # reviews and FAQ entries
    for quote in quotes:
        assert quote.text
        assert quote.text in file_of(quote.document), quote
        start, end = quote.highlight
        assert 0 <= start < end <= len(quote.text), quote
        _, _, question = quote.document.partition("#")
        assert not question or f"## {question}" in file_of(quote.document)


def test_every_quotation_is_shown_to_the_user_as_it_stands(answers: list[Answer]) -> None:
    for answer in answers:
        assert answer.text == "".join(run.text for run in answer.runs)
        assert all(quote.text in answer.text for quote in answer.quotes)
        assert bool(answer.quotes) == (answer.kind in ("passage", "faq")) or answer.kind == "decline"


def test_quotations_have_their_film_and_critic_or_their_question(answers: list[Answer], films: list[Film]) -> None:
    reviewed = {film.document: (film.title, film.critic or "") for film in films}
    for quote in (quote for answer in answers for quote in answer.quotes):
        if quote.document.startswith("reviews/"):
            assert (quote.title, quote.author) == reviewed[quote.document]
        else:
            assert (quote.title, quote.author) == (quote.document.partition("#")[2], "")


def test_answers_as_json_have_the_fields_that_programs_read(answers: list[Answer]) -> None:
    assert {answer.kind for answer in answers} >= {"passage", "faq", "fact", "list", "programme", "decline"}
    for answer in answers:
        fields = json.loads(answer.model_dump_json())
        assert set(fields) >= {"kind", "text", "quotes", "films", "score", "language"}
        assert fields["kind"] in KINDS
        assert fields["text"].strip() == fields["text"] != ""
        assert 0 <= fields["score"] <= 1
        assert fields["language"] in ("en", "fi")
        assert all(isinstance(title, str) for title in fields["films"])
        for quote in fields["quotes"]:
            assert set(quote) == {"document", "title", "author", "text", "highlight"}
            assert [type(place) for place in quote["highlight"]] == [int, int]


def test_all_titles_named_are_those_of_films_in_the_corpus(answers: list[Answer], films: list[Film]) -> None:
    titles = {film.title for film in films}
    assert {title for answer in answers for title in answer.films} <= titles
