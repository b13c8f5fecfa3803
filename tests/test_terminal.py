from __future__ import annotations

import io

import pytest

from bot.assistant.answers import Answer, Run, Style
from bot.assistant.wording import Wordings
from bot.terminal import LEAVE_HINT, TELEGRAM_HINT, converse
from tests.fake_assistant import NOW, FakeAssistant, answer_of

WORDINGS = Wordings()
FAILED = WORDINGS.of("en").text("channel-failed")


class Screen(io.StringIO):
    def isatty(self) -> bool:
        return True


def chat(text: str, assistant: FakeAssistant | None = None, screen: bool = False) -> str:
    source, target = (Screen(text), Screen()) if screen else (io.StringIO(text), io.StringIO())
    converse(lambda: assistant or FakeAssistant(), lambda: NOW, WORDINGS, source, target)
    return target.getvalue()


def styled(question: str, earlier: tuple[str, ...]) -> Answer:
    return answer_of(Run(text="It was "), Run(text="a phone\x1b[2J.", style=Style.HIGHLIGHT), Run(text="\n"))


def test_without_any_input_it_says_how_to_get_on_telegram_and_ends() -> None:
    assert chat("") == f"{TELEGRAM_HINT}\n"


def test_each_line_of_a_pipe_gets_its_answer_in_one_conversation() -> None:
    assert chat("one\n\n  two  \nthree") == (
        f"{TELEGRAM_HINT}\none (0 before)\n\ntwo (1 before)\n\nthree (2 before)\n\n"
    )


def test_a_person_gets_a_prompt_and_bold_letters() -> None:
    assert chat("how?\n", FakeAssistant(styled), screen=True) == (
        f"{TELEGRAM_HINT}\n{LEAVE_HINT}\n> It was \033[1ma phone[2J.\033[0m\n\n> \n"
    )


def test_a_pipe_gets_plain_text_without_control_characters() -> None:
    assert chat("how?\n", FakeAssistant(styled)) == f"{TELEGRAM_HINT}\nIt was a phone[2J.\n\n"


def test_an_error_is_told_kindly_and_the_chat_goes_on() -> None:
    def respond(question: str, earlier: tuple[str, ...]) -> Answer:
        if question == "bad":
            raise ValueError(question)
        return answer_of(Run(text="fine"))

    assert chat("bad\ngood\n", FakeAssistant(respond)).endswith(f"\n{FAILED}\n\nfine\n\n")


@pytest.mark.parametrize("word", ["quit", "EXIT", "/quit", " exit "])
def test_a_word_ends_the_chat(word: str) -> None:
    assert chat(f"one\n{word}\ntwo\n") == f"{TELEGRAM_HINT}\none (0 before)\n\n"
    assert chat(f"{word}\ntwo\n", screen=True) == f"{TELEGRAM_HINT}\n{LEAVE_HINT}\n> "


def test_control_c_ends_the_chat_without_a_traceback() -> None:
    class Interrupted(io.StringIO):
        def readline(self, size: int | None = -1, /) -> str:  # type: ignore[override]
            raise KeyboardInterrupt

    target = io.StringIO()
    converse(FakeAssistant, lambda: NOW, WORDINGS, Interrupted(), target)
    assert target.getvalue() == f"{TELEGRAM_HINT}\n\n"
