"""A Bot API that is as strict as the real one and does as it is told: the state, without a transport."""

from __future__ import annotations

import json
import re
import secrets
import threading
from collections import Counter, defaultdict, deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from itertools import count
from random import Random
from typing import Any

from tests.bot_api_interactive import Buttons, Profile, Queries, Refusal, checked_markup
from tests.entities import complaints

Params = dict[str, Any]
BOT = {"id": 4242, "is_bot": True, "first_name": "Kaira", "username": "kaira_bot"}


@dataclass(frozen=True)
class Fault:
    """What goes wrong with a request: status, dropped connection, delay; `late`: after it was carried out."""

    status: int = 500
    retry_after: int | None = None
    dropped: bool = False
    delay: float = 0
    late: bool = False
    description: str = "Internal Server Error"
    migrated_to: int | None = None


class Dropped(Exception):
    """The connection ends without an answer."""


@dataclass
class BotApi(Buttons, Queries, Profile):
    """One bot's view of Telegram.

    `calls` holds every request (method, parameters) in order of arrival; `twice` counts the messages of which the bot
    cannot know that they were sent, so that they may come again.
    """

    token: str = "4242:right-token"
    calls: list[tuple[str, Params]] = field(default_factory=list)
    messages: dict[tuple[int, int], Params] = field(default_factory=dict)
    topics: dict[int, set[int]] = field(default_factory=dict)
    blocked: set[int] = field(default_factory=set)
    local: bool = True
    webhook: Params | None = None
    presses: dict[str, Params] = field(default_factory=dict)
    queries: dict[str, Params] = field(default_factory=dict)
    profile: dict[tuple[str, ...], Any] = field(default_factory=dict)
    files: dict[int, bytes] = field(default_factory=dict)
    confirmed: int = 0

    def __post_init__(self) -> None:
        self.updates: list[Params] = []
        self._faults: defaultdict[str, deque[Fault]] = defaultdict(deque)
        self._ids = count(1 + 1_000 * secrets.randbelow(1_000_000))  # nobody's are those of another test
        self._fault_at_random: Callable[[], Fault | None] = lambda: None
        self.twice: Counter[tuple[int, str]] = Counter()
        self._poll = 0
        self.changed = threading.Condition(threading.RLock())

    # What people do

    def say(self, text: str | None, chat: int = 7, kind: str = "private", **extra: object) -> int:
        """Lets somebody write in a chat and gives the message's id."""
        message_id = next(self._ids)
        self.push("message", self._message(message_id, text, chat, kind, extra))
        return message_id

    def edit(self, message_id: int, text: str, chat: int = 7) -> None:
        """Lets somebody edit a message."""
        old = self.messages[chat, message_id]
        extra = {key: old[key] for key in ("from", "reply_to_message") if key in old} | {"edit_date": 2}
        self.push("edited_message", self._message(message_id, text, chat, old["chat"]["type"], extra))

    def push(self, kind: str, content: Params) -> Params:
        """Puts an update into the bot's queue and gives it."""
        with self.changed:
            if "message_id" in content:
                self.messages[content["chat"]["id"], content["message_id"]] = content
            update = {"update_id": next(self._ids), kind: content}
            self.updates.append(update)
            self.changed.notify_all()
        return update

    def next_id(self) -> int:
        """Gives an id that nothing else has."""
        return next(self._ids)

    def fail(self, method: str, *faults: Fault) -> None:
        """Lets the next requests of a method go wrong, one after the other."""
        with self.changed:
            self._faults[method].extend(faults)

    def forgive(self, method: str) -> None:
        """Lets a method's requests go well from now on."""
        with self.changed:
            self._faults[method].clear()

    # What Telegram does

    def next_delivery(self, busy: set[int]) -> tuple[Params, Params] | None:
        """Gives the webhook and the oldest update for it that is of none of the busy chats, or None."""
        with self.changed:
            if not self.webhook:
                return None
            allowed = self.webhook["allowed_updates"]
            for update in self.updates:
                if allowed and not allowed & update.keys():
                    continue
                if chat_of(update) not in busy:
                    return self.webhook, update
        return None

    def delivered(self, update: Params) -> None:
        """Forgets an update that the bot has confirmed."""
        with self.changed:
            self.updates = [other for other in self.updates if other is not update]
            self.changed.notify_all()

    def fail_at_random(self, share: float, faults: Sequence[Fault], seed: int = 0) -> None:
        """Lets a share of all requests go wrong from now on, in one of several ways."""
        chance = Random(seed)
        self._fault_at_random = lambda: chance.choice(faults) if chance.random() < share else None

    # What a test looks at

    def sent(self, chat: int | None = None) -> list[Params]:
        """Gives the messages that the bot has now in a chat, or in all, in order of sending."""
        with self.changed:
            return [
                message
                for (place, _), message in self.messages.items()
                if message["from"]["id"] == BOT["id"] and chat in (None, place)
            ]

    def methods(self) -> list[str]:
        """Gives the names of the requests, those for updates left out."""
        with self.changed:
            return [method for method, _ in self.calls if method != "getUpdates"]

    def wait_until(self, condition: Callable[[], bool], seconds: float = 300) -> None:
        """Waits until something holds; it is looked at whenever a request was carried out."""
        with self.changed:
            assert self.changed.wait_for(condition, seconds), self.methods()

    # What the bot does

    def call(self, token: str, method: str, params: Params) -> tuple[int, Params]:
        """Carries out a request and gives the HTTP status and the body of the answer."""
        with self.changed:
            self.calls.append((method, params))
            fault = self._faults[method].popleft() if self._faults[method] else self._fault_at_random()
        try:
            if fault and not fault.late:
                self._go_wrong(fault)
            if token != self.token:
                raise Refusal(401, "Unauthorized")
            action = getattr(self, f"_do_{method}", None)
            if action is None:
                raise Refusal(404, "Not Found")
            result = action(params)
            if fault and fault.late:
                if method == "sendMessage":
                    self.twice[result["chat"]["id"], result["text"]] += 1
                self._go_wrong(fault)
        except Refusal as refusal:
            body = {"ok": False, "error_code": refusal.code, "description": refusal.description}
            return refusal.code, body | ({"parameters": refusal.parameters} if refusal.parameters else {})
        finally:
            with self.changed:
                self.changed.notify_all()
        return 200, {"ok": True, "result": result}

    def _go_wrong(self, fault: Fault) -> None:
        threading.Event().wait(fault.delay)
        if fault.dropped:
            raise Dropped
        if fault.retry_after is not None:
            wait = fault.retry_after
            raise Refusal(429, f"Too Many Requests: retry after {wait}", retry_after=wait)
        if fault.migrated_to is not None:
            moved = "Bad Request: group chat was upgraded to a supergroup chat"
            raise Refusal(400, moved, migrate_to_chat_id=fault.migrated_to)
        if fault.status != 200:
            raise Refusal(fault.status, fault.description)

    def _do_getMe(self, params: Params) -> Params:
        return BOT | {"can_join_groups": True, "can_read_all_group_messages": False}

    def _do_deleteWebhook(self, params: Params) -> bool:
        with self.changed:
            self.webhook = None
        return True

    def _do_setWebhook(self, params: Params) -> bool:
        if not params["url"].startswith("https://") and not self.local:
            raise Refusal(400, "Bad Request: bad webhook: An HTTPS URL must be provided for webhook")
        if not re.fullmatch(r"[A-Za-z0-9_-]{1,256}", params.get("secret_token", "")):
            raise Refusal(400, "Bad Request: secret token contains unallowed characters")
        with self.changed:
            self.webhook = params | {"allowed_updates": _json(params, "allowed_updates")}
        return True

    def _do_getUpdates(self, params: Params) -> list[Params]:
        allowed = _json(params, "allowed_updates")
        with self.changed:
            if self.webhook:
                raise Refusal(409, "Conflict: can't use getUpdates method while webhook is active")
            self._poll += 1
            poll = self._poll
            self.changed.notify_all()
            offset = int(params.get("offset", 0))
            self.updates = [update for update in self.updates if update["update_id"] >= offset]
            wait = float(params.get("timeout", 0))
            self.changed.wait_for(lambda: self.updates or self._poll != poll, wait)
            if self._poll != poll:
                raise Refusal(409, "Conflict: terminated by other getUpdates request; make sure that only one bot runs")
            return [update for update in self.updates if not allowed or allowed & update.keys()][:100]

    def _do_sendChatAction(self, params: Params) -> bool:
        self._check_place(params)
        return True

    def _do_sendMessage(self, params: Params) -> Params:
        chat = self._check_place(params)
        text, entities = _checked_text(params)
        with self.changed:
            message = self._message(next(self._ids), text, chat, self._kind(chat), {"from": BOT, "entities": entities})
            if "message_thread_id" in params:
                message |= {"message_thread_id": int(params["message_thread_id"]), "is_topic_message": True}
            if "reply_parameters" in params:
                message["reply_to_message"] = self._original(chat, _json(params, "reply_parameters"))
            if markup := checked_markup(params):
                message["reply_markup"] = markup
            self.messages[chat, message["message_id"]] = message
        return message

    def _do_sendDocument(self, params: Params) -> Params:
        chat = self._check_place(params)
        name, content = params["document"]
        document = {"file_id": f"file-{name}", "file_unique_id": name, "file_name": name, "file_size": len(content)}
        with self.changed:
            extra = {"from": BOT, "document": document}
            message = self._message(next(self._ids), None, chat, self._kind(chat), extra)
            self.messages[chat, message["message_id"]] = message
            self.files[message["message_id"]] = content
        return message

    def _do_editMessageText(self, params: Params) -> Params:
        chat = self._check_place(params)
        message = self._own(chat, int(params["message_id"]), "edit")
        text, entities = _checked_text(params)
        markup = checked_markup(params)
        if (text, entities, markup) == (message["text"], message["entities"], message.get("reply_markup")):
            raise Refusal(400, "Bad Request: message is not modified: specified new message content is the same")
        with self.changed:
            message.pop("reply_markup", None)
            message |= {"text": text, "entities": entities, "edit_date": 3}
            message |= {"reply_markup": markup} if markup else {}
        return message

    def _do_deleteMessage(self, params: Params) -> bool:
        chat = self._check_place(params)
        message = self._own(chat, int(params["message_id"]), "delete")
        with self.changed:
            del self.messages[chat, message["message_id"]]
        return True

    def _check_place(self, params: Params) -> int:
        chat = int(params["chat_id"])
        if chat in self.blocked:
            raise Refusal(403, "Forbidden: bot was blocked by the user")
        if not any(place == chat for place, _ in list(self.messages)):
            raise Refusal(400, "Bad Request: chat not found")
        topic = params.get("message_thread_id")
        if topic is not None and int(topic) not in self.topics.get(chat, ()):
            raise Refusal(400, "Bad Request: message thread not found")
        return chat

    def _own(self, chat: int, message_id: int, action: str) -> Params:
        message = self.messages.get((chat, message_id))
        if message is None:
            raise Refusal(400, f"Bad Request: message to {action} not found")
        if message["from"]["id"] != BOT["id"]:
            raise Refusal(400, f"Bad Request: message can't be {action}ed")
        return message

    def _original(self, chat: int, reply: Params) -> Params:
        original = self.messages.get((chat, reply["message_id"]))
        if original is None:
            raise Refusal(400, "Bad Request: message to be replied not found")
        return {key: original[key] for key in ("message_id", "date", "chat", "from")}

    def _kind(self, chat: int) -> str:
        return "private" if chat > 0 else "supergroup"

    def _message(self, message_id: int, text: str | None, chat: int, kind: str, extra: Params) -> Params:
        author = {"id": chat if chat > 0 else 99, "is_bot": False, "first_name": "Aino"}
        message: Params = {
            "message_id": message_id,
            "date": 1,
            "chat": {"id": chat, "type": kind},
            "from": author,
        }
        if text is not None:
            message |= {"text": text, "entities": _found_entities(text)}
        return message | extra


