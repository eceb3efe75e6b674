"""Whose words: a measured rate over letters of eight languages, and the promises that hold line by line."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from intake.document import Voice
from intake.reading.body import voices

DATA = Path(__file__).parents[2] / "data" / "mail" / "voices.txt"
MARKS = {
    "N": Voice.NEW,
    "Q": Voice.QUOTE,
    "H": Voice.QUOTE_HEADER,
    "F": Voice.FORWARD,
    "G": Voice.FORWARD_HEADER,
    "S": Voice.SIGNATURE,
    "D": Voice.DISCLAIMER,
}
WORDS_OF_THE_CUSTOMER = {Voice.NEW, Voice.FORWARD}
FLOOR = 0.98


@dataclass(frozen=True)
class Letter:
    name: str
    subject: str
    sender: str
    lines: tuple[tuple[Voice, str], ...]


def letters() -> Iterator[Letter]:
    head: list[str] = []
    lines: list[tuple[Voice, str]] = []
    for row in [*DATA.read_text("utf-8").split("\n"), "== | |"]:
        if row.startswith("=="):
            if lines:
                yield Letter(head[0], head[1], head[2], tuple(lines))
            head, lines = [part.strip() for part in row[2:].split("|")], []
        elif row[1:2] == "|":
            lines.append((MARKS[row[0]], row[2:]))


ALL = list(letters())


def wrong(letter: Letter) -> list[tuple[str, Voice, Voice]]:
    found = voices([text for _, text in letter.lines], letter.subject, letter.sender)
    return [
        (text, wanted, got)
        for (wanted, text), (got, _) in zip(letter.lines, found, strict=True)
        if text.strip() and got is not wanted
    ]


def test_there_are_enough_letters() -> None:
    assert len(ALL) >= 150


def test_the_rate_over_all_lines() -> None:
    total = sum(1 for one in ALL for _, text in one.lines if text.strip())
    misses = [(one.name, *miss) for one in ALL for miss in wrong(one)]
    assert 1 - len(misses) / total >= FLOOR, misses


@pytest.mark.parametrize("letter", ALL, ids=lambda one: one.name)
def test_no_customers_words_are_taken_for_a_quote(letter: Letter) -> None:
    """The one error that loses a request."""
    away = {Voice.QUOTE, Voice.QUOTE_HEADER, Voice.DISCLAIMER}
    assert [w for w in wrong(letter) if w[1] in WORDS_OF_THE_CUSTOMER and w[2] in away] == []


@pytest.mark.parametrize("letter", ALL, ids=lambda one: one.name)
def test_no_quote_is_taken_for_the_customers_words(letter: Letter) -> None:
    """The one error that orders what was only talked about."""
    assert [w for w in wrong(letter) if w[1] is Voice.QUOTE and w[2] in WORDS_OF_THE_CUSTOMER] == []


@pytest.mark.parametrize(
    "below",
    [
        ("Sent from my iPhone",),
        ("", "Sent from my iPhone"),
        ("", "Jon Smith", "Tel. +1 555 0123"),
        ("", "My iPhone에서 보냄"),
    ],
)
def test_an_answer_of_one_word_is_no_signature(below: tuple[str, ...]) -> None:
    found = voices(["Approved", *below], "Re: quotation", "Jon Smith")
    assert found[0][0] is Voice.NEW
    assert all(voice is Voice.SIGNATURE for (voice, _), text in zip(found[1:], below, strict=True) if text)
