"""What QA's decisions teach: how sure to be, who writes from where, what customers call a part, how machines are numbered.

Each request that QA confirmed is a lesson: right, if customer, machines and parts were left as read; wrong, if one of
them was corrected. The worries noted with the reading say why it may have been. Bias and weights of the confidence are
fitted to all lessons, held to what was shipped so that few lessons move them little, and are kept only if they judge the
latest third of the decisions, which that fit has not seen, at least as well as what stands. What a correction says
plainly is learnt as it stands: a company's spelling, a writer's address, a part by another number, a serial of a machine
that no list has (its shape tells the next one). It all lies beside the ledger as JSON, is applied to every later reading,
and is noted in the audit chain as `learnt`.
"""

from __future__ import annotations

import json
import math
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass, field, replace
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from intake.extraction.confidence import Confidence
    from intake.registry import Registry
    from intake.settings import Settings
    from intake.wiring import House
    from ledger.entry import Actor, Posting

LEAST_LESSONS = 30
LEAST_OF_EACH = 3
HELD_OUT = 1 / 3  # of the decisions, the latest, judge a fit that has not seen them
HOLD = 12.0  # lessons' worth of belief in what was shipped
STEPS = 3000
JUDGED = ("customer", "equipment", "parts")
AGREEING = 2  # decisions that must agree before a writer's address is taken for a company's
EDGE = 1e-4

Names = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Learnt:
    """Everything learnt so far; the empty one changes nothing."""

    bias: float | None = None
    weights: Mapping[str, float] = field(default_factory=dict)
    senders: Names = field(default_factory=dict)  # a writer's address: customer
    companies: Names = field(default_factory=dict)  # a spelling: customer
    parts: Names = field(default_factory=dict)  # what it was called: part
    serials: tuple[str, ...] = ()  # of machines in no list, confirmed
    lessons: int = 0

    def confidence(self) -> Confidence:
        from intake.extraction.confidence import shipped

        if self.bias is None:
            return shipped()
        return replace(shipped(), bias=self.bias, weights={**shipped().weights, **self.weights})

    def told(self, lists: Registry) -> Registry:
        """The lists with the names that were learnt; a name that the lists have themselves is theirs."""
        if not (self.senders or self.companies or self.parts):
            return lists
        senders, companies, parts = _turned(self.senders), _turned(self.companies), _turned(self.parts)
        known = {email for row in lists.customers for email in row.emails}
        return replace(
            lists,
            customers=tuple(
                replace(
                    row,
                    emails=(*row.emails, *(one for one in senders.get(row.id, ()) if one not in known)),
                    aliases=(*row.aliases, *companies.get(row.id, ())),
                )
                if row.id in senders or row.id in companies
                else row
                for row in lists.customers
            ),
            parts=tuple(
                replace(row, aliases=(*row.aliases, *parts[row.model])) if row.model in parts else row
                for row in lists.parts
            ),
        )


def _turned(names: Names) -> dict[str, list[str]]:
    found: dict[str, list[str]] = defaultdict(list)
    for said, meant in names.items():
        found[meant].append(said)
    return found


@dataclass(frozen=True, slots=True)
class Lesson:
    """One decision of QA: what worried the reading, whether it stood, and whether it would have passed but for doubt."""

    worries: Mapping[str, float]
    right: bool
    asked: bool  # a question stood, whatever the confidence


@dataclass(frozen=True, slots=True)
class Judged:
    """How a confidence judges decisions."""

    loss: float  # mean log loss, the smaller the better
    passing: int
    wrong: int  # of those passing

    def __str__(self) -> str:
        return f"log loss {self.loss:.4f}, {self.passing} would pass unreviewed, {self.wrong} of them wrong"


