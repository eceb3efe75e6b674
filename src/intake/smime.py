"""The content of an opaque S/MIME signature (RFC 8551, CMS of RFC 5652). The signature itself is not checked.

A signed mail is a readable mail in a wrapper; an encrypted one stays whole. Enough BER for the way in: definite and
indefinite lengths, octet strings in pieces. Standard library only, because no declared package opens SignedData.
"""

from __future__ import annotations

from dataclasses import dataclass

_SIGNED_DATA = bytes.fromhex("2a864886f70d010702")
_MAX_PIECES = 100_000


@dataclass(frozen=True, slots=True)
class _Element:
    tag: int
    start: int  # of the content
    end: int
    after: int  # of the element, end-of-contents octets included


class _Broken(ValueError):
    pass


def signed_content(raw: bytes) -> bytes | None:
    """The MIME entity inside a signed-data wrapper; None where it is encrypted, detached or broken."""
    try:
        outer = _element(raw, 0, 0)
        kind, rest = _pair(raw, outer)
        if raw[kind.start : kind.end] != _SIGNED_DATA or rest is None:
            return None
        signed = _element(raw, rest.start, 0)
        parts = _children(raw, signed, 3)
        content = _pair(raw, parts[2])[1]  # version, digestAlgorithms, encapContentInfo
        return _octets(raw, _element(raw, content.start, 0)) or None if content else None
    except (_Broken, IndexError, RecursionError):
        return None


def _element(raw: bytes, at: int, depth: int) -> _Element:
    if depth > 30 or at + 2 > len(raw):
        raise _Broken
    tag, first, start = raw[at], raw[at + 1], at + 2
    if tag & 0x1F == 0x1F:
        raise _Broken
    if first == 0x80:
        return _indefinite(raw, tag, start, depth)
    size = first
    if first & 0x80:
        count = first & 0x7F
        if count > 6:
            raise _Broken
        size = int.from_bytes(raw[start : start + count], "big")
        start += count
    if start + size > len(raw):
        raise _Broken
    return _Element(tag, start, start + size, start + size)


def _indefinite(raw: bytes, tag: int, start: int, depth: int) -> _Element:
    at = start
    for _ in range(_MAX_PIECES):
        if raw[at : at + 2] == b"\x00\x00":
            return _Element(tag, start, at, at + 2)
        at = _element(raw, at, depth + 1).after
    raise _Broken


def _children(raw: bytes, outer: _Element, most: int) -> list[_Element]:
    found: list[_Element] = []
    at = outer.start
    while at < outer.end and len(found) < most:
        found.append(_element(raw, at, 0))
        at = found[-1].after
    return found


def _pair(raw: bytes, outer: _Element) -> tuple[_Element, _Element | None]:
    children = _children(raw, outer, 2)
    return children[0], children[1] if len(children) > 1 else None


def _octets(raw: bytes, string: _Element) -> bytes:
    if not string.tag & 0x20:
        return raw[string.start : string.end]
    return b"".join(_octets(raw, one) for one in _children(raw, string, _MAX_PIECES))
