"""What was typed, chosen or ticked in a PDF's form fields: most writers keep it apart from the page's own text."""

from __future__ import annotations

import logging
from collections.abc import Iterator, Sequence
from typing import Any

from intake.document import Box
from intake.reading.layout import Token

log = logging.getLogger(__name__)

TICKED, EMPTY = "☑", "☐"
_MAX_DEPTH = 20  # of a field's ancestors: a stranger's tree may be a ring
_LETTER = 12.0  # points: a value in a field taller than this stands in its middle, as viewers draw it


def values(document: Any) -> dict[int, list[Token]]:
    """By page index, each field's value where its widget stands. Empty for a file without a form, or a broken one."""
    import pikepdf

    try:
        if "/AcroForm" not in document.Root:
            return {}
        return {i: list(_widgets(page)) for i, page in enumerate(document.pages) if "/Annots" in page}
    except (pikepdf.PdfError, ValueError, TypeError, KeyError, AttributeError, RuntimeError) as problem:
        log.info("pdf form unreadable error=%s", type(problem).__name__)
        return {}


def unseen(found: Sequence[Token], tokens: Sequence[Token]) -> list[Token]:
    """Of the form's values those that the text layer has not drawn already."""
    return [
        value
        for value in found
        if not any(
            value.box.x0 <= t.middle[0] <= value.box.x1
            and value.box.y0 <= t.middle[1] <= value.box.y1
            and t.text in value.text
            for t in tokens
        )
    ]


def _widgets(page: Any) -> Iterator[Token]:
    left, bottom, right, top = (float(v) for v in page.mediabox)
    turn = int(page.get("/Rotate", 0))
    for annotation in page.Annots:
        if annotation.get("/Subtype") != "/Widget" or "/Rect" not in annotation:
            continue
        text = _value(annotation)
        x0, y0, x1, y1 = (float(v) for v in annotation.Rect)
        (x0, x1), (y0, y1) = sorted((x0, x1)), sorted((y0, y1))
        for number, line in enumerate(text):
            high, low = _band(y0, y1, number, len(text))
            box = Box(
                (x0 - left) / (right - left),
                (top - high) / (top - bottom),
                (x1 - left) / (right - left),
                (top - low) / (top - bottom),
            )
            if line and 0 <= box.x0 < box.x1 <= 1 and 0 <= box.y0 < box.y1 <= 1:
                yield Token(line, box.turned(turn))


def _band(y0: float, y1: float, number: int, count: int) -> tuple[float, float]:
    """Top and bottom of a value's line within its field, in points from below."""
    if count > 1:
        step = (y1 - y0) / count
        return y1 - number * step, y1 - (number + 1) * step
    middle, half = (y0 + y1) / 2, min(y1 - y0, _LETTER) / 2
    return middle + half, middle - half


def _value(annotation: Any) -> list[str]:
    kind, value = _inherited(annotation, "/FT"), _inherited(annotation, "/V")
    if kind == "/Btn":
        return [_tick(annotation)]
    if value is None:
        return []
    if kind == "/Ch":
        shown = dict(_options(annotation))
        chosen = [value] if _is_text(value) else list(value)
        return [", ".join(" ".join(shown.get(str(one), str(one)).split()) for one in chosen)]
    said = str(value) if _is_text(value) else bytes(value.read_bytes()).decode("utf-8", "replace")
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
