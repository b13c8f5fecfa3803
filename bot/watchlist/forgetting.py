"""The question that is asked before everything held about somebody is deleted."""

from __future__ import annotations

from bot.assistant.answers import Answer, Choice, Run
from bot.assistant.wording import Wording

YES, NO = "yes", "no"


def forget_sure(wording: Wording) -> Answer:
    """Asks whether all is really to be deleted."""
    labels = {YES: wording.text("forget-yes"), NO: wording.text("forget-no")}
    choices = tuple(Choice(label=label, question=f"/forgetme {said}") for said, label in labels.items())
    lines = "".join(f"\n{number}. {choice.label}" for number, choice in enumerate(choices, start=1))
    return Answer(
        kind="clarify",
        runs=(*wording.runs("forget-sure"), Run(text=lines)),
        choices=choices,
        score=1,
        language=wording.language,
    )
