"""Numbers that the readers do not read alike: every text that one of them holds likely, weighed by all of them.

A vote of whole words knows only each reader's first guess, and on a bad fax that guess is wrong in one sign or another
with every reader. What they saw besides it says more: of the texts that any reader holds likely, each tells how well
it fits, and the sum of that decides. Letters and digits are decided first, then the signs between them: a hyphen is
one stroke thin, and only the readers that know faxes still see it.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from intake.document import Otherwise
from intake.reading.ocr import ctc
from intake.reading.ocr.recognisers import CODE_SIGNS, STROKES, Reading
from intake.reading.ocr.voices import NOT_A_CODE, Verdict, has_no_signs, signs_agreed, tidy

WEIGHTS = {"code": 0.5, "loose": 0.5, "hangul": 0.5, "crisp": 0.4, "soft": 0.3}  # of each reader's likelihoods
OF_SIGNS = ("code", "loose")  # the readers that tell a hyphen from a blank
BY_SIGHT = ("code", "crisp", "soft", "loose")  # whose own texts are asked for signs, in this order
SHARPNESS = 0.6  # with it the chances come true as often as they say
TEXTS = 6  # that each reader adds
UNFIT = -10.0  # no reader alone rules out what the others see
UNFIT_SIGNS = -6.0
UNLIKE = 2.0  # the cost of a small letter, or a sign of no number
SELDOM = 1.0  # ... of a letter that makers leave out, for it looks like a digit
AT_AN_END = 1.5  # ... of a stroke with no letter or digit on one side: it was a 7 or a bracket
_SELDOM = frozenset("IOQ")
# ... of what is left of a sign without one of its strokes, and the gain of the whole one: at 98 lines an inch every reader
# sees an F for an E, two strokes for an H and a 7 for a 2 or a Z far oftener than the other way round.
STROKES_LOST = {
    "1": 1.5, "I": 1.5, "/": 1.0, "7": 0.5,
    "T": -0.6, "G": -0.7, "D": -0.8, "2": -1.0, "Z": -1.0, "E": -1.2, "H": -1.2,
}  # fmt: skip
_SMALL = frozenset("ciklpsuvwxz" + NOT_A_CODE)  # as its capital, or as a digit
_AT_AN_END = re.compile(r"^\(?/|/\)?$|(?<=[-./])/|/(?=[-.)])")
HYPHEN = 1.0  # the gain of a hyphen: it is lost far oftener than dirt looks like one
FAINTEST = 0.002  # of the chance of the reading that stands: less likely ones are not kept
MOST = 12
MOST_SIGNED = 3  # ways to write the same letters and digits with other signs
SIGNED_OTHERWISE = 0.3  # the chance of one of them at most
_SIGNED = re.compile(r"[0-9A-Z]++(?:[-./][0-9A-Z]++)*+")
LIKELY = 0.2  # of the chance of the reading that stands: what stands is not sure
FALLEN_H = re.compile("[IJl][I1l]|1[Il]|I-I|11")  # its bar is one stroke thin, and what is left no reader calls an H
MOST_BARS = 4
IS_AN_H = 0.25  # the chance that such strokes are one
TWO_ONES = 0.05  # ... where they may be ones: makers leave out the letter, not the digit
SUREST = 0.95


def weighed(heard: Mapping[str, Reading], *, coarse: bool) -> Verdict | None:
    """The likeliest number, what else it may be; None where it is likelier no number at all. `coarse` print lost strokes."""
    chances = {name: reading.chances for name, reading in heard.items() if len(reading.chances)}
    texts = sorted({text for steps in chances.values() for text in ctc.likeliest(steps, TEXTS)} - {()})
    if not texts:
        return None
    written = ["".join(CODE_SIGNS[label - 1] for label in text).replace("o", "0") for text in texts]  # round zeros
    fit = {name: _beside_the_best(ctc.fits(steps, texts)) for name, steps in chances.items()}
    unlike = np.array([_cost(text) for text in written])
    lost = np.array([sum(STROKES_LOST.get(c, 0.0) for c in text) if coarse else 0.0 for text in written])
    total = sum((WEIGHTS[name] * np.maximum(values, UNFIT) for name, values in fit.items()), -unlike - lost) * SHARPNESS
    groups: dict[str, list[int]] = defaultdict(list)
    for at, text in enumerate(written):
        groups[_letters(text)].append(at)
    likely = {letters: float(np.logaddexp.reduce(total[members])) for letters, members in groups.items()}
    order = sorted(likely, key=lambda letters: -likely[letters])
    by_signs = [_by_signs(groups[letters], fit, unlike, written) for letters in order[: MOST + 1]]
    signed = [ways[0][0] for ways in by_signs]
    if NOT_A_CODE in order[0]:
        return None
    seen = [heard[name].text.translate(STROKES) for name in BY_SIGHT if name in heard]
    seen = [text.replace(" ", "" if has_no_signs(heard["code"], text) else "-") for text in seen]
    seen = [text for text in seen if _letters(text) == order[0] and text.isascii()]
    if seen:
        best = signs_agreed(seen[0], (seen[1:] or signed)[0], *seen[2:])
        signed[0] = best or signed[0]
    shares = np.exp(np.array([likely[letters] for letters in order]) - np.logaddexp.reduce(list(likely.values())))
    others = tuple(
        Otherwise(text, round(float(chance / shares[0]), 4))
        for text, chance in zip(signed[1:], shares[1:], strict=False)
        if chance > FAINTEST * shares[0] and NOT_A_CODE not in text and text != signed[0]
    )
    otherwise = _signed_otherwise(signed[0], by_signs[0]) if coarse else ()
    others = (*others, *otherwise, *_with_bars(signed[0], others))
    return Verdict(tidy(signed[0], "en"), round(min(SUREST, float(shares[0])), 3), others)


def doubted(text: str, others: Sequence[Otherwise]) -> bool:
    """Is another number than the one that stands nearly as likely?"""
    return any(other.chance >= LIKELY and _letters(other.text) != _letters(text) for other in others)


def _with_bars(text: str, others: Sequence[Otherwise]) -> tuple[Otherwise, ...]:
    """The readings that have two strokes for an H without its bar, with the H."""
    seen = {text, *(other.text for other in others)}
    found: dict[str, float] = {}
    for read, chance in ((text, 1.0), *((other.text, other.chance) for other in others)):
        for strokes in FALLEN_H.finditer(read):
            whole = f"{read[: strokes.start()]}H{read[strokes.end() :]}"
            of_it = chance * (TWO_ONES if strokes.group() == "11" else IS_AN_H)
            if whole not in seen and of_it > FAINTEST:
                found[whole] = max(found.get(whole, 0.0), of_it)
    likeliest = sorted(found.items(), key=lambda item: -item[1])[:MOST_BARS]
    return tuple(Otherwise(whole, round(chance, 4)) for whole, chance in likeliest)


def _letters(text: str) -> str:
    return "".join(c for c in text if c.isalnum() or c == NOT_A_CODE).upper()


def _cost(text: str) -> float:
    """How unlike a number a text is written."""
    unlike = sum(c in _SMALL for c in text)
    seldom = sum(c in _SELDOM for c in text)
    return UNLIKE * unlike + SELDOM * seldom + AT_AN_END * len(_AT_AN_END.findall(text))


def _beside_the_best(values: NDArray[np.float64]) -> NDArray[np.float64]:
    return np.asarray(values - values.max(), np.float64)


def _by_signs(
    members: Sequence[int],
    fit: Mapping[str, NDArray[np.float64]],
    unlike: NDArray[np.float64],
    written: Sequence[str],
) -> list[tuple[str, float]]:
    """Texts with the same letters and digits, the one with the likeliest signs first, and how well each fits beside it."""
    among = list(members)
    signs = -unlike[among] + HYPHEN * np.array([written[at].count("-") for at in among])
    for name in OF_SIGNS:
        if name in fit:
            signs += WEIGHTS[name] * np.maximum(_beside_the_best(fit[name][among]), UNFIT_SIGNS)
    order = np.argsort(-signs, kind="stable")
    return [(written[among[at]], float(signs[at] - signs[order[0]])) for at in order]


def _signed_otherwise(text: str, ways: Sequence[tuple[str, float]]) -> tuple[Otherwise, ...]:
    """The standing number with other signs, as likely as the readers that tell a hyphen from a blank have them."""
    stands, told = dict(ways).get(text, 0.0), {text.strip("().,:"): 0.0}
    for way, fit in ways:
        number = way.strip("().,:")
        if _SIGNED.fullmatch(number):
            told.setdefault(number, min(SIGNED_OTHERWISE, float(np.exp(fit - stands))))
    likely = sorted(told.items(), key=lambda way: -way[1])[:MOST_SIGNED]
    return tuple(Otherwise(way, round(chance, 4)) for way, chance in likely if chance > FAINTEST)
