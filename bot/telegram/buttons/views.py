"""An answer as it stands in a chat: its messages with their buttons, and the conversation as it is then."""

from __future__ import annotations

from dataclasses import dataclass, replace

from telegram import InlineKeyboardButton

from bot.assistant.answers import Language
from bot.assistant.conversation import Conversation, Reply
from bot.assistant.wording import Wordings
from bot.storage.conversations import Exchange
from bot.telegram.buttons.keyboard import Desk, keyboard
from bot.telegram.buttons.signing import Press, Seal
from bot.telegram.showing.rendering import Message, render


@dataclass(frozen=True)
class View:
    """What is shown.

    Attributes:
        messages: the last one with buttons.
        conversation: as it is then.
        asked: what is asked again when somebody turns back.
        turned: how often more was asked for by a button to come here.
        kept: whether the exchange may be remembered.
    """

    messages: list[Message]
    conversation: Conversation
    asked: str
    turned: int
    kept: bool = True

    def exchange(self, before: Conversation, sent: tuple[int, ...]) -> Exchange:
        """Gives what is to be remembered when the messages have been sent and have these ids."""
        return Exchange(before, self.conversation, sent, self.asked, str(self.turned))


class Views:
    """Shows replies.

    Args:
        seal: signs what buttons carry.
        wordings: what buttons and pages say.
        lists: whether people have lists of stars.
    """

    def __init__(self, seal: Seal, wordings: Wordings, *, lists: bool = False) -> None:
        self._seal = seal
        self._wordings = wordings
        self._lists = lists

    def view(self, reply: Reply, asked: str, chat: int, owner: int, turned: int = 0, *, aside: bool = False) -> View:
        """Gives how a reply is shown.

        Args:
            reply: the answer, and the conversation after it.
            asked: what is asked again when somebody turns back.
            chat: where it is shown.
            owner: who may press the buttons.
            turned: how often more was asked for by a button to come here.
            aside: the answer was reached by a button from that page of what was `asked`, which leads back there.
        """
        messages = render(reply.answer)
        if messages:
            desk = Desk(self._seal, chat, owner, self._wordings.of(reply.answer.language), self._lists)
            messages[-1] = replace(messages[-1], keyboard=keyboard(reply, turned, desk, aside=aside))
        return View(messages, reply.conversation, asked, turned, reply.kept)

    def star(self, press: Press, chat: int, language: Language) -> InlineKeyboardButton:
        """Gives the button that does what is pressed: sets a star, or takes it away."""
        return Desk(self._seal, chat, press.owner, self._wordings.of(language)).star(press.action, press.argument)
