"""The fax folder: whole files only, archived by date, nothing deleted, any name."""

from __future__ import annotations

import io
import os
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from pathlib import Path
from types import SimpleNamespace

import pytest
from PIL import Image

from intake.delivery import Channel
from intake.errors import Transient, Unreadable
from intake.pipeline import Tally, collect_faxes
from intake.settings import Fax, Limits, Settings
from intake.sources.fax_folder import FaxFolder, is_whole, parse_name
from ledger.entry import Arrival

NOW = datetime(2026, 3, 3, 0, 0, tzinfo=UTC)
PDF = b"%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n"
NAME = "20260303-084112_0335554149_17.pdf"


def tiff() -> bytes:
    out = io.BytesIO()
    Image.new("1", (600, 300), 1).save(out, "TIFF", compression="group4", dpi=(204, 98))
    return out.getvalue()


@pytest.fixture
def tray(tmp_path: Path) -> Path:
    (tmp_path / "tray").mkdir()
    return tmp_path / "tray"


def folder(tray: Path, **limits: int) -> FaxFolder:
    fax = Fax(folder=tray, archive=tray.parent / "archive", settle_s=5)
    return FaxFolder(Settings(fax=fax, limits=Limits(**limits)))


def put(path: Path, content: bytes, age_s: float = 60) -> Path:
    path.write_bytes(content)
    moment = NOW.timestamp() - age_s
    os.utime(path, (moment, moment))
    return path


def ready(source: FaxFolder, now: datetime = NOW) -> list[str]:
    return [path.name for path in source.ready(now)]


def test_only_whole_files_that_stand_still(tray):
    put(tray / NAME, PDF)
    put(tray / "b.tif", tiff())
    put(tray / "half.pdf", PDF[:20])
    put(tray / "half.tif", tiff()[:-30])
    put(tray / "fresh.pdf", PDF, age_s=1)
    put(tray / "empty.pdf", b"")
    put(tray / "writing.pdf.part", PDF)
    put(tray / ".hidden.pdf", PDF)
    (tray / "folder.pdf").mkdir()
    (tray / "link.pdf").symlink_to(tray / NAME)
    assert ready(folder(tray)) == [NAME, "b.tif"]


def test_a_file_that_still_grows_waits(tray):
    source = folder(tray)
    path = put(tray / NAME, PDF, age_s=2)
    assert ready(source) == []
    put(path, PDF + PDF, age_s=60)  # grown, with an old time, as some copiers leave it
    assert ready(source) == []
    assert ready(source, NOW + timedelta(seconds=6)) == [NAME]


def test_a_half_file_left_for_an_hour_is_taken_for_a_person_to_see(tray):
    put(tray / "half.pdf", PDF[:20], age_s=4000)
    assert ready(folder(tray)) == ["half.pdf"]


def test_no_folder_is_transient_and_no_setting_is_nothing(tray):
    source = folder(tray)
    tray.rmdir()
    with pytest.raises(Transient, match="cannot be read"):
        list(source.ready(NOW))
    tray.mkdir()
    put(tray / NAME, PDF)
    assert ready(source) == [NAME]
    assert list(FaxFolder(Settings()).ready(NOW)) == []


def test_delivery_and_archive_by_date(tray):
    source = folder(tray)
    path = put(tray / NAME, PDF)
    made = source.to_delivery(path)
    assert (made.channel, made.raw, made.name) == (Channel.FAX, PDF, NAME)
    assert made.received_at == datetime(2026, 3, 2, 23, 41, 12, tzinfo=UTC)
    target = source.archive(path, made)
    assert target == tray.parent / "archive/2026/03/03" / NAME and target.read_bytes() == PDF and not path.exists()
    assert source.archive(path, made) == target  # killed after moving: done again without harm


def test_the_same_name_twice_keeps_both(tray):
    source = folder(tray)
    targets = set()
    for content in (PDF, PDF + b"second %%EOF", PDF):
        path = put(tray / NAME, content)
        targets.add(source.archive(path, source.to_delivery(path)))
    assert len(targets) == 2 and {t.read_bytes() for t in targets} == {PDF, PDF + b"second %%EOF"}


def test_a_file_replaced_after_it_was_taken_stays(tray):
    source = folder(tray)
    path = put(tray / NAME, PDF)
    made = source.to_delivery(path)
    put(path, PDF + b"another %%EOF")
    assert source.archive(path, made) == path and path.exists()


