"""Every address of the desk."""

from __future__ import annotations

from django.urls import path

from desk.pages import (
    archive,
    arrivals,
    attached,
    carry,
    errors,
    figures,
    ledger,
    letters,
    new,
    packs,
    papers,
    quarantine,
    queue,
    request,
    samples,
    signin,
    status,
    users,
)

urlpatterns = [
    path("", queue.home, name="home"),
    path("healthz", status.healthz, name="healthz"),
    path("signin", signin.sign_in, name="signin"),
    path("signout", signin.sign_out, name="signout"),
    path("language", signin.language, name="language"),
    path("account", signin.account, name="account"),
    path("help", signin.help_page, name="help"),
    path("queue", queue.queue, name="queue"),
    path("ledger", ledger.ledger, name="ledger"),
    path("customers", ledger.customers, name="customers"),
    path("requests/<int:pk>", request.show, name="request"),
    path("requests/<int:pk>/save", request.save, name="save"),
    path("requests/<int:pk>/act", request.act, name="act"),
    path("requests/<int:pk>/paper/<int:delivery>/<int:index>", papers.pane, name="pane"),
    path("requests/<int:pk>/step/<str:name>", carry.carry, name="carry"),
    path("requests/<int:pk>/step/<str:name>/letter", carry.look, name="carry_look"),
    path("requests/<int:pk>/attach", attached.attach, name="attach"),
    path("requests/<int:pk>/attached/<int:row>", attached.attached, name="attached"),
    path("requests/<int:pk>/form.pdf", archive.form, name="form"),
    path("archive", archive.archive, name="archive"),
    path("r/<path:number>", request.by_number, name="by_number"),
    path("deliveries", arrivals.arrivals, name="deliveries"),
    path("deliveries/<int:pk>", arrivals.arrival, name="delivery"),
    path("deliveries/<int:pk>/adopt", arrivals.adopt, name="adopt"),
    path("deliveries/<int:pk>/paper/<int:index>", papers.arrival_pane, name="arrival_pane"),
    path("deliveries/<int:pk>/raw", papers.raw, name="raw"),
    path("deliveries/<int:pk>/part/<str:part>", papers.part, name="part"),
    path("deliveries/<int:pk>/page/<int:index>/<int:number>.png", papers.page_picture, name="page_picture"),
    path("deliveries/<int:pk>/html/<int:index>", papers.as_mail, name="as_mail"),
    path("picture/<str:ticket>", papers.picture, name="picture"),
    path("quarantine", quarantine.quarantine, name="quarantine"),
    path("letters", letters.letters, name="letters"),
    path("letters/samples", samples.samples, name="samples"),
    path("letters/samples/<str:occasion>/<str:language>", samples.sample, name="sample"),
    path("letters/<int:pk>/page.png", letters.letter_page, name="letter_page"),
    path("letters/<int:pk>", letters.letter, name="letter"),
    path("letters/<int:pk>/html", letters.letter_html, name="letter_html"),
    path("letters/<int:pk>/raw", letters.letter_raw, name="letter_raw"),
    path("packs", packs.packs, name="packs"),
    path("packs/<int:pk>", packs.pack, name="pack"),
    path("packs/<int:pk>/<str:form>", packs.pack_file, name="pack_file"),
    path("p/<str:token>", packs.by_token, name="pack_link"),
    path("figures", figures.figures, name="figures"),
    path("figures/week/<int:year>-<int:week>/<str:form>", figures.week_file, name="week_file"),
    path("figures/month/<int:year>-<int:month>/<str:form>", figures.month_file, name="month_file"),
    path("new", new.new, name="new"),
    path("users", users.users, name="users"),
    path("audit", users.audit, name="audit"),
    path("status", status.status, name="status"),
]

handler400 = errors.bad_request
handler403 = errors.forbidden
handler404 = errors.not_found
handler500 = errors.broken
