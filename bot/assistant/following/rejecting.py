"""What is said when an answer was not the one meant: "not it", "wrong film", "ei tämä"."""

from __future__ import annotations

import re

from bot.assistant.answers import QUOTING, STATING, Choice
from bot.assistant.conversation import Reply
from bot.assistant.following.context import SpokenOf
from bot.assistant.offering import MOST, which_of
from bot.assistant.stretches import put_in
from index.models import Film
from index.retrieval import best_of_each_document

NOT_IT = "/notit"
"""Says the same as a command, which a button may send."""

_NOT_IT = re.compile(
    r"/notit|\W*(?:no,? )?(?:(?:that(?:'s| is|s)? |it(?:'s| is)? |this is )?not (?:it|that(?: one| film)?|this(?: one)?"
    r"|what i meant|the (?:one|right (?:one|film)))|(?:(?:that's|it's) )?(?:the )?wrong (?:film|one|movie|answer)"
    r"|(?:ei,? )?(?:ei (?:ole )?(?:se|tämä|tuo|toi)|(?:tämä |se )?(?:on )?väärä (?:elokuva|leffa|vastaus)"
    r"|en (?:minä |mä )?tarkoittanut (?:sitä|tätä|tuota)))\W*",
    re.IGNORECASE,
)
_DEPTH = 40


def rejected(spoken: SpokenOf) -> Reply | None:
    """Asks which film was meant when the last answer is turned down; None when that is not what is said.

    The films that the search finds next are offered; the documents turned down stand in the reply.
    """
    before = spoken.conversation
    if not before.question or before.kind not in QUOTING | STATING or not _NOT_IT.fullmatch(spoken.question):
        return None
    documents = tuple(dict.fromkeys(key.rpartition(":")[0] for key in before.shown)) or before.films
    choices = tuple(_choice(film, before.question, documents, spoken) for film in _others(documents, spoken))
    wording = spoken.wording
    answer = which_of(choices, wording.runs("not-it" if choices else "not-it-unknown"), wording)
    after = before.model_copy(update={"choices": answer.choices, "at": spoken.now})
    return Reply(answer, after, rejected=documents)


def _others(documents: tuple[str, ...], spoken: SpokenOf) -> tuple[Film, ...]:
    hits = spoken.knowledge.retriever.search(spoken.asked_before, _DEPTH, language=spoken.language)
    paths = (hit.document.path for hit in best_of_each_document(hits))
    return spoken.knowledge.films_among(path for path in paths if path not in documents)[:MOST]


def _choice(film: Film, question: str, documents: tuple[str, ...], spoken: SpokenOf) -> Choice:
    """Offers a film: the question asked of it, in place of the film that was named in it if one was."""
    label, name = spoken.knowledge.titles.labelled(film), spoken.called(film)
    if question.startswith("/"):
        return Choice(label=label, question=spoken.card_of(film))
    named = [m.span for m in spoken.knowledge.mentions(question) if set(m.documents) & set(documents)]
    if named:
        return Choice(label=label, question=put_in(question, named[:1], name))
    return Choice(label=label, question=f"{question} ({name})")
