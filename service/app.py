"""Puts the house together: settings, engines, rooms, and what the ground needs plugged in."""

from pathlib import Path
from typing import Any

from apiflask import APIFlask
from flask import has_app_context, request
from flask_migrate import Migrate
from sqlalchemy import make_url

from service import cli, reactions, routes
from service.accounts import queries as accounts
from service.activities import queries as activities
from service.activities.billboard import queries as billboard
from service.activities.leaving import queries as leaving_activities
from service.activities.settlement import queries as shift_services
from service.activities.waivers import actions as waivers
from service.core import config
from service.core.crypto import Vault
from service.data import announce, ports, sealed
from service.data.db import db, engine_options
from service.map.archive import queries as archive
from service.map.inspections import queries as inspections
from service.news import queries as news
from service.orders import queries as orders
from service.orders.leaving import queries as leaving_orders
from service.orders.menu import queries as menu
from service.orders.service import queries as order_services
from service.orders.wishes import queries as wishes
from service.outside import geocoder, queue, wechat
from service.points.family import queries as family
from service.points.goods import queries as goods
from service.points.redemptions import queries as redemptions
from service.volunteers import queries as volunteers
from service.volunteers.awards import queries as awards
from service.volunteers.children import queries as children
from service.volunteers.external import queries as external
from service.volunteers.guardians import queries as guardians
from service.volunteers.incidents import queries as incidents
from service.volunteers.leaving import queries as leaving_volunteers
from service.volunteers.objections import queries as objections
from service.volunteers.teams import queries as teams
from service.volunteers.training import queries as training
from service.web import boundary, clients, errors, limits, logs, memory, openapi, reading
from service.web.json import Json
from service.web.tokens import AUDIENCE_MANAGER, AUDIENCE_PUBLIC, ISSUER, jwt

MIGRATIONS = Path(__file__).resolve().parents[1] / "migrations"
MEGABYTE = 1024 * 1024
PHOTOS = {  # what a photo may belong to → who says who sees it
    "order": orders.may_see_photo, "activity": activities.may_see_photo, "shift": activities.may_see_photo_of_shift,
    "waiver": waivers.may_see_photo, "external": external.may_see_photo, "incident": incidents.may_see_photo,
    "objection": objections.may_see_photo, "award": awards.may_see_photo, "child": children.may_see_photo,
    "inspection": inspections.may_see_photo, "rectification": inspections.may_see_photo,
    "station-have": archive.may_see_photo, "article": news.may_see_photo,
    "wish": wishes.may_see_photo, "good": goods.may_see_photo,
}


class Service(APIFlask):
    """An APIFlask whose every request runs inside the boundary."""

    def dispatch_request(self) -> Any:
        if request.routing_exception is not None:
            self.raise_routing_exception(request)
        return boundary.answer(super().dispatch_request)


def _is_in_transaction() -> bool:
    """Has this thread a database transaction open? A slow neighbour must not hold rows."""
    return has_app_context() and db.session.registry.has() and db.session().in_transaction()


class UnsafeEngine(RuntimeError):
    """Production must not stand on what is meant for a demo."""


def stands_on_embedded(database_url: str) -> bool:
    """Is this the demo's own PostgreSQL? Its socket lies in its data folder; a real server's never does."""
    host = make_url(database_url).query.get("host", "")
    return isinstance(host, str) and host.startswith("/") and (Path(host) / "PG_VERSION").exists()


