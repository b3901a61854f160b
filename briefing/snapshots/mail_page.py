# SPDX-License-Identifier: MIT
"""What a mail shows: who wrote it to whom and when, and its text; and what a page saved as MHTML shows."""

from __future__ import annotations

import email.utils
import html
from typing import Final
from urllib.parse import urljoin

from briefing import limits
from briefing.sentences import Text, sentence
from briefing.snapshots.mime_parts import Mail, Part, header, read_mail
from briefing.snapshots.page import Facts, Page
from briefing.snapshots.page_facts import as_address, as_day, as_line
from briefing.snapshots.page_pictures import Resource
from briefing.snapshots.page_reader import read_page

_SHOWN: Final = ("From", "To", "Cc", "Date", "Subject")
_CUT: Final = sentence("The file has more parts than are read.")


def read_mhtml(data: bytes) -> Page:
    """Returns the page that a browser saved with its pictures in one file."""
    mail = read_mail(data)
    root = _root(mail)
    if root is None:
        return Page("", left_out=(sentence("The file holds no page."),))
    parts = _Parts(mail, root.location or header(mail.head, "Snapshot-Content-Location"))
    page = read_page(root.text, parts.find)
    said = Facts(title=as_line(header(mail.head, "Subject")),
                 url=as_address(header(mail.head, "Snapshot-Content-Location")) or as_address(root.location),
                 accessed=as_day(header(mail.head, "Date")))
    facts = page.facts._replace(url=said.url or page.facts.url, accessed=said.accessed)
    cut = [_CUT] if mail.is_cut else []
    return page._replace(facts=facts.or_else(said), left_out=(*page.left_out, *cut))


def read_letter(data: bytes) -> Page:
    """Returns a mail with the lines of its head that its reader sees."""
    mail = read_mail(data)
    body = _body(mail)
    lines = [(name, header(mail.head, name)) for name in _SHOWN]
    head = "".join(f"<p><b>{name}:</b> {html.escape(text)}</p>" for name, text in lines if text)
    shown = body.text if body is not None and body.kind == "text/html" else ""
    if body is not None and not shown:
        shown = f"<pre>{html.escape(body.text)}</pre>"
    page = read_page(f"{head}<hr>{shown}", _Parts(mail, "").find)
    names, addresses = email.utils.parseaddr(header(mail.head, "From"))
    facts = Facts(title=as_line(header(mail.head, "Subject")), author=as_line(names or addresses),
                  published=as_day(header(mail.head, "Date")))
    return page._replace(facts=facts, left_out=(*page.left_out, *_left_out(mail, body)))


def _left_out(mail: Mail, body: Part | None) -> list[Text]:
    said: list[Text] = []
    attached = [as_line(str(part.head.get_filename() or part.kind)) for part in mail.parts if part.is_attached]
    if attached:
        names = ", ".join(attached[:10])
        said.append(sentence("Attached files are not shown: {names}. Attach them to sources of their own.",
                             names=names))
    if body is None:
        said.append(sentence("The mail holds no text."))
    return [*said, _CUT] if mail.is_cut else said


def _root(mail: Mail) -> Part | None:
    """Returns the part that is the page: the one that the head names, or the first in HTML."""
    start = str(mail.head.get_param("start", "") or "").strip("<> ")
    pages = [part for part in mail.parts if part.kind in ("text/html", "application/xhtml+xml")]
    named = [part for part in pages if start and part.id == start]
    return next(iter(named or pages), None)


def _body(mail: Mail) -> Part | None:
    texts = [part for part in mail.parts if not part.is_attached and part.data.strip()]
    for kind in ("text/html", "text/plain"):
        for part in texts:
            if part.kind == kind:
                return part
    return None


class _Parts:
    """Finds the parts of a file by the addresses that its page names them with."""

    def __init__(self, mail: Mail, base: str) -> None:
        self._base = base
        self._by_address: dict[str, Part] = {}
        for part in mail.parts:
            for address in (f"cid:{part.id}" if part.id else "", part.location):
                if address:
                    self._by_address.setdefault(address, part)

    def find(self, address: str) -> Resource:
        """Returns the part with an address, also where the page names it by a path."""
        part = self._by_address.get(address)
        if part is None and self._base and len(address) <= limits.MAX_URL:
            try:
                part = self._by_address.get(urljoin(self._base, address))
            except ValueError:
                return Resource()
        if part is None:
            return Resource()
        found = part
        return Resource(part.data, lambda: found.text if found.kind == "text/html" else "")
