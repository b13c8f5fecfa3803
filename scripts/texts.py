"""Checks the bot's own sentences: the same in every language, all there that the code says, none left over."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent


def main() -> int:
    """Runs the command and gives its exit code: 1 when something is missing or left over."""
    argparse.ArgumentParser(prog="python -m scripts.texts", description=__doc__).parse_args()

    try:
        findings = _findings()
    except ValueError as error:
        findings = [str(error)]
    for finding in findings:
        print(finding)
    return 1 if findings else 0


def _findings() -> list[str]:
    from bot.assistant.wording import LANGUAGES, TEXTS
    from scripts.checking.sentences import declared_in, differences, messages_of, said_in, ungiven, unsaid

    texts = {language: messages_of(TEXTS / f"{language}.ftl") for language in LANGUAGES}
    modules = sorted(path for room in ("bot", "scripts") for path in (ROOT / room).rglob("*.py"))
    said = {module: list(said_in(module)) for module in modules}
    listed = {module: declared_in(ROOT, module) for module in modules}
    messages = texts[LANGUAGES[0]]
    return [
        *differences(texts),
        *unsaid([one for of in said.values() for one in of], {name for of in listed.values() for name in of}, messages),
        *(finding for module in modules for finding in ungiven(said[module], listed[module], messages)),
    ]


if __name__ == "__main__":
    sys.exit(main())
