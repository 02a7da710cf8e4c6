"""Questions about activities, and how somebody stands to one."""

from collections.abc import Collection, Iterable
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.orm import aliased

from service.accounts import queries as accounts
from service.activities import rules
from service.activities.models import (
    Activity,
    ActivityChange,
    ActivityMove,
    ActivityPost,
    ActivityRating,
    ActivityReport,
    ActivityShift,
    Signup,
)
from service.activities.states import (
    CHANGES,
    COMING,
    DISTRICT,
    EDITABLE,
    HOLDING,
    LIFECYCLE,
    MANAGER,
    ORGANISER,
    PUBLISHED,
    REVIEWER,
    UPCOMING,
    ActivityState,
    ChangeState,
    SignupState,
)
from service.core import clock, masking
from service.core.actors import A3_AND_ABOVE, TEAM_LEADER, Actor
from service.core.actors import DISTRICT as A1
from service.core.problems import NotFound
from service.data import divisions, files, scope, workcalendar
from service.data.db import db
from service.volunteers.teams import queries as teams
from service.web.access import WrongRole
from service.web.paging import page, unpack_id


class NoSuchActivity(NotFound):
    """Not there, or not yours; both look the same."""

    title = "没有这个活动"


class NoSuchShift(NotFound):
    """No shift with this id, or of an activity that is not yours to see."""

    title = "没有这个班次"


class NoSuchChange(NotFound):
    """No change with this id, or not yours to see."""

    title = "没有这项变更申请"


def activity(activity_id: UUID) -> Activity:
    """The activity with this id, as far as the scope reaches: published, or one's own, or of one's area."""
    found = db.session.scalar(select(Activity).where(Activity.id == activity_id))
    if found is None:
        raise NoSuchActivity()
    return found


def title_of_listed(activity_id: UUID) -> str | None:
    """What an activity is called that everybody may read; asked by the rooms below."""
    return db.session.scalar(select(Activity.title).where(Activity.id == activity_id, Activity.list_key.is_not(None)))


def activity_to_move(activity_id: UUID) -> Activity:
    """The activity, locked until the end of the transaction and read afresh. Only what one can see can be locked."""
    activity(activity_id)
    with scope.deed(db.session, "hold-activity"):
        return db.session.scalars(
            select(Activity).where(Activity.id == activity_id).with_for_update()
            .execution_options(populate_existing=True)
        ).one()


def shift_to_move(shift_id: UUID) -> ActivityShift:
    """The shift, locked and read afresh. NoSuchShift where one cannot see it."""
    if db.session.scalar(select(ActivityShift.id).where(ActivityShift.id == shift_id)) is None:
        raise NoSuchShift()
    with scope.deed(db.session, "hold-shift"):
        return db.session.scalars(
            select(ActivityShift).where(ActivityShift.id == shift_id).with_for_update()
            .execution_options(populate_existing=True)
        ).one()


def posts_of(activity_id: UUID) -> list[ActivityPost]:
    """The posts of an activity the caller has been shown."""
    return list(
        db.session.scalars(select(ActivityPost).where(ActivityPost.activity_id == activity_id).order_by(ActivityPost.id))
    )


def shifts_of(activity_id: UUID) -> list[ActivityShift]:
    """The shifts of an activity, the earliest first."""
    return list(
        db.session.scalars(
            select(ActivityShift).where(ActivityShift.activity_id == activity_id)
            .order_by(ActivityShift.starts_at, ActivityShift.id)
        )
    )


def organisers_of(found: Activity) -> tuple[UUID, ...]:
    """Who made it and who is in charge."""
    return (found.created_by, found.leader_id)


