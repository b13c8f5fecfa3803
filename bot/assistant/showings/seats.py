"""Whether a question asks if a film can still be got into: "any tickets left?", "is it full?"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.assistant.stretches import put_in
from index.names import Mention

_SEATS = r"(?:tickets?|seats?|places?|spots?|room|space)"
_LEFT = re.compile(
    rf"\b{_SEATS}\b.*\b(?:left|available|remaining|still|any ?more)\b|\b(?:still\b.*|any (?:more )?)\b{_SEATS}\b"
    rf"|\b(?:still )?(?:get|buy|have|find) (?:an? |any |me )?{_SEATS}"
    r"(?: (?:for|to) (?:it|that|this|\w+day|tonight))?\W*$"
    r"|^\W*can (?:i|we) (?:still get in|get in (?:now|still))(?: now)?\W*$"
    r"|\b(?:(?:is|are) (?:it|that|this|they)|(?:it|that|this|they)(?: is| are|'s|'re)) "
    r"(?:already |all |completely |totally )*(?:full(?! of)|fully booked|booked(?: out| up)?|sold)\b"
    r"(?!.*\b(?:chance|anyway|way|get in|how)\b)"
    r"|\bon(?:ko)? (?:siihen |sinne |se |it )?(?:vielä |jo )?(?:lippuja|paikkoja|täynnä)\b"
    r"|\b(?:lippuja|paikkoja)\b.*\b(?:vielä|enää|jäljellä|saatavilla)|\b(?:vielä|enää|jäljellä)\b.*\b(?:lippuja|paikkoja)\b"
    r"|\b(?:liput|paikat)\b.*\b(?:loppu(?!un)\w*|myyty|menneet|jäljellä)"
    r"|\bpääsee(?:kö)? (?:siihen |sinne |it )?(?:vielä|enää|silti)\b|\bmahtuuko\b"
    r"|\bsaa(?:ko|nko)? (?:siihen |sinne )?(?:vielä|enää) (?:lippu\w*|paikko\w*)",
    re.IGNORECASE,
)
_OTHER = re.compile(
    r"\b(?:how much|price|cost|when|where|return|refund|change|exchange|sell|give|lost|wheelchair|disabled|print|bus"
    r"|train|without|parking|camp\w*|reduced|student|paljonko|milloin|missä)\b",
    re.IGNORECASE,
)


def asks_for_seats(question: str, mentions: Sequence[Mention]) -> bool:
    """Whether a question asks if seats are left for a film; not what tickets cost or where they are sold.

    The first film of `mentions`, the names in the question, is read as "it".
    """
    titles = [mention.span for mention in mentions if mention.kind == "film"]
    said = put_in(question, titles[:1], "it")
    return bool(_LEFT.search(said)) and not _OTHER.search(said)
