"""What went wrong, sorted by what the caller does next.

Problems in what a customer sent (no serial number, two customers) are values for a reviewer and never
exceptions; these classes are for us. Chain causes, keep the server's own words, say the remedy.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Self

if TYPE_CHECKING:
    from ledger.remarks import Remark


class IntakeError(Exception):
    """Root of everything this package raises on purpose."""


class Transient(IntakeError):
    """The world was busy and nothing was recorded: try again later."""


class Unreadable(IntakeError):
    """No retry can help: quarantine this delivery, go on with the next.

    `remarks` tell QA why; without them the message does.
    """

    def __init__(self, message: str, remarks: tuple[Remark, ...] = ()) -> None:
        super().__init__(message)
        self.remarks = remarks

    @classmethod
    def because(cls, *remarks: Remark) -> Self:
        """With the remarks' own words, in English, as the message."""
        return cls("; ".join(each.said("en") for each in remarks), remarks)

    def said(self, language: str) -> str:
        """Why, in the desk's language where remarks tell it."""
        return " ".join(each.said(language) for each in self.remarks) or str(self)

    def __reduce__(self) -> tuple[type[Self], tuple[str, tuple[Remark, ...]]]:
        """It comes back from a worker with its remarks."""
        return type(self), (str(self), self.remarks)


class Misconfigured(IntakeError):
    """Stop: a person must change the settings first."""
