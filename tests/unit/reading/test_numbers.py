"""Numbers on bad faxes: put together from pieces, and weighed by what every reader holds likely."""

from __future__ import annotations

import numpy as np
import pytest

from intake.document import Otherwise
from intake.reading.ocr import numbers, pieces, reader
from intake.reading.ocr.recognisers import BLANK, CODE_SIGNS, Reading, SmallReader, code_reader, plain_sign
from intake.reading.ocr.sheet import SheetLine, SheetWord
from intake.reading.ocr.voices import Verdict

LINE = (0, 0, 600, 36)


def heard(text: str, **otherwise: float) -> Reading:
    """A reader that saw `text`, and at `_3=0.4` holds with that chance what `LIKE` says of the sign there."""
    steps = np.full((2 * len(text) + 1, len(CODE_SIGNS) + 1), 1e-6, np.float32)
    steps[::2, 0] = 1
    for at, sign in enumerate(text):
        chance = otherwise.get(f"_{at}", 0.0)
        steps[2 * at + 1, CODE_SIGNS.index(sign) + 1] = 1 - chance
        if chance:
            other = LIKE[sign]
            steps[2 * at + 1, CODE_SIGNS.index(other) + 1 if other else 0] = chance
    return Reading(text, 0.9, steps)


LIKE = {"1": "7", "F": "E", "7": "1", "-": "", "B": "8", "8": "B", "o": "0"}


def test_what_two_readers_half_saw_outweighs_what_one_is_sure_of():
    verdict = numbers.weighed(
        {"code": heard("AB-2174", _4=0.45), "loose": heard("AB-2114", _4=0.45), "crisp": heard("AB-2174")},
        coarse=False,
    )
    assert verdict is not None and verdict.text == "AB-2174"
    assert verdict.alternatives[0].text == "AB-2114" and 0 < verdict.alternatives[0].chance < 0.5
    assert verdict.confidence < 0.95


def test_the_likeliest_others_come_with_their_chances():
    verdict = numbers.weighed({"code": heard("XF-21B4", _1=0.4, _5=0.1)}, coarse=False)
    assert verdict is not None and verdict.text == "XF-21B4"
    first, second, *_ = verdict.alternatives
    assert (first.text, second.text) == ("XE-21B4", "XF-2184") and first.chance > second.chance > 0


def test_a_hyphen_that_one_reader_saw_is_enough_and_one_that_none_saw_is_none():
    one = numbers.weighed({"code": heard("QX-2041"), "crisp": heard("QX2041"), "loose": heard("QX2041")}, coarse=False)
    assert one is not None and one.text == "QX-2041"
    none = numbers.weighed({"code": heard("QX2041"), "crisp": heard("QX2041"), "loose": heard("QX20-41")}, coarse=False)
    assert none is not None and none.text == "QX2041"


def test_at_98_lines_an_inch_the_same_number_with_other_signs_is_told_too():
    seen = {"code": heard("QX-20-41", _5=0.4), "loose": heard("QX-2041")}
    fine, coarse = (numbers.weighed(seen, coarse=coarse) for coarse in (False, True))
    assert fine is not None and fine.text == "QX-20-41" and "QX-2041" not in {other.text for other in fine.alternatives}
    assert coarse is not None and coarse.text == "QX-20-41"
    (chance,) = (other.chance for other in coarse.alternatives if other.text == "QX-2041")
    assert 0 < chance <= numbers.SIGNED_OTHERWISE
    assert not any("," in other.text for other in coarse.alternatives)


def test_two_strokes_that_no_reader_calls_an_h_may_be_one():
    verdict = numbers.weighed({"code": heard("AB-II2174"), "crisp": heard("AB-II2174")}, coarse=False)
    assert verdict is not None and verdict.text == "AB-II2174"
    assert Otherwise("AB-H2174", numbers.IS_AN_H) in verdict.alternatives
    ones = numbers.weighed({"code": heard("AB-2114")}, coarse=False)
    assert ones is not None and Otherwise("AB-2H4", numbers.TWO_ONES) in ones.alternatives
    none = numbers.weighed({"code": heard("AB-2174")}, coarse=False)
    assert none is not None and not any("H" in other.text for other in none.alternatives)


