"""What commands do: films and screenings shown, settings of a chat, links; help for all others."""

from __future__ import annotations

import re

from bot.assistant.answers import Choice
from bot.assistant.conversation import Conversation, Reply
from bot.assistant.guide import Guide
from bot.assistant.offering import which_of
from bot.assistant.talk.helping import help_answer, said
from bot.assistant.talk.links import FAQ, faq_topics, linked, linked_answer
from bot.assistant.talk.listings import shown_by
from bot.assistant.turns import Turn, remembered
from bot.assistant.wording import LANGUAGES, Wording, Wordings

_COMMAND = re.compile(r"/(\w+)(?:@\w+)?\s*(.*)", re.DOTALL)
_NAMES = {"english": "en", "englanti": "en", "finnish": "fi", "suomi": "fi", "suomeksi": "fi", "englanniksi": "en"}


def command_in(question: str) -> tuple[str, str] | None:
    """Gives the command that a message is, and what follows it; None when it is no command."""
    match = _COMMAND.fullmatch(question)
    return (match[1].lower(), match[2]) if match else None


def commanded(name: str, rest: str, conversation: Conversation, guide: Guide, wordings: Wordings) -> Reply:
    """Gives the reply to a command that is no question."""
    wording = guide.wording
    shown = shown_by(name, rest, guide)
    if shown:
        after = remembered(conversation, Turn(f"/{name} {rest}".rstrip(), shown), guide.knowledge.titles, guide.now)
        card = (f"{after.films[0]}:card",) if shown.kind == "fact" else ()  # so that "more" goes on to the review
        return Reply(shown, after.model_copy(update={"shown": card}))
    if name == "new":
        return Reply(said("forgotten", wording), conversation.forgotten())
    if name == "start" and rest:
        return _opened(rest, conversation, guide)
    if name == "brief":
        return _brief(rest, conversation, wording)
    if name == "language":
        return _language(rest, conversation.model_copy(update={"at": guide.now}), wordings)
    if name == "privacy":
        minutes = int(guide.knowledge.memory.total_seconds() // 60)
        return Reply(said("privacy", wording, minutes=minutes), conversation)
    return Reply(help_answer(guide), conversation)


def _opened(link: str, conversation: Conversation, guide: Guide) -> Reply:
    """Shows what a link leads to; help when it leads nowhere."""
    knowledge = guide.knowledge
    document = linked(link, knowledge.documents)
    if document:
        found = linked_answer(document, guide)
        answer = found.answer
        question = answer.films[0] if answer.films else answer.quotes[0].title
        turn = Turn(question, answer, shown=found.shown)
        return Reply(answer, remembered(conversation, turn, knowledge.titles, guide.now))
    topics = link.casefold() == FAQ and knowledge.entries
    return Reply(faq_topics(guide) if topics else help_answer(guide), conversation)


def _brief(rest: str, conversation: Conversation, wording: Wording) -> Reply:
    """Makes answers short for good, or as long as they were."""
    brief = rest.casefold() not in ("off", "no", "pois", "ei")
    said_so = said("brief-on", wording) if brief else said("brief-off", wording)
    return Reply(said_so, conversation.model_copy(update={"brief": brief}))


def _language(rest: str, conversation: Conversation, wordings: Wordings) -> Reply:
    """Sets the language for good, or asks which; keeps what was spoken of."""
    code = _NAMES.get(rest.casefold(), rest.casefold())
    language = next((one for one in LANGUAGES if code == one), None)
    if language is None:
        wording = wordings.of(conversation.language)
        names = {code: wordings.of(code).text("language-name") for code in LANGUAGES}
        choices = [Choice(label=name, question=f"/language {code}") for code, name in names.items()]
        answer = which_of(choices, wording.runs("language-which"), wording)
        return Reply(answer, conversation.model_copy(update={"choices": answer.choices}))
    chosen = conversation.model_copy(update={"language": language, "chosen": True})
    return Reply(said("language-set", wordings.of(language)), chosen)
