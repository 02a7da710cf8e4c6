"""Shapes of a registration."""

from service.volunteers import rules
from service.volunteers.schemas import SlotIn
from service.web.fields import Choice, Day, Flag, Many, Part, Phone, PlaceField, RegionCode, Strict, Text


class ConsentsIn(Strict):
    """Three separate consents; the words and their version stand in the client and in `volunteers.rules`."""

    terms = Flag(required=True)
    privacy = Flag(required=True)
    sensitive_id = Flag(required=True)


class GuardianIn(Strict):
    """Who is to agree: a phone that the guardian has proved or will prove within seven days."""

    phone = Phone(required=True)
    relation = Choice(rules.RELATIONS, required=True)


class RegisterIn(Strict):
    """The fields of Order 67 art. 5. The contact is the verified phone of the account."""

    name = Text(longest=50, shortest=2, required=True)
    id_number = Text(longest=40, shortest=15, required=True)
    sex = Choice(("male", "female"))
    birth_date = Day()
    region = RegionCode(levels=(3,), required=True)
    skills = Many(Text(longest=20), most=20, load_default=list)
    service_categories = Many(
        Choice(rules.SERVICE_CATEGORIES), least=1, most=len(rules.SERVICE_CATEGORIES), required=True
    )
    availability = Many(Part(SlotIn), most=28, load_default=list)
    place = PlaceField(load_default=None, allow_none=True)
    politics = Choice(rules.POLITICS, load_default=None, allow_none=True)
    education = Choice(rules.EDUCATION, load_default=None, allow_none=True)
    consents = Part(ConsentsIn, required=True)
    guardian = Part(GuardianIn, load_default=None, allow_none=True)


class OwnConsentIn(Strict):
    """One's own yes."""

    consent = Flag(required=True)
