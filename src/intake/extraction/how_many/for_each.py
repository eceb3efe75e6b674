"""Numbers that are for one of several: what each machine takes, each side, each of another part that is ordered too.

"대당 세 개씩 두 대분", "each winch takes four, enough for the pair", "모터 한 대에 두 장씩": so many times the number are wanted, unless a
total is told, or a number behind it is asked for plainly.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from intake.extraction.afterwards import names
from intake.extraction.how_many import numerals, pieces, quantity, totals
from intake.extraction.how_many.counts import free_quantities
from intake.extraction.how_many.quantity import Quantity
from intake.extraction.meant import asked
from intake.extraction.numbers.codes import Code, Standing
from intake.extraction.text.scene import View
from intake.extraction.text.vocabulary import words

if TYPE_CHECKING:
    from intake.extraction.how_many.binding import Mention
    from intake.extraction.part_model import Finding

_I = re.IGNORECASE

_EACH_MACHINE = words(
    r"\s*(?:pcs?\.?|ea|nos?\.?|units?|sets?)? ?(?:(?:per|(?:for )?(?:each|every)|a) (?:machine|unit|line|m/c)|(?:per|(?:for )?(?:each|every)) (?:of (?:the|our) )?(?!(?:of|item|part|piece|type|kind|size|order|time|hour|day|week|month|year|box|pack|bag|set|side|end|row|one|please|for|and|the)s?\b)[a-z]{3,12}s?(?=[\s.,;)]))|\s*(?:pro|je) Maschine|\s*(?:por|per) m[áa](?:quina|cchina)|\s*par machine|\s*(?:cái|chiếc)? ?mỗi máy|\s*ต่อเครื่อง|\s*(?:个|件)?(?:每|/)台",
    _I,
)
# For how many machines it is to be enough: "세 대분", "3台分", "for the pair", "für beide".
_ENOUGH_FOR = words(
    r"(?<!\w)(?P<a>\d{1,2}|한|두|세|네|다섯|여섯|일곱|여덟|열) ?(?:대|호기|기|척) ?(?:분(?:량)?|치|것)(?=으?로|을|만|이|은|다|요|입|[ .,)]|$)|(?<!\w)(?P<b>두|세|네|다섯|여섯|\d{1,2}) ?(?:대|호기|척)(?:에)? ?(?:모두|전부|다)(?![가-힣])|(?P<c>\d{1,2}|[二三四五六七八九十両]) ?(?:台|基|機) ?分|(?P<d>\d{1,2}|[两二三四五六七八九十]) ?台(?:的?量|份)|"
    r"\b(?:for|to (?:do|fit|cover|equip|service)|enough to \w+) (?:the |all (?:the |of the )?|both )?(?P<e>pair|both|two|three|four|five|six|seven|eight|[2-9])\b(?! ?(?:weeks?|days?|months?|years?|hours?|h\b|shifts?|%|-|of the))|"
    r"\b(?:für|pour|para|per|na|dla|cho|untuk) (?:alle |les |las |los |le |i |gli |cả |semua |wszystkie )?(?P<f>beide|zwei|drei|vier|fünf|deux|trois|quatre|cinq|ambas|ambos|dos|tres|cuatro|entramb[ei]|due|tre|quattro|obie|dwie|trzy|cztery|hai|ba|bốn|kedua|dua|tiga|empat)\b|(?:iki|üç|dört) makine|(?<!\w)(?:на|для) (?P<g>обе|обеих|две|двух|три|трёх|трех)(?!\w)",
    _I,
)
_BOTH = frozenset(
    {"pair", "both", "beide", "ambas", "ambos", "entrambe", "entrambi", "obie", "kedua", "обе", "обеих", "iki", "両"}
)
# "양쪽에 하나씩", "one on each side": two places, each with so many.
_SIDES_BEFORE = words(
    r"(?:양쪽|양측|양단|양끝|좌우|좌우측|앞뒤|전후|상하|위아래)(?:에|으로|에다|에는)?(?: ?각각?)? ?$|(?:両側|左右|両端|前後|上下)(?:に|で)?(?:各|それぞれ)? ?$|(?:两侧|左右|两端|前后|两边)(?:各|每边)? ?$|mỗi bên ?$|ข้างละ ?$|\b(?:je|auf jeder) Seite ?$|\b(?:de|à) chaque côté ?$|\b(?:a|en) cada lado ?$",
    _I,
)
_SIDES_AFTER = words(
    r" ?(?:on|for|at|per|to) (?:each|either|every) (?:side|end)\b| ?(?:je|pro|auf jeder) Seite| ?(?:de chaque|par) côté| ?(?:a|en|por) (?:cada )?lado| ?per lato| ?(?:na|z) każd\w+ stron\w+| ?mỗi bên",
    _I,
)
# "모터 한 대에", "펌프 한 대당": one of something, by its name.
_ONE_OF = words(
    r"(?P<name>[^\s,.]{1,14}?)(?:은|는)? ?(?:(?:한|1) ?(?:대|개|장|세트|벌|조|본)(?:에|당|마다|에는|엔)|하나(?:에|당|마다)|(?:대|개|세트|조|본)?(?:당|마다))(?![가-힣])"
    r"|(?P<ja>[^\s、。]{1,12}?)(?:は)? ?(?:1|一) ?(?:台|個|本|セット)(?:につき|あたり|当たり|に)|每(?:个|台|只|套)(?P<zh>[^\s,。、\d]{1,6})"
    r"|\b(?:each|every|per|je|pro|jede[rnm]?|chaque|cada|każd\w+|ogni|mỗi|setiap|tiap|her|кажд\w+) (?P<en>[^\W\d_]{3,20})",
    _I,
)


_TOLD = ("line", "next line", "sentence", "lone")  # how a number is bound that words beside it may multiply
# Over a list, beside several machines' numbers: "each of the two presses A and B needs", "A와 B에 각각", "A和B各需要".
_EACH_OF_THEM = words(
    r"각각|각자|대당|(?:각|매) ?(?:호기|대|기)(?![가-힣])|それぞれ|各(?=需|要|用|配|备|装|換|换|買|买|\W|台|機|号)|每台|ต่อเครื่อง|เครื่องละ|แต่ละ|mỗi (?:máy|chiếc|cái|tời)|\beach (?:of|machine|unit|needs?|requires?|takes?|one)\b|\bfor each\b|\bper (?:machine|unit)\b|"
    r"\bje(?:de[rs]?|weils)? (?:der|Maschine|von)\b|\bjeweils\b|\bcada (?:un[ao]?|uma|máquina)\b|\bchacune?\b|\bpar machine\b|\bciascun[ao]?\b|\bognuna\b|\bkażd(?:a|ej|ą|y|ego) (?:z|maszyn\w*)|(?<!\w)кажд\w+|\bher (?:biri|bir|makine)\w*|\bmasing-masing\b|\b(?:tiap|setiap) (?:mesin|unit)",
    _I,
)


@dataclass(frozen=True, slots=True)
class Count:
    """A part's number where it stands alone in the letter: not in a table, not said twice."""

    finding: Finding
    mention: Mention
    start: int
    end: int

    @property
    def view(self) -> View:
        return self.mention.code.view

    @property
    def value(self) -> float:
        return self.finding.quantity or 0.0


