"""What follows from what: one readable table. A room announces a fact; the rooms named here react, same transaction."""

from collections.abc import Callable
from typing import Any
from uuid import UUID

from service.accounts.copies import actions as copies
from service.accounts.events import AccountClosed, AccountClosing, AccountStays, ConsentWithdrawn
from service.activities.aftercare import actions as aftercare
from service.activities.changes import actions as activities
from service.activities.events import PointsReleased
from service.activities.leaving import actions as leaving_activities
from service.activities.settlement import actions as settlement
from service.activities.signups import actions as signups
from service.core.actors import system
from service.map.bookings import actions as bookings
from service.map.duty import actions as station_duty
from service.map.punches import actions as punches
from service.map.punches.events import PunchedIn
from service.news.contributions import actions as contributions
from service.news.examples import actions as examples
from service.news.talk import actions as news_talk
from service.orders.groups import actions as groups
from service.orders.leaving import actions as leaving_orders
from service.orders.menu import actions as menu
from service.orders.offers import actions as offers
from service.orders.paying import actions as paying
from service.orders.wishes import actions as wishes
from service.points import actions as points
from service.points.events import FrozenPointsNeeded
from service.points.family import actions as family
from service.points.redemptions import actions as redemptions
from service.points.states import CivicKind
from service.points.timebank import actions as timebank
from service.points.timebank import rules as time_rules
from service.points.timebank.events import HoldBroken
from service.volunteers.certificates import actions as certificates
from service.volunteers.children import actions as children
from service.volunteers.credit import actions as credit
from service.volunteers.credit import rules as credit_rules
from service.volunteers.events import VolunteerActivated, VolunteerSuspended
from service.volunteers.hours.events import HoursConfirmed, HoursRejected, HoursReversed
from service.volunteers.leaving import actions as leaving_volunteers
from service.volunteers.merging.events import MergeUndone, RegistrationsMerged
from service.volunteers.objections import actions as objections
from service.volunteers.stars import actions as stars
from service.volunteers.stars.events import StarChanged
from service.volunteers.teams import queries as teams
from service.volunteers.teams.events import LeaderChanged, MemberLeft, TeamMerged, TeamStopped


def _earn(fact: HoursConfirmed) -> None:
    paying.hold_everybody(fact.source)
    if fact.person_id is None or aftercare.hold_back(
        fact.source, record_id=fact.record_id, person_id=fact.person_id, minutes=fact.minutes,
        coefficient=fact.coefficient, family=fact.family, day=fact.service_day, at=fact.at,
    ):
        return
    _pay(fact, fact.person_id, fact.source, as_time=fact.as_time and not fact.family)


def _earn_at_last(fact: PointsReleased) -> None:
    _pay(fact, fact.person_id, fact.source)


def _pay(fact: HoursConfirmed | PointsReleased, person_id: UUID, source: str, *, as_time: bool = False) -> None:
    """What the minutes are worth, and a fifth more for whoever organised the shift and served in it (D21).

    As time where the volunteer chose that and it has room; then no points (PT13).
    """
    if as_time and timebank.earn(
        person_id, record_id=fact.record_id, minutes=fact.minutes, at=fact.at, day=fact.service_day
    ):
        return
    earned = points.earn(
        person_id, record_id=fact.record_id, minutes=fact.minutes, coefficient=fact.coefficient, at=fact.at,
        family=fact.family, day=fact.service_day, because=_NO_ROOM if as_time else "",
    )
    if settlement.is_organiser(source, person_id):
        points.thank_organiser(person_id, record_id=fact.record_id, points=earned, at=fact.at)


_NO_ROOM = f"；时间银行已存满 {time_rules.MOST_UNITS} 小时，本条改记积分"


def _settle_time(fact: HoursConfirmed | HoursRejected | HoursReversed) -> None:
    paying.settle_source(fact.source)


def _claw_back(fact: HoursReversed) -> None:
    aftercare.forget(fact.record_id)
    paying.hold_everybody(fact.source)
    if fact.person_id is not None and not timebank.claw_back(fact.person_id, record_id=fact.record_id, at=fact.at):
        points.claw_back(fact.person_id, record_id=fact.record_id, at=fact.at)
        points.claw_back(fact.person_id, record_id=fact.record_id, at=fact.at, what="organiser")


def _void(fact: HoursReversed) -> None:
    certificates.void_with(fact.record_id)


def _fall(fact: HoursReversed) -> None:
    stars.fall_with(fact.volunteer_id)


def _keep_star(fact: StarChanged) -> None:
    points.keep_star(fact.person_id, fact.star)


def _trust(fact: HoursConfirmed) -> None:
    credit.count(fact.volunteer_id, f"record:{fact.record_id}", credit_rules.VERIFIED_HOURS, "服务时长已核定")


def _trust_no_more(fact: HoursReversed) -> None:
    if fact.source.startswith("child:"):
        return  # brought no credit, and costs none
    credit.count(fact.volunteer_id, f"reversed:{fact.record_id}", -credit_rules.VERIFIED_HOURS, "服务时长已冲销")


def _grow_up(fact: VolunteerActivated) -> None:
    children.carry_over(system("childhood"), fact.volunteer_id)


