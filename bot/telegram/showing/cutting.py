"""Where a text that is too long for one message is cut."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from bot.assistant.answers import Language

PUT_TOGETHER = 0.5
"""A cut must leave a message at least this full, else the next best kind of place is taken."""


def utf16_length(text: str) -> int:
    """Gives the length as Telegram counts it: in UTF-16 code units."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def parts_of(
    text: str, language: Language, units: int, fits: Callable[[int, int], bool], headings: Sequence[int] = ()
) -> Iterator[tuple[int, int]]:
    """Gives the spans of consecutive parts, in characters; together they are the whole text.

    A part ends before a heading if it can, else at the end of a line, else of a sentence, else at a space, else
    anywhere between two characters.

    Args:
        text: what is cut.
        language: whose sentences they are.
        units: the greatest length of a part, in UTF-16 code units.
        fits: whether `text[start:end]` may be one part for other reasons; it must hold for one character,
            and for a part of every part for which it holds.
        headings: where the lines begin that are headings of what follows.
    """
    start = 0
    while start < len(text):
        end = _furthest(text, start, units, fits)
        if end < len(text):
            end = _best_cut(text, start, end, language, headings)
        yield start, end
        start = end


def _furthest(text: str, start: int, units: int, fits: Callable[[int, int], bool]) -> int:
    low, high = start + 1, min(len(text), start + units)
    if high == len(text) and utf16_length(text[start:]) <= units and fits(start, high):
        return high  # as most answers do
    while low < high:
        middle = (low + high + 1) // 2
        if utf16_length(text[start:middle]) <= units and fits(start, middle):
            low = middle
        else:
            high = middle - 1
    return low


def _best_cut(text: str, start: int, end: int, language: Language, headings: Sequence[int]) -> int:
    enough = start + int((end - start) * PUT_TOGETHER)
    if before := [place for place in headings if enough < place <= end]:
        return before[-1]
    line = text.rfind("\n", enough, end) + 1
    if line:
        return line
    sentence = _last_sentence_end(text[start:end], language) + start
    if sentence > enough:
        return sentence
    spaces = [place for place in range(enough, end) if text[place].isspace()]
    return spaces[-1] + 1 if spaces else end


def _last_sentence_end(text: str, language: Language) -> int:
    """Gives where the last sentence begins that may go on after `text`: the end of the one before."""
    from sentencex import segment

    sentences: list[str] = segment(language, text)
    return len(text) - len(sentences[-1])
