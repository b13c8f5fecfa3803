from __future__ import annotations

from pathlib import Path

import pytest

from bot.assistant.assistant import Assistant
from bot.assistant.conversation import Conversation
from bot.settings import BotSettings
from tests.transcripts import turns_of

CONVERSATIONS = sorted((Path(__file__).parent / "conversations").glob("*.txt"))


@pytest.mark.parametrize("path", CONVERSATIONS, ids=lambda path: path.stem)
def test_a_conversation_goes_as_written(path: Path, assistant: Assistant, assistant_settings: BotSettings) -> None:
    conversation, wrong = Conversation(), []
    for turn in turns_of(path, assistant_settings.zone):
        reply = assistant.reply(turn.question, conversation, turn.now)
        conversation = reply.conversation
        complaints = "; ".join(turn.complaints(reply.answer))
        if complaints:
            wrong.append(f"{path.name}:{turn.line}: {turn.question!r} {complaints}\n{reply.answer.text}")
    assert not wrong, "\n\n".join(wrong)


def test_there_are_many_conversations_of_several_turns(assistant_settings: BotSettings) -> None:
    lengths = [len(turns_of(path, assistant_settings.zone)) for path in CONVERSATIONS]
    assert len(lengths) >= 25
    assert sum(2 <= length <= 6 for length in lengths) >= 25


def test_a_line_of_no_known_form_is_an_error(tmp_path: Path, assistant_settings: BotSettings) -> None:
    path = tmp_path / "a.txt"
    path.write_text("# Title\n@ 2027-06-11T21:40\n> hello\n* help\n", encoding="utf-8")
    with pytest.raises(ValueError, match=r"a\.txt:4: not understood"):
        turns_of(path, assistant_settings.zone)
