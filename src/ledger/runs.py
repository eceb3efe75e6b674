"""Runs of the flows as the desk shows them: when, how long, what came of it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from ledger.models import Run
from ledger.shelf import Shelf, clean, cut


class Runs(Shelf):
    def run_began(self, flow: str, now: datetime) -> int:
        run = Run(flow=cut(flow, 40), started_at=now)
        run.save(using=self.using)
        return run.pk

    def run_ended(
        self, run_id: int, tally: Mapping[str, int], now: datetime, *, ok: bool = True, note: str = ""
    ) -> None:
        """What came of a run, in numbers and one line. A run that never ends was killed; the desk shows it as such."""
        Run.objects.using(self.using).filter(id=run_id).update(
            ended_at=now, ok=ok, tally=clean(dict(tally)), note=cut(note, 2000)
        )
