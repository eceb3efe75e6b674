"""From documents to a ServiceRequest: candidates with evidence, one joint choice, a question where it is not sure.

    request = extract(received, catalogue, organisation, numbering, threshold)

Pure: no clock, no network, no database. The catalogue is built once from the registry and shared.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from intake.extraction.catalogue import Catalogue

if TYPE_CHECKING:
    from intake.delivery import Received
    from intake.extraction.confidence import Confidence
    from intake.request import ServiceRequest
    from intake.settings import Numbering, Organisation

__all__ = ["Catalogue", "explain", "extract"]


def extract(
    received: Received,
    catalogue: Catalogue,
    organisation: Organisation,
    numbering: Numbering,
    threshold: float,
    confidence: Confidence | None = None,
) -> ServiceRequest:
    """What one delivery asks for. `threshold`: a request below this confidence waits for a person."""
    from intake.extraction.choose import read
    from intake.extraction.confidence import shipped

    return read(received, catalogue, organisation, numbering, threshold, confidence or shipped()).request


def explain(
    received: Received,
    catalogue: Catalogue,
    organisation: Organisation,
    numbering: Numbering,
    threshold: float,
    confidence: Confidence | None = None,
) -> str:
    """The same reading in words: every candidate and its reasons."""
    from intake.extraction.choose import read
    from intake.extraction.confidence import shipped
    from intake.extraction.explanation import tell

    sure = confidence or shipped()
    return tell(read(received, catalogue, organisation, numbering, threshold, sure), sure)
