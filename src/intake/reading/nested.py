"""A mail inside a mail (or inside an archive): its body is a document, and so is each of its attachments."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from intake.document import Document, DocumentBuilder
from intake.message import Attachment, Message, is_tnef, parse
from intake.reading import kinds
from intake.reading.allowance import Allowance
from intake.reading.body import read_body
from intake.reading.parts import read_part
from ledger.remarks import remark

UNNAMED = "이름 없는 첨부 {}"
UNNAMED_MAIL = "전달된 메일 {}"


_UNREAD = frozenset(("tnef", "msg", "encrypted", "smime", "unparsed", "depth", "parts", "partial", "cut"))


def read(
    content: bytes, source: str, kind: str, allowance: Allowance, part: tuple[int, ...], parsed: Message | None = None
) -> list[Document]:
    """The mail's body (role "nested") and its attachments."""
    message = parsed or opened(content, kind)
    body = read_body(message, source=f"{source} > body", part=part, role="nested")
    body = replace(body, notes=(*body.notes, *(one.remark for one in message.defects if one.code in _UNREAD)))
    return [body, *read_attachments(message, f"{source} > ", part, allowance)]


def opened(content: bytes, kind: str) -> Message:
    """The mail in the bytes of a .eml, a .msg or a winmail.dat."""
    if kind == kinds.TNEF:
        head = b"MIME-Version: 1.0\r\nContent-Type: application/ms-tnef; name=winmail.dat\r\n"
        message = parse(head + b"Content-Transfer-Encoding: binary\r\n\r\n" + content)
        # damaged, it comes back beside what was taken out of it, to be taken apart again without end
        return replace(message, attachments=tuple(one for one in message.attachments if one.content != content))
    return parse(content)


def read_attachments(message: Message, prefix: str, part: tuple[int, ...], allowance: Allowance) -> Iterator[Document]:
    """Every attachment's documents, in order; too many are cut."""
    for number, attachment in enumerate(message.attachments):
        if number >= allowance.limits.members:
            return
        name = name_of(attachment, number)
        place = (*part, number)
        if attachment.media_type == "message/partial":
            yield DocumentBuilder(
                prefix + name, attachment.media_type, part=place, notes=[remark("file_piece")]
            ).build()
        elif is_tnef(attachment.name, attachment.media_type):
            yield DocumentBuilder(prefix + name, kinds.TNEF, part=place, notes=[remark("file_tnef_damaged")]).build()
        elif attachment.nested is not None and len(place) <= allowance.limits.depth:
            yield from read(b"", prefix + name, kinds.MAIL, allowance, place, attachment.nested)
        else:
            yield from read_part(name, attachment.content, prefix + name, place, allowance)


def name_of(attachment: Attachment, number: int) -> str:
    """What a person would call it: its file name, the subject of a nested mail, else its number."""
    if attachment.name:
        return attachment.name
    if attachment.nested is not None:
        return attachment.nested.subject[:60] or UNNAMED_MAIL.format(number + 1)
    return UNNAMED.format(number + 1)
