"""Every code in a text and what the registry knows of it: machine, part, model, or a number of a known family.

One pass over runs of letters and digits, joined over the marks and spaces that people put, drop and change inside a
number. A code that goes on (`AB-100` in `AB-100-X`) is not the shorter one. Nothing is decided here: a `Code` says what
was seen and how sure the reading is; `choose` weighs it.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate, islice
from typing import overload

from intake.document import Word
from intake.extraction.catalogue import MOST_SPACES, Catalogue, Family, breaks, groups_of, sign_head
from intake.extraction.numbers import ranges
from intake.extraction.text import counting, labels
from intake.extraction.text.scene import Row, Spans, View
from intake.extraction.text.values import LOOKALIKE, MISTYPED, ODD, Atom, atoms, compact, signature, without_accents
from intake.extraction.text.vocabulary import words
from intake.registry import EquipmentRow, PartRow

MOST_ATOMS = 9
LONG_IN_PIECES = 7  # letters and digits: that many stand in the list's own pieces by no accident
LONG_FOR_ONE = 8  # digits: that many stand together by no accident, though in other pieces than the registry has
MISHEARD = 0.35  # two readings of the same ink differ in no more than this share of its characters
MOST_PIECES = 3  # of a number in a picture that was read as several words
LEAST_OTHERWISE = 0.004  # the chance from which a listed code is taken, beside a text that is written as none is
SURE_OTHERWISE = 0.2  # ... beside one that is written as it is
LONG_CUT_OUT = 6  # letters and digits: that many end a text as a listed code does by no accident
SURELY = 0.97  # the confidence in a word of a picture that two readers see alike
RIVAL = 0.25  # of the chance of the listed code that is taken: as likely ones are asked about
_DIGIT = re.compile("[0-9]")
_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


@dataclass(frozen=True, slots=True)
class Code:
    """A code where it stands; places count in the view's folded text."""

    view: View
    start: int
    end: int
    key: str  # compact, of what it is taken for
    sort: str  # "machine", "part", "model", "free"
    how: str  # "exact", "alias", "look", "stem", "tail", "range", "shape", "label", "distance", "maker"
    machines: tuple[EquipmentRow, ...] = ()
    parts: tuple[PartRow, ...] = ()
    family: Family | None = None
    label: str = ""  # of the field announced before it, or of its column
    doubt: float = 0.0  # cost of the reading: 0 for what stands exactly so
    rivals: tuple[str, ...] = ()  # other readings of the same ink
    loose: bool = False  # spaces inside

    @property
    def written(self) -> str:
        return self.view.text[self.start : self.end]

    @property
    def row(self) -> Row:
        return self.view.row_at(self.start)


class Standing(Sequence[Code]):
    """The codes of one text as they follow one another: those of a stretch are found without looking at all others."""

    def __init__(self, codes: Iterable[Code]) -> None:
        self._codes = sorted(codes, key=lambda code: code.start)
        self._starts = [code.start for code in self._codes]
        self._furthest = list(accumulate((code.end for code in self._codes), max))  # that they reach so far

    def __len__(self) -> int:
        return len(self._codes)

    @overload
    def __getitem__(self, at: int) -> Code: ...

    @overload
    def __getitem__(self, at: slice) -> list[Code]: ...

    def __getitem__(self, at: int | slice) -> Code | list[Code]:
        return self._codes[at]

    def begun(self, start: int, end: int) -> list[Code]:
        """Those that begin from start to end."""
        return self._codes[bisect_left(self._starts, start) : bisect_left(self._starts, end)]

    def following(self, place: int) -> Iterator[Code]:
        """Those that begin there or behind."""
        return islice(self._codes, bisect_left(self._starts, place), None)

    def touching(self, start: int, end: int) -> list[Code]:
        """Those that have a character from start to end."""
        last = first = bisect_left(self._starts, end)
        while first and self._furthest[first - 1] > start:
            first -= 1
        return [code for code in self._codes[first:last] if code.end > start]


@dataclass(frozen=True)
class Around:
    """What the weighing of codes must know of the whole delivery."""

    out_rows: frozenset[tuple[int, int, int]]  # (view, table, row) left out by a remark or by the writer's words
    ignored: tuple[tuple[int, int, int], ...]  # (view, start, end) addressed to others
    starts: dict[int, tuple[int, ...]]  # of every code, by view, in order
    reply: bool  # the subject is an earlier letter's
    past: frozenset[tuple[int, int]] = frozenset()  # (view, row) that record what was done before
    crossed: frozenset[tuple[int, int]] = frozenset()  # (view, row) of a list that begin with a cross

    def others(self, code: Code) -> tuple[int, ...]:
        return self.starts.get(code.view.number, ())

    def shut_out(self, code: Code) -> str:
        """Why the place of a code keeps it from being asked for; "" where it does not."""
        cell, row = code.view.cell_at(code.start), code.row
        if row.struck or (cell and cell.struck):
            return "struck out"
        if cell and (code.view.number, cell.table, cell.row) in self.out_rows:
            return "its row is left out"
        if (code.view.number, row.number) in self.crossed:
            return "its line is crossed"
        if (code.view.number, row.number) in self.past:
            return "in a record of the past"
        if any(number == code.view.number and start <= code.start < end for number, start, end in self.ignored):
            return "in a part addressed to others"
        return ""


UNWELCOME = re.compile(
    r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+|https?://\S+|www\.\S+|\S+\.(?:pdf|xlsx?|docx?|jpe?g|png|tiff?|zip|csv|txt|eml|msg|hwpx?|gif|heic)\b",
    re.IGNORECASE,
)
PHONEISH = re.compile(r"(?<!\d)(?:\+\d{1,3}[ -]?)?\(?0\d{1,3}\)?[ -]\d{3,4}[ -]\d{4}(?!\d)")
_GOES_ON = re.compile(r"[-_/.+#](?=[A-Za-z0-9])|['’‘′`](?=[0-9])")
_COUNT_NEXT = words(r"[-_/.+#](?:\d{1,3}(?: ?(?:ea|pcs?|set|개|대|m|本|個|个|cái|ชิ้น|ตัว)\b|\Z)|x ?\d)", re.IGNORECASE)


