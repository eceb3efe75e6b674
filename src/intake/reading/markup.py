"""HTML cut down to what a parser can bear, before one sees it.

A parser that follows the standard looks up through all open elements at every block, opens again what bold, font and
colour were left open in every paragraph, and compares every attribute of a tag with those before it. So 200 KB of
`<div>` keep one busy for seconds, and 60 KB of `<b>` left open fill gigabytes. Mail that people write is never changed.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict

MAX_DEPTH = 1_000  # browsers stop at 512; a thread of fifty answers comes to 200
MAX_MADE = 1_500_000  # elements that a parser would make of it, those included that it opens again
MAX_ATTRIBUTES = 200
FEW = 1_000  # tags, with which nothing grows beyond what a parser does in a moment
LONG = 20_000  # characters of a tag, beyond which its attributes are counted


def listed(words: str) -> frozenset[str]:
    """The words of a list in one string, as a set."""
    return frozenset(words.split())


_RAW = "script|style|xmp|iframe|noembed|noframes|textarea|title"
_ATTRIBUTE = r"""=?+[^\s/>=]++(?:\s*+=\s*+(?:"[^"]*+"|'[^']*+'|[^\s>"'][^\s>]*+)?+)?+"""
_TAG = re.compile(
    rf"<!--.*?(?:-->|\Z)|<(?:{_RAW})(?![^\s/>]).*?(?:</(?:{_RAW})|\Z)"
    rf"|<(?P<end>/?+)(?P<name>[a-z][^\s/>]*+)(?P<rest>(?:[\s/]++|{_ATTRIBUTE}|=)*+)>?+",
    re.IGNORECASE | re.DOTALL,
)
_ENDED = re.compile(rf"(?:-->|</(?:{_RAW}))\Z", re.IGNORECASE)
_OPENING = re.compile(rf"<!--|<(?!script)(?:{_RAW})(?:[\s/]++|{_ATTRIBUTE}|=)*+>?+", re.IGNORECASE)
_ATTRIBUTES = re.compile(_ATTRIBUTE)
# never open for long: without an end, or ended by the next of their kind
_FLAT = listed(
    "area base br col embed hr img input link meta param source track wbr p li dt dd td th tr tbody thead tfoot option "
    "optgroup colgroup rt rp html head body"
)
_FORMATTING = listed("a b big code em font i nobr s small strike strong tt u")
_LIMITS = listed("table button object marquee template applet svg math")  # no end tag reaches beyond these
_INLINE = _FORMATTING | {"span", "ins", "del", "sub", "sup", "label", "abbr"}
_ALIKE = 3  # elements of one spelling that are opened again at most


def bearable(html: str) -> tuple[str, bool]:
    """`html`, and whether something was left out: elements within a thousand others, attributes by the hundred, the end."""
    if html.count("<") < FEW and len(html) < LONG:
        return html, False
    return _Cut(html).made()


def closed(html: str) -> str:
    """`html` without the style, title or comment that never ends and so hides all below; "" for none."""
    for found in _TAG.finditer(html):
        if not found["name"] and found.end() == len(html) and not _ENDED.search(found[0]):
            opening = _OPENING.match(html, found.start())
            return html[: found.start()] + html[opening.end() :] if opening else ""
    return ""


class _Cut:
    """One pass over the tags, with the elements that a parser would have open."""

    def __init__(self, html: str) -> None:
        self.html = html
        self.open: list[str] = []
        self.places: defaultdict[str, list[int]] = defaultdict(list)  # in `open`, by name
        self.limits: list[int] = [-1]  # places of those that no other end tag reaches beyond
        self.active: dict[str, list[str]] = {}  # formatting left open, by name: as spelt
        self.alike: Counter[str] = Counter()
        self.again = 0  # elements that a parser opens once more in the next paragraph
        self.left_out: Counter[str] = Counter()  # by name, until their end tag comes

    def made(self) -> tuple[str, bool]:
        html, kept, at, elements = self.html, [], 0, 0
        for found in _TAG.finditer(html):
            name = (found["name"] or "").lower()
            if not name:
                continue
            elements += 1 if found["end"] else 1 + self.again
            if elements > MAX_MADE:
                kept.append(html[at : found.start()])
                return "".join(kept), True
            put = self.ended(name) if found["end"] else self.begun(name, found["rest"])
            if put is not None:
                kept.append(html[at : found.start()] + put)
                at = found.end()
        return ("".join([*kept, html[at:]]), True) if kept else (html, False)

    def begun(self, name: str, rest: str) -> str | None:
        """What a start tag becomes; None where it stays."""
        put = None
        if len(rest) > LONG and len(fewer := [one[0] for one in _ATTRIBUTES.finditer(rest)]) > MAX_ATTRIBUTES:
            put = f"<{name} {' '.join(fewer[:MAX_ATTRIBUTES])}>"
        if name in _FLAT:
            self.end_inline()
            return put
        if len(self.open) >= MAX_DEPTH:
            self.left_out[name] += 1
            return "" if name in _INLINE else "<br>"
        self.places[name].append(len(self.open))
        if name in _LIMITS:
            self.limits.append(len(self.open))
        self.open.append(name)
        if name in _FORMATTING:
            if name in ("a", "nobr"):
                self.forget(name)  # a second one ends the first
            self.active.setdefault(name, []).append(rest)
            self.count(name + rest, 1)
        return put

    def ended(self, name: str) -> str | None:
        if name in _FORMATTING:
            self.forget(name)
        if name in _FLAT:
            self.end_inline()
            return None
        if self.left_out[name]:
            self.left_out[name] -= 1
            return ""
        if (places := self.places[name]) and places[-1] >= self.limits[-1]:
            upto = places[-1]
            while len(self.open) > upto:
                self.end_last()
        return None

    def end_inline(self) -> None:
        """A paragraph ends what is open in it; what is formatting, the next opens again."""
        while self.open and self.open[-1] in _INLINE:
            self.end_last()

    def end_last(self) -> None:
        name = self.open.pop()
        self.places[name].pop()
        if name in _LIMITS:
            self.limits.pop()

    def forget(self, name: str) -> None:
        if spelt := self.active.get(name):
            self.count(name + spelt.pop(), -1)

    def count(self, spelt: str, by: int) -> None:
        before = min(self.alike[spelt], _ALIKE)
        self.alike[spelt] += by
        self.again += min(self.alike[spelt], _ALIKE) - before
