"""What a question says of a film that it means without naming it: "the one with the ship", "that old Korean film"."""

from __future__ import annotations

import re
from dataclasses import dataclass

from bot.assistant.forms import OPENING
from index.models import Span

_GENRE = r"documentary|doc|cartoon|animation|romance|drama|comedy|western|musical|thriller|shorts|short films"
_FILM = rf"(?:one|film|movie|picture|flick|short|epic|remake|{_GENRE})"
_NO_KIND = (
    r"(?!(?:the|this|that|an?|of|in|on|for|to|behind|from|about|is|was|are|were|and|or|your|best|whole|same|other|only"
    r"|first|second|third|last|final|next|previous|opening|closing|right|wrong|earlier|later"
    r"|(?:short|long|old|new)(?:er|est)|latest)\b)"
)
"""What does not say which film it is."""
_HAPPENS = (
    r"with|about|where|in which|on which|when|who|whose|featuring|starring|that (?:has|had)|set (?:in|on|at)"
    r"|(?:that )?takes place (?:in|on|at)"
)
_WORD = rf"(?!(?:{_HAPPENS}|of|for|is|was)\b)[\w-]+ "
_ASKING = r"(?:who|whose|when|where)\b"
"""What asks behind a comma, and tells without one: "the one with the cow, when is it on?"."""
_BARE = (
    rf"(?=(?!(?:wh\w+|how|any|an?|no|some|another|each|every|is|are|do|does|good|best|first|last|next|one)\b)[\w-]+"
    rf" {_FILM} (?:{_HAPPENS})\b)"
)
"""Begins a description without an article, at the start of a question, by one word: "french one about the divorce"."""
_END = (
    r"(?=\s*[,;?!.…]| - | (?:is|was) (?:on|shown|showing|playing)\b|\W*$"
    r"|(?<!about)(?<!out)(?<!know)(?<!see) (?:what|which|how|why) (?:\w+ )?(?:do|does|did|is|was|are|were)\b)"
)
"""Where a description ends; without a comma, where it is asked: "the one with the cow what does she call it"."""
_DESCRIBED = re.compile(
    rf"(?:\b(?:the|this|that|your) |\A{_BARE})(?P<kind>(?:{_NO_KIND}(?!\d)[\w'’&-]+ ){{0,5}}?)(?P<noun>{_FILM})\b"  # noqa: RUF001
    rf"(?! (?:{_WORD})?one\b)"
    rf"(?:(?:,(?! {_ASKING}))?(?: (?:that|which)(?:['’]s| is| was)?| is| was)?"  # noqa: RUF001
    rf" (?P<story>(?:{_HAPPENS})\b.+?){_END}"
    rf"| (?P<stated>(?:in|at|by|on|from) \w.*?){_END})?",
    re.IGNORECASE,
)
_WHICH = re.compile(
    rf"{OPENING}(?:which(?: {_FILM})?|is there (?:one|any)|(?:are|is) any|(?:does|do) any)"
    r"(?: of (?:them|these|those))?"
    r" (?P<story>(?:has|have|had|is (?:about|set|with)|are about|was about|deals with|takes place|tells|features?"
    rf"|shows|stars|about|with|where|in which|whose)\b.+?)(?: (?:among|of|in) (?:them|these|those))?\W*",
    re.IGNORECASE,
)
_LEADING = re.compile(
    r"(?:(?:has|have|had|is|are|was|set|deals|takes place|tells|features?|shows|stars|with|about|where|in|which|whose"
    r"|who|when|that|from|featuring|starring|of)\b\W*)+",
    re.IGNORECASE,
)

_ASKS = re.compile(
    rf"{OPENING}(?:who|whom|whose|what|whats|which|when|where|why|how|is|are|was|were|am|do|does|did|can|could|will"
    r"|would|should|shall|may|might|must|has|have|had|any|need|no|not|please|tell|show|give|list|play|find|help|thanks?)\b"
    r"|\b(?:i|im|i['’](?:m|d|ll|ve)|me|my|we|our|you|your)\b|\A\W*(?:and|or|but)\b",  # noqa: RUF001
    re.IGNORECASE,
)
"""Shows that something is asked, wished, said of oneself, or added to what was asked before."""
FEWEST_TOLD = 5
"""So many words tell a story, or fewer if they speak of a film; others are rather a service's: "dogs on a lead"."""
_OF_FILM = re.compile(r"\b(?:film|movie|flick)\b|\b(?:" + _GENRE + r")\b", re.IGNORECASE)


@dataclass(frozen=True)
class Description:
    """What a question says of a film to tell which one it means.

    Attributes:
        span: where it stands.
        kind: the words before "film": "old Korean", "bank robbery"; may be empty.
        noun: what it calls the film: "film", "comedy", "one".
        story: what happens in it, said after that: "with the flooded flat"; may be empty.
        stated: where, when or by whom it is, said after that: "in the small tent"; may be empty.
        which: it is asked which film it is, and no more: "which of them has a ship in it?".
    """

    span: Span
    kind: str
    noun: str
    story: str = ""
    stated: str = ""
    which: bool = False

    @property
    def text(self) -> str:
        """The description as it is searched for in all reviews."""
        return " ".join(f"{self.kind} film {self.story}".split())

    @property
    def told(self) -> str:
        """What happens in the film, else what kind it is: the words that tell, alone."""
        match = _LEADING.match(self.story)
        return (self.story[match.end() :] if match else self.story) or self.kind


def description_in(question: str) -> Description | None:
    """Gives what an English question says of the film it means without naming it; None when it says nothing."""
    if which := _WHICH.fullmatch(question):
        return Description(Span(0, len(question)), "", "one", which["story"], which=True)
    for found in _DESCRIBED.finditer(question):
        kind, noun, story, stated = found.groups(default="")
        if kind or story or stated or re.fullmatch(_GENRE, noun, re.IGNORECASE):
            return Description(Span(*found.span()), kind.strip(), noun, story, stated)
    return None


def tells_alone(text: str) -> bool:
    """Whether an English text asks nothing, so that it may tell what happens in a film: "a boy who talks to bees"."""
    return bool(len(text.split()) >= FEWEST_TOLD or _OF_FILM.search(text)) and not _ASKS.search(text)
