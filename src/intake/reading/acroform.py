"""What was typed, chosen or ticked in a PDF's form fields: most writers keep it apart from the page's own text."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

TICKED, EMPTY = "☑", "☐"
_MAX_DEPTH = 20  # of a field's ancestors: a stranger's tree may be a ring


def value(annotation: Any) -> list[str]:
    """The lines that a widget shows."""
    kind, given = _inherited(annotation, "/FT"), _inherited(annotation, "/V")
    if kind == "/Btn":
        return [_tick(annotation)]
    if given is None:
        return []
    if kind == "/Ch":
        shown = dict(_options(annotation))
        chosen = [given] if _is_text(given) else list(given)
        return [", ".join(" ".join(shown.get(str(one), str(one)).split()) for one in chosen)]
    said = str(given) if _is_text(given) else bytes(given.read_bytes()).decode("utf-8", "replace")
    return [" ".join(line.split()) for line in said.splitlines()]


def _tick(annotation: Any) -> str:
    """A push button says nothing; a box or a radio button is ticked when it shows any state but Off."""
    if int(_inherited(annotation, "/Ff") or 0) & 1 << 16:
        return ""
    state = annotation.get("/AS", _inherited(annotation, "/V"))
    return EMPTY if state is None or str(state) == "/Off" else TICKED


def _options(annotation: Any) -> Iterator[tuple[str, str]]:
    """Of a choice: what is exported, and what is shown."""
    for option in _inherited(annotation, "/Opt") or []:
        if not _is_text(option) and len(option) == 2 and str(option[0]):
            yield str(option[0]), str(option[1])


def _is_text(value: Any) -> bool:
    import pikepdf

    return isinstance(value, (str, pikepdf.String, pikepdf.Name))


def _inherited(field: Any, key: str) -> Any:
    for _ in range(_MAX_DEPTH):
        if key in field:
            return field[key]
        if "/Parent" not in field:
            return None
        field = field["/Parent"]
    return None
