"""Photos: a row in the database and a file beside it, never the one without the other for long.

The file is written first, under a random name; the row comes with the deed's transaction. A file whose transaction was
rolled back has no row and is swept; a row always has its file.
"""

import contextlib
import hashlib
import os
import secrets
from collections.abc import Sequence
from datetime import timedelta
from enum import StrEnum
from pathlib import Path
from uuid import UUID

import structlog
from flask import current_app
from sqlalchemy import Index, LargeBinary, delete, func, select, update
from sqlalchemy.orm import Mapped, mapped_column

from service.core import clock
from service.core.actors import Actor
from service.core.problems import NotFound, TooMany, Unavailable, Unprocessable
from service.data import ports, scope
from service.data.db import Timed, db
from service.data.scope import Rules, Scoped
from service.outside.pictures import Redrawn

log = structlog.get_logger("files")

MOST_A_DAY = 60
UNATTACHED_FOR = timedelta(hours=24)
ORPHAN_AFTER = timedelta(hours=1)
SHARDS = tuple(f"{number:02x}" for number in range(256))
_SHARD_SECONDS = 10


class Purpose(StrEnum):
    """What a photo is for."""

    ORDER = "order"
    FINISH = "finish"
    ACTIVITY = "activity"
    CERTIFICATE = "certificate"
    INCIDENT = "incident"
    EVIDENCE = "evidence"
    ARTICLE = "article"
    GOOD = "good"


class NoSuchPhoto(NotFound):
    """Not there, not yours, or already part of something else."""

    title = "没有这张照片"


class PhotoWithoutConsent(Unprocessable):
    """It shows a face or the inside of a home, and nobody's consent is recorded (rulings D6)."""

    title = "照片中有人脸或居室内景，须先征得本人同意"


class TooManyPhotos(TooMany):
    """More than 60 in a day by one person."""

    title = "今天上传的照片过多"
    retry_after = 3600


class NoRoomForPhotos(Unavailable):
    """The disk is full or cannot be written."""

    title = "照片暂时无法保存，请稍后重试"
    retry_after = 60


class Photo(Timed, Scoped, db.Model):
    """A JPEG of our own making in the folder of photos. `attached_to`: ``kind:id``, null until it is used."""

    __tablename__ = "photo"
    __rules__ = Rules(own=("owner_id",))
    __table_args__ = (
        Index("ix_photo_attached_to", "attached_to", postgresql_where="attached_to IS NOT NULL"),
        Index("ix_photo_unattached", "created_at", postgresql_where="attached_to IS NULL"),
        Index("ix_photo_owner", "owner_id", "created_at"),
    )

    id: Mapped[UUID] = mapped_column(primary_key=True)
    owner_id: Mapped[UUID]
    purpose: Mapped[Purpose]
    name: Mapped[str] = mapped_column(unique=True)
    sha256: Mapped[bytes] = mapped_column(LargeBinary)
    width: Mapped[int]
    height: Mapped[int]
    bytes: Mapped[int]
    shows_private: Mapped[bool]
    consented: Mapped[bool]
    attached_to: Mapped[str | None]


def add(owner: UUID, drawn: Redrawn, purpose: Purpose, *, shows_private: bool, consented: bool) -> Photo:
    """Keep a photo for its owner. PhotoWithoutConsent, TooManyPhotos, NoRoomForPhotos."""
    if shows_private and not consented:
        raise PhotoWithoutConsent()
    since = clock.now() - timedelta(days=1)
    today = select(func.count()).select_from(Photo).where(Photo.owner_id == owner, Photo.created_at > since)
    if db.session.scalar(today) >= MOST_A_DAY:
        raise TooManyPhotos()
    photo = Photo(
        owner_id=owner, purpose=purpose, name=_write(drawn.content), sha256=hashlib.sha256(drawn.content).digest(),
        width=drawn.width, height=drawn.height, bytes=len(drawn.content), shows_private=shows_private, consented=consented,
    )
    db.session.add(photo)
    db.session.flush()
    return photo


def attach(photo_ids: Sequence[UUID], owner: UUID, about: str, purpose: Purpose) -> None:
    """Make these photos part of something (``order:<id>``). NoSuchPhoto unless all are the owner's, free, and for this."""
    wanted = set(photo_ids)
    if not wanted:
        return
    taken = db.session.scalars(
        update(Photo)
        .where(Photo.id.in_(wanted), Photo.owner_id == owner, Photo.purpose == purpose, Photo.attached_to.is_(None))
        .values(attached_to=about).returning(Photo.id)
    ).all()
    if len(taken) != len(wanted):
        raise NoSuchPhoto()


