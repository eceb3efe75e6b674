"""Lines and tables of documents without boxes: the one way in which office files become text with places."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

from intake.document import Cell, DocumentBuilder, Span, Voice, Words


class Filled(NamedTuple):
    """A cell to be added."""

    row: int
    column: int
    text: str
    rowspan: int = 1
    colspan: int = 1
    struck: bool = False


def words_of(text: str, at: int = 0) -> Words:
    """The runs without white space, as DocumentBuilder.line takes them; `at` is where `text` stands in its line."""
    return [(found.group(), at + found.start(), None, 1.0, ()) for found in re.finditer(r"\S+", text)]


def add_table(
    builder: DocumentBuilder,
    filled: Iterable[Filled],
    *,
    name: str = "",
    hidden: bool = False,
    voice: Voice = Voice.NEW,
) -> None:
    """A line for each row that says something, its cells parted by tabs, and the table that points into them."""
    rows: dict[int, list[Filled]] = {}
    for one in filled:
        rows.setdefault(one.row, []).append(one)
    cells = []
    for number in sorted(rows):
        text, words, pending = "", Words(), []
        for one in sorted(rows[number]):
            tidy = " ".join(one.text.split())
            text += "\t" if text else ""
            words.extend(words_of(tidy, len(text)))
            pending.append((one, tidy, len(text)))
            text += tidy
        if not words:
            continue
        base = builder.at
        builder.line(text, words=words, voice=voice, struck=all(one.struck or not tidy for one, tidy, _ in pending))
        for one, tidy, start in pending:
            span = Span(base + start, base + start + len(tidy))
            cells.append(Cell(number, one.column, tidy, span, None, one.rowspan, one.colspan, one.struck))
    if cells:
        builder.table(cells, voice=voice, name=name, hidden=hidden)


def add_text(builder: DocumentBuilder, text: str, *, voice: Voice = Voice.NEW, struck: bool = False) -> None:
    """A line with its words; an empty line is left out."""
    text = text.rstrip()
    if not text.strip():
        return
    builder.line(text, words=words_of(text), voice=voice, struck=struck)
