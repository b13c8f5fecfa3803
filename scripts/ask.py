"""Answers one question, or one per line, as the bot would."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

from bot.reporting import reported

if TYPE_CHECKING:
    from zoneinfo import ZoneInfo

    from bot.assistant.assistant import Assistant
    from bot.assistant.conversation import Reply
    from bot.assistant.knowledge import Knowledge


def main(arguments: Sequence[str] | None = None) -> int:
    """Answers and gives the exit code."""
    parser = argparse.ArgumentParser(prog="python -m scripts.ask", description=__doc__)
    parser.add_argument("question", nargs="?", help="the question, in quotation marks")
    parser.add_argument("--json", action="store_true", help="print the whole answer as JSON")
    parser.add_argument("--why", action="store_true", help="explain the answer: evidence, weights, runners-up")
    parser.add_argument(
        "--jsonl",
        action="store_true",
        help='read {"question": ...} or {"turns": [...]} per line from stdin, write one answer per line',
    )
    parser.add_argument("--corpus", type=Path, metavar="DIR", help="ask another corpus, indexed privately")
    parser.add_argument("--now", type=_time, metavar="TIME", help="festival-local time: 2027-06-11T21:40")
    options = parser.parse_args(arguments)
    if bool(options.question) == options.jsonl:
        parser.error("give either a question or --jsonl")
    return reported(lambda: _run(options))


def _time(text: str) -> datetime:
    try:
        return datetime.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text!r} is not a time; write it as 2027-06-11T21:40") from None


def _run(options: argparse.Namespace) -> int:
    from bot.assembly import load_assistant
    from bot.settings import BotSettings, read_settings
    from index.build import ensure_index

    settings = read_settings(BotSettings)
    if options.corpus:
        settings = settings.with_private_index(options.corpus)
    ensure_index(settings, progress=sys.stderr.isatty())
    assistant = load_assistant(settings)
    if options.jsonl:
        return _answer_lines(sys.stdin, assistant, options.now, settings.zone)
    reply = _reply(assistant, [options.question], options.now, settings.zone)
    print(reply.answer.model_dump_json(indent=2) if options.json else reply.answer.text)
    if options.why:
        print("\n" + _explained(reply, assistant.knowledge))
    return 0


def _explained(reply: Reply, knowledge: Knowledge) -> str:
    from scripts.explaining.replies import explained

    return explained(reply, knowledge)


def _reply(assistant: Assistant, turns: Sequence[str], now: datetime | None, zone: ZoneInfo) -> Reply:
    """Gives the reply to the last turn of a conversation held at `now`, the clock's time if it is None."""
    from bot.assistant.conversation import Conversation

    moment = now.replace(tzinfo=now.tzinfo or zone) if now else datetime.now(zone)
    reply = None
    for turn in turns:
        reply = assistant.reply(turn, reply.conversation if reply else Conversation(), moment)
    assert reply is not None
    return reply


def _answer_lines(lines: TextIO, assistant: Assistant, now: datetime | None, zone: ZoneInfo) -> int:
    """Writes an answer for each line, or what is wrong with it, and gives the exit code: 2 if a line was wrong."""
    exit_code = 0
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        try:
            turns, moment = _conversation(line)
        except ValueError as error:
            exit_code = 2
            message = f"stdin:{number}: {error}"
            print(message, file=sys.stderr)
            print(json.dumps({"error": message}, ensure_ascii=False), flush=True)
        else:
            print(_reply(assistant, turns, moment or now, zone).answer.model_dump_json(), flush=True)
    return exit_code


def _conversation(line: str) -> tuple[list[str], datetime | None]:
    """Reads the turns of a line, and the time if one is given.

    Raises:
        ValueError: the line is not such an object; says why.
    """
    try:
        asked = json.loads(line)
        turns = asked["turns"] if "turns" in asked else [asked["question"]]
        now = datetime.fromisoformat(asked["now"]) if asked.get("now") else None
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise ValueError(f"not a question: {error!r}") from error
    if not isinstance(turns, list) or not turns or not all(isinstance(turn, str) for turn in turns):
        raise ValueError("question must be a text, or turns a list of texts, at least one")
    return turns, now


if __name__ == "__main__":
    sys.exit(main())
