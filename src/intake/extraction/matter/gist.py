"""What a whole letter is about: a request, an offer to buy, a report, or neither; whether something is wrong, and urgent.

The vocabularies of `work` know the words of service correspondence, and no list of words is whole. Here linear scores over
pieces of words, learnt from some five thousand letters in nearly forty languages (bench/kinds.py), read those no list
holds. Neither is trusted alone: what the rules count, what else was found in the letter and what the pieces say are
weighed together, by weights that were learnt from departments whose letters the scores had not seen.
"""

from __future__ import annotations

import json
import math
from collections.abc import Mapping
from functools import lru_cache
from importlib.resources import files

import numpy as np
from numpy.typing import NDArray

from intake.extraction.meant import wording

KINDS = ("service", "sales", "report", "other")
HEADS = (*KINDS, "complaint", "urgent")
_SUBJECT, _OPENING, _WHOLE, _ANYWHERE = (np.uint64(seed * 7919) for seed in (101, 102, 103, 104))
Weights = dict[str, dict[str, float]]  # of each outcome: of each fact


def heard(subject: str, text: str) -> dict[str, float]:
    """How the words of a folded letter speak for each of `HEADS`: about -1 (against) to 1."""
    at = pieces(subject, text)
    bias, weights = learnt()
    points = bias + weights.take(at, axis=0).sum(axis=0) / len(at) ** 0.5
    return dict(zip(HEADS, points.tolist(), strict=True))


def pieces(subject: str, text: str) -> NDArray[np.int64]:
    """The places, among the weights, of the pieces of a letter's words: its subject, its first lines, all of it."""
    return wording.hashed(
        (wording.plain(words), (seed, _ANYWHERE))
        for words, seed in ((subject[:300], _SUBJECT), (text[:160], _OPENING), (text[:900], _WHOLE))
    )


def chances(facts: Mapping[str, float], weights: Weights | None = None) -> dict[str, float]:
    """The chance of each kind, from what is known of a letter; by the weights that are shipped, or by others."""
    weights = weights or weighed()
    points = {kind: _sum(weights[kind], facts) for kind in KINDS}
    most = max(points.values())
    shares = {kind: math.exp(value - most) for kind, value in points.items()}
    return {kind: share / sum(shares.values()) for kind, share in shares.items()}


def complaint(facts: Mapping[str, float], weights: Weights | None = None) -> float:
    """Log-odds that a request tells of something wrong."""
    return _sum((weights or weighed())["complaint"], facts)


def urgent(facts: Mapping[str, float], weights: Weights | None = None) -> float:
    """Log-odds that a request is urgent."""
    return _sum((weights or weighed())["urgent"], facts)


def _sum(weights: Mapping[str, float], facts: Mapping[str, float]) -> float:
    return weights["bias"] + sum(weights.get(name, 0.0) * value for name, value in facts.items())


@lru_cache(maxsize=1)
def learnt() -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    """A bias for each head, and for each place its weight."""
    with files("intake.extraction").joinpath("learnt/gist.npz").open("rb") as source, np.load(source) as kept:
        steps = kept["steps"].astype(np.float32)
        weights = kept["weights"].astype(np.float32) * steps[:, None]
        return kept["bias"].astype(np.float32), np.ascontiguousarray(weights.T)


@lru_cache(maxsize=1)
def weighed() -> Weights:
    found: Weights = json.loads(files("intake.extraction").joinpath("learnt/gist.json").read_text("utf8"))
    return found
