"""A rush over HTTP: many people, fifty lines, few places; and what must be true of those who got one and of the line."""

import time
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import timedelta

from service.core import clock
from tests.activities.playbill import post, programme, shift
from tests.chaos.town import Caller, Reply, Town

LINES = 50


@dataclass(frozen=True)
class Press:
    """One press of the button: when it left the hand, when the answer was there, and what it said."""

    sent: float
    answered: float
    reply: Reply

    @property
    def signup(self) -> str:
        return str(self.reply.json["id"])


def published(clerk: Caller, second: Caller, town: Town, places: int, days: int = 3) -> tuple[str, str]:
    """An activity with so many places: itself and its only shift."""
    start = clock.now() + timedelta(days=days)
    activity = clerk.done("/activities", programme(posts=[post(shift(start, quota=places))]))["id"]
    clerk.done(f"/activities/{activity}/submit", {})
    second.done(f"/activities/{activity}/approve", {})
    return activity, str(town.value("SELECT id FROM activity_shift WHERE activity_id = %s", activity))


def rush(town: Town, people: list[dict[str, str]], activity: str, shift_id: str) -> list[Press]:
    """Everybody signs up, over fifty lines at once; nobody asks twice."""
    body = {"shift_id": shift_id, "accept_risk": True, "accept_privacy": True}

    def line(number: int) -> list[Press]:
        caller, made = Caller(town.port), []
        for who in people[number::LINES]:
            caller.token, sent = who["token"], time.monotonic()
            reply = caller.post(f"/activities/{activity}/signups", body)
            made.append(Press(sent, time.monotonic(), reply))
        return made

    with ThreadPoolExecutor(LINES) as pool:
        return [press for made in pool.map(line, range(LINES)) for press in made]


def must_be_fair(town: Town, presses: list[Press], shift_id: str, places: int) -> list[str]:
    """Exactly as many places as there are, everybody else in line, in the order in which they came; the line.

    Who came before whom is known where one answer was there before the other question was sent. Of two that were on
    their way together either may be first.
    """
    said = Counter((press.reply.status, press.reply.json.get("state") or press.reply.problem) for press in presses)
    assert said == {(201, "approved"): places, (201, "waitlisted"): len(presses) - places}, said
    rows = town.rows("SELECT id, state, arrival FROM activity_signup WHERE shift_id = %s ORDER BY arrival", shift_id)
    assert len(rows) == len(presses)
    assert town.value("SELECT taken FROM activity_shift WHERE id = %s", shift_id) == places
    by_signup = {press.signup: press for press in presses}
    latest = 0.0
    for row in rows:
        press = by_signup[str(row["id"])]
        assert press.answered >= latest, "somebody whose answer was there stands behind somebody who had not asked yet"
        latest = max(latest, press.sent)
    first_who_waits = min(press.answered for press in presses if press.reply.json["state"] == "waitlisted")
    last_place = max(press.sent for press in presses if press.reply.json["state"] == "approved")
    assert last_place <= first_who_waits, "a place went to somebody who asked after another had been told to wait"
    return [str(row["id"]) for row in rows if row["state"] == "waitlisted"]


def leave_and_move_up(town: Town, people: list[dict[str, str]], presses: list[Press], line: list[str], count: int) -> None:
    """So many give their place up, and exactly the first of the line have it."""
    token_of = {who["person"]: who["token"] for who in people}
    for press in [one for one in presses if one.reply.json["state"] == "approved"][:count]:
        whose = town.value("SELECT person_id FROM activity_signup WHERE id = %s", press.signup)
        Caller(town.port, token_of[str(whose)]).done(f"/signups/{press.signup}/cancel", {})
    up = town.rows("SELECT id FROM activity_signup WHERE id = ANY(%s::uuid[]) AND promoted_at IS NOT NULL", line)
    assert {str(row["id"]) for row in up} == set(line[:count])