def reattach(photo_ids: Sequence[UUID], owner: UUID, about: str, purpose: Purpose) -> None:
    """These and no others: what is new is the owner's and is attached, what is left out is swept as unused."""
    wanted, present = set(photo_ids), set(attached(about))
    dropped = update(Photo).where(Photo.id.in_(present - wanted), Photo.attached_to == about, Photo.purpose == purpose)
    with scope.deed(db.session, "drop-photos"):
        db.session.execute(dropped.values(attached_to=None))
    attach([found for found in wanted if found not in present], owner, about, purpose)


def attached(about: str) -> list[UUID]:
    """The photos of something the caller has been shown to be allowed to see, the oldest first."""
    with scope.deed(db.session, "list-photos"):
        return list(db.session.scalars(select(Photo.id).where(Photo.attached_to == about).order_by(Photo.id)))


def photo(actor: Actor, photo_id: UUID) -> Photo:
    """A photo the actor may see: one's own, or part of something whose room says yes to "may_see_photo:<kind>"."""
    found = db.session.scalar(select(Photo).where(Photo.id == photo_id, Photo.owner_id == actor.person_id))
    if found is not None:
        return found
    with scope.deed(db.session, "show-photo"):
        found = db.session.scalar(select(Photo).where(Photo.id == photo_id, Photo.attached_to.is_not(None)))
    if found is None:
        raise NoSuchPhoto()
    kind, _, row_id = (found.attached_to or "").partition(":")
    if not any(ports.ask(f"may_see_photo:{kind}", actor, UUID(row_id))):
        raise NoSuchPhoto()
    return found


def content(found: Photo) -> bytes:
    """The JPEG. NoSuchPhoto, and an error in the log, where the file is gone."""
    try:
        return _path(found.name).read_bytes()
    except FileNotFoundError:
        log.error("photo without file", photo=str(found.id))
        raise NoSuchPhoto() from None


def sweep_photos(actor: Actor, shards: Sequence[str] | None = None) -> int:
    """Forget photos nobody used within 24 h, and remove files without a row that are an hour old; how many.

    Files of one folder in 256 are looked at each time, another one every ten seconds; `shards` names others. The file
    of a row deleted here goes in a later sweep, when the deletion is certain.
    """
    step = int(clock.now().timestamp() / _SHARD_SECONDS) % len(SHARDS)
    gone = sum(_sweep_folder(shard) for shard in shards or (SHARDS[step],))
    idle = (
        select(Photo.id).where(Photo.attached_to.is_(None), Photo.created_at < clock.now() - UNATTACHED_FOR)
        .limit(200).with_for_update(skip_locked=True)
    )
    return gone + len(db.session.scalars(delete(Photo).where(Photo.id.in_(idle)).returning(Photo.id)).all())


def _sweep_folder(shard: str) -> int:
    edge = (clock.now() - ORPHAN_AFTER).timestamp()
    old = {}
    with contextlib.suppress(FileNotFoundError), os.scandir(_folder() / shard) as found:
        for entry in found:
            with contextlib.suppress(FileNotFoundError):
                if entry.stat(follow_symlinks=False).st_mtime < edge:
                    old[entry.name.removesuffix(".new").removesuffix(".jpg")] = entry.path
    if not old:
        return 0
    kept = set(db.session.scalars(select(Photo.name).where(Photo.name.in_(old))))
    orphans = [path for name, path in old.items() if name not in kept or path.endswith(".new")]
    for path in orphans:
        Path(path).unlink(missing_ok=True)
    return len(orphans)


def forget_all_of(owner: UUID) -> int:
    """Every photo somebody sent in; the files go with the rows' sweep, once this is certain. How many."""
    return len(db.session.scalars(delete(Photo).where(Photo.owner_id == owner).returning(Photo.id)).all())


def _folder() -> Path:
    folder: Path = current_app.extensions["settings"].data_dir / "photos"
    return folder


def _path(name: str) -> Path:
    return _folder() / name[:2] / f"{name}.jpg"


def _write(jpeg: bytes) -> str:
    """The random name under which the whole file now stands on disk, readable by this account only."""
    name = secrets.token_hex(16)
    path = _path(name)
    new = path.with_suffix(".new")
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        _folder().chmod(0o700)
        with os.fdopen(os.open(new, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
            file.write(jpeg)
            file.flush()
            os.fsync(file.fileno())
        moment = clock.now().timestamp()
        os.utime(new, (moment, moment))  # the sweep reckons by our clock, wound or not
        new.rename(path)
    except OSError as wrong:
        log.error("photo not written", errno=wrong.errno)
        with contextlib.suppress(OSError):
            new.unlink(missing_ok=True)
        raise NoRoomForPhotos() from None
    return name
