"""`python -m bench [S3a S5 …]`: measure, print the table, keep it in bench/out/results.json."""

import sys
import time
from collections.abc import Callable, Sequence

from bench import accepting, candidates, importing, listing, mapping, nearest, rushing, tokens
from bench.ground import Ground
from bench.measure import OUT, Row, table, write

MEASURED: dict[str, Callable[[Ground], Sequence[Row]]] = {
    "S1": listing.rows,
    "S10": listing.tenfold,
    "S2a": mapping.rows,
    "S2c": nearest.rows,
    "S3a": candidates.rows,
    "S5": accepting.rows,
    "S6": rushing.rows,
    "S11": tokens.rows,
    "import": importing.rows,
}


def main(wanted: list[str]) -> int:
    """The exit code says whether every aim was met."""
    unknown = set(wanted) - MEASURED.keys()
    if unknown:
        print(f"没有这样的测量：{'、'.join(sorted(unknown))}；有：{'、'.join(MEASURED)}")
        return 2
    ground, rows = Ground(), []
    try:
        for name in wanted or MEASURED:
            started = time.monotonic()
            rows += MEASURED[name](ground)
            print(f"{name}: {time.monotonic() - started:.0f} s", flush=True)
    finally:
        ground.close()
    write(rows)
    print(f"\n{table(rows)}\n\n{OUT}")
    return 0 if all(row.holds for row in rows) else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
