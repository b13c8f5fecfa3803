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
    from scripts.checking.sentences import declared, differences, messages_of, said_in, unsaid

    texts = {language: messages_of(TEXTS / f"{language}.ftl") for language in LANGUAGES}
    modules = sorted(path for room in ("bot", "scripts") for path in (ROOT / room).rglob("*.py"))
    said = [one for module in modules for one in said_in(module)]
    return [*differences(texts), *unsaid(said, declared(ROOT, modules), texts[LANGUAGES[0]])]


if __name__ == "__main__":
    sys.exit(main())
