"""Questions that go on about the entry of the FAQ last quoted: "how much is it?", "until when?"."""

from __future__ import annotations

import re

from bot.assistant.following.again import AND
from bot.assistant.following.completed import Completed
from bot.assistant.following.context import SpokenOf
from bot.assistant.following.pronouns import FILM
from index.language.analysis import content_words_of

_SHOWN = re.compile(
    r"\b(?:it|that) (?:still |also |again )?(?:on|shown|showing|playing|screened)\b"
    r"|\b(?:does|do|will|when's) (?:it|that) (?:finish|finishes|end|ends|be over)\b"
    r"|\b(?:is|when's) (?:it|that) on\b|\bse (?:menee|tulee|näytetään|esitetään|pyörii)\b"
    r"|\b(?:se|sen|siinä) (?:toinen |toisen |viimeinen |seuraava )?(?:näytö|elokuva|leffa)\w*",
    re.IGNORECASE,
)
_ASKING = re.compile(
    r"\b(?:how|what time|when|where|who|why|is|are|can|do|does|did|was|will|paljonko|paljon|milloin|missä|mistä|mihin"
    r"|miten|kuinka|kuka|miksi|onko|saako|voiko|pitääkö|monelta|mitä)\b(?! about)",
    re.IGNORECASE,
)
_LONE = (
    r"(?:(?:until|till?|since|from) (?:when|what time)|how (?:much|long|late|far|many|early|old)"
    r"|what time|where exactly|where|when|why|for (?:free|everyone|how long)|is (?:it|that) free|mihin asti|monelta\w*"
    r"|mistä alkaen|kuinka (?:kauan|paljon|myöhään|kaukana)|paljonko|mihin aikaan|missä|milloin|miksi|mistä"
    r"|mikä (?:on )?(?:sen |se )?(?:osoite|hinta)(?: on)?"
    r"|what(?:'s| is) the (?:address|price))"
    r"(?: (?:exactly|then|sitten|oikein|se|on|maksaa|maksavat|auki|kiinni|aukeaa|sulkeutuu|is it|open|does it cost))*"
)
_ASKS_ALONE = re.compile(rf"\W*(?:(?:and|so|ok|ja|entä|no) )*{_LONE}(?:,? (?:and|ja) {_LONE})*\W*", re.IGNORECASE)
_ONE = re.compile(
    r"\b(?:get|have|book|buy|rent|hire|borrow|use|need|order|reserve|find|is there|are there) (?:one|some)"
    r"(?: (?:here|there|then|now|today|please))*\W*$",
    re.IGNORECASE,
)
"""One of those that an entry tells of: "how do I book one?"."""
_WEATHER = re.compile(
    r"\bit(?:['\u2019]s)? (?:going to |often |ever )?(?:rain|snow|cold|warm|dark|light)\w*", re.IGNORECASE
)
"""The "it" of the weather means nothing that was spoken of."""
_ONE_OF_IT = re.compile(r"\b(?:when|where|what|who)\b.* the (?:first|last|next|other) one\b", re.IGNORECASE)


_THERE = re.compile(
    r"(?<!\bis )(?<!\bare )(?<!\bwas )\bthere\b(?! (?:is|are|was|will|any|an?)\b)|\b(?:siellä|sinne|sieltä)\b",
    re.IGNORECASE,
)
TELLING = 2
"""So many Finnish words besides "it" may ask for another entry: "voinko antaa sen kaverille".

Finnish is searched by its letters, where those of the entry spoken of would outweigh the question's.
"""
SURE = 0.5
"""An entry of the FAQ at least this likely is asked for in full."""
LETTERED_SURE = 0.4
"""The same where letters tell how likely it is."""


def by_topic(spoken: SpokenOf) -> Completed | None:
    """Asks on about the FAQ entry last quoted, unless only a film can be meant: "when is it on", "who directed it"."""
    topic, question = spoken.conversation.topic, spoken.question
    if not topic or _WEATHER.search(question):
        return None
    if spoken.films and (_SHOWN.search(question) or spoken.knowledge.fact_reader.fact_asked(question, ())):
        return None
    leaning = _ONE_OF_IT.search(question) or _ASKS_ALONE.fullmatch(question)
    it = FILM.search(question) or _ONE.search(question)
    told = not it or (spoken.language == "fi" and len(content_words_of(_ASKING.sub(" ", question), "fi")) >= TELLING)
    going_on = it or (AND.match(question) and _ASKING.search(question)) or _THERE.search(question)
    if not leaning and (not going_on or (told and _asks_for_another(spoken))):
        return None
    return Completed(f"{question} ({topic})")


def _asks_for_another(spoken: SpokenOf) -> bool:
    """Whether a question is answered by another entry without being completed: "and are there showers?"."""
    question = spoken.question[opening.end() :] if (opening := AND.match(spoken.question)) else spoken.question
    hits = spoken.knowledge.search(question, language=spoken.language)
    sure = SURE if spoken.knowledge.understands(spoken.language) else LETTERED_SURE
    entries = [hit.document.faq for hit in hits if hit.document.faq and hit.score >= sure]
    return any(entry.question != spoken.conversation.topic for entry in entries)
