"""Whatever people do with teams in whatever order, each has one leader, the tree has no circle, and no work is orphaned."""

from datetime import UTC, datetime, timedelta
from uuid import uuid4

import pytest
from hypothesis import strategies as st
from hypothesis.stateful import initialize, invariant, precondition, rule
from sqlalchemy import select, text, update

from service.activities.models import Activity
from service.core import clock
from service.data.db import db
from service.orders.models import Order
from service.orders.states import OrderState
from service.volunteers.hours import actions as hours
from service.volunteers.models import Volunteer
from service.volunteers.states import VolunteerState
from service.volunteers.teams import actions, queries, rules
from service.volunteers.teams.appeals import actions as appeals
from service.volunteers.teams.appeals.models import TeamAppeal
from service.volunteers.teams.checks import actions as checks
from service.volunteers.teams.checks.models import TeamCheck, TeamCheckRound
from service.volunteers.teams.endings import actions as endings
from service.volunteers.teams.endings.models import TeamMerger
from service.volunteers.teams.incubation import actions as incubation
from service.volunteers.teams.members import actions as members
from service.volunteers.teams.models import Team, TeamMember
from tests.machines import HOME, Walk, walk

PEOPLE, MOST_TEAMS = 5, 5
BEGINNINGS = ("", "asked", "agreed", "closing", "ending", "heir")
WHO, PICK = st.integers(0, PEOPLE - 1), st.integers(0, 20)
_MINE = "t.leader_id = ANY(:people)"
_OVER = "('dissolved', 'merged', 'rejected')"

# Asked in words of its own, not by the queries of the room: each finds what must not be.
NEVER = {
    "a team that works without exactly one leader": f"""
        SELECT t.id FROM team t WHERE {_MINE} AND t.state IN ('active', 'rectifying', 'suspended') AND
            (SELECT count(*) FROM team_member m WHERE m.team_id = t.id AND m.role = 'leader' AND m.state = 'active'
             AND m.person_id = t.leader_id) <> 1""",
    "two leaders": f"""
        SELECT t.id FROM team t JOIN team_member m ON m.team_id = t.id AND m.role = 'leader' AND m.state = 'active'
        WHERE {_MINE} GROUP BY t.id HAVING count(*) > 1""",
    "somebody in more than five teams, or twice in one": """
        SELECT person_id FROM team_member WHERE person_id = ANY(:people) AND state = 'active'
        GROUP BY person_id HAVING count(*) > 5 OR count(*) > count(DISTINCT team_id)""",
    "a circle, or a fifth level": f"""
        WITH RECURSIVE up AS (
            SELECT t.id AS start, t.parent_id, 1 AS depth FROM team t WHERE {_MINE}
            UNION ALL SELECT up.start, p.parent_id, up.depth + 1 FROM up JOIN team p ON p.id = up.parent_id
            WHERE up.depth < 6)
        SELECT start FROM up WHERE depth > 4""",
    "a team below one that is no more": f"""
        SELECT t.id FROM team t JOIN team p ON p.id = t.parent_id
        WHERE {_MINE} AND t.state NOT IN {_OVER} AND p.state IN {_OVER}""",
    "a member of a team that is no more": f"""
        SELECT m.id FROM team_member m JOIN team t ON t.id = m.team_id
        WHERE {_MINE} AND t.state IN {_OVER} AND m.state IN ('active', 'applied', 'invited')""",
    "an order whose team is no more": f"""
        SELECT o.id FROM service_order o JOIN team t ON t.id = o.team_id
        WHERE {_MINE} AND t.state IN {_OVER} AND o.state IN ('accepted', 'scheduled', 'serving', 'finished')""",
    "an activity whose team is no more, or that nobody leads": f"""
        SELECT a.id FROM activity a JOIN team t ON t.id = a.team_id
        WHERE {_MINE} AND a.state = 'recruiting'
          AND (t.state IN {_OVER} OR t.state = 'suspended' OR a.leader_id <> t.leader_id)""",
    "hours that nobody decides, because their team has become another": f"""
        SELECT r.id FROM service_record r JOIN team t ON t.id = r.team_id
        WHERE {_MINE} AND t.state = 'merged' AND r.state IN ('pending', 'anomaly')""",
    "a count that is not what it counts": f"""
        SELECT t.id FROM team t WHERE {_MINE} AND t.member_count <>
            (SELECT count(*) FROM team_member m WHERE m.team_id = t.id AND m.state = 'active')""",
    "a role without a team, or a team without its role": f"""
        SELECT t.id FROM team t WHERE {_MINE} AND (t.state IN ('active', 'rectifying')) <> EXISTS (
            SELECT 1 FROM role_grant g WHERE g.scope_key = t.id::text AND g.role = 'TL' AND g.person_id = t.leader_id
            AND g.revoked_at IS NULL)""",
    "a role of somebody who does not lead": f"""
        SELECT t.id FROM team t JOIN role_grant g ON g.scope_key = t.id::text AND g.role = 'TL' AND g.revoked_at IS NULL
        WHERE {_MINE} AND g.person_id <> t.leader_id""",
    "a history that leads elsewhere": f"""
        SELECT t.id FROM team t WHERE {_MINE} AND t.state <> (SELECT m.after FROM team_move m
            WHERE m.team_id = t.id AND m.move NOT LIKE 'member-%' ORDER BY m.id DESC LIMIT 1)""",
    "a question about a team that is no more": f"""
        SELECT t.id FROM team t WHERE {_MINE} AND t.state IN {_OVER} AND (
            EXISTS (SELECT 1 FROM team_check c WHERE c.team_id = t.id AND c.state IN ('asked', 'to_review'))
            OR EXISTS (SELECT 1 FROM team_appeal a WHERE a.team_id = t.id AND a.state = 'open')
            OR EXISTS (SELECT 1 FROM team_merger g WHERE t.id IN (g.team_id, g.into_id) AND g.state IN ('asked', 'agreed'))
            OR EXISTS (SELECT 1 FROM incubation i WHERE i.team_id = t.id AND i.state IN ('applied', 'admitted')))""",
}


