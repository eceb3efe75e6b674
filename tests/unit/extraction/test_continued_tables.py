"""A table that goes on overleaf: its columns are named on the first page and nowhere else."""

from __future__ import annotations

import io
from collections.abc import Sequence
from dataclasses import replace

import pytest

from intake.document import DocumentBuilder
from intake.reading import read
from intake.request import ServiceRequest
from intake.settings import Limits
from tests.unit.extraction.house import add_table, ask, letter, parts
from tests.unit.reading.documents import delivery, mail, pdf

Rows = list[list[str]]
HEADING = ["Pos.", "Part no.", "Description", "Qty"]
NAMES = ("shim", "bearing", "hose clip", "limit switch", "spring pin", "guide bush")
LEAD = "For NW/21-0104B please supply the following parts."


def rows(count: int) -> Rows:
    """Parts of which no list knows more than two."""
    made = [
        [
            str(n),
            f"{('KR', 'TPX-', 'BM')[n % 3]}{3107 + 37 * n}{('', '-A', '.4')[n % 3]}",
            NAMES[n % 6],
            str(n % 29 + 1),
        ]
        for n in range(1, count + 1)
    ]
    made[1][1], made[-3][1] = "QV-2210-08", "NWD.118.04"
    return made


def counted(made: Rows, number: int = 1, count: int = 3) -> dict[str, float | None]:
    return {row[number]: float(row[count]) for row in made}


def _html(rows: Rows, cell: str = "td") -> str:
    return "".join(f"<tr>{''.join(f'<{cell}>{text}</{cell}>' for text in row)}</tr>" for row in rows)


RULED = "td,th{border:0.6pt solid black;padding:3pt}"
LINES = "td,th{border-bottom:0.6pt solid black;padding:3pt}"
BLANKS = "td,th{padding:3pt 14pt}"


def printed(made: Rows, heading: Sequence[str] = HEADING, *, style: str = RULED, furniture: bool = True) -> bytes:
    """An order of several pages."""
    foot = '@bottom-center{content:"Page " counter(page)} @top-left{content:"Dalbit Flour, order 4711"}' * furniture
    return pdf(
        f"<style>@page{{size:A5 landscape;margin:18mm;{foot}}} body{{font:9pt NanumGothic}} thead{{display:table-row-group}}"
        f"table{{border-collapse:collapse;width:100%}} {style}</style><p>{LEAD}</p>"
        f"<table><thead>{_html([list(heading)], 'th')}</thead>{_html(made)}</table><p>Thank you.</p>"
    )


def asked(name: str, raw: bytes) -> ServiceRequest:
    received = read(delivery(mail((name, raw), text="Hello,\n\nour order is attached.\n")), Limits(ocr_pages=0))
    return ask(received)


@pytest.mark.parametrize("style", [RULED, LINES, BLANKS])
@pytest.mark.parametrize("furniture", [True, False])
def test_the_pages_after_the_first(style: str, *, furniture: bool) -> None:
    made = rows(40)
    request = asked("order.pdf", printed(made, style=style, furniture=furniture))
    assert parts(request) == counted(made)


def test_columns_in_another_order_and_tongue() -> None:
    made = [[row[3], row[2], row[1], "Stk"] for row in rows(40)]
    request = asked("Bestellung.pdf", printed(made, ["Menge", "Bezeichnung", "Artikelnummer", "Einheit"]))
    assert parts(request) == counted(made, 2, 0)


def test_a_letter_whose_table_is_broken_in_two() -> None:
    from docx import Document

    made, document, out = rows(24), Document(), io.BytesIO()
    document.add_paragraph(LEAD)
    for piece in ([HEADING, *made[:14]], made[14:]):
        table = document.add_table(len(piece), 4)
        for at, row in enumerate(piece):
            for column, text in enumerate(row):
                table.cell(at, column).text = text
        document.add_paragraph("")
    document.save(out)
    assert parts(asked("order.docx", out.getvalue())) == counted(made)


def test_a_second_sheet() -> None:
    from openpyxl import Workbook

    made, book, out = rows(24), Workbook(), io.BytesIO()
    first, second = book.active, book.create_sheet("2")
    for row in [HEADING, *made[:14]]:
        first.append(row)
    for row in made[14:]:
        second.append(row)
    book.save(out)
    assert parts(asked("order.xlsx", out.getvalue())) == counted(made)


def _in_two(made: Rows, between: Sequence[str]) -> ServiceRequest:
    """The request of a document with two tables, the first under a heading, and lines between them."""
    builder = DocumentBuilder("order", "application/pdf", "attachment")
    builder.page()
    builder.line(LEAD)
    for lines, piece in (([], [HEADING, *made[:7]]), (between, made[7:])):
        for line in lines:
            builder.line(line)
        add_table(builder, piece)
    return ask(replace(letter(""), documents=(builder.build(),)))


@pytest.mark.parametrize("between", ["These came last week:", "We still have these in stock."])
def test_what_another_sentence_announces_is_another_table(between: str) -> None:
    made = rows(12)
    assert not {row[1] for row in made[7:] if row[1] != "NWD.118.04"} & set(parts(_in_two(made, [between])))


def test_other_things_in_as_many_columns_are_another_table() -> None:
    made = rows(12)
    other = [["Mr", "Kim-204", "crane driver", "day shift"], ["Ms", "Lee-117", "fitter", "night shift"]]
    assert set(parts(_in_two([*made[:7], *other], []))) == {row[1] for row in made[:7]}
