"""The one configuration: `intake.toml` and the environment, read once into a frozen value.

Every key can be given as an environment variable: INTAKE_<SECTION>__<KEY>, e.g. INTAKE_LEDGER__URL. Secrets are read
from the environment or from a file only, never from the TOML: a key that ends in `_secret` holds the *name* of the
source, `env:NAME` or `file:PATH`. Relative paths are relative to the file that names them.
"""

from __future__ import annotations

import difflib
import os
import re
import tomllib
from datetime import date
from pathlib import Path
from typing import Any, Literal
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from pydantic import BaseModel, ConfigDict, Field, ValidationError, field_validator

from intake.errors import Misconfigured

LANGUAGES = ("ko", "en", "vi", "th", "ja", "zh")
PREFIX = "INTAKE_"


class Section(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Organisation(Section):
    name: str = Field("㈜강하넷 자동화장비 사업부", description="the organisation, as it signs its Korean letters")
    name_en: str = Field("Kangha.Net Co., Ltd., Automation Equipment Division", description="the same in Latin letters")
    domains: tuple[str, ...] = Field((), description="the organisation's own mail domains: colleagues, never customers")
    mailboxes: tuple[str, ...] = Field((), description="its own service addresses; letters go out from the first")
    timezone: str = Field("Asia/Seoul", description="IANA name; schedules and letters count in it")
    country: str = Field("KR", description="ISO 3166-1; a site elsewhere is overseas")
    phone: str = Field("", description="shown in letters")
    fax: str = Field("", description="shown on the form a customer faxes back")
    address: str = Field("", description="shown on forms")

    @field_validator("timezone")
    @classmethod
    def _known_zone(cls, value: str) -> str:
        try:
            ZoneInfo(value)
        except (ZoneInfoNotFoundError, ValueError) as problem:
            raise ValueError(f"no such time zone: {value!r}") from problem
        return value


class Numbering(Section):
    format: str = Field(
        "AS-{yy}-{n:03}",
        description="receipt number; {yy} or {yyyy} starts a new series each year, {n:03} widens past 999",
    )
    first: str = Field("", description="the first number to give, where earlier ones were given by hand")

    @field_validator("format")
    @classmethod
    def _has_a_number(cls, value: str) -> str:
        if not re.search(r"\{n(:0?\d+d?)?\}", value) or re.search(r"\{(?!(yy|yyyy|n(:0?\d+d?)?)\})", value):
            raise ValueError("the format needs {n} or {n:03}, and knows {yy} and {yyyy} besides")
        return value


class Registry(Section):
    customers: Path | None = Field(None, description="CSV or xlsx imported by `intake init` and `intake demo`")
    equipment: Path | None = Field(None, description="machines delivered: serial, model, customer")
    parts: Path | None = Field(None, description="parts: model, name, purchased or fabricated, what they fit")


class Mailbox(Section):
    """One [[mailbox]] table; several are polled at once."""

    name: str = Field(description="short name, unique; part of every delivery's origin: do not change it later")
    kind: Literal["imap", "maildir", "mbox"] = Field("imap", description="imap, maildir or mbox")
    path: Path | None = Field(None, description="maildir, mbox: where it lies")
    host: str = Field("", description="imap: the server's name, as its certificate has it")
    port: int = Field(0, description="0: 993 with TLS, 143 without")
    security: Literal["tls", "starttls", "none"] = Field(
        "tls", description="tls, starttls, or none (only on a wire you trust)"
    )
    ca_file: Path | None = Field(None, description="a private authority's certificate; the system's otherwise")
    user: str = Field("", description="imap: who signs in, mostly the address")
    auth: Literal["password", "xoauth2-command", "xoauth2-msal"] = Field(
        "password",
        description="password, xoauth2-command, or xoauth2-msal (Microsoft 365: sign in once with `intake login NAME`)",
    )
    password_secret: str = Field("", description="env:NAME or file:PATH")
    token_command: str = Field("", description="xoauth2-command: prints an access token")
    oauth_client_id: str = Field("", description="xoauth2-msal: the application's id at Microsoft")
    oauth_tenant: str = Field("common", description="xoauth2-msal: the organisation's tenant")
    folder: str = Field("INBOX", description="imap: the folder that is read")
    after: Literal["keyword", "seen", "move", "nothing"] = Field(
        "keyword", description="what is done to a message once it is filed"
    )
    keyword: str = Field("$Filed", description='the keyword set, with after = "keyword"')
    move_to: str = Field("", description='the folder filed mail goes to, with after = "move"')
    idle: bool = Field(True, description="let the server say at once when a mail came (IMAP IDLE)")
    timeout_s: float = Field(
        30.0, gt=0, description="seconds after which a silent server is given up until the next poll"
    )


class Fax(Section):
    folder: Path | None = Field(None, description="where the fax server drops PDF and TIFF files; none: no fax")
    archive: Path = Field(Path("var/fax-archive"), description="taken files are moved here, by date; never deleted")
    out: Path = Field(Path("var/fax-out"), description="letters for customers without a mail address")
    name_pattern: str = Field(
        r"(?P<date>\d{8})-(?P<time>\d{6})_(?P<caller>\d+|unknown)_(?P<job>.+)",
        description="regular expression over the file name; groups date, time, caller, job",
    )
    settle_s: float = Field(5.0, ge=0, description="size and time must stand still this long")


class Ledger(Section):
    url: str = Field("sqlite:///var/ledger.db", description="sqlite:///path or postgresql://user@host/database")
    store: str = Field("var/deliveries", description="raw bytes: a folder, or an fsspec URL (s3://...)")


class Smtp(Section):
    host: str = Field("", description="empty: letters go into `maildir`")
    port: int = Field(0, description="0: 587 with STARTTLS, 465 with TLS, 25 without")
    security: Literal["starttls", "tls", "none"] = Field("starttls", description="starttls, tls or none")
    ca_file: Path | None = Field(None, description="a private authority's certificate; the system's otherwise")
    user: str = Field("", description="empty: no login")
    password_secret: str = Field("", description="env:NAME or file:PATH")
    sender: str = Field("", description="From of our letters; the first of organisation.mailboxes otherwise")
    maildir: Path = Field(Path("var/sent"), description="where letters are delivered without SMTP")
    timeout_s: float = Field(
        30.0, gt=0, description="seconds after which a silent server is given up until the next try"
    )


class Letters(Section):
    mode: Literal["send", "hold"] = Field("hold", description="hold: letters wait on the desk to be released")
    acknowledge: bool = Field(True, description="answer every new request with its receipt number")
    breaker_letters: int = Field(20, ge=1, description="at most this many letters to one correspondent ...")
    breaker_hours: float = Field(2.0, gt=0, description="... in this many hours; the rest wait on the desk")
    max_age_days: int = Field(7, ge=0, description="a mail older than this when filed is not acknowledged by itself")


class Department(Section):
    name: str = Field(description="as it stands on packs and pages")
    name_en: str = Field("", description="the same in Latin letters")
    takes: tuple[str, ...] = Field(
        (), description="kinds of work: field_service, purchased_part, fabricated_part, advice, complaint, sales"
    )
    email: str = Field("", description="where its daily pack is mailed; empty: the pack lies on the desk only")
    head: str = Field("", description="who leads it, as the pack's cover names")
    head_email: str = Field("", description="where missed promises are told; empty: to `email`")


DEPARTMENTS = (
    Department(name="기술부", name_en="Engineering", takes=("field_service", "advice")),
    Department(name="자재부", name_en="Materials", takes=("purchased_part",)),
    Department(name="설계부", name_en="Design", takes=("fabricated_part",)),
    Department(name="품질관리부", name_en="Quality", takes=("complaint",)),
    Department(name="영업부", name_en="Sales", takes=("sales",)),
)


class Promise(Section):
    days: int = Field(7, ge=1, description="an answer is due after so many days")
    days_other_department: int = Field(14, ge=1, description="where another department must look")
    complaint_days: int = Field(7, ge=1, description="first progress on a complaint")
    count: Literal["calendar", "working"] = Field("calendar", description="calendar or working days")
    holidays: tuple[date, ...] = Field((), description="the company's own days off, besides the country's")


class Schedules(Section):
    """Cron lines in the organisation's time zone, and seconds between polls."""

    poll_s: int = Field(30, ge=1, description="mailboxes without IDLE and the fax folder are looked at so often")
    send_s: int = Field(5, ge=1, description="letters that are due are sent so often")
    distribution: str = Field("30 7 * * 1-5", description="the day's packs for the departments")
    statistics: str = Field("0 8 * * 1", description="the figures of the week before")
    summary: str = Field("0 8 1 * *", description="the figures of the month before")
    watch: str = Field("*/15 * * * *", description="looks for what is late, stuck or unreachable")
    management: tuple[str, ...] = Field((), description="addresses that get the weekly digest and the monthly summary")


class Limits(Section):
    """What one message may cost; beyond it the message is cut and says so, or goes to quarantine."""

    message_bytes: int = Field(60_000_000, gt=0, description="of a larger mail only so much is taken from the server")
    attachment_bytes: int = Field(40_000_000, gt=0, description="a larger attachment is kept and not read")
    unpacked_bytes: int = Field(200_000_000, gt=0, description="what an archive may grow to")
    members: int = Field(200, gt=0, description="files read in one archive, attachments in one mail")
    depth: int = Field(5, gt=0, description="archives in archives, mails in mails")
    pages: int = Field(60, gt=0, description="pages read of one document")
    ocr_pages: int = Field(15, ge=0, description="scanned pages read of one document")
    pixels: int = Field(60_000_000, gt=0, description="of one picture")
    pieces_days: float = Field(
        3.0, ge=0, description="pieces of a mail sent in several wait so long for the others; then a person sees them"
    )
    text_chars: int = Field(2_000_000, gt=0, description="characters read of one document, and of all in one message")
    seconds: float = Field(120.0, gt=0, description="by the clock, for reading one message; who hangs is ended")
    memory_bytes: int = Field(3_000_000_000, gt=0, description="for the process that reads it")


class Review(Section):
    threshold: float = Field(0.9, ge=0, le=1, description="requests below this confidence wait for a person")


class Retention(Section):
    years: int = Field(
        3, ge=1, description="a request is kept so many years from its closing, then removed but for its counts"
    )


class Desk(Section):
    host: str = Field("127.0.0.1", description="address the desk listens on; 0.0.0.0 opens it to the house")
    port: int = Field(8700, description="its port")
    url: str = Field("", description="how people reach the desk, for links in mails; http://host:port otherwise")
    allowed_hosts: tuple[str, ...] = Field(("localhost", "127.0.0.1"), description="names people may call the desk by")
    secret_key_secret: str = Field("file:var/secret-key", description="env:NAME or file:PATH; init makes the file")
    language: Literal["ko", "en"] = Field("ko", description="ko or en, for who has not chosen")


class Prefect(Section):
    api_url: str = Field("", description="an existing server; empty: `intake up` starts one")
    port: int = Field(4200, description="of the server that `intake up` starts; it listens on this machine only")
    home: Path = Field(Path("var/prefect"), description="where that server keeps its database")


class Settings(Section):
    organisation: Organisation = Organisation()
    numbering: Numbering = Numbering()
    registry: Registry = Registry()
    mailbox: tuple[Mailbox, ...] = ()
    fax: Fax = Fax()
    ledger: Ledger = Ledger()
    smtp: Smtp = Smtp()
    letters: Letters = Letters()
    department: tuple[Department, ...] = DEPARTMENTS
    promise: Promise = Promise()
    schedules: Schedules = Schedules()
    limits: Limits = Limits()
    review: Review = Review()
    retention: Retention = Retention()
    desk: Desk = Desk()
    prefect: Prefect = Prefect()
    path: Path | None = Field(None, description="the file these came from")

    @property
    def zone(self) -> ZoneInfo:
        return ZoneInfo(self.organisation.timezone)

    @property
    def base(self) -> Path:
        """The folder that relative paths start from."""
        return self.path.parent if self.path else Path.cwd()

    def resolve(self, path: str | Path) -> Path:
        return (self.base / path).resolve()

    @property
    def ledger_url(self) -> str:
        """The ledger's URL with a relative SQLite path made absolute."""
        scheme, _, rest = self.ledger.url.partition(":///")
        if scheme != "sqlite" or rest.startswith("/"):
            return self.ledger.url
        return f"sqlite:///{self.resolve(rest)}"

    @property
    def own_addresses(self) -> frozenset[str]:
        """Every address that is ours, lower case: no letter ever goes there."""
        own = {*self.organisation.mailboxes, self.sender, *(m.user for m in self.mailbox if "@" in m.user)}
        return frozenset(a.lower() for a in own if a)

    @property
    def sender(self) -> str:
        return self.smtp.sender or next(iter(self.organisation.mailboxes), "service@localhost")

    @property
    def desk_url(self) -> str:
        return (self.desk.url or f"http://{self.desk.host}:{self.desk.port}").rstrip("/")


def read_secret(source: str, base: Path) -> str:
    """The secret named by `env:NAME` or `file:PATH`; raises Misconfigured with the remedy."""
    kind, _, name = source.partition(":")
    if kind == "env" and name:
        if name not in os.environ:
            raise Misconfigured(f"the environment variable {name} is not set")
        return os.environ[name]
    if kind == "file" and name:
        try:
            return (base / name).read_text("utf8").strip()
        except OSError as problem:
            raise Misconfigured(f"the secret file {name} cannot be read: {problem.strerror}") from problem
    raise Misconfigured("a secret is named by env:NAME or file:PATH")


def _known_keys(model: type[BaseModel]) -> list[str]:
    return list(model.model_fields)


def _model_at(location: tuple[int | str, ...]) -> type[BaseModel]:
    model: type[BaseModel] = Settings
    for step in location:
        if isinstance(step, int):
            continue
        annotation: Any = model.model_fields[step].annotation if step in model.model_fields else None
        for inner in (annotation, *getattr(annotation, "__args__", ())):
            if isinstance(inner, type) and issubclass(inner, BaseModel):
                model = inner
    return model


def _explain(problem: ValidationError) -> str:
    lines = []
    for error in problem.errors():
        where = ".".join(str(step) for step in error["loc"])
        text = error["msg"]
        if error["type"] == "extra_forbidden":
            known = _known_keys(_model_at(error["loc"][:-1]))
            near = difflib.get_close_matches(str(error["loc"][-1]), known, n=1, cutoff=0.5)
            text = f"no such key; did you mean {near[0]!r}?" if near else f"no such key; known here: {', '.join(known)}"
        lines.append(f"{where}: {text}")
    return "; ".join(lines)


def _from_environ(environ: dict[str, str]) -> dict[str, Any]:
    """INTAKE_SECTION__KEY=value as nested keys; a value that looks like TOML (list, number, true) is read as TOML."""
    out: dict[str, Any] = {}
    for name, value in environ.items():
        if not name.startswith(PREFIX) or "__" not in name:
            continue
        section, _, key = name.removeprefix(PREFIX).lower().partition("__")
        try:
            parsed = tomllib.loads(f"v = {value}")["v"]
        except tomllib.TOMLDecodeError:
            parsed = value
        out.setdefault(section, {})[key] = parsed if isinstance(parsed, (list, bool, int, float)) else value
    return out


def load(path: Path | None = None, environ: dict[str, str] | None = None) -> Settings:
    """Settings from `path` (TOML; None: defaults) and the environment over it. Raises Misconfigured, naming each key."""
    data: dict[str, Any] = {}
    if path is not None:
        try:
            data = tomllib.loads(path.read_text("utf8"))
        except FileNotFoundError as problem:
            raise Misconfigured(f"there is no configuration {path}; `intake init` writes one") from problem
        except (OSError, tomllib.TOMLDecodeError, UnicodeDecodeError) as problem:
            raise Misconfigured(f"{path}: {problem}") from problem
    for section, keys in _from_environ(dict(os.environ) if environ is None else environ).items():
        if isinstance(data.get(section, {}), dict):
            data[section] = {**data.get(section, {}), **keys}
    if path is not None:
        data["path"] = path.resolve()
    try:
        return Settings.model_validate(data)
    except ValidationError as problem:
        raise Misconfigured(f"{path or 'environment'}: {_explain(problem)}") from problem
