"""The question that is asked before everything held about somebody is deleted."""

from __future__ import annotations

from bot.assistant.answers import Answer, Choice
from bot.assistant.following.choosing import which_of
from bot.assistant.wording import Wording

YES, NO = "yes", "no"


def forget_sure(wording: Wording) -> Answer:
    """Asks whether all is really to be deleted."""
    labels = {YES: wording.text("forget-yes"), NO: wording.text("forget-no")}
    choices = [Choice(label=label, question=f"/forgetme {said}") for said, label in labels.items()]
    return which_of(choices, wording.runs("forget-sure"), wording)
