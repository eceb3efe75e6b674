"""A mail's body as a Document, each line marked with whose words it is. Nothing is deleted for it.

Three passes over the lines: quote marks and headers part what is new from what is not (quoting.py has the words);
then, within what one person wrote, disclaimers and signatures are marked. Where a mark is doubtful the line stays NEW:
a quoted line read as new costs a question, a customer's line lost costs the customer.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from intake.document import Cell, Document, DocumentBuilder, Line, Span, Voice
from intake.message import Message
from intake.reading import quoting
from intake.reading.closing import disclaimed, signed
from intake.reading.html import HtmlCell, HtmlLine, render
from ledger.remarks import Remark, remark

MAX_CHARS = 2_000_000
MAX_LINES = 60_000
_INVISIBLE = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\u200b-\u200f\u2028\u2029\u2060\ufeff\u00ad\u202a-\u202e\u2066-\u2069]"
)
# Beside a quote; a table's row has more of them.
_BAR = re.compile(r"^[ \t]{0,3}[|│┃▏▎▍▌](?:[ \t\u00a0](?![^\n]*[|│┃])|$)")
_QUOTE_MARKS = re.compile(r"^[ \t]{0,3}((?:[>＞][ \t\u00a0]?)+)")
_ANSWER = re.compile(
    r"^\s*(?:\[?(?:답변|답|회신|조치|Answer|Ans|Reply|A|回答|回复|답글|Trả lời|TL|ตอบ)\]?\s*+(?:\d{1,2}\s*+)?[:：)\]>.-]|=+>|-+>|→|⇒|➜|>>>?\s|★|\*{2,}\s?\S|@@|<{2}|##\s)",
    re.I,
)
_NAME_TAG = re.compile(r"^\s*(?:[\[(<【]([^\])>】]{2,40})[\])>】]|(\S[^:：]{1,30})[:：])\s*\S")
_SAYS_INLINE = re.compile(
    r"아래|하기|밑에|본문|중간|빨간|파란|적색|청색|굵은|사이|inline|in-line|below|in red|in blue|between the lines|bên dưới|phía dưới|chữ đỏ|"
    r"ด้านล่าง|สีแดง|下記|以下|赤字|青字|本文中|下面|下方|红色|紅色|蓝色|藍色|poniżej|czerwon|unten|rot",
    re.I,
)


@dataclass(slots=True)
class _Row:
    """A line on its way: what the source said of it, and what was made out."""

    text: str
    depth: int = 0  # of quote marks or blockquotes
    bare: str = ""  # without quote marks
    signature: bool = False
    coloured: bool = False
    struck: bool = False
    cells: list[HtmlCell] = field(default_factory=list)
    table: int | None = None
    voice: Voice = Voice.NEW
    level: int = 0
    start: int = 0  # in the document's text, once written


def voices(lines: Sequence[str], subject: str = "", sender: str = "") -> list[tuple[Voice, int]]:
    """Whose words each line is, and how deep. `subject` and `sender` (a name) help where the lines leave it open."""
    rows = [_plain_row(line) for line in lines]
    _mark(rows, subject, sender)
    return [(row.voice, row.level) for row in rows]


def read_body(message: Message, source: str = "body", part: tuple[int, ...] = (), role: str = "body") -> Document:
    """The subject as first line (voice HEADER), then the body; HTML where it says more than the text, tables kept."""
    rows, media_type, notes = _chosen(message)
    rows, cut = _within(rows)
    _mark(rows, message.subject, message.sender.name)
    made = DocumentBuilder(source, media_type, role=role, part=part, notes=[*notes, *cut])
    made.page()
    made.line(_clean(re.sub(r"\s+", " ", message.subject)), voice=Voice.HEADER)
    _write(made, rows)
    return made.build()


def _plain_row(line: str) -> _Row:
    found = None if quoting.GROUPWISE.match(line) else _QUOTE_MARKS.match(line)
    depth = sum(found[1].count(mark) for mark in ">＞") if found else 0
    return _Row(line, depth, line[found.end() :] if found else line)


def _clean(text: str) -> str:
    return _INVISIBLE.sub("", text) if _INVISIBLE.search(text) else text


# ---- text or HTML


def _chosen(message: Message) -> tuple[list[_Row], str, list[Remark]]:
    if not message.html.strip():
        return _text_rows(message.text), "text/plain", []
    rendered = render(message.html)
    rows = [row for line in rendered.lines for row in _html_rows(line)]
    if message.text.strip() and not _covers("\n".join(r.text for r in rows), message.text):
        return _text_rows(message.text), "text/plain", rendered.notes
    return rows, "text/html", rendered.notes


def _covers(html: str, text: str) -> bool:
    """Whether nearly every word of the plain text stands in the HTML as well; otherwise the text is trusted."""
    wanted = set(re.findall(r"\w+", text[:200_000]))
    if not wanted:
        return True
    there = set(re.findall(r"\w+", html[:400_000]))
    missing = [word for word in wanted - there if word not in html]
    return len(missing) <= max(2, len(wanted) // 6)


def _text_rows(text: str) -> list[_Row]:
    lines = text[:MAX_CHARS].replace("\r\n", "\n").replace("\r", "\n").split("\n")
    return [_plain_row(piece) for line in lines for piece in _apart(_clean(line).rstrip())]


def _apart(line: str) -> tuple[str, ...]:
    """A line, or two of it where somebody's own words run on into the attribution below them."""
    at = quoting.run_on(line)
    return (line[:at].rstrip(" -"), line[at:]) if at else (line,)


