"""Scans read by recognition, against what truly stands on the page. Floors, not records: bench/ has the figures."""

from __future__ import annotations

import io
import json
import re
import unicodedata
from pathlib import Path

import numpy as np
import pytest

from intake.delivery import Channel
from intake.document import Otherwise, Voice
from intake.reading import read
from intake.reading.ocr import Scan, hyphens, languages, lines, page, reader, voices
from intake.reading.ocr.recognisers import Placed, Reading, Spelt
from intake.reading.ocr.sheet import Sheet, SheetCell, SheetLine, SheetWord
from intake.reading.ocr.store import SheetStore
from intake.reading.ocr.voices import Voices, decide
from intake.settings import Limits
from tests.unit.reading.documents import delivery, picture, saved

SAMPLES = Path(__file__).parents[2] / "data/fax"


def plain(text: str) -> str:
    return re.sub(r"[^0-9A-Za-z가-힣ぁ-んァ-ヶ一-鿿]", "", unicodedata.normalize("NFKC", text))


def sample(name: str):
    raw = (SAMPLES / f"{name}.pdf").read_bytes()
    truth = json.loads((SAMPLES / f"{name.partition('.')[0]}.json").read_text("utf8"))
    received = read(delivery(raw, f"{name}.pdf", Channel.FAX), Limits())
    (document,) = received.documents
    others = [a.text for line in document.lines() for word in line.words for a in word.alternatives]
    codes = {code for segment in truth["segments"] for kind, code in segment["codes"] if kind in "SP"}
    return received, document, plain(document.text), plain(" ".join(others)), codes, truth


def found_segments(truth, text: str) -> float:
    """The share of printed pieces that were read without a single error."""
    pieces = [plain(segment["text"]) for segment in truth["segments"]]
    pieces = [piece for piece in pieces if len(piece) >= 2]
    return sum(piece in text for piece in pieces) / len(pieces)


@pytest.mark.slow
@pytest.mark.parametrize(
    ("name", "codes_found", "pieces", "table"),
    [
        ("kor_form_1.f1", 1.0, 0.6, True),  # a ruled form, fine
        ("eng_table_1.f1", 0.9, 0.85, True),
        ("kor_letter_1.s2", 0.75, 0.1, False),  # standard resolution, dirty
        ("jpn_1.f1", 1.0, 0.8, False),
    ],
)
def test_faxes(name, codes_found, pieces, table):
    _, document, text, others, codes, truth = sample(name)
    found = sum(plain(code) in text or plain(code) in others for code in codes) / len(codes)
    assert found >= codes_found
    assert found_segments(truth, text) >= pieces
    assert bool(list(document.tables())) is table
    (first,) = document.pages
    assert first.recognised and all(line.box for line in first.lines)
    assert all(document.text[w.start : w.end] == w.text for line in first.lines for w in line.words)


@pytest.mark.slow
def test_a_fax_upside_down_at_98_lines_an_inch():
    drawn = picture(
        ["서비스 요청서 2026-03-02", "제조번호 ZX-2041-77", "베어링 6204DDU 12개", "빨리 부탁드립니다"], (1728, 1600)
    )
    scan = drawn.rotate(180).resize((1728, 784)).point(lambda v: 255 * (v > 128)).convert("1")  # type: ignore[attr-defined]
    raw = saved(scan, "TIFF", compression="group4", dpi=(204, 98))
    (document,) = read(delivery(raw, "fax.tif", Channel.FAX), Limits()).documents
    assert document.pages[0].turn == 180
    assert "ZX-2041-77" in document.text and "6204DDU" in document.text and "12개" in document.text.replace(" ", "")


def test_alike_is_what_two_of_the_readers_that_were_asked_see():
    seen = [
        Voices(crisp=Reading("ZX-2041", 0.9), code=Reading("ZX-2041", 0.9)),  # seven signs alike
        Voices(crisp=Reading("AL", 0.9), hangul=Reading("점검", 0.9), line=Reading("점 검", 0.9)),  # two or three alike
        Voices(crisp=Reading("XW", 0.9), code=Reading("~~", 0.9), line=Reading("vì", 0.9)),  # two not
        Voices(),  # nothing seen at all
    ]
    assert reader._alike(seen) == pytest.approx(10 / 12)
    assert reader._alike([]) == 1.0


