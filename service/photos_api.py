"""URLs of photos: sent in once, looked at by whoever may see what they belong to."""

from apiflask import APIBlueprint
from apiflask.schemas import FileSchema
from flask import request
from marshmallow import fields

from service.core import crypto
from service.data import files
from service.outside import pictures
from service.web.access import answered, asks_first, current_actor, need_person, takes_photo
from service.web.fields import Answer, Choice, Photo, QueryFlag, Strict
from service.web.limits import limiter
from service.web.pictures import jpeg

bp = APIBlueprint("photos", __name__, tag="照片 Photos")


class PhotoIn(Strict):
    """A picture and what it is for. Faces and the inside of a home only with consent (rulings D6)."""

    photo = Photo(required=True, metadata={"description": "JPEG、PNG 或 WebP，不超过 8 MB、2500 万像素"})
    purpose = Choice(files.Purpose, required=True)
    shows_private = QueryFlag(load_default=False, metadata={"description": "照片中有人脸或居室内景"})
    consented = QueryFlag(load_default=False, metadata={"description": "已征得照片中人或住户同意"})


class PhotoOut(Answer):
    """A photo as it is kept: redrawn, without metadata."""

    id = fields.UUID(required=True)
    purpose = fields.String(required=True)
    width = fields.Integer(required=True, metadata={"description": "像素"})
    height = fields.Integer(required=True, metadata={"description": "像素"})
    bytes = fields.Integer(required=True)
    created_at = fields.AwareDateTime(required=True)


_PHOTO = {
    "id": "019a9f3e-0000-7000-8000-00000000000c", "purpose": "finish", "width": 1536, "height": 2048, "bytes": 412034,
    "created_at": "2026-11-20T01:30:00+00:00",
}


def _whose() -> str:
    """Counted by token, as a digest: pictures cost more than other requests, and a carrier's address hides thousands."""
    return f"token:{crypto.digest(request.headers.get('Authorization', '')).hex()}"


@bp.post("/photos")
@takes_photo
@asks_first(pictures.redraw, "photo")
@limiter.limit("30/minute", key_func=_whose)
@bp.input(PhotoIn, location="form_and_files", example={"photo": "（文件）", "purpose": "finish"})
@bp.output(PhotoOut, status_code=201, example=_PHOTO)
def add(form_and_files_data):
    """Send in a photo for an order or a finished service; it is redrawn, and forgotten after 24 h unless used."""
    del form_and_files_data["photo"]
    return files.add(need_person(current_actor()), answered(), **form_and_files_data)


@bp.get("/photos/<uuid:photo_id>")
@bp.output(FileSchema(type="string", format="binary"), content_type="image/jpeg", example="(JPEG)")
def show(photo_id):
    """The picture, for its owner and whoever may see what it belongs to."""
    found = files.photo(current_actor(), photo_id)
    return jpeg(files.content(found), found.sha256, f"photo-{found.id}.jpg")
