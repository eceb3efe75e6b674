"""How the words around a number speak of it: as what is asked for, or as something named beside it.

`asked` knows words that set a machine or a part aside, and no list of words is whole. Here a linear score over pieces of
words, learnt from some thousands of sentences in a dozen languages (bench/mentions.py), reads those no list holds: what
was learnt of "괜찮습니다" also speaks for "괜찮네요". Where a piece stands counts: right after the number, before it,
beyond the next number, in the sentence before or after.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from importlib.resources import files

import numpy as np
from numpy.typing import NDArray

BITS = 16  # of a weight's place: pieces that share one are few enough to learn around
SIZES = (2, 3, 4)  # characters of a piece
_NUMBER = re.compile(
    r"#?(?=[\w./-]*\d)(?=[\w./-]*(?:[a-z]|\d{3}))[a-z0-9¤](?:[\w./-]*[\w¤])?|¤(?:[-/.]?\w+)?", re.ASCII
)
_DIGITS = re.compile(r"\d+(?:[.,:]\d+)*")
_BREAK = re.compile(
    r"[.!?。！？]+(?=[\s)\"'」』]|$)|\n\s*\n|\n(?=\s*(?:[-*•·▶■○>]|\(?\d{1,2}[.)]\s))|(?<=[요다죠음함임니까:：])\n"
)
_SPACE = re.compile(r"\s+")
_AROUND = 260  # characters looked at on either side
_FACTOR, _SPREAD = np.uint64(1_000_003), np.uint64(0x9E3779B97F4A7C15)
_ZONES = {name: np.uint64(seed * 7919) for seed, name in enumerate("*LlRrnNP")}


def score(text: str, start: int, end: int, *, machine: bool) -> float:
    """Log-odds that the number at start..end of a folded text is asked for; 0.0 where the words tell nothing."""
    at = pieces(text, start, end)
    bias, weights = learnt()
    points: float = bias[machine] + float(weights[at].sum()) / max(1, len(at)) ** 0.5
    return points


def leaning(text: str, start: int, end: int, *, machine: bool) -> float:
    """How the words around a number speak of it, -1 (named aside) to 1 (asked for)."""
    return max(-1.0, min(1.0, score(text, start, end, machine=machine) / 4.0))


def pieces(text: str, start: int, end: int) -> NDArray[np.int64]:
    """The places, among the weights, of the pieces of words around the number at start..end, each once."""
    return hashed(
        (words, (_ZONES[zone],) if zone == "n" else (_ZONES[zone], _ZONES["*"]))
        for zone, words in _zones(text, start, end)
    )


def hashed(zones: Iterable[tuple[str, tuple[np.uint64, ...]]]) -> NDArray[np.int64]:
    """The places of all pieces of some texts, each once; a piece has another place for each of its text's two seeds, or
    the one that it has."""
    texts, seeds = zip(*((f"^{words}$", seeds) for words, seeds in zones), strict=True)
    signs = np.frombuffer("".join(texts).encode("utf-32-le", "surrogatepass"), np.uint32).astype(np.uint64)
    text_of = np.repeat(np.arange(len(texts)), [len(text) for text in texts])
    first, last = (np.array([of_text[at] for of_text in seeds], np.uint64)[text_of] for at in (0, -1))
    rolled, found = signs, []
    for size in SIZES:
        rolled = rolled[:-1] * _FACTOR + signs[size - 1 :]
        whole = text_of[: len(rolled)] == text_of[size - 1 :]  # no piece goes on into the next text
        pieces = rolled * _FACTOR
        found += [(pieces + seed[: len(rolled)])[whole] for seed in (first, last)]
    there = np.zeros(1 << BITS, np.bool_)
    there[(np.concatenate(found) * _SPREAD) >> np.uint64(64 - BITS)] = True
    return np.flatnonzero(there)


def _zones(text: str, start: int, end: int) -> Iterator[tuple[str, str]]:
    """The words around, by where they stand; other numbers in them made one sign, and counts a nought."""
    before, after = text[max(0, start - _AROUND) : start], text[end : end + _AROUND]
    breaks = list(_BREAK.finditer(before))
    previous, here = "", before
    if breaks:
        here = before[breaks[-1].end() :]
        previous = before[breaks[-2].end() if len(breaks) > 1 else 0 : breaks[-1].end()]
    stop = _BREAK.search(after)
    rest, following = after, ""
    if stop:
        rest, more = after[: stop.end()], after[stop.end() :]
        stop = _BREAK.search(more)
        following = more[: stop.end()] if stop else more
    *beyond, left = plain(here).split("¤")
    right, *further = plain(rest).split("¤")
    yield "L", left[-40:]
    yield "l", "¤".join(beyond)[-50:]
    yield "R", right[:70]
    yield "r", "¤".join(further)[:50]
    yield "n", plain(right)[:6]
    yield "N", plain(following).split("¤")[0][:70]
    yield "P", plain(previous).split("¤")[-1][-50:]


def plain(text: str) -> str:
    """Small letters, numbers made one sign and counts a nought, spaces evened."""
    return _SPACE.sub(" ", _DIGITS.sub("0", _NUMBER.sub("¤", text.lower())))


@lru_cache(maxsize=1)
def learnt() -> tuple[tuple[float, float], NDArray[np.float32]]:
    with files("intake.extraction").joinpath("learnt/wording.npz").open("rb") as source, np.load(source) as kept:
        part, machine, step = (float(value) for value in kept["bias"])
        return (part, machine), kept["weights"].astype(np.float32) * np.float32(step)