@pytest.mark.slow
def test_terminal_line_is_told_from_the_letter_and_struck_words_are_marked():
    from PIL import ImageDraw

    drawn = picture(
        ["2026-03-03 08:40  FROM:ABC CO  FAX:033 555 4149  P.01/01", "", "BEARING 6204DDU", "SENSOR PZ-G51N"]
    )
    ImageDraw.Draw(drawn).line((110, 313, 620, 313), fill=0, width=4)
    raw = saved(drawn.convert("1"), "TIFF", compression="group4", dpi=(204, 196))  # type: ignore[attr-defined]
    received = read(delivery(raw, "fax.tif", Channel.FAX), Limits())
    lines = list(received.documents[0].lines())
    assert lines[0].voice is Voice.HEADER and received.fax is not None and "FROM" in received.fax.header
    assert [line.struck for line in lines[1:]] == [True, False]
    assert "PZ-G51N" in lines[-1].text


def test_beyond_the_allowance_pages_are_there_but_not_read():
    frames = [picture([f"page {n}"]).convert("1") for n in range(2)]  # type: ignore[attr-defined]
    raw = saved(frames[0], "TIFF", compression="group4", save_all=True, append_images=frames[1:])
    (document,) = read(delivery(raw, "fax.tif", Channel.FAX), Limits(ocr_pages=1)).documents
    first, second = document.pages
    assert first.recognised and not second.recognised and not second.lines and "1쪽까지" in document.notes[0].said()


def lit(light: np.ndarray) -> np.ndarray:
    """Words of thin strokes under a light, print at a third of the paper's brightness."""
    gray = light.astype(np.float32)
    for top in range(60, 560, 60):
        for left in range(40, 760, 12):
            gray[top : top + 20, left : left + 3] *= 0.33
    return np.clip(gray, 0, 255).astype(np.uint8)


@pytest.mark.parametrize("corner", [60, 120, 240])
def test_shadow_and_glare_are_taken_out_of_a_photo(corner):
    light = np.linspace(corner, 300, 800)[None, :].repeat(600, 0)
    even = page.evened(lit(light))
    strokes = even[60:80, 40:760]
    assert (strokes[:, 1::12] < lines.INK).all(), "print, wherever it stands"
    assert (even[90:110, 20:780] > 230).all(), "paper, wherever it is"


def test_what_is_lit_evenly_or_empty_stays_as_it_is():
    clean = lit(np.full((600, 800), 252.0))
    assert page.evened(clean) is clean
    speckled = np.random.default_rng(5).normal(200, 3, (600, 800)).astype(np.uint8)
    assert page.evened(speckled) is speckled, "noise is no print"
    tiny = np.full((3, 5), 90, np.uint8)
    assert page.evened(tiny) is tiny


def test_lone_dots_are_single_ones_and_pairs():
    import cv2

    dice = np.random.default_rng(11)
    for share in (0.02, 0.2, 0.5, 0.9):
        ink = dice.random((60, 90)) < share
        stats = cv2.connectedComponentsWithStats(ink.astype(np.uint8), connectivity=4)[2]
        assert page.lone_dots(ink) == (stats[1:, cv2.CC_STAT_AREA] <= 2).sum()


@pytest.mark.parametrize(("strokes", "blank"), [(0, True), (8, True), (30, False)])
def test_pale_print_is_no_blank_page_and_dirt_is(strokes, blank):
    dice = np.random.default_rng(3)
    gray = np.full((2200, 1728), 255, np.uint8)
    for y, x in zip(dice.integers(0, 2198, 1500), dice.integers(0, 1726, 1500), strict=True):
        gray[y, x : x + 2] = 0  # specks
    for stroke in range(strokes):  # what toner leaves of letters
        gray[300 : 300 + 16, 200 + 20 * stroke] = 0
    assert page.ink_share(gray) < page.BLANK_INK
    assert page.prepare(Scan(gray, 204, 196)).blank is blank


