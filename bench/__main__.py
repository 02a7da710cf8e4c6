"""`make bench`: load, measure, print. BENCH_SCALE=0.1 makes the full size a tenth for a quick look."""

import os
import sys

from bench import candidates, ground, rounds


def main() -> int:
    """1 where an aim is missed; the table says which, and results.json keeps the figures."""
    full = float(os.environ.get("BENCH_SCALE", "1"))
    postgres = ground.start()
    try:
        small_town, full_town = ground.load(postgres, full / 10), ground.load(postgres, full)
        rows = candidates.measure(small_town, full_town)
    finally:
        postgres.stop()
    rounds.write(rows)
    return 0 if all(row.holds for row in rows) else 1


if __name__ == "__main__":
    sys.exit(main())
