"""The generator that the small readers are trained and measured with: seeded, labelled right, and as wide as it says."""

from __future__ import annotations

import re
from random import Random

import numpy as np
import pytest

from bench.readers import crops, damage, fonts, pages, within, words


def test_a_word_and_its_damage_come_from_the_seed_alone():
    first, second = (crops.crop(Random(5), np.random.default_rng(5), 0.5, 0.5) for _ in range(2))
    assert first[1] == second[1] and np.array_equal(first[0], second[0])
    assert first[0].shape[0] == crops.HEIGHT


def test_codes_are_of_every_kind_and_readable_by_the_reader():
    made = [words.code(Random(n)) for n in range(600)]
    assert all(any(c.isdigit() for c in code) and set(code) <= set(crops.CODE_SIGNS) for code in made)
    assert {sign for sign in "-./:" if any(sign in code for code in made)} == set("-./:")
    assert any(code.isdigit() for code in made) and max(map(len, made)) > 15 > 6 > min(map(len, made))


def test_a_hand_writes_the_same_word_otherwise_every_time():
    first, again, other = (crops.by_hand(Random(n), "수량 24개") for n in (1, 1, 2))
    assert np.array_equal(first.picture, again.picture) and not np.array_equal(first.picture, other.picture)
    for drawing in (first, other):
        inked = np.nonzero((drawing.picture < 128).any(axis=1))[0]
        assert 0 < drawing.top < drawing.bottom < len(drawing.picture) and inked.size


def test_a_count_with_its_counter_is_among_the_korean_words():
    made = [words.hangul(Random(n)) for n in range(600)]
    assert sum(bool(re.match(r"[0-9]+(?:개|대|장|본|EA)", word)) for word in made) > 15


def test_a_stroke_and_a_hyphen_both_stand_between_two_numbers_that_have_hyphens():
    made = [words.pair(Random(n)).replace(" ", "") for n in range(400)]
    assert all(set(pair) <= set(crops.CODE_SIGNS) for pair in made)
    assert sum(bool(re.search("-.*/.*-", pair)) for pair in made) > 80
    assert sum(pair.count("-") > 2 and "/" not in pair for pair in made) > 40
    framed = [words.framed_code(Random(n)) for n in range(2000)]
    assert sum(bool(re.search("-.*/.*-", code)) for code in framed) > 0.025 * len(framed)


def test_signs_the_code_reader_has_no_letter_for():
    assert crops.label("부품A-1의", crops.CODE_SIGNS) == "~~A-1~"


def test_no_font_is_both_taught_and_measured_with():
    assert not set(fonts.TAUGHT.values()) & set(fonts.KEPT_BACK.values())


def test_every_level_of_damage_leaves_a_page_of_its_resolution():
    drawing = np.full((408, 816), 255, np.uint8)
    drawing[100:200, 100:700] = 0
    for name, harm in damage.LEVELS.items():
        seen = damage.faxed(drawing, damage.level(name, np.random.default_rng(1)), np.random.default_rng(2))
        assert seen.shape == (round(harm.down), 408) and (seen < 128).any() and (seen > 128).any()


def test_a_department_has_neighbours_one_digit_off():
    r = Random(3)
    code = pages.written(r, pages.scheme(r))
    assert sum(a != b for a, b in zip(code, pages.neighbour(r, code), strict=True)) == 1


@pytest.mark.parametrize(
    ("wanted", "text", "errors"), [("나다", "가나다라", 0), ("나다", "가나라", 1), ("나다", "", 2)]
)
def test_errors_are_counted_wherever_the_words_stand(wanted, text, errors):
    assert within(wanted, text) == errors
