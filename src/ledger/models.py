"""Tables, and the constraints that decide. Nothing clever lives here: writing is in `book`, reading in `queries`.

Moments are aware and UTC (`_at`), days are dates (`_on`). An entry's columns are the fold of its postings, written in
the same transaction; `ledger.entry.realise` is the truth and a test proves that they agree.
"""

from __future__ import annotations

from django.contrib.auth.models import User
from django.db import models
from django.db.models.functions import Upper


class Customer(models.Model):
    id = models.CharField(primary_key=True, max_length=64)
    name = models.CharField(max_length=300)
    aliases = models.JSONField(default=list)
    country = models.CharField(max_length=2, default="", blank=True)
    language = models.CharField(max_length=8, default="", blank=True)
    domains = models.JSONField(default=list)
    emails = models.JSONField(default=list)
    phones = models.JSONField(default=list)
    faxes = models.JSONField(default=list)
    contacts = models.JSONField(default=list)
    retention_hold = models.BooleanField(default=False)  # nothing of this customer is removed


class Equipment(models.Model):
    serial = models.CharField(primary_key=True, max_length=120)
    model = models.CharField(max_length=120, db_index=True)
    customer = models.ForeignKey(Customer, on_delete=models.PROTECT, related_name="equipment", null=True)
    delivered_on = models.DateField(null=True)
    warranty_until = models.DateField(null=True)
    site = models.CharField(max_length=300, default="", blank=True)


class Part(models.Model):
    model = models.CharField(primary_key=True, max_length=160)
    name = models.CharField(max_length=300, default="", blank=True)
    kind = models.CharField(max_length=20)  # purchased, fabricated
    maker = models.CharField(max_length=120, default="", blank=True)
    unit = models.CharField(max_length=20, default="", blank=True)
    fits = models.JSONField(default=list)
    aliases = models.JSONField(default=list)


class Cursor(models.Model):
    """How far a source was read (RFC 9051: a changed UIDVALIDITY voids every uid we hold)."""

    source = models.CharField(primary_key=True, max_length=300)
    uidvalidity = models.BigIntegerField(null=True)
    last_uid = models.BigIntegerField(default=0)
    checked_at = models.DateTimeField(null=True)  # the last time it was reached
    failed_at = models.DateTimeField(null=True)
    error = models.TextField(default="", blank=True)


class Lease(models.Model):
    """One holder at a time; taken over once `until` has passed."""

    name = models.CharField(primary_key=True, max_length=120)
    holder = models.CharField(max_length=200)
    until = models.DateTimeField()


class Counter(models.Model):
    """The last number given in a series, or the head of the audit chain: one row, locked while the next is made."""

    series = models.CharField(primary_key=True, max_length=120)
    last = models.BigIntegerField(default=0)
    head = models.CharField(max_length=64, default="", blank=True)


class Entry(models.Model):
    """A request in the ledger: its receipt number, and the state its postings leave it in."""

    receipt_number = models.CharField(max_length=60, unique=True)
    series = models.CharField(max_length=120)
    sequence = models.BigIntegerField()
    version = models.IntegerField(default=0)
    state = models.CharField(max_length=20, db_index=True)
    opened_at = models.DateTimeField(db_index=True)  # arrival of the delivery that opened it
    updated_at = models.DateTimeField(db_index=True)
    channel = models.CharField(max_length=10)
    customer = models.ForeignKey(
        Customer, null=True, on_delete=models.PROTECT, related_name="entries", db_constraint=False
    )
    customer_name = models.CharField(max_length=300, default="", blank=True)
    contact = models.CharField(max_length=200, default="", blank=True)
    email = models.CharField(max_length=320, default="", blank=True)
    phone = models.CharField(max_length=60, default="", blank=True)
    language = models.CharField(max_length=8, default="ko")
    overseas = models.BooleanField(default=False)
    kind = models.CharField(max_length=20, default="service")
    nature = models.CharField(max_length=20, default="", blank=True)
    work = models.JSONField(default=list)
    equipment = models.JSONField(default=list)  # [{serial, model, ...}]
    parts = models.JSONField(default=list)  # [{model, quantity, kind, ...}]
    missing = models.JSONField(default=list)
    urgent = models.BooleanField(default=False)
    wanted_on = models.DateField(null=True)
    summary = models.TextField(default="", blank=True)
    search = models.TextField(default="", blank=True)  # of the release before: EntryText has it; leaves with the next
    confidence = models.FloatField(default=0.0)
    needs_review = models.BooleanField(default=True)
    review_reasons = models.JSONField(default=list)  # remarks; sentences of what was filed before they were kept
    departments = models.JSONField(default=list)
    due_on = models.DateField(null=True, db_index=True)
    answered_at = models.DateTimeField(null=True, db_index=True)
    closed_at = models.DateTimeField(null=True, db_index=True)
    merged_into = models.ForeignKey("self", null=True, on_delete=models.PROTECT, related_name="merged")
    request = models.JSONField(default=dict)  # the ServiceRequest with evidence, corrections applied
    follow_ups = models.IntegerField(default=0)
    repeats = models.IntegerField(default=0)
    removed_at = models.DateTimeField(null=True)  # kept its time (ledger.retention): what is left names nobody

    class Meta:
        constraints = [models.UniqueConstraint(fields=["series", "sequence"], name="entry_number_once")]
        indexes = [
            models.Index(fields=["customer", "opened_at"], name="entry_customer_opened"),
            models.Index(Upper("receipt_number"), name="entry_number_upper"),  # typed in any case
            models.Index(fields=["due_on", "state"], name="entry_reviewed_by", condition=models.Q(needs_review=True)),
            models.Index(fields=["state", "due_on"], name="entry_promised", condition=models.Q(answered_at=None)),
        ]