_GLUED = re.compile(r"(?P<word>[A-Za-z]?[a-z]{3,})(?P<number>[A-Z0-9][A-Za-z0-9]+)")
_MADE = re.compile(r"(?P<word>[A-Za-z]{2,12})(?P<number>\d[A-Z0-9]{4,})")
_DAY = re.compile(
    r"(?<![\w./-])(?:19|20)\d\d([-./])(?:0[1-9]|1[0-2])\1(?:0[1-9]|[12]\d|3[01])(?=\d\d:\d\d|(?![\w./-]*\d))"
)


def scan(view: View, catalogue: Catalogue) -> list[Code]:
    """Codes of one document, in order."""
    found: list[Code] = []
    for row in view.rows:
        if row.end > row.start:
            found.extend(_scan_row(view, row, catalogue))
    if view.scanned:
        found = _otherwise_read(view, found, catalogue)
    return found


def _otherwise_read(view: View, found: list[Code], catalogue: Catalogue) -> list[Code]:
    """The codes of a picture, with what its readers held likely besides the text that stands.

    A listed code among it is taken where the text is none; where the text is written as listed codes are, it may be a
    machine that nobody has listed yet, and takes more. Two listed codes that are both likely are a question.
    """
    unsure = [code for code in found if code.how == "shape"]
    sure = sorted((code.start, code.end) for code in found if code.how != "shape")
    better: list[Code] = []
    for start, end, read, likely in _stretches(view):
        if any(s < end and start < e for s, e in sure):
            continue
        code = _listed(view, (start, end), read, likely, catalogue)
        if code and stands(replace(code, key=read), catalogue):
            continue
        if code and not any(c.start < end and start < c.end for c in better):
            better.append(code)
    kept = [c for c in found if c in unsure and not any(c.start < b.end and b.start < c.end for b in better)]
    settled = [_with_rivals(code, catalogue) for code in found if code.how == "exact"]
    rest = [c for c in found if c.how not in ("exact", "shape")]
    return sorted([*settled, *rest, *kept, *better], key=lambda code: code.start)


def _stretches(view: View) -> Iterator[tuple[int, int, str, dict[str, float]]]:
    """(start, end, text, other readings with their chances) of words, and of neighbours that may be one, in pictures."""
    for line in view.document.lines():
        for first in range(len(line.words)):
            for count, whole in _wholes(line.words[first], len(line.words) - first):
                words = line.words[first : first + count]
                start, end = view.folded.place(words[0].start), view.folded.place(words[-1].end)
                read = compact("".join(word.text for word in words))
                if count > MOST_SPACES + 1 and read in whole:
                    read = ""  # no text that stands: of so many pieces nobody else has made one number
                yield start, end, read, whole
            for last in range(first, min(first + MOST_PIECES, len(line.words))):
                words = line.words[first : last + 1]
                if last > first and view.document.text[words[-2].end : words[-1].start] != " ":
                    break
                if not any(word.alternatives for word in words):
                    continue
                start, end = view.folded.place(words[0].start), view.folded.place(words[-1].end)
                yield start, end, compact("".join(word.text for word in words)), _readings(words)


def _readings(words: Sequence[Word]) -> dict[str, float]:
    """Every compact text that the words may be together, with its chance beside the one that stands."""
    found = {"": 1.0}
    for word in words:
        others = (other for other in word.alternatives if other.words == 1)
        ways = [(compact(word.text), 1.0), *((compact(other.text), other.chance) for other in others)]
        longer: dict[str, float] = {}
        for text, chance in found.items():
            for way, of_it in ways:
                longer[text + way] = max(longer.get(text + way, 0.0), chance * of_it)
        found = longer
    return found


def _wholes(first: Word, most: int) -> Iterator[tuple[int, dict[str, float]]]:
    """Of how many words from this one on were read as one, and what they may be, with their chances; the most first."""
    others = [other for other in first.alternatives if 1 < other.words <= most]
    for count in sorted({other.words for other in others}, reverse=True):
        yield count, {compact(other.text): other.chance for other in reversed(others) if other.words == count}


def _listed(
    view: View, place: tuple[int, int], read: str, likely: Mapping[str, float], catalogue: Catalogue
) -> Code | None:
    torn = not read.isascii()  # "4이/1e/이.6" for 40/10/0.6: what a reader of Hangul saw in it is no number
    heard = max([text for text in likely if torn and text.isascii()] or likely, key=lambda text: likely[text])
    listed = sorted(
        (-chance, key)
        for key, chance in likely.items()
        if key != read and _is_full(key, catalogue) and reading_cost(heard, key) <= MISHEARD * len(key)
    )
    if not listed and torn and " " not in view.text[place[0] : place[1]]:
        listed = sorted((-chance, key) for text, chance in likely.items() if (key := _cut_out(text, catalogue)))
    if not listed or read in catalogue.known:
        return None
    chance, key = -listed[0][0], listed[0][1]
    if chance < (SURE_OTHERWISE if _of_a_family(read, catalogue) else LEAST_OTHERWISE):
        return None
    rivals = tuple(other for less, other in listed[1:] if -less > RIVAL * chance)
    machines, parts = catalogue.machines.get(key, ()), catalogue.parts.get(key, ())
    return Code(
        view, *place, key, "machine" if machines else "part", "look", machines=machines, parts=() if machines else parts,
        label=label_of(view, place[0]), doubt=0.4, rivals=rivals,
    )  # fmt: skip


def _cut_out(text: str, catalogue: Catalogue) -> str:
    """The listed code at the end or the beginning of a text, where a word of Hangul was taken for letters and digits.

    "기번KX40-117" read as 712KX4O117. A look-alike is enough, a number that is all digits is not.
    """
    for at in range(len(text) - 2, LONG_CUT_OUT - 1, -1):  # so long a code, the longest first
        for piece in (text[-at:], text[:at]):
            if not (_DIGIT.search(piece) and set(piece) & set(_LETTERS)):
                continue
            if piece in catalogue.known and (piece in catalogue.machines or piece in catalogue.parts):
                return piece
            alike = catalogue.machines_by_look.get(look := piece.translate(LOOKALIKE), ())
            alike = alike or catalogue.parts_by_look.get(look, ())
            if len(alike) == 1 and sum(map(str.isdigit, alike[0])) >= 2:
                return alike[0]
    return ""


