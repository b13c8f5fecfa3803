"""Whether a question asks when or where something is shown, rather than about the film itself."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from bot.assistant.forms import OPENING, WHEN
from bot.assistant.stretches import put_in
from index.models import Span

SHOWN = "on|running|showing|playing|screening|shown|screened"

# "When was it made", "who plays the lead", "when does the box office open": never the programme.
_SERVICE = (
    r"\b(?:opens?|closes?|closed)\b(?! film)|\b(?:auki|kiinni|avataan|aukea\w*|sulje\w*|sulkeutu\w*)\b",
    r"\b(?:tickets?|box office|doors?|desk|shop|bar|café|cafe|parking|shuttle|bus|train|toilets?|showers?)\b",
    r"\b(?:lippu|lipun|lippuja|liput|lippuj|lipunmyyn|bussi|juna|kahvila|baari|suihku|vessa|pysäköin)\w*",
)
"""What the festival's FAQ tells of: tickets, doors, buses."""
_OTHER = (
    *_SERVICE,
    rf"\b(?:was|were)\b(?! (?:(?:it|that|this|they)\b,? ?(?:last |first )?)+(?:{SHOWN})\b)",
    r"\b(?:did(?! (?:it|they|you) (?:show|screen|play|start|end)\b| (?:i|we) miss\b)|made|filmed|shot|released)\b",
    r"\b(?:premiered?|born|died|won|happened|takes? place|about(?! (?:\d|half|noon|midnight|an? (?:hour|half|quarter"
    r"|minute)|(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b)))\b",
    r"\b(?:published|cancel\w*|exchange\w*|refund\w*|photos?|bring|allowed|during a|late entry)\b",
    r"\b(?:julkais\w*|peru\w*|vaih\w*|saako|pääseekö|valokuv\w*|läpi yön|ympäri vuorokauden|näytöspaik\w*)\b",
    r"\b(?:set|based|inspired|filming|shooting|record(?:ing)?)\b|\b(?:can|may|could|allowed to) (?:\w+ )?film\b",
    r"\b(?:who|whose)\b.*\b(?:play|show|screen|see|watch)|^\W*(?:ja |entä )?(?:kuka|ketkä|kenen|kenelle|keneltä)\b",
    r"^\W*(?:ja |entä )?(?:millai|minkälai)\w+",
    r"^\W*(?:so |and )?what (?:should|shall) (?:i|we) (?:go )?(?:see|watch)\W*$",
    r"\b(?:tehtiin|tehty|kuvattiin|kuvattu|valmistui|julkaistiin|syntyi|kuoli|voitti|palkin\w+|saanut?|kertoo|kyse|tapahtuu|ohjasi)\b",
)
_WEATHER = r"weather|rain(?:s|ing|y)?|pour(?:s|ing)|snow(?:s|ing|y)?|sää|säätä|säätiedo\w+|sataa|satanut|keli"
_REASON = re.compile(
    rf"\b(?:who|whose|why|how|{_WEATHER}|kuka|ketkä|kenen|miksi|miten|kuinka(?! mon))\b", re.IGNORECASE
)
_TIME_OF_DAY = re.compile(
    rf"{OPENING}(?:what(?:'s| is) the (?:time|date)(?: (?:today|right now|now))?|what time is it"
    r"(?: right)?(?: now)?|what day (?:is (?:it|today)|it is)(?: today| now)?|what(?:'s| is) today's date"
    r"|(?:paljonko|mitä|paljon) (?:se )?kello on(?: nyt)?|(?:mikä|monesko) (?:päivä|viikonpäivä) (?:nyt |tänään )?on"
    r"(?: nyt| tänään)?)\W*",
    re.IGNORECASE,
)
_TELLING = (
    rf"^{OPENING}{WHEN}\W*$",
    r"\w\W+(?:when|where|milloin|missä|mihin aikaan)\W*$",
    r"\b(?:when (?:and|&) where|milloin (?:ja|&) missä)\b|\bit (?:screening |show ?)?times\W*$",
    rf"\b(?:it|film)[,.:;]* (?:and )?{WHEN}(?: (?:se|it) (?:on|menee|tulee|alkaa|is|starts))?\W*$",
    rf"^{OPENING}where(?:'s| is| are) it(?: again| exactly)?\W*$",
    r"^\W*(?:is|are|onko) it (?:still |yet |vielä )*(?:to come|coming|tulossa)\W*$",
    rf"^{OPENING}(?:missä|milloin) (?:on it|it(?: on)?)\W*$",
    r"\bwhat (?:does|do|will) .+ (?:show|screen|play)\b",
    r"\bwhat(?:['\u2019]s| is| are)? (?:\w+ )?(?:on|showing|playing|screening|next|coming up|start(?:s|ing)|begin(?:s"
    r"|ning))\b",
    r"\b(?:time|possible|able) to (?:see|watch|catch)\b|\bcan (?:i|we) (?:still |also )*(?:see|watch|catch)\b",
    r"\b(?:what|when|where)\b.*\b(?:can|should|could|shall|do) (?:i|we|you|one) (?:still |also |best )*"
    r"(?:see|watch|catch)\b",
    rf"^{OPENING}what (?:plays|runs|shows|screens)\b",
    r"\b(?:films?|movies?|screenings?|anything|what['\u2019]?s?)\b.*\b(?:left|remaining|still to come)\b",
    r"\b(?:elokuv\w*|leff\w*|näytö\w*)\b.*\b(?:jäljellä|enää|vielä tulossa)\b",
    r"\b(?:ehti\w*|ehdi\w*)\b.*\b(?:nähdä|katso\w*)\b",
    r"\bvoi(?:ko|nko|daanko|mmeko|siko|sinko)\b.*\b(?:nähdä|katsoa)\b",
    r"\b(?:screenings?|showings?|showtimes?|showing times?|program(?:me)?|schedule|timetable|last chance)\b",
    r"\b(?:more|other|another) chances?\b|\bon (?:the same|different) (?:day|days|evening|night)s?\b",
    rf"\b(?:is|are|anything|something) (?:\w+ )?(?:{SHOWN})\b",
    rf"\b(?:it|that|film|movie|one) (?:(?:still|also|again|ever|even|being) )?(?:{SHOWN})\b",
    r"\b(?:being|be|still|again) (?:shown|screened|on|showing|playing)\b",
    r"\b(?:when|where|what time|which (?:day|venue|night)|how often)\b.*"
    r"\b(?:show\w*|screen\w*|play(?:s|ing|ed)?|on(?! (?:the )?(?:\w+day|\d)))\b",
    r"\b(?:when|what time)\b.*\b(?:start|begin|end|finish|over)s?\b",
    r"\b(?:what time|(?:which|what) (?:venue|hall|tent|cinema|room|theat(?:re|er))) (?:is|does|will) it\b",
    r"\b(?:has|have|did) it (?:already |yet |just )*(?:start(?:ed)?|begun|end(?:ed)?|finish(?:ed)?)\b",
    r"\b(?:did|have) (?:i|we) (?:already )?miss(?:ed)?\b|\b(?:menossa|käynnissä)\b|\bmenikö\b",
    r"\b(?:when|where)(?:['\u2019]s| is| are) (?:the )?(?:[\w'-]+ ){1,3}(?:films?|movies?|one)\b",
    r"\bwhen(?:['\u2019]s| is| are) (?:it|that|this|they|that one|this one|the (?:film|movie|next|last)\b)",
    r"\b(?:milloin|koska|missä|mihin aikaan|monelta|moneltako|mistä kello)\b.*"
    r"\b(?:näyt\w+|esit\w+|pyöri\w*|menee|menevät|meni|tulee|tulevat|tuli|alkaa|alkavat|alkoi\w*|loppuu|päättyy|katso\w*|nähdä|näkee)\b",
    r"\b(?:milloin|koska|mihin aikaan)\b.*\bo(?:n|li)\b|^\W*(?:mihin|mille) (?:elokuv|leff|näytö)\w+",
    r"\b(?:mitä|mikä|mitkä|kumpi)\b.*\b(?:tule\w*|tulisi|tuli|menee|menisi|meni|pyörii|pyöri|näytet\w+|esitet\w+|alkaa|alkoi|seuraavaksi)\b",
    r"\b(?:näytö(?:s|ks)(?!een|ss)\w*|esity(?:s|ks)\w*|ohjelmisto\w*|ohjelmassa|aikataulu\w*)\b"
    r"|^\W*(?:festivaalin )?ohjelma\W*$",
    r"\b(?:näytetään|esitetään|pyöriikö|meneekö|tuleeko|alkaako|näytetäänkö|esitetäänkö)\b",
)
_SAID_OF_SHOWINGS = re.compile(
    r"when|where|whether|day|times?|minutes?|hours?|screenings?|showtimes?|cinemas?|venues?|halls?|timetable|late[rs]?"
    r"|early|earlier|soon|again|before|after|until|till|by|next|first|last|second|third|final|repeat\w*|during"
    r"|ends?|ending|ended|over|finish\w*|start(?:s|ed)?|begins?|begun|plays?|played|runs?|airs?|miss(?:ed)?|chances?|same|different|tickets?"
    r"|sorry|mean|meant|lets?|do|suggest\w*|recommend\w*|sounds?|looks?|oh|ok(?:ay)?|yes|yeah|no|hmm|damn|please|nothing|happen\w*|scheduled?|planned|half|past"
    r"|quarter|noon|without|except|suitable|friendly|version|print|off|up"
    r"|mene\w*|meni\w*|alk[ao]\w*|lop[pu]\w*|päätty\w*|kello\w*|sali\w*|paik[ak]\w*|pyöri\w*|nä(?:yt|ke)\w*|monel\w*"
    r"|aikaan|sil(?:l|lo|loi)n|siin|muulloin|uude(?:staan|lleen)|tule\w*|aiemmin|aikaisemmin|myöhemmin|ensin|päivä\w*|paras\w*|parha\w*|vanhin|uusin|pisin|lyhin|johonki\w*|niistä|paljonko|vielä",
    re.IGNORECASE,
)
_CLAUSE = re.compile(r"[,;.?!]\s+")
"""Ends what may tell of the one who asks, "we've got tickets for Friday, what's on?"."""
_REST = re.compile(r"\b(?:left|remaining|still|yet to come|jäljellä|enää|vielä)\b", re.IGNORECASE)
_MISSED = re.compile(
    r"\b(?:have|did) (?:i|we) (?:already )?miss(?:ed)?\b|\b(?:i|we)(?:'ve| have)? (?:already )?missed\b"
    r"|\b(?:is|are|has|have)? ?(?:already|jo) (?:over|gone|been|shown|past|ohi|menneet|menivät|mennyt)\b"
    r"|\b(?:olenko|oonko|ollaanko) (?:jo )?missannut\b",
    re.IGNORECASE,
)

