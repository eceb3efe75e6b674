"""Receipt numbers: a format with {n} or {n:03} and, where a year starts a new series, {yy} or {yyyy}.

>>> place("AS-{yy}-{n:03}", 2026)
'AS-26-{n:03}'
>>> number("AS-26-{n:03}", 14), number("AS-26-{n:03}", 1000)
('AS-26-014', 'AS-26-1000')
>>> parse("AS-{yy}-{n:03}", "AS-26-103")
('AS-26-{n:03}', 103)
"""

from __future__ import annotations

import re

_FIELD = re.compile(r"\{(yyyy|yy|n(?::0?\d+d?)?)\}")


def place(number_format: str, year: int) -> str:
    """The series that a year's numbers belong to: the format with its year filled in."""
    return number_format.replace("{yyyy}", f"{year:04}").replace("{yy}", f"{year % 100:02}")


def number(series: str, sequence: int) -> str:
    """The receipt number at a place in a series; it widens where the digits no longer suffice."""
    return _FIELD.sub(lambda field: format(sequence, field[1].partition(":")[2] or "d"), series)


def pattern(number_format: str) -> str:
    """A regular expression for the format, whatever the year; group `n` is the sequence."""
    kinds = {"yyyy": r"(?P<year>\d{4})", "yy": r"(?P<year>\d{2})"}
    out, at = "", 0
    for found in _FIELD.finditer(number_format):
        out += re.escape(number_format[at : found.start()]) + kinds.get(found[1], r"(?P<n>\d+)")
        at = found.end()
    return out + re.escape(number_format[at:])


def parse(number_format: str, text: str) -> tuple[str, int] | None:
    """(series, sequence) of a receipt number in this format, or None."""
    found = re.fullmatch(pattern(number_format), text.strip(), re.IGNORECASE)
    if not found:
        return None
    year = found.groupdict().get("year")
    series = number_format if year is None else number_format.replace("{yyyy}", year).replace("{yy}", year)
    return series, int(found["n"])
