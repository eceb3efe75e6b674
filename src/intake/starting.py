"""What a process of ours sets for itself before it loads anything: the commands, the flows, the desk."""

from __future__ import annotations

import gc
import os

SELDOM = (20_000, 20, 50)  # 700, 10, 10 otherwise


def begin() -> None:
    """Starts quicker, by a fifth. Garbage is looked for seldom: a registry and the patterns of a letter are hundreds of
    thousands of things that stay, and some megabytes may wait. numpy's algebra, of which we use next to nothing, gets no
    threads: each spends 40 ms on waiting for work before it sleeps."""
    gc.set_threshold(*SELDOM)
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
