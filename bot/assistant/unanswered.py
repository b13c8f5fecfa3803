"""What the texts do not answer: said honestly, with what they do cover."""

from __future__ import annotations

from collections.abc import Sequence

from bot.assistant.answers import Answer, Run
from bot.assistant.formats import listed
from bot.assistant.guide import Guide
from index.naming.unknown import said_back


def decline(guide: Guide, reason: Sequence[Run], films: Sequence[str] = (), score: float = 1.0) -> Answer:
    """Declines for a reason: what is not told of the films meant, for sure where the score is 1."""
    language = guide.wording.language
    return Answer(kind="decline", runs=tuple(reason), films=tuple(films), score=score, language=language)


def not_found(
    guide: Guide, reason: Sequence[Run], nearest: Sequence[str] = (), score: float = 0.0, *, by_name: bool = False
) -> Answer:
    """Says honestly that the texts do not answer, what they do cover if that is not sure, and which films are nearest.

    `by_name` tells that they belong to a name in the question, otherwise one of them may have been meant.
    """
    wording = guide.wording
    runs = [*(reason or wording.runs("not-found"))]
    if score < 1:  # nothing of the festival's own was meant: say what there is
        runs += [Run(text="\n"), *_covered(guide)]
    if nearest:
        titles = [wording.text("quoted-title", title=title) for title in nearest]
        perhaps = (
            wording.text("films-of-name", titles=listed(titles, wording))
            if by_name
            else wording.text("nearest-films", titles=listed(titles, wording, "or"))
        )
        runs.append(Run(text=f"\n{perhaps}"))
    return decline(guide, runs, score=score)


def not_known(title: str, guide: Guide) -> Answer:
    """Declines a title that is no film's, and offers those nearest to it."""
    reason = guide.wording.runs("not-known", name=Run.title(said_back(title)))
    return not_found(guide, reason, guide.knowledge.names.nearest(title))


def _covered(guide: Guide) -> tuple[Run, ...]:
    counts = {
        "films": len(guide.knowledge.films),
        "faqs": guide.knowledge.faqs,
        "screenings": len(guide.knowledge.programme.showings),
    }
    return guide.wording.runs("covers", **counts)
