"""Counts told apart from the numbers of their parts: in their order, or in lines that call them by their names.

"A, B, C ... 수량은 순서대로 3개, 5개, 1개", "Quantities: 6, 4 and 2 respectively", and below a sentence that names two parts
"Seal kits  2 / O-rings  10". Only as many counts as there are parts are shared out so, and only lines that call one part
and no other.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from intake.extraction.afterwards import names
from intake.extraction.afterwards.last_word import SAID_HOW_MANY
from intake.extraction.how_many import quantity
from intake.extraction.meant import asked
from intake.extraction.text import labels
from intake.extraction.text.scene import Scene, View
from intake.extraction.text.vocabulary import words

if TYPE_CHECKING:
    from intake.extraction.part_model import Finding

_I = re.IGNORECASE
_MOST = 12  # parts that are counted in their order
_BEHIND = 4  # sentences behind the parts in which they are
_SET_ASIDE = 4.5  # what speaks against a part so much that it is none in question

# In the order in which the parts were named.
_RESPECTIVELY = words(
    r"(?:적은 |말씀드린 |위 |위의 |기재(?:한|된) |품번 |나열 ?)?순서(?:대로|로|에 ?맞)|차례(?:대로|로)|각각|위에서부터|앞에서부터|順(?:番)?に|それぞれ|上から|依次|分别|分別|按(?:以上|上述|上面的?)?顺序|顺序为|依序|"
    r"\b(?:respectively|in (?:that|this|the same|the above|the given|the listed) order|in order(?= of|[ :,]*\d)|beziehungsweise|jeweils|in dieser reihenfolge|der reihe nach|respectivement|dans (?:cet|l'|le même) ?ordre|respectivamente|(?:por|en) (?:este|ese|el mismo) orden|por esta ordem|rispettivamente|nell'ordine|"
    r"respectievelijk|in deze volgorde|odpowiednio|kolejno|w tej kolejności|respektive|henholdsvis|i (?:denne|den) rækkefølgen?|i den(?: här)? ordningen|vastaavasti|tässä järjestyksessä|v (?:tomto|uvedeném) pořadí|postupně|v (?:tomto|uvedenom) poradí|sorrendben|respectiv|în (?:această )?ordine|redom|tim redom|sırasıyla|sırayla|berturut-turut|secara berurutan|mengikut urutan|atitinkamai|attiecīgi|vastavalt|lần lượt|theo thứ tự)\b|"
    r"(?<!\w)(?:соответственно|по порядку|в (?:этом|том же|указанном) порядке|відповідно|за порядком|съответно|αντίστοιχα|με τη σειρά)(?!\w)|ตามลำดับ|على التوالي|بالترتيب|בהתאמה|לפי הסדר|به ترتیب|क्रमशः|тиісінше",
    _I,
)
_JOINED = words(
    r"[\s,;/、，·+&]*(?:(?:and|und|et|y|e|i|og|och|en|ja|a|és|și|și|ve|dan|và|и|і|та|και|و|ו|तथा|और|และ|と|和|그리고|및)(?=[\s\d])|와|과|하고|이고|이랑)?[\s,;/、，]*",
    _I,
)
_BARE = re.compile(r"(?<![\w.,:/#-])\d{1,4}(?![\w%]|[.:/-]\d|,\d{3})")


def apply(scene: Scene, found: dict[str, Finding]) -> None:
    """Gives the parts that are counted in their order, or line by line by their names, their numbers."""
    asked_for = sorted(
        (f for f in found.values() if f.own and f.hard < _SET_ASIDE and f.points > 0),
        key=lambda f: min((m.code.view.number, m.code.start) for m in f.own),
    )
    if 2 <= len(asked_for) <= _MOST and any(f.quantity is None for f in asked_for):
        _in_order(scene, found, asked_for)
    if any(f.quantity is None for f in asked_for):
        _line_by_line(scene, found, [f for f in asked_for if f.quantity is None])


def _in_order(scene: Scene, found: dict[str, Finding], parts: Sequence[Finding]) -> None:
    """ "수량은 순서대로 3개, 5개, 1개입니다.": as many counts as there are parts, none of which has one of its own."""
    homes = {m.code.view.number for f in parts for m in f.own}
    if len(homes) != 1 or any(f.bound == "column" for f in parts):
        return
    last = max((m.code for f in parts for m in f.own), key=lambda code: code.start)
    at = last.view.sentence_number(last.start)
    for start, end in [(last.end, last.view.sentences[at][1]), *last.view.sentences[at + 1 : at + 1 + _BEHIND]]:
        if start >= end or any(f.stands_in(last.view, start, end) for f in found.values()):
            continue
        said = last.view.text[start:end]
        values = _run(said) if _RESPECTIVELY.search(said) else _labelled_run(said)
        if len(values) == len(parts) and not asked.refuses(said):
            for finding, value in zip(parts, values, strict=True):
                if finding.quantity is None:
                    finding.points += SAID_HOW_MANY
                finding.correct(value, f"{value:g} in the order of the parts")
            return


def _run(said: str) -> list[float]:
    """The counts of a sentence, where nothing but a comma or an "and" stands between them and no other figure beside."""
    counts = [q for q in quantity.find(said) if q.sort != "length" and not (q.machines or q.each)]
    spans = [(q.start, q.end, q.value) for q in counts]
    spans += [
        (m.start(), m.end(), float(m.group()))
        for m in _BARE.finditer(said)
        if not any(start < m.end() and m.start() < end for start, end, _ in spans)
    ]
    spans.sort()
    together = all(_JOINED.fullmatch(said[one[1] : other[0]]) for one, other in pairwise(spans))
    return [value for _, _, value in spans] if together else []


def _labelled_run(said: str) -> list[float]:
    """ "Qty: 6, 4 and 2": a run of counts behind a word for quantity that opens the sentence."""
    label, colon, rest = said.partition(":")
    return _run(rest) if colon and labels.column_of(label.strip(" -*•·")) == "quantity" else []


_DIGIT = re.compile(r"\d")  # an alias that holds one is a number, and no name
# "Seal kits      2", "O-rings: 10 pcs": what is called, and a figure that ends the line.
_NAMED_LINE = re.compile(
    r"[ \t]*(?:[-*•·–] *|\(?\d{1,2}[.)] +)?(?P<name>[^\W\d_][^\n\d:=|]{1,40}?)(?: ?[:=|→] ?| [-–—] | ?\.{2,} ?|[ \t]{2,}|\t)(?P<many>[^\n]{1,16}?)[ \t.]*"
)


def _line_by_line(scene: Scene, found: dict[str, Finding], parts: Sequence[Finding]) -> None:
    """Lines that hold what one part alone is called and a count: of a part of which they do not say two things."""
    plain, aliases = names.callings(found), _aliases(found)
    called = {
        key: [*plain.get(key, ()), *patterns, *aliases.get(key, ())] for key, patterns in names.inflected(found).items()
    }
    bare = {f.key: f for f in parts}
    told: dict[str, set[float]] = {}
    for name, value in _named_lines(scene, found):
        keys = names.called_in(name, called)
        if len(keys) == 1 and keys[0] in bare:
            told.setdefault(keys[0], set()).add(value)
    for key, values in told.items():
        if len(values) == 1:
            bare[key].points += SAID_HOW_MANY
            bare[key].correct(value := values.pop(), f"{value:g} in a line with its name")


def _aliases(found: dict[str, Finding]) -> names.Callings:
    """What the registry calls each part besides, in words that it gives no other of the letter."""
    said = {
        k: {a.lower() for a in f.row.aliases if a.isascii() and not _DIGIT.search(a)} for k, f in found.items() if f.row
    }
    given = Counter(alias for aliases in said.values() for alias in aliases)
    return {
        key: [re.compile(rf"\b{re.escape(alias)}", re.IGNORECASE) for alias in sorted(aliases) if given[alias] == 1]
        for key, aliases in said.items()
    }


def _named_lines(scene: Scene, found: dict[str, Finding]) -> Iterator[tuple[str, float]]:
    for view, row in scene.lines(frozenset({m.code.row.voice for f in found.values() for m in f.own})):
        match = _NAMED_LINE.fullmatch(view.text, row.start, row.end)
        if (
            match is None
            or view.cell_at(row.start)
            or any(f.stands_in(view, row.start, row.end) for f in found.values())
        ):
            continue
        value = _count(view, match)
        if value:
            yield match["name"], value


def _count(view: View, match: re.Match[str]) -> float | None:
    many = match["many"].strip()
    if many.isdigit():
        return float(many) if 0 < int(many) < 10_000 else None
    counts = quantity.find(many)
    rest = many[counts[0].end :].strip(" .,;") if counts else ""
    return counts[0].value if len(counts) == 1 and counts[0].start == 0 and not rest and counts[0].unit else None
