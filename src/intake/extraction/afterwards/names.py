"""What the writer calls a part in words: by its registered name, by the words of its line, by the end of its number.

Only what calls one part and no other of the same letter is of use: "센서는 두 개" tells nothing where two are sensors.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from intake.document import Voice
from intake.extraction.how_many import quantity, totals
from intake.extraction.numbers import referred
from intake.extraction.text.scene import OWN_WORDS, View
from intake.extraction.text.vocabulary import words

if TYPE_CHECKING:
    from intake.extraction.part_model import Finding

Callings = dict[str, list[re.Pattern[str]]]


def called_in(text: str, called: Callings) -> list[str]:
    """The keys of the parts that a text calls so."""
    return [key for key, patterns in called.items() if any(p.search(text) for p in patterns)]


def callings(found: dict[str, Finding], *, quoted: bool = False) -> Callings:
    """For each part asked for the words, the end letters and the side by which no other part is called.

    `quoted`: also for those that stand in a quoted letter alone.
    """
    own = {key: f for key, f in found.items() if quoted or f.own}
    names = {key: _names(f) for key, f in own.items()}
    made: Callings = {}
    for key, finding in own.items():
        others = {word for k, said in names.items() if k != key for word in said}
        ends = {w[-2:] for w in names[key] if len(w) >= 4 and "가" <= w[0] <= "힣"}  # 센서 of 포토센서
        ends = {end for end in ends if not any(end in word for word in others)}
        last = {w[-1] for w in names[key] if len(w) >= 3 and "가" <= w[0] <= "힣"}  # 씰 of 메카니컬씰
        last |= set(_SHORT_WORD.findall(finding.row.name)) if finding.row else set()  # 핀 of 시어 핀
        last = {end for end in last if not any(end in word for word in others)}
        made[key] = [_calling(word) for word in sorted((names[key] | ends) - others)]
        made[key] += [_calling(end, alone=True) for end in sorted(last)]
        for other in own.values():
            end = _own_end(finding.model, other.model)
            if end:
                made[key].append(re.compile(rf"(?<![A-Za-z0-9]){re.escape(end)}(?![A-Za-z0-9])"))
                made[key] += [pattern for letter, pattern in referred.SIDES if end in (letter, f"{letter}H")]
    return made


def inflected(found: dict[str, Finding]) -> Callings:
    """For each part the words that no other part is called by, in whatever number or case: valvola, valvole."""
    names = {key: {_root(word) for word in _names(f)} for key, f in found.items()}
    return {
        key: [
            re.compile(rf"(?<![^\W\d_]){re.escape(root)}[^\W\d_]{{0,3}}(?![^\W\d_])", re.IGNORECASE)
            if root[0] < "\u0e00"
            else re.compile(re.escape(root))
            for root in roots - {root for k, others in names.items() if k != key for root in others}
        ]
        for key, roots in names.items()
    }


def _root(word: str) -> str:
    return word[:-1] if word[0] < "\u0e00" and len(word) >= _ENDS else word


_ENDS = 5  # letters: so long a word may change its last one


def counts(sentence: str, called: Callings, *, behind: bool = False) -> dict[str, float]:
    """The counts of a sentence that stand right behind what one part alone is called.

    `behind`: or else right before it, where the first does ("two seats and one spool").
    """
    named: dict[str, float] = {}
    found = quantity.find(sentence) or (figures(sentence) if behind else [])
    ends = [0, *(q.end for q in found)]
    stops = [*(q.start for q in found), len(sentence)]
    before = [
        _NEW_TOPIC.split(sentence[max(end, q.start - 18) : q.start])[-1] for end, q in zip(ends, found, strict=False)
    ]
    leading = behind and bool(found) and not called_in(before[0], called)
    for at, q in enumerate(found):
        if leading:
            said = _NEW_TOPIC.split(sentence[q.end : min(stops[at + 1], q.end + 18)])[0]
        elif q.sort in ("count", "mark") or q.unit:
            said = before[at]
        else:
            continue
        keys = called_in(said, called)
        if (
            len(keys) == 1
            and not (q.machines or q.each or quantity.PER_ONE.match(sentence, q.end))
            and not totals.FOR_EACH.search(sentence[max(0, q.start - 12) : q.start])
        ):
            named[keys[0]] = q.value
    return named


def figures(sentence: str) -> list[quantity.Quantity]:
    """ "Only 2 seats, please": a figure with the name of a thing behind it and no counting word."""
    return [
        quantity.Quantity(float(m[0]), m.start(), m.end(), "", "count")
        for m in re.finditer(r"(?<![\w.,/-])\d{1,3}(?= [^\W\d_]{3})", sentence)
    ]


_NEW_TOPIC = re.compile(r"\S*\d\S*|[,;、.]|(?<=[됐없말빼않])고 ")


def the_one_called(sentence: str, found: dict[str, Finding], view: View, start: int) -> Finding | None:
    """The one part, named before, that the words of a sentence call by what no other part is called."""
    if _ANOTHER.search(sentence):
        return None
    before = {
        key: _names(f) if any(m.code.view is view and m.code.start < start for m in own) else _registered(f)
        for key, f in found.items()
        if f.points > 0 and (own := f.own)
        # a list may be attached to the words, or stand below them
        if any(m.code.view is not view or m.code.start < start or m.code.row.voice is Voice.FORWARD for m in own)
    }
    said = {_stem(w) for w in re.findall(r"[^\W\d_]{2,}", sentence)}
    names = {
        key
        for key, words in before.items()
        for word in words
        if (word in said or (word[0] > "\u0e00" and word in sentence))
        and not any(word in others for k, others in before.items() if k != key)
    }
    return found[names.pop()] if len(names) == 1 else None


# The words speak of a thing that is there already, or of one that is told by a designation of its own.
_ANOTHER = words(
    r"기존|구형|현재|옛|지난|(?<![A-Za-z])(?:old|existing|current|previous|last)(?![A-Za-z])|旧|既存|現在|现有|原来|cũ|เดิม|เก่า|alte[nrs]?\b|ancien|viej|actual(?!ly)|lama\b|mevcut|\d ?[xX×] ?\d|[A-Za-z]{1,4}[-/.]?\d",
    re.IGNORECASE,
)


def any_of(finding: Finding) -> set[str]:
    """Words by which the writer may call the part: of its line and of its registered name."""
    words = set(re.findall(r"[^\W\d_]{2,}", finding.row.name)) if finding.row else set()
    for mention in finding.mentions:
        code, text = mention.code, mention.code.view.text
        line = f"{text[code.row.start : code.start]} {text[code.end : code.row.end]}"
        words |= set(_LONG_WORD.findall(line)) if len(line) < 60 else set()
    endings = {w[-2:] for w in words if len(w) >= 4 and "가" <= w[0] <= "힣"}
    return (words | endings) - _NO_NAME


_NO_NAME = frozenset({"주세요", "부탁", "합니다", "드립니다", "요청", "보내", "개", "please", "send"})
_SHORT_WORD = re.compile(r"(?<![^\W\d_])[가-힣](?![^\W\d_])")


@lru_cache(maxsize=8192)  # the names of one registry come again in every letter
def _calling(word: str, *, alone: bool = False) -> re.Pattern[str]:
    if alone:
        return re.compile(rf"(?<![가-힣]){word}(?=은|는|이|가|을|를|만|도|하고)")
    return re.compile(rf"(?<![^\W\d_]){re.escape(word)}" if word.isascii() else re.escape(word), re.IGNORECASE)


def _own_end(one: str, other: str) -> str:
    """`L` of a pair `12.40L`, `12.40R`: the letters in which the ends of two numbers differ."""
    if one == other or len(one) != len(other):
        return ""
    at = next(n for n, (a, b) in enumerate(zip(one, other, strict=True)) if a != b)
    return one[at:] if at >= 3 and len(one) - at <= 2 and one[at:].isalpha() else ""


# The end of a verb, of a counting word or of a purpose; a particle behind a noun.
_VERBAL = words(r"(?:다|요|까|니|죠|고|며|서|면|게|임|음|함|개|대|분|용)$")
_PARTICLE = re.compile(r"(?<=[가-힣]{2})(?:은|는|을|를|이|가|도|만|의|로|와|과|랑)$")


def _names(finding: Finding) -> set[str]:
    """What a part is called: by the registry, in its own number, in the line of a list that orders it."""
    listed = [finding.row.name] if finding.row else []
    said = re.findall(r"[A-Za-z]{4,}", finding.model)
    for mention in finding.mentions:
        row, text = mention.code.row, mention.code.view.text
        if (
            row.voice in OWN_WORDS
            and row.end - row.start < 60
            and not re.search(r"[.!?。]\s*$", text[row.start : row.end])
        ):
            said += [text[row.start : mention.code.start], text[mention.code.end : row.end]]
        for pattern in (_CALLED_SO, _COUNTED_SO) if row.voice in OWN_WORDS else ():
            if called := pattern.search(text, row.start, mention.code.start):
                said.append(called[1])
    bare = [w for w in _LONG_WORD.findall(" ".join(said)) if not _VERBAL.search(w)]
    names = (_PARTICLE.sub("", w) for w in (*_LONG_WORD.findall(" ".join(listed)), *bare))
    return {_stem(w) for w in names if len(w) >= 2}


# "オイルは OIL-320": the word that the number is given to.
_CALLED_SO = re.compile(r"([^\W\d_]{2,}?)(?:은|는|이|가|は|が| is| are|是|:)\s*$")
# "10 cartridge heaters HC-10": what is counted right before the number.
_COUNTED_SO = re.compile(r"(?<![\w.,/-])\d{1,4} ((?:[^\W\d_]{4,} ){1,3})$")
_LONG_WORD = re.compile(r"[가-힣ぁ-んァ-ヺー一-鿿\u0e00-\u0e7f]{2,}|[A-Za-zÀ-ỹ]{4,}")
_LONGER_WORD = re.compile(r"[가-힣ぁ-んァ-ヺー一-鿿\u0e00-\u0e7f]{3,}|[A-Za-zÀ-ỹ]{4,}")


def _registered(finding: Finding) -> set[str]:
    """What the registry calls a part that stands in another document, words long enough to mean nothing else."""
    name = finding.row.name if finding.row else ""
    return {_stem(w) for w in _LONGER_WORD.findall(name)}


def _stem(word: str) -> str:
    lowered = word.lower()
    return lowered[:-1] if lowered.isascii() and lowered.endswith("s") and len(lowered) > 3 else lowered
