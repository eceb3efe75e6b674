"""Writes the two Outlook formats, as small as a reader accepts: winmail.dat (MS-OXTNEF) and .msg (MS-CFB, MS-OXMSG)."""

from __future__ import annotations

import struct

SECTOR = 512
FREE, END, FAT = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD


def _attribute(level: int, kind: int, name: int, data: bytes) -> bytes:
    return struct.pack("<BHHI", level, name, kind, len(data)) + data + struct.pack("<H", sum(data) & 0xFFFF)


def tnef(body: bytes, files: list[tuple[bytes, bytes]], codepage: int = 949, rtf: bytes = b"") -> bytes:
    out = struct.pack("<IH", 0x223E9F78, 1)
    out += _attribute(1, 8, 0x9006, struct.pack("<I", 0x10000))
    out += _attribute(1, 6, 0x9007, struct.pack("<II", codepage, 0))
    if body:
        out += _attribute(1, 2, 0x800C, body + b"\x00")
    if rtf:  # PR_RTF_COMPRESSED among the MAPI properties
        value = rtf + b"\x00" * (-len(rtf) % 4)
        out += _attribute(1, 6, 0x9003, struct.pack("<IHHII", 1, 0x102, 0x1009, 1, len(rtf)) + value)
    for name, content in files:
        out += _attribute(2, 6, 0x9002, b"\x01\x00" + b"\x00" * 12)
        out += _attribute(2, 1, 0x8010, name + b"\x00")
        out += _attribute(2, 6, 0x800F, content)
    return out


class Entry:
    def __init__(self, name: str, kind: int, data: bytes = b"") -> None:
        self.name, self.kind, self.data = name, kind, data
        self.children: list[Entry] = []


def _property(tag: int, kind: int, value: bytes) -> bytes:
    return struct.pack("<HHI", kind, tag, 6) + value.ljust(8, b"\x00")


def _storage(
    name: str, header: bytes, texts: dict[int, str], blobs: dict[int, bytes], numbers: dict[int, int]
) -> Entry:
    made = Entry(name, 1)
    rows = b""
    for tag, text in texts.items():
        raw = text.encode("utf-16-le")
        rows += _property(tag, 0x1F, struct.pack("<II", len(raw) + 2, 0))
        made.children.append(Entry(f"__substg1.0_{tag:04X}001F", 2, raw))
    for tag, blob in blobs.items():
        rows += _property(tag, 0x102, struct.pack("<II", len(blob), 0))
        made.children.append(Entry(f"__substg1.0_{tag:04X}0102", 2, blob))
    for tag, number in numbers.items():
        rows += _property(tag, 3, struct.pack("<I", number))
    made.children.append(Entry("__properties_version1.0", 2, header + rows))
    return made


def msg(
    subject: str,
    sender: tuple[str, str],
    to: tuple[str, str],
    body: str,
    files: list[tuple[str, bytes]],
    inside: tuple[str, str] | None = None,
    narrow: dict[int, bytes] | None = None,
) -> bytes:
    """`inside` is subject and body of a message put into this one; `narrow` are strings in 8 bits, which count alone."""
    root = _storage(
        "Root Entry",
        struct.pack("<QIIIIQ", 0, 1, len(files), 1, len(files), 0),
        {
            0x0037: subject,
            0x001A: "IPM.Note",
            0x0C1A: sender[0],
            0x5D01: sender[1],
            0x1000: body,
            0x1035: "<m1@customer.example>",
        },
        {},
        {0x340D: 0x40000},
    )
    root.kind = 5
    root.children.append(
        _storage(
            "__recip_version1.0_#00000000", b"\x00" * 8, {0x3001: to[0], 0x3003: to[1], 0x39FE: to[1]}, {}, {0x0C15: 1}
        )
    )
    for number, (name, content) in enumerate(files):
        part = _storage(
            f"__attach_version1.0_#{number:08X}",
            b"\x00" * 8,
            {0x3707: name, 0x3704: name},
            {0x3701: content},
            {0x3705: 1},
        )
        root.children.append(part)
    if inside:
        part = _storage(f"__attach_version1.0_#{len(files):08X}", b"\x00" * 8, {0x3001: inside[0]}, {}, {0x3705: 5})
        part.children.append(
            _storage("__substg1.0_3701000D", b"\x00" * 24, {0x0037: inside[0], 0x1000: inside[1]}, {}, {})
        )
        root.children.append(part)
    for tag, raw in (narrow or {}).items():
        root.children = [one for one in root.children if one.name != f"__substg1.0_{tag:04X}001F"]
        root.children.append(Entry(f"__substg1.0_{tag:04X}001E", 2, raw))
    named = Entry("__nameid_version1.0", 1)
    named.children = [Entry(f"__substg1.0_000{n}0102", 2, b"") for n in (2, 3, 4)]
    root.children.append(named)
    return container(root)


