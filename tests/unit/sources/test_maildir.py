"""A Maildir and an mbox offer each mail once, and lose nothing to the programs that share them."""

from __future__ import annotations

from collections.abc import Collection
from datetime import UTC, datetime
from pathlib import Path

import pytest

from intake.errors import Misconfigured
from intake.settings import Mailbox
from intake.sources import Source, open_source


def mail(number: int) -> bytes:
    return f"Subject: {number}\n\nbody {number}\n".encode()


@pytest.fixture
def box(tmp_path: Path) -> Path:
    for name in ("new", "cur", "tmp"):
        (tmp_path / "Mail" / name).mkdir(parents=True)
    return tmp_path / "Mail"


def source(tmp_path: Path, **more: str) -> Source:
    return open_source(Mailbox(name="service", kind="maildir", path=Path("Mail"), **more), tmp_path)  # type: ignore[arg-type]


def test_mails_of_new_and_cur_are_offered_and_left_alone(tmp_path: Path, box: Path) -> None:
    (box / "new/100.M1.host").write_bytes(mail(1))
    (box / "cur/090.M1.host:2,RS").write_bytes(mail(2))
    (box / "tmp/110.M1.host").write_bytes(b"half")
    found = {d.origin.key: d.raw for d in source(tmp_path).fetch_new()}
    assert found == {"100.M1.host": mail(1), "090.M1.host": mail(2)}
    source(tmp_path).mark(found)
    assert (box / "new/100.M1.host").exists()


def test_what_the_ledger_knows_is_not_offered_again_under_new_flags(tmp_path: Path, box: Path) -> None:
    (box / "new/100.M1.host").write_bytes(mail(1))
    known = {d.origin.key for d in source(tmp_path).fetch_new()}
    (box / "new/100.M1.host").rename(box / "cur/100.M1.host:2,S")
    (box / "new/200.M1.host").write_bytes(mail(2))

    def known_of(keys: Collection[str]) -> set[str]:
        return known & set(keys)

    assert [d.raw for d in source(tmp_path).fetch_new(known=known_of)] == [mail(2)]


@pytest.mark.parametrize(
    ("more", "where"), [({"after": "seen"}, "cur"), ({"after": "move", "move_to": "Done"}, ".Done/cur")]
)
def test_marking_files_the_mail_as_configured(tmp_path: Path, box: Path, more: dict[str, str], where: str) -> None:
    (box / "new/100.M1.host").write_bytes(mail(1))
    (box / "cur/101.M1.host:2,R").write_bytes(mail(2))
    source(tmp_path, **more).mark(["100.M1.host", "101.M1.host", "999.gone"])
    assert sorted(p.name for p in (box / where).iterdir()) == ["100.M1.host:2,S", "101.M1.host:2,RS"]
    assert (box / where / "100.M1.host:2,S").read_bytes() == mail(1)


def test_a_folder_that_is_no_maildir_names_the_remedy(tmp_path: Path) -> None:
    with pytest.raises(Misconfigured, match="no Maildir"):
        list(source(tmp_path).fetch_new())


MBOX = b"""From kim@hanbit.example Fri Nov 20 01:02:03 2026
Subject: one

first
>From the beginning it was noisy.
From here on, an ordinary line.

From lee@hanbit.example Sat Nov 21 01:02:03 2026
Subject: two

second

"""


def test_an_mbox_line_of_blanks_without_end(tmp_path: Path) -> None:
    (tmp_path / "old.mbox").write_bytes(b"From a@b.example x" + b" " * 60_000 + b"x\nSubject: one\n\nfirst\n")
    with open_source(Mailbox(name="old", kind="mbox", path=Path("old.mbox")), tmp_path) as box:
        assert [one.raw for one in box.fetch_new()] == [b"Subject: one\n\nfirst\n"]


def test_an_mbox_is_split_and_its_quoting_taken_back(tmp_path: Path) -> None:
    (tmp_path / "old.mbox").write_bytes(MBOX)
    with open_source(Mailbox(name="old", kind="mbox", path=Path("old.mbox")), tmp_path) as box:
        first, second = box.fetch_new()
        assert (
            first.raw == b"Subject: one\n\nfirst\nFrom the beginning it was noisy.\nFrom here on, an ordinary line.\n"
        )
        assert second.raw == b"Subject: two\n\nsecond\n"
        assert first.received_at == datetime(2026, 11, 20, 1, 2, 3, tzinfo=UTC)
        assert list(box.keys()) == [first.origin.key, second.origin.key]
        assert list(box.fetch_new(known=lambda keys: keys)) == []
