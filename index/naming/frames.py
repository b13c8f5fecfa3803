"""Frames of a question that only a name fills: "who directed ...", "... films", "in the ..."."""

from __future__ import annotations

import re
from collections.abc import Sequence

from index.naming.matching import Occurrence
from index.naming.words import Word, capitals_tell

_FILM_BEFORE = re.compile(
    r"(?:(?:film|movie|picture|directed|called|titled|named|director of|cast of|reviews? of"
    r"|(?:runtime|length|camera|music|score|soundtrack|acting|ending|story|plot|sound) (?:like )?(?:in|of)"
    r"|who (?:made|wrote|shot|edited|composed|produced|photographed|scored|reviewed)"
    r"|who (?:stars in|is in|was in|acted in|plays in|acts in|starred in)|what (?:year|time) (?:is|was|did|does)"
    r"|(?:made|released|shot|come|came|out|finished) (?:before|after)|(?:screenings?|showings?) of|which(?: of the)?"
    r"|how (?:long|old) (?:is|was|does)|how many minutes (?:is|does)|when (?:is|was|does|did|can i see)"
    r"|(?:when|where) can (?:i|we) (?:still |also )?(?:see|watch|catch)|^(?:is|was|does|did|will|has)"
    r"|where (?:is|can i see)|tell me about|have you seen|like|enjoy|recommend|(?:think|make) of|seen|watched?|watch"
    r"|(?:long|old|short|new)er(?: than)?"
    r"|how (?:good|bad|scary) (?:is|was)|how (?:does|did|was)|what (?:language|country|genre) is|country is|what year"
    r"|why is|what on (?:after|before)|q a (?:after|with|for)|(?:tickets|time) (?:for|to)|^where(?: the)?"
    r"|who (?:filmed|scored|inspired)"
    r"|(?:take|bring) (?:my|the|our) (?:kids|children|son|daughter)s? to|want to see|wanted to see|similar to|loved"
    r"|(?:composed|music|score|soundtrack) for|used in|budget of|remind me of|die in|happens in|scene in"
    r"|something about|(?:say|says|said|thoughts) (?:about|on)|what inspired|add|have you got|are you showing"
    r"|do you have|where was|why should i see|making of"
    r"|elokuva\w*|leffa\w*|filmi\w*|ohjasi|ohjannut|ohjaa|teki|kestaako|kestaa|kauanko|kauan"
    r"|nimelta|lajityyppia|milloin|koska|mista|missa|miksi|mihin aikaan|^\w{3,}ko"
    r"|naytteleeko|nayttelee|onko|arvosteli)(?: (?:does|is))?)$"
)
_FILM_AFTER = re.compile(
    r"(?:film|movie|remake|version|called|elokuva\w*|leffa\w*|runtime|director|cast|length|kesto|ohjaaja|review|arvostelu|trailer"
    r"|nayttelij\w+|the (?:film|movie)|any good|worth|(?:18|19|20)\d\d|last|run|kest\w+|about|suitable|subtitled)\b"
)
_SLOT_ENDS = re.compile(
    r"$|(?:on|made|released|from|play\w*|shown|showing|screen\w*|subtitled|tonight|today|tomorrow|and|or|by|again"
    r"|please|tulee|menee|esitetaan|naytetaan|pyorii|nakyy|start\w*|come|came|have|get|about|last|run|long|ja"
    r"|vai|tai|kest\w+"
    r"|suitable|film|movie|set|then|scary|good|funny|sad|violent|sold|worth|any|free|still|really|too"
    r"|in (?:english|finnish|colou?r)|silent|famous|based|banned|win|won|for (?:kids|children)|an? (?:good|true) \w+"
    r"|kerto\w*|alkaa|kuvat\w+|katso\w*|hyva|lapsille|loppuunmyyty|tekstite\w+|viela|tanaan|palkinto\w*"
    r"|very|end|ohja\w+|is|was|than|kuin|(?:old|new|long|short)er|over|under|(?:more|less) than|black|dubbed|rated"
    r"|end|to my list|next|make|made|shot|filmed|what else|or something|vs|sop\w+|on"
    r"|an? (?:\w+ )?(?:comedy|drama|documentary|thriller|horror|musical|western|silent|short|talkie|classic))\b"
)
_ASKED_ABOUT = re.compile(r"(?:when|where|who|how|what)(?: \w+){0,4} it\b")
"""What follows a title that a question begins with: "us when is it on"."""
_PERSON_BEFORE = re.compile(
    r"(?:by|director|actors?|actress|starring|with|critic|who (?:is|was)|did|does|kuka on|ohjaaja\w*|nayttelij\w+"
    r"|about|has|whose|kriitikko|catch any|see any|watch any|left by)$"
)
_PERSON_AFTER = re.compile(
    r"$|(?:films?|movies?|elokuv\w+|leff\w+|direct(?:s|ed)?|born|make|made|shoot|shot|act\w*|play\w*|have|in|s"
    r"|and|ohja\w+|teki|tehnyt|think|say|says|said|get|use[ds]?|find|found|do|on)\b"
)
_PERSONS_FILMS = re.compile(r"(?:films?|movies?|elokuv\w+|leff\w+|ohjaam\w+|other|latest|first)\b")
_VENUE_BEFORE = re.compile(r"\b(?:in|inside|at|to|near|from|by|where(?: is|s)?|(?:what|how) about)(?: the)?$")
"""What stands before a venue; "where's" is read as "where"."""


class Question:
    """A question's words, with what its writer does with capitals."""

    def __init__(self, text: str, words: Sequence[Word]) -> None:
        self.text = text
        self.words = words
        self.capitals_tell = capitals_tell(list(words))

    def before(self, first: int) -> str:
        """The keys before a word, joined with spaces."""
        return " ".join(word.key for word in self.words[:first])

    def after(self, last: int) -> str:
        """The keys from a word on, joined with spaces."""
        return " ".join(word.key for word in self.words[last:])


def is_framed(question: Question, found: Occurrence) -> bool:
    """Whether what stands before and after an occurrence tells that it is a name of its kind."""
    before, after = question.before(found.first), question.after(found.last)
    if found.form.named.kind == "person":
        if question.words[found.last - 1].possessive or _PERSONS_FILMS.match(after):
            return True
        return bool(_PERSON_BEFORE.search(before) and _PERSON_AFTER.match(after))
    if found.form.named.kind == "venue":
        return bool(_VENUE_BEFORE.search(before))
    if not found.first and _ASKED_ABOUT.match(after):
        return True
    if before.endswith(" in") and not after and found.form.whole and len(found.form.keys) > 1:
        return True  # "who plays the cook in ..."
    slot = bool(_FILM_BEFORE.search(before) and _SLOT_ENDS.match(after))
    return slot or (bool(_FILM_AFTER.match(after)) and found.form.whole and not found.slips)