def apply(found: dict[str, Finding], machines: int) -> None:
    """Multiplies what is said to be for each of several; `machines` are asked for."""
    places: dict[int, list[Code]] = {}
    for mention in (m for f in found.values() for m in f.mentions):
        places.setdefault(mention.code.view.number, []).append(mention.code)
    named = {number: Standing(codes) for number, codes in places.items()}
    for several in (True, False):
        for count in _counted_once(found, several=several):
            _settle(count, found, named[count.view.number], machines)


def _counted_once(found: dict[str, Finding], *, several: bool) -> Iterator[Count]:
    """Parts counted in one place, beside several machines or not."""
    for finding in found.values():
        spoken = [
            (m, m.where) for m in finding.mentions if m.where and m.bound in _TOLD and (m.machines > 1) == several
        ]
        if len(spoken) == 1 and finding.bound in _TOLD and finding.quantity is not None:
            mention, (start, end) = spoken[0]
            yield Count(finding, mention, start, end)


def _settle(count: Count, found: dict[str, Finding], named: Standing, machines: int) -> None:
    others = (f for f in found.values() if f is not count.finding and f.quantity and not f.hard)
    own = {id(m.code) for m in count.finding.mentions}
    last = min(count.view.sentence_number(count.end) + _AHEAD, len(count.view.sentences) - 1)
    near = named.touching(count.start - _BEFORE, count.view.sentences[last][1] + _BEFORE)
    codes = [code for code in near if id(code) not in own]
    written = Quantity(count.value, count.start, count.end, "", "count")
    if total := totals.told_after(count.view, written, codes, (f.quantity or 0.0 for f in others)):
        _make(count.finding, total.value, f"{total.value:g} in all, as the letter says")
    elif of_one := _of_another(count, found):
        _make(count.finding, count.value * (of_one.quantity or 1.0), f"for each {of_one.model}")
    elif times := _times(count, found, named, machines):
        if asked_for := _asked_behind(count, codes):
            _make(count.finding, asked_for, "asked for behind what each takes")
        else:
            whole = count.value * times + _kept_besides(count, codes)
            _make(count.finding, whole, f"for each of {times:g} machines or places")