def _of_a_family(key: str, catalogue: Catalogue) -> bool:
    """Whether a compact text begins, and has its letters and digits, as listed codes do."""
    begun = key[: len(key) - len(key.lstrip(_LETTERS))], signature(key)
    return begun in catalogue.serial_families or begun in catalogue.part_families


def _is_full(key: str, catalogue: Catalogue) -> bool:
    """Whether a compact text is a listed machine or part, and long enough to be no accident."""
    return (key in catalogue.machines or key in catalogue.parts) and len(key) >= 5 and sum(map(str.isdigit, key)) >= 2


def _words_of(code: Code) -> list[Word]:
    """What a code was read as, word by word; nothing where its text was not read from a picture."""
    begin, stop = code.view.folded.written(code.start, code.end)
    line = next((line for line in code.view.document.lines() if line.start <= begin < line.end), None)
    return [word for word in line.words if word.start < stop and word.end > begin] if line else []


def _with_rivals(code: Code, catalogue: Catalogue) -> Code:
    """A listed code that stands so in a picture, and the listed ones that its ink may as well be."""
    words = _words_of(code)
    if not any(word.alternatives for word in words) or len(words) > MOST_PIECES:
        return code
    likely = _readings(words)
    rivals = tuple(
        key for key, chance in likely.items() if key != code.key and chance > RIVAL and _is_full(key, catalogue)
    )
    return replace(code, rivals=(*code.rivals, *rivals)) if rivals else code


def _scan_row(view: View, row: Row, catalogue: Catalogue) -> Iterator[Code]:
    text = view.text
    masked = (
        [(m.start(), m.end()) for m in UNWELCOME.finditer(text, row.start, row.end)]
        if "." in text[row.start : row.end]
        else []
    )
    masked += [m.span() for m in _DAY.finditer(text, row.start, row.end) if compact(m.group()) not in catalogue.known]
    runs = [a for a in atoms(text, row.start, row.end) if not any(s <= a.start < e for s, e in masked)]
    runs = [part for atom in runs for part in _unglued(atom, catalogue, lost=view.scanned)]
    bare = runs if not view.scanned else [replace(a, text=without_accents(a.text)) for a in runs]
    at, before = 0, None
    while at < len(runs):
        code, used = _read_at(view, runs, at, catalogue)
        if code is None and bare != runs:
            code, used = _without_dirt(view, bare, at, catalogue)
        if code is None:
            at += 1
            continue
        if before is not None:
            yield from ranges.fill(before, code, catalogue)
        yield code
        at += used
        before = code
        for more in ranges.extend(code, catalogue):
            yield more
            before = more


def _without_dirt(view: View, bare: list[Atom], at: int, catalogue: Catalogue) -> tuple[Code | None, int]:
    """The listed code at `at` that a picture shows with dirt above a letter, read as an accent: "BÉLT 40-2"."""
    code, used = _read_at(view, bare, at, catalogue)
    if code and code.how in ("exact", "alias") and len(code.key) >= 6 and not code.written.isascii():
        return code, used
    return None, 1


def _unglued(atom: Atom, catalogue: Catalogue, *, lost: bool) -> Iterator[Atom]:
    """The maker and the number behind it, written as one word; `lost`, as a picture loses a space: "serial19CKM11"."""
    glued = _GLUED.fullmatch(atom.text) if lost else None
    if glued is None and (made := _MADE.fullmatch(atom.text)) and compact(atom.text) not in catalogue.known:
        glued = made if _is_maker_of(catalogue.parts.get(made["number"], ()), made["word"]) else None
    if glued:
        cut = atom.start + glued.end("word")
        yield Atom(glued["word"], atom.start, cut, atom.joint)
        yield Atom(glued["number"], cut, atom.end, None)
    else:
        yield atom


def _windows(runs: list[Atom], at: int, catalogue: Catalogue) -> Iterator[tuple[str, int, bool]]:
    """(compact, atoms used, spaces inside) of the stretches that begin at `at`, the longest first.

    A bracket or an odd sign inside is a piece of the few codes that are registered with one, or that begin as those do;
    else it ends the code.
    """
    made: list[tuple[str, int, bool]] = []
    joined, written, loose, spaces = "", "", False, 0
    longest, bracket, odd = max(catalogue.longest, 8), False, False
    for used in range(1, min(MOST_ATOMS, len(runs) - at) + 1):
        atom = runs[at + used - 1]
        if used > 1:
            if atom.joint is None:
                break
            bracket = bracket or "(" in atom.joint or ")" in atom.joint
            if bracket and not catalogue.bracketed:
                break
            odd = odd or _is_odd(runs[at + used - 2], atom)
            if odd and not catalogue.signed:
                break
            spaces += atom.joint.isspace()  # those around a sign are the sign's
            loose = loose or " " in atom.joint
            if "," in atom.joint and " " in atom.joint:
                break
            written += atom.joint
        joined += atom.text.upper()
        written += atom.text
        if len(joined) > longest + 1:
            break
        if bracket and not (joined in catalogue.bracketed or _is_bracketed(written, catalogue)):
            continue
        if odd and not (joined in catalogue.signed or sign_head(written) in catalogue.sign_heads):
            continue
        if spaces <= MOST_SPACES or joined in catalogue.spaced or _pieced_alike(joined, written, catalogue):
            made.append((joined, used, loose))
    yield from reversed(made)


def _is_odd(before: Atom, atom: Atom) -> bool:
    """Whether a sign that few lists have stands before a run; an apostrophe between figures is none such."""
    sign = ODD.search(atom.joint or "")
    between_figures = before.text[-1:].isdigit() and atom.text[:1].isdigit()
    return sign is not None and not (between_figures and (atom.joint or "") in "'’‘′`")


def _pieced_alike(key: str, written: str, catalogue: Catalogue) -> bool:
    """Whether a text parts one listed number where the list does, `w 11 22 k4 03` of W11.22-K4-03, all its signs blanks.

    Besides the list's places it may have one where digits follow letters or letters digits.
    """
    if len(key) < LONG_IN_PIECES or key.isdigit() or key not in catalogue.known:
        return False
    names = [row.serial for row in catalogue.machines.get(key, ())]
    names += [row.model for row in catalogue.parts.get(key, ())]
    parted = breaks(written)[0]
    return any(
        (listed := breaks(name)[0]) <= parted
        and all(key[place - 1].isdigit() != key[place].isdigit() for place in parted - listed)
        for name in names
    )


