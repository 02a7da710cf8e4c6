"""One small world for every test that asks who reaches what: people in every role, and a row of each kind in one community.

Built once a session, over the API where the API can build it. `ROWS` gives a row for each name that a path may hold; a
name that is not there fails the build (see tests/test_matrix.py). All rows stand in the community HOME and are one's own
for somebody; who else stands how to them is said in PEOPLE.
"""

import io
import itertools
from datetime import date, timedelta
from typing import Any
from uuid import UUID, uuid4

from PIL import Image

from service import exporter, importer
from service.accounts import actions as accounts
from service.activities.models import NoShowWaiver
from service.core import clock
from service.core.actors import system
from service.core.identity import invent_id_number
from service.core.workdays import service_day
from service.dashboard import actions as board
from service.data import inbox
from service.data.db import db
from service.map.bookings.models import Booking
from service.map.inspections.rules import CHECKLIST
from service.news import actions as news
from service.news.states import Check
from service.news.talk import actions as talk
from service.orders import queries as orders
from service.orders.life import actions as life
from service.points import actions as ledger
from service.points.timebank import actions as timebank
from service.volunteers.stars.models import StarApplication, StarDoubt, StarMove
from service.volunteers.stars.states import StarState
from service.volunteers.teams.checks.models import TeamCheck, TeamCheckRound
from service.volunteers.teams.checks.states import CheckState
from service.volunteers.teams.figures import actions as figures
from service.volunteers.teams.musters.models import Muster, MusterAnswer
from tests.activities.playbill import programme
from tests.conftest import PASSWORD, _Job
from tests.map.founding import approved
from tests.orders.story import Story, contact, offer_of
from tests.people import V1, Reply, Someone, new_phone
from tests.points.mall import MERCHANT
from tests.volunteers.registering import guardian_of, papers
from tests.volunteers.serving import make_volunteer
from tests.volunteers.sheets import bring, sheet, somebody

HOME = "420105007002"
PLACE = {"lng": 114.2189, "lat": 30.5541}

# Who asks → how they stand to the rows of this world.
PEOPLE = {
    "anonymous": "nobody has signed in",
    "resident": "a stranger with a proved phone",
    "requester": "own: asked for the order, complained, is asked by nobody",
    "volunteer": "own: volunteer, offer, record, certificates, photo, message, session, sign-up, objection, star; serves",
    "neighbour": "a stranger: another active volunteer of the community",
    "minor": "own: the volunteer of the guardianship",
    "guardian": "own: the guardianship",
    "leader": "own: the team and its activity; a stranger to the orders but the team's",
    "member": "own: the membership; a stranger to the rest",
    "shop": "keeps the station's pickup point; no area",
    "point": "A4 of a point in the community: rows of the parent area",
    "clerk": "A3 of the community: same community",
    "sibling": "A3 of the next community",
    "street": "A2 of the street: child area",
    "other-street": "A2 of another street",
    "district": "A1: child area",
    "auditor": "audit administrator: reads the audit, no business",
    "technician": "system administrator: no business",
}

# The order that a move is tried on: one from which the table of moves allows it.
ORDER_FOR = {
    "approve": "reviewing", "return": "reviewing", "reject": "reviewing", "transfer": "reviewing",
    "resubmit": "returned", "record-contact": "reviewing", "offer": "to_dispatch", "candidates": "to_dispatch",
    "open-to-pool": "to_dispatch", "close-unserved": "to_dispatch", "hand-down": "to_dispatch", "raise": "to_dispatch",
    "take-back": "offered", "claim": "pool", "schedule": "accepted", "finish": "serving", "abort": "serving",
    "start": "scheduled", "confirm": "finished", "deny": "finished", "rule": "disputed", "rate": "confirmed",
    "redo": "rated",
}


# Who is told of a row elsewhere than at its own GET, and so learns nothing from a 403.
INSIDERS = {
    "membership_id": {"leader", "member", "clerk", "street", "district"},  # GET /teams/<team_id>/members
    "account_id": {"point"},  # it is their own
    "room_id": set(PEOPLE), "facility_id": set(PEOPLE), "theme_point_id": set(PEOPLE),  # what stands there is public
    "pickup_id": set(PEOPLE),  # an open counter is public
    "adjustment_id": {"street", "district"},  # GET /points/adjustments
    "rule_draft_id": {"district"},  # GET /points/rules/drafts
    "shift_id": set(PEOPLE),  # GET /activities/<activity_id>, which everybody may read
    "team_appeal_id": {"leader", "clerk", "street", "district"},  # GET /team-appeals
    "check_id": {"leader", "clerk", "street", "district"},  # GET /team-checks
    "change_id": {"leader", "clerk", "street", "district"},  # there too, for them
    "waiver_id": {"volunteer", "leader", "clerk", "street", "district"},  # GET /waivers
    "emergency_id": set(PEOPLE),  # GET /emergencies
    "claim_id": {"volunteer", "street", "district"},  # GET /external-claims
    "correction_id": {"volunteer", "clerk", "street", "district"},  # GET /volunteers/<volunteer_id>/corrections
    "case_id": {"volunteer", "neighbour", "street", "district"},  # GET /merges, GET /me/merges
    "part_id": {"volunteer", "street", "district"},  # GET /courses/<course_id>/results
    "activity_complaint_id": {"volunteer", "clerk", "street", "district"},  # GET /activity-complaints
    "notice_id": set(PEOPLE),  # GET /star-notices, which everybody may read
    "question_id": {"street", "district"},  # GET /quiz/questions
    "lecture_id": set(PEOPLE),  # GET /lecture-series/<series_id>, which everybody may read
    "example_id": set(PEOPLE),  # GET /role-models/public
    "press_id": set(PEOPLE),  # GET /press-stations
    **dict.fromkeys(("item_id", "slot_id", "group_id", "wish_id"), set(PEOPLE)),  # what is on, open or published is public
    "year_token": set(PEOPLE),  # whoever holds the link
}


