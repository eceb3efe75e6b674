"""The three lists a department brings: customers, the machines it delivered, the parts it sells.

They come as CSV (any usual charset, comma, semicolon or tab) or xlsx; `|` separates several values in a cell. A list is
taken whole or not at all: every bad cell of every list is collected and named by file, row and column, so that the
administrator mends them in one go. Row numbers count as a spreadsheet shows them, the heading being row 1.
"""

from __future__ import annotations

import csv
import difflib
import io
import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import TypeVar

from intake import charset
from intake.errors import Misconfigured
from intake.uncollected import uncollected

KINDS = ("purchased", "fabricated")
SHOWN = 30  # problems spelled out in one message; the rest are counted


@dataclass(frozen=True, slots=True)
class CustomerRow:
    id: str
    name: str
    aliases: tuple[str, ...] = ()
    country: str = ""  # ISO 3166-1 alpha-2, "" where unknown
    language: str = ""  # ISO 639-1
    domains: tuple[str, ...] = ()
    emails: tuple[str, ...] = ()
    phones: tuple[str, ...] = ()
    faxes: tuple[str, ...] = ()
    contacts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class EquipmentRow:
    serial: str
    model: str
    customer_id: str = ""
    delivered_on: date | None = None
    warranty_until: date | None = None
    site: str = ""