def _is_bracketed(written: str, catalogue: Catalogue) -> bool:
    """Whether a text begins, up to the end of its last bracket, as a listed code does that goes on behind one."""
    head = "".join(written[: written.rfind(")") + 1].split()).upper()
    return head.translate(LOOKALIKE) in catalogue.bracket_heads


def _read_at(view: View, runs: list[Atom], at: int, catalogue: Catalogue) -> tuple[Code | None, int]:
    windows = list(_windows(runs, at, catalogue))
    known = catalogue.known
    for key, used, loose in windows:
        if len(key) < 3 or key not in known:
            continue
        code = _known(view, runs, at, used, key, loose, catalogue)
        if code:
            return code, used
    for key, used, loose in windows:
        if len(key) < 5 or not _DIGIT.search(key):
            continue
        code = _nearly(view, runs, at, used, key, loose, catalogue)
        if code:
            return code, used
    return None, 1


def _place(runs: list[Atom], at: int, used: int) -> tuple[int, int]:
    return runs[at].start, runs[at + used - 1].end


def _goes_on(view: View, runs: list[Atom], at: int, used: int, parts: Sequence[PartRow] = ()) -> bool:
    """Whether the code is a piece of a longer one: joined without space to more letters or digits.

    What it is joined to may be its maker's name, as of `parts`: NSK-6205DDU.
    """
    start, end = _place(runs, at, used)
    text = view.text
    row = view.row_at(start)
    before, after = text[max(row.start, start - 2) : start], text[end : min(row.end, end + 12)]
    if _GOES_ON.match(after) and not _COUNT_NEXT.match(after) and not _is_range(after):
        return not (_CASE_ENDING.match(after) and _CAPITAL.search(text, start, end))
    if before.endswith("/") and re.match(r"/\d", after) and re.search(r"[A-Za-z0-9]/$", before):
        return True  # inside a longer number: ZS/13-0078/26
    if not re.search(r"[A-Za-z0-9][-_/.+#]$", before) or before.endswith("/"):
        return False
    return not _is_maker_of(parts, text[max(row.start, start - LONGEST_MAKER - 1) : start - 1])


def _is_maker_of(parts: Iterable[PartRow], before: str) -> bool:
    """Whether a text ends with the name, or with its first word, under which the list has the maker of one of the parts."""
    name = _LAST_WORD.search(before)
    if name is None:
        return False
    said = name.group().casefold()
    return any(said == part.maker.casefold() or said == part.maker.casefold().split(" ")[0] for part in parts)


LONGEST_MAKER = 40  # signs
_LAST_WORD = re.compile(r"(?<![\w.+#/-])[^\W\d_][\w&]{1,39}$")


def _has_a_twin(text: str, end: int, key: str, catalogue: Catalogue) -> bool:
    """Whether a stroke and a letter behind a listed part's number make it another listed one's too: "40-117L/R"."""
    letter = _STROKE_AND_LETTER.match(text, end)
    return letter is not None and key[-1].isalpha() and key[-1] != letter[1] and key[:-1] + letter[1] in catalogue.parts


_STROKE_AND_LETTER = re.compile(r"/([A-Z])(?![A-Za-z0-9./-])")


# "AB-12-hez", "AB-12-le": the case that Hungarian and Estonian hang on a name, in small letters behind capitals.
_CASE_ENDING = words(
    r"-(?:t|[aeoö]t|h[oeö]z|b[óőae]l?|b[ae]n|n[áé]l|r[ae]|r[óő]l|v[ae]l|[aeo]s|ig|t[óő]l|n[ae]k|[oeö]?n|ért|j[ae]|[aeo]k(?:at|et|ot)?|lle|lt|le|st|ga|ks|ss?a)(?![\w-])"
)
_CAPITAL = re.compile(r"[A-Z]")


def _is_range(after: str) -> bool:
    return bool(re.match(r"[-/~](\d{2,6}[A-Za-z]{0,2})(?![\w])", after))


def _known(
    view: View, runs: list[Atom], at: int, used: int, key: str, loose: bool, catalogue: Catalogue
) -> Code | None:
    machines, parts = catalogue.machines.get(key), catalogue.parts.get(key)
    model = key in catalogue.models
    if not (machines or parts or model):
        return None
    start, end = _place(runs, at, used)
    spelled = key != view.text[start:end] and catalogue.spells(view.text[start:end])
    if key.isdigit() and not spelled:
        grouped = _grouped_alike(view.text[start:end], machines or (), parts or (), blanks_lost=view.scanned)
        if _is_another(view, start, end, key, loose=loose, long=len(key) >= (7 if machines else 6), grouped=grouped):
            return None
    written = view.text[start:end]
    short = loose and (len(key) < 5 or key.isalpha()) and not _spelled_so(written, parts or ())
    if short and not (view.scanned and _torn(runs[at : at + used], written, parts or (), catalogue)):
        return None
    if _goes_on(view, runs, at, used, parts or ()) and not _has_a_twin(view.text, end, key, catalogue):
        return None
    label = label_of(view, start)
    if (
        parts
        and not machines
        and not model
        and len(key) <= 4
        and not loose
        and _only_a_word(view, runs, at, used, parts, label)
    ):
        return None
    if machines and not (parts and label == "part"):
        return Code(view, start, end, key, "machine", "exact", machines=machines, label=label, loose=loose)
    if model and not parts:
        return Code(view, start, end, key, "model", "exact", label=label)
    written = view.text[start:end]
    exact = tuple(p for p in parts or () if p.model == written) or parts or ()
    how = "exact" if any(compact(p.model) == key for p in exact) else "alias"
    return Code(view, start, end, key, "part", how, parts=exact, label=label, loose=loose)


