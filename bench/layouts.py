"""Letters composed of every way to lay out an order: how lists and tables are read, tried and not remembered.

    python -m bench.layouts                                 the share read right, by how the letters are laid out
    python -m bench.layouts --seed 7 --count 2000 --show 9  the first nine that are not, besides

What is crossed: how a list of one to six parts is written (its index, where the count stands and how it is marked, names
beside the codes), whether it is typed, tabbed, barred, aligned by blanks, ruled, HTML or one cell a line, with which columns
and whether under a heading, where the machines stand, and the language (bench/lessons/layouts.yaml). Machines, parts and
which fit which are drawn from the departments at hand. What is right is known, as the letter is made from it.
"""

from __future__ import annotations

import argparse
import random
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from email.headerregistry import Address
from email.message import EmailMessage
from functools import cache
from html import escape
from multiprocessing import Pool
from pathlib import Path
from typing import NamedTuple
from unicodedata import east_asian_width

import yaml

from bench.fit import worlds_at_hand
from intake.delivery import Channel, Delivery, Origin
from intake.extraction import Catalogue, extract
from intake.extraction.text.values import compact
from intake.reading import read
from intake.registry import EquipmentRow, PartRow
from intake.settings import Settings, load
from intake.wiring import catalogue_from_files

ARRIVED = datetime(2026, 11, 16, 1, 0, tzinfo=UTC)
COUNTED = frozenset({"EA", "unit", "SET"})  # how a part is sold that is counted by the piece
COUNTS = (1, 2, 2, 3, 4, 4, 5, 6, 8, 10, 12, 20, 25, 40)
INDEXES: dict[str, Callable[[int], str]] = {
    "none": lambda n: "",
    "1)": lambda n: f"{n}) ",
    "1.": lambda n: f"{n}. ",
    "(1)": lambda n: f"({n}) ",
    "circled": lambda n: f"{chr(0x245F + n)} ",
    "dash": lambda n: "- ",
    "bullet": lambda n: "• ",
    "a)": lambda n: f"{'abcdef'[n - 1]}) ",
    "ga": lambda n: f"{'가나다라마바'[n - 1]}. ",
    "#1": lambda n: f"#{n} ",
}
BEHIND = {
    "blank": " {q}",
    "dash": " - {q}",
    "dots": " ..... {q}",
    "tab": "\t{q}",
    "colon": ": {q}",
    "comma": ", {q}",
    "slash": " / {q}",
    "brackets": " ({q})",
    "equals": " = {q}",
    "arrow": " → {q}",
    "semicolon": "; {q}",
}
BEFORE = {"blank": "{q} ", "x": "{n} x ", "times": "{n}x ", "dash": "{q} - ", "brackets": "({q}) ", "colon": "{q}: "}
TABLES = ("html", "pipe", "tab", "blanks", "ruled", "cells")
ORDERS = (
    ["name", "code", "count"],
    ["code", "name", "count"],
    ["code", "count"],
    ["count", "code", "name"],
    ["count", "code"],
)


@dataclass(frozen=True)
class Tongue:
    """What a letter needs of a language."""

    hello: str
    asks: list[str]
    plain: list[str]
    machine: list[str]
    both: str
    thanks: str
    units: list[str]
    quantity: list[str]
    part: list[str]
    name: str
    serial: list[str]
    number: str
    stock: str
    price: str
    amount: str
    day: str
    remark: str
    total: str
    names: list[str]
    remarks: list[str]
    conjunction: str
    subject: str
    unit: str


TONGUES = {
    name: Tongue(**said)
    for name, said in yaml.safe_load(
        Path(__file__).with_name("lessons").joinpath("layouts.yaml").read_text("utf8")
    ).items()
}


class Item(NamedTuple):
    """A wanted part, how many, and what it is called in the letter."""

    code: str
    times: int
    name: str


Layout = dict[str, str]  # feature → how it is written
Wanted = dict[str, int]  # compact code → how many