def test_names_of_any_bytes(tray):
    source = folder(tray)
    raw_name = b"\xc6\xd1\xbd\xba \xff\n'; rm -rf.pdf"
    path = Path(os.fsdecode(os.fsencode(tray) + b"/" + raw_name))
    put(path, PDF)
    assert len(ready(source)) == 1
    made = source.to_delivery(path)
    made.name.encode()
    assert "\n" not in made.name
    assert source.archive(path, made).read_bytes() == PDF


def test_too_large(tray):
    with pytest.raises(Unreadable, match="message_bytes"):
        folder(tray, message_bytes=10).to_delivery(put(tray / NAME, PDF))


@pytest.mark.parametrize(
    ("name", "caller", "job"),
    [
        (NAME, "0335554149", "17"),
        ("20260303-084112_unknown_x.tif", "", "x"),
        ("20261399-084112_1_x.tif", "1", "x"),
        ("scan.pdf", "", ""),
    ],
)
def test_names(name, caller, job):
    info = parse_name(name, Fax().name_pattern)
    assert (info.caller, info.job) == (caller, job)
    assert (info.arrived_at is not None) == name.startswith("20260303")


def test_every_cut_of_a_tiff_is_not_whole(tray):
    whole = tiff()
    path = tray / "a.tif"
    for length in range(8, len(whole) - 1, 7):
        path.write_bytes(whole[:length])
        assert not is_whole(path)
    path.write_bytes(whole)
    assert is_whole(path)


def test_files_come_in_the_order_of_their_arrival_whatever_their_names(tray):
    put(tray / "a.pdf", PDF, age_s=60)
    put(tray / "b.pdf", PDF, age_s=600)
    put(tray / "20260302-100000_0335554149_17.pdf", PDF, age_s=20)  # a day ago, says its name
    assert ready(folder(tray)) == ["20260302-100000_0335554149_17.pdf", "b.pdf", "a.pdf"]


class Ledger:
    """Remembers what the collecting says to it."""

    def __init__(self) -> None:
        self.taken: list[str] = []
        self.asked: set[str] = set()
        self.failures: list[str] = []
        self.advanced = 0

    def lease(self, *_: object) -> bool:
        return True

    renew = release = mark = lease

    def receive(self, arrival: Arrival, _at: datetime) -> int:
        self.taken.append(arrival.name)
        return len(self.taken)

    def unmarked(self, source: str, _limit: int) -> list[tuple[int, str]]:
        self.asked.add(source)
        return []

    def failed(self, _source: str, error: str, _at: datetime) -> None:
        self.failures.append(error)

    def advance(self, *_: object) -> None:
        self.advanced += 1


def collected(tray: Path, **limits: int) -> tuple[Ledger, Tally]:
    fax = Fax(folder=tray, archive=tray.parent / "archive", settle_s=0)
    store = SimpleNamespace(put=lambda raw: sha256(raw).hexdigest())
    ledger = Ledger()
    house = SimpleNamespace(settings=Settings(fax=fax, limits=Limits(**limits)), book=ledger, store=store, holder="h")
    return ledger, collect_faxes(house)  # type: ignore[arg-type]


def test_one_file_that_cannot_be_taken_holds_up_no_other(tray):
    put(tray / "a.pdf", PDF + b" " * 9000, age_s=99)
    put(tray / "b.pdf", PDF)
    ledger, tally = collected(tray, message_bytes=5000)
    assert ledger.taken == ["b.pdf"] and ledger.advanced == 0
    assert "a.pdf" in ledger.failures[0] and "a.pdf" in tally.problems[0]
    assert [path.name for path in tray.iterdir()] == ["a.pdf"]


def test_a_tray_of_any_name_is_settled_under_that_name(tray):
    other = tray.rename(tray.parent / "수신")
    put(other / "a.pdf", PDF)
    ledger, _ = collected(other)
    assert ledger.asked == {"fax:수신"} and ledger.advanced == 1


def test_a_folder_that_vanishes_on_the_way_is_said_once(tray, monkeypatch):
    for name in "abc":
        put(tray / f"{name}.pdf", PDF)

    def vanishing(self: FaxFolder, path: Path) -> None:
        tray.rename(tray.parent / "away")
        raise Transient("gone")

    monkeypatch.setattr(FaxFolder, "to_delivery", vanishing)
    ledger, tally = collected(tray)
    assert len(tally.problems) == 1 and len(ledger.failures) == 1
