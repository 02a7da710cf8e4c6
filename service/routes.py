"""Which URLs there are: every room's blueprint, under one base."""

from apiflask import APIFlask

from service.accounts.api import bp as accounts
from service.accounts.copies.api import bp as copies
from service.accounts.credentials.api import bp as credentials
from service.accounts.leaving.api import bp as leaving
from service.accounts.managers.api import bp as managers
from service.accounts.privacy.api import bp as privacy
from service.accounts.sessions.api import bp as sessions
from service.activities.aftercare.api import bp as aftercare
from service.activities.api import bp as activities
from service.activities.attendance.api import bp as attendance
from service.activities.billboard.api import bp as activity_list
from service.activities.changes.api import bp as activity_changes
from service.activities.children.api import bp as coming_along
from service.activities.signups.api import bp as signups
from service.activities.waivers.api import bp as waivers
from service.clock_api import bp as the_clock
from service.dashboard.api import bp as dashboard
from service.dashboard.standings.api import bp as standings
from service.demo.api import bp as demo
from service.desk.api import bp as desk
from service.emergency.api import bp as emergency
from service.exports.api import bp as exports
from service.inbox_api import bp as inbox
from service.map.api import bp as stations
from service.map.archive.api import bp as station_archive
from service.map.bookings.api import bp as bookings
from service.map.duty.api import bp as station_duty
from service.map.facilities.api import bp as facilities
from service.map.inspections.api import bp as inspections
from service.map.layers.api import bp as map_layers
from service.map.punches.api import bp as punches
from service.map.ratings.api import bp as ratings
from service.news.api import bp as news
from service.news.campaigns.api import bp as topic_pages
from service.news.contributions.api import bp as contributions
from service.news.examples.api import bp as role_models
from service.news.lectures.api import bp as lectures
from service.news.notices.api import bp as announcements
from service.news.quiz.api import bp as quiz
from service.news.rumours.api import bp as rumours
from service.news.talk.api import bp as news_talk
from service.orders.api import bp as orders
from service.orders.complaints.api import bp as complaints
from service.orders.groups.api import bp as groups
from service.orders.menu.api import bp as menu
from service.orders.offers.api import bp as offers
from service.orders.service.api import bp as serving
from service.orders.wall.api import bp as wall
from service.orders.wishes.api import bp as wishes
from service.photos_api import bp as photos
from service.points.api import bp as points
from service.points.counter.api import bp as counter
from service.points.expiry.api import bp as expiry
from service.points.family.api import bp as family
from service.points.goods.api import bp as goods
from service.points.grants.api import bp as point_grants
from service.points.redemptions.api import bp as redemptions
from service.points.rulebook.api import bp as point_rules
from service.points.shops.api import bp as pickup_points
from service.points.timebank.api import bp as timebank
from service.search.api import bp as search
from service.volunteers.api import bp as volunteers
from service.volunteers.awards.api import bp as awards
from service.volunteers.card.api import bp as card
from service.volunteers.certificates.api import bp as certificates
from service.volunteers.children.api import bp as children
from service.volunteers.corrections.api import bp as corrections
from service.volunteers.credit.api import bp as credit
from service.volunteers.external.api import bp as external
from service.volunteers.guardians.api import bp as guardians
from service.volunteers.hours.api import bp as hours
from service.volunteers.imports.api import bp as imports
from service.volunteers.incidents.api import bp as incidents
from service.volunteers.insurance.api import bp as insurance
from service.volunteers.merging.api import bp as merging
from service.volunteers.objections.api import bp as objections
from service.volunteers.qualifications.api import bp as qualifications
from service.volunteers.registration.api import bp as registration
from service.volunteers.stars.api import bp as stars
from service.volunteers.teams.api import bp as teams
from service.volunteers.teams.appeals.api import bp as team_appeals
from service.volunteers.teams.checks.api import bp as team_checks
from service.volunteers.teams.endings.api import bp as team_endings
from service.volunteers.teams.figures.api import bp as team_figures
from service.volunteers.teams.incubation.api import bp as incubation
from service.volunteers.teams.members.api import bp as team_members
from service.volunteers.teams.musters.api import bp as musters
from service.volunteers.teams.notices.api import bp as team_notices
from service.volunteers.training.api import bp as training
from service.volunteers.yearbook.api import bp as yearbook
from service.web.clients import bp as clients
from service.web.docs import bp as docs
from service.web.health import bp as health

BASE = "/api/v1"
SHARED = frozenset({f"{BASE}/activities", f"{BASE}/activities/calendar", f"{BASE}/activities/calendar.ics",
                    f"{BASE}/map", f"{BASE}/map/places", f"{BASE}/map/services"})
ROOMS = (the_clock, accounts, sessions, credentials, managers, inbox, photos, demo, stations, points, hours,
         pickup_points, goods, redemptions, counter, expiry, point_grants, point_rules, family, standings, bookings,
         facilities, inspections, punches, ratings, teams, team_members, team_appeals, team_checks, team_endings,
         team_figures, team_notices, musters, incubation, card, volunteers, registration, guardians, qualifications,
         insurance, privacy, copies, leaving, corrections, credit, incidents, training, external, merging, imports,
         certificates, objections, stars, awards, yearbook, activity_list, activities, activity_changes, signups,
         attendance, waivers, aftercare, emergency, orders, offers, serving, complaints, dashboard, desk, exports,
         station_archive, station_duty, map_layers, news, news_talk, announcements, topic_pages, search, lectures,
         quiz, role_models, rumours, contributions, children, coming_along, wall, menu, groups, wishes,
         timebank)


def register(app: APIFlask) -> None:
    """Hang every room's URLs into the application."""
    for room in ROOMS:
        app.register_blueprint(room, url_prefix=BASE)
    app.register_blueprint(health)
    app.register_blueprint(docs)
    app.register_blueprint(clients)