def _html_rows(line: HtmlLine) -> Iterator[_Row]:
    for text in (line.text,) if line.cells else _apart(_clean(line.text)):
        row = _plain_row(text)
        depth = row.depth + line.depth
        yield _Row(text, depth, row.bare, line.signature, line.coloured, line.struck, line.cells, line.table)


def _within(rows: list[_Row]) -> tuple[list[_Row], list[Remark]]:
    chars = 0
    for at, row in enumerate(rows):
        chars += len(row.text) + 1
        if chars > MAX_CHARS or at >= MAX_LINES:
            return rows[:at], [remark("body_cut", n=at)]
    while rows and not rows[-1].text.strip():
        rows.pop()
    return rows, []


def _write(made: DocumentBuilder, rows: list[_Row]) -> None:
    tables: dict[int, tuple[list[Cell], Voice]] = {}
    for row in rows:
        start = row.start = made.at
        made.line(row.text, voice=row.voice, depth=row.level, struck=row.struck)
        if row.table is None:
            continue
        cells, _ = tables.setdefault(row.table, ([], row.voice))
        for cell in row.cells:
            span = Span(start + cell.start, start + cell.start + len(cell.text))
            cells.append(
                Cell(
                    cell.row, cell.column, cell.text, span, None, cell.rowspan, cell.colspan, cell.struck or row.struck
                )
            )
    for cells, voice in tables.values():
        made.table(cells, voice=voice)
    for cells, voice in _drawn(rows):
        made.table(cells, voice=voice)


_RULED = re.compile(r"^[\s>|+:=─━│┼┌┐└┘├┤┬┴-]+$")


def _drawn(rows: list[_Row]) -> Iterator[tuple[list[Cell], Voice]]:
    """Tables typed into plain text: at least two lines with the same number of bars or tabs, rules between them."""
    block: list[tuple[_Row, list[Cell]]] = []
    for row in [*rows, _Row("")]:
        if block and row.voice is block[0][0].voice and _RULED.match(row.text) and row.text.strip() and "-" in row.text:
            continue
        cells = _bars(row, len(block)) if row.table is None else []
        if cells and (not block or (len(cells) == len(block[0][1]) and row.voice is block[0][0].voice)):
            block.append((row, cells))
            continue
        if len(block) > 1:
            yield [cell for _, made in block for cell in made], block[0][0].voice
        block = [(row, _bars(row, 0))] if cells else []


def _bars(row: _Row, number: int) -> list[Cell]:
    """The cells of one typed row; [] for a line that is none."""
    text = row.text
    separator = "|" if text.count("|") > 1 else "│" if text.count("│") > 1 else "\t"
    if separator not in text.strip() or row.voice in (Voice.SIGNATURE, Voice.DISCLAIMER) or _RULED.match(text):
        return []
    left = len(text) - len(row.bare)
    pieces = row.bare.split(separator)
    at = left
    cells: list[Cell] = []
    for index, piece in enumerate(pieces):
        outside = separator != "\t" and index in (0, len(pieces) - 1) and not piece.strip()
        if not outside:
            begin = row.start + at + len(piece) - len(piece.lstrip())
            inner = piece.strip()
            cells.append(Cell(number, len(cells), inner, Span(begin, begin + len(inner)), None, struck=row.struck))
        at += len(piece) + 1
    return cells if len(cells) > 1 else []


# ---- whose words


