"""Facts the orders room announces."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID


@dataclass(frozen=True)
class OrderConfirmed:
    """The service was done; `by_requester` where the resident said so themselves."""

    order_id: UUID
    by_requester: bool
    at: datetime


@dataclass(frozen=True)
class OrderRated:
    """One to five stars from the resident to who served."""

    order_id: UUID
    requester_id: UUID | None
    volunteer_ids: tuple[UUID, ...]
    stars: int
    at: datetime
