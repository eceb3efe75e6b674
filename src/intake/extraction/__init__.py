"""From documents to a ServiceRequest: candidates with evidence, one joint choice, a question where it is not sure.

    request = extract(received, catalogue, organisation, numbering, threshold)

Pure: no clock, no network, no database. The catalogue is built once from the registry and shared.

The way a letter takes, folder by folder:

1. `text`: `scene` lays the letter out in lines, sentences and table cells; `whose`, `records`, `left_out`, `struck_off`
   and `chosen_rows` say which of them count. `labels` (with `forms`), `values`, `vocabulary` and `cues`, what letters say
   in further languages, serve everything that follows.
2. `numbers`: `codes` finds every number and asks the `catalogue`; `ranges`, `tails`, `units` and `referred` find those
   written short; `put_right` takes back a machine's number.
3. `serial_number` weighs the machines and `part_model` the parts, by what is `meant`: `asked` by the words around a number
   (`bystanders`, `at_hand`, `misdelivered`, `papers` are its sorts of no), `background` and `ordered` by the build of
   the letter, `wording` by what was learnt.
4. `how_many`: `quantity` finds the numbers of things (`numerals`, `packing`, `roles`), `counts` those that may count a
   part, `binding` gives each to its part, with `tally`, `pieces`, `totals` and `for_each` for numbers that speak of one
   another; `likely` weighs, when all is said, how likely the number of each part is.
5. `afterwards`: `corrections` is what is put right later; `answers`, `by_place`, `likewise`, `on_top`, `last_word`;
   `names` is what a part is called without its number.
6. `who` says who asks and in which language, `matter` what sort of matter it is (`work` with `gist`) and by when (`due`
   with `dates`).
7. `choose` joins it all into the request; `worries` and `strangeness` become its `confidence`, `questions` what
   the desk asks, `explanation` the whole reading told. What was learnt rather than written lies in `learnt`.
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