@dataclass(frozen=True)
class Letter:
    """A composed letter and what is right of it: compact serials, and parts with how many."""

    world: str
    sender: str
    tongue: Tongue
    body: str
    machines: frozenset[str]
    parts: Wanted
    layout: Layout

    @property
    def html(self) -> bool:
        return self.layout.get("table") == "html"

    def message(self, to: str) -> bytes:
        made = EmailMessage()
        made["From"] = Address("J. Kim", addr_spec=self.sender)
        made["To"], made["Subject"], made["Message-ID"] = to, self.tongue.subject, "<1@layouts.example>"
        made["Date"] = ARRIVED
        made.set_content(self.body, subtype="html" if self.html else "plain")
        return made.as_bytes()


class Department(NamedTuple):
    settings: Settings
    catalogue: Catalogue
    codes: frozenset[str]  # every registered one, compact


@cache
def departments() -> dict[str, Department]:
    made = {}
    for name, folder in worlds_at_hand([]):
        settings = load(folder / "intake.toml", {})
        catalogue = catalogue_from_files(settings)
        lists = catalogue.registry
        codes = [code for row in lists.parts for code in (row.model, *row.aliases)] + [
            r.serial for r in lists.equipment
        ]
        made[name] = Department(settings, catalogue, frozenset(map(compact, codes)))
    return made


# -- composing ---------------------------------------------------------------------------------------------------------


