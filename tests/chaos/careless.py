"""The service with its guards against races taken out: what `accept` and `claim` would be as read-then-write.

For one test, which has to see the races fail here. Never loaded by anything else.
"""

import inspect
from typing import Any

from service.orders.offers import actions
from wsgi import app

__all__ = ["app"]

UNGUARDED = {
    "accept": (", Order.state == S.OFFERED", ""),
    "_answer": (", Offer.state == O.OPEN", ""),
}

def _without_guard(name: str) -> Any:
    guard, nothing = UNGUARDED[name]
    source = inspect.getsource(getattr(actions, name))
    assert source.count(guard) == 1, f"{name} has been rewritten; take its new guard out here"
    exec(source.replace(guard, nothing), vars(actions))  # noqa: S102 (a copy of our own function, for a test)
    return vars(actions)[name]


for _name in UNGUARDED:
    setattr(actions, _name, _without_guard(_name))
