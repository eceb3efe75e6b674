"""What has been kept long enough goes (DOMAIN 11), and what a customer asks for is shown or erased.

What goes: bytes, letters, attachments, packs, and every name, address and text. What stays is the skeleton: the entry
with its number, its postings by kind and moment, machine models, parts and quantities, so that numbers have no gap,
statistics count the same as before and the entry still is the fold of its postings. A delivery's row stays without its
content, so that a mail still lying in a mailbox is not taken for a new one. The audit chain keeps what was removed, when
and why, and still verifies (`audit.erase`).

Order of effects: the ledger commits first, its record naming the digests to go; then the bytes go (`unwanted` tells
which). Killed between the two, the next run finds them again.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from django.db.models import F, Q

from ledger import audit, folding, searching
from ledger.entry import Actor, NotAllowed
from ledger.models import (
    Attached,
    AuditRecord,
    Copy,
    Customer,
    Delivery,
    Entry,
    EntryKey,
    Equipment,
    Letter,
    PostingRow,
)
from ledger.outbox import Outbox
from ledger.shelf import clean

ENDED = ("closed", "rejected", "merged")
LOOK_BACK = timedelta(days=30)  # bytes of removals this old are certainly gone, or shown by `reconcile`
# What a posting may keep: moments, days, our own people's names, counts. Everything else may name a customer.
_KEPT: Mapping[str, tuple[str, ...]] = {
    "opened": ("due_on", "departments", "split_from"),
    "merged": ("into",),
    "split": ("into",),
    "undone": ("version",),
    "signed": ("role", "name"),
    "distributed": ("day", "departments"),
    "received_by": ("department", "name"),
    "assigned": ("department", "name"),
    "promised": ("due_on",),
    "visit_settled": ("on",),
    "reported": ("satisfied", "further_service"),
    "shipped": ("on",),
    "noted": ("continues",),
}
_COUNTED = (
    "kind",
    "language",
    "overseas",
    "nature",
    "work",
    "urgent",
    "wanted_by",
    "missing",
    "needs_review",
    "confidence",
)


@dataclass(frozen=True, slots=True)
class Removed:
    """What went, in numbers; `files` are packs' files below the house's folder."""

    requests: tuple[str, ...] = ()
    deliveries: int = 0
    letters: int = 0
    files: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Fax:
    """A fax whose archived file goes too: the archive is sorted by day of arrival."""

    received_at: datetime
    digest: str


class Retention(Outbox):
    def expired(self, before: datetime, limit: int = 200) -> list[str]:
        """Requests that ended before this moment and are still whole, without those of customers on hold."""
        rows = Entry.objects.using(self.using).filter(state__in=ENDED, closed_at__lt=before)
        rows = rows.filter(Q(removed_at=None) | Q(removed_at__lt=F("closed_at")))
        rows = rows.filter(
            Q(merged_into=None) | Q(merged_into__removed_at__isnull=False) | Q(merged_into__closed_at__lt=before)
        )
        held = Customer.objects.using(self.using).filter(retention_hold=True).values_list("id", flat=True)
        return list(
            rows.exclude(customer_id__in=list(held))
            .order_by("closed_at", "id")
            .values_list("receipt_number", flat=True)[:limit]
        )

    def remove(self, receipt_number: str, why: str, actor: Actor, now: datetime) -> Removed:
        """One request that was kept long enough. Its customer's registered name stays, for the counts."""
        with self.writing():
            entry = Entry.objects.using(self.using).select_for_update(of=("self",)).get(receipt_number=receipt_number)
            if entry.state not in ENDED:
                raise NotAllowed(f"{receipt_number} is still open")
            return self._removed("retention_removed", receipt_number, [entry], [], why, True, actor, now)

    def loose(self, before: datetime, limit: int = 500) -> list[int]:
        """Deliveries older than this that belong to no request: machine mail, no requests, quarantine."""
        rows = Delivery.objects.using(self.using).filter(entry=None, stage__in=("filed", "quarantine"), removed_at=None)
        return list(
            rows.filter(received_at__lt=before).order_by("received_at", "id").values_list("id", flat=True)[:limit]
        )

    def remove_loose(self, delivery_ids: Sequence[int], why: str, actor: Actor, now: datetime) -> Removed:
        """Deliveries of no request that were kept long enough."""
        with self.writing():
            return self._removed("retention_removed", "deliveries", [], delivery_ids, why, True, actor, now)

    def hold_customer(self, customer_id: str, on: bool, actor: Actor, now: datetime) -> None:
        """Nothing of this customer is removed while it is on hold. Raises Customer.DoesNotExist."""
        with self.writing():
            row = Customer.objects.using(self.using).select_for_update().get(pk=customer_id)
            before, row.retention_hold = row.retention_hold, on
            row.save(using=self.using, update_fields=["retention_hold"])
            audit.append("retention_hold", f"customer {customer_id}", before, on, actor, now, self.using)

    def erase_customer(self, customer_id: str, actor: Actor, now: datetime) -> Removed:
        """Everything that names this customer, for good. Refused while requests are open, or it is on hold."""
        with self.writing():
            row = Customer.objects.using(self.using).select_for_update().filter(pk=customer_id).first()
            entries = list(
                Entry.objects.using(self.using)
                .select_for_update(of=("self",))
                .filter(customer_id=customer_id)
                .order_by("id")
            )
            if row is None and not entries:
                raise NotAllowed(f"there is no customer {customer_id}")
            if row is not None and row.retention_hold:
                raise NotAllowed(f"customer {customer_id} is on hold: nothing of it may be removed")
            if still := [entry.receipt_number for entry in entries if entry.state not in ENDED]:
                raise NotAllowed(f"requests are still open: {', '.join(still[:10])}; close them first")
            loose = self._loose_of(row)
            gone = self._removed(
                "customer_erased", f"customer {customer_id}", entries, loose, "erased on request", False, actor, now
            )
            Equipment.objects.using(self.using).filter(customer_id=customer_id).update(customer=None, site="")
            Customer.objects.using(self.using).filter(pk=customer_id).delete()
        return gone

    def forget_words(self) -> None:
        """After anything was removed: the words leave the index of the search too. Outside any transaction."""
        searching.drive_out(self.using)

    def customer_data(self, customer_id: str) -> dict[str, Any]:
        """All that is kept of a customer, as plain values; letters and attachments by their ids and digests. Raises
        NotAllowed where there is no such customer."""
        using = self.using
        customer = Customer.objects.using(using).filter(pk=customer_id).values().first()
        entries = Entry.objects.using(using).filter(customer_id=customer_id).order_by("id")
        if customer is None and not entries.exists():
            raise NotAllowed(f"there is no customer {customer_id}")
        mine = Q(entry__in=entries)
        deliveries = Delivery.objects.using(using).filter(mine, removed_at=None)
        letters = Letter.objects.using(using).filter(mine).order_by("id")
        postings = PostingRow.objects.using(using).filter(mine).order_by("entry_id", "version")
        columns = [f.attname for f in Entry._meta.concrete_fields if f.name not in ("id", "search", "merged_into")]
        said = ("id", "source", "channel", "name", "digest", "received_at", "sender", "subject", "outcome", "filing")
        return {
            "customer": customer or {"id": customer_id},
            "equipment": list(
                Equipment.objects.using(using).filter(customer_id=customer_id).order_by("serial").values()
            ),
            "requests": list(entries.values(*columns)),
            "postings": list(postings.values("entry__receipt_number", "version", "kind", "data", "at", "by")),
            "deliveries": list(deliveries.order_by("received_at", "id").values(*said)),
            "letters": list(letters.values("id", "key", "occasion", "medium", "to", "subject", "state", "sent_at")),
            "attached": list(
                Attached.objects.using(using).filter(mine).order_by("id").values("id", "kind", "name", "digest", "at")
            ),
        }

    def unwanted(self, now: datetime) -> tuple[list[str], list[Fax]]:
        """Digests whose bytes must go, and faxes whose archived files must: of removals not long ago, wanted by no
        delivery and no attachment that stays."""
        rows = AuditRecord.objects.using(self.using).filter(what__in=audit.ERASING, at__gte=now - LOOK_BACK)
        digests, faxes = set[str](), []
        for after in rows.values_list("after", flat=True):
            assert after is not None
            digests.update(after["bytes"])
            faxes += [Fax(datetime.fromisoformat(at), digest) for at, digest in after["faxes"]]
        wanted = self._wanted(digests)
        return sorted(digests - wanted), [fax for fax in faxes if fax.digest not in wanted]

    # -- how

    def _wanted(self, digests: Iterable[str]) -> set[str]:
        found, asked = set[str](), sorted(digests)
        for start in range(0, len(asked), 500):
            part = asked[start : start + 500]
            rows = Delivery.objects.using(self.using).filter(digest__in=part, removed_at=None)
            found |= set(rows.values_list("digest", flat=True))
            found |= set(Attached.objects.using(self.using).filter(digest__in=part).values_list("digest", flat=True))
        return found

    def _loose_of(self, customer: Customer | None) -> list[int]:
        """Deliveries of no request that came from the customer's own addresses."""
        if customer is None:
            return []
        written = Q(sender__in=[str(one).lower() for one in (*customer.emails, *customer.phones, *customer.faxes)])
        for domain in customer.domains:
            written |= Q(sender__endswith=f"@{str(domain).lower()}")
        rows = Delivery.objects.using(self.using).filter(written, entry=None, stage__in=("filed", "quarantine"))
        return list(rows.values_list("id", flat=True))

    def _removed(
        self, what: str, subject: str, entries: Sequence[Entry], loose: Sequence[int], why: str, named: bool,
        actor: Actor, now: datetime,
    ) -> Removed:  # fmt: skip
        """Empty these entries and deliveries, and write the record that lets the chain stand."""
        deliveries = list(Delivery.objects.using(self.using).filter(Q(entry__in=entries) | Q(pk__in=list(loose))))
        attached = Attached.objects.using(self.using).filter(entry__in=entries)
        digests = {row.digest for row in deliveries} | set(attached.values_list("digest", flat=True))
        faxes = [[row.received_at.isoformat(), row.digest] for row in deliveries if row.channel == "fax"]
        letters = self._letters_of(entries, deliveries)
        numbers = [entry.receipt_number for entry in entries]
        subjects = [*numbers, *(f"delivery {row.pk}" for row in deliveries), *(f"letter {pk}" for pk in letters)]
        files = self._empty_packs(entries)
        postings: dict[str, str] = {}
        for entry in entries:
            postings |= self._skeleton(entry, named, now)
        for delivery in deliveries:
            self._empty(delivery, now)
        attached.delete()
        EntryKey.objects.using(self.using).filter(entry__in=entries).delete()
        Letter.objects.using(self.using).filter(pk__in=letters).delete()
        record = {
            "why": why, "requests": numbers, "closed_at": [_iso(entry.closed_at) for entry in entries],
            "deliveries": [row.pk for row in deliveries], "letters": len(letters), "bytes": sorted(digests), "faxes": faxes,
            "postings": postings, audit.ERASED: audit.erase(subjects, self.using),
        }  # fmt: skip
        audit.append(what, subject, None, record, actor, now, self.using)
        return Removed(tuple(numbers), len(deliveries), len(letters), tuple(files))

    def _letters_of(self, entries: Sequence[Entry], deliveries: Sequence[Delivery]) -> list[int]:
        """Letters about them, and mails to colleagues that carried their forms."""
        packs = Copy.objects.using(self.using).filter(entry__in=entries).values_list("pack__day", "pack__department")
        keys = [f"pack:{day.isoformat()}:{department}" for day, department in packs.distinct()]
        rows = Letter.objects.using(self.using).filter(
            Q(entry__in=entries) | Q(delivery__in=deliveries) | Q(key__in=keys)
        )
        return list(rows.values_list("id", flat=True))

    def _empty_packs(self, entries: Sequence[Entry]) -> list[str]:
        """Files of packs in which their forms lie; what of a pack is still wanted stands in the ledger."""
        files = []
        for copy in Copy.objects.using(self.using).filter(entry__in=entries).select_related("pack"):
            files += [name for name in (copy.pack.pdf, copy.pack.xlsx) if name]
            copy.pack.pdf = copy.pack.xlsx = ""
            copy.pack.save(using=self.using, update_fields=["pdf", "xlsx"])
        return sorted(set(files))

    def _skeleton(self, entry: Entry, named: bool, now: datetime) -> dict[str, str]:
        """Postings without anything that names somebody, and the row folded from them. Returns their digests."""
        digests = {}
        for row in PostingRow.objects.using(self.using).filter(entry=entry).order_by("version"):
            row.data = _bare(row.kind, row.data, named)
            row.where = ""
            row.save(using=self.using, update_fields=["data", "where"])
            digests[f"{entry.receipt_number}#{row.version}"] = audit.posting_digest(row.kind, row.data, row.at, row.by)
        folding.write_row(entry, folding.state_of(entry, self.using), now, self.using)
        entry.removed_at = now
        entry.save(using=self.using, update_fields=["removed_at"])
        return digests

    def _empty(self, row: Delivery, now: datetime) -> None:
        row.name = row.sender = row.subject = row.message_id = row.error = ""
        row.filing, row.said, row.decision, row.removed_at = None, None, None, now
        row.save(using=self.using)
        searching.keep(searching.ARRIVALS, row.pk, "", self.using)


