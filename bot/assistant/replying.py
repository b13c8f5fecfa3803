"""The walk of one question of a chat: complete it, understand it, answer it, remember it."""

from __future__ import annotations

import re
from dataclasses import replace

from bot.assistant.answering import answer_to
from bot.assistant.answers import Answer, Run
from bot.assistant.asked import Asked
from bot.assistant.conversation import Reply
from bot.assistant.following.complete import complete
from bot.assistant.following.completed import Completed
from bot.assistant.following.context import SpokenOf
from bot.assistant.following.halves import are_of_one, in_two
from bot.assistant.following.leaning import leaning
from bot.assistant.following.rejecting import rejected
from bot.assistant.formats import listed
from bot.assistant.forms import OPENING
from bot.assistant.knowledge import Knowledge
from bot.assistant.turns import Turn, remembered
from bot.assistant.unclear import asked_back
from bot.assistant.understanding import Understanding
from bot.assistant.wording import Wording

_WHO = re.compile(rf"{OPENING}(?:who|kuka)\b", re.IGNORECASE)
_DIRECTOR = re.compile(r"\bdirector\b|\bohjaaja", re.IGNORECASE)


class Replier:
    """Replies to questions about one festival."""

    def __init__(self, knowledge: Knowledge) -> None:
        self._knowledge = knowledge
        self._understanding = Understanding(knowledge)

    def reply(self, spoken: SpokenOf) -> Reply:
        """Replies to a question: that the last answer was not meant, two questions in one, or one."""
        return rejected(spoken) or self._both(spoken) or self._one(spoken)

    def _both(self, spoken: SpokenOf) -> Reply | None:
        """Answers two questions asked in one, where headers or the programme answer them."""
        if (parts := in_two(spoken)) is None:
            return None
        first = self._one(spoken.asking(parts[0]))
        second = self._one(replace(spoken, question=parts[1], conversation=first.conversation))
        one = are_of_one(first.answer, second.answer)
        return replace(second, answer=first.answer.followed_by(second.answer)) if one else None

    def _one(self, spoken: SpokenOf) -> Reply:
        """Answers one question; where nothing does as it stands, as it may lean on the answer before."""
        completed = complete(spoken)
        reply = self._completed(spoken, completed)
        for meant in leaning(spoken, completed, reply.answer):
            leant = self._completed(spoken, meant.completed)
            if leant.answer.kind in meant.kinds:
                return leant
            if reply.answer.kind == "decline" and not reply.answer.choices and leant.answer.quotes:
                reply = leant  # shows what comes nearest in the review of the film spoken of
        return reply

    def _completed(self, spoken: SpokenOf, completed: Completed) -> Reply:
        """Understands and answers a question of which nothing is left unsaid."""
        now, before, wording = spoken.now, spoken.conversation, spoken.wording
        if unclear := asked_back(completed, wording):
            after = before.model_copy(update={"choices": completed.choices, "at": now})
            return Reply(unclear, after)
        guide = replace(spoken.guide, now=completed.since or now)
        asked = self._understanding.of(completed, guide)
        shown = before.shown if completed.more else ()
        found = answer_to(asked, shown, guide)
        answer = _begun_with_film(found.answer, completed, wording)
        person = next((m.candidates[0].name for m in asked.people if len(m.candidates) == 1), completed.person)
        entry = [quote.document for quote in answer.quotes[:1]] if answer.kind == "faq" else []
        turn = Turn(
            question=asked.text,
            answer=answer,
            films=asked.films or [film for path in entry for film in self._knowledge.films_told(path)],
            person=person or _person_told(answer, asked, self._knowledge),
            place=asked.venues[0] if len(asked.venues) == 1 else None,
            shown=(*shown, *(found.shown or _card_shown(answer, asked))),
            page=completed.page,
        )
        after = remembered(before, turn, self._knowledge.titles, now)
        return Reply(answer, after, asked, found.hits, found.way)


def _begun_with_film(answer: Answer, completed: Completed, wording: Wording) -> Answer:
    """Puts the film's name first when it was taken from the conversation, so that a wrong guess shows."""
    titles = [film.title for film in completed.films if film.title in answer.films]
    if not titles or answer.text.startswith(tuple(titles)):
        return answer
    title = Run.title(listed(titles, wording) + "\n")
    return answer.begun_with(title)


def _card_shown(answer: Answer, asked: Asked) -> tuple[str, ...]:
    """Notes that a film's card was shown, so that "more" goes on to what its review says."""
    card = answer.kind == "fact" and asked.fact is None and asked.compared is None and len(asked.films) == 1
    return (f"{asked.films[0].document}:card",) if card else ()


def _person_told(answer: Answer, asked: Asked, knowledge: Knowledge) -> str | None:
    """Gives the one director spoken of, or whom alone the telling sentence or notes name for who asked who it was."""
    if _DIRECTOR.search(asked.text) and len(asked.films) == 1 and len(asked.films[0].directors) == 1:
        return asked.films[0].directors[0]
    if answer.kind not in ("passage", "programme") or not _WHO.match(asked.text):
        return None
    told = [quote.text[slice(*quote.highlight)] for quote in answer.quotes[:1]]
    text = "; ".join(told or [screening.notes for screening in answer.screenings])
    people = {one.name for one in knowledge.people_in(text)}
    return people.pop() if len(people) == 1 else None
