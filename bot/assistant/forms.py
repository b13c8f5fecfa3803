"""Forms that questions of every kind may have."""

from __future__ import annotations

import re

_WHETHER = re.compile(
    r"\W*(?:(?:and|so|but|ok|ja|entä) )?(?:is|are|was|were|does|do|did|has|have|will|isn't|wasn't|doesn't"
    r"|(?:on|oli|ovat|olivat|puhutaan|ohjasi)ko|(?:näyttelee|kestää)kö|tule\w*ko|näyt\w+kö)\b",
    re.IGNORECASE,
)


def asks_whether(question: str) -> bool:
    """Whether a question is answered by yes or no: "is it from 1999?", "onko siinä musiikkia?"."""
    return bool(_WHETHER.match(question))
