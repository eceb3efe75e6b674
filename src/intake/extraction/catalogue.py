"""Known customers, machines and parts, indexed once into a value that is never changed.

Every look-up is by the compact form of a code, so that a mail is read in milliseconds against lists of fifty thousand
rows. Besides the codes themselves the catalogue learns their *families*: which leading letters stand before how many
digits, where the separators stand. An unlisted machine of a known family is recognised by it, and no number format is
written anywhere in the code.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from itertools import chain, repeat, takewhile
from operator import add
from typing import TypeVar

from intake.extraction.text.values import LOOKALIKE, ODD, compact, compact_all, signature
from intake.registry import CustomerRow, EquipmentRow, PartRow, Registry
from intake.uncollected import uncollected

# Legal forms of companies, as they stand in names: dropped before names are compared.
_FORMS = re.compile(
    r"""
    \(주\)|\(유\)|\(재\)|\(사\)|주식회사|유한회사|유한책임회사|합자회사|영농조합법인|협동조합|농업회사법인|
    株式会社|\(株\)|有限会社|\(有\)|合同会社|股份有限公司|有限责任公司|有限公司|股份公司|
    công\ ty\ (?:tnhh(?:\ (?:một\ thành\ viên|mtv))?|cổ\ phần|cp)|công\ ty|tnhh|
    บริษัท|จำกัด|\(มหาชน\)|มหาชน|ห้างหุ้นส่วน|หจก\.?|
    \b(?:co|company)\b\.?,?\ *\b(?:ltd|limited|inc)\b\.?|\bpvt\b\.?|\bprivate\b|\bpte\b\.?|\bsdn\b\.?\ *\bbhd\b\.?|
    \bltd\b\.?|\blimited\b|\binc\b\.?|\bincorporated\b|\bcorp\b\.?|\bcorporation\b|\bllc\b|\bllp\b|\bplc\b|\bjsc\b|
    \bgmbh\b(?:\ *&\ *co\.?\ *kg)?|\bag\b|\bkg\b|\bs\.?\ ?a\.?\ ?s\b\.?|\bs\.?\ ?r\.?\ ?l\b\.?|\bs\.?p\.?a\b\.?|\bs\.?\ ?a\b\.?(?=\s|$)|
    \bsp\.?\ *z\ *o\.?\ ?o\.?|\bs\.?r\.?o\.?(?=\W|$)|\ba\.?s\.?(?=\s|$)|\bb\.?v\.?(?=\s|$)|\bn\.?v\.?(?=\s|$)|\bkft\b\.?|\bzrt\b\.?|\bd\.?o\.?o\.?|
    \bpt\b\.?(?=\s)|\btbk\b|\bcv\b\.?(?=\s)|\bkk\b|\bco\b\.?(?=,|\s|$)|\bcompany\b|\bltda\b\.?|\bde\ c\.?v\.?|\boyj?\b|\bab\b|\baps\b|\ba/s\b|\bооо\b|
    \b[zn]yrt\b\.?|\bbt\b\.?(?=\s*$)|\bd\.d\.(?=\s|$)|\bas\b(?=\s*$)|\basa\b|\boü\b|\buab\b|\bsia\b|\bsarl\b|\bs\.?l\.?u?\.?(?=\s*$)|\blda\b\.?|\bunipessoal\b|\be\.?k\.?(?=\s*$)|
    \ba\.\ ?ş\.?|\bltd\.?\ şti\b\.?|\bsan\.\ ve\ tic\.|\bтов\b|\bтзов\b|\bпрат\b|\bпат\b|\b[озп]ао\b|\bао\b(?=\s)|\bтоо\b|\bжшс\b|\bип\b(?=\s)|\be?ood\b|\bе?оод\b|\bеад\b|\bад\b(?=\s*$)|\bдоо\b|\bд\.о\.о\.?|
    \bα\.?ε\.?(?=\s*$)|\bαβεε\b|\bε\.?π\.?ε\.?(?=\s|$)|\bικε\b|\bο\.?ε\.?(?=\s*$)|شركة|شرکت|ش\.م\.[مكع]\.?|ذ\.م\.م\.?|בע["״]?מ|प्राइवेट\ लिमिटेड|प्रा\.\ ?लि\.?
    """,
    re.VERBOSE | re.IGNORECASE,
)
_CJK = re.compile(r"[\u1100-\u11ff\u3040-\u30ff\u3130-\u318f\u3400-\u9fff\uac00-\ud7a3\u0e00-\u0e7f]")


def _plain(name: str) -> str:
    half = unicodedata.normalize("NFKC", name.replace("㈐", "(주)"))
    return half.replace("\u0e4d\u0e32", "\u0e33")  # NFKC takes Thai's sara am apart


def _bare(name: str) -> str:
    """Letters and digits of a name, lower case, without accents (Vietnamese and Polish are often typed without)."""
    lowered = name.casefold().replace("đ", "d").replace("ł", "l").replace("ø", "o").replace("ß", "ss")
    apart = unicodedata.normalize("NFD", lowered)
    kept = "".join(
        c
        for c in apart
        if not ("\u0300" <= c <= "\u036f") and (c.isalnum() or "\u0e31" <= c <= "\u0e4e" or "\u3099" <= c <= "\u309a")
    )
    return unicodedata.normalize("NFC", kept)


@lru_cache(maxsize=16384)
def company_key(name: str) -> str:
    """A company's name as it is compared: without legal form, case, accents, spaces and punctuation.

    >>> company_key("㈜달빛제분") == company_key("주식회사 달빛제분") == company_key("달빛 제분(주)")
    True
    >>> company_key("Công ty TNHH Ánh Dương"), company_key("Wiśnia Sp. z o.o.")
    ('anhduong', 'wisnia')
    """
    plain = _plain(name)
    bare = _bare(_FORMS.sub(" ", plain))
    return bare or _bare(plain)


def digits_of(number: str) -> str:
    return "".join(c for c in number if c.isdigit())


def subscriber(number: str) -> str:
    """The last eight digits: they tell numbers apart and are the same however country and trunk codes are written."""
    return digits_of(number)[-8:]


@dataclass(frozen=True, slots=True)
class Family:
    """How the numbers of one family are written: leading letters, kinds of characters, places of separators."""

    lead: str
    kinds: str
    breaks: frozenset[int]  # places in the compact form before which a separator stands
    separators: tuple[str, ...]  # what stands there, in order
    count: int
    kind: str = ""  # of the parts in it, where all agree
    ways: frozenset[tuple[frozenset[int], tuple[str, ...]]] = frozenset()  # every way of parting that its codes have

    def spell(self, compacted: str, written: str = "") -> str:
        """A compact code written the family's way: of several ways the one that it is `written` in."""
        parted = breaks(written)
        places, separators = parted if parted in self.ways else (self.breaks, self.separators)
        out, marks = [], iter(separators)
        for place, char in enumerate(compacted):
            if place in places:
                out.append(next(marks, "-"))
            out.append(char)
        return "".join(out)


def breaks(code: str) -> tuple[frozenset[int], tuple[str, ...]]:
    """Before which of its letters and digits a written code has separators, and those of each place."""
    marks: dict[int, str] = {}
    at = 0
    for char in code:
        if char.isalnum():
            at += 1
        elif at:
            marks[at] = marks.get(at, "") + char
    return frozenset(marks), tuple(marks.values())


class Ends:
    """Codes by length and by how they begin and end, look-alikes folded: which are worth a distance is told at once."""

    def __init__(self, keys: Iterable[str], head: int) -> None:
        self._keys = tuple(keys)
        self._head = head
        self._at: dict[tuple[int, str, str], list[int]] = defaultdict(list)
        for at, key in enumerate(self._keys):
            look = key.translate(LOOKALIKE)
            self._at[len(key), look[:head], ""].append(at)
            self._at[len(key), "", look[-3:]].append(at)

    def near(self, key: str, apart: int) -> list[str]:
        """Codes at most `apart` characters longer or shorter that begin or end as `key` does, in their order."""
        look = key.translate(LOOKALIKE)
        found: set[int] = set()
        for length in range(len(key) - apart, len(key) + apart + 1):
            found.update(self._at.get((length, look[: self._head], ""), ()))
            found.update(self._at.get((length, "", look[-3:]), ()))
        return [self._keys[at] for at in sorted(found)]


_UPPER = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


def _families(shorts: Sequence[str], codes: Sequence[str], kinds: Iterable[str]) -> dict[tuple[str, str], Family]:
    """Families of codes, given compact and as spelled, each with its kind of part."""
    leads = [short[: len(short) - len(short.lstrip(_UPPER))] for short in shorts]
    families = list(zip(leads, map(signature, shorts), strict=True))
    first = dict(zip(reversed(families), reversed(codes), strict=True))
    sorts: dict[tuple[str, str], set[str]] = defaultdict(set)
    for family, kind in set(zip(families, kinds, strict=True)):
        sorts[family].add(kind)
    written: dict[tuple[str, str], set[str]] = defaultdict(set)
    for family, way in set(zip(families, map(signature, codes), strict=True)):
        written[family].add(way)
    made: dict[tuple[str, str], Family] = {}
    for family, count in Counter(families).items():
        kind = next(iter(sorts[family])) if len(sorts[family]) == 1 else ""
        ways = frozenset(map(breaks, written[family]))
        made[family] = Family(*family, *breaks(first[family]), count, kind, ways)
    return made


_INNER_NOUGHTS = re.compile(r"(?<=[A-Za-z0-9)][^A-Za-z0-9])0+(?=\d)|(?<=[A-Za-z])0+(?=\d)")


def _without_noughts(codes: Iterable[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    """The compact form of codes that have such noughts without them, and with them."""
    for key, written in codes:
        if "0" in written and (short := compact(_INNER_NOUGHTS.sub("", written))) != key:
            yield short, key


def groups_of(code: str) -> list[str]:
    """Its runs of letters and of figures, these without the noughts they begin with."""
    return [run.lstrip("0") or "0" for run in re.findall(r"[A-Z]+|\d+", code.upper())]


def sign_head(code: str) -> str:
    """What a code begins with up to the last odd sign inside it, all such signs as apostrophes: `ST'` of ST’22-036."""
    alike = ODD.sub("'", "".join(code.split()).upper())
    return alike[: alike.rfind("'", 0, max(0, len(alike) - 1)) + 1]


MOST_SPACES = 2  # inside a number, where the list has none with more
_WORD_AND_NUMBER = re.compile(r"[A-Za-z]{3,} (?P<number>[A-Za-z]{1,3}\d[\w./-]{2,})")


def _without_their_word(parts: Iterable[PartRow]) -> dict[str, tuple[PartRow, ...]]:
    """Parts listed as a word and a number ("BIT T6-60") by the number alone: others say the word in their own language."""
    named = [
        (found["number"], part)
        for part in parts
        if " " in part.model and (found := _WORD_AND_NUMBER.fullmatch(part.model))
    ]
    return _by([number for number, _ in named], (part for _, part in named))


Row = TypeVar("Row")


def _by(codes: Sequence[str], rows: Iterable[Row]) -> dict[str, tuple[Row, ...]]:
    """Rows by their compact codes, which few share."""
    found: dict[str, tuple[Row, ...]] = {}
    shared: dict[str, list[Row]] = {}
    for key, row in zip(compact_all(codes), rows, strict=True):
        if key in shared:
            shared[key].append(row)
        elif key in found:
            shared[key] = [*found[key], row]
        else:
            found[key] = (row,)
    return found | {key: tuple(several) for key, several in shared.items()}


@dataclass(frozen=True)
class Catalogue:
    """The registry, indexed. Build it once; it is read by everything and changed by nothing."""

    registry: Registry
    unlisted: tuple[str, ...] = ()  # serials confirmed though no list has them: their shape tells the next one
    customers: dict[str, CustomerRow] = field(init=False, repr=False)
    machines: dict[str, tuple[EquipmentRow, ...]] = field(init=False, repr=False)  # by compact serial
    parts: dict[str, tuple[PartRow, ...]] = field(init=False, repr=False)  # by compact model or alias
    exact_parts: dict[str, PartRow] = field(init=False, repr=False)
    owned: dict[str, tuple[EquipmentRow, ...]] = field(init=False, repr=False)  # by customer
    models: frozenset[str] = field(init=False, repr=False)  # compact machine models
    serial_families: dict[tuple[str, str], Family] = field(init=False, repr=False)
    longest: int = field(init=False, repr=False)  # of the compact codes

    def __post_init__(self) -> None:
        with uncollected():
            self._index()

    def _index(self) -> None:
        put = object.__setattr__
        put(self, "customers", {row.id: row for row in self.registry.customers})
        machines = _by([machine.serial for machine in self.registry.equipment], self.registry.equipment)
        owned: dict[str, list[EquipmentRow]] = defaultdict(list)
        for machine in self.registry.equipment:
            owned[machine.customer_id].append(machine)
        parts = _by([part.model for part in self.registry.parts], self.registry.parts)
        for part in self.registry.parts:
            for alias in part.aliases:
                rows = parts.get(key := compact(alias), ())
                if not any(row is part for row in rows):
                    parts[key] = (*rows, part)
        for key, rows in _without_their_word(self.registry.parts).items():
            if len(rows) == 1 and key not in parts and key not in machines:
                parts[key] = rows
        parts.pop("", None)
        put(self, "machines", machines)
        put(self, "parts", parts)
        put(self, "exact_parts", {row.model: row for row in self.registry.parts})
        put(self, "owned", {k: tuple(v) for k, v in owned.items()})
        put(self, "models", frozenset(compact(m) for m in {row.model for row in self.registry.equipment}))
        serials = [rows[0].serial for rows in machines.values()]
        known = [*machines, *map(compact, self.unlisted)]
        put(self, "serial_families", _families(known, [*serials, *self.unlisted], repeat("", len(known))))
        put(self, "longest", max(map(len, chain(machines, parts)), default=0))

    @cached_property
    def known(self) -> frozenset[str]:
        """Every compact code: most words of a letter are none of them."""
        return self.models.union(self.machines, self.parts)

    @cached_property
    def _part_codes(self) -> list[str]:
        """Every number of a part as the lists spell it."""
        parts = self.registry.parts
        return [*(row.model for row in parts), *(alias for row in parts for alias in row.aliases)]

    @cached_property
    def bracketed(self) -> frozenset[str]:
        """Of the codes written with a bracket inside (`8xF(19)-16`), how they are compared."""
        serials = [row.serial for row in self.registry.equipment]
        return frozenset(compact(code) for code in (*serials, *self._part_codes) if "(" in code[1:])

    @cached_property
    def bracket_heads(self) -> frozenset[str]:
        """What those begin with as they are written, to the end of the bracket, look-alikes folded: `8XF(19)`."""
        serials = [row.serial for row in self.registry.equipment]
        codes = {"".join(code.split()).upper() for code in (*serials, *self._part_codes) if "(" in code[1:]}
        heads = {code[: found.end()] for code in codes for found in re.finditer(r"\)(?=.)", code)}
        return frozenset(head.translate(LOOKALIKE) for head in heads)

    @cached_property
    def signed(self) -> frozenset[str]:
        """Of the codes written with an odd sign inside (`ST'22-036`), how they are compared."""
        return frozenset(map(compact, self._with_odd_signs))

    @cached_property
    def sign_heads(self) -> frozenset[str]:
        """What those begin with, to the last of their odd signs, any of which stands as an apostrophe: `ST'`."""
        return frozenset(sign_head(code) for code in self._with_odd_signs)

    @cached_property
    def _with_odd_signs(self) -> list[str]:
        serials = (row.serial for row in self.registry.equipment)
        return [code for code in (*serials, *self._part_codes) if ODD.search(code, 1, max(1, len(code) - 1))]

    @cached_property
    def spaced(self) -> frozenset[str]:
        """Of the codes written in more than three pieces (`GKS-100 291 150 A 2000`), how they are compared."""
        return frozenset(compact(code) for code in self._part_codes if code.count(" ") > MOST_SPACES)

    def spells(self, code: str) -> bool:
        """Whether the lists spell a machine or a part exactly so."""
        return code in self.exact_parts or any(row.serial == code for row in self.machines.get(compact(code), ()))

    # -- machines ------------------------------------------------------------------------------------------------

    @cached_property
    def machines_by_look(self) -> dict[str, tuple[str, ...]]:
        """Compact serials by their look-alike form."""
        return _grouped((k.translate(LOOKALIKE), k) for k in self.machines)

    @cached_property
    def parts_by_look(self) -> dict[str, tuple[str, ...]]:
        return _grouped((k.translate(LOOKALIKE), k) for k in self.parts if k.isascii())

    @cached_property
    def machines_without_noughts(self) -> dict[str, tuple[str, ...]]:
        """Compact serials by what is left without the noughts that a run of figures inside them begins with."""
        return _grouped(_without_noughts((k, rows[0].serial) for k, rows in self.machines.items()))

    @cached_property
    def parts_without_noughts(self) -> dict[str, tuple[str, ...]]:
        return _grouped(_without_noughts((compact(row.model), row.model) for row in self.registry.parts))

    @cached_property
    def machine_ends(self) -> Ends:
        return Ends(self.machines, 1)

    @cached_property
    def part_ends(self) -> Ends:
        return Ends((key for key in self.parts if key.isascii()), 2)

    @cached_property
    def machines_by_stem(self) -> dict[str, tuple[str, ...]]:
        """Compact serials by what stands before the letters or the revision at their end: people leave those off."""
        lettered = ((k.rstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ"), k) for k in self.machines if k[-1:].isalpha())
        revised = (
            (compact(found[1]), k)
            for k, rows in self.machines.items()
            if (found := _REVISED.match(rows[0].serial)) and len(compact(found[1])) >= 5
        )
        return _grouped((stem, k) for stem, k in (*lettered, *revised) if stem and stem != k)

    @cached_property
    def units(self) -> dict[str, dict[str, str]]:
        """Of compact numbers that several machines share: those by the letter or figure at their end."""
        shared: dict[str, dict[str, str]] = defaultdict(dict)
        for key, rows in self.machines.items():
            end = rows[0].serial[-5:]
            if not (end[-1:].isalpha() or not _PARTING.isdisjoint(end)):
                continue  # as most are
            found = _UNIT.fullmatch(end)
            sign = (found["sign"] or found["letter"]).upper() if found else ""
            if sign and len(base := key[: -len(sign)]) >= 3:
                shared[base][sign] = key
        return {base: ends for base, ends in shared.items() if len(ends) > 1 or base in self.machines}

    @cached_property
    def base_of(self) -> dict[str, str]:
        """The compact number that a unit shares, by the unit's own."""
        return {key: base for base, ends in self.units.items() for key in ends.values()}

    @cached_property
    def part_families(self) -> dict[tuple[str, str], Family]:
        models = [row.model for row in self.registry.parts]
        return _families(compact_all(models), models, [row.kind for row in self.registry.parts])

    @cached_property
    def fabricated_leads(self) -> frozenset[str]:
        """Leading letters that only the department's own drawings have."""
        kinds: dict[str, set[str]] = defaultdict(set)
        for family in self.part_families.values():
            kinds[family.lead].add(family.kind)
        return frozenset(lead for lead, sorts in kinds.items() if sorts == {"fabricated"} and len(lead) >= 2)

    @cached_property
    def makers(self) -> dict[str, str]:
        """Known makers, as written, by their lower-case name."""
        return {row.maker.casefold(): row.maker for row in self.registry.parts if row.maker}

    def machine(self, serial: str) -> EquipmentRow | None:
        rows = self.machines.get(compact(serial), ())
        exact = [row for row in rows if row.serial == serial]
        return next(iter((*exact, *rows)), None)

    @cached_property
    def _sorted_machines(self) -> list[str]:
        return sorted(self.machines)

    def begins_a_machine(self, key: str) -> bool:
        """Whether a listed machine's compact serial goes on from `key`."""
        return bool(_going_on(self._sorted_machines, key, 1))

    @cached_property
    def _sorted_parts(self) -> list[str]:
        return sorted(self.parts)

    def parts_from(self, key: str, most: int = 8) -> list[PartRow]:
        """Listed parts whose number goes on from `key` behind a sign ("KX-20" of KX-20 DC24); [] of more than `most`."""
        names = _going_on(self._sorted_parts, key, most + 1)
        rows = dict.fromkeys(row for name in names for row in self.parts[name])
        if len(names) > most:
            return []
        return [row for row in rows if compact(row.model).startswith(key) and len(key) in breaks(row.model)[0]]

    @cached_property
    def _parts_by_name(self) -> dict[str, list[PartRow]]:
        named: dict[str, list[PartRow]] = defaultdict(list)
        for part in self.registry.parts:
            for word in set(re.findall(r"[^\W\d_]{2,}", part.name.casefold())):
                named[word].append(part)
        return named

    def parts_called(self, word: str, most: int = 40) -> list[PartRow]:
        """Listed parts that have the word in their name; [] where more than `most` have."""
        rows = self._parts_by_name.get(word.casefold(), [])
        return rows if len(rows) <= most else []

    def parts_beginning(self, key: str, most: int = 60) -> list[PartRow]:
        """Listed parts whose compact number begins so, the first `most` of them."""
        return list(dict.fromkeys(row for name in _going_on(self._sorted_parts, key, most) for row in self.parts[name]))

    def tails(self, customer_id: str, tail: str) -> list[EquipmentRow]:
        """The customer's machines whose compact serial ends so, the letters or revision at its end given or left off."""
        wanted = compact(tail)
        endings = self._endings(customer_id)
        found = [row for short, stem, _, row in endings if short.endswith(wanted) or stem.endswith(wanted)]
        if found or len(wanted) < 3:
            return found
        return [row for _, _, number, row in endings if number == wanted]  # "0944" of AB0944R1: its one long number

    def _endings(self, customer_id: str) -> list[tuple[str, str, str, EquipmentRow]]:
        """The customer's machines as (compact serial, the same without letters at its end, its longest number, row)."""
        if customer_id not in self._endings_known:
            self._endings_known[customer_id] = [
                (
                    short := compact(row.serial),
                    short.rstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ"),
                    max(re.findall(r"\d+", row.serial), key=len, default=""),
                    row,
                )
                for row in self.owned.get(customer_id, ())
            ]
        return self._endings_known[customer_id]

    @cached_property
    def _endings_known(self) -> dict[str, list[tuple[str, str, str, EquipmentRow]]]:
        return {}  # filled customer by customer: for all of them at once it would cost the start

    # -- customers -----------------------------------------------------------------------------------------------

    @cached_property
    def by_email(self) -> dict[str, str]:
        return {email: row.id for row in self.registry.customers for email in row.emails}

    @cached_property
    def by_domain(self) -> dict[str, tuple[str, ...]]:
        return _grouped((domain, row.id) for row in self.registry.customers for domain in row.domains)

    @cached_property
    def by_phone(self) -> dict[str, tuple[str, ...]]:
        """Customers by the last eight digits of a telephone or fax number."""
        return _grouped(
            (subscriber(n), row.id)
            for row in self.registry.customers
            for n in (*row.phones, *row.faxes)
            if len(digits_of(n)) >= 6
        )

    @cached_property
    def by_contact(self) -> dict[str, tuple[str, ...]]:
        return _grouped((person_key(n), row.id) for row in self.registry.customers for n in row.contacts)

    @cached_property
    def names(self) -> dict[str, tuple[str, ...]]:
        """Customers by company key, of name and aliases."""
        return _grouped(
            (company_key(n), row.id)
            for row in self.registry.customers
            for n in (row.name, *row.aliases)
            if company_key(n)
        )

    @cached_property
    def names_by_head(self) -> dict[str, tuple[str, ...]]:
        """Company keys by their first four characters (shorter keys by themselves), the longest first."""
        heads: dict[str, list[str]] = defaultdict(list)
        for key in self.names:
            heads[key[:4]].append(key)
        return {head: tuple(sorted(keys, key=len, reverse=True)) for head, keys in heads.items()}

    @cached_property
    def names_by_start(self) -> frozenset[str]:
        """The first two characters of every company key: at few places of a text does any begin."""
        return frozenset(key[:2] for key in self.names)


_PARTING = frozenset(" ./_-")
_UNIT = re.compile(
    r".*[A-Za-z0-9](?:[ ./_-](?P<sign>[A-Za-z]?\d{1,2}|[A-Za-z])|(?<=\d)(?P<letter>[A-Za-z]))"
)  # its end
_REVISED = re.compile(r"(.*\d)[-_/. ][A-Za-z]\d{1,2}$")  # "12M0487-R2" without its revision


def _going_on(names: list[str], beginning: str, most: int) -> list[str]:
    """The first `most` of sorted names that begin so."""
    at = bisect_left(names, beginning)
    return list(takewhile(lambda name: name.startswith(beginning), names[at : at + most]))


def _grouped(pairs: Iterable[tuple[str, str]]) -> dict[str, tuple[str, ...]]:
    made: dict[str, list[str]] = {}
    for key, value in pairs:
        values = made.setdefault(key, [])
        if value not in values:
            values.append(value)
    return {k: tuple(v) for k, v in made.items()}


@lru_cache(maxsize=16384)
def person_key(name: str) -> str:
    """A person's name as it is compared: letters alone, lower case, no accents; `함 종 수` is 함종수."""
    return _bare(_plain(name))


@dataclass(frozen=True, slots=True)
class NameSeen:
    """A registered company's name found in a text; places count in the folded text."""

    key: str
    customers: tuple[str, ...]
    start: int
    end: int


def find_names(text: str, catalogue: Catalogue) -> list[NameSeen]:
    """Registered companies named in `text` (folded), in any spelling; the longest reading of a place wins."""
    letters: list[str] = []
    places: list[int] = []
    for place, char in enumerate(text):
        for bare in _bare_char(char):
            letters.append(bare)
            places.append(place)
    joined = "".join(letters)
    found: list[NameSeen] = []
    starts, done = catalogue.names_by_start, 0
    for at in [at for at, pair in enumerate(map(add, joined, joined[1:])) if pair in starts]:
        if at >= done and (key := _name_at(text, joined, places, at, catalogue)):
            done = at + len(key)
            found.append(NameSeen(key, catalogue.names[key], places[at], places[done - 1] + 1))
    return found


def _name_at(text: str, joined: str, places: list[int], at: int, catalogue: Catalogue) -> str:
    """The key of the company whose name begins at `at` of the letters, the longest first; "" if none does."""
    heads = catalogue.names_by_head
    for length in (4, 3, 2):
        for key in heads.get(joined[at : at + length], ()):
            if joined.startswith(key, at) and _stands_alone(text, places, at, len(key), key):
                return key
    return ""


@lru_cache(maxsize=65536)
def _bare_char(char: str) -> str:
    return _bare(char) if char not in "㈜" else "주"


def _stands_alone(text: str, places: list[int], at: int, length: int, key: str) -> bool:
    """Whether a name found at `at` begins and ends where words do, and does not run across lines or sentences."""
    start, end = places[at], places[at + length - 1] + 1
    inside = text[start:end]
    if "\n" in inside.strip() or len(inside) > 2 * length + 6:
        return False
    if _CJK.search(key):
        before = text[start - 1] if start else " "
        ok_before = not _CJK.match(before) or text[max(0, start - 4) : start].endswith(
            ("주식회사", "회사", "(주)", "公司", "会社", "บริษัท")
        )
        if len(key) <= 2:
            after = text[end] if end < len(text) else " "
            return ok_before and not _CJK.match(after)
        return ok_before or "\u4e00" <= key[0] <= "\u9fff" or "\u0e00" <= key[0] <= "\u0e7f"
    before, after = text[start - 1 : start], text[end : end + 1]
    if (
        (before.isalnum() and before.isascii())
        or (after.isalnum() and after.isascii())
        or before == "@"
        or (after == "." and text[end + 1 : end + 2].isalpha())
    ):
        return False
    if len(key) <= 4:  # an abbreviation: as written in capitals, and not a piece of a code
        written = inside.strip()
        return written.isupper() and before not in ("-", "/", "_", ".") and after not in ("-", "/", "_")
    return True
