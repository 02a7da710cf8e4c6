"""What the worker does for the board: folding, birthdays, and counting anew."""

from sqlalchemy import text

from service.core.actors import Actor
from service.data import counters
from service.data.db import db


def sweep_counters(actor: Actor) -> int:
    """Fold what waits. Counts everything once where nothing was counted yet; a new day moves on those of another age."""
    counted, today = counters.counted_on(), counters.today()
    if counted is None:
        recount()
    elif counted < today:
        db.session.execute(text("SELECT count_birthdays(:today)"), {"today": today})
    return counters.fold()


def recount() -> None:
    """Count everything anew from the rows themselves. Deeds that count wait meanwhile."""
    db.session.execute(text("SET LOCAL statement_timeout = 0"))
    db.session.execute(text("SELECT recount(:today)"), {"today": counters.today()})
