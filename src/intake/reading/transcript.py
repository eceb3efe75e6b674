"""A delivery as it was read, for a person at a terminal: line by line whose words they are and where OCR was unsure.

What stands here came from strangers: nothing of it reaches the terminal but printable characters, so that no letter can
move the cursor, colour the screen or turn a number round.
"""

from __future__ import annotations

from collections.abc import Iterator

from intake.delivery import Received
from intake.document import Document, Line, Page, Table, Word
from intake.message import Message

UNSURE = 0.8  # a recognised word below this is marked
_OTHERS = 3  # of its other readings are named
_MARGIN = 16  # the longest name of a voice with its depth


def transcript(received: Received) -> str:
    """The message's head and defects, then every document: notes, pages, lines with their voices, tables by rows."""
    lines = [*_head(received)]
    for document in received.documents:
        lines += ["", *_document(document)]
    return "\n".join(lines)


def _head(received: Received) -> Iterator[str]:
    yield f"{_plain(received.delivery.name)}   {received.delivery.channel}   {received.delivery.received_at:%Y-%m-%d %H:%M %z}"
    if received.fax is not None:
        yield f"  caller: {_plain(received.fax.caller) or '-'}   header line: {_plain(received.fax.header) or '-'}"
    if received.message is not None:
        yield from _message(received.message)
    for note in received.notes:
        yield f"  ! {_plain(note.said('en'))}"


def _message(message: Message) -> Iterator[str]:
    yield f"  from: {_plain(message.sender.name)} <{_plain(message.sender.address)}>"
    yield f"  subject: {_plain(message.subject)}"
    for file in message.attachments:
        yield f"  file: {_plain(file.name or '-')}   {_plain(file.media_type)}   {len(file.content):,} bytes"
    for name, value in message.report.items():
        yield f"  report: {_plain(name)}: {_plain(value)}"
    for defect in message.defects:
        yield f"  ! {_plain(defect.remark.said('en'))}"


def _document(document: Document) -> Iterator[str]:
    yield f"== {_plain(document.source)}   {_plain(document.media_type)}   {len(document.text):,} characters"
    for note in document.notes:
        yield f"  ! {_plain(note.said('en'))}"
    for page in document.pages:
        if len(document.pages) > 1 or page.recognised:
            yield _page(page, len(document.pages))
        for line in page.lines:
            yield _line(line, page.recognised)
        for number, table in enumerate(page.tables, 1):
            yield from _table(number, table)


def _page(page: Page, pages: int) -> str:
    """Its number, how it was set upright, and of how many of its words the reader was unsure."""
    said = [f"-- page {page.number} of {pages}"]
    if page.recognised:
        words = [word for line in page.lines for word in line.words]
        said.append(f"recognised, unsure of {sum(_unsure(word) for word in words)} of {len(words)} words")
    if page.turn:
        said.append(f"turned by {page.turn} degrees")
    if abs(page.skew) >= 0.05:
        said.append(f"levelled by {page.skew:.1f} degrees")
    if page.kind:
        said.append(page.kind)
    return ", ".join(said)


def _line(line: Line, recognised: bool) -> str:
    voice = f"{line.voice}{f' {line.depth}' if line.depth else ''}"
    text = _marked(line) if recognised else line.text
    return f"{voice:>{_MARGIN}} | {_plain(text)}{'   (struck)' if line.struck else ''}".rstrip()


def _marked(line: Line) -> str:
    """The line's text with a mark behind each word that may be something else: `0342{0.55, or 0347 0842}`."""
    text, at = "", line.start
    for word in line.words:
        text += line.text[at - line.start : word.end - line.start]
        at = word.end
        if _unsure(word):
            others = " ".join([other.text for other in word.alternatives if other.words == 1][:_OTHERS])
            text += f"{{{word.confidence:.2f}{f', or {others}' if others else ''}}}"
    return text + line.text[at - line.start :]


def _unsure(word: Word) -> bool:
    return word.confidence < UNSURE


def _table(number: int, table: Table) -> Iterator[str]:
    rows = table.rows()
    what = (
        f"table {number}{f' {_plain(table.name)}' if table.name else ''}, {len(rows)} by {len(rows[0]) if rows else 0}"
    )
    yield f"{table.voice:>{_MARGIN}} # {what}{', hidden' if table.hidden else ''}"
    for row in rows:
        cells = (("-" if cell is None else f"{_plain(cell.text)}{' (struck)' if cell.struck else ''}") for cell in row)
        yield f"{'':>{_MARGIN}} # {' | '.join(cells)}"


def _plain(text: str) -> str:
    """One line of printable characters; what is not is shown as U+FFFD, a combining mark stays with its letter."""
    return "".join(char if char.isprintable() else " " if char.isspace() else "\ufffd" for char in text)