class Composer:
    """Makes one letter after another from a seed."""

    def __init__(self, seed: int) -> None:
        self.chance = random.Random(seed)

    def letter(self) -> Letter:
        while True:
            if made := self._letter():
                return made

    def _letter(self) -> Letter | None:
        chance = self.chance
        world = chance.choice(list(departments()))
        lists = departments()[world].catalogue.registry
        customer = chance.choice(lists.customers)
        owned = [row for row in lists.equipment if row.customer_id == customer.id]
        fitting = [(row, fit) for row in owned if len(fit := _fitting(lists.parts, row)) > 2]
        sender = f"kim@{customer.domains[0]}" if customer.domains else next(iter(customer.emails), "")
        if not fitting or not sender:
            return None
        machine, parts = chance.choice(fitting)
        others = [r.serial for r, _ in fitting if r.model == machine.model and r is not machine]
        language = chance.choice(list(TONGUES))
        chosen = chance.sample(parts, min(len(parts), chance.choice((1, 2, 3, 3, 4, 5, 6))))
        counts = self._counts(len(chosen))
        items = [Item(p.model, n, self._name(p, language)) for p, n in zip(chosen, counts, strict=True)]
        if any(_runs_on(departments()[world], item) for item in items):
            return None
        ways = ["list", "list", "table", "table", "labelled", "prose"]
        ways += ["matrix", "several", "machine column", "each"] if others else []
        way = chance.choice(ways)
        layout = {"way": way, "language": language, "parts": str(len(items))}
        several = [machine.serial, *chance.sample(others, min(len(others), chance.choice((1, 1, 2))))]
        serials = several[: {"matrix": 3, "several": 3, "machine column": 3, "each": 2}.get(way, 1)]
        made: tuple[str, Wanted] = getattr(self, f"_{way.replace(' ', '_')}")(TONGUES[language], serials, items, layout)
        return Letter(world, sender, TONGUES[language], made[0], frozenset(map(compact, serials)), made[1], layout)

    def _counts(self, number: int) -> list[int]:
        """How many of each, and not one more from line to line, as lines are numbered."""
        while True:
            counts = [self.chance.choice(COUNTS) for _ in range(number)]
            if number == 1 or counts != list(range(counts[0], counts[0] + number)):
                return counts

    def _name(self, part: PartRow, language: str) -> str:
        own = language == "ko" and self.chance.random() < 0.5
        return part.name if own else self.chance.choice(TONGUES[language].names)

    # -- lists -----------------------------------------------------------------------------------------------------

    def _counted(self, tongue: Tongue, layout: Layout, ways: Sequence[str]) -> str:
        """How a count is written: "{n} pcs", "{n}", "Qty: {n}", ..."""
        how = layout["count"] = self.chance.choice(ways)
        unit = self.chance.choice(tongue.units)
        glued = unit in "개個个件只ヶ" or (unit != "St." and self.chance.random() < 0.2)
        if how == "unit":
            return "{n}" + ("" if glued else " ") + unit
        if how == "label":
            return f"{self.chance.choice(tongue.quantity)}{self.chance.choice((': ', ' ', ':', ' : '))}{{n}}"
        if how == "label and unit":
            return f"{self.chance.choice(tongue.quantity)}: {{n}} {unit}"
        return "{n}"

    def _lines(self, tongue: Tongue, items: Sequence[Item], layout: Layout) -> list[str]:
        chance = self.chance
        index = chance.choice(list(INDEXES))
        if index == "ga" and layout["language"] != "ko":
            index = "1)"
        side = chance.choice(("behind", "behind", "before", "below"))
        named = chance.choice(("no name", "before", "behind", "brackets"))
        if side == "behind":
            mark = chance.choice(list(BEHIND))
            written = self._counted(tongue, layout, ("unit", "unit", "figure", "label", "label and unit"))
        elif side == "before":
            mark = chance.choice(list(BEFORE))
            written = self._counted(tongue, layout, ("unit",) if mark in ("colon", "brackets") else ("unit", "figure"))
        else:
            mark = "own line"
            written = self._counted(tongue, layout, ("unit", "label", "label and unit"))
        layout |= {"index": index, "side": side, "name": named, "mark": mark}
        lines = []
        for number, item in enumerate(items, 1):
            what = {
                "no name": item.code,
                "before": f"{item.name} {item.code}",
                "behind": f"{item.code} {item.name}",
                "brackets": f"{item.code} ({item.name})",
            }[named]
            count, lead = written.format(n=item.times), INDEXES[index](number)
            if side == "behind":
                lines.append(lead + what + BEHIND[mark].format(q=count))
            elif side == "before":
                lines.append(lead + BEFORE[mark].format(q=count, n=item.times) + what)
            else:
                lines += [lead + what, f"   {count}"]
        if chance.random() < 0.25 and side != "below":
            layout["spaced"] = "blank lines"
            lines = "\n\n".join(lines).splitlines()
        return lines

    def _framed(self, tongue: Tongue, serial: str, lines: Sequence[str], layout: Layout) -> str:
        """The list in its letter, which names the machine before or behind it."""
        where = layout["machine"] = self.chance.choice(("asked", "asked", "label above", "below"))
        tail: list[str] = []
        if where == "asked":
            head = [self.chance.choice(tongue.asks).format(m=serial), ""]
        elif where == "label above":
            head = [f"{self.chance.choice(tongue.serial)}: {serial}", self.chance.choice(tongue.plain), ""]
        else:
            head = [self.chance.choice(tongue.plain), ""]
            tail = ["", self.chance.choice(tongue.machine).format(m=serial)]
        return _letter(tongue, [*head, *lines, *tail])

    def _list(
        self, tongue: Tongue, serials: Sequence[str], items: Sequence[Item], layout: Layout
    ) -> tuple[str, Wanted]:
        return self._framed(tongue, serials[0], self._lines(tongue, items, layout), layout), _wanted(items)

    def _labelled(
        self, tongue: Tongue, serials: Sequence[str], items: Sequence[Item], layout: Layout
    ) -> tuple[str, Wanted]:
        """A block of labelled lines for each part."""
        chance = self.chance
        part, quantity = chance.choice(tongue.part), chance.choice(tongue.quantity)
        unit = chance.choice(("", f" {tongue.units[0]}"))
        named, first, numbered = chance.random() < 0.5, chance.random() < 0.3, chance.random() < 0.3
        layout |= {"name": "labelled" if named else "no name", "count": "unit" if unit else "figure", "side": "label"}
        lines = []
        for number, item in enumerate(items, 1):
            rows = [f"{part}: {item.code}", f"{quantity}: {item.times}{unit}"]
            if named:
                rows.insert(0 if first else 1, f"{tongue.name}: {item.name}")
            if numbered:
                rows[0] = f"{number}. {rows[0]}"
            lines += [*rows, ""]
        return self._framed(tongue, serials[0], lines[:-1], layout), _wanted(items)

    def _prose(
        self, tongue: Tongue, serials: Sequence[str], items: Sequence[Item], layout: Layout
    ) -> tuple[str, Wanted]:
        items = items[:4]
        side = layout["side"] = self.chance.choice(("behind", "behind", "before", "brackets"))
        written = self._counted(tongue, layout, ("unit",))
        form = {"behind": "{code} {count}", "before": "{count} {code}", "brackets": "{code} ({count})"}[side]
        said = tongue.conjunction.join(form.format(code=i.code, count=written.format(n=i.times)) for i in items)
        return self._framed(tongue, serials[0], [said], layout), _wanted(items)

    # -- tables ----------------------------------------------------------------------------------------------------

    def _table(
        self, tongue: Tongue, serials: Sequence[str], items: Sequence[Item], layout: Layout
    ) -> tuple[str, Wanted]:
        how = layout["table"] = self.chance.choice(TABLES)
        table = _typed(self._rows(tongue, items, layout, how), how, headed=layout["header"] == "yes")
        return _with_table(self._framed(tongue, serials[0], [_TABLE], layout), table, how), _wanted(items)

    def _rows(self, tongue: Tongue, items: Sequence[Item], layout: Layout, how: str) -> list[list[str]]:
        """Rows of cells, the heading first where there is one: index, name, code and count, and what else tables have."""
        chance = self.chance
        headed = how == "cells" or chance.random() < 0.7
        columns = [*(["index"] if chance.random() < 0.6 else []), *chance.choice(ORDERS)]
        unit = chance.choice(("none", "none", "in cell", "column"))
        if unit == "column":
            columns.insert(columns.index("count") + 1, "unit")
        for extra in ("stock", "price", "amount", "day", "remark") if headed else ():
            if chance.random() < 0.25:
                beside = columns.index("count") + chance.choice((0, 1))
                columns.insert(beside if extra == "stock" else len(columns), extra)
        word = chance.choice(tongue.units)
        rows = [self._row(tongue, columns, at, item, word, unit) for at, item in enumerate(items, 1)]
        free = [at for at, c in enumerate(columns) if c in ("index", "name", "code") and at < columns.index("count")]
        total = headed and how != "cells" and len(items) > 1 and bool(free) and chance.random() < 0.25
        if total:
            sums = {free[0]: tongue.total, columns.index("count"): str(sum(i.times for i in items))}
            rows.append([sums.get(at, "") for at in range(len(columns))])
        layout |= {"header": "yes" if headed else "no", "unit": unit, "total": "yes" if total else "no"}
        called = {
            "index": tongue.number,
            "name": tongue.name,
            "code": chance.choice(tongue.part),
            "count": chance.choice(tongue.quantity),
        }
        heading = [called.get(c) or str(getattr(tongue, c)) for c in columns]
        return [heading, *rows] if headed else rows

    def _row(self, tongue: Tongue, columns: Sequence[str], number: int, item: Item, word: str, unit: str) -> list[str]:
        chance = self.chance
        price = chance.choice((12, 85, 140, 1250, 38000))
        cell = {
            "index": str(number),
            "name": item.name,
            "code": item.code,
            "count": f"{item.times} {word}" if unit == "in cell" else str(item.times),
            "unit": word,
            "stock": str(chance.choice((0, 1, 2, 3, 7))),
            "price": f"{price:,}",
            "amount": f"{price * item.times:,}",
            "day": f"2026-12-{chance.randint(1, 28):02}",
            "remark": chance.choice((*tongue.remarks, "-")),
        }
        return [cell[c] for c in columns]

    # -- several machines --------------------------------------------------------------------------------------------

    def _machine_column(
        self, tongue: Tongue, serials: Sequence[str], items: Sequence[Item], layout: Layout
    ) -> tuple[str, Wanted]:
        chance = self.chance
        how = chance.choice(TABLES[:-1])
        shares = [(chance.choice(serials), item) for item in items]
        shares += [(s, chance.choice(items)) for s in serials if s not in {s for s, _ in shares}]
        if chance.random() < 0.5:
            shares.sort(key=lambda share: serials.index(share[0]))
        rows = self._rows(tongue, [item for _, item in shares], layout, how)
        headed = layout["header"] == "yes"
        cells = [*([chance.choice(tongue.serial)] if headed else []), *(serial for serial, _ in shares)]
        at = chance.choice((0, len(rows[0])))
        for nth, row in enumerate(rows):
            row.insert(at, cells[nth] if nth < len(cells) else "")
        layout |= {"table": how, "machine": "column"}
        body = _with_table(
            _letter(tongue, [chance.choice(tongue.plain), "", _TABLE]), _typed(rows, how, headed=headed), how
        )
        return body, _wanted(item for _, item in shares)

    def _matrix(
        self, tongue: Tongue, serials: Sequence[str], items: Sequence[Item], layout: Layout
    ) -> tuple[str, Wanted]:
        """A column for each machine."""
        chance = self.chance
        how = chance.choice(TABLES[:-1])
        named = chance.random() < 0.5
        shares = [[chance.choice((0, 1, 2, 4, 6)) for _ in serials] for _ in items]
        for nth, share in enumerate(shares):
            share[0] = share[0] or (0 if any(share) else items[nth].times)
        for column in range(len(serials)):  # every machine takes something
            shares[0][column] = shares[0][column] or (0 if any(share[column] for share in shares) else 1)
        rows = [[chance.choice(tongue.part), *([tongue.name] if named else []), *serials]]
        for item, share in zip(items, shares, strict=True):
            rows.append([item.code, *([item.name] if named else []), *(str(n) if n else "-" for n in share)])
        layout |= {"table": how, "machine": "matrix"}
        body = _with_table(
            _letter(tongue, [chance.choice(tongue.plain), "", _TABLE]), _typed(rows, how, headed=True), how
        )
        return body, {compact(item.code): sum(share) for item, share in zip(items, shares, strict=True)}

    def _several(
        self, tongue: Tongue, serials: Sequence[str], items: Sequence[Item], layout: Layout
    ) -> tuple[str, Wanted]:
        """A list below each machine, all in one style, the first part perhaps in more than one of them."""
        chance = self.chance
        head = chance.choice(("{m}", "[{m}]", "{m}:", "■ {m}", "{l}: {m}", "{n}. {m}"))
        label = chance.choice(tongue.serial)
        layout["machine"] = f"heading {head}"
        asked, lines = [], [chance.choice(tongue.plain), ""]
        style = chance.getstate()
        for number, serial in enumerate(serials, 1):
            mine = [item._replace(times=item.times + number - 1) for item in items[number - 1 :: len(serials)]]
            if not mine or (number > 1 and chance.random() < 0.3):
                mine.append(items[0])
            after = chance.getstate()
            chance.setstate(style)
            block = self._lines(tongue, mine, layout)
            chance.setstate(after)
            lines += [head.format(m=serial, l=label, n=number), *block, ""]
            asked += mine
        return _letter(tongue, lines[:-1]), _wanted(asked)

    def _each(
        self, tongue: Tongue, serials: Sequence[str], items: Sequence[Item], layout: Layout
    ) -> tuple[str, Wanted]:
        layout["machine"] = "each of two"
        asks = tongue.both.format(a=serials[0], b=serials[1])
        return _letter(tongue, [asks, "", *self._lines(tongue, items, layout)]), _wanted([*items, *items])


