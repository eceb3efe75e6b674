"""One word, several readers: which reading stands, how sure it is, and what the others saw.

Measured: a code that PP-OCR and our own reader read alike was right 525 times of 525; alone, each errs. So agreement
raises the confidence, disagreement lowers it, and the other readings are kept for the registry to choose from.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

from intake.document import Otherwise
from intake.reading.ocr.recognisers import Reading

HANGUL = re.compile(r"[가-힣ㄱ-ㅎㅏ-ㅣ]")
LATIN_WORD = re.compile(r"[\x21-\x7e]{3,}")
ALL_HANGUL = re.compile(r"[가-힣]+[.,]?")
LOST_HYPHEN = re.compile(r"(?<=[0-9A-Z]) (?=[0-9A-Z]{2})(?!\d{1,3}(?:EA|PCS?|SET)$)")
FALLEN_H = re.compile("I[I1]|[1l]I")  # its bar is one stroke thin
STROKES = str.maketrans("·•ㆍ‐–—−", "-------")  # a hyphen that is one dot short
COUNTED = re.compile(r"\d{0,3}(7[HhF]|7[iIl1][HhIl]?)")  # how "개" after a number looks to a reader without Hangul
NUMBER = re.compile(r"[0-9A-Z./:()-]{5,}")
INSIDE = re.compile(r"[0-9A-Za-z-][가-힣]{1,2}[0-9A-Za-z-]")  # no number has Hangul within: a reader's slip
CODE_CHARACTER = re.compile(r"[0-9A-Za-z]")
ONE_SIGN = 1.05  # a word narrower than this by its line's height holds one syllable
COMPANY = re.compile(r"^[쥐쥬](?=[가-힣]{2})|(?<=[가-힣]{2})[쥐쥬]$")  # the sign ㈜, which no model knows
NOT_A_CODE = "~"  # what the code reader says of any other sign
SURELY_FOREIGN = 0.85
SURE_LATIN, SURE_OWN, SURE_PLAIN = 0.95, 0.9, 0.97
NOTHING = Reading("", 0.0)
MOST_ALTERNATIVES = 4
SHORTEST = 5  # letters and digits: shorter numbers are counts
SURE_WORD = 0.85
MOST_UNKNOWN = 0.3  # of a number's signs may be no code's signs to the code reader
BY_ONE = 0.1  # the chance of what one reader saw, beside what was decided


@dataclass(frozen=True, slots=True)
class Voices:
    """Every reading of one word; NOTHING where that reader was not asked."""

    crisp: Reading = NOTHING  # PP-OCRv6 on the crisp crop
    soft: Reading = NOTHING  # PP-OCRv6 on the soft crop
    code: Reading = NOTHING
    hangul: Reading = NOTHING
    line: Reading = NOTHING  # tesseract's signs inside this one
    width: float = 0.0  # of the word by the height of its line; 0 where unknown


@dataclass(frozen=True, slots=True)
class Verdict:
    text: str
    confidence: float
    alternatives: tuple[Otherwise, ...]


DASH = Verdict("-", 0.9, ())


def decide(voices: Voices, language: str, *, coarse: bool) -> Verdict:
    """The reading that stands."""
    latin = max(voices.crisp, voices.soft, key=lambda reading: reading.confidence)
    if language == "ko" and is_korean(voices, latin):
        best = _korean(voices, coarse=coarse)
    elif language in ("vi", "th") and voices.line.text and not (is_code(latin.text) and latin.confidence > 0.85):
        best = voices.line
    else:
        best = _latin(voices, latin, coarse=coarse)
    text = tidy(best.text, language)
    if language == "ko":
        text = COMPANY.sub("㈜", text)
    return Verdict(text, round(min(1.0, max(0.0, best.confidence)), 3), _alternatives(text, voices, language))


def plainly_korean(voices: Voices) -> bool:
    """Hangul and nothing else, read alike by both that know it, or to the code reader no code: no need to ask more."""
    if len(voices.hangul.text) < 2 or not ALL_HANGUL.fullmatch(voices.hangul.text):
        return False
    foreign = voices.code.confidence > SURELY_FOREIGN and set(voices.code.text.rstrip(".,")) == {NOT_A_CODE}
    return foreign or same_text(voices.line.text, voices.hangul.text)


def plainly_latin(code: Reading, hangul: Reading) -> bool:
    """Letters and digits that both small readers see: what knows Korean words has nothing to say of them."""
    return code.confidence > 0.85 and NOT_A_CODE not in code.text and not HANGUL.search(hangul.text)


def worth_a_second_look(voices: Voices) -> bool:
    """Read without certainty, or a number that two readers do not read alike."""
    if voices.crisp.confidence < 0.9:
        return True
    readings = (voices.crisp, voices.code, voices.hangul)
    return any(c.isdigit() for r in readings for c in r.text) and not same_text(voices.crisp.text, voices.code.text)


def is_doubtful_number(voices: Voices, language: str, *, coarse: bool) -> bool:
    """A number that PP-OCR and the code reader do not read alike; or any at 98 lines an inch, where both may be wrong."""
    latin = max(voices.crisp, voices.soft, key=lambda reading: reading.confidence)
    if language == "ko" and is_korean(voices, latin):
        return False
    code = voices.code.text
    if not code or code.count(NOT_A_CODE) > MOST_UNKNOWN * len(code):
        return False
    if sum(map(str.isalnum, latin.text or code)) < SHORTEST or not is_code(code):
        return False
    if not _has_figures(latin.text) and latin.confidence > SURE_WORD:
        return False  # a word whose O is round as a zero
    return coarse or not same_text(code, voices.crisp.text)


def is_korean(voices: Voices, latin: Reading) -> bool:
    """Does Hangul stand in the word? One syllable seen by one reader against a sure Latin reading is a smudge."""
    line, own = (len(HANGUL.findall(reading.text)) for reading in (voices.line, voices.hangul))
    if line and own and same_text(voices.line.text, voices.hangul.text):
        return True
    if (line or own) and COUNTED.fullmatch(latin.text):
        return True
    if is_code(voices.code.text) and plainly_latin(voices.code, voices.hangul) and voices.hangul.confidence > SURE_OWN:
        return False  # the line reader alone makes syllables of a number's torn letters
    if latin.confidence > 0.9 and LATIN_WORD.fullmatch(latin.text) and max(line, own) <= 1:
        return False
    seen = (latin.confidence > 0.85 and latin.text, voices.code.confidence > SURE_OWN and voices.code.text)
    if any(text and NUMBER.fullmatch(text) for text in seen) and INSIDE.search(voices.hangul.text):
        return False
    if line and own:
        return True
    return bool(line and voices.line.confidence > 0.4) or bool(own and voices.hangul.confidence > 0.5)


def _has_figures(text: str) -> bool:
    """A number as PP-OCR writes it: full-width brackets and strokes, an accent, a sign of money where an L lost its foot."""
    plain = _without_accents(unicodedata.normalize("NFKC", text.translate(STROKES))).replace(" ", "")
    return is_code("".join(filter(str.isascii, plain))) and sum(not c.isascii() for c in plain) <= 1


def is_code(text: str) -> bool:
    """Letters and digits as in a serial, a part or a telephone number: worth a second reading."""
    return len(text) >= 3 and any(c.isdigit() for c in text) and text.isascii()


def _korean(voices: Voices, *, coarse: bool) -> Reading:
    line, own = voices.line, voices.hangul
    if same_text(line.text, own.text):
        return Reading(line.text, max(line.confidence, own.confidence, 0.9))
    if not line.text or not HANGUL.search(line.text):
        return Reading(own.text, own.confidence * 0.8)
    if not own.text:
        return Reading(line.text, line.confidence * 0.8)
    alone = 0 < voices.width < ONE_SIGN and len(own.text) == 1 and not re.search(r"\d", voices.code.text)
    if alone:  # letter-spaced: the line reader's places are guesses there
        return Reading(own.text, own.confidence * 0.9)
    # The line reader knows words of the language, ours what 98 lines an inch do to a syllable, and numbers.
    lead = 0.25 if coarse or CODE_CHARACTER.search(own.text) else -0.1
    best, other = (own, line) if own.confidence + lead > line.confidence else (line, own)
    return Reading(best.text, best.confidence * (0.9 if len(best.text) == len(other.text) else 0.75))


def _latin(voices: Voices, latin: Reading, *, coarse: bool) -> Reading:
    code = voices.code
    if is_code(code.text):
        number = _without_accents(latin.text.translate(STROKES))
        if coarse and not has_no_signs(code, number):  # PP-OCR says a blank where the white gaps made one word of it
            number = LOST_HYPHEN.sub("-", number)
        if is_code(number):  # and no sentence, whose marks are its own
            latin = latin._replace(text=number)
    if not latin.text or latin.confidence < 0.3:
        others = [r for r in (voices.line, latin) if r.text]
        latin = max(others, key=lambda r: r.confidence, default=NOTHING)
        return Reading(latin.text, latin.confidence * 0.7)
    text = latin.text
    own = min(code.confidence, voices.hangul.confidence) > SURE_OWN and same_text(code.text, voices.hangul.text)
    if own and latin.confidence < SURE_LATIN and code.text.isalnum():  # PP-OCR knows words: of two signs it guesses
        return Reading(code.text, code.confidence * 0.9)
    if not is_code(text) or not code.text or NOT_A_CODE in code.text:
        return latin
    if same_text(code.text, text):
        return Reading(text, max(0.97, latin.confidence))
    second = voices.crisp if voices.soft.confidence > voices.crisp.confidence else voices.soft
    if (agreed := signs_agreed(text, code.text, second.text, voices.hangul.text)) is not None:
        return Reading(agreed, min(0.9, latin.confidence))
    return _most_heard(voices, latin)


def has_no_signs(code: Reading, text: str) -> bool:
    """Is our own reader sure that a number is letters and digits only, where another sees a blank between them?"""
    plain = code.confidence > SURE_PLAIN and code.text.strip("().,").isalnum()
    return plain and _parted(code.text)[0] == _parted(text)[0]


def _most_heard(voices: Voices, latin: Reading) -> Reading:
    """Of a number that is read in several ways, the way that most readers see its letters and digits."""
    heard = ((voices.crisp, 1.0), (voices.soft, 0.6), (voices.code, 1.0), (voices.hangul, 0.6))
    weights: dict[str, float] = {}
    ways: dict[str, Reading] = {_parted(latin.text)[0]: latin}
    for reading, weight in heard:
        if reading.text and NOT_A_CODE not in reading.text and not HANGUL.search(reading.text):
            reading = reading._replace(text=reading.text.translate(STROKES))
            letters = _parted(reading.text)[0]
            ways.setdefault(letters, reading)
            weights[letters] = weights.get(letters, 0.0) + weight * reading.confidence**2
    best = ways[max(weights, key=lambda letters: weights[letters])]
    return Reading(best.text, best.confidence * 0.7)


def _without_accents(text: str) -> str:
    """Letters as a number has them: a speck above one is no accent."""
    return "".join(c for c in unicodedata.normalize("NFD", text) if not unicodedata.combining(c))


def signs_agreed(first: str, second: str, *others: str) -> str | None:
    """One number whose letters and digits two readers saw alike and its signs not; None where those differ too.

    A hyphen is what gets lost or torn, so one reader that saw it is enough; a dot is what dirt makes, and takes two,
    the one of which may be among the `others`.

    >>> signs_agreed("Y-57G:76A", "Y-57G-76A"), signs_agreed("UJ4L.86", "UJ4L86"), signs_agreed("A-12", "A-13")
    ('Y-57G-76A', 'UJ4L86', None)
    """
    (letters, between), (same, beside) = _parted(first), _parted(second)
    if letters != same:
        return None
    more = [signs for read, signs in map(_parted, others) if read == letters]
    dotted = [any(signs[at] == "." for signs in more) for at in range(len(between))]
    signs = [_agreed(a, b, dotted=dot) for a, b, dot in zip(between, beside, dotted, strict=True)]
    for at, sign in enumerate(signs):  # within a number hardly anything is a colon; after a label it is
        if sign == ":" and 0 < at < len(letters) and letters[at - 1].isdigit():
            signs[at] = next((seen[at] for seen in more if seen[at] in ("-", ".")), sign)
    return "".join(sign + c for sign, c in zip(signs, [*letters, ""], strict=True))


def _agreed(one: str, other: str, *, dotted: bool) -> str:
    if one == other or not (one or other):
        return one
    if "-" in one + other:
        return "-"
    if {one, other} in ({".", ","}, {".", ":"}):  # a dot's tail, or the one above it, is dirt oftener than lost
        return "."
    if one in ("", ".") and other in ("", "."):
        return "." if dotted else ""
    return one


def _parted(text: str) -> tuple[str, list[str]]:
    """Letters and digits, and the signs before each and after the last."""
    pieces = re.split(r"([0-9A-Za-z])", text)
    return "".join(pieces[1::2]), pieces[::2]


def _alternatives(text: str, voices: Voices, language: str) -> tuple[Otherwise, ...]:
    """What the others saw of a word with a digit in it, each once, surest first."""
    readings = [r for r in (voices.crisp, voices.soft, voices.code, voices.hangul, voices.line) if r.text]
    readings = [r for r in readings if NOT_A_CODE not in r.text and r.confidence > 0.25]
    if not any(any(c.isdigit() for c in r.text) for r in readings) or len(text) < 2:
        return ()
    found: dict[str, None] = {}
    for reading in sorted(readings, key=lambda r: -r.confidence):
        found.setdefault(tidy(reading.text, language))
    for seen in (text, *found):
        found.setdefault(FALLEN_H.sub("H", seen))
    found.pop(text, None)
    return tuple(Otherwise(other, BY_ONE) for other in tuple(found)[:MOST_ALTERNATIVES])


def same_text(a: str, b: str) -> bool:
    return squeezed(a) == squeezed(b)


def squeezed(text: str) -> str:
    """Without widths and blanks, by which readers differ who see the same."""
    return unicodedata.normalize("NFKC", text).replace(" ", "")


def tidy(text: str, language: str) -> str:
    """Full-width forms as ASCII where the language has none, and no white space inside a word."""
    if language not in ("ja", "zh"):
        text = "".join(unicodedata.normalize("NFKC", c) if "！" <= c <= "～" or c == "　" else c for c in text)
        text = text.replace("。", ".").replace("、", ",")
    return "".join(text.split())