_ANOTHER_CHANCE = re.compile(
    r"\b(?:missed|missasi\w+|again|any ?more|when else|uudestaan|uudelleen"
    r"|(?:did(?:n't| not)|could(?:n't| not)|wasn't able to) (?:\w+ ){0,2}(?:see|catch|watch|make|come|get)"
    r"|(?:more|another|other|second) (?:chances?|times?|showings?|screenings?))\b",
    re.IGNORECASE,
)


def asks_for_programme(question: str, names: Sequence[Span] = ()) -> bool:
    """Whether a question asks for showings: when, where, what is on.

    Doubtful ones are not: what a film is about, when it was made, who plays in it, when the bar opens.
    `names` are the stretches of the question that name films, so that a title is never read as a verb.
    """
    if _TIME_OF_DAY.fullmatch(question):
        return False
    telling, other = _patterns()
    rest = put_in(question, names, "it")
    clauses = (rest, *_CLAUSE.split(rest))
    return any(telling.search(clause) and not other.search(clause) for clause in clauses)


def unshown(words: Sequence[str]) -> tuple[str, ...]:
    """Gives those of some words that not any question for showings may say."""
    return tuple(word for word in words if not _SAID_OF_SHOWINGS.fullmatch(word))


def asks_for_time_of_day(question: str) -> bool:
    """Whether a question asks what time or day it is now, and nothing else."""
    return bool(_TIME_OF_DAY.fullmatch(question))