@dataclass(frozen=True, slots=True)
class Outcome:
    """What there was to learn from, and what was learnt."""

    right: int
    wrong: int
    held_out: int
    before: Judged | None  # of the held-out decisions
    after: Judged | None
    standing: Learnt
    learnt: Learnt
    enough: bool  # lessons to fit the confidence to
    applied: bool

    @property
    def kept(self) -> bool:
        """Whether the confidence was fitted anew and is no worse on what it has not seen."""
        return (self.learnt.bias, self.learnt.weights) != (self.standing.bias, self.standing.weights)

    def __str__(self) -> str:
        lines = [f"{self.right + self.wrong} decisions of QA: {self.right} left as read, {self.wrong} corrected"]
        if not self.enough:
            lines.append(f"confidence: at least {LEAST_LESSONS} are needed, {LEAST_OF_EACH} of each: unchanged")
        else:
            lines += [f"the latest {self.held_out}, not learnt from: before {self.before}", f"  after  {self.after}"]
            lines.append("confidence: fitted to all of them" if self.kept else "confidence: no better, so unchanged")
        for name in ("senders", "companies", "parts"):
            old, new = getattr(self.standing, name), getattr(self.learnt, name)
            lines += [f"{name}: {said!r} is {meant}" for said, meant in new.items() if old.get(said) != meant]
        lines += [f"machines: {one}, in no list" for one in self.learnt.serials if one not in self.standing.serials]
        return "\n".join(lines if self.applied else [*lines, "nothing was changed"])


# -- where it is kept ------------------------------------------------------------------------------------------------


def path_of(settings: Settings) -> Path:
    return (settings.base / "var/learnt.json").absolute()  # asked for with every mail, and links cost a look each


def load(settings: Settings) -> Learnt:
    """What was learnt last; nothing where nothing was, or the file is not ours."""
    path = path_of(settings)
    try:
        stamp = path.stat().st_mtime_ns
    except OSError:
        return Learnt()
    return _read(path, stamp)


@lru_cache(maxsize=8)
def _read(path: Path, stamp: int) -> Learnt:
    """`stamp`: when it was written, so that it is read again when it was."""
    try:
        found = json.loads(path.read_text("utf8"))
        bias = found["bias"]
        senders, companies, parts = (
            {str(said): str(meant) for said, meant in found[name].items()} for name in ("senders", "companies", "parts")
        )
        return Learnt(
            None if bias is None else float(bias),
            {str(name): min(0.0, float(weight)) for name, weight in found["weights"].items()},
            senders,
            companies,
            parts,
            tuple(map(str, found["serials"])),
            int(found["lessons"]),
        )
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return Learnt()


def _keep(path: Path, learnt: Learnt) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    new = path.with_suffix(".new")
    new.write_text(json.dumps(asdict(learnt), ensure_ascii=False) + "\n", "utf8")
    new.replace(path)


# -- learning --------------------------------------------------------------------------------------------------------


def learn(house: House, actor: Actor, *, apply: bool = True) -> Outcome:
    """Learn from every decision in the ledger, keep the result, and note it in the audit chain."""
    from intake.pipeline import now
    from ledger import audit

    standing = load(house.settings)
    decided = list(_decided(house))
    outcome = outcome_of(decided, standing, house.settings, house.catalogue.registry, apply=apply)
    if apply and replace(outcome.learnt, lessons=0) != replace(standing, lessons=0):
        with house.book.writing():
            audit.append(
                "learnt", "extraction", asdict(standing), asdict(outcome.learnt), actor, now(), house.book.using
            )
            _keep(path_of(house.settings), outcome.learnt)
    return outcome


@dataclass(frozen=True, slots=True)
class Decided:
    """A request as it was read and as QA left it."""

    read: Mapping[str, Any]
    left: Mapping[str, Any]
    sender: str
    corrected: frozenset[str]  # of JUDGED