class EntryText(models.Model):
    """What an entry is searched by, lower case, and the pieces of it that are indexed (`ledger.searching`, whose index a
    migration that remakes this table must make again). Beside the entry, so that a posting which changes none of it
    leaves the index alone."""

    entry = models.OneToOneField(Entry, on_delete=models.CASCADE, primary_key=True, related_name="words")
    text = models.TextField(default="", blank=True)
    pieces = models.TextField(default="", blank=True)


class EntryKey(models.Model):
    """What an entry can be found again by: serial, part, sender, message_id, content, phone, customer, text signature."""

    entry = models.ForeignKey(Entry, on_delete=models.CASCADE, related_name="keys")
    kind = models.CharField(max_length=20)
    value = models.CharField(max_length=400)
    at = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["kind", "value", "entry"], name="entry_key_once")]
        indexes = [models.Index(fields=["kind", "value", "at"], name="entry_key_newest")]


class Delivery(models.Model):
    """One thing that arrived. `outcome` is "" until it is filed, then exactly one of OUTCOMES."""

    OUTCOMES = ("request", "follow_up", "duplicate", "machine", "no_request", "quarantine")

    source = models.CharField(max_length=300)
    key = models.CharField(max_length=400)
    channel = models.CharField(max_length=10)
    name = models.CharField(max_length=300)
    digest = models.CharField(max_length=64, db_index=True)
    size = models.BigIntegerField(default=0)
    received_at = models.DateTimeField(db_index=True)
    stored_at = models.DateTimeField()
    marked_at = models.DateTimeField(null=True)  # when the mailbox was told; null: still to do
    stage = models.CharField(max_length=10, default="received")  # received, read, waiting, filed, quarantine
    outcome = models.CharField(max_length=12, default="", blank=True, db_index=True)
    attempts = models.IntegerField(default=0)
    claimed_by = models.CharField(max_length=200, default="", blank=True)
    claimed_until = models.DateTimeField(null=True)
    error = models.TextField(default="", blank=True)
    message_id = models.CharField(max_length=400, default="", blank=True, db_index=True)
    sender = models.CharField(max_length=320, default="", blank=True, db_index=True)
    subject = models.TextField(default="", blank=True)
    machine = models.CharField(max_length=60, default="", blank=True)  # why it is not from a person
    filing = models.JSONField(null=True)  # what was read: ledger.entry.Filing as plain values
    said = models.JSONField(null=True)  # of it what later deliveries are compared with: ledger.matching.Said
    entry = models.ForeignKey(Entry, null=True, on_delete=models.PROTECT, related_name="deliveries")
    relation = models.CharField(max_length=12, default="", blank=True)
    decision = models.JSONField(null=True)  # probability, reasons, rivals
    filed_at = models.DateTimeField(null=True)
    removed_at = models.DateTimeField(null=True)  # its bytes are gone on purpose, and are not collected again

    class Meta:
        constraints = [models.UniqueConstraint(fields=["source", "key"], name="delivery_origin_once")]
        indexes = [
            models.Index(fields=["stage", "received_at", "id"], name="delivery_stage_arrival"),
            models.Index(fields=["source", "id"], name="delivery_unmarked", condition=models.Q(marked_at=None)),
        ]


class DeliveryText(models.Model):
    """What an arrival is searched by: its name, and once it is read who sent it and what stands above it. As EntryText."""

    delivery = models.OneToOneField(Delivery, on_delete=models.CASCADE, primary_key=True, related_name="words")
    text = models.TextField(default="", blank=True)
    pieces = models.TextField(default="", blank=True)


class PostingRow(models.Model):
    """A posting; (entry, version) is unique, so the second of two savers loses loudly."""

    entry = models.ForeignKey(Entry, on_delete=models.PROTECT, related_name="postings")
    version = models.IntegerField()
    kind = models.CharField(max_length=20)
    data = models.JSONField(default=dict)
    at = models.DateTimeField()
    by = models.CharField(max_length=200)
    where = models.CharField(max_length=200, default="", blank=True)
    delivery = models.ForeignKey(Delivery, null=True, on_delete=models.PROTECT, related_name="postings")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["entry", "version"], name="posting_version_once")]