def test_at_98_lines_an_inch_a_stroke_is_lost_oftener_than_dirt_looks_like_one():
    seen = {"code": heard("XF-2784", _1=0.35)}
    fine, coarse = (numbers.weighed(seen, coarse=coarse) for coarse in (False, True))
    assert fine is not None and (fine.text, fine.alternatives[0].text) == ("XF-2784", "XE-2784")
    assert coarse is not None and (coarse.text, coarse.alternatives[0].text) == ("XE-2784", "XF-2784")
    surely = numbers.weighed({"code": heard("XF-2784", _1=0.02)}, coarse=True)
    assert surely is not None and surely.text == "XF-2784"


def test_a_number_is_doubted_where_another_is_nearly_as_likely():
    assert numbers.doubted("AB-21F", (Otherwise("AB-21E", 0.4),))
    assert not numbers.doubted("AB-21F", (Otherwise("AB21F", 1.0), Otherwise("AB-21E", 0.01)))  # a sign is no matter


def test_round_zeros_are_no_letters_and_other_signs_no_numbers():
    verdict = numbers.weighed({"code": heard("64Goo63")}, coarse=False)
    assert verdict is not None and verdict.text == "64G0063"
    assert numbers.weighed({"code": heard("12~~~")}, coarse=False) is None
    assert numbers.weighed({"code": Reading("AB-12", 0.9)}, coarse=False) is None  # a reader that was not asked


def test_signs_as_a_number_has_them():
    assert [plain_sign(c) for c in "Ú５·가"] == ["U", "5", "-", "가"]


def joined(monkeypatch, words: list[tuple[str, int, int]], whole: dict[str, str], *, sure: float = 0.95) -> list[str]:
    """The readings after pieces were put together; `words` are (text, left, right), `whole` what they are together."""
    gray, places, read = pieces_of(words, whole, sure)
    monkeypatch.setattr(pieces, "_read", read)
    _, readings = pieces.put_together(gray, places, [Reading(text, 0.95) for text, _, _ in words])
    return [reading.text for reading in readings]


def pieces_of(words: list[tuple[str, int, int]], whole: dict[str, str], sure: float) -> tuple:
    """A line with these words in black, where they are, and a reader that knows them."""
    gray = np.full((36, 600), 255, np.uint8)
    for _, left, right in words:
        gray[8:28, left:right] = 0
    places = [(LINE, (left, 8, right, 28)) for _, left, right in words]
    by_place = {(left, right): text for text, left, right in words}

    def read(_, given):
        out = []
        for _, (left, _, right, _) in given:
            text = "".join(text for (x0, x1), text in by_place.items() if left <= x0 and x1 <= right)
            out.append(Reading(whole.get(text, text), sure))
        return out

    return gray, places, read


