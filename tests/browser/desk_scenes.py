"""Scenes for stories at the console, set over the wire, and how a move is told there."""

import itertools
from datetime import timedelta

from service.demo.company import COMMUNITY

_serial = itertools.count(1)
_minutes = itertools.count(2, 4)
CHOICES = ("outcome", "verdict", "who", "reason_code", "kind", "region")


class Scene:
    """What a story needs and does not show, over the wire. The second clerk dispatches, so that the first may confirm."""

    def __init__(self, neighbours, town):
        self.neighbours, self.town = neighbours, town
        self.clerk, self.second = neighbours.manager("clerk"), neighbours.manager("second")
        self.street = neighbours.manager("street")

    def order(self, upto="to_dispatch", who="chen", title=None):
        """Of an elder without a phone, for whom the clerk has written it; its id. From scheduled on within the hour."""
        number = next(_serial)
        name = f"周桂{'兰英芳珍梅秀玉凤霞琴'[number % 10]}{number}"
        starts = self.town.now() + timedelta(minutes=next(_minutes) % 50 + 1)
        said = {"channel": "visit", "at": self.town.now().isoformat(), "words": "同意社区代为点单"}
        self.title = title or f"{name}的灯不亮"
        body = self.neighbours.need_of(self.title, starts, 3, region=COMMUNITY, on_behalf_of={
            "name": name, "relation": "clerk", "consent": said,
        })
        self.id = self.clerk.post("/orders", body)["id"]
        person = self.neighbours.people[who]
        self.person = person
        steps = {
            "to_dispatch": lambda: self.second.post(f"/orders/{self.id}/approve", {}),
            "scheduled": lambda: self._accepted(who),
            "serving": lambda: self.clerk.post(f"/orders/{self.id}/start", {"on_behalf": said}),
            "finished": lambda: person.post(f"/orders/{self.id}/finish", {"note": "灯换好了"}),
            "disputed": lambda: self.clerk.post(f"/orders/{self.id}/deny", {"reason": "灯还是不亮", "on_behalf": said}),
        }
        for state, step in steps.items():
            if upto == "reviewing":
                break
            step()
            if state == upto:
                break
        return self.id

    def _accepted(self, who):
        volunteer = self.neighbours.volunteers[who]
        self.second.post(f"/orders/{self.id}/offer", {"volunteer_id": volunteer})
        offers = self.neighbours.people[who].get("/offers?state=open&limit=100")["items"]
        offer = next(one["id"] for one in offers if one["order"]["id"] == self.id)
        self.neighbours.people[who].post(f"/offers/{offer}/accept")

    def is_now(self, state, order=None):
        """As the service says it."""
        assert self.clerk.get(f"/orders/{order or self.id}")["state"] == state

    def last_step(self):
        return self.clerk.get(f"/orders/{self.id}/history")["items"][-1]


def tells(manager, move, **fields):
    """Press a move and fill in its form; `visit` says what the resident said at the door."""
    window = manager.window
    window.tap(f"move-{move}")
    for name, value in fields.items():
        if name == "visit":
            window.tap("field-on_behalf-visit")
            window.fill("field-on_behalf-words", value)
        elif name in CHOICES and window.find(f"field-{name}-{value}").count():
            window.tap(f"field-{name}-{value}")
        elif name in CHOICES:
            window.tap(f"field-{name}")
            window.page.get_by_role("option", name=value).filter(visible=True).first.click()
        else:
            window.fill(f"field-{name}", value)


def acts(manager, state=None):
    """The form's button; the form closes, and the drawer says what has become of it."""
    manager.window.tap("deed-act")
    manager.window.loses("deed-act")
    if state is not None:
        manager.sees_the_order_is(state)
