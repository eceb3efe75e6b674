"""The department's lists (customers, equipment, parts) in the ledger: replaced whole, or not at all."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db.models import Model

from ledger import audit
from ledger.entry import Actor
from ledger.models import AuditRecord, Customer, Entry, Equipment, Part
from ledger.people import People
from ledger.shelf import clean

Row = Mapping[str, Any]
_CUSTOMER = ("name", "aliases", "country", "language", "domains", "emails", "phones", "faxes", "contacts")
_EQUIPMENT = ("model", "customer_id", "delivered_on", "warranty_until", "site")
_PART = ("name", "kind", "maker", "unit", "fits", "aliases")
_DAYS = frozenset({"delivered_on", "warranty_until"})
_LISTS = frozenset({"aliases", "domains", "emails", "phones", "faxes", "contacts", "fits"})
BATCH = 500  # SQLite takes at most 32,766 values a statement


@dataclass(frozen=True, slots=True)
class RegistryRows:
    """The lists as plain rows, keys as in the CSV files; days are dates or None."""

    customers: tuple[dict[str, Any], ...]
    equipment: tuple[dict[str, Any], ...]
    parts: tuple[dict[str, Any], ...]


class RegistryTables(People):
    def replace_registry(
        self,
        customers: Sequence[Row] | None,
        equipment: Sequence[Row] | None,
        parts: Sequence[Row] | None,
        actor: Actor,
        now: datetime,
    ) -> dict[str, int]:
        """Put these lists in place of what stands (None: leave that list), in one transaction and in bulk.

        A customer who left the list but has requests stays, so that the ledger keeps its names. Returns how many rows
        each list has now.
        """
        with self.writing():
            if customers is not None:
                self._upsert(Customer, "id", _CUSTOMER, customers)
            if equipment is not None:
                self._upsert(Equipment, "serial", _EQUIPMENT, equipment)
                self._drop(Equipment, "serial", equipment, keep=())
            if customers is not None:
                used = set(
                    Entry.objects.using(self.using)
                    .exclude(customer=None)
                    .values_list("customer_id", flat=True)
                    .distinct()
                )
                used |= set(
                    Equipment.objects.using(self.using)
                    .exclude(customer=None)
                    .values_list("customer_id", flat=True)
                    .distinct()
                )
                self._drop(Customer, "id", customers, keep=used)
            if parts is not None:
                self._upsert(Part, "model", _PART, parts)
                self._drop(Part, "model", parts, keep=())
            counts = {
                "customers": Customer.objects.using(self.using).count(),
                "equipment": Equipment.objects.using(self.using).count(),
                "parts": Part.objects.using(self.using).count(),
            }
            audit.append("registry_imported", "registry", None, counts, actor, now, self.using)
        return counts

    def _upsert(self, model: type[Model], key: str, fields: Sequence[str], rows: Sequence[Row]) -> None:
        made = [model(**{key: str(row[key]), **{name: _value(name, row.get(name)) for name in fields}}) for row in rows]
        model._default_manager.using(self.using).bulk_create(
            made, batch_size=BATCH, update_conflicts=True, update_fields=list(fields), unique_fields=[key]
        )

    def _drop(self, model: type[Model], key: str, rows: Sequence[Row], keep: Iterable[Any]) -> None:
        """Rows that left the list; by chunks, because a statement takes only so many values."""
        standing = set(model._default_manager.using(self.using).values_list(key, flat=True))
        gone = sorted(standing - {str(row[key]) for row in rows} - set(keep))
        for start in range(0, len(gone), BATCH):
            model._default_manager.using(self.using).filter(**{f"{key}__in": gone[start : start + BATCH]}).delete()

    def registry_version(self) -> str:
        """Changes with every import, so that a catalogue knows when it is old; "" before the first."""
        last = AuditRecord.objects.using(self.using).filter(what="registry_imported").order_by("-sequence").first()
        return last.hash if last else ""

    def registry_rows(self) -> RegistryRows:
        """The lists as they stand, for building a catalogue."""
        customers = Customer.objects.using(self.using).order_by("id").values("id", *_CUSTOMER)
        equipment = Equipment.objects.using(self.using).order_by("serial").values("serial", *_EQUIPMENT)
        parts = Part.objects.using(self.using).order_by("model").values("model", *_PART)
        return RegistryRows(tuple(map(dict, customers)), tuple(map(dict, equipment)), tuple(map(dict, parts)))


def _value(name: str, value: Any) -> Any:
    if name in _DAYS:
        return date.fromisoformat(value) if isinstance(value, str) and value else value or None
    if name in _LISTS:
        return clean(list(value or []))
    if name == "customer_id":
        return value or None
    return clean(str(value or ""))