def _settle(fact: HoursConfirmed | HoursRejected) -> None:
    if fact.source.startswith("activity:"):
        settlement.note_decided(fact.source)


def _welcome(fact: VolunteerActivated) -> None:
    points.grant_first_registration(fact.person_id)


def _let_go(fact: VolunteerSuspended) -> None:
    offers.let_go(system("suspended"), fact.person_id)
    wishes.let_go(fact.person_id)
    signups.let_go(system("suspended"), fact.person_id)


def _let_member_go(fact: MemberLeft) -> None:
    offers.let_go(system("left-team"), fact.person_id, fact.team_id)


def _new_leader(fact: LeaderChanged) -> None:
    offers.change_leader(fact.team_id, fact.before, fact.after)
    activities.change_leader(fact.team_id, fact.after)


def _let_team_go(fact: TeamStopped) -> None:
    menu.stop_team(system("team-stopped"), fact.team_id)
    offers.let_team_go(system("team-stopped"), fact.team_id)
    activities.stop_team(system("team-stopped"), fact.team_id)
    objections.leave_to_the_community(fact.team_id)


def _reward_visit(fact: PunchedIn) -> None:
    earned = points.earn_civic(fact.person_id, kind=CivicKind.PUNCH_IN, source=str(fact.punch_id), at=fact.at)
    punches.note_points(fact.punch_id, earned)


def _begin_leaving(fact: AccountClosing) -> None:
    offers.let_go(system("leaving"), fact.person_id)
    wishes.let_go(fact.person_id)
    groups.leave_all(fact.person_id)
    signups.let_go(system("leaving"), fact.person_id)
    bookings.let_go(fact.person_id)
    leaving_orders.cancel_all_of(system("leaving"), fact.person_id)
    redemptions.let_go(system("leaving"), fact.person_id)
    leaving_volunteers.begin(system("leaving"), fact.person_id)


def _stay(fact: AccountStays) -> None:
    leaving_volunteers.stay(system("leaving"), fact.person_id)


def _forget(fact: AccountClosed) -> None:
    family.let_go(fact.person_id)
    points.void(fact.person_id, source=f"closing:{fact.person_id}")
    timebank.void(fact.person_id, source=f"closing:{fact.person_id}")
    leaving_orders.forget(fact.person_id)
    bookings.forget(fact.person_id)
    punches.forget(fact.person_id)
    station_duty.forget(fact.person_id)
    wishes.forget(fact.person_id)
    leaving_activities.forget(fact.person_id)
    contributions.forget(fact.person_id)
    examples.forget(fact.person_id)
    leaving_volunteers.forget(system("leaving"), fact.person_id)
    news_talk.forget(fact.person_id)


def _stand_still(fact: ConsentWithdrawn) -> None:
    leaving_volunteers.without_consent(system("consent"), fact.person_id, fact.purpose)


def _carry_debt(fact: RegistrationsMerged) -> None:
    points.carry_debt(fact.kept_person, fact.folded_person, source=f"merge:{fact.case_id}")
    timebank.carry_debt(fact.kept_person, fact.folded_person, source=f"merge:{fact.case_id}")


def _carry_debt_back(fact: MergeUndone) -> None:
    points.carry_debt_back(fact.kept_person, fact.folded_person, source=f"merge:{fact.case_id}")
    timebank.carry_debt_back(fact.kept_person, fact.folded_person, source=f"merge:{fact.case_id}")


def _hand_work_over(fact: TeamMerged) -> None:
    into = teams.team(fact.into_id)
    menu.stop_team(system("team-merged"), fact.team_id)
    offers.change_team(system("team-merged"), fact.team_id, fact.into_id, fact.leader_before, fact.leader_after)
    activities.change_team(fact.team_id, fact.into_id, fact.leader_after, into.name)


def _no_longer_paid(fact: HoldBroken) -> None:
    paying.note_broken(fact.person_id, fact.source)


def _give_up_redemption(fact: FrozenPointsNeeded) -> None:
    redemptions.give_up(fact.person_id, fact.source)


REACTIONS: dict[type, tuple[Callable[[Any], None], ...]] = {
    #  what happened        what follows
    HoursConfirmed: (_earn, _settle_time, _trust, children.confirm_with, _settle),
    HoursRejected: (_settle_time, children.reject_with, _settle),
    PointsReleased: (_earn_at_last,),
    HoursReversed: (_claw_back, _settle_time, _trust_no_more, children.reverse_with, _void, _fall),
    StarChanged: (_keep_star,),
    VolunteerActivated: (_welcome, _grow_up),
    VolunteerSuspended: (_let_go,),
    LeaderChanged: (_new_leader,),
    MemberLeft: (_let_member_go,),
    TeamStopped: (_let_team_go,),
    FrozenPointsNeeded: (_give_up_redemption,),
    HoldBroken: (_no_longer_paid,),
    AccountClosing: (_begin_leaving,),
    AccountStays: (_stay,),
    AccountClosed: (copies.forget, _forget),
    ConsentWithdrawn: (_stand_still,),
    RegistrationsMerged: (_carry_debt,),
    MergeUndone: (_carry_debt_back,),
    TeamMerged: (_hand_work_over,),
    PunchedIn: (_reward_visit,),
}
