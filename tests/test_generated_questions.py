"""Questions made of every header and screening, in plain wordings by turns, whose answers the corpus itself gives."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from datetime import datetime
from itertools import cycle, product

import pytest

from bot.assistant.answers import Answer
from bot.assistant.assistant import Assistant
from bot.assistant.conversation import Conversation
from index.language.places import language_named
from index.models import Film

FACTS = {
    "director": ["who directed {}", "who's behind {}", "{} director?", "kuka ohjasi elokuvan {}", "{} by who"],
    "year": ["when was {} made", "how old is {}", "{} year", "minkä vuoden elokuva {} on", "when did {} come out"],
    "length": ["how long is {}", "{} runtime", "kauanko {} kestää", "how long does {} run", "{} kesto"],
    "country": ["where is {} from", "{} country", "mistä maasta {} on", "which country made {}"],
}
LISTS = {
    "director": ["films by {}", "anything by {}?", "what did {} direct", "has {} anything here", "{}'s films"],
    "language": ["films in {}", "films where they speak {}", "{}-language films", "movies in {}"],
    "year": ["films from {}", "films made in {}", "what is there from {}"],
}
ABOUT = ["what's {} about", "what is {} about?", "tell me about {}", "mistä {} kertoo", "plot of {}"]
SHOWN = ["when is {} on", "where can i see {}", "milloin {} näytetään", "{} times", "{} screenings"]
FOLLOWING = ["when is it on?", "next screening?", "by whom?", "how long?", "kuka sen ohjasi?", "milloin se näytetään?"]


def values(film: Film) -> dict[str, Sequence[str]]:
    """What a header says that lists are asked for by."""
    spoken = [language for language in film.languages if language_named(language)]
    return {"director": film.directors, "language": spoken, "year": [str(film.year)]}


class Asking:
    """Asks on the festival's second morning."""

    def __init__(self, assistant: Assistant) -> None:
        self.knowledge = assistant.knowledge
        self.films = [*assistant.knowledge.films.values()]
        self._assistant = assistant
        self.now = datetime(2027, 6, 10, 9, tzinfo=assistant.knowledge.programme.zone)

    def answer(self, *turns: str) -> Answer:
        conversation = Conversation()
        for turn in turns:
            reply = self._assistant.reply(turn, conversation, self.now)
            conversation = reply.conversation
        return reply.answer


@pytest.fixture
def asking(assistant: Assistant) -> Asking:
    return Asking(assistant)


def test_every_header_answers_for_its_film(asking: Asking) -> None:
    wordings = {fact: cycle(wordings) for fact, wordings in FACTS.items()}
    wrong = []
    for film, fact in product(asking.films, FACTS):
        question = next(wordings[fact]).format(film.title.lower())
        answer = asking.answer(question)
        told = {"director": film.directors[0], "year": str(film.year)}.get(fact, film.title)
        if answer.kind != "fact" or told not in answer.text:
            wrong.append(f"{question}: {answer.text[:80]}")
    assert wrong == []


@pytest.mark.parametrize("key", LISTS)
def test_every_value_of_a_header_lists_its_films(asking: Asking, key: str) -> None:
    titles: defaultdict[str, set[str]] = defaultdict(set)
    for film in asking.films:
        for value in values(film)[key]:
            titles[value].add(film.title)
    wording, wrong = cycle(LISTS[key]), []
    for value, expected in titles.items():
        question = next(wording).format(value)
        answer = asking.answer(question)
        if answer.kind != "list" or not expected <= set(answer.films) | {t for t in expected if t in answer.text}:
            wrong.append(f"{question}: {answer.text[:80]}, not {expected}")
    assert wrong == []


def test_whatever_is_asked_of_a_title_is_told_of_that_film(asking: Asking) -> None:
    frames, wrong = cycle(ABOUT), []
    for film in asking.films:
        question = next(frames).format(film.title.lower())
        answer = asking.answer(question)
        if answer.kind != "passage" or answer.films[:1] != (film.title,):
            wrong.append(f"{question}: {answer.text[:80]}")
    assert wrong == []


def test_every_screening_ahead_is_told(asking: Asking) -> None:
    frames, wrong = cycle(SHOWN), []
    for film in asking.films:
        shown = asking.knowledge.programme.of_film(film.document)
        ahead = [showing for showing in shown if showing.start > asking.now]
        if ahead:
            question = next(frames).format(film.title.lower())
            answer = asking.answer(question)
            if answer.kind != "programme" or not {showing.screening for showing in ahead} <= set(answer.screenings):
                wrong.append(f"{question}: {answer.text[:80]}")
    assert wrong == []


def test_what_follows_is_asked_of_the_film_before(asking: Asking) -> None:
    following, wrong = cycle(FOLLOWING), []
    for film in asking.films:
        turns = f"what is {film.title.lower()} about?", next(following)
        answer = asking.answer(*turns)
        if film.title not in answer.text or answer.kind not in ("fact", "programme", "decline"):
            wrong.append(f"{turns}: {answer.text[:80]}")
    assert wrong == []
