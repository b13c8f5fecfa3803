"""The parts of a Bot API that people touch: buttons, inline and guest queries, and the bot's profile. As strict."""

from __future__ import annotations

import json
import re
from typing import Any, Protocol

from tests.entities import complaints

Params = dict[str, Any]
USER = {"id": 7, "is_bot": False, "first_name": "Aino"}
DATA = re.compile(r"[ -~]{1,64}")
START_PARAMETER = re.compile(r"[A-Za-z0-9_-]{1,64}")


class Refusal(Exception):
    """A request that Telegram turns down."""

    def __init__(self, code: int, description: str, **parameters: int) -> None:
        super().__init__(description)
        self.code = code
        self.description = description
        self.parameters = parameters


class _Chats(Protocol):
    """What the parts below need of the whole."""

    messages: dict[tuple[int, int], Params]
    presses: dict[str, Params]
    queries: dict[str, Params]
    profile: dict[tuple[str, ...], Any]

    def push(self, kind: str, content: Params) -> Params: ...
    def next_id(self) -> int: ...
    def _check_place(self, params: Params) -> int: ...
    def _own(self, chat: int, message_id: int, action: str) -> Params: ...


class Buttons:
    """Buttons under messages. `presses` holds what was answered to each press: None while it waits."""

    def press(self: _Chats, message: Params, label: str, user: Params = USER) -> str:
        """Lets somebody press the button with a label, and gives the press's id."""
        [data] = [button["callback_data"] for button in buttons_of(message) if button["text"] == label]
        return press_data(self, message, data, user)

    def _do_answerCallbackQuery(self: _Chats, params: Params) -> bool:
        press = str(params["callback_query_id"])
        if press not in self.presses or self.presses[press]:
            raise Refusal(400, "Bad Request: query is too old and response timeout expired or query ID is invalid")
        if len(params.get("text", "")) > 200:
            raise Refusal(400, "Bad Request: MESSAGE_TOO_LONG")
        self.presses[press] = {"text": params.get("text", ""), "alert": str(params.get("show_alert")).lower() == "true"}
        return True

    def _do_editMessageReplyMarkup(self: _Chats, params: Params) -> Params:
        message = self._own(self._check_place(params), int(params["message_id"]), "edit")
        markup = checked_markup(params)
        if markup == message.get("reply_markup"):
            raise Refusal(400, "Bad Request: message is not modified: specified new reply markup is the same")
        message.pop("reply_markup", None)
        message |= {"reply_markup": markup} if markup else {}
        return message


class Queries:
    """Inline and guest queries. `queries` holds what was answered to each: empty while it waits."""

    def ask_inline(self: _Chats, query: str, offset: str = "", user: Params = USER) -> str:
        """Lets somebody write a query after the bot's name in any chat, and gives the query's id."""
        query_id = f"inline-{self.next_id()}"
        self.queries[query_id] = {}
        self.push("inline_query", {"id": query_id, "from": user, "query": query, "offset": offset})
        return query_id

    def ask_as_guest(self: _Chats, text: str, chat: int = -555, **extra: object) -> str:
        """Lets somebody mention the bot in a chat that it has not joined, and gives the query's id."""
        query_id = f"guest-{self.next_id()}"
        self.queries[query_id] = {}
        message = {
            "message_id": self.next_id(),
            "date": 1,
            "chat": {"id": chat, "type": "supergroup"},
            "from": USER,
            "text": text,
            "entities": [{"type": "mention", "offset": 0, "length": len("@kaira_bot")}],
            "guest_query_id": query_id,
        }
        self.push("guest_message", message | extra)
        return query_id

    def _do_answerInlineQuery(self: _Chats, params: Params) -> bool:
        query = self.queries.get(str(params["inline_query_id"]))
        if query is None or query:
            raise Refusal(400, "Bad Request: query is too old and response timeout expired or query ID is invalid")
        results = _json(params, "results") or []
        ids = [result["id"] for result in results]
        if len(results) > 50:
            raise Refusal(400, "Bad Request: RESULTS_TOO_MUCH")
        if len(set(ids)) < len(ids):
            raise Refusal(400, "Bad Request: RESULT_ID_DUPLICATE")
        if len(str(params.get("next_offset", "")).encode()) > 64:
            raise Refusal(400, "Bad Request: NEXT_OFFSET_INVALID")
        for result in results:
            check_result(result)
        button = _json(params, "button")
        if button and not (button.get("web_app") or START_PARAMETER.fullmatch(button.get("start_parameter", ""))):
            raise Refusal(400, "Bad Request: START_PARAM_INVALID")
        query |= {**params, "results": results, "button": button}
        return True

    def _do_answerGuestQuery(self: _Chats, params: Params) -> Params:
        query = self.queries.get(str(params["guest_query_id"]))
        if query is None or query:
            raise Refusal(400, "Bad Request: query is too old and response timeout expired or query ID is invalid")
        result = _json(params, "result")
        check_result(result)
        query |= {"result": result}
        return {"inline_message_id": f"m-{params['guest_query_id']}"}


