"""What Outlook sends instead of MIME: winmail.dat (TNEF, MS-OXTNEF) and .msg files (MS-OXMSG).

The vendors' types stay in here; both parsers raise anything on damaged files, which the caller must expect.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from io import BytesIO
from typing import Any

from intake.charset import decode, without_end

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
    inner: Unpacked | None = None  # where it is itself a message


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
        return decode(without_end(bytes(value)), label or None).text.rstrip("\x00").replace("\r\n", "\n")
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
_SUBJECT = 0x0037
_BODY = 0x1000
_HTML = 0x1013
_SENDER_SMTP = (0x5D01, 0x5D02, 0x5D0A, 0x0C1F, 0x0065)
_SENDER_NAME = (0x0C1A, 0x0042)
_SENT_AT = (0x0039, 0x0E06)
_RECIPIENT_TYPE = 0x0C15
_ADDRESS = (0x39FE, 0x3003)
_DISPLAY_NAME = 0x3001
_MESSAGE_ID = 0x1035
_FILE_NAME = (0x3707, 0x3704, _DISPLAY_NAME)
_FILE_TYPE = 0x370E
_FILE_CONTENT = 0x3701
_CONTENT_ID = 0x3712
_RTF_COMPRESSED = 0x1009
_TRANSPORT_HEADERS = 0x007D
_CODE_PAGES = (0x3FFD, 0x3FDE)  # of the message's strings, of its body

_HEADS = {"root": 32, "embedded": 24, "row": 8}  # bytes before the properties, by what they are of (MS-OXMSG 2.4.1)
_EMBEDDED = "__substg1.0_3701000D"
_MOST_EMBEDDED = 5
_NAMED_PAGES = {
    20127: "us-ascii", 20866: "koi8-r", 21866: "koi8-u", 50220: "iso-2022-jp", 50221: "iso-2022-jp",
    50222: "iso-2022-jp", 50225: "iso-2022-kr", 51932: "euc-jp", 51936: "gb2312", 51949: "euc-kr", 52936: "hz-gb-2312",
    54936: "gb18030", 1200: "utf-16",
}  # fmt: skip


def msg(raw: bytes) -> Unpacked:
    """An Outlook item as a message; raises where the container cannot be read."""
    from oxmsg import Message as Item

    return _unpacked(_Properties(Item.load(BytesIO(raw))._storage, "root"), 0)


class _Properties:
    """What a storage of the item says of itself. The library decodes 8-bit strings as Latin where no code page is named."""

    def __init__(self, storage: Any, kind: str) -> None:
        self.storages = {one.name: one for one in storage.storages}
        self.streams = {one.name: bytes(one.bytes_) for one in storage.streams}
        fixed = self.streams.get("__properties_version1.0", b"")[_HEADS[kind] :]
        rows = (fixed[at : at + 16] for at in range(0, len(fixed) - 15, 16))
        self.fixed = {int.from_bytes(row[2:4], "little"): row[8:16] for row in rows}
        pages = [self.number(tag) for tag in _CODE_PAGES]
        self.labels = [_label(page) for page in pages if page]

    def text(self, *tags: int) -> str:
        """The first of these that says something."""
        for tag in tags:
            wide = self.streams.get(f"__substg1.0_{tag:04X}001F")
            narrow = self.streams.get(f"__substg1.0_{tag:04X}001E")
            found = wide.decode("utf-16-le", "replace") if wide is not None else _text(narrow, (*self.labels, "")[0])
            if found := found.rstrip("\x00").replace("\r\n", "\n"):
                return found
        return ""

    def binary(self, tag: int) -> bytes:
        return self.streams.get(f"__substg1.0_{tag:04X}0102", b"")

    def number(self, tag: int) -> int:
        return int.from_bytes(self.fixed.get(tag, b"")[:4], "little")

    def moment(self, tag: int) -> datetime | None:
        """FILETIME: tenths of microseconds since 1601."""
        ticks = int.from_bytes(self.fixed.get(tag, b""), "little")
        try:
            return datetime(1601, 1, 1, tzinfo=UTC) + timedelta(microseconds=ticks // 10) if ticks else None
        except OverflowError:
            return None


def _label(page: int) -> str:
    return _NAMED_PAGES.get(page) or (f"iso-8859-{page - 28590}" if 28590 < page < 28606 else f"cp{page}")


def _unpacked(item: _Properties, depth: int) -> Unpacked:
    made = Unpacked(subject=re.sub(r"^\x01.", "", item.text(_SUBJECT)), text=item.text(_BODY))
    made.html = _text(item.binary(_HTML), (*item.labels, "")[-1]) or item.text(_HTML)
    made.headers = item.text(_TRANSPORT_HEADERS).encode("utf-8", "surrogateescape")
    if not made.text.strip() and not made.html.strip() and (packed := item.binary(_RTF_COMPRESSED)):
        made.text, made.html = _maybe(lambda: _rtf(packed)) or ("", "")
    address = next((one for tag in _SENDER_SMTP if "@" in (one := item.text(tag))), "")
    made.sender = (item.text(*_SENDER_NAME), address)
    made.date = next((at for tag in _SENT_AT if (at := item.moment(tag))), None)
    made.message_id = item.text(_MESSAGE_ID)
    for name, storage in sorted(item.storages.items()):
        if name.startswith("__recip_version1.0_#"):
            row = _Properties(storage, "row")
            to = made.cc if row.number(_RECIPIENT_TYPE) == 2 else made.to
            to.append((row.text(_DISPLAY_NAME), row.text(*_ADDRESS)))
        elif name.startswith("__attach_version1.0_#"):
            made.attachments.append(_attached(_Properties(storage, "row"), item.labels, depth))
    return made


def _attached(part: _Properties, labels: list[str], depth: int) -> File:
    """A file, or a message put into this one, which has no bytes of its own: it is part of the container."""
    part.labels = part.labels or labels
    name, kind = part.text(*_FILE_NAME), part.text(_FILE_TYPE).lower()
    inside = part.storages.get(_EMBEDDED)
    if inside is not None and depth < _MOST_EMBEDDED and "__properties_version1.0" in {s.name for s in inside.streams}:
        inner = _unpacked(_Properties(inside, "embedded"), depth + 1)
        return File(name or inner.subject, "application/vnd.ms-outlook", b"", inner=inner)
    content, cid = part.binary(_FILE_CONTENT), part.text(_CONTENT_ID).strip("<>")
    return File(name, kind or _media_type(name), content, cid)


def _maybe(get: Any) -> Any:
    """One property must not cost the others: the vendor's accessors raise on what is missing or odd."""
    try:
        return get()
    except Exception:  # struct, codec, index and key errors, and kinds of the vendor's own: there is no common one
        return None
