"""What a ledger says after the kills, as JSON: `python -m tests.kill_facts CONFIG facts|doubts`."""

from __future__ import annotations

import json
import sys
from collections import Counter
from pathlib import Path
from typing import Any

from intake.reconcile import differences
from intake.settings import load
from intake.wiring import House, open_house


def facts(house: House) -> dict[str, Any]:
    """Differences, outcomes, receipt numbers in order of arrival, states of letters."""
    from ledger.models import Delivery, Entry, Letter

    return {
        "differences": [d.text for d in differences(house)],
        "outcomes": Counter(Delivery.objects.values_list("outcome", flat=True)),
        "numbers": list(Entry.objects.order_by("opened_at", "id").values_list("receipt_number", flat=True)),
        "letters": Counter(Letter.objects.values_list("state", flat=True)),
    }


def doubts(_house: House) -> int:
    from ledger.models import Letter

    return sum(Letter.objects.values_list("in_doubt", flat=True))


if __name__ == "__main__":
    with open_house(load(Path(sys.argv[1]))) as opened:
        json.dump({"facts": facts, "doubts": doubts}[sys.argv[2]](opened), sys.stdout)