def _flat(entry: Entry, out: list[Entry]) -> list[Entry]:
    out.append(entry)
    for child in entry.children:
        _flat(child, out)
    return out


def _order(entry: Entry) -> tuple[int, str]:
    return len(entry.name), entry.name.upper()


def container(root: Entry) -> bytes:
    """Every stream in the mini stream would need a second table; here each is padded to the size that needs none."""
    entries = _flat(root, [])
    index = {id(entry): at for at, entry in enumerate(entries)}
    left, right, child = ([FREE] * len(entries) for _ in range(3))

    def tree(children: list[Entry]) -> int:
        if not children:
            return FREE
        middle = len(children) // 2
        at = index[id(children[middle])]
        left[at], right[at] = tree(children[:middle]), tree(children[middle + 1 :])
        return at

    for entry in entries:
        child[index[id(entry)]] = tree(sorted(entry.children, key=_order))
    mini, starts = _mini(entries)
    directory = b""
    for at, entry in enumerate(entries):
        name = entry.name.encode("utf-16-le")
        start, size = starts.get(at, (END, 0)) if entry.kind == 2 else (0, 0)
        if entry.kind == 5:
            start, size = 0, len(mini[0])
        directory += name.ljust(64, b"\x00") + struct.pack(
            "<HBBIII", len(name) + 2, entry.kind, 1, left[at], right[at], child[at]
        )
        directory += b"\x00" * 36 + struct.pack("<IQ", start, size)
    return _sectors(mini[0], mini[1], directory)


def _mini(entries: list[Entry]) -> tuple[tuple[bytes, bytes], dict[int, tuple[int, int]]]:
    stream, table, starts = b"", [], {}
    for at, entry in enumerate(entries):
        if entry.kind == 2 and entry.data:
            first, count = len(table), -(-len(entry.data) // 64)
            starts[at] = (first, len(entry.data))
            table += [*range(first + 1, first + count), END]
            stream += entry.data.ljust(count * 64, b"\x00")
    return (stream, struct.pack(f"<{len(table)}I", *table)), starts


def _sectors(mini: bytes, minifat: bytes, directory: bytes) -> bytes:
    parts = [mini, minifat, directory]
    counts = [-(-len(part) // SECTOR) for part in parts]
    starts = [sum(counts[:at]) for at in range(3)]
    table: list[int] = []
    for start, count in zip(starts, counts, strict=True):
        table += [*range(start + 1, start + count), END]
    table.append(FAT)
    assert len(table) <= 128, "one FAT sector is all this writes"
    blocks = b"".join(part.ljust(count * SECTOR, b"\x00") for part, count in zip(parts, counts, strict=True))
    fat = struct.pack("<128I", *table, *[FREE] * (128 - len(table)))
    head = (
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 16 + struct.pack("<HHHHH", 0x3E, 3, 0xFFFE, 9, 6) + b"\x00" * 6
    )
    head += struct.pack("<IIIIIIIII", 0, 1, starts[2], 0, 4096, starts[1], counts[1], END, 0)
    return head + struct.pack("<109I", sum(counts), *[FREE] * 108) + blocks + fat