_AHEAD = 2  # sentences behind that of a number in which its total may be told
_BEFORE = 40  # characters: what stands further off tells nothing of a number


def _make(finding: Finding, value: float, why: str) -> None:
    finding.quantity, finding.bound, finding.conflict = value, "each machine", True
    finding.notes.append(why)


def _times(count: Count, found: dict[str, Finding], there: Standing, machines: int) -> float:
    """For how many machines or sides a number is meant that is said to be for each; 0 where nothing says so."""
    view, mention = count.view, count.mention
    left, right = view.sentence_at(mention.code.start)

    def alone() -> bool:
        """Whether the number is no other part's too: "a seal and a ring each", but not "two each of seal and ring"."""
        here = [m for f in found.values() for m in f.mentions if m.code.view is view and left <= m.code.start < right]
        return all(m.where for m in here) and len({m.where for m in here}) == len(here)

    if _on_sides(count) and alone():
        return 2.0
    start, end, named = mention.announced
    row = mention.code.row
    if (
        named > 1
        and _EACH_OF_THEM.search(view.text, start, end)
        and not _counted_in(view, start, end)
        and not totals.SAID.search(view.text, row.start, row.end)
    ):
        return float(named)
    enough = _enough_for(count)
    if mention.machines > 1:
        leading = view.text[max(left, count.start - 24) : count.start]
        each = bool(totals.FOR_EACH.search(leading)) or (mention.each and alone()) or _headed_for_each(count, there)
        each = each or (bool(quantity.PER_ONE.match(view.text, count.end)) and alone())
        each = each or (_takes_each(view, left, mention.code.start) and alone())
        return (enough or mention.machines) if mention.quantity == count.value and each else 0.0
    several = enough or (machines if machines > 1 else 0.0)
    return several if several and _is_for_a_machine(count, there) else 0.0


def _takes_each(view: View, left: int, start: int) -> bool:
    """ "A和B各需要 AB-12 2个": a word that says each of them, with but a word or two before the part itself."""
    return any(
        not re.search(r"[\d,.;:、，]", view.text[m.end() : start])
        for m in _EACH_OF_THEM.finditer(view.text, max(left, start - _A_WORD_OR_TWO), start)
    )


_A_WORD_OR_TWO = 12  # characters


def _counted_in(view: View, start: int, end: int) -> bool:
    """Whether something other than machines is counted there."""
    return any(not q.machines for q in quantity.find(view.text[start:end]) if q.unit)


_LONGEST_LIST = 12  # lines


def _headed_for_each(count: Count, named: Standing) -> bool:
    """ "Each machine takes:", and the number in a line of the list below that."""
    view, row = count.view, count.mention.code.row
    for above in reversed(view.rows[max(0, row.number - _LONGEST_LIST) : row.number]):
        line = view.text[above.start : above.end].strip()
        if line.endswith(":"):
            return bool(totals.FOR_EACH.search(line[:-1]))
        if line and not named.begun(above.start, above.end):
            return False
    return False


