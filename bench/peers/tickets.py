"""django-helpdesk's own importer on one mailbox, by itself: run by the interpreter of the peers' environment.

Reads {"port", "user", "password", "folder"} from standard input, prints {"seconds", "cpu", "tickets"}. As shipped, with
the settings its documentation asks for; no letters go out, which spares it work that ours does.
"""

from __future__ import annotations

import json
import logging
import os
import sys
import time
from typing import Any

APPS = ["auth", "contenttypes", "sessions", "sites", "admin", "messages", "humanize"]
urlpatterns: list[Any] = []


def main() -> None:
    given: dict[str, Any] = json.load(sys.stdin)
    settings(given["folder"])
    import django

    django.setup()
    from django.core.management import call_command
    from django.urls import include, path
    from helpdesk.email import process_email
    from helpdesk.models import Queue, Ticket

    urlpatterns.append(path("", include("helpdesk.urls")))  # its letters hold links
    call_command("migrate", verbosity=0)
    Queue.objects.create(
        title="Service",
        slug="service",
        email_address=given["user"],
        allow_email_submission=True,
        email_box_type="imap",
        email_box_host="127.0.0.1",
        email_box_port=given["port"],
        email_box_ssl=False,
        email_box_user=given["user"],
        email_box_pass=given["password"],
        email_box_imap_folder="INBOX",
        email_box_interval=0,
        logging_type="none",
    )
    logging.disable(logging.CRITICAL)
    wall, cpu = time.perf_counter(), sum(os.times()[:4])
    process_email(quiet=True)
    spent = {"seconds": time.perf_counter() - wall, "cpu": sum(os.times()[:4]) - cpu}
    print(json.dumps({**spent, "tickets": Ticket.objects.count()}))


def settings(folder: str) -> None:
    from django.conf import settings

    settings.configure(
        SECRET_KEY="bench",  # signs nothing that leaves this process
        INSTALLED_APPS=[f"django.contrib.{name}" for name in APPS] + ["rest_framework", "helpdesk"],
        DATABASES={"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": f"{folder}/helpdesk.db"}},
        DEFAULT_AUTO_FIELD="django.db.models.AutoField",
        HELPDESK_TEAMS_MODE_ENABLED=False,
        EMAIL_BACKEND="django.core.mail.backends.dummy.EmailBackend",
        MEDIA_ROOT=f"{folder}/media",
        ROOT_URLCONF=__name__,
        SITE_ID=1,
        TEMPLATES=[
            {
                "BACKEND": "django.template.backends.django.DjangoTemplates",
                "APP_DIRS": True,
                "OPTIONS": {"context_processors": ["django.template.context_processors.request"]},
            }
        ],
        MIDDLEWARE=[],
        USE_TZ=True,
        SILENCED_SYSTEM_CHECKS=["admin.E408", "admin.E409", "admin.E410"],
    )


if __name__ == "__main__":
    main()
