"""Ranges and lists of numbers of which only the ends are written: `AB-0342~0345`, `AB22-0120,0121`, "A-55 to A-59"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from intake.extraction.catalogue import Catalogue
from intake.extraction.text.values import ODD, compact, signature
from intake.extraction.text.vocabulary import words
from intake.registry import EquipmentRow

if TYPE_CHECKING:
    from intake.extraction.numbers.codes import Code

_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
# What stands between the two ends of a range, where no sign does.
_UP_TO = r"\bto\b|\bthru\b|\bthrough\b|\bbis\b|\bdo\b|\bau?\b|\bà\b|\bal\b|\bhasta\b|\bsampai\b|\bhingga\b|\bпо\b|\bдо\b|đến|ถึง|至|到"
_JOIN = words(
    rf"\s{{0,4}}(?:호기|호|号機|番機|号机)?\)?\s{{0,4}}(?P<join>~|∼|〜|÷|→|\.{{2,4}}|-(?=\d| \d{{3}})|부터|から|{_UP_TO}|[,/·、&+ㆍ]|및|와|과|랑|하고|\band\b|\bund\b|\boraz\b|\bi\b|\bet\b|\by\b|\be\b|\ben\b|\boch\b|\bog\b|\bve\b|\bdan\b|\bи\b|và|และ|と|和|及|以及)\s*"
    r"(?P<dash>[-/]?)(?P<tail>\d{2,6}[A-Za-z]{0,2}|[A-Za-z]{1,2}\d{1,4}|(?<=[-/])(?:\d[A-Z]{0,2}|[A-Z])|(?-i:[A-Z])|[A-Z]{2,4})(?P<after>(?![\w])|(?=[가-힣ぁ-ん一-龥]))"
)
_RANGE = words(rf"[~∼〜÷→-]|\.{{2,4}}|부터|から|{_UP_TO}")
COUNTS = re.compile(
    r" ?(?:ea|pcs?|sets?|개|대|세트|m\b|mm|kg|本|個|台|枚|个|件|cái|bộ|ชิ้น|ตัว|nos?|월|일|시|분|년|명|%|원)",
    re.IGNORECASE,
)


def extend(code: Code, catalogue: Catalogue) -> Iterator[Code]:
    """`AB-0342~0345`, `AB22-0120,0121,0123`, `X-03, -04`, `X-1L and R`: the numbers that only their ends are written of."""
    if code.sort not in ("machine", "part") or (code.loose and code.sort == "part"):
        return
    text, at, last = code.view.text, code.end, code
    stop = _end_of_list(code)
    for _ in range(60):
        if more := _in_its_groups(last, at, stop, catalogue):
            yield more
            last, at = more, more.end
            continue
        found = _JOIN.match(text, at, stop)
        if not found or COUNTS.match(text, found.end("tail"), stop):
            return
        made = list(_complete(last, found, catalogue))
        if not made:
            return
        yield from made
        last, at = made[-1], found.end("tail")


_LISTED = words(
    r"\s{0,2}(?:[,/·、&+ㆍ]|및|이?랑|와|과|하고|\band\b|\bund\b|\boraz\b|\bi\b|\bet\b|\by\b|\be\b|\ben\b|\boch\b|\bog\b|\bve\b|\bdan\b|\bja\b|\bés\b|\bși\b|(?<!\w)(?:и|та|και)(?!\w)|và|และ|と|和|及|以及)\s{0,2}"
)
_GROUPS = re.compile(
    rf"(?:{ODD.pattern}|[(./-])?[A-Za-z0-9]{{1,6}}(?:(?:{ODD.pattern}|[()./-]){{1,2}}[A-Za-z0-9]{{1,8}}){{1,3}}(?![A-Za-z0-9])"
)


def _in_its_groups(code: Code, at: int, stop: int, catalogue: Catalogue) -> Code | None:
    """`ST'22-036, '23-036`, `A(23)-17 and (21)-17`: the listed machine that has these groups, signs and all, at its end."""
    joined = _LISTED.match(code.view.text, at, stop) if code.sort == "machine" and code.machines else None
    found = _GROUPS.match(code.view.text, joined.end(), stop) if joined else None
    if found is None:
        return None
    serial, tail = code.machines[0].serial, ODD.sub("'", found.group())
    end = ODD.sub("'", serial[-len(tail) :])
    if len(tail) >= len(serial) or signature(end.upper()) != signature(tail.upper()):
        return None
    key = compact(serial[: -len(tail)] + tail)
    rows = catalogue.machines.get(key, ())
    if not rows or key == code.key or rows[0].customer_id != code.machines[0].customer_id:
        return None
    return replace(
        code, start=found.start(), end=found.end(), key=key, how="range", machines=rows, doubt=0.1, rivals=()
    )


def _end_of_list(code: Code) -> int:
    """Where a list that begins with a code may end: with its line, or with the next where a machine's line breaks off."""
    row = code.row
    rows = code.view.rows[row.number + 1 : row.number + 2]
    if code.sort != "machine" or not code.machines or code.view.cell_at(code.start) or not rows:
        return row.end
    goes_on = rows[0].voice is row.voice and rows[0].depth == row.depth
    return rows[0].end if goes_on else row.end