_TABLE = "%table%"


def _letter(tongue: Tongue, lines: Sequence[str]) -> str:
    return "\n".join([tongue.hello, "", *lines, "", tongue.thanks, "J. Kim", ""])


def _with_table(body: str, table: str, how: str) -> str:
    if how != "html":
        return body.replace(_TABLE, table)
    return "".join(f"<p>{escape(line)}</p>" for line in body.splitlines() if line).replace(f"<p>{_TABLE}</p>", table)


def _typed(rows: Sequence[Sequence[str]], how: str, *, headed: bool) -> str:
    if how == "html":
        said = "".join("<tr>" + "".join(f"<td>{escape(cell)}</td>" for cell in row) + "</tr>\n" for row in rows)
        return f"<table border=1>{said}</table>"
    if how in ("pipe", "tab"):
        return "\n".join("\t".join(row) if how == "tab" else f"| {' | '.join(row)} |" for row in rows)
    if how == "cells":
        return "\n".join(cell for row in rows for cell in row)
    widths = [max(map(_width, column)) for column in zip(*rows, strict=True)]
    padded = [[cell + " " * (w - _width(cell)) for cell, w in zip(row, widths, strict=True)] for row in rows]
    if how == "blanks":
        return "\n".join("   ".join(row).rstrip() for row in padded)
    rule = "+" + "+".join("-" * (w + 2) for w in widths) + "+"
    lines = [f"| {' | '.join(row)} |" for row in padded]
    return "\n".join([rule, *([lines.pop(0), rule] if headed else []), *lines, rule])


