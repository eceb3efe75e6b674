"""The store keeps bytes under their digest, whole or not at all."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from intake.errors import Misconfigured, Transient, Unreadable
from intake.sources.store import Store


@pytest.fixture(params=["folder", "objects"])
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Store:
    return Store("var/deliveries" if request.param == "folder" else f"memory://{tmp_path.name}", tmp_path)


@pytest.mark.parametrize("raw", [b"", b"\x00\xff" * 70_000, "메일".encode("cp949")])
def test_gives_back_what_it_got(store: Store, raw: bytes) -> None:
    digest = store.put(raw)
    assert digest == hashlib.sha256(raw).hexdigest()
    assert store.get(digest) == raw
    assert store.exists(digest)


def test_the_same_bytes_are_kept_once(store: Store) -> None:
    assert store.put(b"one") == store.put(b"one")
    store.put(b"two")
    assert len(list(store.digests())) == 2


def test_many_at_once_are_kept_like_one_by_one(store: Store) -> None:
    raws = [b"mail %d" % (number % 30) for number in range(50)]  # some of them twice
    assert store.put_all(raws) == [hashlib.sha256(raw).hexdigest() for raw in raws]
    assert store.put_all([]) == []
    assert {store.get(digest) for digest in store.digests()} == set(raws)


def test_what_is_not_there_says_so(store: Store) -> None:
    assert not store.exists("0" * 64)
    with pytest.raises(FileNotFoundError):
        store.get("0" * 64)


@pytest.mark.parametrize("name", ["../../etc/passwd", "0" * 63, "", "g" * 64])
def test_only_a_digest_names_anything(store: Store, name: str) -> None:
    with pytest.raises(ValueError, match="digest"):
        store.get(name)


def test_bytes_changed_on_disk_are_noticed(tmp_path: Path) -> None:
    store = Store("store", tmp_path)
    digest = store.put(b"as it came")
    next((tmp_path / "store").glob("??/??/*")).write_bytes(b"as it was made")
    with pytest.raises(Unreadable, match="changed on disk"):
        store.get(digest)


def test_a_write_that_fails_leaves_nothing_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    store = Store("store", tmp_path)
    store.put(b"first")

    def full(_handle: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    with pytest.raises(Transient, match=r"No space left.*make room"):
        store.put(b"second")
    assert list(store.digests()) == [hashlib.sha256(b"first").hexdigest()]
    assert not list(tmp_path.rglob(".new-*"))


def test_an_unknown_scheme_is_a_setting_to_change(tmp_path: Path) -> None:
    with pytest.raises(Misconfigured, match="nowhere"):
        Store("nowhere://bucket", tmp_path)