def _complete(code: Code, found: re.Match[str], catalogue: Catalogue) -> Iterator[Code]:
    tail = found["tail"].upper()
    start, end = found.start("tail"), found.end("tail")
    numbers: list[str] = [tail]
    if _RANGE.fullmatch(found["join"].strip().lower()):
        numbers = _between(code.key, tail)
        if not numbers:
            return
    spelled = [key for key in (_with_tail(code, number, catalogue) for number in numbers) if key]
    if len(numbers) > 1 and numbers[-1] and not _with_tail(code, numbers[-1], catalogue) and code.how != "shape":
        return
    if len(numbers) > 1 and code.machines and len(spelled) < len(numbers):
        spelled = sorted({*spelled, *_checked_between(code, numbers[:-1], catalogue)})
    for key in spelled:
        table: dict[str, tuple[EquipmentRow, ...]] = catalogue.machines
        if code.sort == "machine" and key in table:
            yield replace(code, start=start, end=end, key=key, how="range", machines=table[key], doubt=0.1, rivals=())
        elif code.sort == "part" and key in catalogue.parts:
            yield replace(
                code, start=start, end=end, key=key, how="range", parts=catalogue.parts[key], doubt=0.15, rivals=()
            )
    if code.sort == "machine" and code.how == "shape" and not spelled and len(numbers) <= 12:
        for number in numbers:
            key = _replace_tail(code.key, number)
            if key and code.family and signature(key) == code.family.kinds:
                yield replace(code, start=start, end=end, key=key)


def _checked_between(code: Code, numbers: list[str], catalogue: Catalogue) -> Iterator[str]:
    """Of numbers with a letter at the end that checks them, `1230D ~ 1233P`, the owner's own that lie between the two."""
    own = signature(code.key)
    for number in numbers:
        stem = _replace_tail(code.key, number).rstrip(_LETTERS)
        kin = [
            key
            for key in catalogue.machines_by_stem.get(stem, ())
            if signature(key) == own and catalogue.machines[key][0].customer_id == code.machines[0].customer_id
        ]
        if len(kin) == 1:
            yield kin[0]


_FROM_TO = words(
    rf"\s{{0,4}}(?:호기|호)?\s{{0,4}}(?:~|∼|〜|÷|→|\.{{2,4}}|부터|에서|から|{_UP_TO}|-)\s*#?",
    re.IGNORECASE,
)


def goes_up_to(between: str) -> bool:
    """Whether what stands between two numbers makes them the ends of a range: "from ... to", " ~ "."""
    return bool(_FROM_TO.fullmatch(between))


def fill(first: Code, last: Code, catalogue: Catalogue) -> Iterator[Code]:
    """`A-0055 부터 A-0059 까지`: the listed machines between two full numbers."""
    if first.sort != "machine" or last.sort != "machine" or len(first.key) != len(last.key):
        return
    if first.row != last.row or not _FROM_TO.fullmatch(first.view.text[first.end : last.start]):
        return
    apart = _one_run_apart(*(c.machines[0].serial if c.machines else c.key for c in (first, last)))
    if not apart:
        yield from _listed_between(first, last, catalogue)
        return
    head, run, end, letters = apart
    if not int(run) < int(end) <= int(run) + 60:
        return
    for number in range(int(run) + 1, int(end)):
        key = compact(f"{head}{number:0{len(run)}}{letters}")
        if key in catalogue.machines:
            yield replace(
                first,
                start=last.start,
                end=last.end,
                key=key,
                how="range",
                machines=catalogue.machines[key],
                doubt=0.1,
                rivals=(),
            )


def _listed_between(first: Code, last: Code, catalogue: Catalogue) -> Iterator[Code]:
    """Of numbers whose last character checks the others, the owner's own that lie between two of them."""
    owner = first.machines[0].customer_id if first.machines else ""
    if not owner or not last.machines or last.machines[0].customer_id != owner or first.key[:-1] >= last.key[:-1]:
        return
    alike = len(first.key) // 2
    for row in sorted(catalogue.owned.get(owner, ()), key=lambda r: compact(r.serial)):
        key = compact(row.serial)
        if (
            len(key) == len(first.key)
            and first.key < key < last.key
            and key[:alike] == first.key[:alike] == last.key[:alike]
            and signature(key) == signature(first.key)
        ):
            yield replace(
                first, start=last.start, end=last.end, key=key, how="range", machines=(row,), doubt=0.1, rivals=()
            )


