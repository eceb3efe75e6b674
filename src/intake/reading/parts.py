"""One file of a delivery, by its kind: the switchboard of the readers. A file that fails never fails the delivery."""

from __future__ import annotations

import logging
from dataclasses import replace

from intake.document import Document, DocumentBuilder
from intake.reading import kinds
from intake.reading.allowance import Allowance, TooMuch
from ledger.remarks import Remark, remark

log = logging.getLogger(__name__)

NOTES = {
    kinds.EMPTY: remark("file_empty"),
    kinds.DRM: remark("file_drm"),
    kinds.ENCRYPTED_OFFICE: remark("file_encrypted"),
    kinds.RAR: remark("file_packed", format="RAR"),
    kinds.ALZ: remark("file_packed", format="ALZ"),
    kinds.EGG: remark("file_packed", format="EGG"),
}


def read_part(
    name: str, content: bytes, source: str, part: tuple[int, ...], allowance: Allowance, role: str = "attachment"
) -> list[Document]:
    """Every document in a file: one, or several for an archive. Empty pages and a note where it cannot be read."""
    kind = kinds.kind_of(name, content)
    if len(content) > allowance.limits.attachment_bytes:
        largest = allowance.limits.attachment_bytes // 1_000_000
        return [_noted(source, kind, part, role, remark("file_too_large", n=largest))]
    if len(part) > allowance.limits.depth:
        return [_noted(source, kind, part, role, remark("file_too_deep", n=allowance.limits.depth))]
    if allowance.late:
        return [_noted(source, kind, part, role, remark("file_late"))]
    try:
        return _by_kind(kind, name, content, source, part, allowance, role)
    except TooMuch as limit:
        return [_noted(source, kind, part, role, limit.note)]
    except Exception as problem:  # the one broad catch: whatever a stranger's file does, the others are read
        log.warning("part unreadable kind=%s error=%s", kind, type(problem).__name__, exc_info=log.isEnabledFor(10))
        return [_noted(source, kind, part, role, remark("file_failed"))]


def _by_kind(
    kind: str, name: str, content: bytes, source: str, part: tuple[int, ...], allowance: Allowance, role: str
) -> list[Document]:
    if kind == kinds.PDF:
        from intake.reading import pdf

        return pdf.read(content, source, allowance, part, role)
    if kind in kinds.IMAGES:
        from intake.reading import image

        return image.read(content, source, kind, allowance, part, role)
    if kind in kinds.OFFICE:
        from intake.reading import office

        return _with_pictures(office.read(content, source, kind, allowance, part, role), content, allowance)
    if kind in kinds.ARCHIVES:
        from intake.reading import archive

        return archive.read(content, source, kind, allowance, part)
    if kind in kinds.MAILS:
        from intake.reading import nested

        return nested.read(content, source, kind, allowance, part)
    return [_noted(source, kind, part, role, NOTES.get(kind, remark("file_unknown")))]


def _with_pictures(document: Document, content: bytes, allowance: Allowance) -> list[Document]:
    """An office file, and the pictures in it that hold text."""
    from intake.reading import office, pictures

    if document.media_type not in pictures.HOLDERS:
        return [document]
    found, notes = pictures.read(content, document.source, document.media_type, allowance, document.part)
    kept = (note for note in document.notes if not (found and note == office.NO_TEXT))  # the pictures say it
    return [replace(document, notes=(*kept, *notes)), *found]


def _noted(source: str, kind: str, part: tuple[int, ...], role: str, note: Remark) -> Document:
    return DocumentBuilder(source, kind, role, part, [note]).build()