def relations(actor: Actor, found: Activity) -> set[str]:
    """How the actor stands to this activity: see states.py."""
    standing: set[str] = set()
    if rules.organises(actor.person_id, organisers_of(found)):
        standing.add(ORGANISER)
    hat = actor.acting
    if hat is not None and hat.role == TEAM_LEADER and found.team_id is not None and hat.scope_key == str(found.team_id):
        standing.add(ORGANISER)
    if actor.area is not None and found.region in actor.area:
        if actor.wears(A3_AND_ABOVE):
            standing.add(MANAGER)
        if actor.wears((A1,)):
            standing.add(DISTRICT)
    if ORGANISER not in standing and would_review(actor, found):
        standing.add(REVIEWER)
    return standing


def keeps_records(actor: Actor, found: Activity) -> bool:
    """Does the actor organise it, or is a recorder of its team (专人记录, TM05)? Both tick lists and propose hours."""
    if ORGANISER in relations(actor, found):
        return True
    if actor.person_id is None or found.team_id is None:
        return False
    return teams.is_recorder(actor.person_id, found.team_id)


def need_record_keeper(actor: Actor, found: Activity) -> None:
    """WrongRole unless the actor may tick lists and propose hours here."""
    if not keeps_records(actor, found):
        raise WrongRole()


def people_of_sources(sources: Iterable[str]) -> dict[str, set[UUID]]:
    """By source of records, who made the activity, is in charge of it or has a place in it: they decide none of its hours,
    theirs among them (D1, safety 2.7).
    """
    shifts = {UUID(one.removeprefix("activity:")): one for one in sources if one.startswith("activity:")}
    if not shifts:
        return {}
    with scope.deed(db.session, "people-of-shifts"):
        rows = db.session.execute(
            select(ActivityShift.id, Activity.created_by, Activity.leader_id)
            .join(Activity, Activity.id == ActivityShift.activity_id).where(ActivityShift.id.in_(shifts))
        )
        found = {shifts[row.id]: {row.created_by, row.leader_id} for row in rows}
        places = select(Signup.shift_id, Signup.person_id).where(Signup.shift_id.in_(shifts), Signup.state.in_(HOLDING))
        for shift_id, person_id in db.session.execute(places):
            found[shifts[shift_id]].add(person_id)
    return found


def would_review(actor: Actor, found: Activity, level: int | None = None) -> bool:
    """Does the actor wear the hat that reviews it, whoever made it? A department's is its manager's, or the district's.

    level: at which it would be reviewed with the change that is asked for; its own where none is given.
    """
    level = level or found.review_level
    covers = actor.area is not None and found.region in actor.area
    if found.unit_id is None:
        return covers and actor.wears(rules.roles_down_to(level))
    if covers and actor.wears((A1,)):
        return True
    return level >= rules.UNIT_LEVEL and actor.unit == found.unit_id


def history_of(actor: Actor, activity_id: UUID) -> list[Any]:
    """Every step that the caller may see, the oldest first."""
    found = activity(activity_id)
    return list(
        db.session.execute(
            select(
                ActivityMove.id, ActivityMove.created_at, ActivityMove.move, ActivityMove.from_state,
                ActivityMove.to_state, ActivityMove.role, ActivityMove.reason_code, ActivityMove.note,
            ).where(ActivityMove.activity_id == found.id).order_by(ActivityMove.id)
        )
    )


def organised_by(person_id: UUID, state: str | None, after: UUID | None, limit: int) -> list[Any]:
    """Activities one made or is in charge of, the newest first; columns, not entities."""
    query = select(*_DESK).where((Activity.created_by == person_id) | (Activity.leader_id == person_id))
    if state is not None:
        query = query.where(Activity.state == state)
    if after is not None:
        query = query.where(Activity.id < after)
    return list(db.session.execute(query.order_by(Activity.id.desc()).limit(limit)))


_DESK = (
    Activity.id, Activity.number, Activity.state, Activity.title, Activity.category, Activity.region, Activity.unit_name,
    Activity.starts_at, Activity.ends_at, Activity.places, Activity.risk, Activity.review_level, Activity.due_at,
    Activity.created_at,
)