def create_app(settings: config.Settings | None = None) -> Service:
    """The application. MissingSetting or UnsafeEngine where it must not start."""
    settings = settings or config.load()
    if settings.production and stands_on_embedded(settings.database_url):
        raise UnsafeEngine("生产环境不能使用内置数据库")
    logs.configure()
    app = Service(
        __name__, title="汉阳 · 文明实践 API", version="1.0", spec_path=f"{routes.BASE}/openapi.json",
        docs_path=None, static_folder=None,
    )
    app.json = Json(app)
    app.config.update(
        OPENAPI_VERSION="3.1.0", SQLALCHEMY_DATABASE_URI=settings.database_url,
        SQLALCHEMY_ENGINE_OPTIONS=engine_options(settings), MAX_CONTENT_LENGTH=MEGABYTE,
        JWT_SECRET_KEY=settings.jwt_key.hex(), JWT_ALGORITHM="HS256", JWT_DECODE_ALGORITHMS=["HS256"],
        JWT_DECODE_AUDIENCE=[AUDIENCE_PUBLIC, AUDIENCE_MANAGER], JWT_DECODE_ISSUER=ISSUER,
        JWT_TOKEN_LOCATION=["headers"], LOCAL_SPEC_JSON_INDENT=0, AUTO_404_RESPONSE=False,
        VALIDATION_ERROR_STATUS_CODE=422, AUTO_VALIDATION_ERROR_RESPONSE=False, AUTO_AUTH_ERROR_RESPONSE=False,
    )
    reading.install()
    app.extensions["settings"] = settings
    app.extensions["migrations_dir"] = MIGRATIONS
    db.init_app(app)
    jwt.init_app(app)
    Migrate(app, db, directory=str(MIGRATIONS), compare_type=True)
    sealed.use_vault(Vault(dict(settings.data_keys), settings.data_key_id, settings.index_key))
    queue.connect(settings.redis_url)
    app.extensions["wechat"] = wechat.WeChat(settings.wechat_base_url, settings.wechat_appid, settings.wechat_secret)
    app.extensions["geocoder"] = geocoder.Geocoder(
        settings.geocoder, settings.geocoder_options, settings.geocoder_datum
    )
    wechat.forbid_when = _is_in_transaction
    announce.plug(reactions.REACTIONS)
    for kind, may_see in PHOTOS.items():
        ports.plug(f"may_see_photo:{kind}", may_see)
    ports.plug(
        "open_work_of", leaving_orders.open_work_of, leaving_activities.open_work_of, leaving_volunteers.open_work_of,
        redemptions.open_work_of,
    )
    ports.plug("open_work_of_team", orders.open_work_of_team, activities.has_open_activities)
    ports.plug("people_of_sources", activities.people_of_sources, order_services.people_of_sources)
    ports.plug("attempts_of_sources", order_services.attempts_of_sources)
    ports.plug("deciders_of_source", order_services.deciders_of_source, objections.deciders_of_source)
    ports.plug("figures_of_teams", orders.figures_of_teams, activities.figures_of_teams)
    ports.plug("offered_at_station", billboard.offered_at, menu.offered_at, news.offered_at)
    ports.plug("promised_elsewhere", orders.is_promised)
    ports.plug("names_of_teams", teams.names_of)
    ports.plug("district_of_brigade", teams.district_of_brigade)
    ports.plug("is_minor", guardians.is_minor)
    ports.plug("volunteer_numbered", volunteers.volunteer_numbered)
    ports.plug("family_group_of", family.family_group_of)
    ports.plug("is_child", guardians.is_child)
    ports.plug("age_of", volunteers.age_of)
    ports.plug("is_guardian_of", guardians.is_guardian_of)
    ports.plug("title_of_activity", activities.title_of_listed)
    ports.plug("passed_courses", training.passed)
    ports.plug("star_of", volunteers.star_of)
    ports.plug("registration_of", volunteers.registration_of)
    ports.plug("service_of", order_services.service_of, shift_services.service_of)
    ports.plug("services_since", order_services.services_since, shift_services.services_since)
    boundary.plug(app, boundary.Plugs(accounts.enter, queue.wake, settings.demo))
    logs.install(app)
    errors.install(app)
    limits.install(app, settings)
    clients.install(app, settings)
    routes.register(app)
    cli.register(app)
    app.wsgi_app = memory.ShortMemory(app.wsgi_app, settings.shared_seconds, routes.SHARED)  # type: ignore[method-assign]
    app.schema_name_resolver = openapi.name_of
    app.spec_processor(lambda spec: openapi.complete(app, spec))
    return app