@dataclass(frozen=True, slots=True)
class PartRow:
    model: str
    name: str = ""
    kind: str = "purchased"  # "purchased" or "fabricated"
    maker: str = ""
    unit: str = "EA"
    fits: tuple[str, ...] = ()  # equipment models
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Registry:
    customers: tuple[CustomerRow, ...] = ()
    equipment: tuple[EquipmentRow, ...] = ()
    parts: tuple[PartRow, ...] = ()


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing wrong in a list; `row` is 0 where the whole file is meant, `column` "" where the whole row is."""

    file: str
    row: int
    column: str
    text: str

    def __str__(self) -> str:
        where = (
            f"{self.file}"
            + (f" row {self.row}" if self.row else "")
            + (f", column {self.column}" if self.column else "")
        )
        return f"{where}: {self.text}"


class RegistryErrors(Misconfigured):
    """Nothing was taken; `problems` names every cell to mend."""

    def __init__(self, problems: list[Problem]) -> None:
        self.problems = tuple(problems)
        more = f"\n... and {len(problems) - SHOWN} more" if len(problems) > SHOWN else ""
        super().__init__("\n".join(map(str, problems[:SHOWN])) + more)


COLUMNS = {
    "customers": ("id", "name", "aliases", "country", "language", "domains", "emails", "phones", "faxes", "contacts"),
    "equipment": ("serial", "model", "customer_id", "delivered_on", "warranty_until", "site"),
    "parts": ("model", "name", "kind", "maker", "unit", "fits", "aliases"),
}
REQUIRED = {"customers": ("id", "name"), "equipment": ("serial", "model", "customer_id"), "parts": ("model",)}

Row = TypeVar("Row")


def _rows_of_csv(raw: bytes) -> list[list[str]]:
    text = charset.decode(raw).text
    heading = text.partition("\n")[0]
    separator = max((",", ";", "\t"), key=heading.count)
    return list(csv.reader(io.StringIO(text, newline=""), delimiter=separator))


def _cell_text(value: object) -> str:
    if isinstance(value, datetime):
        return value.date().isoformat()
    if isinstance(value, float) and value.is_integer():
        return str(int(value))  # a spreadsheet stores 750104 as 750104.0
    return str(value) if value is not None else ""


def _rows_of_workbook(raw: bytes) -> list[list[str]]:
    from python_calamine import CalamineWorkbook

    sheet = CalamineWorkbook.from_filelike(io.BytesIO(raw)).get_sheet_by_index(0)
    return [[_cell_text(value) for value in row] for row in sheet.to_python(skip_empty_area=False)]


def _tidy(cell: str) -> str:
    return (cell if cell.isascii() else unicodedata.normalize("NFC", cell).replace("\u00a0", " ")).strip()


def _several(cell: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(part.strip() for part in cell.split("|") if part.strip())) if cell else ()


def _day(cell: str) -> date | None:
    """A day as spreadsheets and people write it, year first; raises ValueError otherwise."""
    if not cell:
        return None
    found = re.fullmatch(
        r"(\d{4})[-./년 ]+(\d{1,2})[-./월 ]+(\d{1,2})[일.]?(?:[ T]00:00(?::00)?)?", cell
    ) or re.fullmatch(r"(\d{4})(\d\d)(\d\d)", cell)
    if not found:
        raise ValueError(cell)
    return date(*(int(part) for part in found.groups()))


class _Reading:
    """One list being read: heading checked, then row by row; problems gathered instead of raised."""

    def __init__(self, what: str, path: Path, problems: list[Problem]) -> None:
        self.what, self.file, self.problems = what, path.name, problems
        self.columns: list[str] = []
        self.rows = self._load(path)

    def problem(self, row: int, column: str, text: str) -> None:
        self.problems.append(Problem(self.file, row, column, text))

    def _load(self, path: Path) -> list[list[str]]:
        try:
            raw = path.read_bytes()
            rows = (
                _rows_of_workbook(raw)
                if raw[:4] == b"PK\x03\x04" or raw[:4] == b"\xd0\xcf\x11\xe0"
                else _rows_of_csv(raw)
            )
        except OSError as problem:
            self.problem(0, "", f"cannot be read: {problem.strerror}")
            return []
        except Exception as problem:  # a damaged workbook fails in as many ways as there are bytes
            self.problem(0, "", f"is no list that can be read: {problem}")
            return []
        if not rows:
            self.problem(0, "", "is empty; its first row must name the columns")
            return []
        self.columns = [re.sub(r"[\s-]+", "_", _tidy(cell).lstrip("\ufeff").lower()) for cell in rows[0]]
        self._check_heading()
        return rows[1:]

    def _check_heading(self) -> None:
        known = COLUMNS[self.what]
        for position, column in enumerate(self.columns):
            if not column:
                continue
            if column not in known:
                near = difflib.get_close_matches(column, known, n=1, cutoff=0.5)
                hint = f"did you mean {near[0]!r}?" if near else f"known here: {', '.join(known)}"
                self.problem(1, column, f"no such column; {hint}")
            elif column in self.columns[:position]:
                self.problem(1, column, "the column stands twice")
        for column in REQUIRED[self.what]:
            if column not in self.columns:
                self.problem(1, column, "the column is missing")

    def records(self) -> Iterator[tuple[int, dict[str, str]]]:
        """(row number, cells by column) of every row that is not blank and has what it must have."""
        required = [column for column in REQUIRED[self.what] if column in self.columns]
        for number, cells in enumerate(self.rows, 2):
            tidy = list(map(_tidy, cells))
            if not any(tidy):
                continue
            if len(tidy) > len(self.columns) and any(tidy[len(self.columns) :]):
                self.problem(number, "", f"has {len(tidy)} cells, the heading {len(self.columns)}")
                continue
            record = dict(zip(self.columns, tidy, strict=False))
            empty = [column for column in required if not record.get(column)]
            for column in empty:
                self.problem(number, column, "must not be empty")
            if not empty:
                yield number, record

    def day(self, number: int, record: dict[str, str], column: str) -> date | None:
        try:
            return _day(record.get(column, ""))
        except ValueError:
            self.problem(number, column, f"{record[column]!r} is no date; write YYYY-MM-DD")
            return None


def _customer(reading: _Reading, number: int, r: dict[str, str]) -> CustomerRow:
    country, language = r.get("country", "").upper(), r.get("language", "").lower()
    if country and not re.fullmatch(r"[A-Z]{2}", country):
        reading.problem(number, "country", f"{country!r} is no ISO 3166 code of two letters")
    if language and not re.fullmatch(r"[a-z]{2}", language):
        reading.problem(number, "language", f"{language!r} is no ISO 639 code of two letters")
    emails = tuple(e.lower() for e in _several(r.get("emails", "")))
    for email in emails:
        if not re.fullmatch(r"[^@\s]+@[^@\s]+", email):
            reading.problem(number, "emails", f"{email!r} is no mail address")
    return CustomerRow(
        id=r["id"],
        name=r["name"],
        aliases=_several(r.get("aliases", "")),
        country=country,
        language=language,
        domains=tuple(d.lower().lstrip("@") for d in _several(r.get("domains", ""))),
        emails=emails,
        phones=_several(r.get("phones", "")),
        faxes=_several(r.get("faxes", "")),
        contacts=_several(r.get("contacts", "")),
    )


def _equipment(reading: _Reading, number: int, r: dict[str, str]) -> EquipmentRow:
    delivered, warranty = reading.day(number, r, "delivered_on"), reading.day(number, r, "warranty_until")
    return EquipmentRow(r["serial"], r["model"], r["customer_id"], delivered, warranty, r.get("site", ""))


def _part(reading: _Reading, number: int, r: dict[str, str]) -> PartRow:
    kind = r.get("kind", "").lower() or "purchased"
    if kind not in KINDS:
        reading.problem(number, "kind", f"{kind!r} is no kind of part; write purchased or fabricated")
    return PartRow(
        r["model"],
        r.get("name", ""),
        kind,
        r.get("maker", ""),
        r.get("unit", "") or "EA",
        _several(r.get("fits", "")),
        _several(r.get("aliases", "")),
    )


def _read(
    what: str,
    path: Path | None,
    problems: list[Problem],
    make: Callable[[_Reading, int, dict[str, str]], Row],
    key: str,
) -> tuple[tuple[int, Row], ...]:
    if path is None:
        return ()
    reading = _Reading(what, path, problems)
    if any(p.file == reading.file and p.row <= 1 for p in problems):
        return ()  # with a wrong heading every row would be reported for nothing
    first: dict[str, int] = {}
    rows: list[tuple[int, Row]] = []
    for number, record in reading.records():
        if record[key] in first:
            reading.problem(number, key, f"{record[key]!r} stands already in row {first[record[key]]}")
            continue
        first[record[key]] = number
        rows.append((number, make(reading, number, record)))
    return tuple(rows)


def _bare(rows: Iterable[tuple[int, Row]]) -> tuple[Row, ...]:
    return tuple(row for _, row in rows)


def read_files(customers: Path | None, equipment: Path | None, parts: Path | None) -> Registry:
    """The registry from its lists, whichever are given. Raises RegistryErrors naming every bad cell of all of them."""
    problems: list[Problem] = []
    with uncollected():
        people = _read("customers", customers, problems, _customer, "id")
        machines = _read("equipment", equipment, problems, _equipment, "serial")
        stock = _read("parts", parts, problems, _part, "model")
    if people and equipment is not None:
        known = {row.id for _, row in people}
        for number, machine in machines:
            if machine.customer_id not in known:
                near = difflib.get_close_matches(machine.customer_id, list(known)[:5000], n=1)
                hint = f"; did you mean {near[0]!r}?" if near else ""
                problems.append(
                    Problem(equipment.name, number, "customer_id", f"no customer {machine.customer_id!r}{hint}")
                )
    if problems:
        raise RegistryErrors(problems)
    return Registry(_bare(people), _bare(machines), _bare(stock))
