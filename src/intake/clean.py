"""The clean mail, and what mail-parser reads in it: the one module that knows the library `mailparser`.

mail-parser is strict where the charset is as labelled and the syntax as specified, and silent or wrong where it is not
(whole bodies of U+FFFD, subjects that lose their Hangul). So it is never given what came, only what `intake.message`
has mended: fields whose words are UTF-8, bodies already text, one stub for each file, numbered, its bytes left at home
(mail-parser would carry them through base64 three times). What it then reports as defective it does not decide:
such a field is left out here and read by our own tolerant code.
"""

from __future__ import annotations

import logging
from dataclasses import dataclass, field
from datetime import datetime, timedelta, timezone
from email.message import Message
from typing import Any

from intake import mime

ADDRESS_FIELDS = ("from", "reply-to", "to", "cc")
ID_FIELDS = ("message-id", "in-reply-to", "references")
_QUARTER_HOURS = 4


@dataclass(frozen=True, slots=True)
class File:
    """What the headers of a part say about a file."""

    name: str
    media_type: str
    content_id: str


@dataclass
class CleanMail:
    """A mail mended: `fields` by lower-case name, `bodies` as (text, html), `files` by their number among the parts."""

    fields: dict[str, str] = field(default_factory=dict)
    bodies: list[tuple[str, str]] = field(default_factory=list)
    files: dict[int, File] = field(default_factory=dict)

    def message(self) -> Message:
        """As the tree mail-parser walks. The payloads stay text: nothing is transfer-encoded only to be undone."""
        root = Message()
        for name, value in self.fields.items():
            root[name] = value
        root["Content-Type"] = 'multipart/mixed; boundary="-"'
        root.set_payload([])
        for text, html in self.bodies:
            for kind, words in (("text/plain", text), ("text/html", html)):
                if words:
                    root.attach(_part(kind, words))
        for number, file in self.files.items():
            root.attach(_stub(number, file))
        return root


@dataclass(frozen=True, slots=True)
class Reading:
    """mail-parser's answers. What it was not asked, or reports as defective, is missing; by default it knows nothing."""

    mailboxes: dict[str, list[tuple[str, str]]] = field(default_factory=dict)
    fields: dict[str, str] = field(default_factory=dict)
    date: datetime | None = None
    text: list[str] = field(default_factory=list)
    html: list[str] = field(default_factory=list)
    files: dict[int, File] = field(default_factory=dict)


def read(mail: CleanMail) -> Reading:
    """Raises whatever mail-parser raises (AttributeError on odd mails, mostly): the caller has its own reading."""
    import mailparser  # 60 ms that a command without mail need not pay

    logging.getLogger("mailparser").setLevel(logging.CRITICAL)  # its lines quote strangers' headers
    found = mailparser.MailParser(mail.message())
    defective = {one["header"] for one in found.address_header_defects}
    mailboxes = {
        name: [mime.mailbox(*one) for one in getattr(found, name.replace("-", "_"))]
        for name in ADDRESS_FIELDS
        if name in mail.fields and name not in defective
    }
    return Reading(
        # a name alone is half of one that wanted quotes, "Lee, Ann <ann@...>"
        mailboxes={name: some for name, some in mailboxes.items() if all(address for _, address in some)},
        fields={
            name: getattr(found, name.replace("-", "_")) for name in ("subject", *ID_FIELDS) if name in mail.fields
        },
        date=_date(found.date, found.timezone),
        text=list(found.text_plain),
        html=list(found.text_html),
        files=dict(_file(one, mail) for one in found.attachments),
    )


def _part(kind: str, payload: str) -> Message:
    part = Message()
    part["Content-Type"] = f"{kind}; charset=utf-8"
    part.set_payload(payload)
    return part


def _stub(number: int, file: File) -> Message:
    stub = Message()
    stub["Content-Type"] = file.media_type
    # Always "attachment": an inline text with a name would be listed as body and as file.
    stub.add_header("Content-Disposition", "attachment", **({"filename": mime.encoded(file.name)} if file.name else {}))
    stub["Content-ID"] = file.content_id
    stub["Content-Transfer-Encoding"] = "base64"  # handed on as it stands, so the number comes back
    stub.set_payload(str(number))
    return stub


def _file(one: dict[str, Any], mail: CleanMail) -> tuple[int, File]:
    """mail-parser makes up a random name where there is none: that is no name a sender gave."""
    number = int(one["payload"])
    name = str(one["filename"]) if mail.files[number].name else ""
    return number, File(name, str(one["mail_content_type"]), str(one["content-id"]))


def _date(moment: datetime | None, hours: str | int) -> datetime | None:
    """In the sender's zone. It comes in tenths of hours, +5.8 for +05:45: zones are quarter hours."""
    if moment is None:
        return None
    quarters = round(float(hours) * _QUARTER_HOURS)
    return mime.sensible(moment.astimezone(timezone(timedelta(hours=quarters / _QUARTER_HOURS))))
