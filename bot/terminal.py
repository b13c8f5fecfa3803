"""The assistant in a terminal: a chat for a person, one answer to a line for a pipe."""

from __future__ import annotations

import logging
import sys
from collections.abc import Callable, Iterator
from datetime import datetime
from typing import TextIO

from bot.assistant.answers import Answer, Style
from bot.assistant.conversation import Conversation
from bot.assistant.wording import Wordings
from bot.worker import Assistant

logger = logging.getLogger(__name__)

TELEGRAM_HINT = "To chat on Telegram instead, get a token from @BotFather and set TELEGRAM_BOT_TOKEN (see README.md)."
LEAVE_HINT = "Type quit, or press Ctrl-D, to leave."
PROMPT = "> "
_LEAVING = frozenset({"quit", "exit", "/quit", "/exit"})
_BOLD, _PLAIN = "\033[1m", "\033[0m"


def converse(
    latest: Callable[[], Assistant],
    clock: Callable[[], datetime],
    wordings: Wordings,
    source: TextIO | None = None,
    target: TextIO | None = None,
) -> None:
    """Answers line after line of `source` (standard input) into `target` (standard output) until it ends.

    Each line is answered by the `latest` assistant.
    With a person at the keyboard it prompts and prints what matters in bold; `quit`, Ctrl-D or Ctrl-C ends it.
    """
    source, target = source or sys.stdin, target or sys.stdout
    print(TELEGRAM_HINT, file=target, flush=True)
    conversation = Conversation()
    try:
        for question in _questions(source, target):
            try:
                reply = latest().reply(question, conversation, clock())
            except Exception as error:
                logger.exception("A question failed: %s", type(error).__name__)
                print(wordings.of(conversation.language).text("channel-failed"), end="\n\n", file=target, flush=True)
                continue
            conversation = reply.conversation
            print(_shown(reply.answer, styled=target.isatty()), end="\n\n", file=target, flush=True)
    except KeyboardInterrupt:
        print(file=target)


def _questions(source: TextIO, target: TextIO) -> Iterator[str]:
    prompt = PROMPT if source.isatty() and target.isatty() else ""
    if prompt:
        print(LEAVE_HINT, file=target)
    while True:
        print(prompt, end="", file=target, flush=True)
        line = source.readline()
        if not line:
            if prompt:
                print(file=target)
            return
        question = line.strip()
        if question.casefold() in _LEAVING:
            return
        if question:
            yield question


def _shown(answer: Answer, *, styled: bool) -> str:
    """Gives the text of an answer. Control characters are left out: a corpus must not steer a terminal."""
    parts: list[str] = []
    for run in answer.runs:
        text = "".join(character for character in run.text if character.isprintable() or character in "\n\t")
        bold = styled and run.style in (Style.HIGHLIGHT, Style.TITLE)
        parts.append(f"{_BOLD}{text}{_PLAIN}" if bold else text)
    return "".join(parts).strip()
