"""The requester's word on what the public wall says of an order."""

from typing import Any
from uuid import UUID

from sqlalchemy.dialects.postgresql import insert

from service.core import clock
from service.core.actors import Actor
from service.data.db import db
from service.orders import queries
from service.orders.states import REQUESTER
from service.orders.wall.models import WallChoice, WallWish
from service.web.access import WrongRole, need_person


def choose(actor: Actor, order_id: UUID, *, choice: str) -> dict[str, Any]:
    """Counted, counted with its title, or left out. Any text is by opt-in (D6)."""
    found = queries.order(order_id)
    if REQUESTER not in queries.relations(actor, found):
        raise WrongRole()
    person_id = need_person(actor)
    row = insert(WallWish).values(order_id=found.id, person_id=person_id, choice=WallChoice(choice), created_at=clock.now())
    db.session.execute(row.on_conflict_do_update(
        index_elements=["order_id"], set_={"choice": WallChoice(choice), "person_id": person_id}
    ))
    return {"choice": choice}