def _width(text: str) -> int:
    return sum(2 if east_asian_width(char) in "WF" else 1 for char in text)


def _fitting(parts: Sequence[PartRow], machine: EquipmentRow) -> list[PartRow]:
    return [p for p in parts if p.unit in COUNTED and machine.model in p.fits]


def _runs_on(home: Department, item: Item) -> bool:
    """Whether the code with its count behind or before it might be another code."""
    key, count = compact(item.code), str(item.times)
    return any(code != key and (code.startswith(key + count) or code.endswith(count + key)) for code in home.codes)


def _wanted(items: Iterable[Item]) -> Wanted:
    made: Counter[str] = Counter()
    for item in items:
        made[compact(item.code)] += item.times
    return dict(made)


# -- reading -----------------------------------------------------------------------------------------------------------

Answer = tuple[frozenset[str], dict[str, float | None]]


def answer(letter: Letter) -> Answer:
    """The machines and parts that are read in a letter."""
    home = departments()[letter.world]
    organisation = home.settings.organisation
    raw = letter.message(organisation.mailboxes[0])
    received = read(Delivery(Origin("test", "1"), Channel.EMAIL, "1.eml", raw, ARRIVED), home.settings.limits)
    request = extract(received, home.catalogue, organisation, home.settings.numbering, 0.9)
    serials = frozenset(compact(m.serial) for m in request.equipment if m.serial)
    return serials, {compact(p.model): p.quantity for p in request.parts}


def letters(seed: int, count: int) -> Iterator[Letter]:
    composer = Composer(seed)
    return (composer.letter() for _ in range(count))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seed", type=int, default=900)
    parser.add_argument("--count", type=int, default=1500)
    parser.add_argument("--show", type=int, default=0, help="so many letters that are not read right")
    given = parser.parse_args()
    composed = list(letters(given.seed, given.count))
    with Pool() as pool:
        answers = pool.map(answer, composed, chunksize=8)
    right = [(letter.machines, letter.parts) == found for letter, found in zip(composed, answers, strict=True)]
    told: dict[str, list[bool]] = defaultdict(list)
    for letter, good in zip(composed, right, strict=True):
        for feature, how in (*letter.layout.items(), ("all", "")):
            told[f"{feature}: {how}"].append(good)
    for what, seen in sorted(told.items()):
        print(f"{what:32} {sum(seen):5} of {len(seen)}")
    missed = [(letter, found) for letter, found, good in zip(composed, answers, right, strict=True) if not good]
    for letter, found in missed[: given.show]:
        print(f"\n== {letter.world} {letter.layout}\n{letter.body}\nright: {letter.parts}\nread:  {found}")


if __name__ == "__main__":
    main()
