"""An office package: a zip of XML parts, each read within the delivery's allowance."""

from __future__ import annotations

import io
import posixpath
import zipfile
from types import TracebackType
from typing import Any

from intake.reading.allowance import Allowance

_RELATION = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"


class Package:
    """Parts by name; "" or None for one that is not there."""

    def __init__(self, content: bytes, allowance: Allowance) -> None:
        self._zip = zipfile.ZipFile(io.BytesIO(content))
        self._left = allowance.unpacked
        self.names = frozenset(self._zip.namelist())

    def __enter__(self) -> Package:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, problem: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._zip.close()

    def read(self, name: str) -> bytes:
        if name not in self.names:
            return b""
        with self._zip.open(name) as part:
            inner = part.read(self._left + 1)
        self._left -= len(inner)
        if self._left < 0:
            raise ValueError("unpacks to more than limits.unpacked_bytes")
        return inner

    def xml(self, name: str) -> Any:
        """The root element; entities stay closed and nothing is fetched."""
        from lxml import etree

        parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True)
        inner = self.read(name)
        return etree.fromstring(inner, parser) if inner else None

    def related(self, name: str) -> dict[str, tuple[str, str]]:
        """Of an OOXML part: the parts it points to inside the package, (kind, name) by id (ECMA-376 part 2, 9.3)."""
        folder, last = posixpath.split(name)
        root = self.xml(f"{folder}/_rels/{last}.rels")
        found = root.iter(_RELATION) if root is not None else ()
        return {
            one.get("Id", ""): (
                one.get("Type", "").rpartition("/")[2],
                posixpath.normpath(posixpath.join("/", folder, one.get("Target", ""))).lstrip("/"),
            )
            for one in found
            if one.get("TargetMode") != "External"
        }
