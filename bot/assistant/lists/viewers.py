"""For whom films are asked: "for children under 10", "10-vuotiaalle", "suitable for kids"."""

from __future__ import annotations

import re
from typing import NamedTuple

from index.models import Span

CHILD = 7
"""The age that is meant by "children" when none is said."""

_AGES = {
    word: years
    for years, words in enumerate(
        (
            "three kolme|kolmi", "four neli|nelja", "five viisi|viis", "six kuusi|kuus", "seven seitseman|seitsen",
            "eight kahdeksan", "nine yhdeksan", "ten kymmen", "eleven yksitoista", "twelve kaksitoista",
            "thirteen kolmetoista", "fourteen neljatoista", "fifteen viisitoista", "sixteen kuusitoista",
        ),
        start=3,
    )
    for word in re.split(r"[ |]", words)
}  # fmt: skip
"""Ages in words: "a six-year-old", "kymmenvuotias"."""
_AGE = rf"\d{{1,2}}|(?:{'|'.join(sorted(_AGES, key=len, reverse=True))})"
_SUITED = r"(?:(?:suitable|appropriate|ok|okay|fit|fine|good|allowed|safe|sopi\w+|sallit\w+)\s+)?"
_YEARS_OLD = r"[\s-]*(?:years?[\s-]*olds?|yos?|vuoti\w+)"
_CHILD = (
    r"(?:(?:my |the )?(?:grand)?(?:children|kids?)|(?:a|my) (?:grand)?(?:child|kid|son|daughter)|families"
    r"|(?:a|my) (?:niece|nephew|toddler|godchild|little (?:one|brother|sister))s?"
    r"|the (?:whole )?family)"
)
_LAPSI = r"(?:laps\w+|tyt(?:to|o)\w*|poika\w*|poja\w+|tytar\w*|tyttare\w*|muksu\w*|\w+nlaps\w+)"
_WHO = rf"(?:mine|s?he|they|(?:the |my |our )?(?:youngest|smallest|oldest|eldest)|nuorin|pienin|vanhin|han|{_LAPSI})"
_FORMS = re.compile(
    rf"\b{_SUITED}for\s+(?:{_CHILD}\s+)?under\s+(?:the age of\s+)?(?P<under>\d{{1,2}})(?!\d)(?:{_YEARS_OLD})?"
    rf"|\b{_SUITED}(?:(?:for|with)\s+)?(?:an?\s+|my\s+|{_CHILD}\s+(?:of|aged"
    rf"|from)\s+)?(?P<age>{_AGE})(?:{_YEARS_OLD})(?:\s+sop\w+|\s+kanssa)?"
    rf"|\b(?:suitable )?for {_CHILD} (?:of|aged) (?P<aged>\d{{1,2}})(?!\d)"
    rf"|\b{_CHILD}(?:s| is| are|re|,| who| aged?| of| s?he(?:'?s)?)* (?P<own>\d{{1,2}}(?:(?:,| and| &)+ \d{{1,2}})*)"
    rf"(?!\d)(?:{_YEARS_OLD})?"
    rf"|\b(?:{_WHO}(?: is| are|'?s|'?re| on| ovat)|i(?: a|'?)m) (?:only |vasta )?"
    rf"(?P<whose>\d{{1,2}}(?:(?:,| and| &)+ \d{{1,2}})*)(?!\w)"
    r"(?=\W*(?:$|[.,;!?]|(?:and|so|but|what|which|can|ja|mita)\b))"
    r"|\balle\s+(?P<alle>\d{1,2})[\s-]*vuoti\w+(?:\s+(?:sop\w+|sallit\w+))?"
    rf"|\b{_SUITED}(?:for|with) {_CHILD}\b(?! in\b)|\b(?:child|kid|family)[\s-]friendly\b|\b(?:that|which)? ?(?:kids"
    rf"|children) can (?:see|watch)\b"
    rf"|\b{_LAPSI}(?: on)? (?P<ika>\d{{1,2}}) ?v\b\.?|\b(?P<v>\d{{1,2}}) ?v\b\.? {_LAPSI}"
    rf"|\b(?:can|could|may|should) {_CHILD} (?=see|watch)"
    r"|\b(?:lapsille|(?:\w+n )?lapsen kanssa|lapsien kanssa|lasten kanssa)(?:\s+sop\w+|\s+sallit\w+)?"
    r"|\blapsi?ystavalli\w+"
    r"|\b(?:with )?(?P<none>no age limit|for all ages|without (?:an )?age limit|kaikille sallit\w+"
    r"|sallit\w+ kaikille|rated s|rated [gu]"
    r"|ilman ikarajaa|ikarajat\w+)"
    r"|\b(?:with (?:an )?)?age limit (?:of )?(?P<limit>\d{1,2})|\bikaraja (?P<raja>\d{1,2})"
    r"|\b(?:rated (?:k-?|pg-?)?|k-?)(?P<rated>\d{1,2})\b(?P<lower> (?:or|and) (?:lower|under|below|less))?",
)


class Viewer(NamedTuple):
    """An age in years, where the question says it, and whether it is the age limit itself: "rated 16"."""

    years: int
    span: Span
    limit: bool = False


def viewer_age(plain: str) -> Viewer | None:
    """How old the viewer is for whom a film must be allowed; `plain` is folded, letter for letter."""
    match = _FORMS.search(plain)
    if not match:
        return None
    span = Span(*match.span())
    if match["none"]:
        return Viewer(0, span)
    under = match["under"] or match["alle"]
    if under:
        return Viewer(max(int(under) - 1, 0), span)
    if ages := match["own"] or match["whose"]:  # what all of them may see
        return Viewer(min(int(years) for years in re.findall(r"\d+", ages)), span)
    said = (
        match["age"] or match["aged"] or match["limit"] or match["raja"] or match["ika"] or match["v"] or match["rated"]
    )
    limit = bool(match["limit"] or match["raja"] or (match["rated"] and not match["lower"]))
    return Viewer(_AGES.get(said) or int(said) if said else CHILD, span, limit)
