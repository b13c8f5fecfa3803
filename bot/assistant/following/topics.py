"""Questions that go on about the entry of the FAQ last quoted: "how much is it?", "until when?"."""

from __future__ import annotations

import re

from bot.assistant.following.again import AND
from bot.assistant.following.completed import Completed
from bot.assistant.following.context import SpokenOf
from bot.assistant.following.pronouns import FILM
from bot.assistant.forms import OPENING
from bot.assistant.search import SURE
from index.language.analysis import content_words_of
from index.models import Faq

_SHOWN = re.compile(
    r"\b(?:it|that) (?:still |also |again )?(?:on|shown|showing|playing|screened)\b"
    r"|\b(?:does|do|will|when's) (?:it|that) (?:finish|finishes|end|ends|be over)\b"
    r"|\bwhere(?:'s| is| was) (?:that|this|the) (?:one|film|movie)\b"
    r"|\b(?:is|when's) (?:it|that) on\b|\bse (?:menee|tulee|näytetään|esitetään|pyörii)\b"
    r"|\b(?:se|sen|siinä) (?:toinen |toisen |viimeinen |seuraava )?(?:näytö|elokuva|leffa)\w*",
    re.IGNORECASE,
)
_INSIDE = re.compile(r"\bin it\W*$", re.IGNORECASE)
"""Films have something in them: "does anybody die in it?"."""
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
    r"|(?:(?:what(?:'s| is)|is there|(?:have|do) you (?:got|have)) )?(?:(?:the|an?|their|your) )?"
    r"(?:address|price|cost|(?:phone |telephone )?number|e-?mail(?: address)?|website|link|puhelinnumero"
    r"|sähköposti\w*))"
    r"(?: (?:please|exactly|then|sitten|oikein|se|on|maksaa|maksavat|auki|kiinni|aukeaa|sulkeutuu|is it|open"
    r"|does it cost))*"
)
_ASKS_ALONE = re.compile(rf"{OPENING}{_LONE}(?:,? (?:and|ja) {_LONE})*\W*", re.IGNORECASE)
_ONE = re.compile(
    r"\b(?:get|have|book|buy|rent|hire|borrow|use|need|order|reserve|find|is there|are there) (?:one|some)"
    r"(?: (?:here|there|then|now|today|please))*\W*$",
    re.IGNORECASE,
)
"""One of those that an entry tells of: "how do I book one?"."""
_IS_THAT = re.compile(rf"{OPENING}(?:is|are|was|does|do|will) (?:that|this|they|those)\b", re.IGNORECASE)
_WEATHER = re.compile(
    r"\bit(?:['\u2019]s)? (?:going to |often |ever )?(?:rain|pour|snow|cold|warm|dark|light)\w*", re.IGNORECASE
)
"""The "it" of the weather means nothing that was spoken of."""
_ONE_OF_IT = re.compile(r"\b(?:when|where|what|who)\b.* the (?:first|last|next|other) one\b", re.IGNORECASE)


_TIME = re.compile(
    r"\d[:.]\d\d\b|\b\d{1,2} ?[ap]\.?m\b|\bnoon\b|\bmidnight\b|\w+days?\b|\bhours?\b|\bklo\b|\w+(?:tai|kiviikko)\w*\b"
    r"|\b\d{1,2}\.? (?:Jan|Febr)uary\b|\b\d{1,2}\.? (?:March|April|May|June|July|August|\w+ber|\w+kuuta)\b",
    re.IGNORECASE,
)
_THERE = re.compile(
    r"(?<!\bis )(?<!\bare )(?<!\bwas )\bthere\b(?! (?:is|are|was|will|any|an?)\b)|\b(?:siellä|sinne|sieltä)\b",
    re.IGNORECASE,
)
TELLING = 2
"""So many words besides "it" may ask for another entry: "voinko antaa sen kaverille"."""
MOST_WORDS = 6
"""More words than these say what they are about."""
LETTERED_FROM = 0.25
"""From this chance on an entry has to do with a few words where only letters tell: "paljonko painaa norsu" has not."""
THERE_FROM = 0.01
"""The same for what is asked of a place that the entry tells of."""
ADDED_FROM = 0.1
"""From this chance on "and for students?" goes on about the entry last quoted.

Of five such additions to the sample's entries four reach it; of eight questions of their own none (.003).
"""
LETTERED_SURE = 0.49
"""From this chance on an entry answers where letters tell how likely it is."""


