"""What a vocabulary finds is what `re` finds."""

from __future__ import annotations

import importlib
import pkgutil
import random
import re
import subprocess
import sys
from pathlib import Path

import pytest

from bench import beginnings
from intake import extraction
from intake.extraction.matter import work
from intake.extraction.meant import asked
from intake.extraction.text.vocabulary import Words, made, packed, words

ODD = [
    r"\b(?:not?|never)\b|아니|안 |없",
    r"(?<!\d)\d{1,2} ?(?:일|주) ?이내|within \d+ days?",
    r"(?:빼|제외)(?:고|하고)?|without(?= )|x{2,3}y|[Aa]?bc|(?:a|b)?cd?e",
    r"\s+ps\b|ſtop|kelvin|ıf|ok",
    r"(?:gấp|khẩn)(?! cấp)|ด่วน|至急|(?:ne|pas)(?:\s+plus)?",
    r"no|never|ne[|(]?|\bpas (?:p|plus)|[|(]?없|빼\(|아|(?:아니|안 )없|(?i:제외)",
    r"(?P<a>no)|(never|아니)|없",
    r"\bno|(?<![a-z])pas|(?<!\w)없|(?<![가-힣])빼|(?<!\d)\d{1,2} ?주|(?<![^\W\d_])stop|(?:^|,)if|op",
    r"\b(?:no(?:t)?|never|pas(?: plus)?|없)(?! [a-c])|(?<!\w)(?:(?:ne|x+)y?|빼|op)(?=고| |$)|(?<=[(e])(?:ver|v)+|stop[(]?",
    r"[^.\n]{0,6}?(?:sto?p|(?>없)음|\b(?:[kK]elvin|ok))|\d++ ?(?:주 이|x{2})|\w?(?:σς|iff?)",
    r"(?:(?<![a-z])|ne)(?:ver|x+)|(?<!\d\.)\d+|(?>k)elvin|(?:없)++음?|(?<=o)p|(?-i:(?<![a-z])[K]elvin)",
]
WORLDS = Path(__file__).parents[2] / "worlds"
PIECES = [*"abcdekKxyY 12ſı\n.,", " ", "no", "never", " pas plus", "주 이내", "이내", "아니", "빼고", "제외", "없"]
PIECES += [
    "١ 주",
    "ıno",
    "ſstop",
    "never",
    "ver",
    "K",
    "gấp",
    "khẩn cấp",
    "ด่วน",
    "至急",
    "within 3 days",
    "without ",
    "xxy",
    "ps ",
    "stop",
    "Kelvin",
    "if",
    "ok",
    "σσ",
    "ΣΣ",
    "σς",
]


@pytest.mark.parametrize("pattern", ODD)
def test_the_same_is_found_as_by_re(pattern: str) -> None:
    plain, quick = re.compile(pattern, re.IGNORECASE), words(pattern, re.IGNORECASE)
    chance = random.Random(pattern)
    found = 0
    for _ in range(400):
        text = "".join(chance.choices(PIECES, k=chance.randint(0, 60))) + chance.choice(["", "", "İ"])
        spans = [match.span() for match in plain.finditer(text)]
        assert [match.span() for match in quick.finditer(text)] == spans
        first = quick.search(text)
        assert (first.span() if first else None) == (spans[0] if spans else None)
        assert quick.sub(lambda m: "_" * len(m.group()), text) == plain.sub(lambda m: "_" * len(m.group()), text)
        assert [m.span() for m in quick.finditer(text, 10, 60)] == [m.span() for m in plain.finditer(text, 10, 60)]
        found += len(spans)
    assert found > 20


@pytest.mark.parametrize("pattern", ODD)
def test_in_a_letter_the_same_is_found_as_line_by_line(pattern: str) -> None:
    plain, quick = re.compile(pattern, re.IGNORECASE), words(pattern, re.IGNORECASE)
    chance = random.Random(pattern)
    text = "".join(chance.choices([*PIECES, "\n", "가" * 230], k=800))
    assert [match.span() for match in quick.finditer(text)] == [match.span() for match in plain.finditer(text)]
    assert [m.span() for m in quick.finditer(text, 90, 999)] == [m.span() for m in plain.finditer(text, 90, 999)]