def _grouped_alike(
    written: str, machines: Iterable[EquipmentRow], parts: Iterable[PartRow], *, blanks_lost: bool
) -> bool:
    """Whether digits in three groups or more stand in the groups that the registry has: 42 0100 0822 of 42,0100,0822.

    In a picture some of its blanks may be lost: 420100 0822.
    """
    names = [*(row.serial for row in machines), *(row.model for row in parts)]
    key, parted = compact(written), breaks(written)[0]
    listed = [places for name in names if compact(name) == key and len(places := breaks(name)[0]) >= 2]
    return any(parted == places or (blanks_lost and len(key) >= LONG_FOR_ONE and parted < places) for places in listed)


def _spelled_so(written: str, parts: Iterable[PartRow]) -> bool:
    """Whether words that a part is called by ("SEAL KIT L") stand as the registry has them, spaces and all."""
    said = " ".join(written.split()).upper()
    return (len(said) >= 6 or (len(said) >= 5 and any(c.isdigit() for c in said))) and any(
        said == name.upper() for p in parts for name in (p.model, *p.aliases)
    )


def _torn(runs: list[Atom], written: str, parts: Iterable[PartRow], catalogue: Catalogue) -> bool:
    """Whether a picture's blank tears a short number that stands so in the list, "KT-4 0" of KT-40, and no other begins it."""
    figures = runs[-1].joint == " " and runs[-1].text.isdigit() and runs[-2].text[-1:].isdigit()
    shorter = compact("".join(run.text for run in runs[:-1]))
    said = "".join(written.split()).upper()
    return figures and shorter not in catalogue.known and any(said == part.model.upper() for part in parts)


def _only_a_word(view: View, runs: list[Atom], at: int, used: int, parts: Iterable[PartRow], label: str) -> bool:
    """A short part number inside a sentence may be something else: it must be spelled as the registry spells it."""
    start, end = _place(runs, at, used)
    said = view.text[start:end].upper()
    return label != "part" and not any(f" {p.model.upper()}".endswith(f" {said}") for p in parts)


def _is_another(view: View, start: int, end: int, key: str, *, loose: bool, long: bool, grouped: bool) -> bool:
    """Whether a registered run of digits is here something else: too short, in pieces, or another sort of number.

    `grouped` says that its pieces are those that the registry has, `long` that no pieces make it by accident.
    """
    if loose and not grouped and not (long and view.cell_at(start) is None):
        return True
    return len(key) < 5 or _is_other_number(view, start, end)


# The Thai word for a paper's number right behind the name of a thing: "ปั๊มเลขที่ 7100540" is the pump's.
_NUMBER_OF_IT = words(r"(?:เครื่อง|ปั๊ม|เตา|มอเตอร์|รุ่น|ตัว|ระบบ|ชุด|สายพาน|เครน|หุ่นยนต์|[A-Z]\d?) ?เลขที่ ?$")
# "una botonera (ref. 90412)": by what the list has it, unless it is somebody's reference.
_OF_THE_LIST = re.compile(r"\((?:(?:with|con|avec) )?r[eé]f\.? ?:? ?$", re.IGNORECASE)
_WHOSE_PAPER = re.compile(
    r"\b(?:our|your|order|letter|mail|notre|votre|vos|nuestr[ao]|vuestr[ao]|su|pedido|commande|lettre|carta|oferta|offre|devis|quotation|ordine|offerta) \(",
    re.IGNORECASE,
)
_MONEY = words(r"[$€£¥₩฿₫]\s*$|(?:USD|EUR|KRW|VND|THB|INR|JPY|CNY|원|PHP)\s*$", re.IGNORECASE)


ALIKE = 3  # numbers of one family, from which its blanks are a habit
LONGER_THAN_AN_AREA = 6  # digits in a bracket


_LIST_NUMBER = re.compile(r"\s*(?:\(?[1-9]\d?[.):]|#[1-9]\d?(?!\d))\s*")
_SIZE_AHEAD = re.compile(r"\d[x×*]\d{1,5} ?$", re.IGNORECASE)


def _is_other_number(view: View, start: int, end: int) -> bool:
    """A run of digits that is a telephone number, a price, a date or the like."""
    text, cell = view.text, view.cell_at(start)
    begin, stop = (cell.start, cell.end) if cell else (view.row_at(start).start, len(text))
    before, after = text[max(begin, start - 12) : start], text[end : min(stop, end + 8)]
    if (before.endswith("(") and after.startswith(")")) and len(text[start:end]) >= 6:
        return label_of(view, start) in labels.ELSEWHERE  # named in brackets behind what it is the number of
    if before.endswith("(") and end - start >= LONGER_THAN_AN_AREA and not re.match(r"\)[ -]?\d", after):
        before = ""  # the first of several named in brackets; an area code is shorter
    if _LIST_NUMBER.fullmatch(text, max(begin, view.row_at(start).start), start):
        before = ""  # "2) 840052": what is in front numbers the line and is no area
    if _SIZE_AHEAD.search(before):
        before = ""  # "belt 50x1200 840052"
    if (
        re.search(r"[\d+(][-. )/]?\Z|\d\)[ -]\Z", before)
        or re.match(r"[-.]?\d| \d{3,}|,\d{3}", after)
        or _MONEY.search(before)
    ):
        return True
    if re.match(r" ?(?:원|won|USD|EUR|KRW|円|元|đ|VND|baht|บาท|mm|kg|hrs?|시간|rpm|년|월)", after, re.IGNORECASE):
        return True
    if _OF_THE_LIST.search(before) and not _WHOSE_PAPER.search(text[begin:start][-24:]):
        return False
    return label_of(view, start) in labels.ELSEWHERE and not _NUMBER_OF_IT.search(before)


def label_of(view: View, start: int) -> str:
    """What announces the code at `start`: its table column or form field, else the words before it on the line."""
    row = view.row_at(start)
    cell = view.cell_at(start)
    if cell:
        inside = labels.label_before(view.text[cell.start : start]) if start - cell.start > 2 else ""
        return inside or cell.meaning
    return labels.label_before(view.text[row.start : start])


def off_a_plate(view: View, start: int) -> bool:
    """Whether the code at `start` is told as what a machine's name plate says."""
    return labels.read_off_a_machine(view.text[view.row_at(start).start : start])


