"""Which URLs there are: every room's blueprint, under one base."""

from apiflask import APIFlask

from service.accounts.api import bp as accounts
from service.demo.api import bp as demo
from service.inbox_api import bp as inbox
from service.map.api import bp as stations
from service.web.health import bp as health

BASE = "/api/v1"
ROOMS = (accounts, inbox, demo, stations)


def register(app: APIFlask) -> None:
    """Hang every room's URLs into the application."""
    for room in ROOMS:
        app.register_blueprint(room, url_prefix=BASE)
    app.register_blueprint(health)
