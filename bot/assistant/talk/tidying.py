"""Questions as they are typed on a phone, made readable: spaces, apostrophes, slips in common words."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Sequence
from functools import cache
from pathlib import Path

from index.language.spelling import Speller
from index.names import Mention

DICTIONARY = 5_000
"""With fewer known words nothing is corrected: a corpus alone is no dictionary, and "tonight" may not be in it."""

_APOSTROPHES = re.compile("[\u2018\u2019\u02bc`\u00b4]")
_CONTRACTED = re.compile(r"\b(what|who|where|when|how|that|he|she|it|there|here)s\b(?=\s+\w)", re.IGNORECASE)
_ONE_IS = re.compile(
    r"\b((?:which|what|that|this|other|first|second|last) one)(?:'s\b(?= \w)|s(?= (?:\w+er|more|less|on|the|got)\b))",
    re.I,
)
_NEGATED = re.compile(
    r"\b(is|are|was|were|do|does|did|ca|wo|have|has|had|could|should|would)nt\b(?!['.-])", re.IGNORECASE
)
SHORTHAND = Path(__file__).parent / "shorthand.txt"
"""English shorthand, as the rest of the rules expect it written: a line is "yr: year"."""
_SHORT = (
    (re.compile(r"(?<![\w'.-])u(?![\w'.-])"), "you"),
    (re.compile(r"(?<![\w'.-])r(?= (?:you|they|there|these|those|we)\b)"), "are"),
    (re.compile(r"\b(what|where|when|who|how|why) r (?=\w)"), r"\1 are "),
    (re.compile(r"(?<=\w )n(?= \w)"), "and"),
    (re.compile(r"(?<=\w )2(?= (?:see|get|go|buy|watch|bring|eat|pay|come|be|do|the|my|your)\b)"), "to"),
    (re.compile(r"(?<![\w.:])4(?= (?:my|our|me|us|the|an?|kids|free|it|students)\b)"), "for"),
    (
        re.compile(r"\b((?:which|that|this|other|get|buy|book) )1(?= (?:is|has|was|for|now|here|there|to)\b|\W*$)"),
        r"\1one",
    ),
    (re.compile(r"(?<!\w)w(?:/(?=\s?\w)|(?= (?:an?|the|my|our|no|his|her|their|two|three|that) ))"), "with "),
)
"""Shorthand that is a single letter, and only in small letters."""
_ONE_OF = re.compile(
    r"\bis there one of (?:those|these) (?=(?!(?:on|at|in|that|which|with|about|by|from|for|left|to\w+)\b)\w)", re.I
)
"""Asks for any of a kind, and for none that was spoken of: "is there one of those relaxed screenings"."""

_GREETING = (
    r"(?:yo|hey|hi(?:ya)?|hello|heya|good (?:morning|afternoon|evening)|hei|heippa|moi|moikka|terve|moro|huomenta"
    r"|päivää|iltaa)(?:,? (?:guys|folks|all|every(?:one|body)|team|people|dear|there(?: bot)?|bot|kaikki|kaikille"
    r"|tyypit|porukka))?"
)
_OPENING = re.compile(
    r"^(?:(?:never ?mind|actually|anyway|wait|no wait|(?:forget|skip) (?:it|that)|excuse me"
    r"|(?:no,? )?sorry(?: to (?:bother|disturb) you)?|btw|by the way|hm+|well|fair enough"
    r"|i can't make (?:that|it)|(?:(?:that|it|this|tonight|today|tomorrow)'?s )?too (?:late|early|long|tired|heavy|sad"
    r"|dark|scary|slow)(?: for (?:me|us|him|her|them))?"
    r"|omg|lol|o+h|guys|folks|people|tyypit|(?:just )?(?:a |one )?(?:quick |small )?question|(?:pieni )?kysymys"
    r"|yo|whatever|quick(?: one)?(?=[,.!:; ]+(?:wh|is|are|how|can|do))"
    r"|anteeksi|no niin|ei mitään|itse asiassa|muuten|liian (?:myöhään|aikaisin|pitkä)(?: (?:mulle"
    r"|minulle))?)[,.!;: …-]+"
    rf"|(?:{_GREETING}|cool|great|perfect|nice|thanks?|thank you|thx|ty|no|kiitos|kiitti|ei"
    r"|(?:morning|afternoon|evening)(?=!))[,.!:;…]+ *)+(?=\w+ \w)",
    re.IGNORECASE,
)
"""What people say before the question itself."""
_DEPARTURE = re.compile(
    r"\b(?P<bound>before|until|till|by) (?:my|our|the) (?:bus|train|flight|plane|taxi|ride|shift|dinner)"
    r"(?: (?:leaves|goes|starts|is|at))* (?=\d)",
    re.IGNORECASE,
)
"""What one has to be gone for, of which only the hour matters: "before my bus at 10:15 pm"."""
_LEAVING = re.compile(
    r"\b(?:i|we)(?:'m| am|'re| are|'ve)? (?:(?:have|need|got|must) (?:to )?)*(?:leave|leaving|go home|be gone)"
    r" (?:at|by|around) (?=\d|noon|midnight)",
    re.IGNORECASE,
)
"""Who leaves at six sees what is on before."""
_FREE = re.compile(
    r"\b(?:i'?m|i am|we're|we are) free (?=(?:after|from|until|till|between|before|on|at|tonight|today|tomorrow)\b)",
    re.I,
)
"""Who is free is no free screening."""
_SIGH = re.compile(
    r"^(?:(?:ugh+|argh+|o*h+|hmm+|omg|umm*|uhh*|ok(?:ay)?|alright|well|right|cool|great|go on(?: then)?|no niin|jaha"
    rf"|quick question|{_GREETING})\b[,.!:… ]*)+"
    r"(?=(?:and|also|still|sold|then|what|which|when|where|who|how|is|are|can|do|does|any\w*|some\w*|ja"
    r"|entä|mitä|milloin|missä|kuka|miten|onko)\b.*\w)",
    re.IGNORECASE,
)
"""What people sigh before it, with no comma."""
_POLITELY = re.compile(
    rf"^(?:{_GREETING}[,.! ]+)?"
    r"(?:(?:(?:can|could|would|may|might|do|does) (?:you|i|we|any(?:one|body)|some(?:one|body))"
    r"(?: (?:guys|all|please|here|happen to))* (?:tell|know|say|ask)(?: (?:me|us|you))?(?: please)?"
    r"|any(?:one|body) knows?|(?:(?:i|we)(?:'m| am| was|'re| are| were)? )?(?:just )?(?:wondering|wonder|curious))"
    r"|(?P<fi>(?:(?:osaa|osaisi|voi|voisi|tietää|tiedä)(?:t|tte)?k[oö](?: (?:sä|te|joku|kukaan))?|haluai?sin)"
    r"(?: (?:sanoa|kertoa|tietää|kysyä))?))[,:]? "
    r"(?=(?:if|whether|what|when|where|which|who|how|why|mi[tkls]\w+|koska|ku\w+|mon\w+|\w+k[oö])\b)",
    re.IGNORECASE,
)
"""Asking somebody to tell: no more is asked than in the commonest words, in Finnish than without them."""
_THEN = re.compile(
    r"^(?P<said>(?:ok(?:ay)?|so|well|right|alright|oh)\b.{12,}?)(?<! on)(?<! see)(?<! watch)(?<!ing),? then\W*$",
    re.IGNORECASE,
)
"""A "then" that draws a conclusion and names no time: "ok what polish films are there then"."""
_LAUGH = re.compile(
    r"(?<=\w)[,.!?… ]+(?:lol|haha+|hehe+|lmao|tho|btw|:\)|xd|thanks in advance|kiitos etukäteen)\W*$", re.IGNORECASE
)
_AFTERTHOUGHT = re.compile(
    r"^(?P<said>[^?]{2,60}?)(?<!what)(?<!which)(?<!who)(?<!know)(?<!one)(?<!film)(?<!that)"
    r"[,.… ]+(?P<meant>i mean(?:t)?|i meant to say|tarkoitan|tarkoitin|siis)\W*$",
    re.IGNORECASE,
)
"""A correction with its "I mean" at the end; "not what I meant" is none."""


def tidied(question: str) -> str:
    """Gives a question with single spaces and straight apostrophes, "whats on" as "what's on"."""
    whole = unicodedata.normalize("NFC", question.encode("utf-8", "replace").decode())  # half a pair is no letter
    straight = " ".join(_APOSTROPHES.sub("'", whole).split())
    for said, meant in _steps():
        straight = " ".join(said.sub(meant, straight).split())
    return straight


@cache
def _steps() -> Sequence[tuple[re.Pattern[str], str | Callable[[re.Match[str]], str]]]:
    """Gives what is said and what is meant by it, in the order in which the one takes the place of the other."""
    written = dict(line.split(": ") for line in SHORTHAND.read_text("utf-8").splitlines())
    shortened = re.compile(rf"\b(?:{'|'.join(written)})\b(?!['.-])", re.IGNORECASE)
    return (
        (shortened, lambda match: written[match[0].lower()]),
        (_THEN, r"\g<said>"),
        (_OPENING, ""),
        (_SIGH, ""),
        (_LAUGH, ""),
        (_POLITELY, lambda match: "" if match["fi"] else "can you tell me "),
        (_FREE, ""),
        (_ONE_OF, "are there "),
        (_LEAVING, "before "),
        (_DEPARTURE, r"\g<bound> "),
        (_AFTERTHOUGHT, r"\g<meant> \g<said>"),
        (_NEGATED, r"\1n't"),
        (_ONE_IS, r"\1 is"),
        *_SHORT,
        (_CONTRACTED, lambda match: "it's" if match[1].lower() == "it" else f"{match[1]}'s"),
    )


def respelled(question: str, names: Sequence[Mention], speller: Speller) -> str:
    """Gives an English question with what most probably are slips corrected, names apart: "lenght" as "length"."""
    if len(speller.priors) < DICTIONARY:
        return question
    parts, end = [], 0
    for mention in names:
        parts += [speller.rewritten(question[end : mention.span.start]), question[slice(*mention.span)]]
        end = mention.span.end
    return "".join([*parts, speller.rewritten(question[end:])])
