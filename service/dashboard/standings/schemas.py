"""Shapes of the standings."""

from marshmallow import fields

from service.dashboard.standings.rules import OF_PERSONS, Board
from service.web.fields import Answer, Choice, Strict


class BoardIn(Strict):
    """Which of them."""

    board = Choice(Board, load_default=Board.HOURS)
    length = Choice(("month", "year"), load_default="month")


class MyBoardIn(Strict):
    """Which of those of persons."""

    board = Choice(tuple(board.value for board in OF_PERSONS), load_default=Board.HOURS)
    length = Choice(("month", "year"), load_default="month")


class LineOut(Answer):
    """A place. value: minutes, or points."""

    rank = fields.Integer(required=True)
    name = fields.String(required=True)
    value = fields.Integer(required=True)


class BoardOut(Answer):
    """The first fifty; of persons only adults who agreed to be named."""

    period = fields.String(required=True)
    board = fields.String(required=True, metadata={"enum": [board.value for board in Board]})
    counted_at = fields.AwareDateTime(required=True, allow_none=True)
    items = fields.List(fields.Nested(LineOut), required=True)


class MyPlaceOut(Answer):
    """My own place."""

    period = fields.String(required=True)
    board = fields.String(required=True)
    of = fields.Integer(required=True, metadata={"description": "共有多少人"})
    listed = fields.Boolean(required=True)
    value = fields.Integer(required=True)
    rank = fields.Integer(required=True, allow_none=True)