def _nearly(
    view: View, runs: list[Atom], at: int, used: int, key: str, loose: bool, catalogue: Catalogue
) -> Code | None:
    """A code that the registry has but for a letter left off or a look-alike; or a new one of a known family."""
    start, end = _place(runs, at, used)
    kinds = signature(key)
    lead = key[: len(key) - len(key.lstrip(_LETTERS))]
    family = catalogue.serial_families.get((lead, kinds))
    drawn = catalogue.part_families.get((lead, kinds))
    family, drawn = (kin if kin and _fits_breaks(runs, at, used, kin) else None for kin in (family, drawn))
    if family and key.isdigit() and label_of(view, start) != "serial":
        unparted = family.breaks and used == 1  # a stock or notification number, as likely as not
        if unparted or breaks(view.text[start:end]) not in family.ways:  # or a day, a time, a telephone number
            family = None
    if not (family or drawn or _near_a_listed(key, catalogue)):
        return _lacks_noughts(view, runs, at, used, key, loose, catalogue)
    if _goes_on(view, runs, at, used) or key in catalogue.parts or key in catalogue.machines:
        return None
    if family and loose and family.count >= ALIKE and not key.isdigit():
        loose = breaks(view.text[start:end]) != (family.breaks, family.separators)  # its blanks are those of the list
    stems = catalogue.machines_by_stem.get(key, ())
    if stems and not key.isdigit() and not family:
        rows = tuple(row for stem in stems for row in catalogue.machines[stem])
        return Code(
            view, start, end, key, "machine", "stem", machines=rows, label=label_of(view, start), doubt=0.3, loose=loose
        )
    looked = _looks_like(view, key, view.text[start:end] if loose else "", catalogue, well_formed=bool(family))
    if looked:
        sort, keys, doubt = looked
        label = label_of(view, start)
        machine = sort == "machine"
        return Code(
            view,
            start,
            end,
            keys[0],
            "machine" if machine else "part",
            "look",
            machines=tuple(row for k in keys for row in catalogue.machines[k]) if machine else (),
            parts=() if machine else tuple(row for k in keys for row in catalogue.parts[k]),
            label=label,
            doubt=doubt,
            rivals=keys[1:],
            loose=loose,
        )
    label = label_of(view, start)
    if family and (not loose or label == "serial"):
        return Code(view, start, end, key, "machine", "shape", family=family, label=label, doubt=0.5, loose=loose)
    if drawn and not loose and drawn.count >= 3 and lead in catalogue.fabricated_leads:
        return Code(view, start, end, key, "part", "shape", family=drawn, label=label, doubt=0.5)
    return None if family else _lacks_noughts(view, runs, at, used, key, loose, catalogue)


def _lacks_noughts(
    view: View, runs: list[Atom], at: int, used: int, key: str, loose: bool, catalogue: Catalogue
) -> Code | None:
    """`AB7-12` of AB7-0012: a listed number but for the noughts inside it, where no number is written so short.

    In the pieces of a number in a picture it may be any sign that is lost.
    """
    serials = catalogue.machines_without_noughts.get(key, ())
    models = catalogue.parts_without_noughts.get(key, ())
    if not (serials or models) or key.isdigit() or (view.scanned and loose) or _goes_on(view, runs, at, used):
        return None
    start, end = _place(runs, at, used)
    written = groups_of(view.text[start:end])
    machines = tuple(r for k in serials for r in catalogue.machines[k] if groups_of(r.serial) == written)
    parts = tuple(r for k in models for r in catalogue.parts[k] if groups_of(r.model) == written)
    keys = [compact(r.serial) for r in machines] or [compact(r.model) for r in parts]
    if not keys:
        return None
    return Code(
        view, start, end, keys[0], "machine" if machines else "part", "look", machines=machines,
        parts=() if machines else parts, label=label_of(view, start), doubt=0.4, rivals=tuple(keys[1:]), loose=loose,
    )  # fmt: skip


def _near_a_listed(key: str, catalogue: Catalogue) -> bool:
    """Whether a listed code is this one but for look-alikes or a letter at its end."""
    look = key.translate(LOOKALIKE)
    return look in catalogue.machines_by_look or look in catalogue.parts_by_look or key in catalogue.machines_by_stem


def _fits_breaks(runs: list[Atom], at: int, used: int, family: Family) -> bool:
    """Whether the separators written stand where the family has them; a number without any needs a label."""
    places, length = set(), 0
    for atom in runs[at : at + used - 1]:
        length += len(atom.text)
        places.add(length)
    if not places:
        return not family.breaks or len(family.kinds) >= 7
    return any(places <= parted for parted, _ in family.ways)


def _looks_like(
    view: View, key: str, loosely: str, catalogue: Catalogue, *, well_formed: bool
) -> tuple[str, tuple[str, ...], float] | None:
    """What sort is listed that looks like `key`, which keys, and how doubtful; `loosely` as it is written with blanks."""
    look = key.translate(LOOKALIKE)
    typed = not view.scanned
    for sort, table in (("machine", catalogue.machines_by_look), ("part", catalogue.parts_by_look)):
        keys = table.get(look, ())
        if typed:
            keys = tuple(
                k for k in keys if k.translate(MISTYPED) == key.translate(MISTYPED) and signature(k) != signature(key)
            )
            if loosely:
                keys = tuple(k for k in keys if _is_parted_so(loosely, k, sort, catalogue))
            if well_formed and sort == "machine":
                continue
        if keys and len(look) >= 5:
            return sort, keys, 0.4 if typed else 0.25
    return None


def _is_parted_so(written: str, key: str, sort: str, catalogue: Catalogue) -> bool:
    """Whether a listed code has its blanks where they are written."""
    names = (
        [row.serial for row in catalogue.machines[key]]
        if sort == "machine"
        else [row.model for row in catalogue.parts[key]]
    )
    return any(breaks(name) == breaks(written) for name in names)


# -- codes nobody has listed -----------------------------------------------------------------------------------------

