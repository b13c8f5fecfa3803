"""What belongs to any film, asked of the one spoken of: "and the music?", "how's the acting"."""

from __future__ import annotations

import re

from bot.assistant.following.completed import Completed
from bot.assistant.following.context import SpokenOf
from bot.assistant.forms import OPENING

_PART = re.compile(
    rf"{OPENING}(?P<asked>(?:what|how)(?: about|['\u2019]?s| is| was| are| were)? |millainen |miten |mites )?"
    r"(?:(?:the|its|sen|siinä)\W+)?"
    r"(?P<part>music|soundtrack|score|acting|performances?|ending|plot|story|script|screenplay|dialogues?|camera(?:work)?"
    r"|photography|cinematography|editing|pace|pacing|humou?r|jokes|characters|colou?rs|costumes|songs|budget|musiikki"
    r"|loppu|juoni|tarina|käsikirjoitus|dialogi|kuvaus|leikkaus|huumori|hahmot|puvut|värit|budjetti)(?: like)?\W*",
    re.IGNORECASE,
)


def by_part(spoken: SpokenOf) -> Completed | None:
    """Asks of the film last spoken of what is asked of some film's part, where the FAQ was not quoted since."""
    film, match = spoken.about, _PART.fullmatch(spoken.question)
    if film is None or match is None or spoken.conversation.topic:
        return None
    asked = spoken.question if match["asked"] else spoken.wording.text("put-about-part", part=match["part"])
    return Completed(f"{asked.rstrip(' ?.!')} ({spoken.called(film)})", (film,))