def test_square_pixels_and_odd_resolutions():
    gray = np.full((1100, 1728), 255, np.uint8)
    assert page.square(Scan(gray, 204, 98)).shape == (round(1100 * 204 / 98), 1728)
    assert page.square(Scan(gray, 0, 98)).shape == gray.shape
    assert page.square(Scan(gray, 1, 65535)).shape == gray.shape
    assert max(page.square(Scan(np.full((6600, 5100), 255, np.uint8), 600, 600)).shape) <= 2600


SURE, UNSURE = 0.97, 0.5


@pytest.mark.parametrize(
    ("heard", "text", "doubt"),
    [
        (Voices(crisp=Reading("KH-20", SURE), code=Reading("KH-20", SURE)), "KH-20", False),
        (Voices(crisp=Reading("KH-2O", SURE), code=Reading("KH-20", SURE)), "KH-2O", True),
        (Voices(crisp=Reading("27H", 0.95), hangul=Reading("2개", SURE), line=Reading("2개", SURE)), "2개", False),
        (Voices(crisp=Reading("ABC", SURE), hangul=Reading("시", 0.7)), "ABC", False),
        (Voices(crisp=Reading("AN4-96D-469F", SURE), hangul=Reading("AN4-옙6D-46압F", 0.8)), "AN4-96D-469F", False),
        (
            Voices(crisp=Reading("3#1201", SURE), hangul=Reading("3월12일", SURE), line=Reading("3월12일", SURE)),
            "3월12일",
            False,
        ),
        (  # a torn L: the reader of lines makes syllables of strokes, ours and the code reader see none
            Voices(
                crisp=Reading("RI 8/W3/4070", SURE),
                code=Reading("RI8/W3/4070", SURE),
                hangul=Reading("R8/W3/4070", SURE),
                line=Reading("민8/374(70", SURE),
            ),
            "RI8/W3/4070",
            False,
        ),
        (  # PP-OCR's own sign in it tells nothing, where the code reader is sure of a number
            Voices(
                crisp=Reading("M-%9-26C9", 0.86), code=Reading("M-Z9-26C9", SURE), hangul=Reading("M-Z9프26C9", 0.86)
            ),
            "M-Z9-26C9",
            True,
        ),
        (Voices(hangul=Reading("베어링", SURE), line=Reading("베어링", 0.8)), "베어링", False),
        (Voices(hangul=Reading("쥐한빛", SURE), line=Reading("쥐한빛", SURE)), "㈜한빛", False),
        (Voices(), "", True),
        (
            Voices(
                crisp=Reading("A/52", SURE),
                soft=Reading("A752", 0.9),
                code=Reading("A752", 0.9),
                hangul=Reading("A752", 0.9),
            ),
            "A752",
            True,
        ),
        (Voices(crisp=Reading("N·18286", SURE), code=Reading("N-18286", SURE)), "N-18286", False),
    ],
)
def test_the_vote(heard, text, doubt):
    verdict = decide(heard, "ko", coarse=False)
    assert verdict.text == text
    assert (verdict.confidence < 0.8) is doubt


def test_marks_above_letters_stay_where_the_word_is_no_number():
    heard = Voices(crisp=Reading("ご連絡ください", SURE), code=Reading("~1~~~3~~", 0.4))
    assert decide(heard, "ja", coarse=True).text == "ご連絡ください"


def test_how_many_of_it_is_no_single_syllable():
    heard = Voices(hangul=Reading("개", SURE), line=Reading("1개", SURE), code=Reading("1~", SURE), width=0.9)
    assert decide(heard, "ko", coarse=False).text == "1개"


