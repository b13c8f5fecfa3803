"""Time to spare, in which what is asked for must end as well: "what fits before 8", "two hours free from one"."""

from __future__ import annotations

import re

from bot.assistant.letters import blanked
from bot.assistant.times.when import When
from index.models import Span

_SPARE = re.compile(
    r"\b(?:what |anything )?(?:that )?(?:fits?(?: in)?|squeeze in)\b|\bin a gap\b|\bgap\b"
    r"|\b(?:(?:i|we)(?:['\u2019](?:ve|m|re)| have| am| are)? )?(?:(?:only|just|got|have) )*(?:some |a bit of )?"
    r"(?:free(?: time)?|time(?: free)?)(?= (?:until|till|before|between|from|for|at|now)\b|\W*\0)"
    r"|\b(?:i|we)(?:['\u2019]ve)? (?:only |just )?(?:have|got)(?: got)?(?= (?:until|till|\0))"
    r"|\b(?:minulla|mulla|meillä) (?:on|ois|olisi) (?:(?:vain|vähän) )*(?:vapaata|aikaa)\b|\bmahtu\w+\b",
    re.IGNORECASE,
)
_HOURS = re.compile(r"\b(?:free|off|spare|to (?:kill|fill)|have|got)\b|['\u2019]ve\b", re.IGNORECASE)


def spare_asked(question: str, when: When | None) -> list[Span]:
    """Gives where a question says that time is spare; nothing when its end is not said."""
    if when is None or not (when.relation in ("before", "between") or when.name == "soon"):
        return []
    said = [Span(*match.span()) for match in _SPARE.finditer(blanked(question, when.matched))]
    return said + [span for span in when.matched if _HOURS.search(question[slice(*span)])]
