"""Which letter of ours a delivery report is about, and what the other server said (RFC 3464, and those who never read it).

A report that follows the standard returns the mail or its headers; others quote them in their text. An id counts only
where it is of our own making, by its domain, so that a customer's mail inside is never taken for our letter.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from intake.message import Message

_ID = re.compile(r"<[!-;=?-~]{1,300}@([A-Za-z0-9.-]{1,255})>")
_LINE = re.compile(r"^(?:[>|]|[^\S\n])*+message-id:\s*(<[^\s<>]{3,400}>)", re.IGNORECASE | re.MULTILINE)
_SERVER_WORDS = re.compile(r"^.*\b[45]\.\d{1,3}\.\d{1,3}\b.*$|^.*\b(?:4[25]\d|55\d)[ -].*$", re.MULTILINE)
_CODE_TYPE = re.compile(r"^\s*[A-Za-z][\w-]{0,60}\s*;")  # "SMTP;", "X-Postfix;" (RFC 3464 2.3.6)
_FAILED = ("failed", "")  # RFC 3464 2.3.3; delayed, delivered, relayed and expanded are no failures


def bounce_of(message: Message, sender: str) -> str:
    """The Message-ID of our letter that came back, "" where there is none, or it is merely late. `sender` is our own
    address, whose domain our ids carry."""
    if message.report.get("action", "").strip().lower() not in _FAILED:
        return ""
    domain = sender.rpartition("@")[2].lower()
    for said in _ids(message):
        found = _ID.fullmatch(said.strip())
        if found and found[1].lower() == domain:
            return said.strip()
    return ""


def _ids(message: Message) -> Iterator[str]:
    """Ids of the mail that came back, the surest first."""
    yield message.report.get("original-message-id", "")
    for attachment in message.attachments:
        if attachment.nested is not None:
            yield attachment.nested.message_id
    yield from _LINE.findall(message.text[:200_000])
    yield message.in_reply_to
    yield from reversed(message.references)


def server_words(message: Message) -> str:
    """Why it came back, in the other server's words: "550 5.1.1 no such user"; "" where it says nothing."""
    report = message.report
    told = _CODE_TYPE.sub("", report.get("diagnostic-code", ""), count=1).strip() or report.get("status", "")
    if not told and (line := _SERVER_WORDS.search(message.text[:50_000])):
        told = line[0]
    return " ".join(told.split())[:400]