def has_open_activities(team_id: UUID) -> bool:
    """Has a team activities that are not over? Asked before it ends."""
    states = (*(state for state in PUBLISHED if state not in _OVER), ActivityState.PENDING_REVIEW)
    with scope.deed(db.session, "open-activities-of-team"):
        found = select(Activity.id).where(Activity.team_id == team_id, Activity.state.in_(states))
        return db.session.scalar(found.limit(1)) is not None


def figures_of_teams(team_ids: Collection[UUID], since: datetime, until: datetime) -> dict[UUID, dict[str, int]]:
    """Activities of each of these teams that ended in a time. Asked by a room below."""
    held = (ActivityState.ENDED, ActivityState.SETTLED, ActivityState.ARCHIVED)
    query = select(Activity.team_id, func.count().label("activities")).where(
        Activity.team_id.in_(list(team_ids)), Activity.state.in_(held), Activity.ends_at >= since, Activity.ends_at < until
    ).group_by(Activity.team_id)
    with scope.deed(db.session, "activities-of-teams"):
        return {
            row.team_id: {"activities": row.activities} for row in db.session.execute(query) if row.team_id is not None
        }


def upcoming_of_team(team_id: UUID) -> list[Activity]:
    """Inside a deed: what a team has published and not begun, locked."""
    return list(
        db.session.scalars(
            select(Activity).where(Activity.team_id == team_id, Activity.state.in_(UPCOMING)).order_by(Activity.id)
            .with_for_update().execution_options(populate_existing=True)
        )
    )


_OVER = (ActivityState.SETTLED, ActivityState.ARCHIVED, ActivityState.CANCELLED)


class NoSuchReport(NotFound):
    """No report of this activity yet."""

    title = "还没有活动总结"


def report_view(activity_id: UUID) -> dict[str, Any]:
    """What came of an activity that one may see."""
    event = activity(activity_id)
    found = db.session.scalar(select(ActivityReport).where(ActivityReport.activity_id == event.id))
    if found is None:
        raise NoSuchReport()
    return {name: getattr(found, name) for name in ("activity_id", "text", "beneficiaries", "created_at")} | {
        "photos": files.attached(f"activity:{event.id}"),
    }


_REPORTED = (ActivityState.ENDED, ActivityState.SETTLED, ActivityState.ARCHIVED, ActivityState.FROZEN)


def is_reported(activity_id: UUID) -> bool:
    """Was anything told of what came of it?"""
    found = select(ActivityReport.activity_id).where(ActivityReport.activity_id == activity_id)
    return db.session.scalar(found) is not None


def report_owed_by(leader_id: UUID, edge: datetime) -> bool:
    """Has this leader an activity that ended before `edge`, not long ago, of which nothing was told (AC20, D1)?"""
    told = select(ActivityReport.activity_id).where(ActivityReport.activity_id == Activity.id).exists()
    found = select(Activity.id).where(
        Activity.leader_id == leader_id, Activity.state.in_((ActivityState.ENDED, ActivityState.SETTLED)),
        Activity.ends_at < edge, Activity.ends_at > edge - rules.REPORT_ASKED_FOR, ~told,
    )
    with scope.deed(db.session, "report-owed"):
        return db.session.scalar(found.limit(1)) is not None


def may_see_photo(actor: Actor, activity_id: UUID) -> bool:
    """Photos of a report are for whoever sees the activity."""
    return db.session.scalar(select(Activity.id).where(Activity.id == activity_id)) is not None


def may_see_photo_of_shift(actor: Actor, shift_id: UUID) -> bool:
    """Those of a roll-call are for its organiser and managers."""
    found = db.session.scalar(select(ActivityShift).where(ActivityShift.id == shift_id))
    return found is not None and bool(relations(actor, activity(found.activity_id)) & {ORGANISER, MANAGER})


def my_signups_of(person_id: UUID | None, activity_id: UUID) -> list[Signup]:
    """One's own names on the shifts of an activity, the newest first."""
    if person_id is None:
        return []
    return list(
        db.session.scalars(
            select(Signup).where(Signup.person_id == person_id, Signup.activity_id == activity_id)
            .order_by(Signup.id.desc())
        )
    )