def machine(app, beginnings=BEGINNINGS):
    """The state machine over this application; its walks begin with one of these things about to happen."""

    class Teams(Walk):
        constraints_refuse = True

        def people_come(self):
            self.needed = dict(rules.FOUNDERS_NEEDED)
            rules.FOUNDERS_NEEDED[4] = 2
            self.people = [self.volunteer() for _ in range(PEOPLE)]
            self.managers = [self.manager("A3"), self.manager("A2", HOME[:9]), self.manager("A1", HOME[:6])]

        def teardown(self):
            rules.FOUNDERS_NEEDED.update(self.needed)
            super().teardown()

        def rows(self, table, *conditions):
            mine = select(Team.id).where(Team.leader_id.in_([actor.person_id for actor, _ in self.people]))
            column = Team.id if table is Team else table.team_id
            query = select(table).where(column.in_(mine), *conditions).order_by(table.id)
            return list(db.session.scalars(query.execution_options(populate_existing=True)))

        def one(self, pick, table, *conditions):
            found = self.rows(table, *conditions)
            return found[pick % len(found)] if found else None

        def actor_of(self, person_id):
            return next(actor for actor, _ in self.people if actor.person_id == person_id)

        def number_of(self, who):
            return db.session.scalars(select(Volunteer.number).where(Volunteer.id == self.people[who][1])).one()

        def leader_of(self, team):
            return self.actor_of(team.leader_id)

        @initialize(begun=st.sampled_from(beginnings))
        def begin(self, begun):
            """Two teams with work and a member, and one below; in most walks something is about to happen to the first."""
            for who, level in ((0, 3), (1, 3), (2, 4)):
                self.found(who, who + 2, level)
            self.founders_say(0, "confirm-founding")
            for _ in range(3):
                self.review(0, "approve", 0)
            for pick, kind in ((0, "order"), (0, "activity"), (0, "hours")):
                self.take_work(pick, kind)
            for who, pick in ((3, 0), (2, 1)):
                self.join(who, pick)
                self.answer(0, "approve")
            team, into = self.rows(Team)[:2]
            if begun in ("asked", "agreed"):
                self.tried(endings.ask_to_merge, self.leader_of(team), team.id, into.id, "服务相同")
                self.join(3, 1)  # who moves over anyway has asked there already
                self.tried(incubation.apply, self.leader_of(team), team.id, form="team", needs=["mentor"], text="想成长")
            if begun == "agreed":
                self.merge(0)
            if begun == "ending":
                self.finish_work(0)
            if begun in ("closing", "ending"):
                self.tried(actions.ask_to_dissolve, self.leader_of(team), team.id)
            if begun == "heir":
                heir = self.one(0, TeamMember, TeamMember.team_id == team.id, TeamMember.role == "member")
                self.tried(members.hand_over, self.leader_of(team), team.id, heir.id)

        @precondition(lambda self: len(self.rows(Team)) < MOST_TEAMS)
        @rule(who=WHO, with_whom=WHO, level=st.sampled_from([2, 3, 4, 4]))
        def found(self, who, with_whom, level):
            actor, _ = self.people[who]
            region = HOME[:9] if level == 2 else HOME
            above = self.one(with_whom, Team, Team.level < level, Team.state.in_(("active", "pending")))
            self.tried(actions.found_team, actor, name="走一遍", level=level, category="其他", region=region,
                       parent_id=above and above.id, founders=[self.number_of(with_whom)] if level == 4 else [])

        @rule(pick=PICK, word=st.sampled_from(["confirm-founding", "leave", "withdraw", "resubmit"]))
        def founders_say(self, pick, word):
            team = self.one(pick, Team, Team.state.in_(("gathering", "pending", "returned")))
            if team is None:
                self.go_on(pick)
            elif word in ("withdraw", "resubmit"):
                self.tried(getattr(actions, word), self.leader_of(team), team.id)
            elif invited := self.one(pick, TeamMember, TeamMember.team_id == team.id, TeamMember.state == "invited"):
                verb = actions.confirm_founding if word == "confirm-founding" else members.leave
                self.tried(verb, self.actor_of(invited.person_id), team.id)

        @rule(pick=PICK, word=st.sampled_from(["approve", "approve", "approve", "send_back", "reject"]), who=WHO)
        def review(self, pick, word, who):
            if team := self.one(pick, Team, Team.state == "pending"):
                more = {} if word == "approve" else {"reason": "补充"}
                self.tried(getattr(actions, word), self.managers[1 if who == 1 else 2], team.id, **more)
            else:
                self.go_on(pick)

        @rule(who=WHO, pick=PICK)
        def join(self, who, pick):
            if team := self.one(pick, Team):
                self.tried(members.join, self.people[who][0], team.id)

        @rule(pick=PICK, word=st.sampled_from(["approve", "approve", "reject"]))
        def answer(self, pick, word):
            if found := self.one(pick, TeamMember, TeamMember.state == "applied"):
                more = {} if word == "approve" else {"reason": "满员"}
                self.tried(getattr(members, word), self.leader_of(queries.team(found.team_id)), found.id, **more)
            else:
                self.go_on(pick)

        @rule(pick=PICK, word=st.sampled_from(["leave", "remove", "handover", "handover", "appoint"]))
        def members_move(self, pick, word):
            found = self.one(pick, TeamMember, TeamMember.state == "active")
            if found is None:
                return
            team, role = queries.team(found.team_id), found.role
            if word == "leave":
                left = self.tried(members.leave, self.actor_of(found.person_id), team.id)
                assert left is None or role != "leader"
            elif word == "handover":
                who = self.leader_of(team) if pick % 3 else self.managers[1]
                self.tried(members.hand_over, who, team.id, found.id)
            elif word == "remove":
                self.tried(members.remove, self.leader_of(team), found.id, "缺席")
            else:
                self.tried(members.appoint, self.leader_of(team), found.id, "deputy")

        @rule(pick=PICK, yes=st.sampled_from([True, True, False]))
        def heirs_answer(self, pick, yes):
            if found := self.one(pick, TeamMember, TeamMember.heir_since.is_not(None)):
                verb = members.accept_handover if yes else members.decline_handover
                self.tried(verb, self.actor_of(found.person_id), found.id)
            else:
                self.go_on(pick)

        @rule(pick=PICK)
        def appeal(self, pick):
            if found := self.one(pick, TeamMember, TeamMember.state == "removed"):
                self.tried(appeals.appeal, self.actor_of(found.person_id), found.id, "已请假")
            else:
                self.go_on(pick)

        @rule(pick=PICK, word=st.sampled_from(["uphold", "uphold", "dismiss"]))
        def decide_appeal(self, pick, word):
            if found := self.one(pick, TeamAppeal, TeamAppeal.state == "open"):
                self.tried(getattr(appeals, word), self.managers[2], found.id, "核实")
            else:
                self.go_on(pick)

        @rule(one=PICK, other=PICK)
        def ask_to_merge(self, one, other):
            team, into = self.one(one, Team), self.one(other, Team, Team.state == "active")
            if team is not None and into is not None:
                self.tried(endings.ask_to_merge, self.leader_of(team), team.id, into.id, "服务相同")

        @rule(pick=PICK)
        def merge(self, pick):
            if found := self.one(pick, TeamMerger, TeamMerger.state.in_(("asked", "agreed"))):
                onward = "agree" if found.state == "asked" else "approve"
                word = {7: "decline", 8: "withdraw", 9: "refuse"}.get(pick, onward)
                team, into = queries.team(found.team_id), queries.team(found.into_id)
                who = {"agree": into, "decline": into, "withdraw": team}.get(word)
                more = {"reason": "不便"} if word in ("decline", "refuse") else {}
                actor = self.leader_of(who) if who is not None else self.managers[2]
                both = self.active_in(team) | self.active_in(into)
                told = self.tried(getattr(endings, word), actor, found.id, **more)
                if word == "approve" and told is not None:
                    assert self.active_in(into) == both, "somebody was left behind"

        def active_in(self, team):
            rows = select(TeamMember.person_id).where(TeamMember.team_id == team.id, TeamMember.state == "active")
            return set(db.session.scalars(rows))

        @rule(pick=PICK, word=st.sampled_from(
            ["rectify", "suspend", "restore", "restore", "ask", "mended", "grow"]
        ))
        def stop_and_go(self, pick, word):
            team = self.one(pick, Team, Team.state.in_(("active", "rectifying", "suspended")))
            if team is None:
                return
            if word == "ask":
                self.tried(actions.ask_to_dissolve, self.leader_of(team), team.id)
            elif word == "mended":
                self.tried(actions.report_mended, self.leader_of(team), team.id, "已整改")
            elif word == "grow":
                self.tried(incubation.apply, self.leader_of(team), team.id, form="team", needs=["mentor"], text="想成长")
            else:
                more = {} if word == "restore" else {"reason": "核查"}
                self.tried(getattr(actions, word), self.managers[2], team.id, **more)

        @rule(pick=PICK)
        def dissolve(self, pick):
            """Of those that asked for it, or are suspended, first; never while something is owed."""
            asked = (Team.closing_asked_at.is_not(None), Team.state.in_(("active", "rectifying", "suspended")))
            team = self.one(pick, Team, *asked) or self.one(pick, Team, Team.state == "suspended")
            if team is None:
                return
            owed = db.session.scalar(text(
                "SELECT EXISTS (SELECT 1 FROM service_order WHERE team_id = :team AND state = 'accepted')"
                " OR EXISTS (SELECT 1 FROM activity WHERE team_id = :team AND state = 'recruiting')"), {"team": team.id})
            told = self.tried(actions.dissolve, self.managers[2], team.id, reason="核查")
            assert told is None or not owed, "it ended with work to do"

        @rule(pick=PICK, kind=st.sampled_from(["order", "order", "activity", "hours"]))
        def take_work(self, pick, kind):
            """As the rooms above do it: they hold the team, and then write."""
            if team := self.one(pick, Team):
                self.tried({"order": self.accept, "activity": self.publish, "hours": self.serve}[kind], team)

        def serve(self, team):
            """Somebody has served for it, and nobody has decided about the hours yet."""
            queries.hold_working(team.id)
            _, volunteer_id = self.people[PEOPLE - 1]
            until = clock.now() - timedelta(minutes=uuid4().int % 500_000)
            hours.propose_record(
                self.worker, f"order:{uuid4()}", volunteer_id, started_at=until - timedelta(minutes=40), finished_at=until,
                title="修灯", category="家电维修", place="五里墩社区", unit_name="实践站", region=HOME, team_id=team.id,
            )

        def accept(self, team):
            queries.hold_working(team.id)
            start = clock.now() + timedelta(hours=24)
            db.session.add(Order(
                number=f"OD-{uuid4()}", state=OrderState.ACCEPTED, state_since=clock.now(), region=HOME, category="其他",
                title="修灯", text="", risk_note="", lng=114.2, lat=30.5, wanted_from=start,
                wanted_to=start + timedelta(hours=1), window_from=start, window_to=start + timedelta(hours=1),
                beneficiary_index=uuid4().bytes, name_sealed=b"",
                address_sealed=b"", code_sealed=b"", team_id=team.id,
            ))

        def publish(self, team):
            if not queries.may_begin_new(team.id):
                return
            start = clock.now() + timedelta(hours=24)
            db.session.add(Activity(
                state="recruiting", state_since=clock.now(), region=HOME, team_id=team.id, created_by=team.leader_id,
                leader_id=team.leader_id, unit_name=team.name, title="清洁行动", number=f"AC-{uuid4()}", category="环境保护",
                spot=(0.0, 0.0), address="广场", risk_disclosure="防滑", starts_at=start, ends_at=start + timedelta(hours=2),
                list_key=1,
            ))

        @rule(pick=PICK)
        def finish_work(self, pick):
            """Served, held, confirmed: nothing is owed any more."""
            if team := self.one(pick, Team):
                served = update(Order).where(Order.team_id == team.id, Order.state == OrderState.ACCEPTED)
                db.session.execute(served.values(state=OrderState.CONFIRMED, finished_at=clock.now()))
                held = update(Activity).where(Activity.team_id == team.id, Activity.state == "recruiting")
                db.session.execute(held.values(state="settled"))

        @precondition(lambda self: not hasattr(self, "round"))
        @rule()
        def a_round_begins(self):
            long_ago = datetime(2024, 1, 1, tzinfo=UTC)
            for team in self.rows(Team, Team.state.in_(("active", "rectifying"))):
                self.round = TeamCheckRound(
                    district=HOME[:6], year=2100 + uuid4().int % 7000, due_at=clock.now() + timedelta(days=30),
                    finished_at=clock.now(),
                )
                db.session.add(self.round)
                db.session.flush()
                team.created_at = long_ago
                checks._ask(self.round, team)
                db.session.flush()

        @rule(pick=PICK, word=st.sampled_from(["confirm", "confirm", "pass_check", "fail"]))
        def check(self, pick, word):
            if found := self.one(pick, TeamCheck, TeamCheck.state.in_(("asked", "to_review"))):
                who = self.leader_of(queries.team(found.team_id)) if word == "confirm" else self.managers[1]
                self.tried(getattr(checks, word), who, found.id, "属实")
            else:
                self.go_on(pick)

        def go_on(self, pick):
            """There was nothing to be done: what is about to happen does, so that few steps are steps on the spot."""
            if self.one(0, TeamMerger, TeamMerger.state.in_(("asked", "agreed"))):
                self.merge(pick)
            elif self.one(0, TeamMember, TeamMember.heir_since.is_not(None)):
                self.heirs_answer(pick, pick % 4 > 0)
            elif self.one(0, Team, Team.closing_asked_at.is_not(None), Team.state.in_(("active", "rectifying"))):
                self.dissolve(pick)
                self.finish_work(0)

        @rule(who=WHO)
        def somebody_serves_no_more_or_again(self, who):
            row = db.session.scalars(select(Volunteer).where(Volunteer.id == self.people[who][1])).one()
            gone = row.state is VolunteerState.ACTIVE
            row.state, row.suspended_for = (VolunteerState.SUSPENDED, "manager") if gone else (VolunteerState.ACTIVE, None)
            db.session.flush()

        @rule(days=st.sampled_from([1, 5, 8, 15, 31]))
        def time_passes(self, days):
            clock.wind(days=days)
            every = (members.sweep_applications, actions.sweep_rectifying, appeals.sweep_appeals, checks.sweep_checks)
            for _ in range(6):
                if not sum(each(self.worker) for each in every):
                    return

        @invariant()
        def nothing_is_that_must_not_be(self):
            db.session.flush()
            people = [actor.person_id for actor, _ in self.people]
            broken = [what for what, query in NEVER.items() if db.session.execute(text(query), {"people": people}).first()]
            assert broken == []

    Teams.app = app
    return Teams


def short_walks(app):
    """A few from each beginning: left to chance, some would never be walked from."""
    for beginning in BEGINNINGS:
        walk(machine(app, [beginning]), 4, 16)


@pytest.mark.timeout(600)
def test_every_team_keeps_its_leader_its_place_and_its_work_after_every_step(own_app):
    short_walks(own_app)


@pytest.mark.fuzz
@pytest.mark.timeout(7200)
def test_the_same_at_length(own_app):
    walk(machine(own_app), 2000, 50, always_the_same=False)