def chat_of(update: Params) -> int:
    """Gives the chat of an update, or the person where there is no chat."""
    [content] = [value for key, value in update.items() if key != "update_id"]
    place = content.get("chat") or content.get("message", {}).get("chat") or content["from"]
    return int(place["id"])


def _json(params: Params, name: str) -> Any:  # noqa: ANN401
    value = params.get(name)
    loaded = json.loads(value) if isinstance(value, str) else value
    return set(loaded) if name == "allowed_updates" and loaded else loaded


def _checked_text(params: Params) -> tuple[str, list[Params]]:
    text, entities = params.get("text", ""), _json(params, "entities") or []
    faults = complaints(text, entities)
    if faults:
        raise Refusal(400, f"Bad Request: {faults[0]}")
    return text, entities


def _found_entities(text: str) -> list[Params]:
    """Gives the commands and mentions that Telegram's clients find in a text."""
    patterns = {"bot_command": r"^/\w+(@\w+)?", "mention": r"(?<!\w)@\w+"}
    return [
        {"type": kind, "offset": _units(text[: match.start()]), "length": _units(match.group())}
        for kind, pattern in patterns.items()
        for match in re.finditer(pattern, text)
        if not (kind == "mention" and text.startswith("/") and match.start() == 0)
    ]


def _units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2
