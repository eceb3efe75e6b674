"""The reading of one delivery in words: every candidate, what raised and lowered it, why it was taken or left."""

from __future__ import annotations

from intake.extraction.choose import Reading
from intake.extraction.confidence import Confidence
from intake.request import Candidate

_TITLES = {"customer": "Customer", "serial": "Machines", "part": "Parts", "wanted_by": "Dates"}


def tell(reading: Reading, confidence: Confidence) -> str:
    """Plain text for a person; beside each worry what it takes from the confidence, in log-odds."""
    request = reading.request
    lines = [
        f"Kind: {request.kind}   language: {request.language}   confidence: {request.confidence:.3f}   review: {'yes' if request.needs_review else 'no'}",
        *(f"  ? {question.said('en')}" for question in request.questions),
        *(f"  {note}" for note in (*reading.notes, *reading.kind.notes)),
    ]
    costs = {name: confidence.weights.get(name, 0.0) * value for name, value in reading.worries.items() if value}
    lines += [
        f"  {cost:+.2f} worry: {name} {reading.worries[name]:.2f}"
        for name, cost in sorted(costs.items(), key=lambda pair: pair[1])
    ]
    if confidence.forest and request.kind == "service":
        lines.append(f"  of readings with the like worries {confidence.forest.chance(reading.worries):.2f} were right")
    for name, title in _TITLES.items():
        found = [c for c in request.candidates if c.field == name]
        if found:
            lines += ["", f"{title}:"]
            for candidate in sorted(found, key=lambda c: -c.confidence):
                lines += _candidate(candidate)
    lines += [
        "",
        f"Work: {', '.join(request.work) or '-'}   nature: {request.nature or '-'}   urgent: {request.urgent}   wanted by: {request.wanted_by or '-'}",
    ]
    lines += [f"  {note}" for note in reading.work.notes]
    for part in request.parts:
        amount = "?" if part.quantity is None else f"{part.quantity:g}"
        lines.append(f"  {part.model} x {amount}" + (f" for {part.serial}" if part.serial else ""))
    lines.append(f"Missing: {', '.join(request.missing) or '-'}   receipt number: {request.receipt_number or '-'}")
    return "\n".join(lines)


def _candidate(candidate: Candidate) -> list[str]:
    mark = "*" if candidate.taken else " "
    evidence = candidate.evidence
    place = (
        f"{evidence.source}"
        + (f" p.{evidence.page}" if evidence.page else "")
        + (f" [{evidence.start}:{evidence.end}]" if evidence.start is not None else "")
    )
    head = f" {mark} {candidate.value}  {candidate.confidence:.2f}  {place}: {' '.join(evidence.text.split())[:60]!r} ({evidence.finder})"
    return [head, *(f"      {note}" for note in candidate.notes[:14])]
