"""Evidence drawn on the page it came from: which places of which document a request's values were read from, and a
document's lines cut where those places begin and end.

Nothing here makes HTML; templates get pieces of text and numbers, and escape them.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from ledger.queries import PostingLine


@dataclass(frozen=True, slots=True)
class Mark:
    """A place a value was read from. `id` is shared by the field's chip and the mark in the document."""

    id: str
    text: str
    finder: str
    delivery: int | None
    document: int
    page: int | None = None
    start: int | None = None
    end: int | None = None
    box: tuple[float, float, float, float] | None = None
    source: str = ""

    @property
    def placed(self) -> bool:
        """Whether there is a document to show it on (a header or a file name is none)."""
        return self.delivery is not None and self.document >= 0


@dataclass(frozen=True, slots=True)
class Piece:
    """Some characters of a line; `ids` are the marks that cover them."""

    text: str
    ids: str = ""


def marks(request: Mapping[str, Any], homes: Mapping[str, int], opened_by: int | None) -> dict[str, list[Mark]]:
    """Marks by field: "customer", "equipment-0", "parts-2", ..."""
    made = {}
    for name, owner in _owners(request):
        rows = [evidence for evidence in owner.get("evidence") or [] if isinstance(evidence, Mapping)]
        made[name] = [_mark(f"{name}-{place}", row, homes.get(_key(row), opened_by)) for place, row in enumerate(rows)]
    return made


def _owners(request: Mapping[str, Any]) -> Iterator[tuple[str, Mapping[str, Any]]]:
    """Every part of a request that carries evidence, with its name."""
    yield "customer", request.get("customer") or {}
    for group in ("equipment", "parts"):
        for place, row in enumerate(request.get(group) or []):
            yield f"{group}-{place}", row


def homes(postings: Iterable[PostingLine]) -> dict[str, int]:
    """Which delivery each piece of evidence came with: the last posting that brought it."""
    known: dict[str, int] = {}
    for posting in postings:
        if posting.delivery_id is None:
            continue
        for brought in (posting.data.get("request"), posting.data.get("changes")):
            for _, owner in _owners(brought or {}):
                known |= {_key(row): posting.delivery_id for row in owner.get("evidence") or []}
    return known


def _key(row: Mapping[str, Any]) -> str:
    return json.dumps(row, sort_keys=True, default=str)


def _mark(name: str, row: Mapping[str, Any], delivery: int | None) -> Mark:
    box = row.get("box")
    corners = (box["x0"], box["y0"], box["x1"], box["y1"]) if isinstance(box, Mapping) else None
    document = row.get("document")
    return Mark(
        id=name,
        text=str(row.get("text") or ""),
        finder=str(row.get("finder") or ""),
        delivery=delivery,
        document=document if isinstance(document, int) else -1,
        page=row.get("page"),
        start=row.get("start"),
        end=row.get("end"),
        box=corners,
        source=str(row.get("source") or ""),
    )


def on_paper(every: Mapping[str, list[Mark]], delivery: int, document: int) -> list[Mark]:
    """The marks that belong on one document."""
    return [
        mark for group in every.values() for mark in group if mark.delivery == delivery and mark.document == document
    ]


def pieces(line: Mapping[str, Any], found: Iterable[Mark]) -> list[Piece]:
    """A line cut at every beginning and end of a mark; overlapping marks share the piece in the middle."""
    start, text = int(line["start"]), str(line["text"])
    touching = [
        m for m in found if m.start is not None and m.end is not None and m.start < start + len(text) and m.end > start
    ]
    if not touching:
        return [Piece(text)]
    cuts = {0, len(text)}
    for mark in touching:
        cuts |= {max(0, (mark.start or 0) - start), min(len(text), (mark.end or 0) - start)}
    made = []
    for left, right in pairwise(sorted(cuts)):
        inside = [m.id for m in touching if (m.start or 0) < start + right and (m.end or 0) > start + left]
        made.append(Piece(text[left:right], " ".join(inside)))
    return made


def boxes(page: Mapping[str, Any], found: Iterable[Mark]) -> list[tuple[str, float, float, float, float]]:
    """Rectangles on a page in thousandths: (id, x, y, width, height). A mark without a box takes its lines' boxes."""
    made = []
    for mark in found:
        for x0, y0, x1, y1 in _corners_on(page, mark):
            air = 0.004  # so that the frame does not stand on the ink
            made.append(
                (mark.id, 1000 * (x0 - air), 1000 * (y0 - air), 1000 * (x1 - x0 + 2 * air), 1000 * (y1 - y0 + 2 * air))
            )
    return made


def _corners_on(page: Mapping[str, Any], mark: Mark) -> list[tuple[float, float, float, float]]:
    if mark.box is not None:
        return [mark.box] if mark.page == page["number"] else []
    if mark.start is None or mark.end is None:
        return []
    return [
        tuple(line["box"])
        for line in page["lines"]
        if line["box"] and line["start"] < mark.end and line["start"] + len(line["text"]) > mark.start
    ]


def best_paper(every: Mapping[str, list[Mark]], deliveries: list[int]) -> tuple[int, int]:
    """Which document to show first: the one most values were read from, the first delivery's first otherwise."""
    tally: dict[tuple[int, int], int] = {}
    for group in every.values():
        for mark in group:
            if mark.placed and mark.delivery in deliveries:
                place = (mark.delivery or 0, mark.document)
                tally[place] = tally.get(place, 0) + 1
    return max(tally, key=lambda place: tally[place]) if tally else (deliveries[0] if deliveries else 0, 0)
