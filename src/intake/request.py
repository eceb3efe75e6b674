"""ServiceRequest: what one delivery asks for, each value with its evidence and a confidence.

`as_json` is the line `intake extract` prints and the ledger keeps; the keys are those of the corpus's answers.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from datetime import date

from intake.document import Box
from ledger.remarks import Remark


@dataclass(frozen=True, slots=True)
class Evidence:
    """The very ink a value was read from. `start`, `end` count in the text of the document named by `source`.

    `document` is the place of that document in `Received.documents` (-1: a header or file name, not a document).
    """

    source: str
    text: str
    finder: str  # which finder saw it: "registry", "label", "table", "shape", "address", ...
    document: int = -1
    page: int | None = None
    start: int | None = None
    end: int | None = None
    box: Box | None = None


@dataclass(frozen=True, slots=True)
class Candidate:
    """A possible value of one field. `notes` say what raised and lowered it, for `intake explain`."""

    field: str  # "serial", "part", "customer", "quantity", "wanted_by", ...
    value: str  # compact form: what is stored and compared
    confidence: float  # 0..1
    evidence: Evidence
    taken: bool = False
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Machine:
    serial: str
    model: str | None
    confidence: float
    registered: bool
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class PartLine:
    model: str
    quantity: float | None
    confidence: float
    registered: bool
    kind: str | None = None  # "purchased" or "fabricated", where the registry or the number's shape tells
    name: str = ""
    serial: str | None = None  # the machine it is for, where several are named
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class Party:
    """Who needs the service. `id` is the registry's, None where the company is not in it."""

    id: str | None = None
    name: str | None = None
    contact: str | None = None
    email: str | None = None
    phone: str | None = None
    confidence: float = 0.0
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class ServiceRequest:
    kind: str  # service, sales, report, auto_reply, bounce, other
    language: str  # ISO 639-1
    customer: Party = Party()
    overseas: bool = False
    equipment: tuple[Machine, ...] = ()
    parts: tuple[PartLine, ...] = ()
    work: tuple[str, ...] = ()  # field_service, purchased_part, fabricated_part, advice
    nature: str | None = None  # complaint, additional_request
    urgent: bool = False
    wanted_by: date | None = None
    receipt_number: str | None = None
    missing: tuple[str, ...] = ()  # customer, serial, part_model, quantity
    summary: str = ""  # the writer's own first words, at most 300 characters
    confidence: float = 0.0
    needs_review: bool = True
    questions: tuple[Remark, ...] = ()  # why it waits for a person, for the desk to say
    candidates: tuple[Candidate, ...] = ()
    worries: Mapping[str, float] = field(default_factory=dict)  # what may be wrong, for learning from what QA decides

    @property
    def review_reasons(self) -> tuple[str, ...]:
        """The questions in words, in Korean."""
        return tuple(question.said() for question in self.questions)

    def as_json(self) -> dict[str, object]:
        """Plain values for json.dumps, the questions both in Korean and as remarks; candidates are left out."""
        plain = asdict(self)
        del plain["candidates"]
        plain["review_reasons"] = list(self.review_reasons)
        plain["questions"] = [question.plain() for question in self.questions]
        plain["wanted_by"] = self.wanted_by.isoformat() if self.wanted_by else None
        return plain
