"""The letter a filing owes: an acknowledgement for what is new, a short note for what came again, silence for the rest."""

from __future__ import annotations

from datetime import datetime, timedelta

from intake.compose.letters import letter
from intake.settings import Settings
from ledger.entry import Decision, EntryState, Filing, LetterDraft, Relation, Silence

SAME_DAY = timedelta(hours=20)  # what comes again this soon (second mailbox, fax after mail) was answered already


def acknowledge(
    entry: EntryState, decision: Decision, filing: Filing, settings: Settings, now: datetime
) -> LetterDraft | Silence:
    """What the customer hears at once. One acknowledgement for a request, one note a day for what follows: the keys
    see to it, whichever mailbox it came through and however often."""
    if not settings.letters.acknowledge:
        return Silence("disabled")
    if decision.relation is Relation.NEW:
        return letter("acknowledged", entry, filing, settings, now, key=f"ack:{entry.receipt_number}")
    if decision.relation is Relation.NONE:
        return Silence("no_request")
    more = decision.relation is Relation.FOLLOW_UP
    if not more and (decision.same_mail or not _later(entry, filing)):
        return Silence("repeat")
    day = now.astimezone(settings.zone).date().isoformat()
    return letter("received_again", entry, filing, settings, now, more=more, key=f"again:{entry.receipt_number}:{day}")


def _later(entry: EntryState, filing: Filing) -> bool:
    """Whether a repeat comes late enough to be somebody waiting for an answer."""
    return entry.opened_at is not None and filing.received_at - entry.opened_at >= SAME_DAY
