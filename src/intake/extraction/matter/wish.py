"""Which of a letter's days is the one that is waited for, by the words around each, beside what the rules say.

`due` knows the words of waiting, of coming and of what is over, and no list of words is whole. Here every day of a letter is
weighed against the others, and against none being wanted: how far off it is, what the rules see in it, and how the words
around it speak (pieces of words, as of a number in `likely`). Learnt from letters that were read with a share of the words
forgotten (bench/days.py). It speaks where the rules are silent, and takes back what they found only where it is all but sure.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from intake.document import Voice
from intake.extraction.how_many import likely
from intake.extraction.how_many.likely import Candidate, Fit
from intake.extraction.matter import due
from intake.extraction.meant import wording
from intake.extraction.text.scene import View

if TYPE_CHECKING:
    from intake.extraction.choose import Reading

DAYS = 40  # of a letter; of one that names more the rules' day is kept
FILLED = 0.55  # likely from here on, a day is taken where the rules found none
TAKEN_BACK = 0.8  # likely from here on, another day or none is taken instead of the rules' day
AGAINST = -3.0  # points: what the rules have such a reason against is not put in
_BEFORE, _AFTER, _SENTENCE, _FORM, _PREVIOUS, _NEXT = (np.uint64((seed + 3) * 15_485_863) for seed in range(6))
_FAR = ((0, "past"), (1, "today"), (3, "soon"), (11, "days"), (46, "weeks"), (121, "months"))  # days from today: below


def settle(reading: Reading, rule: date | None, today: date) -> tuple[date | None, float]:
    """The day by which something is wanted, and how likely it is; `rule` is what the rules found."""
    day, chance = chosen(of(reading, rule, today), float(rule.toordinal()) if rule else None, learnt())
    return date.fromordinal(int(day)) if day else None, chance


def chosen(candidates: Sequence[Candidate], rule: float | None, fit: Fit) -> tuple[float | None, float]:
    """Of the days of a letter the one waited for, as its number, and how likely that is."""
    if len(candidates) < 2:
        return rule, 1.0
    chances: dict[float | None, float] = {}
    for candidate, chance in zip(candidates, likely.likely(candidates, fit), strict=True):
        chances[candidate.value] = chances.get(candidate.value, 0.0) + chance
    best = max(chances, key=chances.__getitem__)
    for_it = any(c.value == best and not c.facts.get("rule:against") for c in candidates)
    kept = best if for_it and chances[best] >= (FILLED if rule is None else TAKEN_BACK) else rule
    return kept, chances.get(kept, 0.0)


def of(reading: Reading, rule: date | None, today: date) -> list[Candidate]:
    """The days that may be meant, each as the number of its day, and none; alone where no day is named, or too many."""
    wanted = list({(view.number, at + w.day.start): (view, w, at) for view, w, at in reading.wanted}.values())
    none = {"none": 1.0, "none:rule": float(rule is None)}
    coming = {w.day.on for _, w, _ in wanted if w.day.on >= today}
    none |= {"none:coming": min(1.0, len(coming) / 3), "none:all_past": float(not coming)}
    found = [Candidate(None, none)]
    if len(wanted) > DAYS:
        return found
    said: dict[date, int] = {}
    for _, w, _ in wanted:
        said[w.day.on] = said.get(w.day.on, 0) + 1
    for number, (view, w, at) in enumerate(wanted):
        start, end = at + w.day.start, at + w.day.end
        facts = _facts(view, w, start, today) | {
            "rule:chosen": float(w.day.on == rule),
            "rule:other": float(rule is not None and w.day.on != rule),
            "first": float(number == 0),
            "last": float(number == len(wanted) - 1),
            "alone": float(len(coming) == 1),
            "again": float(said[w.day.on] > 1),
        }
        found.append(Candidate(float(w.day.on.toordinal()), facts, _around(view, start, end)))
    return found


def _facts(view: View, wanted: due.Wanted, start: int, today: date) -> dict[str, float]:
    """What of a day is known by itself."""
    day = wanted.day
    far = next((name for below, name in _FAR if (day.on - today).days < below), "far")
    return {
        f"far:{far}": 1.0,
        f"form:{'loose' if day.loose else 'exact' if day.exact else 'told'}": 1.0,
        "rule": max(-1.0, min(1.0, wanted.score / 4.0)),
        "rule:against": float(any(float(note.partition(" ")[0]) <= AGAINST for note in wanted.notes)),
        "rule:enough": float(wanted.score >= due.ENOUGH),
        "header": float(view.row_at(start).voice is Voice.HEADER),
        "cell": float(view.cell_at(start) is not None),
        **{f"why:{note.partition(' ')[2]}": 1.0 for note in wanted.notes},
    }


def _around(view: View, start: int, end: int) -> NDArray[np.int64]:
    """The places, among the weights, of the pieces of the words around a day and of those that name it, each once."""
    text = view.text
    left, right = view.sentence_at(start)
    number = view.sentence_number(start)
    stop = max(right, end)
    zones = [
        (_BEFORE, wording.plain(text[max(0, left, start - 26) : start])[-24:]),
        (_AFTER, wording.plain(text[end : min(stop, end + 28)])[:24]),
        (_SENTENCE, wording.plain(f"{text[max(left, start - 100) : start]}@{text[end : min(stop, end + 100)]}")),
        (_FORM, wording.plain(text[start:end])),
        (_PREVIOUS, wording.plain(_sentence(view, number - 1))[-60:]),
        (_NEXT, wording.plain(_sentence(view, number + 1))[:60]),
    ]
    return wording.hashed((words, (zone,)) for zone, words in zones)


def _sentence(view: View, number: int) -> str:
    if not 0 <= number < len(view.sentences):
        return ""
    start, end = view.sentences[number]
    return view.text[start : min(end, start + 200)]


def learnt() -> Fit:
    return likely.kept_as("days")