def _mark(rows: list[_Row], subject: str, sender: str) -> None:
    _part(rows, subject, sender)
    for start, end in _stretches(rows):
        texts = [row.bare for row in rows[start:end]]
        flags = [row.signature for row in rows[start:end]]
        own = rows[start].voice is Voice.NEW
        closing = signed(texts, flags, sender if own else "", last=_is_last(rows, end))
        small = disclaimed(texts)
        for offset, row in enumerate(rows[start:end]):
            if offset in small:
                row.voice = Voice.DISCLAIMER
            elif offset in closing:
                row.voice = Voice.SIGNATURE


def _is_last(rows: list[_Row], end: int) -> bool:
    """Whether nothing of this writer's follows: only then does a stretch end in a signature."""
    return not any(row.voice is Voice.NEW and row.text.strip() for row in rows[end:])


def _stretches(rows: list[_Row]) -> list[tuple[int, int]]:
    """Runs of lines of one voice and level: what one person wrote in one place."""
    out: list[tuple[int, int]] = []
    start = 0
    for at in range(1, len(rows) + 1):
        if at == len(rows) or (rows[at].voice, rows[at].level) != (rows[start].voice, rows[start].level):
            if rows[start].voice in (Voice.NEW, Voice.FORWARD):
                out.append((start, at))
            start = at
    return out


@dataclass(slots=True)
class _State:
    """What the lines belong to at this point."""

    voice: Voice = Voice.NEW
    level: int = 0
    marked: bool = False  # the quote carries marks (> or blockquote): lines without are new again
    base: int = 0  # marks on the header itself
    reply: bool = False  # the mail last opened was itself an answer
    passed_on: bool = False  # the mail last opened was itself a forward


def _unbar(rows: list[_Row]) -> None:
    """Lines of an answer that stand behind a bar are quoted, as behind ">": two or more of them together."""
    start = 0
    for at in range(len(rows) + 1):
        if at < len(rows) and not rows[at].depth and _BAR.match(rows[at].text):
            continue
        if at - start > 1:
            for row in rows[start:at]:
                row.depth, row.bare = 1, _BAR.sub("", row.text)
        start = at + 1


def _part(rows: list[_Row], subject: str, sender: str) -> None:
    state = _State(reply=quoting.is_reply_subject(subject))
    if state.reply:
        _unbar(rows)
    texts = [row.bare for row in rows]
    inline = False
    at = 0
    written = 0
    while at < len(rows):
        row = rows[at]
        header = quoting.header_at(texts, at, top=written == 0) if row.text.strip() else None
        if header is not None and header.style == "attribution" and not _is_announced(rows, header):
            header = None
        if header is not None and _is_of_one_depth(rows[at : header.end], header.style):
            state = _opened(rows, header, state, subject, written)
            for step in range(at, header.end):
                rows[step].voice = Voice.FORWARD_HEADER if state.voice is Voice.FORWARD else Voice.QUOTE_HEADER
                rows[step].level = max(1, state.level)
            at = header.end
            continue
        _assign(row, state, inline, sender)
        if row.voice is Voice.NEW and row.text.strip():
            written += 1
            inline = inline or bool(_SAYS_INLINE.search(row.text))
        at += 1


def _is_of_one_depth(rows: list[_Row], style: str) -> bool:
    """Header lines are quoted all alike; but a mailer may mark what it announces and not the announcement."""
    depths = [row.depth for row in rows if row.text.strip()]
    first, others = depths[0], set(depths[1:])
    return others <= {first} or (style == "mark" and others == {first + 1})


def _is_announced(rows: list[_Row], header: quoting.Header) -> bool:
    """An attribution wants something to announce below it."""
    return any(row.text.strip() for row in rows[header.end : header.end + 6])


def _opened(rows: list[_Row], header: quoting.Header, before: _State, subject: str, written: int) -> _State:
    """What the lines below a header belong to."""
    base = rows[header.start].depth
    below = [row for row in rows[header.end :] if row.text.strip()]
    marked = bool(below) and below[0].depth > base
    inner = header.fields.get("subject", "")
    reply, passed_on = quoting.is_reply_subject(inner), quoting.is_forward_subject(inner)
    if base and before.voice is not Voice.FORWARD and not header.forward:
        if before.marked:
            return replace(before, level=max(before.level, base), reply=reply, passed_on=passed_on)
        return _State(Voice.NEW, 0, True, 0, reply, passed_on)
    forward = _is_forward(header, before, subject, written)
    if forward:
        return _State(Voice.FORWARD, before.level + 1, marked, base, reply, passed_on)
    if before.voice is Voice.FORWARD:
        return _State(Voice.QUOTE, before.level + 1, False, base, reply, passed_on)
    level = before.level + 1 if before.voice is Voice.QUOTE else 1
    return _State(Voice.QUOTE, level, marked and before.voice is Voice.NEW, base, reply, passed_on)


