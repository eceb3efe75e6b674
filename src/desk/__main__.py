"""`python -m desk --config intake.toml [--host H] [--port N]`: serves the desk until SIGTERM or Ctrl-C."""

from __future__ import annotations

import argparse
import logging
import os
import signal
import sys
from types import FrameType

from intake.errors import Misconfigured
from intake.starting import begin

log = logging.getLogger("desk")

THREADS = 8  # a page takes milliseconds; drawing and reading documents may hold a thread for seconds


def _stop(number: int, frame: FrameType | None) -> None:
    raise SystemExit(0)  # waitress finishes what it is answering, then returns from run()


def serve(host: str | None, port: int | None) -> None:
    """Serve in this process until it is told to stop."""
    import waitress
    from django.core.wsgi import get_wsgi_application

    application = get_wsgi_application()
    from desk import drawing, house
    from desk.settings import HOUSE

    where = (host or HOUSE.desk.host, HOUSE.desk.port if port is None else port)
    server = waitress.create_server(application, host=where[0], port=where[1], threads=THREADS, ident=None)
    signal.signal(signal.SIGTERM, _stop)
    log.info("the desk is open on http://%s:%s", *where)
    try:
        server.run()
    finally:
        server.close()
        drawing.close()
        house.close()


def main(arguments: list[str] | None = None) -> int:
    begin()
    parser = argparse.ArgumentParser(prog="desk", description="Serves the review desk.")
    parser.add_argument("--config", help="the intake.toml of this house")
    parser.add_argument("--host", help="address to listen on; desk.host otherwise")
    parser.add_argument("--port", type=int, help="port to listen on; desk.port otherwise")
    given = parser.parse_args(arguments)
    if given.config:
        os.environ["INTAKE_CONFIG"] = given.config
    os.environ["DJANGO_SETTINGS_MODULE"] = "desk.settings"
    try:
        serve(given.host, given.port)
    except Misconfigured as problem:
        print(f"desk: {problem}", file=sys.stderr)  # noqa: T201  # said to the person who starts it
        return 2
    except OSError as problem:
        print(f"desk: cannot listen: {problem}", file=sys.stderr)  # noqa: T201
        return 1
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
