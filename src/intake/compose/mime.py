"""A mail of ours as bytes: headers that thread and that no robot answers, the same bytes for the same letter.

RFC 3834: Auto-Submitted on everything a program wrote, In-Reply-To and References to the mail that is answered. The
Message-ID is made from the letter's key, so that a letter sent twice after a crash is one letter to every mail reader.
"""

from __future__ import annotations

import re
import uuid
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import EmailPolicy
from typing import Literal

from intake.compose.templates import one_line

MESSAGE_ID = re.compile(r"<[!-;=?-~]{1,900}>")
ADDRESS = re.compile(r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~.-]{1,64}@[A-Za-z0-9](?:[A-Za-z0-9.-]{0,250}[A-Za-z0-9])?")
REFERENCES = 20
NAMESPACE = uuid.UUID("5b0f7c2e-9a0e-5f0e-8f3a-61d1c1a6f0b4")  # of our keys; made once, never to change


class LetterPolicy(EmailPolicy):
    """SMTP's line ends, and message ids left whole: the standard policy turns a long id into an encoded word, which
    no other program recognises."""

    def _ids(self, name: str, value: str) -> str:
        return f"{name}: " + "\r\n ".join(value.split()) + "\r\n"

    def fold(self, name: str, value: str) -> str:
        if name.lower() in ("message-id", "in-reply-to", "references"):
            return self._ids(name, value)
        return str(super().fold(name, value))

    def fold_binary(self, name: str, value: str) -> bytes:
        if name.lower() in ("message-id", "in-reply-to", "references"):
            return self._ids(name, value).encode("ascii")
        return super().fold_binary(name, value)


POLICY = LetterPolicy(linesep="\r\n")


@dataclass(frozen=True, slots=True)
class File:
    """Something that travels with a mail; `content_id` is set where the HTML shows it."""

    name: str
    media_type: str
    content: bytes
    content_id: str = ""


@dataclass(frozen=True, slots=True)
class Thread:
    """The mail that is answered."""

    message_id: str = ""
    references: tuple[str, ...] = ()

    def in_reply_to(self) -> str:
        return self.message_id if MESSAGE_ID.fullmatch(self.message_id) else ""

    def reference_line(self) -> str:
        """RFC 5322 3.6.4: theirs, then the one we answer; a long row loses its middle."""
        ids = [i for i in (*self.references, self.message_id) if MESSAGE_ID.fullmatch(i)]
        unique = list(dict.fromkeys(ids))
        return " ".join(unique if len(unique) <= REFERENCES else [unique[0], *unique[1 - REFERENCES :]])


@dataclass(frozen=True, slots=True)
class Mail:
    """What a mail says and to whom; `bytes_of` makes it one."""

    key: str
    to: str
    subject: str
    text: str
    html: str
    sender: str
    sender_name: str
    language: str
    at: datetime
    thread: Thread = Thread()
    auto: Literal["auto-replied", "auto-generated"] = "auto-replied"
    files: tuple[File, ...] = ()
    headers: Mapping[str, str] = field(default_factory=dict)


def message_id(key: str, sender: str) -> str:
    """The one Message-ID a letter with this key ever has.

    >>> message_id("ack:AS-26-014", "service@kangha.example") == message_id("ack:AS-26-014", "service@kangha.example")
    True
    """
    domain = sender.rpartition("@")[2] or "localhost"
    return f"<{uuid.uuid5(NAMESPACE, f'{domain}/{key}')}@{domain}>"


def usable(address: str) -> bool:
    """Whether a letter can go there: one plain addr-spec, nothing a header could be broken with.

    >>> usable("a@b.example"), usable("a@b.example\\r\\nBcc: c@d"), usable("a@b..example")
    (True, False, False)
    """
    return bool(ADDRESS.fullmatch(address)) and ".." not in address and len(address) <= 254


def bytes_of(mail: Mail) -> bytes:
    """The finished message: text and HTML as alternatives, pictures of the HTML related to it, files attached."""
    message = EmailMessage(policy=POLICY)
    for name, value in _headers(mail).items():
        message[name] = value
    message.set_content(mail.text, cte="base64" if not mail.text.isascii() else "quoted-printable")
    message.add_alternative(mail.html, subtype="html", cte="base64" if not mail.html.isascii() else "quoted-printable")
    html = message.get_payload(1)
    assert isinstance(html, EmailMessage)
    for file in mail.files:
        kind, _, subtype = file.media_type.partition("/")
        if file.content_id:
            html.add_related(file.content, kind, subtype, cid=f"<{file.content_id}>", filename=file.name)
        else:
            message.add_attachment(file.content, kind, subtype, filename=one_line(file.name, 120))
    _fix_boundaries(message, mail.key)
    return message.as_bytes()


def _headers(mail: Mail) -> dict[str, object]:
    ours = Address(display_name=one_line(mail.sender_name, 120), addr_spec=mail.sender)
    headers: dict[str, object] = {
        "From": ours,
        "To": Address(addr_spec=mail.to),
        "Reply-To": ours,
        "Subject": one_line(mail.subject, 200),
        "Date": mail.at,
        "Message-ID": message_id(mail.key, mail.sender),
        "Auto-Submitted": mail.auto,
        "X-Auto-Response-Suppress": "All",
        "Content-Language": mail.language,
    }
    if answered := mail.thread.in_reply_to():
        headers["In-Reply-To"] = answered
    if references := mail.thread.reference_line():
        headers["References"] = references
    return {**headers, **mail.headers}


def _fix_boundaries(message: EmailMessage, key: str) -> None:
    """Boundaries from the key instead of chance: the same letter is the same bytes. Content is base64 or
    quoted-printable, in which a line of this form cannot stand."""
    multiparts: Iterable[EmailMessage] = (p for p in message.walk() if p.is_multipart())
    for number, part in enumerate(multiparts):
        part.set_boundary(f"=_{uuid.uuid5(NAMESPACE, f'{key}/{number}').hex}")