def by_topic(spoken: SpokenOf) -> Completed | None:
    """Asks on about the FAQ entry last quoted, unless only a film can be meant: "when is it on", "who directed it".

    "Until when?" asks nothing by itself; "how much is it?" means the entry unless another one answers it; "and for
    students?" adds to it where the entry tells of that, too.
    """
    topic, question = spoken.conversation.topic, spoken.question
    if not topic or spoken.named("person") or _WEATHER.search(question):  # "what did NAME call it": a film
        return None
    if spoken.films and (
        _SHOWN.search(question)
        or (spoken.about and _INSIDE.search(question))
        or spoken.knowledge.fact_reader.fact_asked(question, ())
    ):
        return None
    added, it = AND.match(question), FILM.search(question) or _ONE.search(question) or _IS_THAT.match(question)
    if _ONE_OF_IT.search(question) or _ASKS_ALONE.fullmatch(question):
        leans = True
    elif it or (added and _ASKING.search(question)) or _is_there(topic, spoken):
        leans = bool(it and not _says_more(spoken, added)) or not _asks_for_another(spoken)
    else:
        known = added and spoken.knowledge.understands(spoken.language)
        leans = bool(known) and has_to_do_with(topic, spoken, ADDED_FROM)
    return Completed(f"{question} ({topic})") if leans else None


def tells_when(spoken: SpokenOf) -> bool:
    """Whether the entry of the FAQ last quoted, if any, names an hour or a day: "what time?" may be asked of it."""
    topic, knowledge = spoken.conversation.topic, spoken.knowledge
    paths = [path for path in knowledge.documents if topic and path.endswith(f"#{topic}")]
    return any(_TIME.search(hit.text) for path in paths for hit in knowledge.retriever.parts(path))


def _says_more(spoken: SpokenOf, added: re.Match[str] | None) -> bool:
    """Whether a question says enough besides "it" to ask for another entry; in English, no "and ... it", no "one"."""
    if (added or _ONE.search(spoken.question)) and spoken.knowledge.understands(spoken.language):
        return False
    words = content_words_of(_ASKING.sub(" ", spoken.question), spoken.language)
    return len([word for word in words if not word.endswith("thing")]) >= TELLING  # "does it cost anything"


def _is_there(topic: str, spoken: SpokenOf) -> bool:
    """Whether "there" means the place of the entry last quoted: not "cheap food there" after the price of tickets."""
    if not _THERE.search(spoken.question):
        return False
    return not spoken.knowledge.understands(spoken.language) or has_to_do_with(topic, spoken, THERE_FROM)


def has_to_do_with(topic: str, spoken: SpokenOf, chance: float) -> bool:
    """Whether a few words are told something about by the entry last quoted, from a chance on."""
    needed = chance if spoken.knowledge.understands(spoken.language) else LETTERED_FROM
    if not content_words_of(spoken.question, spoken.language) or len(spoken.question.split()) > MOST_WORDS:
        return False
    paths = [path for path in spoken.knowledge.documents if path.endswith(f"#{topic}")]
    hits = spoken.knowledge.search(spoken.question, 1, paths, spoken.language) if paths else []
    return bool(hits) and hits[0].score >= needed


def _asks_for_another(spoken: SpokenOf) -> bool:
    """Whether a question is answered by another entry without being completed: "and are there showers?"."""
    question = spoken.question[opening.end() :] if (opening := AND.match(spoken.question)) else spoken.question
    return any(entry.question != spoken.conversation.topic for entry in entries_asked_for(question, spoken))


def entries_asked_for(question: str, spoken: SpokenOf) -> list[Faq]:
    """Gives the entries of the FAQ that surely answer a question as it stands, best first."""
    hits = spoken.knowledge.search(question, language=spoken.language)
    sure = SURE if spoken.knowledge.understands(spoken.language) else LETTERED_SURE
    return [hit.document.faq for hit in hits if hit.document.faq and hit.score >= sure]
