"""What a CTC reader saw, against every way of placing signs over steps counted out."""

from __future__ import annotations

import itertools
import math

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from intake.reading.ocr import ctc


def counted_out(chances) -> dict[tuple[int, ...], float]:
    found: dict[tuple[int, ...], float] = {}
    for path in itertools.product(range(chances.shape[1]), repeat=len(chances)):
        text = tuple(sign for sign, _ in itertools.groupby(path) if sign)
        found[text] = found.get(text, 0.0) + float(
            np.prod([row[sign] for row, sign in zip(chances, path, strict=True)])
        )
    return found


@given(st.integers(0, 10**6), st.integers(1, 5), st.sampled_from((0.2, 1.0)))
@settings(max_examples=25, deadline=None)
def test_likelihoods_are_those_of_all_ways(seed, steps, spread):
    chances = np.random.default_rng(seed).dirichlet(np.full(3, spread), steps).astype(np.float32)
    truth = counted_out(chances)
    texts = [text for text, likelihood in truth.items() if likelihood > 1e-9]
    told = ctc.fits(chances, texts)
    assert [math.exp(value) for value in told] == pytest.approx([truth[text] for text in texts], rel=1e-4, abs=1e-9)


def test_the_likeliest_text_is_not_always_the_likeliest_path():
    chances = np.array([[0.6, 0.4], [0.6, 0.4]], np.float32)  # nothing twice is the likeliest single way
    assert ctc.likeliest(chances, 4) == [(1,), ()]


def test_a_sign_written_twice_needs_a_step_between():
    chances = np.array([[0.0, 1.0], [0.0, 1.0]], np.float32)
    assert ctc.likeliest(chances, 4) == [(1,)]
    one, two = ctc.fits(chances, [(1,), (1, 1)])
    assert one == pytest.approx(0) and two < -50


def test_no_steps_and_no_texts():
    nothing = np.zeros((0, 3), np.float32)
    assert ctc.likeliest(nothing, 4) == [()]
    assert ctc.fits(nothing, [(), (1,)])[0] == 0 and ctc.fits(nothing, [(), (1,)])[1] < -50
    assert len(ctc.fits(np.ones((2, 3), np.float32), [])) == 0
