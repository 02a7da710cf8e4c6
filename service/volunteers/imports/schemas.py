"""Shapes of imports."""

from marshmallow import fields

from service.volunteers.imports.states import ImportKind
from service.web.fields import Answer, Choice, SheetFile, Strict, Text
from service.web.paging import listing


class ImportIn(Strict):
    """A spreadsheet, and what stands in it."""

    file = SheetFile(required=True, metadata={"description": "按模板填写的 XLSX，不超过 20 MB、20 万行"})
    kind = Choice(ImportKind, required=True)


class TemplateIn(Strict):
    """Of which kind."""

    kind = Choice(ImportKind, required=True)


class ImportReasonIn(Strict):
    """Why not."""

    reason = Text(longest=300, required=True, lines=True)


class ImportOut(Answer):
    """How far an import has come."""

    id = fields.UUID(required=True)
    kind = fields.String(required=True, metadata={"enum": [kind.value for kind in ImportKind]})
    title = fields.String(required=True)
    state = fields.String(required=True)
    moves = fields.List(fields.String(), required=True)
    region = fields.String(required=True)
    file_name = fields.String(required=True)
    bytes = fields.Integer(required=True)
    rows = fields.Integer(required=True)
    faults = fields.Integer(required=True, metadata={"description": "错误处数"})
    faulty_rows = fields.Integer(required=True, metadata={"description": "有误的行数"})
    loaded = fields.Integer(required=True)
    progress = fields.Integer(required=True, metadata={"description": "百分比，0 到 100"})
    problem = fields.String(required=True, allow_none=True)
    reason = fields.String(required=True, allow_none=True)
    made_by = fields.String(required=True)
    decided_by = fields.String(required=True, allow_none=True)
    created_at = fields.AwareDateTime(required=True)
    checked_at = fields.AwareDateTime(required=True, allow_none=True)
    decided_at = fields.AwareDateTime(required=True, allow_none=True)
    finished_at = fields.AwareDateTime(required=True, allow_none=True)


class FaultOut(Answer):
    """One thing that is wrong."""

    row = fields.Integer(required=True)
    column = fields.String(required=True)
    why = fields.String(required=True)


ImportsOut, FaultsOut = listing(ImportOut), listing(FaultOut)