def places_held(shift_id: UUID) -> int:
    """How many hold a place, counted from the names themselves; `taken` must say the same."""
    with scope.deed(db.session, "places-held"):
        return db.session.scalars(
            select(func.count()).select_from(Signup).where(Signup.shift_id == shift_id, Signup.state.in_(HOLDING))
        ).one()


def coming_to(activity_id: UUID, states: Iterable[SignupState] = COMING) -> list[UUID]:
    """The persons whose names stand in one of these states on any shift of an activity."""
    with scope.deed(db.session, "who-is-coming"):
        return list(
            db.session.scalars(
                select(Signup.person_id).where(Signup.activity_id == activity_id, Signup.state.in_(list(states))).distinct()
            )
        )


def open_change(activity_id: UUID) -> ActivityChange | None:
    """The change that waits for its reviewer."""
    return db.session.scalar(
        select(ActivityChange).where(
            ActivityChange.activity_id == activity_id, ActivityChange.state == ChangeState.OPEN
        )
    )


def change(change_id: UUID) -> ActivityChange:
    """A change, as far as the scope reaches, locked."""
    found = db.session.scalar(
        select(ActivityChange).where(ActivityChange.id == change_id).with_for_update()
        .execution_options(populate_existing=True)
    )
    if found is None:
        raise NoSuchChange()
    return found


def view(actor: Actor, found: Activity) -> dict[str, Any]:
    """An activity as this onlooker may see it (AC02)."""
    standing = relations(actor, found)
    inside = bool(standing & {ORGANISER, MANAGER, REVIEWER, DISTRICT})
    mine = my_signups_of(actor.person_id, found.id)
    coming = any(one.state in HOLDING for one in mine)
    leader = accounts.names_of([found.leader_id]).get(found.leader_id, "")
    phone = found.phone if found.phone_sealed else None
    shifts: dict[UUID, list[dict[str, Any]]] = {}
    moment = clock.now()
    for shift in shifts_of(found.id):
        shifts.setdefault(shift.post_id, []).append(_shift_view(found, shift, moment))
    wanted = open_change(found.id) if inside else None
    return {
        **{column: getattr(found, column) for column in _PLAIN},
        "state": found.state.value, "approval": found.approval.value, "audience": found.audience.value,
        "region_name": divisions.name_of(found.region),
        "place": None if found.lng is None else {"lng": found.lng, "lat": found.lat},
        "has_code": found.pass_hash is not None,
        "leader_name": leader if inside or coming or accounts.showing_names([found.leader_id]) else masking.name(leader),
        "phone": (phone if inside or coming else masking.phone(phone)) if phone else None,
        "insured": found.policy_number is not None,
        "policy_number": found.policy_number if inside else None,
        **afterwards(found),
        "doubts": rules.doubts(found.title, found.text) if inside else [],
        "reason_code": found.reason_code if inside else None,
        "reason": found.reason if inside or found.state == ActivityState.CANCELLED else None,
        "posts": [_post_view(post, shifts.get(post.id, [])) for post in posts_of(found.id)],
        "my_signups": [signup_short(one) for one in mine],
        "change": None if wanted is None else change_view(actor, found, wanted),
        "settlement_hold": found.settlement_hold and bool(standing & {MANAGER, REVIEWER, DISTRICT}),
        "moves": LIFECYCLE.open_to(found.state, standing),
        "of_unit": found.unit_id is not None, "organiser": ORGANISER in standing,
        "keeps_records": keeps_records(actor, found), "editable": ORGANISER in standing and found.state in EDITABLE,
    }