class Profile:
    """What the bot says of itself: `profile` holds it by method, scope and language."""

    def _do_setMyCommands(self: _Chats, params: Params) -> bool:
        commands = _json(params, "commands") or []
        if len(commands) > 100:
            raise Refusal(400, "Bad Request: BOT_COMMANDS_TOO_MUCH")
        for command in commands:
            if not re.fullmatch(r"[a-z0-9_]{1,32}", command["command"]):
                raise Refusal(400, "Bad Request: BOT_COMMAND_INVALID")
            if not 1 <= len(command["description"].strip()) <= 256:
                raise Refusal(400, "Bad Request: BOT_COMMAND_DESCRIPTION_INVALID")
        self.profile["commands", *_scope(self, params), _language(params)] = commands
        return True

    def _do_getMyCommands(self: _Chats, params: Params) -> list[Params]:
        found: list[Params] = self.profile.get(("commands", *_scope(self, params), _language(params)), [])
        return found

    def _do_deleteMyCommands(self: _Chats, params: Params) -> bool:
        self.profile.pop(("commands", *_scope(self, params), _language(params)), None)
        return True

    def _do_setMyDescription(self: _Chats, params: Params) -> bool:
        return _described(self, params, "description", 512)

    def _do_setMyShortDescription(self: _Chats, params: Params) -> bool:
        return _described(self, params, "short_description", 120)

    def _do_getMyDescription(self: _Chats, params: Params) -> Params:
        return {"description": self.profile.get(("description", _language(params)), "")}

    def _do_getMyShortDescription(self: _Chats, params: Params) -> Params:
        return {"short_description": self.profile.get(("short_description", _language(params)), "")}

    def _do_setChatMenuButton(self: _Chats, params: Params) -> bool:
        button = _json(params, "menu_button")
        if button["type"] not in ("commands", "web_app", "default"):
            raise Refusal(400, "Bad Request: MENU_BUTTON_INVALID")
        self.profile["menu_button", str(params.get("chat_id", ""))] = button
        return True

    def _do_getChatMenuButton(self: _Chats, params: Params) -> Params:
        button: Params = self.profile.get(("menu_button", str(params.get("chat_id", ""))), {"type": "default"})
        return button


def press_data(api: _Chats, message: Params, data: str, user: Params = USER) -> str:
    """Lets somebody press a button that carries `data`, made by the bot or not, and gives the press's id."""
    press = f"press-{api.next_id()}"
    api.presses[press] = {}
    api.push("callback_query", {"id": press, "from": user, "message": message, "data": data, "chat_instance": "1"})
    return press


def buttons_of(message: Params) -> list[Params]:
    """Gives the buttons under a message, row by row."""
    return [button for row in message.get("reply_markup", {}).get("inline_keyboard", []) for button in row]


def checked_markup(params: Params) -> Params | None:
    """Gives the buttons of a request, or None.

    Raises:
        Refusal: a button says nothing, does nothing, or carries too much.
    """
    markup: Params | None = _json(params, "reply_markup")
    if not markup:
        return None
    for row in markup["inline_keyboard"]:
        for button in row:
            _check_button(button)
    return markup if any(markup["inline_keyboard"]) else None


def _check_button(button: Params) -> None:
    if not button.get("text", "").strip():
        raise Refusal(400, "Bad Request: text buttons are unallowed in the inline keyboard")
    kinds = button.keys() & {"callback_data", "url", "switch_inline_query", "switch_inline_query_current_chat"}
    if len(kinds) != 1:
        raise Refusal(400, "Bad Request: text buttons are unallowed in the inline keyboard")
    if "callback_data" in button and not DATA.fullmatch(button["callback_data"]):
        raise Refusal(400, "Bad Request: BUTTON_DATA_INVALID")
    if "url" in button and not re.match(r"(?:https?|tg)://\S+$", button["url"]):
        raise Refusal(400, "Bad Request: BUTTON_URL_INVALID")


def check_result(result: Params) -> None:
    """Looks at an article that answers a query.

    Raises:
        Refusal: its id or title is missing or too long, or its message is not to be sent.
    """
    if not 1 <= len(result["id"].encode()) <= 64:
        raise Refusal(400, "Bad Request: RESULT_ID_INVALID")
    if result["type"] != "article" or not result.get("title", "").strip():
        raise Refusal(400, "Bad Request: ARTICLE_TITLE_EMPTY")
    content = result["input_message_content"]
    if faults := complaints(content["message_text"], content.get("entities") or []):
        raise Refusal(400, f"Bad Request: {faults[0]}")
    checked_markup(result)


def _described(api: _Chats, params: Params, name: str, longest: int) -> bool:
    text = str(params.get(name, ""))
    if len(text) > longest:
        raise Refusal(400, "Bad Request: BOT_DESCRIPTION_INVALID")
    api.profile[name, _language(params)] = text
    return True


def _scope(api: _Chats, params: Params) -> tuple[str, str]:
    scope = _json(params, "scope") or {"type": "default"}
    known = {
        "default",
        "all_private_chats",
        "all_group_chats",
        "all_chat_administrators",
        "chat",
        "chat_administrators",
    }
    if scope["type"] not in known:
        raise Refusal(400, "Bad Request: BotCommandScope type invalid")
    chat = str(scope.get("chat_id", ""))
    if chat and not any(str(place) == chat for place, _ in list(api.messages)):
        raise Refusal(400, "Bad Request: chat not found")
    return scope["type"], chat


def _language(params: Params) -> str:
    code = str(params.get("language_code") or "")
    if code and not re.fullmatch("[a-z]{2}", code):
        raise Refusal(400, "Bad Request: LANGUAGE_CODE_INVALID")
    return code


def _json(params: Params, name: str) -> Any:  # noqa: ANN401
    value = params.get(name)
    return json.loads(value) if isinstance(value, str) else value
