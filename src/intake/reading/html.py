"""HTML mail as its reader sees it: lines, tables with their cells, what is struck out, quoted or hidden.

Lexbor parses as browsers do; the tree is walked with a stack, never recursively, since mails with twenty thousand
nested divs exist. A table becomes one line a row with a tab between cells, so that a cell's text is one exact span.
Struck words are kept on a line of their own beneath the words that stand.

>>> [line.text for line in render("<p>S/N <b>AB-</b><span>1</span>2<p hidden>x").lines]
['S/N AB-12']
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any

import nh3
from selectolax.lexbor import LexborHTMLParser

from intake.reading.markup import bearable, closed, listed
from ledger.remarks import Remark, remark

MAX_NODES = 400_000
MAX_CHARS = 2_000_000
MAX_HTML = 8_000_000
MAX_SPAN = 200


_HIDDEN_TAGS = listed("script style head title template noscript object svg math iframe select datalist audio video")
_BLOCKS = listed(
    "address article aside blockquote body center dd details dir div dl dt fieldset figcaption figure footer form h1 h2 "
    "h3 h4 h5 h6 header hr html li main nav ol p pre section summary table tr ul caption legend tbody thead tfoot"
)
_SPACED = listed("p h1 h2 h3 h4 h5 h6 ul ol dl")
_STRUCK_TAGS = frozenset(("del", "s", "strike"))
_SIGNATURE_MARK = re.compile(
    r"(?:^|[\s_-])(?:x_)?(?:gmail_)?signature(?:$|[\s_-])|moz-signature|outlook-mobile-signature", re.I
)
_QUOTE_MARK = re.compile(
    r"(?:^|\s)(?:x_)?(?:gmail_quote_container|yahoo_quoted|protonmail_quote|zmail_extra)(?:$|\s)", re.I
)
_INVISIBLE = re.compile("[\u200b-\u200f\u2060\ufeff\u00ad\u202a-\u202e\u2066-\u2069]")
_SPACE = re.compile(r"[ \t\r\n\f]+")


@dataclass(slots=True)
class HtmlCell:
    """`start` counts in its row's line."""

    row: int
    column: int
    text: str
    start: int = 0
    rowspan: int = 1
    colspan: int = 1
    struck: bool = False


@dataclass(slots=True)
class HtmlLine:
    """`cells` are set where the line is a row of a table; `table` numbers the tables of the body from 0."""

    text: str
    depth: int = 0
    struck: bool = False
    signature: bool = False
    coloured: bool = False  # red or blue throughout: how answers between the lines are written in Outlook
    cells: list[HtmlCell] = field(default_factory=list)
    table: int | None = None


@dataclass(slots=True)
class Rendered:
    lines: list[HtmlLine]
    notes: list[Remark]