def test_every_vocabulary_finds_in_letters_what_re_finds() -> None:
    letters = [(WORLDS / world / "messages/01.yaml").read_text("utf8")[1000:1400] for world in ("press", "vial")]
    texts = [text for letter in letters for text in (letter, *letter.splitlines()) if text]
    for module in pkgutil.walk_packages(extraction.__path__, f"{extraction.__name__}."):
        importlib.import_module(module.name)
    for quick in made():
        plain = re.compile(quick.pattern, quick.flags)
        for text in texts:
            assert [m.span() for m in quick.finditer(text)] == [m.span() for m in plain.finditer(text)], quick.pattern


def test_what_was_looked_at_before_a_pattern_was_made_is_looked_at_again() -> None:
    text = "a line that another pattern was looked for in"
    assert words("another").search(text)
    assert words("quixotic|looked").search(text)


def test_how_every_vocabulary_begins_is_kept() -> None:
    """Else `python -m bench.beginnings` is to be run."""
    done = subprocess.run(
        [sys.executable, "-c", "from bench import beginnings as b; print(b.written(b.found()), end='')"],
        check=True,
        stdout=subprocess.PIPE,
        cwd=Path(__file__).parents[3],
    )
    assert done.stdout.decode() == beginnings.KEPT.read_text("utf8")


def test_a_pattern_is_parted_into_its_alternatives() -> None:
    modules = pkgutil.walk_packages(extraction.__path__, f"{extraction.__name__}.")
    every = [found for module in modules for found in _vocabularies(module.name)]
    assert len(every) > 100
    for found in every:
        assert re.compile(found.pattern, found.flags)  # which is not done before it is used
        assert all(re.compile(one, found.flags) for one in found.alternatives)


def test_alternatives_behind_what_takes_no_letters_are_told_apart() -> None:
    assert words(r"a|\b(?:b|c(?:d|e))f|(?<![(|])(?:(?:g|h)|i)").alternatives == (
        "a",
        r"\bbf",
        r"\bc(?:d|e)f",
        r"(?<![(|])g",
        r"(?<![(|])h",
        r"(?<![(|])i",
    )
    assert words(r"[(a]b|c").alternatives == ("[(a]b", "c")  # no group: its bracket stands in a class
    for whole in (r"(?:a|b)?c", r"\b(?:a|b)+", r"(?:a|b)" + "c" * 50, r"(a|b)|c", r"(?P<n>a)|b"):
        assert words(whole).alternatives == (whole,)


def _vocabularies(name: str) -> list[Words]:
    module = importlib.import_module(name)
    return [found for found in vars(module).values() if isinstance(found, Words)]


@pytest.mark.parametrize("module", [asked, work])
def test_every_vocabulary_of_many_words_is_searched_only_where_one_may_begin(module: object) -> None:
    every = [found for found in vars(module).values() if isinstance(found, Words)]
    behind = re.compile(
        r"[\^\[]|\\[sW]|\(\?:\["
    )  # what opens with spaces and signs goes on from a word, and is not searched
    searched = [found for found in every if not behind.match(found.pattern)]
    assert len(searched) > 30
    assert all(
        found.gated for found in searched if found is not work._NO_FAILURE
    )  # for the few texts that lack something


def test_a_pattern_that_may_begin_with_anything_is_left_to_re() -> None:
    assert not words(r"\S+ ?없음|없다").gated
    assert not words(r"\d+ ?개|[0-9]ea").gated


@pytest.mark.parametrize(
    ("pattern", "needed"),
    [
        (r"\d{1,4} ?(?:→|->) ?\d", ["->", "→ ", "→0"]),
        (r"\w+(?: x{2,3}y)? (?:stop|halt)", ["ha", "st"]),
        (r"[^.]{0,9}(?:ab|(?P<n>\d)+c?d|(?>효율))(?!없)", ["ab", "d", "효율"]),
        (r"\S+ ?(?:없음)?", []),  # nothing for sure
        (r"[a-z]+\s", []),  # what most texts hold
        (r"stop|halt", []),  # nothing that the beginnings do not tell
    ],
)
def test_what_every_match_holds_is_told_from_the_pattern(pattern: str, needed: list[str]) -> None:
    assert packed(words(pattern).alternatives, 0)["holds"] == needed
