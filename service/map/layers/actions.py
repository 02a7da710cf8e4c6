"""What the worker does for the map."""

from sqlalchemy import exists, select, text

from service.core.actors import Actor
from service.data.db import db
from service.map.layers.models import MapPin, MapSquare


def sweep_map(actor: Actor) -> int:
    """Count the squares where there are pins and nobody has counted them yet: after a migration brought the pins."""
    uncounted = db.session.scalar(select(exists(select(MapPin.id)) & ~exists(select(MapSquare.level))))
    return int(db.session.scalar(text("SELECT recount_squares()")) or 0) if uncounted else 0
