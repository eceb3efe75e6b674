"""One file of a delivery, by its kind: the switchboard of the readers. A file that fails never fails the delivery."""

from __future__ import annotations

import logging
from dataclasses import replace

from intake.document import Document, DocumentBuilder
from intake.reading import kinds
from intake.reading.allowance import Allowance, TooMuch

log = logging.getLogger(__name__)

NOTES = {
    kinds.EMPTY: "빈 파일입니다(0바이트).",
    kinds.DRM: "문서 보안(DRM)이 걸려 열 수 없습니다. 보안을 푼 파일을 받아야 합니다.",
    kinds.ENCRYPTED_OFFICE: "암호가 걸린 문서라 열 수 없습니다. 암호를 받아야 합니다.",
    kinds.RAR: "RAR 압축은 풀지 못합니다. 원본을 직접 보십시오.",
    kinds.ALZ: "ALZ 압축은 풀지 못합니다. 원본을 직접 보십시오.",
    kinds.EGG: "EGG 압축은 풀지 못합니다. 원본을 직접 보십시오.",
}
UNKNOWN = "알 수 없는 형식이라 읽지 못했습니다."
FAILED = "파일이 손상되었거나 읽을 수 없습니다."
TOO_LARGE = "파일이 {} MB를 넘어 읽지 않았습니다."


def read_part(
    name: str, content: bytes, source: str, part: tuple[int, ...], allowance: Allowance, role: str = "attachment"
) -> list[Document]:
    """Every document in a file: one, or several for an archive. Empty pages and a note where it cannot be read."""
    kind = kinds.kind_of(name, content)
    if len(content) > allowance.limits.attachment_bytes:
        return [_noted(source, kind, part, role, TOO_LARGE.format(allowance.limits.attachment_bytes // 1_000_000))]
    if len(part) > allowance.limits.depth:
        return [_noted(source, kind, part, role, f"{allowance.limits.depth}겹보다 깊이 싸여 있어 읽지 않았습니다.")]
    try:
        return _by_kind(kind, name, content, source, part, allowance, role)
    except TooMuch as limit:
        return [_noted(source, kind, part, role, str(limit))]
    except Exception as problem:  # the one broad catch: whatever a stranger's file does, the others are read
        log.warning("part unreadable kind=%s error=%s", kind, type(problem).__name__, exc_info=log.isEnabledFor(10))
        return [_noted(source, kind, part, role, FAILED)]


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
    return [_noted(source, kind, part, role, NOTES.get(kind, UNKNOWN))]


def _with_pictures(document: Document, content: bytes, allowance: Allowance) -> list[Document]:
    """An office file, and the pictures in it that hold text."""
    from intake.reading import office, pictures

    if document.media_type not in pictures.HOLDERS:
        return [document]
    found, notes = pictures.read(content, document.source, document.media_type, allowance, document.part)
    kept = (note for note in document.notes if not (found and note == office.NO_TEXT))  # the pictures say it
    return [replace(document, notes=(*kept, *notes)), *found]


def _noted(source: str, kind: str, part: tuple[int, ...], role: str, note: str) -> Document:
    return DocumentBuilder(source, kind, role, part, [note]).build()