def afterwards(found: Activity) -> dict[str, Any]:
    """Is there a report, and how was it rated? Stars count once both sides have given theirs, or the time is over (AC21)."""
    if found.state not in _REPORTED:
        return {"stars": None, "ratings": 0, "reported": False}
    theirs, ours = aliased(ActivityRating), aliased(ActivityRating)
    query = select(func.avg(theirs.stars), func.count()).where(
        theirs.activity_id == found.id, theirs.by_whom == "volunteer"
    )
    assert found.ends_at is not None
    if clock.now() <= workcalendar.due(found.ends_at, rules.RATE_WORKDAYS).moment:
        query = query.where(
            select(ours.id).where(ours.signup_id == theirs.signup_id, ours.by_whom == "organiser").exists()
        )
    with scope.deed(db.session, "stars-of-activity"):
        mean, count = db.session.execute(query).one()
    return {
        "stars": None if mean is None else round(float(mean), 1), "ratings": count, "reported": is_reported(found.id),
    }


def change_view(actor: Actor, found: Activity, wanted: ActivityChange) -> dict[str, Any]:
    """A change as its organiser and its reviewer see it."""
    return {
        "id": wanted.id, "activity_id": wanted.activity_id, "kind": wanted.kind, "state": wanted.state.value,
        "wanted": wanted.wanted, "reason": wanted.reason, "note": wanted.note, "created_at": wanted.created_at,
        "decided_at": wanted.decided_at, "moves": CHANGES.open_to(wanted.state, relations(actor, found)),
    }


def changes_of(actor: Actor, activity_id: UUID, *, after: str | None, limit: int) -> dict[str, Any]:
    """What was asked to be changed, as far as the caller may see it (its organisers and its area), the latest first."""
    found = activity(activity_id)
    query = select(ActivityChange).where(ActivityChange.activity_id == found.id)
    if (last := unpack_id(after)) is not None:
        query = query.where(ActivityChange.id < last)
    rows = db.session.scalars(query.order_by(ActivityChange.id.desc()).limit(limit + 1)).all()
    answer = page(rows, limit, lambda row: (row.id,))
    return answer | {"items": [change_view(actor, found, row) for row in answer["items"]]}


def told_change(actor: Actor, wanted: ActivityChange) -> dict[str, Any]:
    """A change, as the API tells it."""
    return change_view(actor, activity(wanted.activity_id), wanted)


def signup_short(found: Signup) -> dict[str, Any]:
    """One's own name on a shift, in short."""
    return {"id": found.id, "shift_id": found.shift_id, "state": found.state.value, "invited_until": found.invited_until}


def is_open(found: Activity, shift: ActivityShift, moment: datetime) -> bool:
    """May names be put down for this shift now, places aside?"""
    return (
        found.state in (ActivityState.RECRUITING, ActivityState.IN_PROGRESS) and shift.recruits
        and shift.state == "scheduled" and (found.recruit_from is None or found.recruit_from <= moment)
        and moment < shift.closes_at
    )


def shift_view(shift: ActivityShift) -> dict[str, Any]:
    """One shift as it is shown."""
    return _shift_view(activity(shift.activity_id), shift, clock.now())


def _shift_view(found: Activity, shift: ActivityShift, moment: datetime) -> dict[str, Any]:
    return {
        "id": shift.id, "state": shift.state.value, "starts_at": shift.starts_at, "ends_at": shift.ends_at,
        "quota": shift.quota, "taken": shift.taken, "closes_at": shift.closes_at,
        "open": is_open(found, shift, moment) and (found.waitlist or shift.taken < shift.quota),
    }


def _post_view(post: ActivityPost, shifts: list[dict[str, Any]]) -> dict[str, Any]:
    return {
        "id": post.id, "name": post.name, "text": post.text, "skills": post.skills, "certificates": post.certificates,
        "min_age": post.min_age, "min_star": post.min_star, "courses": post.courses, "coefficient": post.coefficient,
        "shifts": shifts,
    }


_PLAIN = (
    "id", "number", "title", "category", "served", "text", "safeguards", "funding", "risk", "risk_disclosure", "minors",
    "region", "address", "radius_metres", "recruit_from", "recruit_to", "waitlist", "question", "min_minutes",
    "exclusive_with", "unit_name", "team_id", "starts_at", "ends_at", "places", "review_level", "series_id", "due_at",
    "created_at",
)
