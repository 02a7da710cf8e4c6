"""Counting the standings anew, each in one transaction: readers see the old ones or the new ones, whole (PT16)."""

from typing import Final

from sqlalchemy import text

from service.core import clock
from service.core.actors import Actor
from service.core.workdays import service_day
from service.dashboard.standings import rules
from service.dashboard.standings.rules import Board
from service.data.db import db
from service.points import queries as points

_HOURS = """
    SELECT v.person_id::text AS key, sum(e.minutes) AS value,
           bool_and(p.show_name AND v.birth_date IS NOT NULL AND v.birth_date <= CAST(:today AS date) - interval '18 years')
    FROM hour_entry e JOIN volunteer v ON v.id = e.volunteer_id JOIN person p ON p.id = v.person_id
    WHERE e.service_day >= :since AND e.service_day < :until AND p.closed_at IS NULL
    GROUP BY v.person_id HAVING sum(e.minutes) > 0
"""
# Earned by rule and not taken back; what was given by hand or exchanged is no merit of the period.
_POINTS = """
    SELECT j.person_id::text, -sum(s.amount),
           bool_and(p.show_name AND v.birth_date IS NOT NULL AND v.birth_date <= CAST(:today AS date) - interval '18 years')
    FROM journal j JOIN posting s ON s.journal_id = j.id AND s.account_id IN (:rule, :clawed)
    JOIN person p ON p.id = j.person_id JOIN volunteer v ON v.person_id = j.person_id
    WHERE j.kind IN ('earn', 'reverse') AND j.service_day >= :since AND j.service_day < :until AND p.closed_at IS NULL
    GROUP BY j.person_id HAVING -sum(s.amount) > 0
"""
_TEAMS = """
    SELECT r.team_id::text, sum(e.minutes), true
    FROM hour_entry e JOIN service_record r ON r.id = e.record_id JOIN team t ON t.id = r.team_id
    WHERE e.service_day >= :since AND e.service_day < :until AND t.state = 'active'
    GROUP BY r.team_id HAVING sum(e.minutes) > 0
"""
_COMMUNITIES = """
    SELECT substr(e.region, 1, 12), sum(e.minutes), true
    FROM hour_entry e WHERE e.service_day >= :since AND e.service_day < :until AND length(e.region) >= 12
    GROUP BY 1 HAVING sum(e.minutes) > 0
"""
_SOURCES: Final = {
    Board.HOURS: _HOURS, Board.POINTS: _POINTS, Board.TEAMS: _TEAMS, Board.COMMUNITIES: _COMMUNITIES,
}
_FORGET = (
    text("DELETE FROM standing WHERE period = :period AND board = :board"),
    text("DELETE FROM standing_count WHERE period = :period AND board = :board"),
)
_COUNT = text(
    "INSERT INTO standing_count (period, board, value, people, counted_at, created_at)"
    " SELECT period, board, value, count(*), :moment, :moment FROM standing"
    " WHERE period = :period AND board = :board GROUP BY period, board, value"
)


def sweep_standings(actor: Actor) -> int:
    """Count the present month and year: how many lines."""
    moment = clock.now()
    today, lines = service_day(moment), 0
    for period, (since, until) in rules.periods_on(today).items():
        for board, source in _SOURCES.items():
            asked = {
                "period": period, "board": board.value, "moment": moment, "since": since, "until": until, "today": today,
                **points.ACCOUNTS_OF_MERIT,
            }
            for forget in _FORGET:
                db.session.execute(forget, asked)
            made = text(
                "INSERT INTO standing (period, board, key, value, listed, created_at)"  # noqa: S608 - ours
                f" SELECT :period, :board, found.*, :moment FROM ({source}) found"
            )
            lines += db.session.execute(made, asked).rowcount  # type: ignore[attr-defined]
            db.session.execute(_COUNT, asked)
    return lines