def _is_forward(header: quoting.Header, before: _State, subject: str, written: int) -> bool:
    """A forward is said by its marker, by the subject, or by having hardly a word above its header block."""
    if before.voice is Voice.QUOTE:
        return False
    if before.voice is Voice.FORWARD:
        return (header.forward and not before.reply) or (header.style != "attribution" and before.passed_on)
    if header.forward:
        return True
    if header.style == "attribution":
        return False
    return quoting.is_forward_subject(subject) or (written == 0 and not quoting.is_reply_subject(subject))


def _assign(row: _Row, state: _State, inline: bool, sender: str) -> None:
    if state.voice is Voice.FORWARD:
        inside = row.depth - state.base - (1 if state.marked else 0)
        outside = row.depth <= state.base if state.marked else row.depth < state.base
        if outside and row.text.strip():
            row.voice, row.level = Voice.NEW, 0
        elif inside > 0:
            row.voice, row.level = Voice.QUOTE, state.level + inside
        else:
            row.voice, row.level = Voice.FORWARD, state.level
    elif state.voice is Voice.QUOTE and not state.marked:
        answers = row.depth == 0 and inline and (row.coloured or _is_answer(row.text, sender))
        row.voice = Voice.NEW if answers else Voice.QUOTE
        row.level = 0 if answers else state.level + max(0, row.depth - state.base)
    elif row.depth > 0:
        row.voice, row.level = Voice.QUOTE, row.depth
    else:
        row.voice, row.level = Voice.NEW, 0


def _is_answer(text: str, sender: str) -> bool:
    """Marked as one: by a word, an arrow, or the writer's own name or initials in brackets."""
    if _ANSWER.match(text):
        return True
    tag = _NAME_TAG.match(text)
    if tag is None:
        return False
    names = [name.casefold() for name in re.split(r"[\s,.()]+", sender) if name]
    said = (tag[1] or tag[2]).strip().casefold()
    return len(said) > 1 and (said == sender.casefold() or said in names or said == "".join(n[0] for n in names))


# ---- forwards


@dataclass(frozen=True, slots=True)
class ForwardedFrom:
    """The mail inside a forward: who wrote it, as its header says, and where its words stand in the document's text."""

    name: str
    address: str
    date: str
    subject: str
    span: Span
    depth: int = 1


def forward_header(lines: Sequence[str]) -> dict[str, str]:
    """The values of a forwarded mail's header lines: from, name, address, date, to, subject, those that are there."""
    found = next(
        (h for at in range(len(lines)) if lines[at].strip() and (h := quoting.header_at(lines, at, top=False))), None
    )
    if found is None:
        return {}
    fields = dict(found.fields)
    said = fields.get("from", "")
    fields["address"] = quoting.address_in(said)
    fields["name"] = quoting.name_in(said) if found.style != "attribution" else ""
    return fields


def forwarded(document: Document) -> list[ForwardedFrom]:
    """The forwarded mails in a body, outermost first; the last one is usually the customer's own."""
    lines = list(document.lines())
    out: list[ForwardedFrom] = []
    at = 0
    while at < len(lines):
        if lines[at].voice is not Voice.FORWARD_HEADER:
            at += 1
            continue
        end = at
        while end < len(lines) and lines[end].voice is Voice.FORWARD_HEADER and lines[end].depth == lines[at].depth:
            end += 1
        stop = end
        while stop < len(lines) and lines[stop].voice is not Voice.FORWARD_HEADER:
            stop += 1
        out.append(_forwarded(lines[at:end], lines[end:stop]))
        at = stop
    return out


def _forwarded(head: list[Line], words: list[Line]) -> ForwardedFrom:
    fields = forward_header([_QUOTE_MARKS.sub("", line.text) for line in head])
    kept = [w for w in words if w.voice in (Voice.FORWARD, Voice.SIGNATURE, Voice.DISCLAIMER)]
    span = Span(kept[0].start, kept[-1].end) if kept else Span(head[-1].end, head[-1].end)
    name, address, date, subject = (fields.get(key, "") for key in ("name", "address", "date", "subject"))
    return ForwardedFrom(name, address, date, subject, span, head[0].depth)
