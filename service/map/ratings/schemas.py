"""Shapes of ratings."""

from marshmallow import fields

from service.map.ratings import rules
from service.map.ratings.states import RatingState
from service.web.fields import Answer, Choice, Id, QueryWhole, Strict, Text, Whole
from service.web.paging import PageIn


class SelfRatingIn(Strict):
    """What the community says of the year."""

    year = Whole(low=2020, high=2199, required=True)
    stars = Whole(low=1, high=rules.MOST_STARS, required=True)
    statement = Text(longest=1000, required=True, lines=True)


class RatingAgainIn(Strict):
    """The same, said again."""

    stars = Whole(low=1, high=rules.MOST_STARS, required=True)
    statement = Text(longest=1000, required=True, lines=True)


class RatingVerifyIn(Strict):
    """What the street saw."""

    stars = Whole(low=1, high=rules.MOST_STARS, required=True)
    note = Text(longest=500, required=True, lines=True)


class RatingNoteIn(Strict):
    """Why."""

    note = Text(longest=500, required=True, lines=True)


class RatingAwardIn(Strict):
    """How many stars."""

    stars = Whole(low=1, high=rules.MOST_STARS, required=True)
    note = Text(longest=500, load_default=None, allow_none=True, lines=True)


class RatingsIn(PageIn):
    """Which of them."""

    state = Choice(RatingState, load_default=None)
    year = QueryWhole(low=2020, high=2199, load_default=None)
    station_id = Id(load_default=None)


class StationRatingOut(Answer):
    """A station's year."""

    id = fields.UUID(required=True)
    station_id = fields.UUID(required=True)
    station_name = fields.String(required=True)
    region = fields.String(required=True)
    region_name = fields.String(required=True)
    year = fields.Integer(required=True)
    state = fields.String(required=True, metadata={"enum": [str(state) for state in RatingState]})
    self_stars = fields.Integer(required=True)
    statement = fields.String(required=True)
    verified_stars = fields.Integer(required=True, allow_none=True)
    verify_note = fields.String(required=True, allow_none=True)
    stars = fields.Integer(required=True, allow_none=True)
    note = fields.String(required=True, allow_none=True)
    inspected = fields.Integer(required=True, allow_none=True, metadata={"description": "该年度督导巡查平均分"})
    decided_at = fields.AwareDateTime(required=True, allow_none=True)
    due_at = fields.AwareDateTime(required=True, allow_none=True, metadata={"description": "整改期限"})
    late = fields.Boolean(required=True)
    moves = fields.List(fields.String(), required=True)
    created_at = fields.AwareDateTime(required=True)


class StationStarsOut(Answer):
    """The stars a station has now, for everybody."""

    station_id = fields.UUID(required=True)
    stars = fields.Integer(required=True, allow_none=True)
    year = fields.Integer(required=True, allow_none=True)
