"""Charts as PNG: mail readers show no SVG, and cannot be relied on for fonts. No pyplot: it keeps state for the process."""

from __future__ import annotations

import io
from collections.abc import Sequence
from typing import Any

import matplotlib
from matplotlib.figure import Figure
from matplotlib.ticker import MaxNLocator

# Matplotlib takes a glyph from the first font of the list that has it. It reads only the first face of a collection,
# which in Noto's is the Japanese one; that one has every Han character and all Hangul.
STYLE: Any = {
    "font.family": ["NanumGothic", "Noto Sans CJK JP", "Garuda", "DejaVu Sans"],
    "axes.unicode_minus": False,
    "font.size": 10,
    "axes.spines.top": False,
    "axes.spines.right": False,
    "axes.edgecolor": "#8a96a3",
    "text.color": "#1d2733",
    "axes.labelcolor": "#1d2733",
    "xtick.color": "#3d4a57",
    "ytick.color": "#3d4a57",
}
BLUE, GREY, RED = "#1f5fa8", "#a9b8c6", "#c0392b"
WIDTH = 5.8


def trend(weeks: Sequence[str], opened: Sequence[int], closed: Sequence[int], complaints: Sequence[int]) -> bytes:
    """Opened and closed side by side by week, complaints as a line over them."""
    with matplotlib.rc_context(STYLE):
        figure = Figure(figsize=(WIDTH, 2.7), layout="constrained")
        axes = figure.add_subplot()
        places = range(len(weeks))
        axes.bar([p - 0.2 for p in places], opened, width=0.38, color=BLUE, label="접수")
        axes.bar([p + 0.2 for p in places], closed, width=0.38, color=GREY, label="종결")
        axes.plot(list(places), complaints, color=RED, marker="o", linewidth=1.8, label="불만")
        axes.set_xticks(list(places), weeks)
        axes.yaxis.set_major_locator(MaxNLocator(integer=True, min_n_ticks=1))
        axes.set_ylim(0, max([1, *opened, *closed, *complaints]) * 1.15)
        axes.grid(axis="y", color="#e3e8ed")
        axes.set_axisbelow(True)
        axes.legend(loc="upper left", ncols=3, frameon=False, bbox_to_anchor=(0, 1.17))
        return _png(figure)


def ranking(names: Sequence[str], values: Sequence[float], marked: Sequence[float] = (), unit: str = "") -> bytes:
    """Bars from the top down, their numbers beside them; `marked` is the part of each that is drawn red."""
    with matplotlib.rc_context(STYLE):
        figure = Figure(figsize=(WIDTH, 0.5 + 0.32 * max(1, len(names))), layout="constrained")
        axes = figure.add_subplot()
        places = list(range(len(names)))
        axes.barh(places, values, color=BLUE, height=0.62)
        if marked:
            axes.barh(places, marked, color=RED, height=0.62)
        for place, value in zip(places, values, strict=True):
            axes.annotate(f" {value:g}{unit}", (value, place), va="center", fontsize=9)
        axes.set_yticks(places, [name if len(name) <= 26 else f"{name[:25]}…" for name in names], parse_math=False)
        axes.invert_yaxis()
        axes.set_xlim(0, max([1, *values]) * 1.12)
        axes.xaxis.set_visible(False)
        axes.spines["bottom"].set_visible(False)
        axes.tick_params(axis="y", length=0)
        return _png(figure)


def _png(figure: Figure) -> bytes:
    out = io.BytesIO()
    figure.savefig(out, format="png", dpi=200, metadata={"Software": None})  # the same figures, the same bytes
    return out.getvalue()
