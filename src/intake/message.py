"""Message: a mail parsed, whatever its charset or damage. `parse` never raises and never loses a byte.

Names are RFC 5322's. Values from a stranger stay untrusted: nothing here is safe in a header, a path or HTML.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Address:
    """A mailbox of RFC 5322 3.4: display name, and addr-spec in lower case ("" where there was none)."""

    name: str
    address: str

    @property
    def domain(self) -> str:
        return self.address.rpartition("@")[2]


@dataclass(frozen=True, slots=True)
class Defect:
    """Something wrong with the bytes, in words for a person; `code` is stable for tests ("charset", "base64", ...)."""

    code: str
    text: str


@dataclass(frozen=True, slots=True)
class Attachment:
    """A part that is not the body. `content` is decoded; `nested` is set where it is itself a mail."""

    name: str  # decoded file name, "" where none was given; never a path
    media_type: str  # as declared, lower case
    content: bytes
    content_id: str = ""
    inline: bool = False
    nested: Message | None = None


@dataclass(frozen=True, slots=True)
class Message:
    """A mail. `text` and `html` are the bodies as written (each "" where absent); `headers` keeps all, decoded, in order."""

    message_id: str = ""  # with angle brackets, "" where none
    in_reply_to: str = ""
    references: tuple[str, ...] = ()
    date: datetime | None = None  # aware; None where missing or unreadable
    subject: str = ""
    sender: Address = Address("", "")  # From (the first), Sender where From is missing
    reply_to: tuple[Address, ...] = ()
    to: tuple[Address, ...] = ()
    cc: tuple[Address, ...] = ()
    text: str = ""
    html: str = ""
    attachments: tuple[Attachment, ...] = ()
    headers: tuple[tuple[str, str], ...] = ()
    report: dict[str, str] = field(default_factory=dict)  # RFC 3464/8098 fields, lower-case names, where it is a report
    defects: tuple[Defect, ...] = ()

    def header(self, name: str) -> str:
        """The first header of that name, decoded; "" where there is none."""
        wanted = name.lower()
        return next((value for key, value in self.headers if key.lower() == wanted), "")

    def header_all(self, name: str) -> list[str]:
        wanted = name.lower()
        return [value for key, value in self.headers if key.lower() == wanted]