def render(html: str) -> Rendered:
    """The lines of an HTML body; what was cut stands in `notes`."""
    notes = []
    if len(html) > MAX_HTML:
        html = html[:MAX_HTML]
        notes.append(remark("html_cut", n=MAX_HTML // 1_000_000))
    html, lacking = bearable(html.replace("\x00", ""))
    if lacking:
        notes.append(remark("html_too_deep"))
    lines, more = _walked(html)
    if not lines and (opened := closed(html)):
        lines, more = _walked(opened)
        notes.append(remark("html_never_ends"))
    return Rendered(lines, notes + more)


def _walked(html: str) -> tuple[list[HtmlLine], list[Remark]]:
    walker = _Walker(LexborHTMLParser(html))
    walker.walk()
    return _trimmed(walker.out), walker.notes


def to_text(html: str) -> str:
    """The body as plain text, one line as a reader sees it, table rows with tabs."""
    return "\n".join(line.text for line in render(html).lines)


# ---- style


@dataclass(frozen=True, slots=True)
class _Look:
    """What is inherited on the way down."""

    depth: int = 0
    struck: bool = False
    signature: bool = False
    pre: bool = False
    colour: str = ""
    ground: str = ""
    tiny: bool = False


def _declarations(style: str) -> dict[str, str]:
    found: dict[str, str] = {}
    for one in style[:4000].split(";"):
        name, colon, value = one.partition(":")
        if colon:
            found[name.strip().lower()] = value.replace("!important", "").strip().lower()
    return found


def _class_rules(sheets: str) -> dict[str, dict[str, str]]:
    """Declarations of simple selectors (.name, tag.name) outside @media: preheaders are hidden this way."""
    sheets = re.sub(r"/\*.*?(?:\*/|\Z)|<!--|-->", " ", sheets[:200_000], flags=re.DOTALL)
    rules: dict[str, dict[str, str]] = {}
    depth, start, selector, skip = 0, 0, "", False
    for found in re.finditer(r"[{}]", sheets):
        if found[0] == "{":
            if depth == 0:
                selector = sheets[start : found.start()].strip()
                skip = selector.startswith("@")
            depth += 1
            start = found.end()
        else:
            if depth == 1 and not skip:
                for one in selector.split(","):
                    if name := re.fullmatch(r"\s*(?:[a-z0-9]+)?\.([A-Za-z0-9_-]{1,60})\s*", one):
                        rules.setdefault(name[1], {}).update(_declarations(sheets[start : found.start()]))
            depth = max(0, depth - 1)
            start = found.end()
    return rules


_WHITES = frozenset(("white", "#fff", "#ffffff", "#fefefe", "window", "rgb(255,255,255)", "rgba(255,255,255,1)"))
_INK = re.compile(r"#(?:[c-f][0-9a-f]0{4}|f00|00f|0{4}[c-f][0-9a-f]|00[6-9][0-9a-f][c-f][0-9a-f])|red|blue")


def _colour(value: str) -> str:
    return re.sub(r"\s+", "", value)


def _ground(style: dict[str, str]) -> str:
    value = _colour(style.get("background-color") or style.get("background", ""))
    return "" if value in ("transparent", "none", "inherit", "initial") else value


def _hides(style: dict[str, str]) -> bool:
    return (
        style.get("display") == "none"
        or style.get("visibility") in ("hidden", "collapse")
        or style.get("mso-hide") == "all"
        or re.fullmatch(r"0(?:\.0+)?", style.get("opacity", "1")) is not None
        or (
            "hidden" in style.get("overflow", "")
            and any(
                re.fullmatch(r"0(?:px|pt)?", style.get(p, "")) for p in ("max-height", "height", "max-width", "width")
            )
        )
    )


# ---- tables, looked at before they are rendered


@dataclass(slots=True)
class _Shape:
    nested: bool = False
    rows: int = 0
    width: int = 0
    row_width: int = 0
    tallest: int = 0  # lines in one cell

    @property
    def is_data(self) -> bool:
        """A grid a reader reads as one: not the frame of a newsletter, nor a logo beside a signature."""
        return not self.nested and self.width > 1 and not (self.tallest > 3 and self.rows <= 2) and self.tallest <= 12


def _events(root: Any) -> Iterator[tuple[bool, Any]]:
    """(True, node) on the way in, (False, node) on the way out; the caller may send True to skip the children."""
    node, entered = root, True
    while node is not None:
        if entered:
            skip = yield True, node
            child = None if skip else node.child
            if child is not None:
                node = child
                continue
            entered = False
        else:
            yield False, node
            if node.mem_id == root.mem_id:
                return
            following = node.next
            if following is not None:
                node, entered = following, True
            else:
                node = node.parent


def _shapes(root: Any) -> tuple[dict[int, _Shape], str, int]:
    shapes: dict[int, _Shape] = {}
    stack: list[tuple[_Shape, list[int]]] = []
    sheets: list[str] = []
    nodes = 0
    for entering, node in _events(root):
        nodes += entering
        if nodes > MAX_NODES:
            break
        tag = node.tag
        if tag == "table":
            if entering:
                for outer, _ in stack[-1:]:
                    outer.nested = True
                stack.append((shapes.setdefault(node.mem_id, _Shape()), [0]))
            elif stack:
                stack.pop()
        elif tag == "style" and entering:
            sheets.append(node.text(deep=True) or "")
        elif stack and entering:
            _measure(stack[-1], tag, node)
    return shapes, "\n".join(sheets), nodes


def _measure(at: tuple[_Shape, list[int]], tag: str, node: Any) -> None:
    shape, lines = at
    if tag == "tr":
        shape.rows += 1
        shape.row_width = 0
    elif tag in ("td", "th"):
        shape.row_width += 1
        shape.width = max(shape.width, shape.row_width)
        lines[0] = 0
    elif tag in ("br", "p", "div", "li"):
        lines[0] += 1
        shape.tallest = max(shape.tallest, lines[0])


# ---- the walk


@dataclass(slots=True)
class _Grid:
    """A data table being read: cells by row, and which places a span from above has taken."""

    number: int
    look: _Look
    rows: list[list[HtmlCell]] = field(default_factory=list)
    taken: set[tuple[int, int]] = field(default_factory=set)
    row: int = -1
    column: int = 0  # where the next cell may stand
    cell: HtmlCell | None = None
    extra: dict[int, list[str]] = field(default_factory=dict)  # struck words by row
    outer: list[HtmlLine] = field(default_factory=list)


class _Walker:
    def __init__(self, parser: LexborHTMLParser) -> None:
        self.root: Any = parser.root
        self.out: list[HtmlLine] = []
        self.notes: list[Remark] = []
        self.looks: list[_Look] = [_Look()]
        self.buffer: list[str] = []
        self.struck: list[str] = []
        self.inks: set[bool] = set()
        self.lists: list[list[Any]] = []
        self.grids: list[_Grid | None] = []
        self.tables = 0
        self.chars = 0
        self.marker = ""

    @property
    def look(self) -> _Look:
        return self.looks[-1]

    def walk(self) -> None:
        if self.root is None:
            return
        self.shapes, sheets, nodes = _shapes(self.root)
        self.rules = _class_rules(sheets) if sheets else {}
        if nodes > MAX_NODES:
            self.notes.append(remark("html_too_many"))
        events = _events(self.root)
        skip: bool | None = None
        seen = 0
        while True:
            try:
                entering, node = events.send(skip)  # type: ignore[attr-defined]  # a generator, typed as an iterator
            except StopIteration:
                break
            skip = None
            seen += entering
            if seen > MAX_NODES or self.chars > MAX_CHARS:
                self.notes.append(remark("html_too_long"))
                break
            if entering:
                skip = self.enter(node)
            elif node.tag not in ("-text", "-comment", "!doctype", "-document"):
                self.leave(node)
        self.end_line()
        while self.grids:
            self.close_table()

    # -- in

    def enter(self, node: Any) -> bool:
        tag = node.tag
        if tag == "-text":
            self.text(node.text_content or "")
            return True
        if tag in ("-comment", "!doctype"):
            return True
        attributes = node.attributes if tag != "-document" else {}
        style = self.style(attributes)
        if tag in _HIDDEN_TAGS or "hidden" in attributes or (style and _hides(style)):
            self.looks.append(self.look)
            return True
        if tag in _BLOCKS or tag in ("td", "th", "hr"):
            self.end_line()  # what stands before the block does not look like it
        self.looks.append(self.inherited(tag, attributes, style))
        self.open(tag, attributes, node)
        return False

    def style(self, attributes: dict[str, str | None]) -> dict[str, str]:
        made: dict[str, str] = {}
        if self.rules and (classes := attributes.get("class")):
            for one in classes.split()[:20]:
                made.update(self.rules.get(one, {}))
        if inline := attributes.get("style"):
            made.update(_declarations(inline))
        return made

    def inherited(self, tag: str, attributes: dict[str, str | None], style: dict[str, str]) -> _Look:
        look = self.look
        names = f"{attributes.get('class') or ''} {attributes.get('id') or ''} {attributes.get('data-smartmail') or ''}"
        colour = _colour(style.get("color") or (attributes.get("color") or "").lower()) or look.colour
        ground = _ground(style) or (attributes.get("bgcolor") or "").lower() or look.ground
        size = style.get("font-size", "")
        depth = look.depth + (_is_quote(tag, attributes, style) or bool(_QUOTE_MARK.search(names)))
        struck = look.struck or tag in _STRUCK_TAGS or "line-through" in style.get("text-decoration", "")
        struck = struck or "line-through" in style.get("text-decoration-line", "")
        signature = look.signature or (names.strip() != "" and bool(_SIGNATURE_MARK.search(names)))
        tiny = bool(re.fullmatch(r"0(?:\.0+)?(?:px|pt|em|rem|%)?", size)) if size else look.tiny
        pre = look.pre or tag in ("pre", "listing", "plaintext") or style.get("white-space", "").startswith("pre")
        made = _Look(depth, struck, signature, pre, colour, ground, tiny)
        return look if made == look else made

    def open(self, tag: str, attributes: dict[str, str | None], node: Any) -> None:
        if tag == "br":
            self.end_line(forced=True)
        elif tag == "hr":
            self.end_line()
            self.put(HtmlLine("_" * 32, self.look.depth))
        elif tag == "table":
            self.open_table(node)
        elif tag == "tr":
            self.open_row()
        elif tag in ("td", "th"):
            self.open_cell(attributes)
        elif tag in ("ul", "ol"):
            self.end_line()
            self.lists.append([tag, _number(attributes.get("start"), 1, 10_000) if tag == "ol" else 0])
        elif tag == "li":
            self.end_line()
            self.bullet(attributes)
        elif tag in _BLOCKS:
            self.end_line()

    def bullet(self, attributes: dict[str, str | None]) -> None:
        current: list[Any] = self.lists[-1] if self.lists else ["ul", 0]
        indent = "  " * (min(len(self.lists), 8) - 1)
        if current[0] == "ol":
            number = _number(attributes.get("value"), current[1], 10_000)
            current[1] = number + 1
            self.marker = f"{indent}{number}. "
        else:
            self.marker = f"{indent}• "

    def text(self, text: str) -> None:
        look = self.look
        if look.tiny or (look.colour in _WHITES and (not look.ground or look.ground in _WHITES)):
            return
        text = _INVISIBLE.sub("", text)
        if look.pre:
            first, *rest = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
            self.piece(first)
            for line in rest:
                self.end_line(forced=True)
                self.piece(line)
        else:
            text = _SPACE.sub(" ", text)
            before = self.struck if look.struck else self.buffer
            self.piece(text[1:] if text.startswith(" ") and before and before[-1].endswith(" ") else text)

    def piece(self, text: str) -> None:
        if not text:
            return
        self.chars += len(text)
        (self.struck if self.look.struck else self.buffer).append(text)
        if text.strip():
            self.inks.add(bool(_INK.fullmatch(self.look.colour)))

    # -- out

    def leave(self, node: Any) -> None:
        tag = node.tag
        if tag == "table":
            self.end_line()
            if self.grids:
                self.close_table()
        elif tag in ("td", "th"):
            self.close_cell()
        elif tag in ("ul", "ol"):
            self.end_line()
            if self.lists:
                self.lists.pop()
        elif tag in _BLOCKS:
            self.end_line()
        if tag in _SPACED and not (self.grids and self.grids[-1]) and self.spaced(tag, node):
            self.put(HtmlLine("", self.look.depth))
        if len(self.looks) > 1:
            self.looks.pop()

    def spaced(self, tag: str, node: Any) -> bool:
        """Paragraphs stand apart, but not Outlook's, which are lines."""
        if tag in ("ul", "ol", "dl"):
            return not self.lists
        names = node.attributes.get("class") or ""
        style = _declarations(node.attributes.get("style") or "")
        return not names.startswith(("Mso", "x_Mso", "0")) and not re.match(
            r"0(?:cm|px|pt|in)?\b", style.get("margin", "1")
        )

    def end_line(self, forced: bool = False) -> None:
        text = "".join(self.buffer)
        struck = "".join(self.struck)
        coloured = self.inks == {True}
        self.buffer.clear()
        self.struck.clear()
        self.inks.clear()
        text = _shown(text, self.look.pre)
        struck = _shown(struck, self.look.pre)
        if text and self.marker:
            text, self.marker = self.marker + text.lstrip(), ""
        look = self.look
        if text or (forced and not struck):
            self.put(HtmlLine(text, look.depth, False, look.signature, coloured))
        if struck:
            self.put(HtmlLine(struck, look.depth, True, look.signature))

    def put(self, line: HtmlLine) -> None:
        self.out.append(line)

    # -- tables

    def open_table(self, node: Any) -> None:
        self.end_line()
        shape = self.shapes.get(node.mem_id)
        if shape is None or not shape.is_data:
            self.grids.append(None)
            return
        grid = _Grid(self.tables, self.look, outer=self.out)
        self.tables += 1
        self.grids.append(grid)
        self.out = []

    def open_row(self) -> None:
        grid = self.grids[-1] if self.grids else None
        if grid is None:
            self.end_line()
        else:
            grid.row += 1
            grid.column = 0
            grid.rows.append([])

    def open_cell(self, attributes: dict[str, str | None]) -> None:
        grid = self.grids[-1] if self.grids else None
        if grid is None:
            self.end_line()
            return
        if grid.row < 0:
            self.open_row()
        column = grid.column
        while (grid.row, column) in grid.taken:
            column += 1
        rowspan = _number(attributes.get("rowspan"), 1, MAX_SPAN) or 1
        colspan = _number(attributes.get("colspan"), 1, MAX_SPAN) or 1
        grid.cell = HtmlCell(grid.row, column, "", 0, rowspan, colspan)
        grid.column = column + colspan
        if len(grid.taken) < MAX_NODES:
            grid.taken.update(
                (r, c) for r in range(grid.row, grid.row + rowspan) for c in range(column, column + colspan)
            )
        grid.rows[grid.row].append(grid.cell)
        self.out = []

    def close_cell(self) -> None:
        self.end_line()
        grid = self.grids[-1] if self.grids else None
        if grid is None or grid.cell is None:
            return
        standing = " ".join(line.text.strip() for line in self.out if not line.struck and line.text.strip())
        struck = " ".join(line.text.strip() for line in self.out if line.struck)
        grid.cell.text = _SPACE.sub(" ", standing or struck).strip()
        grid.cell.struck = bool(struck and not standing)
        if struck and standing:
            grid.extra.setdefault(grid.row, []).append(_SPACE.sub(" ", struck))
        grid.cell = None
        self.out = []

    def close_table(self) -> None:
        grid = self.grids.pop()
        if grid is None:
            return
        self.out = grid.outer
        if grid.cell is not None:
            grid.cell = None
        for number, row in enumerate(grid.rows):
            at = 0
            for cell in row:
                cell.start = at
                at += len(cell.text) + 1
            text = "\t".join(cell.text for cell in row)
            if not row:
                continue
            struck = all(cell.struck or not cell.text for cell in row) and bool(text.strip())
            self.put(HtmlLine(text, grid.look.depth, struck, grid.look.signature, False, row, grid.number))
            for words in grid.extra.get(number, ()):
                self.put(HtmlLine(words, grid.look.depth, True))


def _is_quote(tag: str, attributes: dict[str, str | None], style: dict[str, str]) -> bool:
    """Blockquotes are quotes, but for the indent button of web mailers, which says so by having no border."""
    if tag != "blockquote":
        return False
    if attributes.get("type") == "cite" or attributes.get("cite") or attributes.get("class"):
        return True
    return not (style.get("border", "").startswith("none") and "40px" in style.get("margin", ""))


def _number(value: str | None, default: int, most: int) -> int:
    text = (value or "").strip()
    return min(int(text), most) if text.isascii() and text.isdigit() and len(text) < 9 else default


def _shown(text: str, pre: bool) -> str:
    text = text.replace("\u00a0", " ")
    return text.rstrip() if pre else _strip(text)


def _strip(text: str) -> str:
    """Leading spaces are kept where they were hard ones (indents by &nbsp;), soft ones are nobody's."""
    return re.sub(r"^ (?! )", "", text).rstrip()


def _trimmed(lines: list[HtmlLine]) -> list[HtmlLine]:
    """At most one blank line in a row, none at the ends."""
    out: list[HtmlLine] = []
    for line in lines:
        if line.text.strip() or (out and out[-1].text.strip()):
            out.append(line)
    while out and not out[-1].text.strip():
        out.pop()
    return out


# ---- for the desk

_SAFE_STYLES = {
    *listed(
        "color background-color font-weight font-style font-family text-align text-decoration vertical-align white-space"
    ),
    *listed("border border-top border-bottom border-left border-right border-collapse border-color border-style"),
    *listed("border-width padding padding-left padding-right padding-top padding-bottom"),
}
_SAFE_TAGS = {
    *listed(
        "a abbr b blockquote br caption center code col colgroup dd del div dl dt em font h1 h2 h3 h4 h5 h6 hr i img"
    ),
    *listed("ins li ol p pre q s small span strike strong sub sup table tbody td tfoot th thead tr tt u ul"),
}
_SAFE_ATTRIBUTES: dict[str, set[str]] = {
    "*": {"style", "align", "dir", "lang"},
    "a": {"href", "title"},
    "img": {"src", "alt", "width", "height"},
    "font": {"color", "size"},
    "td": {"rowspan", "colspan", "valign", "bgcolor", "width"},
    "th": {"rowspan", "colspan", "valign", "bgcolor", "width"},
    "tr": {"bgcolor", "valign"},
    "table": {"border", "cellpadding", "cellspacing", "bgcolor", "width"},
    "ol": {"start", "type"},
    "li": {"value"},
    "col": {"span", "width"},
}


def sanitise(html: str, cid: Callable[[str], str | None]) -> str:
    """HTML for the desk: no script, no remote load, no style that leaves its place. `cid` gives our URL of an image.

    Only `cid:` images are shown, at the URL that `cid` returns for the id, which must be our own and is trusted.
    """

    def allowed(tag: str, attribute: str, value: str) -> str | None:
        if tag == "img" and attribute == "src":
            return cid(value.strip()[4:].strip("<>")) if value.strip().lower().startswith("cid:") else None
        if attribute in ("width", "height") and not re.fullmatch(r"\d{1,4}%?", value.strip()):
            return None
        return value

    return nh3.clean(
        bearable(html[:MAX_HTML])[0],
        tags=_SAFE_TAGS,
        clean_content_tags={
            "script",
            "style",
            "title",
            "template",
            "iframe",
            "object",
            "svg",
            "math",
            "noscript",
            "head",
        },
        attributes=_SAFE_ATTRIBUTES,
        attribute_filter=allowed,
        filter_style_properties=_SAFE_STYLES,
        url_schemes={"http", "https", "mailto", "tel", "cid"},
        link_rel="noopener noreferrer nofollow",
        strip_comments=True,
    )
