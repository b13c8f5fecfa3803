"""What a Finnish question says of a film that it looks for: "se vanha missä mies asuu kontissa"."""

from __future__ import annotations

import re

from index.models import Span

_KINDS = r"(?:elokuv|leff|filmi|dokument|dokkar|animaatio|piirret|komedi|draama|trilleri|jännäri|länkkäri)"
_FILM = rf"[\w-]*(?:{_KINDS}|kauhuju|juttu)\w*"
_ASIDE = (
    r"(?:(?:hei|moi|no|ja|entä|öö|siis|onko|onks|oliko|oliks|löytyykö|olisiko|olisko|oisko|teillä|täällä|ohjelmassa|mikä"
    r"|mikäs|mitkä|mitä|muistatko|minä|muistan|muistelen|että|et|muistaako|kukaan|tiedätkö|etsin|haen|kaipaan|oli|olikaan|on|nimi|nimeltään|haluaisin"
    r"|haluan|nähdä|katsoa|joku|jokin|jotain|mitään|yhtään|suosittele|näytä|näyttäkää|sellainen|sellaista|semmoinen"
    r"|semmonen|semmosta|semmoista|se|sen|sitä|siitä|tuo|toi|ne|niitä)\W+)*"
)
_KIND = r"(?:\w+(?:nen|sen|stä|sta|set|vä|va|iä|ia)|vanha\w*|uu[st]\w+|pitkä\w*|lyhyt\w*|outo\w*|hyvä\w*)"
"""An adjective that says what kind of film it is."""
_WHERE = (
    r"(?:jo(?:ka|tka|nka|ta|ita|ssa|issa|sta|ista|lla|illa|lle|ille|hon|ihin|iden|ina)|missä|mis|jos|mistä|mikä|kun|ku)"
)
_PLACED = re.compile(
    rf"\W*{_ASIDE}(?P<kind>(?:{_KIND} ){{0,3}}?(?:\w+ )?{_FILM}),? {_WHERE} (?P<story>\w+ \w.*)"
    rf"|\W*{_ASIDE}\b(?:se|sen|sitä|sellai\w+|semmo\w+) (?P<plain>(?:{_KIND} ){{0,3}}),?{_WHERE} (?P<told>\w+ \w+ \w.*)"
    rf"|\W*{_ASIDE}missä (?:elokuvassa|leffassa|dokkarissa|dokumentissa) (?P<scene>\w.*)",
    re.IGNORECASE,
)
_ABOUT = re.compile(
    rf"\W*{_ASIDE}(?P<kind>(?:{_KIND} ){{0,3}}?{_FILM}),? (?:(?:joka|jotka|mikä) )?(?:(?:kerto\w+|käsittele\w+|on) )?"
    r"(?P<subject>(?!mu[iu]sta)\w{3,}st[aä]\b.*)",
    re.IGNORECASE,
)
_POINTED = re.compile(
    rf"\b(?:se|sen|siitä|siinä|tuo|tuon) (?P<told>(?:\w+ [\w-]*|[\w-]{{3,}}){_KINDS}\w*)", re.IGNORECASE
)


def pointed_in_finnish(question: str) -> tuple[Span, str] | None:
    """Gives where a question points at a film by a word or two, and what these say of it: "se poroleffa"."""
    match = _POINTED.search(question)
    return (Span(*match.span()), match["told"]) if match else None


def speaks_of_film(question: str) -> bool:
    """Whether a question has a word for films, at the end of a longer one, too: "Murnaun vampyyrileffa"."""
    return re.search(_KINDS, question, re.IGNORECASE) is not None


def told_in_finnish(question: str) -> str | None:
    """Gives what a question says of the film that it looks for and does not name; None where it asks anything else."""
    match = _PLACED.fullmatch(question) or _ABOUT.fullmatch(question)
    return " ".join(" ".join(filter(None, match.groups())).split()) if match else None