def _one_run_apart(first: str, last: str) -> tuple[str, str, str, str] | None:
    """(what both begin with, the first's digits, the last's, what both end with) of numbers that differ in one run."""
    mine, theirs = re.findall(r"\d+|\D+", first), re.findall(r"\d+|\D+", last)
    if len(mine) != len(theirs):
        return None
    differ = [at for at, (a, b) in enumerate(zip(mine, theirs, strict=True)) if a != b]
    if len(differ) != 1 or not (mine[differ[0]].isdigit() and len(mine[differ[0]]) == len(theirs[differ[0]])):
        return None
    at = differ[0]
    return "".join(mine[:at]), mine[at], theirs[at], "".join(mine[at + 1 :])


def _last_digits(key: str) -> tuple[str, str, str]:
    """(what stands before the last run of digits, the run, the letters after it)."""
    found = re.fullmatch(r"(.*?)(\d+)([A-Z]*)", key)
    return (found[1], found[2], found[3]) if found else (key, "", "")


def _replace_tail(key: str, tail: str) -> str:
    head, run, letters = _last_digits(key)
    parted = re.fullmatch(r"(\d+)([A-Z]*)", tail)
    if not parted:
        return ""
    number, own = parted.groups()
    if len(number) > len(run):
        return ""
    return head + run[: len(run) - len(number)] + number + (own or letters)


def _with_last_group(spelled: str, tail: str) -> str:
    """The compact code with its last group of characters replaced by one of the same kinds: `X-A1240-H1`, H2."""
    last = re.search(r"[A-Za-z0-9]+$", spelled)
    if not last or not last.start():
        return ""
    lettered = last.group().isalpha() and tail.isalpha()  # "X-1140-IN, -OUT"
    if not lettered and signature(last.group().upper()) != signature(tail):
        return ""
    return compact(spelled[: last.start()]) + tail


def _with_tail(code: Code, tail: str, catalogue: Catalogue) -> str:
    """The registered code that differs from `code` only in its end, which is `tail`; "" where there is none."""
    table = catalogue.machines if code.sort == "machine" else catalogue.parts
    spelled = (
        catalogue.machines[code.key][0].serial if code.sort == "machine" and code.key in catalogue.machines else ""
    )
    whole = _replace_tail(code.key, tail)
    if whole and whole in table:
        return whole
    lettered = re.fullmatch(r"([A-Z]{1,2})(\d{1,4})", tail)  # "HX22Q08, Q09"
    if lettered and re.search(rf"\d{lettered[1]}\d{{{len(lettered[2])}}}$", code.key):
        ended = code.key[: -len(tail)] + tail
        if ended in table:
            return ended
    if code.sort == "part" and len(tail) == 1 and tail.isalpha() and code.key[-1:].isalpha():  # "1180-2L/R"
        return ended if (ended := code.key[:-1] + tail) in table and ended != code.key else ""
    if (as_group := _with_last_group(spelled or code.written, tail)) in table and as_group != code.key:
        return as_group
    if spelled:  # the digits run together in the compact form: use the last group as spelled
        group = re.search(r"(\d+)[A-Za-z]*$", spelled)
        if group and len(group[1]) == len(tail.rstrip(_LETTERS)):
            whole = compact(spelled[: group.start()]) + tail
            if whole in table:
                return whole
    if code.sort == "machine":
        stems = catalogue.machines_by_stem.get(_replace_tail(code.key, tail).rstrip(_LETTERS) if whole else "", ())
        if len(stems) == 1 and tail.isdigit():
            return stems[0]
    return ""


def _between(key: str, tail: str) -> list[str]:
    """The tails after `key`'s own number up to `tail`."""
    _, run, _ = _last_digits(key)
    lead = tail[: len(tail) - len(tail.lstrip(_LETTERS))]
    if lead and not re.search(rf"(?<![A-Z]){lead}{run}[A-Z]*$", key):
        return []  # "P1~P3" goes on where the number ends in P1
    tail = tail[len(lead) :]
    number = re.match(r"\d+", tail)
    if not run or not number:
        return []
    width = len(number.group())
    first, last = int(run[-width:]), int(number.group())
    if not first < last <= first + 60:
        return []
    suffix = tail[width:]
    return [f"{lead}{n:0{width}}{suffix}" for n in range(first + 1, last + 1)]
