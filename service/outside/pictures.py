"""Strangers' pictures are decoded in a child process, never in ours: what breaks a decoder breaks the child."""

import os
import subprocess
import sys
import tempfile
import threading
from dataclasses import dataclass
from pathlib import Path

import structlog

from service.core.pictures import LARGEST_BYTES, BrokenPicture, Kind, NotAPicture, SomethingHidden, look
from service.core.problems import Problem, Unavailable, Unprocessable

log = structlog.get_logger("pictures")

_CHILD = Path(__file__).with_name("picture_child.py")
_SECONDS = 5
_TOO_HEAVY = 4
_turns = threading.BoundedSemaphore(2)  # half a gigabyte each at most, for one process of ours


class PictureTooHeavy(Unprocessable):
    """Decoding it took more than 512 MiB or 5 s."""

    title = "图片过于复杂，无法处理，请截图后再传"


class PictureTooLarge(Problem):
    """413: a file above 8 MiB."""

    status = 413
    title = "图片不能超过 8 MB"


class NoDecoderFree(Unavailable):
    """Too many pictures at once."""

    title = "正在处理的图片较多，请稍后再试"


@dataclass(frozen=True)
class Redrawn:
    """A JPEG of our own making: pixels and nothing else."""

    content: bytes
    width: int
    height: int


def redraw(photo: bytes) -> Redrawn:
    """The same picture, drawn again by a child: at most 2048 pixels a side, upright, without metadata.

    No transaction may be open: it takes a quarter of a second, at most 5. Raises the complaints of core.pictures,
    PictureTooHeavy, PictureTooLarge or NoDecoderFree.
    """
    if not photo:
        raise NotAPicture("文件是空的")
    if len(photo) > LARGEST_BYTES:
        raise PictureTooLarge()
    kind = look(photo).kind
    if not _turns.acquire(timeout=_SECONDS):
        raise NoDecoderFree()
    try:
        content = _in_child(photo, kind)
    finally:
        _turns.release()
    return _checked(content)


def _in_child(photo: bytes, kind: Kind) -> bytes:
    """Started from its file with an empty environment: no secret of ours is in its memory."""
    command = [sys.executable, "-I", "-B", str(_CHILD), kind.value]
    environment = {name: os.environ[name] for name in ("LD_LIBRARY_PATH",) if name in os.environ}
    with tempfile.TemporaryFile() as answer:
        child = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=answer, stderr=subprocess.DEVNULL, cwd="/", env=environment
        )
        try:
            child.communicate(photo, timeout=_SECONDS)
        except subprocess.TimeoutExpired:
            child.kill()
            child.communicate()
            raise PictureTooHeavy("处理超时") from None
        if child.returncode != 0:
            log.warning("picture refused by its decoder", kind=kind.value, ended=child.returncode)
            raise PictureTooHeavy() if child.returncode == _TOO_HEAVY else BrokenPicture()
        answer.seek(0)
        return answer.read(LARGEST_BYTES)


def _checked(content: bytes) -> Redrawn:
    """The child read a stranger's bytes: what it answers is looked at like a stranger's."""
    try:
        found = look(content)
    except Unprocessable:
        raise BrokenPicture() from None
    # A plain JPEG has its JFIF mark and its tables before the pixels, and nothing behind them.
    if found.kind is not Kind.JPEG or found.behind or b"Exif" in found.beside or b"http" in found.beside:
        raise SomethingHidden()
    return Redrawn(content, found.width, found.height)