def _is_for_a_machine(count: Count, named: Standing) -> bool:
    view, mention, start, end = count.view, count.mention, count.start, count.end
    line = view.text[mention.code.row.start : mention.code.row.end]
    ahead = re.split(r"[,;\n、。]", view.text[max(0, start - 24) : start])[-1]
    each = 4 if view.text[start:end].lower().endswith("each") else 0  # "one each press": the word is the number's too
    said = (
        _EACH_MACHINE.match(view.text, end)
        or quantity.PER_ONE.match(view.text, end)
        or (each and _EACH_MACHINE.match(view.text, end - each))
        or _headed_for_each(count, named)
        or (
            totals.FOR_EACH.search(ahead) and not [q for q in quantity.find(ahead) if not (q.machines and q.value == 1)]
        )
    )
    return bool(said) and mention.serial is None and not totals.SAID.search(line)


def _on_sides(count: Count) -> bool:
    text, start, end = count.view.text, count.start, count.end
    each = "씩" in text[end - 1 : end + 2] or "ずつ" in text[end : end + 2]
    before = _SIDES_BEFORE.search(text[max(0, start - 16) : start])
    marked = bool(before) and (
        each or not re.search(r"[가-힣]", text[max(0, start - 16) : start]) or "각" in text[start - 3 : start]
    )
    return marked or bool(_SIDES_AFTER.match(text, end))


def _enough_for(count: Count) -> float:
    """For how many machines the sentence of a number, or the one behind it, says that it is to be enough."""
    view = count.view
    at = view.sentence_number(count.start)
    for start, end in view.sentences[at : at + 2]:
        for m in _ENOUGH_FOR.finditer(view.text, start, end):
            word = next((g for g in m.groups() if g), "")
            value = 2.0 if word.lower() in _BOTH else numerals.value_of(word)
            if value and value > 1:
                return value
    return 0.0


def _asked_behind(count: Count, others: Sequence[Code]) -> float:
    """ "대당 4개인데 이번에는 5개만 주세요": the number behind what each takes, where that is asked for."""
    view = count.view
    _, right = view.sentence_at(count.start)
    right = min([right, *(c.start for c in others if c.view is view and c.start >= count.end)])
    for q in free_quantities(view, count.end, right, [m.code for m in count.finding.mentions]):
        if not q.machines and not q.each and asked.asks_plainly(view.text[q.start : min(right, q.end + 14)]):
            return q.value
    return 0.0


# "one for each and one for the drawer", "대당 2개씩 하고 예비로 1개 더", "pro Presse eins und noch eins als Reserve".
_BESIDES = words(
    r"[^.;\n\d]{0,24}?(?:\b(?:and|plus|und|et|y|e|i|oraz|dan|en|og|och|a|és|și|ve|và)\b|(?<!\w)(?:и|і|та)(?!\w)|[,+、，]|하고|이랑|그리고|と|和|และ)[^.;\n\d]{0,24}$",
    _I,
)


def _kept_besides(count: Count, others: Sequence[Code]) -> float:
    """What is wanted to keep, told right behind what each machine takes."""
    view = count.view
    _, right = view.sentence_at(count.start)
    right = min([right, *(c.start for c in others if c.view is view and c.start >= count.end)])
    behind = free_quantities(view, count.end, right, [m.code for m in count.finding.mentions])
    if len(behind) != 1 or not _BESIDES.match(view.text[count.end : behind[0].start]):
        return 0.0
    kept = behind[0]
    told = view.text[count.end : min(right, kept.end + _BEFORE)]
    return kept.value if pieces.is_kept(told) and not (kept.each or kept.machines) else 0.0


def _of_another(count: Count, found: dict[str, Finding]) -> Finding | None:
    """The other part ordered of each of which so many are needed, called by its name or told by its number."""
    left = count.view.sentence_at(count.start)[0]
    said = list(_ONE_OF.finditer(count.view.text, left, count.start))
    several = [
        f for f in found.values() if said and f is not count.finding and not f.hard and f.quantity and f.quantity > 1
    ]
    if not several:
        return None
    called = names.callings(found)
    for m in said:
        name = next((g for g in m.groups() if g), "")
        keys = names.called_in(name, called)
        named = [f for f in several if f.key in keys or name in _bare_name(f)]
        if len(named) == 1:
            return named[0]
    enough = _enough_for(count)
    same = [f for f in several if f.quantity == enough]
    return same[0] if len(same) == 1 else None


def _bare_name(finding: Finding) -> list[str]:
    name = finding.row.name if finding.row else ""
    return [word.lower() for word in name.split()] + ([name[-2:]] if "가" <= name[-1:] <= "힣" else [])