class AuditRecord(models.Model):
    """The chain: who did what, when, from where, before and after. `hash` covers the row and the hash before it."""

    sequence = models.BigIntegerField(primary_key=True)
    at = models.DateTimeField()
    by = models.CharField(max_length=200)
    where = models.CharField(max_length=200, default="", blank=True)
    what = models.CharField(max_length=60, db_index=True)
    subject = models.CharField(max_length=200, default="", blank=True, db_index=True)
    before = models.JSONField(null=True)
    after = models.JSONField(null=True)
    previous = models.CharField(max_length=64)
    hash = models.CharField(max_length=64)


class Letter(models.Model):
    """The outbox. `key` says for what it is: the same key never goes out twice."""

    STATES = ("held", "due", "sending", "sent", "refused", "failed", "cancelled")

    key = models.CharField(max_length=200, unique=True)
    entry = models.ForeignKey(Entry, null=True, on_delete=models.PROTECT, related_name="letters")
    delivery = models.ForeignKey(Delivery, null=True, on_delete=models.PROTECT, related_name="letters")
    occasion = models.CharField(max_length=40)
    language = models.CharField(max_length=8)
    medium = models.CharField(max_length=8, default="mail")  # mail, fax
    to = models.CharField(max_length=320, db_index=True)
    subject = models.TextField()
    message_id = models.CharField(max_length=400, unique=True)
    raw = models.BinaryField()
    paper = models.TextField(default="", blank=True)  # a page of it still to be drawn (HTML); then it may go
    state = models.CharField(max_length=10, default="due", db_index=True)
    why = models.TextField(default="", blank=True)  # held: why; refused, failed: the server's words
    attempts = models.IntegerField(default=0)
    in_doubt = models.IntegerField(default=0)  # times it was dialled and nobody knows whether it went
    created_at = models.DateTimeField()
    next_attempt_at = models.DateTimeField(db_index=True)
    sent_at = models.DateTimeField(null=True)
    bounced_at = models.DateTimeField(null=True)

    class Meta:
        indexes = [
            models.Index(fields=["bounced_at"], name="letter_bounced", condition=models.Q(bounced_at__isnull=False)),
            models.Index(fields=["id"], name="letter_undrawn", condition=~models.Q(paper="")),
        ]


class Signature(models.Model):
    entry = models.ForeignKey(Entry, on_delete=models.PROTECT, related_name="signatures")
    role = models.CharField(max_length=12)  # prepared, reviewed, approved
    user = models.ForeignKey(User, on_delete=models.PROTECT)
    at = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["entry", "role"], name="signature_once")]


class Pack(models.Model):
    """What one department got on one day."""

    day = models.DateField()
    department = models.CharField(max_length=100)
    made_at = models.DateTimeField()
    token = models.CharField(max_length=64, unique=True)  # in the link with which the department confirms
    pdf = models.CharField(max_length=300, default="", blank=True)  # path below the store
    xlsx = models.CharField(max_length=300, default="", blank=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["day", "department"], name="pack_once_a_day")]


class Copy(models.Model):
    """A form in a pack; what is not confirmed stands at the top of the next pack."""

    pack = models.ForeignKey(Pack, on_delete=models.PROTECT, related_name="copies")
    entry = models.ForeignKey(Entry, on_delete=models.PROTECT, related_name="copies")
    first_day = models.DateField()  # of its first pack, where it was carried over
    superseded = models.BooleanField(default=False)  # carried over: the copy in a later pack counts
    confirmed_at = models.DateTimeField(null=True)
    confirmed_by = models.CharField(max_length=200, default="", blank=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["pack", "entry"], name="copy_once_in_pack")]
        indexes = [
            models.Index(
                fields=["first_day"],
                name="copy_unconfirmed",
                condition=models.Q(confirmed_at=None, superseded=False),
            )
        ]


class Attached(models.Model):
    """Evidence filed with an entry: a service report, B/L, invoice, photo. Bytes are in the store under `digest`."""

    entry = models.ForeignKey(Entry, on_delete=models.PROTECT, related_name="attached")
    kind = models.CharField(max_length=30)  # report, bill_of_lading, invoice, other
    name = models.CharField(max_length=300)
    digest = models.CharField(max_length=64)
    at = models.DateTimeField()
    by = models.CharField(max_length=200)


class Run(models.Model):
    """A flow's run as the desk shows it: what came of it, in numbers and one line."""

    flow = models.CharField(max_length=40, db_index=True)
    started_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True)
    ok = models.BooleanField(default=True)
    tally = models.JSONField(default=dict)
    note = models.TextField(default="", blank=True)


class Profile(models.Model):
    """What a user is besides the name: department and language. Roles are Django groups."""

    ROLES = ("clerk", "reviewer", "approver", "manager", "administrator", "department")

    user = models.OneToOneField(User, on_delete=models.CASCADE, related_name="profile")
    department = models.CharField(max_length=100, default="", blank=True)
    language = models.CharField(max_length=8, default="ko")
    display_name = models.CharField(max_length=100, default="", blank=True)
