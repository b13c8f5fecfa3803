"""Answers in one sentence, for whoever has asked for that."""

from __future__ import annotations

from itertools import takewhile

from bot.assistant.answers import Answer, Quote, Run, Style
from index.models import Span


def shortened(answer: Answer) -> Answer:
    """Gives an answer's one telling sentence and its source; lists and programmes stay whole, they are asked for."""
    if answer.quotes:
        return _quoted(answer, answer.quotes[0])
    line = tuple(takewhile(lambda run: "\n" not in run.text, answer.runs))
    stated = answer.kind == "fact" and line and line[0].style is not Style.SOURCE and len(line) < len(answer.runs)
    if not stated:
        return answer
    last = answer.runs[len(line)]
    rest = last.model_copy(update={"text": last.text.partition("\n")[0]})
    return answer.model_copy(update={"runs": (*line, *([rest] if rest.text else []))})


def _quoted(answer: Answer, quote: Quote) -> Answer:
    sentence = quote.text[quote.highlight.start : quote.highlight.end]
    source = ", ".join(filter(None, (quote.title, quote.author)))
    brief = quote.model_copy(update={"text": sentence, "highlight": Span(0, len(sentence))})
    runs = (
        *_said_before(answer),
        Run(text=sentence, style=Style.HIGHLIGHT),
        Run(text=f"\n{source}", style=Style.SOURCE),
    )
    return answer.model_copy(update={"runs": runs, "quotes": (brief,), "choices": ()})


def _said_before(answer: Answer) -> tuple[Run, ...]:
    """Gives what is said before the quotation, a doubt above all, without what it is of, which its source names."""
    before = [*takewhile(lambda run: run.style not in (Style.QUOTE, Style.HIGHLIGHT), answer.runs)]
    if answer.kind == "faq":
        return tuple(takewhile(lambda run: run.style is Style.PLAIN, before))
    return tuple(before[1:] if before and before[0].style is Style.TITLE else before)