@pytest.mark.parametrize(
    ("code", "text"),
    [
        (Reading("YH718C3174", 0.99), "YH718C3174"),  # no hyphen in it, says the reader that knows them
        (Reading("YH718C3174", 0.96), "YH718C-3174"),  # ... if it is sure
        (Reading("YH-718C3174", 0.99), "YH-718C-3174"),  # a number with hyphens may have lost one
    ],
)
def test_a_blank_is_a_lost_hyphen_but_where_a_number_has_none(code, text):
    assert decide(Voices(crisp=Reading("YH718C 3174", 0.95), code=code), "en", coarse=True).text == text


def test_a_colon_within_a_number_is_what_a_third_reader_says():
    assert voices.signs_agreed("BN-56:023", "BN-56:023", "BN-56-023") == "BN-56-023"
    assert voices.signs_agreed("BN-56:023", "BN-56:023") == "BN-56:023"
    assert voices.signs_agreed("SN:56-023", "SN:56-023", "SN-56-023") == "SN:56-023"  # a label's


def test_a_dot_that_two_readings_have_is_none_of_the_dirt():
    heard = Voices(crisp=Reading("X.C4.45", SURE), soft=Reading("X.C4.45", SURE), code=Reading("XC4.45", SURE))
    assert decide(heard, "en", coarse=True).text == "X.C4.45"


def test_what_the_others_saw_is_kept_for_the_registry():
    heard = Voices(crisp=Reading("KH-2O1", 0.9), soft=Reading("KH-201", 0.8), code=Reading("KH-2~1", 0.9))
    assert [other.text for other in decide(heard, "ko", coarse=False).alternatives] == ["KH-201"]
    fallen = Voices(crisp=Reading("IIX3-24", 0.9), code=Reading("IX3-24", 0.8))
    assert [other.text for other in decide(fallen, "ko", coarse=True).alternatives] == ["IX3-24", "HX3-24"]


@pytest.mark.parametrize(
    ("crisp", "code", "text"),
    [
        ("Y-57G:76A", "Y-57G-76A", "Y-57G-76A"),  # a torn hyphen is two dots to one of them
        ("UJ4L.8679", "UJ4L8679", "UJ4L8679"),  # dirt
        ("EPÚ/97B", "EPU/97B", "EPU/97B"),  # a speck above a letter
        ("A-2210", "A-2270", "A-2210"),
        ("YH7-18C 3174", "YH7-18C3174", "YH7-18C-3174"),  # the blank is where the hyphen was
        ("YH7-18C 10EA", "YH7-18C10EA", "YH7-18C10EA"),
        ("U,551.3145", "U.551.3145", "U.551.3145"),
    ],
)
def test_signs_that_one_reader_saw(crisp, code, text):
    heard = Voices(crisp=Reading(crisp, SURE), code=Reading(code, SURE))
    assert decide(heard, "en", coarse=True).text == text


@pytest.mark.parametrize(
    ("texts", "trace", "coarse", "whole"),
    [
        (("GFX", "16"), True, False, True),  # what is left of a hyphen
        (("GFX", "16"), False, False, False),  # white: two words, as far as anyone can see
        (("E71", "36B)"), False, True, True),  # 98 lines an inch may lose a hyphen whole
        (("E71", "2"), False, True, False),  # how many of it
        (("Motor", "16"), True, False, False),
        (("A-", "~~"), True, True, False),  # no number: Hangul
        (("E71-2201", "1~"), False, True, False),  # "1개": how many of it, though a 1 stands apart
        (("E71-2201", "E71-2202"), False, True, False),  # two whole numbers
        (("E71-2201", "/"), False, False, False),
    ],
)
def test_numbers_torn_at_a_hyphen(texts, trace, coarse, whole):
    gray = np.full((40, 300), 255, np.uint8)
    gray[10:30, 20:100] = gray[10:30, 112:200] = 0
    if trace:
        gray[20, 105:107] = 120
    words = [(20, 10, 100, 30), (112, 10, 200, 30)]
    joined = lines.joined(gray, (0, 4, 300, 36), words, texts, coarse=coarse)
    assert joined == ([((20, 10, 200, 30), True)] if whole else [(word, False) for word in words])


