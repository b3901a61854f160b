# SPDX-License-Identifier: MIT
"""What a chat shows that Telegram exported as JSON: its messages with day, hour and author."""

from __future__ import annotations

import html
from collections.abc import Iterator, Mapping
from typing import Any

from briefing import limits
from briefing.errors import BriefingError
from briefing.files.strict_json import read_json
from briefing.sentences import numeral, sentence
from briefing.snapshots.page import Facts, Page
from briefing.snapshots.page_facts import as_day, as_line
from briefing.snapshots.page_reader import read_page


def is_chat(data: bytes, name: str) -> bool:
    """Returns whether the bytes are such an export."""
    return data.lstrip(b"\xef\xbb\xbf \t\r\n")[:1] in (b"{", b"[") and bool(_chats(data, name))


def read_chat(data: bytes) -> Page:
    """Returns the messages of an export, in their order."""
    chats = _chats(data, "")
    parts: list[str] = []
    count = left = beyond = 0
    for chat in chats:
        if as_line(_text(chat.get("name"))):
            parts.append(f"<h1>{html.escape(as_line(_text(chat.get('name'))))}</h1>")
        for message in _messages(chat):
            if count >= limits.MAX_CHAT_MESSAGES:
                beyond += 1
                continue
            shown = _message(message)
            parts.append(shown)
            count += bool(shown)
            left += not shown
    page = read_page("".join(parts))
    said = [sentence("Messages without text are left out: {count}.", count=left)] if left else []
    if beyond:
        said.append(sentence("The chat is too long: its last {count} messages are left out.", count=numeral(beyond)))
    return page._replace(facts=_facts(chats), left_out=(*page.left_out, *said))


def _message(message: Mapping[str, Any]) -> str:
    text = _text(message.get("text", message.get("message")))
    if not text.strip():
        return ""
    day = as_line(_text(message.get("date"))).replace("T", " ")[:16]
    said = " · ".join(each for each in (day, as_line(_text(message.get("from") or message.get("author")))) if each)
    return f"<h4>{html.escape(said)}</h4><p>{html.escape(text).replace(chr(10), '<br>')}</p>"


def _facts(chats: list[Mapping[str, Any]]) -> Facts:
    """Returns the chat's name, and for a single message its author and day."""
    if len(chats) != 1:
        return Facts()
    name = as_line(_text(chats[0].get("name")))
    shown = [each for each in _messages(chats[0]) if _message(each)]
    if len(shown) != 1:
        return Facts(title=name, site=name)
    author = as_line(_text(shown[0].get("from") or shown[0].get("author")))
    return Facts(title=name, author="" if author == name else author, site=name,
                 published=as_day(_text(shown[0].get("date"))))


def _chats(data: bytes, name: str) -> list[Mapping[str, Any]]:
    """Returns the chats of an export: one, or those of a whole account; none for any other JSON."""
    try:
        value = read_json(data, name, unique_names=False)
    except BriefingError:
        return []
    if isinstance(value, list):
        value = {"messages": value}
    if not isinstance(value, dict):
        return []
    listed = value["chats"].get("list") if isinstance(value.get("chats"), dict) else None
    several = listed if isinstance(listed, list) else [value]
    return [chat for chat in several if isinstance(chat, dict) and any(True for _ in _messages(chat))]


def _messages(chat: Mapping[str, Any]) -> Iterator[Mapping[str, Any]]:
    messages = chat.get("messages")
    for each in messages if isinstance(messages, list) else ():
        if isinstance(each, dict) and "date" in each and ("text" in each or "message" in each):
            yield each


def _text(value: object) -> str:
    """Returns a text that may be in pieces, each plain or with its form."""
    if isinstance(value, list):
        return "".join(_text(each.get("text")) if isinstance(each, dict) else _text(each) for each in value)
    return value.replace("\0", "") if isinstance(value, str) else ""
