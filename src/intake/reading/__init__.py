"""Bytes to Documents: a delivery of anything, read within limits.

    received = read(delivery, limits)

`read` works in this process; `intake.reading.sandbox.Readers` does the same in a worker that may hang, crash or run
out of memory without harm. Importing this package costs nothing: every reader is loaded when its kind comes.
"""

from __future__ import annotations

import os
import re
from pathlib import Path
from typing import TYPE_CHECKING

from intake.delivery import Channel, Delivery, FaxInfo, Received
from intake.errors import Unreadable
from intake.reading.kinds import kind_of
from ledger.remarks import Remark, remark

if TYPE_CHECKING:
    from zoneinfo import ZoneInfo

    from intake.document import Document
    from intake.reading.allowance import Allowance
    from intake.settings import Fax, Limits

__all__ = ["kind_of", "page_image", "part_bytes", "read"]

CACHE = "INTAKE_OCR_CACHE"  # a folder; recognised pages are kept there between runs
NOTE_BYTES = 1_000  # what the mailbox puts above a mail that it had to cut at the limit


def read(
    delivery: Delivery,
    limits: Limits,
    fax: Fax | None = None,
    zone: ZoneInfo | None = None,
    *,
    cache: Path | None = None,
) -> Received:
    """Everything in a delivery. Parts that cannot be read are there, empty, with a note; Unreadable is for nothing at all."""
    from intake.reading.allowance import Allowance

    _check(delivery, limits)
    if cache is None and (folder := os.environ.get(CACHE)):
        cache = Path(folder)
    allowance = Allowance(limits, cache)
    if delivery.channel is Channel.FAX:
        return _read_fax(delivery, allowance, fax, zone)
    return _read_mail(delivery, allowance)


def _check(delivery: Delivery, limits: Limits) -> None:
    if not delivery.raw:
        raise Unreadable.because(remark("file_empty"))
    noted = NOTE_BYTES if delivery.raw.startswith(b"X-Intake-Note:") else 0
    if len(delivery.raw) > limits.message_bytes + noted:
        raise Unreadable.because(remark("mail_too_large", n=len(delivery.raw), most=limits.message_bytes))


def read_closed(delivery: Delivery, limits: Limits, why: Remark) -> Received:
    """A mail with its attachments left closed, each there with the reason: for one that the reading did not survive."""
    from intake.document import DocumentBuilder
    from intake.message import parse
    from intake.reading.body import read_body
    from intake.reading.nested import name_of

    _check(delivery, limits)
    message = parse(delivery.raw)
    closed = [
        DocumentBuilder(
            name_of(one, number), one.media_type, part=(number,), notes=[remark("file_left_closed")]
        ).build()
        for number, one in enumerate(message.attachments[: limits.members])
    ]
    notes = [remark("mail_attachments_closed", why=why), *(defect.remark for defect in message.defects)]
    return Received(
        delivery, message, _within((read_body(message), *closed), limits.text_chars, notes), notes=tuple(notes)
    )


def _read_mail(delivery: Delivery, allowance: Allowance) -> Received:
    from intake.message import parse
    from intake.reading.body import read_body
    from intake.reading.nested import read_attachments

    message = parse(delivery.raw)
    documents = (read_body(message), *read_attachments(message, "", (), allowance))
    notes = [defect.remark for defect in message.defects]
    if len(message.attachments) > allowance.limits.members:
        notes.append(remark("mail_too_many_attachments", n=allowance.limits.members))
    return Received(delivery, message, _within(documents, allowance.limits.text_chars, notes), notes=tuple(notes))


def _read_fax(delivery: Delivery, allowance: Allowance, fax: Fax | None, zone: ZoneInfo | None) -> Received:
    from dataclasses import replace

    from intake.reading.faxes import with_header
    from intake.reading.parts import read_part

    documents = tuple(read_part(delivery.name, delivery.raw, "fax", (), allowance, role="fax"))
    info = _fax_info(delivery.name, fax, zone)
    notes: list[Remark] = []
    documents, header = with_header(_within(documents, allowance.limits.text_chars, notes))
    return Received(delivery, None, documents, replace(info, header=header), tuple(notes))


def _fax_info(name: str, fax: Fax | None, zone: ZoneInfo | None) -> FaxInfo:
    from intake.reading.faxes import parse_name

    return parse_name(name, fax.name_pattern, zone) if fax else FaxInfo()


def _within(documents: tuple[Document, ...], characters: int, notes: list[Remark]) -> tuple[Document, ...]:
    """The documents up to so many characters in all; where one is cut or left empty for it, it is said."""
    from dataclasses import replace

    kept = []
    for document in documents:
        if len(document.text) > characters:
            document = document.until(characters)
            n = len(document.text)
            note = remark("file_text_cut", n=n) if n else remark("file_too_much_text")
            others = (other for other in document.notes if other.code != note.code)  # a file cut for itself
            document = replace(document, notes=(*others, note))
            notes.append(remark("file_said", source=document.source, note=note))
        characters -= len(document.text)
        kept.append(document)
    return tuple(kept)


def part_bytes(raw: bytes, name: str, part: tuple[int, ...], limits: Limits) -> tuple[bytes, str, str]:
    """The bytes, media type and file name of the document with that `part` path; raises LookupError where there is none."""
    from intake.reading.unpacking import part_of

    return part_of(raw, name, part, limits)


def page_image(raw: bytes, media_type: str, number: int = 1, turn: int = 0, skew: float = 0.0, dpi: int = 110) -> bytes:
    """PNG of a page of a PDF or a picture, turned and levelled as it was read. Raises ValueError for anything else."""
    from intake.reading import kinds

    if media_type == kinds.PDF:
        from intake.reading import pdf

        return pdf.page_image(raw, number, dpi=dpi, turn=turn, skew=skew)
    if media_type in kinds.IMAGES:
        from intake.reading import image

        return image.page_image(raw, number, dpi=dpi, turn=turn, skew=skew)
    raise ValueError(f"{re.sub('[^a-z0-9/+.-]', '', media_type)} has no page pictures")
