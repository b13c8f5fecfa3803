"""How an answer came about: what was understood, what decided, and what each piece of evidence weighed."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from scripts.explaining.understood import understood

if TYPE_CHECKING:
    from bot.assistant.conversation import Reply
    from bot.assistant.knowledge import Knowledge
    from index.retrieval import Hit
    from index.searching.calibration import Calibration, Chance, Line

RUNNERS_UP = 4
EVIDENCE = {
    "fused": "how well its best sentence, or the FAQ entry's question, fits by meaning and words",
    "sentence": "closeness in meaning of its closest sentence",
    "words": "share of the question's words that it covers",
    "grams": "share of the question's letter groups that it covers",
    "missing_in_sentence": "share of the question that its best sentence lacks",
    "missing_in_document": "share of the question that its whole document lacks",
    "names_missing": "share of the question that is names which it lacks",
    "names_missing_in_document": "share of the question that is names which its document lacks",
    "alike": "likeness of its words to the question's, each in its context",
    "length": "length of its best sentence: a short one says less",
    "terms": "length of the question: a longer one is not met by chance",
    "single": "one sentence of the FAQ entry is closer to the question than the whole of it and its wordings",
    "on_subject": "the question speaks as the corpus does, or names the document",
    "service": "the question speaks rather as the FAQ does",
    "denied": "the question asks what is not so",
    "foreign": "a FAQ entry in another language",
    "entry": "a FAQ entry",
}
"""What each field of `PassageEvidence` says of a passage."""
_DECIDED = {
    "fact": "the headers of the reviews state it; nothing had to be searched for",
    "list": "every film whose header meets the conditions is listed; nothing had to be searched for",
    "programme": "the programme tells; nothing had to be searched for",
    "help": "it asks for no film and no showing",
    "clarify": "more than one thing, or nothing, may be meant; the reader is asked",
    "decline": "neither headers nor programme tell, and by them that is sure; nothing was searched for",
}


def explained(reply: Reply, knowledge: Knowledge) -> str:
    """Gives the explanation of a reply as lines of text."""
    lines = [f"answer: {reply.answer.kind}, score {reply.answer.score:.3f}"]
    if reply.asked:
        lines += ["understood:", *(f"  {line}" for line in understood(reply.asked))]
    lines.append(f"decided: {_decided(reply, knowledge)}")
    lines += [f"decided in: {reply.way}"] if reply.way else []
    found = [hit for hit in reply.hits if hit.evidence]
    if found:
        lines.append("found, likeliest first:")
        for place, hit in enumerate(found[: 1 + RUNNERS_UP], start=1):
            lines += [f"  {line}" for line in _found(place, hit, knowledge.retriever.calibration)]
    return "\n".join(lines)


def _decided(reply: Reply, knowledge: Knowledge) -> str:
    from bot.assistant.quoting.aspects import ASPECTS
    from bot.assistant.quoting.subjects import QUOTED_FROM
    from bot.assistant.quoting.sureness import needed

    if reply.asked is None:
        return "a greeting, a command or the like; no film and no text was asked about"
    if not any(hit.evidence for hit in reply.hits):
        return _DECIDED.get(reply.answer.kind, "the film asked about has one opening and one end; no need to search")
    if reply.hits[0].evidence.keys() <= {*ASPECTS}:
        return "the sentences of the film's review were weighed by what tells what is asked, which is learnt"
    unknown = knowledge.names.unknown_names(reply.asked.text)
    best, least = reply.hits[0].score, needed(reply.asked, reply.hits[0], unknown)
    strange = f"; the corpus does not know {', '.join(unknown)}, so more is needed than usual" if unknown else ""
    searched = f"texts were searched, the best has a chance of {best:.3f}"
    if reply.way.endswith(": films_about") and reply.answer.kind == "passage":
        wholes = f"reviews were compared as wholes, the best film is meant with a chance of {best:.3f}"
        return f"{wholes}; from {QUOTED_FROM} on it is quoted without a doubt"
    if reply.answer.kind == "clarify":
        return f"{searched}: too little to quote a film about the subject, enough to offer the likeliest{strange}"
    if reply.answer.kind == "decline":
        return f"{searched}; {least} is needed to quote it as the answer{strange}"
    return f"{searched}; a text is quoted from {least} on{strange}"


def _found(place: int, hit: Hit, calibration: Calibration) -> Iterator[str]:
    from bot.assistant.quoting.aspects import ASPECTS

    calibration = calibration.where(hit.pieced)
    order = calibration.entry if hit.document.faq else calibration.prose
    chance = calibration.entry_chance if hit.document.faq else calibration.prose_chance
    yield f"{place}. chance {hit.score:.3f}  {hit.document.path}"
    yield f"   “{hit.document.text[slice(*hit.sentence)]}”"
    if hit.evidence.keys() <= {*ASPECTS}:
        yield from (f"   tells of it: {aspect}, log-odds {odds:+.2f}" for aspect, odds in hit.evidence.items())
        return
    if "fused" not in hit.evidence:
        yield "   found by what the question's words mean in English, one by one, and by their letters"
        return
    odds = _sum(order, hit)
    yield f"   its place, by a sum of {odds:+.2f}:"
    yield from _weighed(order, hit)
    if place == 1:
        yield from _reckoned(chance, odds, hit)


def _reckoned(chance: Chance, odds: float, hit: Hit) -> Iterator[str]:
    yield f"   its chance, {chance.slope:.2f} of that sum and more, made a number from 0 to 1:"
    yield f"     {chance.slope * odds:+6.2f}  the sum"
    yield from _weighed(chance.best, hit)


def _weighed(line: Line, hit: Hit) -> Iterator[str]:
    """Gives what each piece of evidence adds to a sum, most first; what adds nothing is left out."""
    parts = [(weight * hit.evidence[name], name) for name, weight in line.weights.items()]
    for part, name in sorted(parts, key=lambda one: -abs(one[0])):
        if abs(part) >= 0.005:
            said = EVIDENCE.get(name, name)
            yield f"     {part:+6.2f}  {name} {hit.evidence[name]:.3f} x {line.weights[name]:+.2f}: {said}"
    if line.constant:
        yield f"     {line.constant:+6.2f}  always"


def _sum(line: Line, hit: Hit) -> float:
    return line.constant + sum(weight * hit.evidence[name] for name, weight in line.weights.items())