def test_a_digit_one_stands_apart_from_its_own_number():
    assert lines._torn("E71-220", "1", coarse=False, trace=False) > lines.GAP
    assert not lines._torn("E71-220", "1~", coarse=False, trace=False)


def typed(texts: list[str], apart: int) -> list[tuple[tuple[int, int, int, int], bool]]:
    """A line of words, three strokes each, `apart` pixels between all strokes; read as `texts`."""
    gray = np.full((40, 600), 255, np.uint8)
    words = []
    for index in range(len(texts)):
        left = 10 + index * 3 * (6 + apart)
        for stroke in range(3):
            gray[10:30, left + stroke * (6 + apart) :][:, :6] = 0
        words.append((left, 10, left + 2 * (6 + apart) + 6, 30))
    return lines.joined(gray, (0, 4, 600, 36), words, texts, coarse=True)


@pytest.mark.parametrize(
    ("texts", "apart", "words"),
    [
        (["ABC", "DEF", "GHI"], 9, 1),  # a typewriter's letters stand far apart
        (["ABC", "DEF", "GHI"], 3, 3),  # others' words do
        (["ABC", "~~~", "GHI"], 9, 3),  # Hangul
        (["BEARING", "SEALED"], 9, 2),  # wide letters, yet words
    ],
)
def test_letters_of_a_typewriter_are_one_word(texts, apart, words):
    assert len(typed(texts, apart)) == words


def test_pale_strokes_full_of_breaks_are_a_typewriter_s_all_the_same():
    gray = np.full((40, 600), 255, np.uint8)
    words = []
    for left in range(10, 166, 26):
        for stroke in range(3):
            gray[10:30, left + stroke * 6 :][:, :5] = 0  # a dot apart: breaks
        words.append((left, 10, left + 17, 30))
    assert len(lines.joined(gray, (0, 4, 600, 36), words, list("A7C3E5"), coarse=False)) == 1


@pytest.mark.parametrize(("trace", "count"), [(True, 1), (False, 2)])
def test_a_typewriter_s_hyphen_leaves_a_trace_where_a_blank_leaves_none(trace, count):
    gray = np.full((40, 600), 255, np.uint8)
    lefts = [10, 34, 58, 82, 106, 150, 174, 198, 222, 246]
    for left in lefts:
        gray[10:30, left : left + 14] = 0
    if trace:
        gray[20, 133:136] = 120
    words = [(left, 10, left + 14, 30) for left in lefts]
    assert len(lines.joined(gray, (0, 4, 600, 36), words, list("K72H53G48A"), coarse=False)) == count


def test_two_ones_stand_farther_apart():
    assert lines._torn("E71-81", "1-B", coarse=False, trace=False) > lines._torn(
        "E71-81", "7-B", coarse=False, trace=False
    )
    assert lines._torn("CJ.4", "I9", coarse=False, trace=False) == 0.55  # how a lone 1 is read
    assert lines._torn("E71-221", "12~", coarse=False, trace=False) == 0


def test_specks_of_pale_print_are_broken_strokes_and_lone_ones_dirt():
    gray = np.full((40, 200), 255, np.uint8)
    for top in range(8, 30, 4):
        gray[top : top + 2, 50:52] = 0  # four dots each, two apart
    gray[12:14, 120:122] = 0
    ink = lines.letters_of(gray, (0, 0, 200, 40))
    assert ink[:, 50].sum() == 12 and not ink[:, 120].any()
    gray[10:30, 20:40] = 0  # print that is not pale: specks between its letters are specks
    ink = lines.letters_of(gray, (0, 0, 200, 40))
    assert ink[:, 30].any() and not ink[:, 50].any()


def test_dirt_and_the_next_line_do_not_widen_a_line():
    gray = np.full((90, 400), 255, np.uint8)
    for left in range(20, 380, 20):
        gray[20:45, left : left + 12] = 0
        gray[72:90, left : left + 12] = 0  # the heads of the line below, in the detector's box
    clean = lines.tightened(gray[:60], (0, 0, 400, 60))
    gray[3:5, 50:52] = gray[8:10, 200:204] = gray[60:63, 300:302] = 0
    assert lines.tightened(gray, (0, 0, 400, 90)) == clean
    assert lines.tightened(np.full((40, 100), 255, np.uint8), (0, 0, 100, 40)) == (0, 0, 100, 40)


