"""Units of one number: "HV.0417, the .2", "S620A~C", "PD112 L and R", "the same number, right side".

Machines that share a number and differ by the letter or the figure at its end are spoken of by that end. Which number is
meant is told by what stands before: in its own sentence, else the last one named that has such a unit.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from intake.extraction.catalogue import Catalogue
from intake.extraction.numbers.codes import Code
from intake.extraction.numbers.ranges import COUNTS
from intake.extraction.text.scene import OWN_WORDS, Spans, View
from intake.extraction.text.values import compact
from intake.extraction.text.vocabulary import words

_I = re.IGNORECASE
_MOST = 12  # units of one number; where there are more the figure is a running number

_AND = r"(?:,|/|&|\+|·|・|、|ㆍ|와|과|및|하고|랑|이랑|と|及び|和|及|与|\band\b|\bund\b|\bet\b|\by\b|\be\b|\bi\b|\boraz\b|\bvà\b|และ|กับ|\bdan\b|\bve\b|\bи\b)"
_TO = r"(?:~|∼|〜|-|부터|에서|から|至|到|\bto\b|\bthru\b|\bthrough\b|\bbis\b|\bà\b|\ba\b|\bal?\b|\bdo\b|\bđến\b|ถึง|\bhingga\b|\bsampai\b|\bдо\b)"
# What a unit is called behind its letter, and before it.
_NOUN = r"(?:조|측|쪽|탕|탱크|유닛|호기|기(?=[는은가이를도만와과 ])|번 ?(?:유닛|탱크|조)|라인|열|헤드|챔버|[- ]?(?:side|unit|tank|bath|chamber|machine|half|one|hand|line)s?\b|槽|側|侧|边|号機|号机|号槽|号?(?:单元|單元|ユニット)|ライン|[- ](?:Seite|Einheit|Becken|Maschine)\b)"
_CALLED = (
    r"(?:\b(?:units?|sides?|tanks?|bath|chamber|Seite|Einheit|Becken|Maschine|côté|unité|cuve|lado|unidad|cuba|lato|unità|vasca|stron[aęy]|jednostk\w|wann\w|sisi|unit|bak|mesin|taraf\w*|ünite\w*|tank)"
    r"|\b(?:bên|phía|bể|máy|cụm|tổ|ngăn|buồng)|ฝั่ง|ด้าน|ตัว|เครื่อง|ถัง|(?:сторон|ванн|блок|установк)\w*|유닛|탱크)"
)
_BARE = re.compile(r"(?<![A-Za-z0-9./-])(?:[A-Za-z]{1,5}[ ./-]?)?\d[A-Za-z0-9]*(?:[./-][A-Za-z0-9]+)*(?![A-Za-z0-9])")
_SIGNED = re.compile(r"(?<![A-Za-z0-9./%-])[./-](?P<u>[A-Z]?\d{1,2}|[A-Z])(?![A-Za-z0-9/%-]|[.,]\d)")
# A signed end outside the sentence of its number must be spoken of.
_SPOKEN_OF = words(
    r" ?(?:유닛|호기|번|쪽|측|기계|장비|은|는|이|가|도|만|을|를|의|에|하고|와|과|unit|ユニット|の|は|が|を|も|のみ|号|单元|那|的)| (?:is|are|was|has|runs?|works?|too|also|needs?|only|one|ist|läuft|est|è|jest|thì|vẫn|bị|เสีย|est[áa]|çalış\w*|masih)\b|[)\],.]"
)
_UNIT_NEXT = words(r" ?(?:유닛|호기|번(?= |은|이|만|도)|쪽|측|기계|ユニット|号(?:单元|機|机)?|(?:unit|side)\b)", _I)
_LETTERED = words(
    rf"(?<![A-Za-z0-9./-])(?:(?P<a>[A-Z])[- ]?{_NOUN}|(?P<b>[A-Z]) ?(?=(?:은|는|만|도)(?=[ ,]))|{_CALLED} ?(?P<c>[A-Z])(?![A-Za-z0-9]|[./'-][A-Za-z0-9]))"
)
_FIGURED = words(
    r"(?<![A-Za-z0-9./-])(?P<a>\d{1,2}) ?(?:번|호|号|號|番)(?:기|機|机)? ?(?:유닛|탱크|ユニット|单元|單元|槽|조)|"
    r"(?:\b(?:unit|tank|einheit|unité|unidad|unità|jednostk\w|ünite|cụm|tổ)|ユニット|单元|유닛) ?(?:no\.? ?|nr\.? ?|#|số )?(?P<b>\d{1,2})(?![A-Za-z0-9./:%-]|[.,]\d)",
    _I,
)
_PAIRED = re.compile(rf"(?<![A-Za-z0-9./-])(?P<a>[A-Z]) ?{_AND} ?(?P<b>[A-Z])(?![A-Za-z0-9]|[./-][A-Za-z0-9])")
# A side by its name, and that it is a machine's.
_LEFT = r"(?:왼쪽|좌측|left(?:[- ]hand)?|左(?:側|侧|边)?|trái|ซ้าย|link\w{1,3}|gauche|izquierd\w|sinistr\w|lew\w{1,2}|kiri|sol(?:daki)?|лев\w{2,3})"
_RIGHT = r"(?:오른쪽|우측|right(?:[- ]hand)?|右(?:側|侧|边)?|phải|ขวา|recht\w{1,3}|droite?|derech\w|destr\w|praw\w{1,3}|kanan|sağ(?:daki)?|прав\w{2,3})"
_KIND = r"(?:기계|장비|설비|유닛|호기|machine|unit|one|の?(?:機械|装置|ユニット|号機|ほう|方)|(?:的|那|这)?(?:一)?台|单元|机器|Maschine|Anlage|Einheit)"
_KIND_BEFORE = r"(?:máy(?: bên| phía)?|เครื่อง(?:ด้าน|ฝั่ง|ทาง)?|(?:la )?machine(?: de)?|(?:la )?m[áa]quina(?: de la)?|(?:la )?macchina(?: di)?|maszyn\w(?: po)?|mesin(?: sebelah| yang)?|unidad|unità|unité|jednostk\w)"
_SIDE = words(
    rf"(?<![^\W\d_가-힣一-龥ぁ-ん])(?:(?P<l>{_LEFT})[ -]?{_KIND}|(?P<r>{_RIGHT})[ -]?{_KIND}|(?P<l3>{_LEFT}) ?\(L\)|(?P<r3>{_RIGHT}) ?\(R\)|{_KIND_BEFORE} (?P<l2>{_LEFT})(?![^\W\d_])|{_KIND_BEFORE} (?P<r2>{_RIGHT})(?![^\W\d_]))",
    _I,
)
_NEXT = words(
    rf"\s?\)?(?P<join> ?{_TO} ?| ?{_AND} ?)(?P<sign>[./-]?)(?P<u>[A-Z]|[A-Z]?\d{{1,2}})(?![A-Za-z0-9]|[./:-][A-Za-z0-9])"
)
# A bare figure in a list is a unit where no word follows that it may count.
_ENDS = words(
    r" ?(?:$|[\n.,;:)\]]|[가-힣这那该此需要都均]|[一两二三四五六七八九十] ?台|호기|号機|号机|は|が|の|を|的|两|both|are\b|have\b|need\b|please\b|for\b|unit|machine)"
)


@dataclass(frozen=True, slots=True)
class _Base:
    """A number named that has units, and where."""

    start: int
    end: int
    key: str
    code: Code | None


def of_units(view: View, codes: Sequence[Code], catalogue: Catalogue) -> list[Code]:
    """Units named by what they have behind their number."""
    if not catalogue.units:
        return []
    bases = sorted(_bases(view, codes, catalogue), key=lambda b: b.start)
    if not bases:
        return []
    spans = Spans((c.start, c.end) for c in codes if c.view is view and c.how != "stem")
    found: list[Code] = []
    for start, end, unit, near in sorted(_ends(view)):
        if spans.overlap(start, end):
            continue
        for key in _meant(view, bases, start, unit, catalogue, near=near):
            found.append(_code(view, start, end, key, catalogue))
    for base in bases:
        found.extend(_listed_behind(view, base, spans, catalogue))
    one_each = {(c.start, c.key): c for c in found}
    return list(one_each.values())


def without_the_number(codes: Sequence[Code], catalogue: Catalogue) -> list[Code]:
    """The codes without a number left open, S711 for S711A or S711B, where its units are named by their ends."""
    told = {
        catalogue.base_of[c.key] for c in codes if c.how in ("range", "exact", "tail") and c.key in catalogue.base_of
    }
    return [
        c for c in codes if c.key not in told or not (c.how == "shape" or (c.how == "stem" and len(c.machines) > 1))
    ]


def _code(view: View, start: int, end: int, key: str, catalogue: Catalogue) -> Code:
    return Code(
        view, start, end, key, "machine", "range", machines=catalogue.machines[key], doubt=0.2
    )  # fmt: skip


def _bases(view: View, codes: Sequence[Code], catalogue: Catalogue) -> Iterator[_Base]:
    taken: list[tuple[int, int]] = []
    for code in codes:
        if code.view is not view:
            continue
        if code.how != "shape":
            taken.append((code.start, code.end))
        if code.sort != "machine" or not code.machines:
            continue
        own = compact(code.machines[0].serial)
        for key in {own, catalogue.base_of.get(own, "")} & catalogue.units.keys():
            yield _Base(code.start, code.end, key, code)
    spans = Spans(taken)
    for found in _BARE.finditer(view.text):
        if not spans.overlap(*found.span()):
            key = compact(found.group())
            if len(key) >= 3 and key in catalogue.units:
                yield _Base(found.start(), found.end(), key, None)


def _ends(view: View) -> Iterator[tuple[int, int, str, bool]]:
    """(start, end, unit, whether its number must stand in the same sentence) of every end spoken of."""
    text = view.text
    for found in _SIGNED.finditer(text):
        spoken_of = _SPOKEN_OF.match(text, found.end())
        noun = _UNIT_NEXT.match(text, found.end())
        yield found.start(), noun.end() if noun else found.end(), found["u"], not spoken_of
    for found in _LETTERED.finditer(text):
        which = "a" if found["a"] else "b" if found["b"] else "c"
        end = found.end() if which == "a" else found.end(which)
        yield found.start(which), end, found[which], which == "b"
    for found in _FIGURED.finditer(text):
        which = "a" if found["a"] else "b"
        yield *found.span(), found[which], False
    for found in _PAIRED.finditer(text):
        for which in ("a", "b"):
            yield *found.span(which), found[which], True
    for found in _SIDE.finditer(text):
        side = "L" if found["l"] or found["l2"] or found["l3"] else "R"
        yield *found.span(), side, False


def _meant(
    view: View, bases: Sequence[_Base], start: int, unit: str, catalogue: Catalogue, *, near: bool
) -> Iterator[str]:
    """The machines that end so: of every number named before in the sentence, else of the one named last or next."""
    if view.row_at(start).voice not in OWN_WORDS:
        return
    left, _ = view.sentence_at(start)
    having = [(base, key) for base in bases if (key := _unit(base.key, unit, catalogue))]
    here = {base.key: key for base, key in having if left <= base.start < start}
    if here:
        yield from here.values()
    elif not near and having:
        before = [key for base, key in having if base.start < start]
        yield before[-1] if before else having[0][1]


def _unit(base: str, unit: str, catalogue: Catalogue) -> str:
    units = catalogue.units[base]
    if len(units) > _MOST:
        return ""
    if unit.isdigit():
        return next((key for end, key in units.items() if end.isdigit() and int(end) == int(unit)), "")
    return units.get(unit, "")


def _listed_behind(view: View, base: _Base, spans: Spans, catalogue: Catalogue) -> Iterator[Code]:
    """`S620A~C`, `6620/1, 2`, `PD112L and R`: ends that go on from a unit written out."""
    units = catalogue.units[base.key]
    own = next((end for end, key in units.items() if base.code and key == compact(base.code.machines[0].serial)), "")
    if not own or len(units) > _MOST or base.code is None or base.code.how == "stem":
        return
    at, last = base.end, own
    stop = view.row_at(base.start).end
    for _ in range(_MOST):
        found = _NEXT.match(view.text, at, stop)
        if not found or spans.overlap(*found.span("u")):
            return
        unit = found["u"]
        if unit.isdigit() != last.isdigit() or not _unit(base.key, unit, catalogue):
            return
        if unit.isdigit() and not found["sign"]:
            after = view.text[found.end() :]
            if COUNTS.match(after) or not (_ENDS.match(after) or _NEXT.match(after)):
                return
        between = _between(units, last, unit) if re.fullmatch(rf" ?{_TO} ?", found["join"], _I) else []
        for end in [*between, unit]:
            yield _code(view, found.start("u"), found.end("u"), _unit(base.key, end, catalogue), catalogue)
        at, last = found.end(), unit


def _between(units: dict[str, str], first: str, last: str) -> list[str]:
    return [end for end in sorted(units) if first < end < last and len(end) == len(last)]