_FREE = re.compile(
    r"(?<![A-Za-z0-9.@_-])(?=[A-Za-z0-9./+#_-]*\d)[A-Za-z0-9](?:[A-Za-z0-9]|[-./+#_,](?=[A-Za-z0-9])|(?<=[0-9])['’‘′`](?=[0-9]))*(?:\+\d+[A-Z]?)?"
)
PLAIN_MEASURE = words(
    r"(?i)^(?:\d+(?:[.,/]\d+)*(?:mm|cm|m|km|kg|g|t|v|vac|vdc|a|ma|w|kw|hz|khz|mpa|kpa|bar|psi|l|ml|ea|pcs?|sets?|nos?|h|hr|hrs|min|s|sec|ms|p|ph|phase|deg|c|f|rpm|inch|in|%|st|nd|rd|th|x|년|월|일|시|분|usd|krw|eur|ton|axis|days?|weeks?|am|pm|k|dots?|bit|way|wire|pin|core|ch|ports?|line|층|호기|라인|er|e)?|(?:ac|dc|ip|m|g|r|v|rev|ver|no|p|q|h|w|l|φ|dn|pn|class|line|step|page|zone|axis|station|st|ph|err|al|e|alarm|cat|iso|en|ks|jis|din|sus|aisi|hrc|rs|cn|tb|dia|pr)[.-]?\d{1,4}(?:\.\d+)*[a-z]?|\d+(?:[-/.:x*]\d+)+)$"
)

# "16-nitkowa", "3-phasig": an adjective that begins with a figure.
_TOLD_BY_NUMBER = re.compile(r"\d{1,3}-[a-zß-öø-ÿāăąćčďđēęěğīıłńňőœřśşšťūůűźżžа-яіїєґ]{4,}(?!\w)")


# "S/N 5/14-027", "seri no 88.1042": figures in pieces, which without a label may be a measure, a ratio or a day.
_PARTED_FIGURES = re.compile(r"(?=(?:\D*\d){5})\d+(?:[-/.]\d+)+")


def free_codes(view: View, taken: Iterable[Code], catalogue: Catalogue) -> list[Code]:
    """Codes that the registry does not know and that a label, a column or a maker's name announces."""
    text = view.text
    spans = Spans((c.start, c.end) for c in taken if c.view is view)
    masked = Spans(m.span() for m in UNWELCOME.finditer(text))
    found: list[Code] = []
    for match in _FREE.finditer(text):
        start, end = match.start(), match.end()
        while end > start and text[end - 1] in ".,-/+#_":
            end -= 1
        code = text[start:end]
        if len(code) < 4 or len(code) > 40:
            continue
        if spans.overlap(start, end) or masked.overlap(start, start + 1):
            continue
        label = label_of(view, start)
        if PLAIN_MEASURE.match(code) and not (label == "serial" and _PARTED_FIGURES.fullmatch(code)):
            continue
        cell = view.cell_at(start)
        meaning = label or (cell.meaning if cell else "") or ("serial" if off_a_plate(view, start) else "")
        if meaning in labels.ACCOUNTED:
            continue
        if _TOLD_BY_NUMBER.match(text, start) and meaning not in ("serial", "part"):
            continue
        if re.fullmatch(r"\+?\d[\d.,/:-]*", code) and meaning not in ("serial", "part"):
            continue
        if re.fullmatch(
            r"\d{1,2}[./-]\d{1,2}(?:[./-]\d{2,4})?|\d{4}[./-]\d{1,2}[./-]\d{1,2}|0\d{1,2}-\d{3,4}-\d{4}", code
        ):
            continue
        how = (
            "label" if meaning in ("serial", "part") else ("maker" if _maker_before(view, start, catalogue) else "bare")
        )
        found.append(Code(view, start, end, compact(code), "free", how, label=meaning, doubt=0.6))
    found.extend(_in_own_writing(view, spans))
    loose = list(_begun_with_blanks(view, spans, catalogue))
    loose += _counted_with_a_blank(view, Spans((c.start, c.end) for c in (*taken, *loose) if c.view is view))
    if loose:
        pieces = Spans((c.start, c.end) for c in loose)
        found = [code for code in found if not pieces.overlap(code.start, code.end)] + loose
    return sorted(found, key=lambda code: code.start)


# "91다-207", "甲-118": an old plate with one letter of the country's own, which counts or dates nothing.
_OWN_WRITING = re.compile(
    r"(?<![\w./-])(?:\d{1,4}(?![년월일호번대개시분기차年月日号台个個])[가-힣一-鿿А-Я]-?\d{2,6}|(?![호번제第号])[가-힣一-鿿А-Я]-\d{3,6})(?![\w./-]*\d)"
)


def _in_own_writing(view: View, spans: Spans) -> Iterator[Code]:
    """Numbers with a letter of no Latin writing, where a label or a column says that they are a machine's."""
    for match in _OWN_WRITING.finditer(view.text):
        start, end = match.span()
        cell = view.cell_at(start)
        meaning = label_of(view, start) or (cell.meaning if cell else "")
        if meaning == "serial" and not spans.overlap(start, end):
            yield Code(view, start, end, compact(match.group()), "free", "label", label=meaning, doubt=0.6)


_LONG_LOWER = 7  # letters and digits that begin a listed number by no accident, though typed in small letters
_MOST_BEGUN = 4  # pieces of a number that breaks off
# What a number goes on with, or another variant than the listed one: "-B", ".2", " NBR", " K25", and no " 3EA".
_VARIANT = re.compile(
    rf"[-_/.+#](?=\w)| (?!(?:{counting.EVERY})(?!\w))(?!\d{{1,4}} ?(?:{counting.EVERY})?(?![\w-]))[xX×]?(?:[A-Z]{{1,6}}|(?=[A-Z\d]*[A-Z])(?=[A-Z]*\d)[A-Z\d]+)(?!\w)"
)


def _begun_with_blanks(view: View, taken: Spans, catalogue: Catalogue) -> Iterator[Code]:
    """Numbers with blanks inside that listed parts' go on from, their last piece left off: "GRAFOLIN 12" of GRAFOLIN 12 K20."""
    for row in view.rows:
        runs = atoms(view.text, row.start, row.end)
        at = 0
        while at < len(runs):
            used = next((n for n in range(_MOST_BEGUN, 1, -1) if _is_begun(view, runs[at : at + n], n, catalogue)), 0)
            start, end = runs[at].start, runs[at + max(1, used) - 1].end
            if used and not taken.overlap(start, end) and not _VARIANT.match(view.text, end, row.end):
                label = label_of(view, start)
                if label not in labels.ACCOUNTED:
                    yield Code(
                        view,
                        start,
                        end,
                        compact(view.text[start:end]),
                        "free",
                        "bare",
                        label=label,
                        doubt=0.6,
                        loose=True,
                    )
            at += used or 1