def sheet_line(*texts: str, gap: int = 18, confidence: float = 0.97) -> SheetLine:
    words, x = [], 0
    for text in texts:
        words.append(SheetWord(text, (x, 0, x + 10 * len(text), 20), confidence))
        x += 10 * len(text) + gap
    return SheetLine((0, 0, x, 30), tuple(words))


@pytest.mark.parametrize(
    ("texts", "mended"),
    [
        (("QX", "2025-0247", "개"), "QX-2025-0247 개"),
        (("RT", "180105", "27"), "RT-180105-27"),  # as the other RT on the page, not as the QX
        (("번호:RT-18010529에서",), "번호:RT-180105-29에서"),
        (("QX-2025-0247",), "QX-2025-0247"),
        (("QX-2021", "3대"), "QX-2021 3대"),
        (("ZW20250247",), "ZW20250247"),  # two kinds of its shape, and none with its letters
        (("20250247",), "20250247"),  # digits alone are like any other's
        (("NB77A6155",), "NB77A6155"),  # one that has no hyphens
    ],
)
def test_a_lost_hyphen_comes_back_from_its_like(texts, mended):
    page = [sheet_line("QX-2019-1041", "RT-191016-35", "NB54A3353"), sheet_line(*texts)]
    (*_, last) = hyphens.restored(page)
    assert " ".join(word.text for word in last.words) == mended
    changed = [word for word in last.words if word.text not in texts]
    assert all(word.confidence <= 0.9 and word.alternatives for word in changed)


def test_halves_far_apart_and_doubtful_patterns_stay_as_they_are():
    pattern = sheet_line("QX-2019-1041")
    far = sheet_line("QX", "2025-0247", gap=90)
    assert hyphens.restored([pattern, far])[1] == far
    near = sheet_line("QX", "2025-0247")
    assert hyphens.restored([sheet_line("QX-2019-1041", confidence=0.5), near])[1] == near
    both = sheet_line("QX20191041", "QX20191042", "QX-2019-1043")  # some makers write both
    assert hyphens.restored([both]) == (both,)


def test_a_page_of_latin_letters_needs_no_other_script():
    latin, korean = [Reading("Pressure", 0.95)] * 40, [Reading("~~~", 0.9)] * 5
    assert languages.plainly_latin(latin)
    assert not languages.plainly_latin(latin + korean) and not languages.plainly_latin(latin[:3])


@pytest.mark.parametrize(
    ("line", "language"),
    [
        ("Chúng tôi đã kiểm tra và thấy máy lắp ráp bị lỗi", "vi"),
        ("This concerns the machine with serial number and its plạnt in our town; " * 8, "en"),  # specks under letters
        ("This concerns the machine", "en"),
    ],
)
def test_specks_make_no_vietnamese(monkeypatch, line, language):
    signs = tuple(Placed(sign, 0.9, 0, 1) for sign in line if sign != " ")
    monkeypatch.setattr(
        languages.recognisers, "line_reader", lambda _: lambda crops: [Spelt(signs, 0.9) for _ in crops]
    )
    assert languages._of_latin([np.zeros((8, 8), np.uint8)]) == language


@pytest.mark.parametrize(
    ("syllables", "foreign", "asked"),
    [(0, 0, ["latin"]), (3, 0, ["latin"]), (3, 3, ["all"]), (4, 0, ["all"]), (12, 0, [])],
)
def test_a_syllable_or_two_where_letters_are_seen_are_slips(monkeypatch, syllables, foreign, asked):
    called = []
    monkeypatch.setattr(languages, "_of_latin", lambda _: called.append("latin"))
    monkeypatch.setattr(languages, "_by_models", lambda *_: called.append("all"))
    first = [Reading("Pressure", 0.95)] * 40 + [Reading("~" * foreign, 0.9)]
    languages._language([], [], [Reading("가", 0.95)] * syllables, first)
    assert called == asked


