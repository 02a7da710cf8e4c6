"""What a story does not show: orders brought over the wire to where the story begins."""

import itertools
from datetime import datetime, timedelta
from typing import Any

from service.demo.company import SHANGHAI
from service.demo.walk import Walk
from service.demo.wire import Someone

_slots = itertools.count()


class Scenes:
    """Over the wire, with the neighbours' clerk; no two orders at the same time, so that nobody is busy."""

    def __init__(self, neighbours: Walk) -> None:
        self.neighbours = neighbours

    def person(self, word: str) -> Someone:
        """A neighbour, or the resident of a story."""
        return self.neighbours.people[word]

    def ordered(self, word: str, title: str, **more: Any) -> str:
        """Somebody's order that waits for review."""
        starts = self.neighbours.now() + timedelta(hours=36 + 2 * next(_slots))
        body = self.neighbours.need_of(title, starts.replace(minute=0, second=0, microsecond=0), 60) | more
        found: dict[str, Any] = self.person(word).post("/orders", body)
        self.neighbours.orders[title] = found
        return str(found["id"])

    def to_dispatch(self, word: str, title: str, **more: Any) -> str:
        """One that has been approved."""
        order = self.ordered(word, title, **more)
        self.neighbours.move(self.neighbours.manager("clerk"), title, "approve")
        return order

    def in_the_pool(self, word: str, title: str) -> str:
        """One that anybody may claim."""
        order = self.to_dispatch(word, title)
        self.neighbours.move(self.neighbours.manager("clerk"), title, "open-to-pool")
        return order

    def offered(self, word: str, title: str, *volunteers: str) -> str:
        """One these neighbours are asked to serve."""
        order = self.to_dispatch(word, title)
        for volunteer in volunteers:
            self.offer(title, volunteer_id=self.neighbours.volunteers[volunteer])
        return order

    def offer(self, title: str, **whom: str) -> None:
        """Ask a volunteer or a team."""
        self.neighbours.move(self.neighbours.manager("clerk"), title, "offer", whom)

    def scheduled(self, word: str, title: str, volunteer: str) -> str:
        """One a neighbour has accepted."""
        order = self.offered(word, title, volunteer)
        self.person(volunteer).post(f"/offers/{self.neighbours.offer_about(volunteer, title)['id']}/accept")
        return order

    def serving(self, word: str, title: str, volunteer: str) -> str:
        """One a neighbour has begun; the clock is wound to its hour."""
        order = self.scheduled(word, title, volunteer)
        self.begin(word, order, volunteer)
        return order

    def begin(self, word: str, order: str, volunteer: str) -> None:
        """Wind the clock to the agreed hour, and start with the resident's code."""
        seen = self.person(word).get(f"/orders/{order}")
        self.neighbours.until(datetime.fromisoformat(seen["window_from"]).astimezone(SHANGHAI))
        self.person(volunteer).post(f"/orders/{order}/start", {"service_code": seen["service_code"]})

    def finished(self, word: str, title: str, volunteer: str) -> str:
        """One that is done and not yet confirmed."""
        order = self.serving(word, title, volunteer)
        self.neighbours.advance(45)
        self.person(volunteer).post(f"/orders/{order}/finish", {"note": "做好了"})
        return order

    def has_message(self, word: str, template: str) -> None:
        """Wait until the postman has brought it."""
        for _ in range(100):
            if template in [one["template"] for one in self.person(word).get("/me/messages?limit=100")["items"]]:
                return
            self.neighbours.pause()
        raise AssertionError(f"{template} has not arrived")

    def sees(self, word: str, order: str) -> dict[str, Any]:
        """The order as this person is told by the API."""
        found: dict[str, Any] = self.person(word).get(f"/orders/{order}")
        return found
