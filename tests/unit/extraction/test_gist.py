"""The gist of a letter: what the pieces of its words say where no list of words holds them, in letters written for this."""

from __future__ import annotations

import pytest

from intake.extraction.matter import gist, work

NOBODY = work.Setting(
    own_sender=False,
    forwarded=False,
    known_sender=True,
    machines=0,
    parts=0,
    priced=0,
    trouble=False,
    request=False,
    receipt=False,
    fax=False,
    reply=False,
)


@pytest.mark.parametrize(
    ("kind", "subject", "text"),
    [
        (
            "sales",
            "증설 건",
            "봄에 5라인을 새로 만듭니다. 지금 쓰는 것과 같은 사양으로 제안서와 가격을 받아보고 싶습니다.",
        ),
        ("sales", "Tercera máquina", "Evaluamos comprar una máquina más igual a la actual. Mándenos una cotización."),
        ("other", "Danke", "Teile kamen gestern an, eingebaut, läuft wieder rund. Vorgang kann geschlossen werden."),
        ("other", "거래처 정보", "거래처 정보를 새로 등록합니다. 사업자등록증과 통장 사본을 보내주세요."),
        (
            "service",
            "Nog een alarm",
            "Thanks for coming on Monday. The same alarm is back since this morning, please have a look.",
        ),
    ],
)
def test_kinds_are_heard(kind: str, subject: str, text: str) -> None:
    heard = gist.heard(subject, text)
    assert max(gist.KINDS, key=lambda name: heard[name]) == kind


def test_trouble_is_told_from_a_wish() -> None:
    broken = gist.heard("Lager", "Das obere Lager wird heiß und pfeift, bitte einen Techniker schicken.")
    wanted = gist.heard("Vorrat", "Wir möchten zwei Lager auf Vorrat legen, defekt ist nichts, keine Eile.")
    assert broken["complaint"] > wanted["complaint"]


def test_chances_are_shares() -> None:
    chances = gist.chances({})
    assert set(chances) == set(gist.KINDS)
    assert sum(chances.values()) == pytest.approx(1.0)


@pytest.mark.parametrize("text", ["", "\ud800", "7" * 5000, "\x00\n\t"])
def test_nothing_to_hear_is_no_error(text: str) -> None:
    assert set(gist.heard(text, text)) == set(gist.HEADS)


def test_what_is_hardly_no_request_stays_one() -> None:
    heard = dict.fromkeys(gist.HEADS, 0.0)
    found = work.kind("", "", "", NOBODY, heard)
    assert found.value == "service" or found.margin < 1.0