@pytest.mark.parametrize(
    ("crisp", "doubtful"),
    [
        ("NS/-F87（7 20838", True),  # a bracket of full width, where a C was
        ("£5-H128-16F", True),  # an L
        ("LEVEL", False),  # a word whose O is round as a zero
        ("部品表", False),
    ],
)
def test_a_number_is_weighed_whatever_sign_is_seen_in_it(crisp, doubtful):
    heard = Voices(crisp=Reading(crisp, SURE), code=Reading("L5-128-16F", SURE))
    assert voices.is_doubtful_number(heard, "en", coarse=True) is doubtful


def test_a_company_sign_in_the_middle_of_a_word_is_left_alone():
    assert voices.COMPANY.sub("㈜", "박쥐는") == "박쥐는"


def test_sheets_are_kept_and_damage_is_read_as_absent(tmp_path):
    word = SheetWord("ZX-1", (1, 2, 30, 14), 0.9, (Otherwise("ZX-I", 0.25), Otherwise("ZX-19", 0.5, 2)), True)
    sheet = Sheet(
        100, 200, 90, -0.5, "ko", False, (SheetLine((0, 0, 50, 20), (word,)),), ((SheetCell(0, 0, (0, 0, 9, 9)),),)
    )
    scan = Scan(np.zeros((4, 4), np.uint8))
    store = SheetStore(tmp_path, "1")
    assert store.get(scan) is None
    store.put(scan, sheet)
    assert store.get(scan) == sheet
    assert SheetStore(tmp_path, "2").get(scan) is None
    (kept,) = tmp_path.rglob("*.json")
    for damage in ("", "{", "[]", '{"lines": [], "grids": []}'):
        kept.write_text(damage)
        assert store.get(scan) is None


def test_a_photograph_with_the_wrong_side_up_is_set_right():
    from PIL import Image

    raw = io.BytesIO()
    exif = Image.Exif()
    exif[0x0112] = 3
    Image.new("L", (300, 200), 255).save(raw, "JPEG", exif=exif)
    (document,) = read(delivery(raw.getvalue(), "a.jpg", Channel.FAX), Limits()).documents
    assert document.pages[0].kind == "blank"


def _sheet(sure: float, words: int = 12) -> Sheet:
    each = tuple(SheetWord("WORD", (0, 0, 9, 9), sure) for _ in range(words))
    return Sheet(100, 100, lines=(SheetLine((0, 0, 99, 9), each),))


@pytest.mark.parametrize(
    ("first", "second", "taken"),
    [
        ((_sheet(0.59), 0.02), (_sheet(0.79), 0.26), "second"),  # by hand
        ((_sheet(0.93), 0.02), (_sheet(0.98), 0.43), "second"),  # sure of what no other reader sees: Thai on its head
        ((_sheet(0.69), 0.16), (_sheet(0.83), 0.02), "first"),  # bad Korean, on its head sure Vietnamese
        ((_sheet(0.6), 0.04), (_sheet(0.9), 0.06), "first"),  # no better: as the orientation was told
        ((_sheet(0.9), 0.8), (_sheet(0.99), 0.99), "first"),  # never asked
        ((_sheet(0.6, words=3), 0.0), (_sheet(0.9), 0.9), "first"),  # too little to judge by
    ],
)
def test_the_way_up_is_what_two_readers_agree_on(
    first: tuple[Sheet, float], second: tuple[Sheet, float], taken: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    gray = np.full((40, 60), 255, np.uint8)
    upright = page.Upright(gray, gray, 90, 0.0, True, False, False)
    monkeypatch.setattr(reader, "prepare", lambda _: upright)
    monkeypatch.setattr(reader, "_read", lambda shown: {90: first, 270: second}[shown.turn])
    assert reader.read_scan(Scan(gray)) is (first if taken == "first" else second)[0]
