"""Evidence filed with a request: service report (GHF-1906), bill of lading, invoice, photo. Uploaded by a clerk, kept in
the store beside what arrived, given back only as a download."""

from __future__ import annotations

from datetime import UTC, datetime

from django.contrib import messages
from django.core.files.uploadedfile import UploadedFile
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.views.decorators.http import require_POST

from desk.doing import Wanting
from desk.house import book, house, raw_bytes
from desk.pages.papers import attachment
from desk.pages.request import detail_of
from desk.people import CORRECT, READ, actor, needs
from desk.settings import HOUSE
from desk.templating import sayer
from intake.reading import kinds

KINDS = ("report", "bill_of_lading", "invoice", "photo", "other")
MOST = 100  # files with one request
TYPES = (
    kinds.IMAGES
    | {kinds.PDF, kinds.XLSX, kinds.XLS, kinds.DOCX, kinds.DOC, kinds.HWP, kinds.HWPX, kinds.RTF}
    | {
        kinds.MAIL,
        kinds.MSG,
        kinds.CSV,
        kinds.TEXT,
        kinds.ZIP,
    }
)


@require_POST
@needs(CORRECT)
def attach(request: HttpRequest, pk: int) -> HttpResponse:
    detail, say = detail_of(pk), sayer(request)
    try:
        kind, name, content = uploaded(request)
        if len(detail.attached) >= MOST:
            raise Wanting("upload_many")
    except Wanting as problem:
        messages.error(request, say(str(problem), n=HOUSE.limits.attachment_bytes // 1_000_000))
    else:
        digest = house().store.put(content)  # the bytes first: a row never names what is not there
        book().attach(detail.line.receipt_number, kind, name, digest, actor(request), datetime.now(UTC))
        messages.success(request, say("uploaded", name=name))
    return HttpResponseRedirect(reverse("request", args=[pk]) + "#attached")


def uploaded(request: HttpRequest) -> tuple[str, str, bytes]:
    """Kind, name and bytes of the posted file; Wanting says what is wrong with it."""
    kind, file = request.POST.get("kind", ""), request.FILES.get("file")
    if kind not in KINDS:
        raise Wanting("not_found")
    if not isinstance(file, UploadedFile):
        raise Wanting("upload_needed")
    if not file.size:
        raise Wanting("upload_empty")
    if file.size > HOUSE.limits.attachment_bytes:
        raise Wanting("upload_large")
    content = file.read()
    name = " ".join("".join(c if c.isprintable() else " " for c in file.name or "").split())[:200] or "file"
    if kinds.kind_of(name, content) not in TYPES:
        raise Wanting("upload_type")
    return kind, name, content


@needs(READ)
def attached(request: HttpRequest, pk: int, row: int) -> HttpResponse:
    found = next((each for each in detail_of(pk).attached if each["id"] == row), None)
    if found is None:
        raise Http404("no such file with this request")
    try:
        return attachment(raw_bytes(found["digest"]), found["name"])
    except FileNotFoundError as problem:
        raise Http404("the bytes are gone") from problem