def picture() -> bytes:
    """A small JPEG."""
    out = io.BytesIO()
    Image.new("RGB", (64, 48), "red").save(out, "JPEG")
    return out.getvalue()


class World:
    """The people and the rows."""

    def __init__(self, app: Any) -> None:
        self.app = app
        self.story = Story(lambda openid=None: Someone(app).by_wechat(openid), self._manager)
        self._managers: dict[str, Someone] = {}
        self._renewed_at = clock.now()
        self.people: dict[str, Someone] = {
            "anonymous": Someone(app), "resident": self.story.resident(),
            "volunteer": self.story.volunteer(), "neighbour": self.story.volunteer(),
            "point": self._manager("wulidun-1-point"), "clerk": self._manager("wulidun-1"),
            "sibling": self._manager("wulidun-2"), "street": self._manager("wulidun"),
            "other-street": self._manager("jianqiao"), "district": self._manager("district"),
        }
        self.requesters: dict[str, Someone] = {}
        self.orders: dict[str, str] = {}
        self.tables: dict[str, str] = {}
        self._minutes = itertools.count(1, 6)
        self._guardianship()
        self._team()
        self._all_orders()
        with self.as_job() as actor:
            board.sweep_counters(actor)  # some changes are folded, those of the rows below are not
        self.people["requester"] = self.requesters["scheduled"]
        self.rows: dict[str, str] = {}
        self._rows()
        self._activity()
        self._mall()
        self._news()
        self._proofs()
        self._upkeep()
        self._about_teams()
        self._learning()
        self._odd_grants()
        self._offerings()

    # Asking

    def ask(
        self, who: str, method: str, path: str, *, row: str | None = None, files: bool = False, body: Any = None,
    ) -> Reply:
        """One request of this person below the base; `row` picks the requester of that order."""
        person = self.requester_of(row) if who == "requester" else self.people[who]
        headers = person._headers(None, str(uuid4()) if method == "POST" else None)
        sent: dict[str, Any] = {} if body is None else {"json": body}
        if files:
            name, file = ("file", sheet("volunteers", [somebody()])) if "file" in body else ("photo", picture())
            form_data = {**body, name: (io.BytesIO(file), "a.jpg", "image/jpeg")}
            sent = {"data": form_data, "content_type": "multipart/form-data"}
        return Reply(person.client.open(V1 + path, method=method, headers=headers, **sent))

    def requester_of(self, order: str | None) -> Someone:
        """Whoever asked for this order; for other rows, whoever asked for the one that is scheduled."""
        state = next((state for state, found in self.orders.items() if found == order), "scheduled")
        return self.requesters[state]

    def as_job(self) -> Any:
        """A block in the worker's name."""
        return _Job(self.app, "world")

    def renew(self) -> None:
        """Fresh tokens for everybody where theirs are three minutes old: this world outlives an access token."""
        if clock.now() - self._renewed_at < timedelta(minutes=3):
            return
        self._renewed_at = clock.now()
        everybody = {id(person): person for person in (*self.people.values(), *self.requesters.values())}
        for person in everybody.values():
            if person.name:
                person.by_password(person.name, PASSWORD)
            elif person.refresh_token:
                self.story.renew(person)

    # Building

    def _manager(self, username: str) -> Someone:
        if username not in self._managers:
            self._managers[username] = Someone(self.app, username).by_password(username, PASSWORD)
        return self._managers[username]

    def _guardianship(self) -> None:
        ward = Someone(self.app).by_wechat()
        guardian, self.link_id, volunteer = guardian_of(self.story.someone, ward)
        guardian.done(f"/guardianships/{self.link_id}/agree", papers())
        self.people["street"].done(f"/volunteers/{volunteer}/approve")
        self.people |= {"minor": ward, "guardian": guardian}

    def _team(self) -> None:
        founders = [make_volunteer(self.as_job, self.story.resident(), HOME, date(1980, 1, 1)) for _ in range(8)]
        self.removed, other, leader, *others, member = founders
        self.founder_number = other.number
        body = {"name": f"矩阵小队{uuid4().hex[:6]}", "category": "扶贫帮困", "region": HOME,
                "founders": [one.number for one in others]}
        self.team_id = leader.client.done("/teams", body)["id"]
        for one in others:
            one.client.done(f"/teams/{self.team_id}/confirm-founding")
        self.people["clerk"].done(f"/teams/{self.team_id}/approve")
        self.membership_id = member.client.done(f"/teams/{self.team_id}/join")["id"]
        leader.client.done(f"/memberships/{self.membership_id}/approve")
        self.people |= {"leader": leader.client, "member": member.client}
        body = {"name": f"矩阵中队{uuid4().hex[:6]}", "category": "扶贫帮困", "level": 3, "region": HOME}
        self.other_leader, self.other_team_id = other.client, other.client.done("/teams", body)["id"]
        self.people["street"].done(f"/teams/{self.other_team_id}/approve")
        leader.client.volunteer_id = str(leader.volunteer_id)  # type: ignore[attr-defined]

    def _submitted(self, state: str, *, soon: bool = False) -> str:
        """An order of its own requester; `soon` within the hour, each at its own minutes."""
        when = {}
        if soon:
            start = clock.now() + timedelta(minutes=next(self._minutes))
            when = {"wanted_from": start.isoformat(), "wanted_to": (start + timedelta(minutes=5)).isoformat()}
        resident, order = self.story.submitted(**when)
        self.requesters[state], self.orders[state] = resident, order
        return order

    def _dispatched(self, state: str, **more: Any) -> str:
        order = self._submitted(state, **more)
        self.story.second_clerk().done(f"/orders/{order}/approve", {})
        return order

    def _offered(self, state: str, to: str = "volunteer", **more: Any) -> tuple[str, str]:
        order = self._dispatched(state, **more)
        person = self.people[to]
        body = {"team_id": self.team_id} if to == "leader" else {"volunteer_id": person.volunteer_id}  # type: ignore[attr-defined]
        self.story.second_clerk().done(f"/orders/{order}/offer", body)
        return order, offer_of(person, order)

    def _accepted(self, state: str, to: str = "volunteer", **more: Any) -> str:
        order, offer = self._offered(state, to, **more)
        self.people[to].done(f"/offers/{offer}/accept")
        return order

    def _served(self, state: str) -> str:
        order = self._accepted(state, soon=True)
        code = self.requesters[state].get(f"/orders/{order}").json["service_code"]
        self.people["volunteer"].done(f"/orders/{order}/start", {"service_code": code})
        return order

    def _finished(self, state: str) -> str:
        order = self._served(state)
        self.people["volunteer"].done(f"/orders/{order}/finish", {"note": "灯修好了"})
        return order

    def _all_orders(self) -> None:
        self._submitted("reviewing")
        returned = self._submitted("returned")
        clerk, second = self.people["clerk"], self.story.second_clerk()
        clerk.done(f"/orders/{returned}/return", {"reason_code": "INCOMPLETE", "note": "请写清楼栋"})
        self._dispatched("to_dispatch")
        second.done(f"/orders/{self._dispatched('pool')}/open-to-pool")
        self._accepted("accepted", "leader")
        self._accepted("scheduled", soon=True)
        stars = {"stars": 2, "attitude": 2, "timeliness": 2, "effect": 2}
        for state in ("finished", "disputed", "confirmed", "rated"):
            order = self._finished(state)
            if state == "disputed":
                self.requesters[state].done(f"/orders/{order}/deny", {"reason": "没有修好"})
            if state in ("confirmed", "rated"):
                self.requesters[state].done(f"/orders/{order}/confirm", {})
            if state == "rated":
                self.requesters[state].done(f"/orders/{order}/rate", stars)
        self._served("serving")
        _, self.offer_id = self._offered("offered")

    def _rows(self) -> None:
        volunteer, clerk, street = (self.people[name] for name in ("volunteer", "clerk", "street"))
        complaint = self.requesters["scheduled"].done(
            f"/orders/{self.orders['scheduled']}/complaints", {"kind": "其他", "text": "约好的时间一直在改"}
        )
        certificate = volunteer.done("/me/volunteer/certificates", {
            "kind": "医疗", "title": "护士执业证书", "number": "2020-42-0105", "issuer": "武汉市卫生健康委员会",
            "valid_until": "2030-12-31",
        })
        station = approved(clerk, street, "/stations", {
            "region": HOME, "name": f"矩阵实践站{uuid4().hex[:6]}", "address": "五里墩街道 1 号",
            "place": {"lng": 114.2189, "lat": 30.5541}, "services": ["家电维修"], "opening": {}, "phone": "027-84000000",
        })
        photo = self.ask("volunteer", "POST", "/photos", files=True, body={"purpose": "finish"}).json["id"]
        managers = street.get("/managers", {"limit": 100}).json["items"]
        account = next(item["id"] for item in managers if item["username"] == "wulidun-1-point")
        clerk.done(f"/managers/{account}/unlock")
        clerk.done(f"/volunteers/{volunteer.volunteer_id}/policies", {  # type: ignore[attr-defined]
            "insurer": "演示保险", "policy_number": "P2026-0001", "valid_from": "2026-01-01", "valid_until": "2036-12-31",
        })
        with self.as_job():
            message = self._message()
            life.task(orders.order(UUID(self.orders["scheduled"])), "no-start")
        (task,) = (item for item in clerk.get("/orders/tasks", {"limit": 100}).json["items"]
                   if item["order_id"] == self.orders["scheduled"])
        export = clerk.done("/exports", {"table": "orders", "filters": {}})["id"]
        with self.app.app_context():
            exporter.work()
        records = volunteer.get("/me/records", {"limit": 100}).json["items"]
        session = volunteer.get("/me/sessions").json["items"][0]["id"]
        self.rows = {
            "order_id": self.orders["scheduled"], "offer_id": self.offer_id,
            "volunteer_id": volunteer.volunteer_id,  # type: ignore[attr-defined]
            "certificate_id": certificate["id"], "link_id": self.link_id, "team_id": self.team_id,
            "membership_id": self.membership_id, "complaint_id": complaint["id"], "task_id": task["id"],
            "station_id": station["id"], "photo_id": photo, "message_id": str(message), "session_id": session,
            "account_id": account, "export_id": export,
            "record_id": next(item["id"] for item in records
                              if item["source"] == f"order:{self.orders['finished']}"),
        }
        self._rights(volunteer, clerk, street)
        self._station(clerk, street)
        self.tables |= {
            "order_id": "service_order", "offer_id": "service_offer", "volunteer_id": "volunteer",
            "certificate_id": "volunteer_certificate", "link_id": "guardian_link", "team_id": "team",
            "membership_id": "team_member", "complaint_id": "order_complaint", "task_id": "order_task",
            "station_id": "station", "photo_id": "photo", "message_id": "message", "session_id": "session",
            "account_id": "manager_account", "export_id": "export", "record_id": "service_record",
        }

    def _upkeep(self) -> None:
        """What goes on at the station: a room asked for, an umbrella lent, an inspection, a year to be rated."""
        volunteer, clerk, street = (self.people[name] for name in ("volunteer", "clerk", "street"))
        station = self.rows["station_id"]
        room = clerk.done(f"/stations/{station}/rooms", {"name": "多功能厅", "capacity": 60})["id"]
        umbrella = {"kind": "umbrella", "name": "雨伞", "stands": "门口", "total": 9, "lendable": True}
        facility = clerk.done(f"/stations/{station}/facilities", umbrella)["id"]
        point = clerk.done("/theme-points", {
            "region": HOME, "theme": "知音文化", "name": "古琴台", "story": "高山流水", "badge": "知音", "place": PLACE,
        })["id"]
        volunteer.done(f"/theme-points/{point}/punch", {"place": PLACE})
        found = [{"item": item, "ok": item != "消防安全"} for item in CHECKLIST]
        year = {"year": service_day(clock.now()).year, "stars": 4, "statement": "全年开放"}
        begin = clock.now() + timedelta(days=1)
        with self.as_job():
            booking = Booking(
                room_id=UUID(room), station_id=UUID(station), region=HOME, person_id=UUID(str(volunteer.person_id)),
                title="合唱排练", people=20, starts_at=begin, ends_at=begin + timedelta(hours=1), state_since=clock.now(),
                due_at=begin,
            )
            db.session.add(booking)
        self.rows |= {
            "room_id": room, "booking_id": str(booking.id), "facility_id": facility, "theme_point_id": point,
            "loan_id": volunteer.done(f"/facilities/{facility}/borrow")["id"],
            "inspection_id": street.done(f"/stations/{station}/inspections", {"items": found})["id"],
            "rating_id": clerk.done(f"/stations/{station}/ratings", year)["id"],
        }
        self.tables |= {
            "room_id": "room", "booking_id": "room_booking", "facility_id": "facility", "theme_point_id": "theme_point",
            "loan_id": "loan", "inspection_id": "inspection", "rating_id": "station_rating",
        }
    def _station(self, clerk: Someone, street: Someone) -> None:
        """What waits at the station: an entry, one of the six haves, and a door that a resident found closed."""
        station = self.rows["station_id"]
        proposal = clerk.done(f"/stations/{station}", {"phone": "027-85000000"})
        haves = clerk.done(f"/stations/{station}/haves", {"have": "site", "note": "120 平方米"})
        until = (clock.now() + timedelta(days=30)).isoformat()
        street.done(f"/stations/{station}/open", {"until": until})
        door = self.people["requester"].done(f"/stations/{station}/closed-doors", {"found": "locked", "note": "等了很久"})
        today = service_day(clock.now()).isoformat()
        posts = [{"name": "李敏", "from": "09:00", "to": "12:00"}]
        clerk.done(f"/stations/{station}/roster", {"day": today, "posts": posts})
        self.rows |= {
            "proposal_id": proposal["id"], "have_id": haves["items"][0]["id"], "door_id": door["id"],
        }
        self.tables |= {"proposal_id": "station_proposal", "have_id": "station_have", "door_id": "closed_door"}

    def _rights(self, volunteer: Someone, clerk: Someone, street: Someone) -> None:
        """What belongs to the volunteer's rights, training and care; and a register that the street brought."""
        moment = clock.now().isoformat()
        incident = volunteer.done("/incidents", {
            "kind": "摔伤", "happened_at": moment, "place": "3 栋楼道", "text": "扭伤了脚踝"})
        correction = volunteer.done("/me/volunteer/corrections", {"politics": "群众", "reason": "漏填了"})
        claim = volunteer.done("/me/external-hours", {
            "platform": "志愿汇", "certificate_number": "ZYH-9", "title": "防汛", "unit_name": "某队",
            "day_from": "2024-07-01", "day_to": "2024-07-03", "minutes": 60, "photos": []})
        course = street.done("/courses", {
            "kind": "online", "title": "须知", "text": "先敲门", "minutes": 10,
            "questions": [{"text": "先做什么？", "options": ["推门", "敲门"], "right": 1}]})
        street.done(f"/courses/{course['id']}/open")
        part = volunteer.done(f"/courses/{course['id']}/enrol")
        numbers = {name: self.people[name].get("/me/volunteer").json["number"] for name in ("volunteer", "neighbour")}
        case = street.done("/merges", {"kept_number": numbers["volunteer"], "folded_number": numbers["neighbour"],
                                       "reason": "像是同一个人"})
        brought = bring(street, "volunteers", sheet("volunteers", [somebody()])).json
        with self.app.app_context():
            importer.work()
        wrong = bring(street, "volunteers", sheet("volunteers", [somebody(手机号="1")])).json["id"]
        with self.app.app_context():
            importer.work()
        assert street.get(f"/imports/{wrong}").json["state"] == "faulty"
        other = volunteer.done("/me/external-hours", {
            "platform": "中国志愿", "certificate_number": "ZGZY-1", "title": "劝导", "unit_name": "某队",
            "day_from": "2024-05-01", "day_to": "2024-05-01", "minutes": 60, "photos": []})
        street.done(f"/external-claims/{other['id']}/accept")
        self.story.resident().done("/me/leaving/close", {})
        copy = volunteer.done("/me/copies")
        self.rows |= {
            "incident_id": incident["id"], "correction_id": correction["id"], "claim_id": claim["id"],
            "course_id": course["id"], "part_id": part["id"], "case_id": case["id"], "import_id": brought["id"],
            "copy_id": copy["id"], "consent_id": volunteer.get("/me/consents").json["items"][0]["id"],
        }
        self.tables |= {
            "incident_id": "incident", "correction_id": "volunteer_correction", "claim_id": "external_claim",
            "course_id": "course", "part_id": "course_part", "case_id": "merge_case", "import_id": "import_job",
            "copy_id": "data_copy", "consent_id": "consent",
        }

    def _activity(self) -> None:
        """One of the team's activities, recruiting, with the volunteer's name on it and a change asked for."""
        leader = self.people["leader"]
        activity = leader.done("/activities", programme(team_id=self.team_id, approval="manual"))["id"]
        leader.done(f"/activities/{activity}/submit")
        self.people["clerk"].done(f"/activities/{activity}/approve")
        shift = leader.get(f"/activities/{activity}").json["posts"][0]["shifts"][0]["id"]
        signup = self.people["volunteer"].done(f"/activities/{activity}/signups", {
            "shift_id": shift, "accept_risk": True, "accept_privacy": True,
        })
        change = leader.done(f"/activities/{activity}/changes", {"reason": "场地维修", "address": "社区广场"})
        said = {"kind": "其他", "text": "时间一直在改"}
        complaint = self.people["volunteer"].done(f"/activities/{activity}/complaints", said)
        with self.as_job():
            waiver = NoShowWaiver(
                signup_id=UUID(signup["id"]), activity_id=UUID(activity), region=HOME, reason="突发急病",
                person_id=UUID(self.people["volunteer"].person_id), asked_by=UUID(leader.person_id), due_at=clock.now(),
            )
            db.session.add(waiver)
            db.session.flush()
            excused = str(waiver.id)
        emergency = self.people["district"].done("/emergencies", {
            "region": HOME, "categories": ["网络安全"], "reason": "演练一次应急调度",
            "ends_at": (clock.now() + timedelta(days=20)).isoformat(),
        })
        self.rows |= {
            "waiver_id": excused, "emergency_id": emergency["id"], "activity_id": activity,
            "shift_id": shift, "signup_id": signup["id"], "change_id": change["id"],
            "activity_complaint_id": complaint["id"],
        }
        self.tables |= {
            "waiver_id": "activity_waiver", "emergency_id": "emergency", "activity_id": "activity",
            "shift_id": "activity_shift", "signup_id": "activity_signup",
            "change_id": "activity_change", "activity_complaint_id": "activity_complaint",
        }

    def _mall(self) -> None:
        """A counter, a thing that lies there, and one of it waiting for the volunteer."""
        clerk, street, volunteer = (self.people[name] for name in ("clerk", "street", "volunteer"))
        counter = clerk.done("/pickup-points", MERCHANT)["id"]
        street.done(f"/pickup-points/{counter}/approve")
        photo = self.ask("street", "POST", "/photos", files=True, body={"purpose": "good"}).json["id"]
        towel = {"kind": "goods", "name": "毛巾", "points": 1, "residents": True, "photos": [photo]}
        good = street.done("/goods", towel)["id"]
        street.done(f"/goods/{good}/receive", {"pickup_id": counter, "quantity": 9, "note": "入库"})
        street.done(f"/goods/{good}/submit")
        self.people["district"].done(f"/goods/{good}/approve")
        with self.as_job():
            ledger.earn(
                UUID(volunteer.person_id), record_id=uuid4(), minutes=60, coefficient="1.0", at=clock.now(),
            )
            saver = UUID(self.people["requester"].person_id)
            ledger.keep_star(saver, 1)
            timebank.earn(saver, record_id=uuid4(), minutes=60, at=clock.now(), day=service_day(clock.now()))
            timebank.lay_aside(saver, source=f"order:{uuid4()}", units=1)
        redeemed = volunteer.done("/redemptions", {"goods_id": good, "pickup_id": counter})
        self.pickup_code = redeemed["code"]
        self.number = volunteer.get("/me/volunteer").json["number"]
        family = self.people["resident"].done("/me/family/invite", {"phone": new_phone(), "label": "妈妈"})
        place = next(one["id"] for one in family["members"] if not one["is_me"])
        asked = {"number": self.number, "points": -1, "reason": "多计了一分", "evidence": "核查记录 1 号"}
        adjustment = street.done("/points/adjustments", asked)["id"]
        draft = self._manager("district-2").done("/points/rules", {
            "effective_from": "2199-01-01", "points_per_hour": 10, "day_minutes": 480, "first_registration": 5,
        })["id"]
        self.rows |= {
            "rule_draft_id": draft,
            "pickup_id": counter, "good_id": good, "redemption_id": redeemed["id"], "adjustment_id": adjustment,
            "place_id": place, "good_photo_id": photo,
        }
        self.tables |= {
            "rule_draft_id": "point_rule_draft",
            "pickup_id": "pickup_point", "good_id": "good", "redemption_id": "redemption",
            "adjustment_id": "point_adjustment", "place_id": "family_place", "good_photo_id": "photo",
        }

    def _news(self) -> None:
        """An article that is out, with a picture and a comment; a notice, a topic page, a watched word."""
        clerk, street, district, volunteer = (self.people[who] for who in ("clerk", "street", "district", "volunteer"))
        photo = self.ask("clerk", "POST", "/photos", files=True, body={"purpose": "article"}).json["id"]
        article = clerk.done("/articles", {
            "title": "楼道里的灯亮了", "html": "周六上午，十二位志愿者为独居老人换上了明亮的新灯。",
            "panels": [{"photo_id": photo, "caption": "志愿者在换灯"}],
        })["id"]
        clerk.done(f"/articles/{article}/submit")
        with self.as_job():
            news.checked(UUID(article), 1, Check.PASS)
        for one in (self._manager("wulidun-1b"), street):
            one.done(f"/articles/{article}/approve")
        volunteer.done(f"/articles/{article}/react", {"kind": "like"})
        comment = volunteer.done(f"/articles/{article}/comments", {"text": "谢谢志愿者"})["id"]
        with self.as_job():
            talk.checked(UUID(comment), 1, Check.PASS)
        notice = clerk.done("/announcements", {"audience": "everybody", "title": "停水通知", "text": "周六停水"})["id"]
        clerk.done(f"/announcements/{notice}/publish")
        volunteer.done(f"/announcements/{notice}/read")
        page = district.done("/campaigns", {"title": "文明月", "year": 2026, "text": "一起来", "items": [
            {"title": "宣讲", "organiser": "区文明办", "precision": "all_year", "year": 2026},
        ]})["id"]
        district.done(f"/campaigns/{page}/publish")
        word = district.done("/watch-words", {"word": f"矩阵{uuid4().hex[:6]}"})["items"][0]["id"]
        self.rows |= {
            "article_id": article, "comment_id": comment, "announcement_id": notice, "campaign_id": page, "word_id": word,
            "picture_id": photo,
        }
        self.tables |= {
            "article_id": "article", "comment_id": "article_comment", "announcement_id": "announcement",
            "campaign_id": "campaign", "word_id": "watch_word", "picture_id": "photo",
        }

    def _proofs(self) -> None:
        """What the volunteer has to show for the hours: a certificate, an objection, a star, an award, a shared year."""
        volunteer, neighbour = self.people["volunteer"], self.people["neighbour"]
        today = service_day(clock.now())
        paper = volunteer.done(
            "/me/service-certificates", {"since": f"{today.year - 1}-01-01", "until": today.isoformat()}
        )
        confirmed = next(
            row for row in volunteer.get("/me/records", {"limit": 100}).json["items"] if row["state"] == "confirmed"
        )
        objection = volunteer.done(
            "/me/objections", {"kind": "wrong", "record_id": confirmed["id"], "text": "少记了半个小时"}
        )
        award = volunteer.done("/me/awards", {
            "title": "优秀志愿者", "issuer": "汉阳区文明办", "level": "区级", "awarded_on": "2025-12-05",
        })
        proof, self.spare_proof = (
            self.ask("volunteer", "POST", "/photos", files=True, body={"purpose": "evidence"}).json["id"] for _ in range(2)
        )
        self.child = {
            "name": "王小禾", "id_number": invent_id_number(today.replace(year=today.year - 10, day=1), "female", 77),
            "relation": "父亲", "consent": True,
        }
        child = volunteer.done("/me/children", self.child | {"photos": [proof]})
        year = volunteer.done("/me/year-review/share", {"year": today.year})
        owner, stranger = UUID(volunteer.person_id), UUID(self.story.resident().person_id)
        with self.as_job():
            stars = [
                StarApplication(
                    volunteer_id=UUID(one.volunteer_id), region=HOME,  # type: ignore[attr-defined]
                    person_id=UUID(one.person_id), star=1, state=state, statement="坚持为老人修理家电", minutes=6400,
                    needed=6000, rule_version="stars-2026-1",
                    shown_from=clock.now(), shown_until=clock.now() + timedelta(days=7),
                )
                for one, state in ((volunteer, StarState.APPLIED), (neighbour, StarState.PUBLICITY))
            ]
            db.session.add_all(stars)
            db.session.flush()
            star, notice = (str(one.id) for one in stars)
            db.session.add(StarMove(
                application_id=stars[0].id, subject_id=owner, region=HOME, move="apply", after="applied", role="volunteer",
                by_person=owner,
            ))
            db.session.add(StarDoubt(application_id=stars[1].id, person_id=stranger, text="他没有参加过那次活动"))
        self.paper = paper
        self.rows |= {
            "paper_id": paper["id"], "objection_id": objection["id"], "award_id": award["id"], "star_id": star,
            "notice_id": notice, "year_token": year["token"], "child_id": child["id"],
        }
        self.tables |= {
            "paper_id": "service_certificate", "objection_id": "hours_objection", "award_id": "award",
            "star_id": "star_application", "notice_id": "star_application", "child_id": "child_member",
        }

    def _about_teams(self) -> None:
        """The team is asked, checked, called and helped; one of its members was removed and appeals."""
        leader = self.people["leader"]
        merger = leader.done(f"/teams/{self.team_id}/ask-to-merge", {"into_id": self.other_team_id, "reason": "服务相同"})
        self.other_leader.done(f"/mergers/{merger['id']}/agree")
        left = self.removed.client.done(f"/teams/{self.team_id}/join")["id"]
        leader.done(f"/memberships/{left}/approve")
        leader.done(f"/memberships/{left}/remove", {"reason": "多次缺席"})
        appeal = self.removed.client.done(f"/memberships/{left}/appeal", {"text": "已请假"})
        helped = leader.done(f"/teams/{self.team_id}/incubations", {"form": "team", "needs": ["mentor"], "text": "想成长"})
        leader.done(f"/teams/{self.team_id}/notices", {"text": "周六九点集合"})
        soon = clock.now() + timedelta(days=30)
        with self.as_job():
            figures.note_give_back(UUID(self.team_id), uuid4(), soon)
            begun = TeamCheckRound(district=HOME[:6], year=2031, due_at=soon, finished_at=clock.now())
            call = Muster(
                reach=HOME, title="江堤巡查", text="请带雨衣", place="3 号闸口", asked=1, expires_at=soon,
                called_by=UUID(self.people["district"].person_id),
            )
            db.session.add_all([begun, call])
            db.session.flush()
            check = TeamCheck(
                team_id=UUID(self.team_id), round_id=begun.id, reach=HOME, year=2031, state=CheckState.TO_REVIEW,
                state_since=clock.now(), due_at=soon,
            )
            volunteer = self.people["volunteer"]
            db.session.add_all([check, MusterAnswer(
                muster_id=call.id, volunteer_id=UUID(volunteer.volunteer_id),  # type: ignore[attr-defined]
                person_id=UUID(volunteer.person_id), region=HOME,
            )])
            db.session.flush()
            check_id, muster_id = str(check.id), str(call.id)
        self.rows |= {
            "merger_id": merger["id"], "team_appeal_id": appeal["id"], "incubation_id": helped["id"],
            "check_id": check_id, "muster_id": muster_id,
        }
        self.tables |= {
            "merger_id": "team_merger", "team_appeal_id": "team_appeal", "incubation_id": "incubation",
            "check_id": "team_check", "muster_id": "muster",
        }

    def _learning(self) -> None:
        """A series that is open, a question that waits, a role model that is shown, a rumour, a contribution, a station."""
        volunteer, clerk, street, district = (self.people[name] for name in ("volunteer", "clerk", "street", "district"))
        asked = {"text": "先做什么？", "options": ["推门", "敲门"], "correct": 1}
        series = street.done("/lecture-series", {
            "kind": "safety", "title": "反诈微课堂", "text": "常见骗局", "host": "反诈宣讲团",
            "lectures": [{"title": "第一讲", "text": "不转账", "minutes": 5}], "quiz": [asked],
        })["id"]
        district.done(f"/lecture-series/{series}/open")
        (lecture,) = street.get(f"/lecture-series/{series}").json["parts"]
        question = street.done("/quiz/questions", asked | {"why": "先敲门。", "basis": "服务规范"})["id"]
        example = volunteer.done("/role-models", {
            "name": "陈建国", "region": HOME, "consented": True, "kind": "helping", "title": "十年义务理发",
            "text": "退休后每周三为社区老人义务理发，风雨无阻坚持了十年。",
        })["id"]
        street.done(f"/role-models/{example}/review", {})
        district.done(f"/role-models/{example}/approve", {})
        rumour = clerk.done("/rumours", {
            "claim": "网传停水", "verdict": "false", "text": "经核实，没有停水计划。", "source_unit": "武汉市水务集团",
            "source_date": "2026-05-20",
        })["id"]
        contribution = volunteer.done("/contributions", {
            "column": "comment", "title": "一盏灯", "original": True,
            "text": "王师傅修好了三栋的楼道灯，老人晚上出门安心多了。",
        })["id"]
        press = street.done("/press-stations", {"name": f"矩阵通讯站{uuid4().hex[:6]}", "region": HOME[:9]})["id"]
        self.rows |= {
            "series_id": series, "lecture_id": lecture["id"], "question_id": question, "example_id": example,
            "rumour_id": rumour, "contribution_id": contribution, "press_id": press,
        }
        self.tables |= {
            "series_id": "lecture_series", "lecture_id": "lecture", "question_id": "quiz_question",
            "example_id": "role_model", "rumour_id": "rumour", "contribution_id": "contribution",
            "press_id": "press_station",
        }

    def _offerings(self) -> None:
        """An item of the team with a slot that the volunteer holds a place in; a group order they joined; a wish."""
        leader, volunteer, clerk = (self.people[name] for name in ("leader", "volunteer", "clerk"))
        item = leader.done("/menu", {
            "team_id": self.team_id, "kind": "service", "category": "理发", "title": "上门理发", "text": "自带工具。",
            "served": HOME, "lead_hours": 1,
        })["id"]
        leader.done(f"/menu/{item}/submit")
        starts = clock.now() + timedelta(days=9)
        slot = leader.done(f"/menu/{item}/slots", {
            "starts_at": starts.isoformat(), "ends_at": (starts + timedelta(hours=1)).isoformat(), "capacity": 9,
        })["slots"][0]["id"]
        clerk.done(f"/menu/{item}/approve")
        place = volunteer.done(f"/menu-slots/{slot}/hold")["id"]
        group = clerk.done("/group-orders", {
            "region": HOME, "category": "理发", "title": "集中理发", "text": "自带毛巾。", "address": "活动室",
            "place": {"lng": 114.2101, "lat": 30.5512}, "starts_at": starts.isoformat(), "least": 2, "most": 9,
            "ends_at": (starts + timedelta(hours=1)).isoformat(), "closes_at": (starts - timedelta(hours=1)).isoformat(),
        })["id"]
        volunteer.done(f"/group-orders/{group}/join")
        wish = clerk.done("/wishes", {
            "region": HOME, "title": "一件棉衣", "text": "尺码 L。", "value_yuan": 150, "tag": "独居", "name": "周桂兰",
            "address": "3 栋 2 单元 501", "verified": contact("入户看过"),
        })["id"]
        self.story.second_clerk().done(f"/wishes/{wish}/publish")
        volunteer.done(f"/wishes/{wish}/claim")
        order = self.orders["scheduled"]
        self.requesters["scheduled"].done(f"/orders/{order}/wall", {"choice": "counted"})
        self.rows |= {"item_id": item, "slot_id": slot, "place_id": place, "group_id": group, "wish_id": wish}
        self.tables |= {
            "item_id": "menu_item", "slot_id": "menu_slot", "place_id": "menu_place", "group_id": "group_order",
            "wish_id": "wish",
        }

    def _message(self) -> UUID:
        person = UUID(self.people["volunteer"].person_id)
        letter = uuid4()
        inbox.put(letter, person, "order-started", "服务已开始", "服务已开始", f"order:{self.orders['serving']}")
        return inbox.messages_of(person, None, 1)[0].id

    def _odd_grants(self) -> None:
        """Roles that no room gives yet, or that come from elsewhere."""
        for who, role, kind, key, region in (
            ("shop", "SHOP", "SHOP", self.rows["pickup_id"], HOME),
            ("auditor", "AUD_ADMIN", "DISTRICT", "420105", "420105"),
            ("technician", "SYS_ADMIN", "DISTRICT", "420105", "420105"),
        ):
            person = self.people[who] = self.story.resident()
            with self.as_job():
                accounts.grant(system("world"), UUID(person.person_id), role, kind, key, region)


_built: dict[int, World] = {}


def of(app: Any) -> World:
    """The world of this session's application."""
    if id(app) not in _built:
        _built[id(app)] = World(app)
    return _built[id(app)]
