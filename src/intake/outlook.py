"""What Outlook sends instead of MIME: winmail.dat (TNEF, MS-OXTNEF) and .msg files (MS-OXMSG).

The vendors' types stay in here; both parsers raise anything on damaged files, which the caller must expect.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, datetime
from io import BytesIO
from typing import Any

from intake.charset import decode

_MAX_RTF = 20_000_000
_TNEF_HEAD = 6  # signature and key
_LEAST_ATTRIBUTE = 11  # level, name, type, length and checksum
_MOST_ATTRIBUTES = 5_000


@dataclass(frozen=True, slots=True)
class File:
    name: str
    media_type: str
    content: bytes
    content_id: str = ""


@dataclass(slots=True)
class Unpacked:
    """`headers` are the transport headers as bytes, empty for a message that never travelled."""

    subject: str = ""
    sender: tuple[str, str] = ("", "")
    to: list[tuple[str, str]] = field(default_factory=list)
    cc: list[tuple[str, str]] = field(default_factory=list)
    date: datetime | None = None
    message_id: str = ""
    headers: bytes = b""
    text: str = ""
    html: str = ""
    attachments: list[File] = field(default_factory=list)
    whole: bool = True  # False where the container is cut or its lengths lie: what was taken out may not be all


def tnef(raw: bytes) -> Unpacked:
    """Body and files of a winmail.dat."""
    from tnefparse import TNEF

    whole = _is_whole(raw)
    found = TNEF(raw, do_checksum=False)
    page = str(found.codepage or "")
    made = Unpacked(text=_text(found.body, page), html=_text(found.htmlbody, page), whole=whole)
    if not made.text.strip() and not made.html.strip() and found._rtfbody:
        made.text, made.html = _rtf(found._rtfbody)
    for one in found.attachments:
        # `name` decodes as UTF-8 whatever the code page says: the bytes beneath are read here
        name = _text(_maybe(one.long_filename), page) or _text(one._name, page)
        made.attachments.append(File(name, _media_type(name), bytes(one.data or b"")))
    return made


def _is_whole(raw: bytes) -> bool:
    """Do the attributes follow one another to the end (MS-OXTNEF 2.1.3)? Raises where they swarm.

    Their checksums are not asked: some writers leave them out, and the bytes are the same in here or outside.
    """
    at = _TNEF_HEAD
    for _ in range(_MOST_ATTRIBUTES):
        if len(raw) - at < _LEAST_ATTRIBUTE:
            return not raw[at:].strip(b"\x00\r\n")
        size = int.from_bytes(raw[at + 5 : at + 9], "little")
        following = at + _LEAST_ATTRIBUTE + size
        if raw[at] not in (1, 2) or following > len(raw):
            return False
        at = following
    raise ValueError(f"more than {_MOST_ATTRIBUTES} attributes")  # the library copies all that follows for each


def _text(value: Any, label: str = "") -> str:
    if isinstance(value, (bytes, bytearray)):
        return decode(bytes(value), label or None).text.rstrip("\x00").replace("\r\n", "\n")
    return str(value).rstrip("\x00").replace("\r\n", "\n") if value else ""


def _rtf(packed: bytes) -> tuple[str, str]:
    """A body that is only there as compressed RTF (MS-OXRTFCP)."""
    from compressed_rtf import decompress
    from compressed_rtf.crc32 import crc32

    from intake.reading import rtf as rich

    size = int.from_bytes(packed[4:8], "little")
    if size > _MAX_RTF:
        return "", ""
    # a wrong checksum, or an end cut off, over words that can be read: it is set right, the words are judged by people
    content = packed[16 : int.from_bytes(packed[:4], "little") + 4] + b"\0"
    packed = (len(content) + 12).to_bytes(4, "little") + packed[4:12]
    rtf = decompress(packed[:12] + crc32(content).to_bytes(4, "little") + content)[:_MAX_RTF]
    return "\n".join(text for text, struck in rich.lines(rtf) if not struck), ""


def _media_type(name: str) -> str:
    import mimetypes

    return mimetypes.guess_type(name)[0] or "application/octet-stream"


# MAPI property ids (MS-OXPROPS)
_SENDER_SMTP = (0x5D01, 0x5D02, 0x5D0A, 0x0C1F, 0x0065)
_SENDER_NAME = (0x0C1A, 0x0042)
_RECIPIENT_TYPE = 0x0C15
_RECIPIENT_SMTP = 0x39FE
_MESSAGE_ID = 0x1035
_CONTENT_ID = 0x3712
_RTF_COMPRESSED = 0x1009
_TRANSPORT_HEADERS = 0x007D


def msg(raw: bytes) -> Unpacked:
    """An Outlook item as a message; raises where the container cannot be read."""
    from oxmsg import Message as Item

    item = Item.load(BytesIO(raw))
    made = Unpacked(subject=_maybe(lambda: item.subject), text=_text(_maybe(lambda: item.body)))
    made.html = _text(_maybe(lambda: item.html_body))
    made.headers = _string(item.properties, _TRANSPORT_HEADERS).encode("utf-8", "surrogateescape")
    if not made.text.strip() and not made.html.strip() and (packed := _binary(item.properties, _RTF_COMPRESSED)):
        made.text, made.html = _rtf(packed)
    addresses = (_string(item.properties, one) for one in _SENDER_SMTP)
    names = (_string(item.properties, one) for one in _SENDER_NAME)
    made.sender = (next(filter(None, names), ""), next((a for a in addresses if "@" in a), ""))
    made.date = _moment(_maybe(lambda: item.sent_date))
    made.message_id = _string(item.properties, _MESSAGE_ID)
    for one in _maybe(lambda: list(item.recipients)) or []:
        address = _string(one.properties, _RECIPIENT_SMTP) or str(_maybe(lambda one=one: one.email_address) or "")
        kind = _maybe(lambda one=one: one.properties.int_prop_value(_RECIPIENT_TYPE)) or 1
        (made.cc if kind == 2 else made.to).append((str(_maybe(lambda one=one: one.name) or ""), address))
    for part in _maybe(lambda: list(item.attachments)) or []:
        content = _maybe(lambda part=part: part.file_bytes) or b""
        name = str(_maybe(lambda part=part: part.file_name) or "")
        kind = str(_maybe(lambda part=part: part.mime_type) or "") or _media_type(name)
        made.attachments.append(File(name, kind.lower(), content, _string(part.properties, _CONTENT_ID).strip("<>")))
    return made


def _maybe(get: Any) -> Any:
    """One property must not cost the others: the vendor's accessors raise on what is missing or odd."""
    try:
        return get()
    except Exception:
        return None


def _string(properties: Any, tag: int) -> str:
    return str(_maybe(lambda: properties.str_prop_value(tag)) or "").rstrip("\x00")


def _binary(properties: Any, tag: int) -> bytes:
    return _maybe(lambda: properties.binary_prop_value(tag)) or b""


def _moment(value: Any) -> datetime | None:
    if not isinstance(value, datetime):
        return None
    return value if value.tzinfo else value.replace(tzinfo=UTC)
