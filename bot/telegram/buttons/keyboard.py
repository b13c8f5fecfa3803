"""The buttons under an answer. All that they do can be written as well: "more", "not it", a number, a title."""

from __future__ import annotations

from dataclasses import dataclass

from telegram import InlineKeyboardButton, InlineKeyboardMarkup

from bot.assistant.conversation import Reply
from bot.assistant.talk.links import digest_of
from bot.assistant.wording import Wording
from bot.telegram.buttons.signing import Action, Press, Seal

LONGEST_LABEL = 60
"""Longer labels are cut by most clients; the choice stands in the text in full, under the same number."""
FURTHEST = 20
"""How often more can be asked for by buttons: every page is looked up again from the first one on."""
_SEARCHED = ("passage", "faq")
_OF_A_FILM = ("passage", "fact", "programme")


@dataclass(frozen=True)
class Desk:
    """Makes buttons for one person in one chat, in that person's language; `lists`: with stars to press."""

    seal: Seal
    chat: int
    owner: int
    wording: Wording
    lists: bool = False

    def button(self, label: str, action: Action, argument: str = "") -> InlineKeyboardButton:
        """Gives one button."""
        data = self.seal.sealed(Press(action, argument, self.owner), self.chat)
        return InlineKeyboardButton(label, callback_data=data)

    def star(self, action: Action, film: str) -> InlineKeyboardButton:
        """Gives the button that puts the film with a digest on the list, or takes it off."""
        label = self.wording.text("button-star" if action is Action.STAR else "button-unstar")
        return self.button(label, action, film)


def keyboard(reply: Reply, turned: int, desk: Desk, *, aside: bool = False) -> InlineKeyboardMarkup | None:
    """Gives the buttons under an answer, or None where there is nothing to press.

    Args:
        reply: the answer, and the conversation after it.
        turned: how often more was asked for by a button to come here.
        desk: makes the buttons.
        aside: a button led here from that page of another answer, and one leads back to it.
    """
    say = desk.wording.text
    rows = [
        [desk.button(_cut(f"{number}. {choice.label}"), Action.CHOICE, str(number - 1))]
        for number, choice in enumerate(reply.answer.choices, start=1)
    ]
    row: list[InlineKeyboardButton] = []
    film, card = film_of(reply), is_card(reply)
    if turned or aside:
        row.append(desk.button(say("button-back"), Action.PAGE, str(turned if aside else turned - 1)))
    if not aside and turned < FURTHEST and (card or reply.answer.remaining or reply.answer.kind in _SEARCHED):
        row.append(desk.button(say("button-more"), Action.PAGE, str(turned + 1)))
    if film and not card:
        row.append(desk.button(say("button-film"), Action.FILM, f"{digest_of(film)}{turned}"))
    if not card and (film or reply.answer.kind == "faq"):
        row.append(desk.button(say("button-not-it"), Action.NOT_IT))
    if desk.lists and film and not aside and desk.owner == desk.chat:  # a list is kept in the private chat
        row.append(desk.star(Action.STAR, digest_of(film)))
    rows += [row] if row else []
    return InlineKeyboardMarkup(rows) if rows else None


def exchanged(markup: InlineKeyboardMarkup, data: str, button: InlineKeyboardButton | None) -> InlineKeyboardMarkup:
    """Gives buttons with another one, or none, in the place of the one that carries `data`."""
    rows = [[button if one.callback_data == data else one for one in row] for row in markup.inline_keyboard]
    return InlineKeyboardMarkup([kept for row in rows if (kept := [one for one in row if one])])


def film_of(reply: Reply) -> str | None:
    """Gives the document of the one film that an answer is about, or None."""
    films = reply.conversation.films
    about_one = reply.answer.kind in _OF_A_FILM and len(set(reply.answer.films)) == 1 and len(films) == 1
    return films[0] if about_one else None


def is_card(reply: Reply) -> bool:
    """Whether an answer is a film's card."""
    return reply.answer.kind == "fact" and any(key.endswith(":card") for key in reply.conversation.shown)


def _cut(label: str) -> str:
    return label if len(label) <= LONGEST_LABEL else label[: LONGEST_LABEL - 1] + "…"
