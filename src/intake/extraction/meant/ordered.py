"""Which of the parts named are asked for, told by how the letter is built beside its words.

`asked` knows words that order a part and words that set one aside; no list of them is whole. What needs no list: whether
the part has a number to it while others have one, stands under a heading or in a line of a list, is explained in a
bracket, is the only one; and how the words around it speak (`wording`), beside how they speak of the others. Each is a
feature of a small logistic score, fitted over letters of several departments that were read with a share of the words
forgotten (bench/mentions.py).
"""

from __future__ import annotations

from collections.abc import Iterable
from statistics import median
from typing import TYPE_CHECKING

from intake.document import Voice
from intake.extraction.how_many import binding
from intake.extraction.meant import asked, wording
from intake.extraction.meant.background import logistic

if TYPE_CHECKING:
    from intake.extraction.how_many.binding import Mention
    from intake.extraction.part_model import Finding

_HEARD = frozenset({Voice.NEW, Voice.FORWARD, Voice.HEADER})
CLAIMED = 0.6  # at least: a number is asked for that can count nothing but the one part named
UNASKED = 0.25  # chance below which a part is left out, though no word speaks against it
MANY = 60  # parts: of a list so long each is what its row says


def weigh(found: dict[str, Finding], taken: float, models: frozenset[str]) -> None:
    """Gives each part named the chance that it is asked for; a part that only others have named gets none.

    `taken` are the points from which the words alone take one, `models` those of the machines asked for.
    """
    heard = [(finding, places) for finding in found.values() if (places := _places(finding))]
    if len(heard) > MANY:
        return
    rows = [_own_facts(finding, places, taken) | _fit(finding, models) for finding, places in heard]
    for at, (finding, _) in enumerate(heard):
        finding.facts = rows[at] | _against(rows[at], rows[:at] + rows[at + 1 :])
        chance = logistic("parts", finding.facts)
        claimed = (len(heard) == 1 and finding.bound == "lone") or _is_counted_out(finding, rows[at])
        finding.chance = max(chance, CLAIMED) if claimed else chance
    _as_the_other_rows(heard, taken)


def _is_counted_out(finding: Finding, facts: dict[str, float]) -> bool:
    """A number that no list has and a count right beside it, in a sentence that asks: "two pcs KX-20"."""
    plain = finding.bound == "line" and not finding.hard and facts["by_words"] > 0 and facts["trouble"] == 0
    return plain and facts["bare"] > 0 and facts["asked"] > 0


_OF_A_PART = frozenset(
    ("number", "part", "part_name", "quantity", "unit", "maker", "price", "serial", "machine", "machine_model", "asset")
)


def _as_the_other_rows(heard: list[tuple[Finding, list[Mention]]], taken: float) -> None:
    """Rows of a table that say what and how many, and no more, are one order: none is left out by the words that happen
    to stand above and below it, where half of them are not."""
    rows: dict[tuple[int, int], list[Finding]] = {}
    for finding, places in heard:
        plain = finding.bound == "column" and not finding.hard and finding.points >= taken and len(places) == 1
        if plain and (table := _table_of(places[0])) is not None:
            rows.setdefault((places[0].code.view.number, table), []).append(finding)
    for alike in rows.values():
        usual = median(finding.chance or 0.0 for finding in alike)
        for finding in alike if len(alike) >= _ROWS else ():
            if (finding.chance or 0.0) < UNASKED:
                finding.chance = max(finding.chance or 0.0, usual)


_ROWS = 3


def _table_of(mention: Mention) -> int | None:
    """Where the table begins in whose row a part stands, if that row has nothing that a writer may have remarked."""
    view = mention.code.view
    cell = view.cell_at(mention.code.start)
    grid = view.grid_of(cell) if cell else None
    if grid is None or cell is None or cell.meaning != "part":
        return None
    said = [place for column, place in grid.rows[cell.row].items() if grid.meanings.get(column, "") not in _OF_A_PART]
    if any(any(map(str.isalpha, place.text)) for place in said):
        return None
    return grid.begins


