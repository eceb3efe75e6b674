"""Starting Django for a ledger, in a process that is somebody else's."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[3]
CHILD = """
import logging, os, threading
from ledger.setup import configure

class Busy(logging.Handler):
    # Like one that sends its lines from a thread: to be flushed, it needs a thread that logs too.
    def flush(self):
        logged = threading.Thread(target=lambda: logging.getLogger("another").info("line"), daemon=True)
        logged.start()
        logged.join(5)
        print("stuck" if logged.is_alive() else "flushed", flush=True)

logging.getLogger("flows").addHandler(busy := Busy())
configure("sqlite:///:memory:")
print("set up", busy in logging.getLogger("flows").handlers, flush=True)
os._exit(0)
"""


def test_the_log_of_the_process_is_left_alone() -> None:
    """A run of Prefect's stood still for ever here: its handler was flushed under the lock that the flush needed."""
    env = os.environ | {"PYTHONPATH": str(ROOT / "src")}
    done = subprocess.run(
        [sys.executable, "-c", CHILD], env=env, capture_output=True, text=True, timeout=60, check=False
    )
    assert done.stdout.split("\n") == ["set up True", ""], done.stdout + done.stderr
