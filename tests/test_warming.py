"""An assistant that is ready has met everything that happens only once."""

from __future__ import annotations

import gc
import sys
from dataclasses import replace

from bot.assistant.assistant import Assistant
from bot.warming import YOUNG, warmed
from tests.fake_embedders import ListeningEmbedder
from tests.festival import asked, at, knowledge_of

NOON = "2027-06-11 12:00"


def test_it_has_searched_read_a_date_and_compared_a_fact() -> None:
    embedder = ListeningEmbedder()
    warmed(Assistant(knowledge_of(embedder=embedder)), at(NOON))
    assert "dateparser" in sys.modules
    assert "what can be heard in the film, and why?" in embedder.heard
    lengths = {len(text.split()) for text in embedder.heard}
    assert min(lengths) < 8 < 16 < max(lengths)


def test_it_answers_as_any_other() -> None:
    knowledge = knowledge_of()
    ready, other = warmed(Assistant(knowledge), at(NOON)), Assistant(knowledge)
    question = "when is The Lantern on?"
    assert asked(ready, NOON, question).answer == asked(other, NOON, question).answer


def test_a_festival_without_films_can_be_made_ready() -> None:
    empty = replace(knowledge_of(screenings=()), films={})
    assert asked(warmed(Assistant(empty), at(NOON)), NOON, "hello").answer.kind == "help"


def test_the_garbage_collector_lets_alone_what_is_known() -> None:
    gc.unfreeze()
    warmed(Assistant(knowledge_of()), at(NOON))
    known = gc.get_freeze_count()
    gc.unfreeze()
    assert known > 10_000


def test_the_garbage_collector_looks_at_what_is_new_only_now_and_then() -> None:
    warmed(Assistant(knowledge_of()), at(NOON))
    assert gc.get_threshold()[0] == YOUNG
