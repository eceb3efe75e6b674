"""What each source of evidence and the joint choice add: every world read again without one of them.

    python -m bench.ablation [WORLD ...]      folders with intake.toml and files/; all at hand where none is named

Prints the share of messages wholly right (customer, machines, parts with quantities; nothing taken where nothing is
asked), and of the customers, machines and parts with quantities the F1, over all worlds together.
"""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any
from unittest.mock import patch

from bench.fit import worlds_at_hand
from bench.score import Count, customer, parts, serials
from bench.score import read as answers
from bench.timing import table
from intake.extraction import choose
from intake.extraction.catalogue import Catalogue
from intake.extraction.how_many import likely
from intake.extraction.matter import gist
from intake.extraction.meant import asked, background, ordered, wording
from intake.extraction.numbers import ranges, tails, units
from intake.extraction.text import labels
from intake.extraction.text.scene import Scene, lay_out
from intake.registry import Registry

Lists = Callable[[Registry], Registry]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("worlds", nargs="*", type=Path)
    folders = parser.parse_args().worlds or [folder for _, folder in worlds_at_hand([])]
    worlds = [_read(folder) for folder in folders]
    rows, whole = [], 0.0
    for name, without in WITHOUT.items():
        with without():
            found, scores = _score(worlds)
        whole = whole or found
        rows.append([name, f"{found:.3f}", f"{found - whole:+.3f}", *scores])
        print(*rows[-1], sep="  ", flush=True)
    print(table("What it adds", ["without", "whole", "", "customer", "machines", "parts"], rows))


World = tuple[Any, Registry, dict[str, Any], dict[str, dict[str, Any]]]  # settings, lists, what was received, answers


def _read(folder: Path) -> World:
    from intake import wiring
    from intake.by_hand import delivery_of_file
    from intake.errors import IntakeError
    from intake.reading.sandbox import Readers
    from intake.settings import load

    settings, gold = load(folder / "intake.toml"), answers(str(folder / "files/gold.jsonl"))
    with Readers(settings.limits, workers=2, fax=settings.fax, zone=settings.zone) as readers:
        outcomes = readers.read_all([delivery_of_file(folder / "files" / name, settings) for name in gold])
        received = {delivery.name: found for delivery, found in outcomes if not isinstance(found, IntakeError)}
    return settings, wiring.catalogue_from_files(settings).registry, received, gold


def _score(worlds: Iterable[World]) -> tuple[float, list[str]]:
    from intake.extraction.confidence import shipped

    right = total = 0
    who, machines, lines = Count(), Count(), Count()
    for settings, lists, received, gold in worlds:
        catalogue = _catalogue(_LISTS[-1](lists))
        for name, found in received.items():
            reading = choose.read(found, catalogue, settings.organisation, settings.numbering, 0.9, shipped())
            got, want = reading.request.as_json(), gold[name]
            total += 1
            if want["kind"] != "service":
                right += got["kind"] != "service"
                continue
            right += got["kind"] == "service" and all(of(got) == of(want) for of in (customer, serials, parts))
            who.sets({customer(got)} - {None}, {customer(want)} - {None})
            machines.sets(serials(got), serials(want))
            lines.sets(set(parts(got).items()), set(parts(want).items()))
    return right / total, [count.row().partition("F1")[2].split()[0] for count in (who, machines, lines)]


# -- what is taken away ----------------------------------------------------------------------------------------------

_LISTS: list[Lists] = [lambda lists: lists]
_EMPTIED: list[str] = []  # indexes of the catalogue


def _catalogue(lists: Registry) -> Catalogue:
    made = Catalogue(lists)
    for name in _EMPTIED:
        object.__setattr__(made, name, {})
    return made


@contextmanager
def _lists(change: Lists) -> Iterator[None]:
    _LISTS.append(change)
    try:
        yield
    finally:
        _LISTS.pop()


@contextmanager
def _emptied(*names: str) -> Iterator[None]:
    _EMPTIED.extend(names)
    try:
        yield
    finally:
        _EMPTIED.clear()


@contextmanager
def _patched(*changes: tuple[Any, str, Any]) -> Iterator[None]:
    with ExitStack() as stack:
        for owner, name, instead in changes:
            stack.enter_context(patch.object(owner, name, instead))
        for looked_up in (labels.field_of, labels.column_of, labels.label_before):
            looked_up.cache_clear()
        yield
    for looked_up in (labels.field_of, labels.column_of, labels.label_before):
        looked_up.cache_clear()


def _without_tables(received: Any) -> Scene:
    scene = lay_out(received)
    for view in scene.views:
        view.grids, view.places = [], []
    return scene


def _nobody(lists: Registry) -> Registry:
    silent: dict[str, Any] = {"emails": (), "domains": (), "phones": (), "faxes": (), "contacts": ()}
    return replace(lists, customers=tuple(replace(row, **silent) for row in lists.customers))


def _one_name(lists: Registry) -> Registry:
    return replace(
        lists,
        customers=tuple(replace(row, aliases=()) for row in lists.customers),
        parts=tuple(replace(row, aliases=()) for row in lists.parts),
    )


def _nothing(*_: Any, **__: Any) -> list[Any]:
    return []


def _no_gist(*_: Any) -> dict[str, float]:
    return dict.fromkeys(gist.HEADS, 0.0)


def _no_words(*_: Any, **__: Any) -> asked.Verdict:
    return asked.Verdict(0.0, 0.0, 1.0)


WITHOUT: dict[str, Callable[[], Any]] = {
    "nothing taken away": ExitStack,
    "machines and parts listed": lambda: _lists(lambda lists: replace(lists, equipment=(), parts=())),
    "aliases": lambda: _lists(_one_name),
    "addresses, numbers, contacts": lambda: _lists(_nobody),
    "labels and headings": lambda: _patched((labels, "_EXACT", {}), (labels, "_STRONG_INSIDE", [])),
    "tables": lambda: _patched((choose, "lay_out", _without_tables)),
    "shapes of numbers": lambda: _emptied("serial_families", "part_families"),
    "look-alikes and left-off letters": lambda: _emptied("machines_by_look", "parts_by_look", "machines_by_stem"),
    "ends of numbers": lambda: _patched((tails, "tails", _nothing), (units, "of_units", _nothing)),
    "ranges and lists": lambda: _patched(
        (ranges, "extend", lambda *_: iter(())), (ranges, "fill", lambda *_: iter(())), (tails, "of_ranges", _nothing)
    ),
    "what is asked, by its words": lambda: _patched((asked, "judge", _no_words)),
    "which of several machines, by the build": lambda: _patched((background, "weigh", _nothing)),
    "which of the parts, by the build": lambda: _patched((ordered, "weigh", _nothing)),
    "how many, by the build": lambda: _patched((likely, "weigh", _nothing)),
    "how the words around a number speak": lambda: _patched((wording, "leaning", lambda *_, **__: 0.0)),
    "the gist of the whole letter": lambda: _patched((gist, "heard", _no_gist)),
    "the joint choice (owner and writer)": lambda: _patched((choose, "_owners", lambda _: {})),
}


if __name__ == "__main__":
    main()
