"""Back from a document to its bytes: the way `Document.part` tells, walked as the readers walked it."""

from __future__ import annotations

from intake.message import Message
from intake.reading import archive, kinds, pdf, pictures
from intake.reading.allowance import Allowance
from intake.reading.nested import name_of, opened
from intake.settings import Limits


def part_of(raw: bytes, name: str, part: tuple[int, ...], limits: Limits) -> tuple[bytes, str, str]:
    """Bytes, media type and file name; raises LookupError where the path leads nowhere."""
    allowance = Allowance(limits)
    content, kind, message = raw, kinds.kind_of(name, raw), None
    for step in part:
        message = message or (opened(content, kind) if kind in kinds.MAILS else None)
        if message is not None:
            content, name, message = _attachment(message, step)
        else:
            name, content = _member(content, kind, step, allowance)
        kind = kinds.kind_of(name, content) if message is None else kinds.MAIL
    return content, kind, name


def _attachment(message: Message, step: int) -> tuple[bytes, str, Message | None]:
    if not 0 <= step < len(message.attachments):
        raise LookupError(f"the mail has no attachment {step}")
    attachment = message.attachments[step]
    return attachment.content, name_of(attachment, step), attachment.nested


def _member(content: bytes, kind: str, step: int, allowance: Allowance) -> tuple[str, bytes]:
    if kind in kinds.ARCHIVES:
        for number, name, inner in archive.members(content, kind, allowance):
            if number == step and isinstance(inner, bytes):
                return name, inner
    if kind == kinds.PDF:
        attached = pdf.unlocked(content).attached
        if 0 <= step < len(attached):
            return attached[step]
    if kind in pictures.HOLDERS:
        for one in pictures.within(content, kind, allowance):
            if one.number == step:
                return one.name, one.content
    raise LookupError(f"there is no part {step} in it")
