"""URLs of one's own password and second factor."""

from apiflask import APIBlueprint
from flask import current_app

from service.accounts.credentials import actions, queries
from service.accounts.credentials.schemas import (
    ChangePasswordIn,
    EnrolIn,
    EnrolmentOut,
    TicketIn,
    TotpIn,
    TotpStateOut,
)
from service.web.access import current_actor, need_person, signing_in
from service.web.limits import by_address

bp = APIBlueprint("credentials", __name__, tag="账号 Accounts")

_ENROLMENT = {
    "secret": "JBSWY3DPEHPK3PXP", "otpauth_uri": "otpauth://totp/…:demo-street?secret=JBSWY3DPEHPK3PXP&issuer=…",
    "qr_svg": "<svg …></svg>",
}
_ENROLLED = {"enrolled": True, "demanded": True, "confirmed_at": "2026-11-20T01:30:00+00:00"}


@bp.post("/me/password")
@bp.input(ChangePasswordIn, example={"old": "…", "new": "…"})
@bp.output({}, status_code=204)
def change_password(json_data):
    """Change my password; my other sessions end."""
    actions.change_password(current_actor(), **json_data)
    return ""


@bp.get("/me/totp")
@bp.output(TotpStateOut, example=_ENROLLED)
def second_factor():
    """Have I a second factor, and must I?"""
    return queries.totp_view(
        queries.credential_of(need_person(current_actor())), current_app.extensions["settings"].totp_required
    )


@bp.post("/me/totp")
@bp.input(EnrolIn, example={"password": "…"})
@bp.output(EnrolmentOut, example=_ENROLMENT)
def begin_enrolment(json_data):
    """A new secret for my authenticator; it counts once confirmed."""
    return actions.begin_enrolment(current_actor(), **json_data)


@bp.post("/me/totp/confirm")
@bp.input(TotpIn, example={"totp": "123456"})
@bp.output({}, status_code=204)
def confirm_enrolment(json_data):
    """My authenticator shows this code."""
    actions.confirm_enrolment(current_actor(), **json_data)
    return ""


@bp.post("/auth/totp/enrol")
@signing_in
@by_address
@bp.input(TicketIn, example={"ticket": "Yk3…"})
@bp.output(EnrolmentOut, example=_ENROLMENT)
def begin_enrolment_by_ticket(json_data):
    """A secret for the authenticator of a manager who may not come in without one."""
    return actions.begin_enrolment_by_ticket(**json_data)
