"""Numbers of a bad fax read as the page's other numbers are written, where their ink leaves the choice."""

from __future__ import annotations

import pytest

from intake.document import Otherwise
from intake.reading.ocr import likeness
from intake.reading.ocr.sheet import SheetLine, SheetWord


def line(*words: SheetWord) -> SheetLine:
    return SheetLine((0, 0, 600, 30), words)


def word(text: str, *others: tuple[str, float], at: int = 0) -> SheetWord:
    return SheetWord(text, (at, 0, at + 10 * len(text), 20), 0.97, tuple(Otherwise(*other) for other in others))


BESIDE = line(word("TFP/19E/951/D"), word("KW-204-18F"))


@pytest.mark.parametrize(
    ("read", "others", "stands"),
    [
        ("IFP/26D/044/E", (("TFP/26D/044/E", 0.3),), "TFP/26D/044/E"),  # it begins as another does
        ("(IFP/26D/044/E)", (("(TFP/26D/044/E)", 0.3),), "(TFP/26D/044/E)"),
        ("IFP/26D/044/E", (("TFP/26D/044/E", 0.02),), "IFP/26D/044/E"),  # hardly a reader saw that
        ("TFP/26O/044/E", (("TFP/260/044/E", 0.4), ("TFP/26D/044/E", 0.3)), "TFP/26O/044/E"),  # a letter, not which
        ("TFP/2/D/044/E", (("TFP/27D/044/E", 0.2),), "TFP/27D/044/E"),
        ("TFP/28D/044/E", (("TFP/26D/044/E", 0.9),), "TFP/28D/044/E"),  # no digit is told by others
        ("XY-2041", (("TFP-2041", 0.9),), "XY-2041"),  # nothing on the page is like either
        ("Total", (("T0TA1", 0.9),), "Total"),
    ],
)
def test_a_number_is_read_as_its_like_are(read, others, stands):
    _, settled = likeness.settled([BESIDE, line(word(read, *others))])
    (found,) = settled.words
    assert found.text == stands
    assert {found.text, *(other.text for other in found.alternatives)} == {read, *(text for text, _ in others)}


def test_what_was_seen_stays_as_likely_as_it_was_seen():
    seen = word("IFP/26D/044/E", ("TFP/26D/044/E", 0.4), ("TFP/26D/044/F", 0.1))
    ((found,), _) = (of.words for of in likeness.settled([line(seen), BESIDE]))
    assert found.text == "TFP/26D/044/E" and found.confidence <= likeness.SETTLED
    assert found.alternatives == (Otherwise("IFP/26D/044/E", 1.0), Otherwise("TFP/26D/044/F", 0.25))


@pytest.mark.parametrize(
    ("pieces", "whole", "texts"),
    [
        (("KW", "331-07B"), "KW-331-07B", ["KW-331-07B"]),
        (("KW-331", "2"), "KW-331-2", ["KW-331", "2"]),  # how many of it
        (("QX", "3310-7"), "QX-3310-7", ["QX", "3310-7"]),  # the page has no such number
    ],
)
def test_two_words_are_one_number_where_the_page_has_its_like(pieces, whole, texts):
    left, right = pieces
    first = word(left, (whole, 0.5, 2), (whole.replace("7", "1"), 0.1, 2))
    second = word(right, (right.replace("3", "8"), 0.3), at=60)
    _, settled = likeness.settled([BESIDE, line(first, second)])
    assert [found.text for found in settled.words] == texts
    if len(texts) == 1:
        others = {other.text: other.chance for other in settled.words[0].alternatives}
        assert others == {"KW331-07B": 1.0, "KW881-07B": 0.3, "KW-331-01B": 0.2}


def test_pieces_that_are_numbers_of_the_page_stay_two():
    beside = line(word("KW-204"), word("KW-331-07B"), word("KW-207"))
    first, second = word("KW-205", ("KW-205-18F", 0.3, 2)), word("18F", at=80)
    _, settled = likeness.settled([beside, line(first, second)])
    assert [found.text for found in settled.words] == ["KW-205", "18F"]


@pytest.mark.parametrize(
    ("lines", "texts"),
    [
        # each keeps the hyphen that the other lost
        ((("QX-331", "07B"), ("QX", "204-18F")), ["QX-331-07B", "QX-204-18F"]),
        # none shows that the first letters are not a word of their own
        ((("QX", "331-07B"), ("QX", "204-18F")), ["QX", "331-07B", "QX", "204-18F"]),
        # another make
        ((("QX-331", "07B"), ("RT", "204-18F")), ["QX-331", "07B", "RT", "204-18F"]),
    ],
)
def test_numbers_in_pieces_are_put_together_by_what_the_others_keep(lines, texts):
    torn = [
        line(word(left, ("-".join((left, right)), 0.5, 2)), word(right, at=90)) for left, right in lines
    ]  # fmt: skip
    assert [found.text for of in likeness.settled(torn) for found in of.words] == texts