def speaks_of_other(question: str) -> bool:
    """Whether a question asks for something about a film or the festival that no programme tells: who, why, tickets."""
    return bool(_patterns()[1].search(question) or _REASON.search(question))


def asks_for_weather(question: str) -> bool:
    """Whether a question speaks of the weather."""
    return bool(re.search(rf"\b(?:{_WEATHER})\b", question, re.IGNORECASE))


def asks_for_service(question: str) -> bool:
    """Whether a question asks for what the FAQ tells, and not the programme: tickets, opening hours, buses."""
    return bool(re.search("|".join(_SERVICE), question, re.IGNORECASE))


def asks_for_rest(question: str) -> bool:
    """Whether a question asks for what is still to come: "which Q&As are left"."""
    return bool(_REST.search(question))


def missed_asked(question: str) -> Span | None:
    """Gives where a question asks for what is over: "which have I missed"."""
    match = _MISSED.search(question)
    return Span(*match.span()) if match else None


def asks_for_another_chance(question: str) -> bool:
    """Whether a question asks for a film anew that was missed: "missed X last night, is it on again?"."""
    return bool(_ANOTHER_CHANCE.search(question))


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    return re.compile("|".join(_TELLING), re.IGNORECASE), re.compile("|".join(_OTHER), re.IGNORECASE)