@pytest.mark.parametrize(
    ("words", "whole", "out"),
    [
        ([("UHS", 0, 60), ("189639", 72, 180)], {"UHS189639": "UHS.189639"}, ["UHS.189639"]),  # a sign in the gap
        ([("UHS", 0, 60), ("189639", 72, 180)], {}, ["UHS", "189639"]),  # none
        ([("I", 0, 4), ("I", 12, 16), ("G9-42", 24, 140)], {"II": "H", "IG9-42": "UG9-42", "IIG9-42": "HG9-42"}, ["HG9-42"]),
        ([("716-54", 0, 120), ("1", 131, 135)], {}, ["716-54", "1"]),  # how many of it
        ([("TEL", 0, 60), ("092-555", 66, 180)], {}, ["TEL", "092-555"]),  # a label, set close
        ([("QX-1", 0, 60), ("2934", 66, 140)], {}, ["QX-12934"]),  # nearer than any blank
        ([("TOTAL", 0, 90), ("2934", 102, 170)], {"TOTAL2934": "TOTAL-2934"}, ["TOTAL", "2934"]),  # a word
        ([("SAEUM", 0, 90), ("0PT0", 98, 160)], {"SAEUM0PT0": "SAEUM-0PT0"}, ["SAEUM", "0PT0"]),
        ([("2934", 0, 70), ("09:02", 82, 160)], {"293409:02": "2934-09:02"}, ["2934", "09:02"]),
        ([("QX-29341", 0, 120), ("QX-29342", 132, 260)], {"QX-29341QX-29342": "QX-29341-QX-29342"}, ["QX-29341", "QX-29342"]),
        ([("QX", 0, 40), ("29", 90, 130)], {"QX29": "QX-29"}, ["QX", "29"]),  # too far
        ([("~~", 0, 40), ("29", 48, 80)], {"~~29": "A-29"}, ["~~", "29"]),  # Hangul
    ],
)  # fmt: skip
def test_pieces_are_one_where_something_is_seen_across_the_gap(monkeypatch, words, whole, out):
    assert joined(monkeypatch, words, whole) == out


@pytest.mark.parametrize(
    ("words", "seen"),
    [
        ([("A", 0, 14), ("B3412", 36, 120)], ["AB3412"]),
        ([("A", 0, 14), ("B345", 36, 80), ("12", 110, 140)], ["AB34512", "AB345"]),  # and by the widest gap
        ([("A", 0, 14), ("B3412", 80, 140)], []),  # too far
        ([("unit", 0, 60), ("B3412", 72, 150), ("in", 162, 180)], []),  # words
        ([("~~", 0, 40), ("B3412", 48, 120)], []),  # Hangul
        ([("2026", 0, 60), ("07", 72, 100)], []),  # digits only
        ([("A", 0, 14), ("B3", 36, 60)], []),  # too short
        ([("A1", n * 30, n * 30 + 20) for n in range(8)], ["A1" * n for n in (7, 6, 5, 4, 3)]),  # too many for one
    ],
)
def test_what_pieces_may_be_together(monkeypatch, words, seen):
    gray, places, read = pieces_of(words, {}, 0.9)
    monkeypatch.setattr(pieces, "_read", read)
    assert [r.text for _, r in pieces.wholes(gray, places, [Reading(text, 0.9) for text, _, _ in words])] == seen


def test_an_unsure_whole_is_not_told(monkeypatch):
    words = [("A", 0, 14), ("B3412", 36, 120)]
    gray, places, read = pieces_of(words, {}, 0.6)
    monkeypatch.setattr(pieces, "_read", read)
    assert pieces.wholes(gray, places, [Reading(text, 0.9) for text, _, _ in words]) == []


def test_a_whole_is_told_with_its_first_piece_and_how_many_words_it_stands_for():
    words = tuple(SheetWord(text, (left, 8, left + 20, 28), 0.9) for text, left in (("x", 0), ("A", 30), ("B3", 60)))
    verdict = Verdict("A-B3", 0.8, (Otherwise("A-83", 0.5),))
    line = SheetLine(LINE, words)
    (read,) = reader.with_wholes([line], [((LINE, (30, 8, 80, 28)), verdict)])
    assert [word.alternatives for word in read.words] == [
        (),
        (Otherwise("A-B3", 0.5, 2), Otherwise("A-83", 0.25, 2)),
        (),
    ]
    (read,) = reader.with_wholes([line], [((LINE, (60, 8, 80, 28)), verdict)])  # put together meanwhile
    assert read == line


def test_pieces_stay_apart_where_the_whole_is_unsure(monkeypatch):
    words = [("UHS", 0, 60), ("189639", 72, 180)]
    assert joined(monkeypatch, words, {"UHS189639": "UHS.189639"}, sure=0.6) == ["UHS", "189639"]


