"""URLs everybody may read: the list of activities, one of them, and the calendar."""

import orjson
from apiflask import APIBlueprint, FileSchema
from flask import Response

from service.activities import queries as activities
from service.activities.billboard import queries
from service.activities.billboard.schemas import ActivitiesIn, ActivityShortOut, CalendarOut, MonthIn, SubscribeIn
from service.activities.schemas import ACTIVITY_EXAMPLE, ActivityOut
from service.web.access import anybody, current_actor, one_question
from service.web.paging import listing

bp = APIBlueprint("activity_billboard", __name__, tag="活动列表 Activity list")

CALENDAR = "text/calendar"
_SHORT = {
    "id": ACTIVITY_EXAMPLE["id"], "number": "AC202611260070020001", "state": "recruiting", "title": "五琴里社区清洁行动",
    "category": "环境保护", "region": "420105007002", "region_name": "五琴里社区居委会",
    "unit_name": "五琴里社区新时代文明实践站", "team_id": None, "address": "五琴里社区党群服务中心门前",
    "place": {"lng": 114.21, "lat": 30.55}, "starts_at": "2026-11-28T01:00:00+00:00",
    "ends_at": "2026-11-28T03:00:00+00:00", "recruit_to": "2026-11-28T01:00:00+00:00", "places": 20, "taken": 3,
    "risk": "low", "minors": False, "metres": None,
}
_DAY = {
    "day": "2026-12-05", "workday": False, "festivals": ["国际志愿者日"], "activities": [
        {"id": _SHORT["id"], "title": _SHORT["title"], "state": "recruiting", "starts_at": "2026-12-05T01:00:00+00:00",
         "ends_at": "2026-12-05T03:00:00+00:00"},
    ],
}


@bp.get("/activities")
@anybody
@one_question
@bp.input(ActivitiesIn, location="query", example={"can_sign_up": "true", "region": "420105007"})
@bp.output(listing(ActivityShortOut), example={"items": [_SHORT], "next": None})
def activity_list(query_data):
    """Published activities: recruiting first, then by start; with `near` the nearest first."""
    return Response(orjson.dumps(queries.page_of_activities(**query_data)), mimetype="application/json")


@bp.get("/activities/<uuid:activity_id>")
@anybody
@bp.output(ActivityOut, example=ACTIVITY_EXAMPLE)
def activity(activity_id):
    """One activity: posts, shifts, risks, safeguards, and what I may do."""
    return activities.view(current_actor(), activities.activity(activity_id))


@bp.get("/activities/calendar")
@anybody
@bp.input(MonthIn, location="query", example={"month": "2026-12"})
@bp.output(CalendarOut, example={"month": "2026-12", "days": [_DAY]})
def month(query_data):
    """The civilization-practice calendar: a month of activities, working days and festivals."""
    return queries.calendar(**query_data)


@bp.get("/activities/calendar.ics")
@anybody
@bp.input(SubscribeIn, location="query", example={"region": "420105007"})
@bp.output(FileSchema(type="string", format="binary"), content_type=CALENDAR, example="BEGIN:VCALENDAR")
def subscription(query_data):
    """The calendar for one's own calendar app: activities of the last month and all that are to come (RFC 5545)."""
    answer = Response(queries.subscription(**query_data), mimetype=CALENDAR)
    answer.headers["Cache-Control"] = "public, max-age=900"
    return answer