def _bare(kind: str, data: Mapping[str, Any], named: bool) -> dict[str, Any]:
    kept = _only(data, _KEPT.get(kind, ()))
    if kind == "opened":
        kept["request"] = _counted(data.get("request") or {}, named)
    if data.get("changes"):
        kept["changes"] = _counted(data["changes"], named)
        if "departments" in data["changes"]:
            kept["changes"]["departments"] = data["changes"]["departments"]
    elif kind in ("corrected", "followed_up"):
        kept["changes"] = {}
    return dict(clean(kept))


def _counted(request: Mapping[str, Any], named: bool) -> dict[str, Any]:
    """What statistics count of a request. A customer of the registry keeps its name where `named`."""
    kept = _only(request, _COUNTED)
    customer = request.get("customer")
    if customer is not None:
        known = named and customer.get("id")
        kept["customer"] = {"id": customer["id"], "name": customer.get("name") or ""} if known else {}
    if "equipment" in request:
        kept["equipment"] = [_only(one, ("model",)) for one in request["equipment"] or []]
    if "parts" in request:
        kept["parts"] = [_only(one, ("model", "name", "quantity", "kind")) for one in request["parts"] or []]
    return kept


def _only(values: Mapping[str, Any], names: Sequence[str]) -> dict[str, Any]:
    return {name: values[name] for name in names if name in values}


def _iso(moment: datetime | None) -> str | None:
    return moment.isoformat() if moment else None