def _decided(house: House) -> Iterable[Decided]:
    """Every request that was read by us and that QA decided on, oldest first."""
    from ledger import queries

    for number in queries.decided_numbers():
        opened, *later = house.book.postings(number)
        read = opened.data.get("request", {})
        if opened.by != "intake" or "confidence" not in read:
            continue  # typed in by hand: nothing was read
        if any(posting.kind in ("confirmed", "corrected") for posting in later):
            yield _decision(read, str(opened.data.get("sender") or ""), later)


def _decision(read: Mapping[str, Any], sender: str, later: Sequence[Posting]) -> Decided:
    left, corrected = dict(read), set()
    for posting in later:
        if posting.kind == "corrected":
            changes = posting.data.get("changes", {})
            left.update(changes)
            corrected |= set(JUDGED) & set(changes)
        if posting.kind == "followed_up":
            break  # what the customer says later is no judgement of what was read first
    return Decided(read, left, sender, frozenset(corrected))


def outcome_of(
    decided: Sequence[Decided], standing: Learnt, settings: Settings, lists: Registry, *, apply: bool = True
) -> Outcome:
    """What decisions teach; touches nothing."""
    threshold = settings.review.threshold
    lessons = [Lesson(one.read.get("worries") or {}, not one.corrected, _asked(one.read, threshold)) for one in decided]
    right = sum(lesson.right for lesson in lessons)
    wrong = len(lessons) - right
    learnt = replace(names_of(decided, standing, settings, lists), lessons=len(lessons))
    if len(lessons) < LEAST_LESSONS or min(right, wrong) < LEAST_OF_EACH:
        return Outcome(right, wrong, 0, None, None, standing, learnt, enough=False, applied=apply)
    cut = len(lessons) - round(len(lessons) * HELD_OUT)
    before = judge(lessons[cut:], standing.confidence(), threshold)
    tried = fit(lessons[:cut], Learnt().confidence())
    after = judge(lessons[cut:], tried, threshold)
    if after.loss < before.loss and after.wrong <= before.wrong:
        fitted = fit(lessons, Learnt().confidence())
        learnt = replace(learnt, bias=fitted.bias, weights=dict(fitted.weights))
    return Outcome(right, wrong, len(lessons) - cut, before, after, standing, learnt, enough=True, applied=apply)


def _asked(read: Mapping[str, Any], threshold: float) -> bool:
    return bool(read.get("needs_review")) and float(read["confidence"]) >= threshold


# -- the confidence --------------------------------------------------------------------------------------------------


def fit(lessons: Sequence[Lesson], start: Confidence) -> Confidence:
    """Bias and weights by projected gradient descent, pulled towards `start`; no weight may raise the confidence.

    The forest of `start` stays as it is: a department's decisions are too few to grow one.
    """
    import numpy as np

    from intake.extraction.confidence import odds

    names = sorted({name for lesson in lessons for name in lesson.worries} | set(start.weights))
    seen = np.array([[lesson.worries.get(name, 0.0) for name in names] for lesson in lessons])
    right = np.array([float(lesson.right) for lesson in lessons])
    forest = start.forest
    beside = np.array([odds(forest.chance(lesson.worries)) if forest else 0.0 for lesson in lessons])
    part = 0.5 if forest else 1.0  # of the log-odds, what the weights tell
    belief = np.array([start.weights.get(name, 0.0) for name in names])
    bias, weights, count = start.bias, belief.copy(), len(lessons)
    for _ in range(STEPS):
        wrong_by = 1 / (1 + np.exp(-part * (bias + seen @ weights + beside))) - right
        bias -= 0.3 * (float(wrong_by.sum()) + HOLD / 4 * (bias - start.bias)) / count
        weights = np.minimum(0.0, weights - 0.3 * (seen.T @ wrong_by + HOLD * (weights - belief)) / count)
    fitted = {name: round(float(weight), 4) for name, weight in zip(names, weights, strict=True)}
    return replace(start, bias=round(float(bias), 4), weights=fitted)