def blank_at(column: float, chance: float, wide: int) -> np.ndarray:
    """What the reader says of blanks in a crop so wide and as high as its line, with one in that column."""
    blanks = np.zeros(wide // SmallReader.STEP + 1, np.float32)
    blanks[int(column * SmallReader.HIGH / LINE[3] / SmallReader.STEP)] = chance
    return blanks


@pytest.mark.parametrize(
    ("chance", "out"),
    [
        (0.0, ["QX-12934"]),  # no blank is seen: pale strokes left a gap
        (0.4, ["QX", "-12934"]),
        (0.95, ["QX", "-12934"]),
    ],
)
def test_what_tells_a_gap_from_a_blank_is_the_reader(monkeypatch, chance, out):
    words = [("QX", 0, 40), ("-12934", 52, 180)]
    gray, places, read = pieces_of(words, {}, 0.95)
    told = [Reading(text, 0.95) for text, _, _ in words]

    def with_blank(gray, given):
        return [reading._replace(blanks=blank_at(46, chance, 186)) for reading in read(gray, given)]

    monkeypatch.setattr(pieces, "_read", with_blank)
    assert [r.text for r in pieces.put_together(gray, places, told)[1]] == out


def test_a_surely_seen_blank_parts_even_what_stands_close(monkeypatch):
    words = [("QX-1", 0, 60), ("2934", 66, 140)]
    gray, places, read = pieces_of(words, {}, 0.95)
    seen = blank_at(63, 0.95, 146)
    monkeypatch.setattr(pieces, "_read", lambda g, given: [r._replace(blanks=seen) for r in read(g, given)])
    assert len(pieces.put_together(gray, places, [Reading(text, 0.95) for text, _, _ in words])[0]) == 2


@pytest.mark.parametrize(("column", "chance", "parts"), [(63, 0.95, 2), (63, 0.5, 1), (30, 0.95, 1)])
def test_a_word_is_taken_apart_at_a_blank_where_there_is_white(monkeypatch, column, chance, parts):
    gray, (first, second), read = pieces_of([("QX-1", 0, 60), ("2934", 66, 140)], {}, 0.95)
    monkeypatch.setattr(pieces, "_read", read)
    one = (LINE, (0, 8, 140, 28))
    whole = Reading("QX-12934", 0.95, blanks=blank_at(column, chance, 146))
    places, readings = pieces.taken_apart(gray, [one], [whole])
    assert places == ([first, second] if parts == 2 else [one])
    assert [r.text for r in readings] == (["QX-1", "2934"] if parts == 2 else ["QX-12934"])


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("QX-1293Bin", 2),
        ("(QX-1293-be,", 2),
        ("QX-1293BIN", 1),  # the end of a number
        ("12mm", 1),  # a measure
        ("QXin", 1),
        ("QX-1293x", 1),
    ],
)
def test_small_letters_that_stand_off_a_number_are_a_word_where_a_blank_is_half_seen(monkeypatch, text, parts):
    gray, _, read = pieces_of([("QX-1", 0, 60), ("2934", 66, 140)], {}, 0.95)
    monkeypatch.setattr(pieces, "_read", read)
    whole = Reading(text, 0.95, blanks=blank_at(63, 0.5, 146))
    assert len(pieces.taken_apart(gray, [(LINE, (0, 8, 140, 28))], [whole])[0]) == parts


def test_blanks_are_told_beside_the_signs_and_are_no_sign():
    (reading,) = code_reader()([np.full((36, 200), 255, np.uint8)])
    assert len(reading.blanks) == len(reading.chances) and reading.chances.shape[1] == 1 + len(CODE_SIGNS)
    assert np.allclose(reading.chances.sum(1), 1, atol=1e-4) and BLANK not in reading.text