def _is_begun(view: View, runs: list[Atom], count: int, catalogue: Catalogue) -> bool:
    """Whether runs, a blank among what joins them, are parted as listed parts' numbers that go on from them."""
    if len(runs) < count or any(a.joint is None or "," in a.joint for a in runs[1:]):
        return False
    if not any(a.joint == " " for a in runs[1:]) or not runs[0].text[0].isalpha():
        return False
    written = view.text[runs[0].start : runs[-1].end]
    if len(written.split()[0]) < 2:
        return False
    key = compact(written)
    if len(key) < 5 or not _DIGIT.search(key) or (key in catalogue.known):
        return False
    if runs[0].text.upper() != runs[0].text and len(key) < _LONG_LOWER:
        return False
    parted = breaks(written)[0]
    return any(parted <= breaks(row.model)[0] for row in catalogue.parts_from(key))


# "3 pcs of QX 63-150", "QX 63-150 3개": letters, a blank and figures in pieces, counted right beside.
_LETTERS_AND_FIGURES = re.compile(
    r"(?<![\w./-])(?P<word>[A-Z]{2,5}) (?=[A-Z\d./x+-]*\d)[A-Z\d]+(?:[-/.x+][A-Z\d]+)+(?![\w/-])"
)
_COUNTED_BEFORE = words(
    rf"(?<![\w.,/-])\d{{1,4}} ?(?:{counting.EVERY})\.?(?: (?:of|de|von|di|da|av|af|di|adet)(?: the)?)? $", re.IGNORECASE
)
_COUNTED_BEHIND = words(rf" {{0,3}}[-:,(x×]?\s?\d{{1,4}} ?(?:{counting.EVERY})(?![A-Za-z\d])", re.IGNORECASE)


def _counted_with_a_blank(view: View, taken: Spans) -> Iterator[Code]:
    """Numbers that no list has, of letters and of figures with a blank between, where a count stands right beside."""
    for match in _LETTERS_AND_FIGURES.finditer(view.text):
        start, end = match.span()
        if taken.overlap(start, end) or labels.field_of(match["word"]) or label_of(view, start) in labels.ACCOUNTED:
            continue
        if PLAIN_MEASURE.match(match.group().replace(" ", "")) or view.cell_at(start):
            continue
        ahead = view.text[max(0, start - 24) : start]
        if _COUNTED_BEFORE.search(ahead) or _COUNTED_BEHIND.match(view.text, end):
            yield Code(view, start, end, compact(match.group()), "free", "bare", doubt=0.6, loose=True)


def _maker_before(view: View, start: int, catalogue: Catalogue) -> bool:
    row = view.row_at(start)
    before = view.text[max(row.start, start - 24) : start].casefold().rstrip(" :-(·,")
    return any(before.endswith(maker) for maker in catalogue.makers)


# -- look-alikes at a distance: pictures only --------------------------------------------------------------------------

_CHEAP: dict[tuple[str, str], float] = {}
for _group, _cost in (
    ("0OQDC", 0.35),
    ("1IL7T", 0.4),
    ("2Z7", 0.4),
    ("5S", 0.3),
    ("8B3S", 0.45),
    ("6GC", 0.45),
    ("UVY", 0.5),
    ("EFP", 0.5),
    ("HKNM", 0.55),
    ("MNW", 0.55),
    ("38", 0.4),
    ("4A", 0.5),
    ("9G", 0.5),
    ("PR", 0.5),
    ("XK", 0.55),
    ("689", 0.6),
    ("XH", 0.6),
):
    for _a in _group:
        for _b in _group:
            if _a != _b:
                _CHEAP[_a, _b] = min(_cost, _CHEAP.get((_a, _b), 9.0))


def reading_cost(read: str, known: str) -> float:
    """What it takes to misread `known` as `read` (both compact): look-alikes are cheap, other changes cost 1."""
    before = [float(i) for i in range(len(known) + 1)]
    for char in read:
        row = [before[0] + 0.8]
        for at, wanted in enumerate(known, 1):
            swap = 0.0 if char == wanted else _CHEAP.get((char, wanted), 1.0)
            row.append(min(before[at - 1] + swap, before[at] + 0.8, row[-1] + 1.0))
        if min(row) > 3:
            return 9.0
        before = row
    return before[-1]


def stands(code: Code, catalogue: Catalogue) -> bool:
    """Whether a picture's number is read surely and written as listed ones are: then it is another one than they.

    One digit off a listed number is the next machine off the line, or a part that nobody has listed yet.
    """
    begun = code.key[: len(code.key) - len(code.key.lstrip(_LETTERS))], signature(code.key)
    alike = [f for f in (catalogue.serial_families.get(begun), catalogue.part_families.get(begun)) if f]
    parted, _ = breaks(code.written)
    words = _words_of(code)
    return (
        any(parted <= family.breaks for family in alike)
        and bool(words)
        and all(word.confidence >= SURELY for word in words)
    )


def misread(key: str, choices: Iterable[str], *, limit: float = 0.11, margin: float = 0.4) -> tuple[list[str], float]:
    """The registered codes that a picture's `key` may be a misreading of, nearest first, with the cost of the first.

    Several are returned where the second is not clearly worse: then it is a question, never a choice. Nor is a
    code that `stands` ever taken for one.
    """
    if len(key) < 5 or sum(c.isdigit() for c in key) < 2:
        return [], 9.0
    from rapidfuzz import process  # as heavy as `distance` says
    from rapidfuzz.distance import Levenshtein

    near = process.extract(key, list(choices), scorer=Levenshtein.distance, score_cutoff=3, limit=25)
    costs = sorted((reading_cost(key, str(choice)), str(choice)) for choice, _, _ in near)
    if not costs or costs[0][0] > max(limit * len(costs[0][1]), 0.75):
        return [], 9.0
    best = costs[0][0]
    return [choice for cost, choice in costs if cost - best < margin], best