def judge(lessons: Sequence[Lesson], confidence: Confidence, threshold: float) -> Judged:
    """How well a confidence tells the right from the wrong."""
    sure = [confidence.whole(dict(lesson.worries)) for lesson in lessons]
    loss = -sum(
        math.log(min(1 - EDGE, max(EDGE, p if lesson.right else 1 - p)))
        for p, lesson in zip(sure, lessons, strict=True)
    )
    passing = [lesson for p, lesson in zip(sure, lessons, strict=True) if p >= threshold and not lesson.asked]
    return Judged(loss / len(lessons), len(passing), sum(not lesson.right for lesson in passing))


# -- names -----------------------------------------------------------------------------------------------------------


def names_of(decided: Sequence[Decided], standing: Learnt, settings: Settings, lists: Registry) -> Learnt:
    """What corrections say plainly, added to what stands; what later decisions contradict is no longer believed."""
    senders: dict[str, list[str]] = defaultdict(list)
    companies: dict[str, set[str]] = defaultdict(set)
    parts: dict[str, set[str]] = defaultdict(set)
    serials: list[str] = []
    mended: set[str] = set()
    listed = {row.serial for row in lists.equipment}
    models = {row.model for row in lists.parts}
    for one in decided:
        customer = (one.left.get("customer") or {}).get("id")
        said = (one.read.get("customer") or {}).get("name")
        if customer and "@" in one.sender:
            senders[one.sender.lower()].append(customer)
            if "customer" in one.corrected:
                mended.add(one.sender.lower())
        if customer and said and not (one.read.get("customer") or {}).get("id"):
            companies[said].add(customer)
        for called, model in _renamed(one, models):
            parts[called].add(model)
        serials += [row["serial"] for row in one.left.get("equipment") or [] if row["serial"] not in listed]
    theirs = _known_addresses(lists, settings)
    return Learnt(
        standing.bias,
        standing.weights,
        {
            **_unless(standing.senders, senders),
            **{
                sender: ids[0]
                for sender, ids in senders.items()
                if sender in mended and len(ids) >= AGREEING and len(set(ids)) == 1 and not theirs(sender)
            },
        },
        {**_unless(standing.companies, companies), **_agreed(companies, least=3)},
        {**_unless(standing.parts, parts), **_agreed(parts, least=4)},
        tuple(sorted({*standing.serials, *serials} - listed)),
        standing.lessons,
    )


def _renamed(one: Decided, models: set[str]) -> Iterable[tuple[str, str]]:
    """(what was read, the listed part that QA put in its place), where one stands for one."""
    if "parts" not in one.corrected:
        return
    read, left = ({row["model"]: row for row in version.get("parts") or []} for version in (one.read, one.left))
    gone = [row for model, row in read.items() if model not in left and model not in models]
    come = [row for model, row in left.items() if model not in read and model in models]
    for row in gone:
        meant = [other for other in come if other.get("quantity") == row.get("quantity")]
        rivals = [other for other in gone if other.get("quantity") == row.get("quantity")]
        if len(gone) == len(come) == 1:
            yield row["model"], come[0]["model"]
        elif len(meant) == len(rivals) == 1:
            yield row["model"], meant[0]["model"]


def _unless(old: Names, seen: Mapping[str, Iterable[str]]) -> dict[str, str]:
    """Old names that no decision contradicts."""
    return {said: meant for said, meant in old.items() if set(seen.get(said, ())) <= {meant}}


def _agreed(seen: Mapping[str, set[str]], least: int) -> dict[str, str]:
    return {said: next(iter(meant)) for said, meant in seen.items() if len(meant) == 1 and len(said) >= least}


def _known_addresses(lists: Registry, settings: Settings) -> Any:
    """Whether an address tells its company already, or is our own."""
    domains = {domain for row in lists.customers for domain in row.domains} | set(settings.organisation.domains)
    emails = {email for row in lists.customers for email in row.emails}
    return lambda address: address in emails or address.rpartition("@")[2] in domains
