"""The festival's name tells no entry of its FAQ from another."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import pytest

from bot.assembly import load_assistant
from bot.assistant.answers import Answer
from bot.assistant.assistant import Assistant
from bot.assistant.conversation import Conversation
from bot.assistant.festival_name import without_festival
from bot.settings import BotSettings
from index.build import ensure_index
from tests.corpus_files import SALT_ROAD, write_corpus
from tests.festival import HELSINKI

FAQ = """# Isle

## When is the festival held?

From 4 to 6 August, from noon to midnight.

## How did Lantern begin?

Two sisters showed films in a barn in 1991. An association has run it since.

## May dogs come?

On a leash, into the yard only.

## Do you need helpers?

Always. Fill in the form by May.
"""


@pytest.mark.parametrize(
    ("question", "bare"),
    [
        ("who runs the festival", "who runs"),
        ("Is this film festival's yard open?", "Is yard open?"),
        ("when is Lantern Days?", "when is ?"),
        ("can I help at fest", "can I help at"),
        ("when are the festivities", ""),  # another word
        ("who runs it", ""),
        ("festival", ""),
    ],
)
def test_a_question_is_told_without_the_festival_it_names(question: str, bare: str) -> None:
    assert without_festival(question, "Lantern Days") == bare


@pytest.fixture(scope="module")
def isle(assistant_settings: BotSettings, tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    """The real assistant on a FAQ with the festival in one entry."""
    folder: Path = tmp_path_factory.mktemp("isle")
    write_corpus(folder, **{"salt_road": SALT_ROAD, "isle_faq": FAQ})
    settings = BotSettings.model_validate(assistant_settings.with_private_index(folder).model_dump())
    ensure_index(settings)
    return load_assistant(settings)


def ask(assistant: Assistant, question: str) -> Answer:
    return assistant.reply(question, Conversation(), datetime(2027, 8, 4, 12, tzinfo=HELSINKI)).answer


@pytest.mark.parametrize(
    ("question", "entry"),
    [
        ("when is the festival held", "When is the festival held?"),
        ("are dogs allowed at the festival", "May dogs come?"),
        ("can I help out at the festival", "Do you need helpers?"),
    ],
)
def test_the_entry_is_found_that_answers_not_the_one_that_names_it(isle: Assistant, question: str, entry: str) -> None:
    assert [quote.document for quote in ask(isle, question).quotes] == [f"faq/isle.md#{entry}"]


def test_what_no_entry_tells_of_the_festival_is_not_answered_for_sure(isle: Assistant) -> None:
    answer = ask(isle, "what is the dress code of the festival")
    assert not answer.text.startswith("When is the festival held?")
