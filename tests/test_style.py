"""The linter finds nothing; `make lint` adds the types, which take longer."""

import subprocess
import sys

from tests.functions import HOUSE


def test_the_linter_has_nothing_to_say():
    command = [sys.executable, "-m", "ruff", "check", "."]
    done = subprocess.run(command, cwd=HOUSE, capture_output=True, text=True, check=False)

    assert done.returncode == 0, done.stdout