def _places(finding: Finding) -> list[Mention]:
    """Where the writer names it: in the body or a document, in the subject only where nowhere else."""
    heard = [m for m in finding.mentions if m.code.row.voice in _HEARD]
    return [m for m in heard if m.code.row.voice is not Voice.HEADER] or heard


def _any(values: Iterable[bool]) -> float:
    return float(any(values))


def _own_facts(finding: Finding, places: list[Mention], taken: float) -> dict[str, float]:
    cells = [m.code.view.cell_at(m.code.start) for m in places]
    heard = [wording.leaning(m.code.view.text, m.code.start, m.code.end, machine=False) for m in places]
    counted = finding.quantity is not None
    facts = {
        "points": max(-1.0, min(1.5, finding.points / 4.0)),
        "hard": min(1.0, finding.hard / 6.0),
        "by_words": float(finding.points >= taken),
        "counted": float(counted),
        "in_column": float(finding.bound == "column"),
        "in_line": float(finding.bound == "line"),
        "further_off": float(finding.bound in ("sentence", "next line", "lone")),
        "listed": float(finding.row is not None),
        "exact": float(finding.how == "exact"),
        "bare": float(finding.how in ("bare", "maker")),
        "labelled": _any(m.code.label == "part" for m in places),
        "table": _any(cell is not None for cell in cells),
        "part_column": _any(cell is not None and cell.meaning == "part" for cell in cells),
        "list_line": _any(binding.LISTED.match(_line(m)) is not None for m in places),
        "asked": _any(asked.asks(_sentence(m)) for m in places),
        "asked_plainly": _any(asked.asks_plainly(_clause(m)) for m in places),
        "under_request": _any(binding.under_a_request(m.code.view, m.code.row) for m in places),
        "trouble": _any(asked.troubles(_clause(m)) for m in places),
        "bracket": float(all(_in_bracket(m) for m in places)),
        "subject": _any(m.code.row.voice is Voice.HEADER for m in finding.mentions),
        "often": min(1.0, (len(places) - 1) / 2.0),
        "wording": max(heard),
        "worst_wording": min(heard),
    }
    facts["uncounted_wording"] = facts["wording"] * (not counted)
    return facts


def _fit(finding: Finding, models: frozenset[str]) -> dict[str, float]:
    """Whether the lists say that the part fits one of the machines asked for, or none."""
    fits = set(finding.row.fits) if finding.row else set()
    told = bool(fits and models)
    return {"fits": float(told and bool(fits & models)), "fits_none": float(told and not fits & models)}


def _against(facts: dict[str, float], rest: list[dict[str, float]]) -> dict[str, float]:
    """What is told by the other parts: whether they have what this one lacks."""
    found = {
        f"other_{name}": max((other[name] for other in rest), default=0.0) * (1.0 - facts[name])
        for name in ("counted", "labelled", "part_column", "list_line", "asked", "subject", "fits")
    }
    found["others"] = min(1.0, len(rest) / 5.0)
    found["alone"] = float(not rest)
    for name in ("points", "wording"):
        found[f"other_{name}"] = max(0.0, max((other[name] for other in rest), default=-1.0) - facts[name])
    return found


def _line(mention: Mention) -> str:
    row = mention.code.row
    return mention.code.view.text[row.start : row.end]


def _around(mention: Mention) -> tuple[str, str]:
    """Its sentence before and behind it."""
    code = mention.code
    left, right = code.view.sentence_at(code.start)
    return code.view.text[left : code.start], code.view.text[code.end : max(right, code.end)]


def _sentence(mention: Mention) -> str:
    return " ".join(_around(mention))


def _clause(mention: Mention) -> str:
    return " # ".join(asked.clause(mention.code.view, mention.code.start, mention.code.end))


def _in_bracket(mention: Mention) -> bool:
    before = _around(mention)[0]
    return before.rfind("(") > before.rfind(")")
