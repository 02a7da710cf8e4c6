"""What an upload is, read from its bytes alone and before anything is decoded.

Only the frame of the file is walked: where its parts begin and end, and how many pixels it says it has. So a bomb is
refused for the price of reading its first bytes, and what hides before, between or behind the parts is found.
"""

import re
from dataclasses import dataclass
from enum import StrEnum

from service.core.problems import Unprocessable

LARGEST_BYTES = 8 * 1024 * 1024
MOST_PIXELS = 25_000_000
_MOST_PARTS = 20_000  # a file of empty parts would keep us walking for seconds


class Kind(StrEnum):
    """The formats we take, by the names Pillow has for them."""

    JPEG = "JPEG"
    PNG = "PNG"
    WEBP = "WEBP"


class NotAPicture(Unprocessable):
    """Its first bytes are those of no picture at all."""

    title = "这不是图片文件"


class WrongPictureKind(Unprocessable):
    """A picture, but of a kind we do not take: SVG, GIF, HEIC, TIFF, BMP, AVIF."""

    title = "只接受 JPEG、PNG、WebP 图片"


class BrokenPicture(Unprocessable):
    """Cut off, or its parts do not fit together."""

    title = "图片不完整或已损坏"


class TooManyPixels(Unprocessable):
    """More than 25 megapixels, said by the header; nothing was decoded."""

    title = "图片像素过多，请压缩到 2500 万像素以内"


class SomethingHidden(Unprocessable):
    """The file is a picture and something else besides: an archive, a document, a script."""

    title = "图片里夹带了别的内容，请截图或另存后再传"


@dataclass(frozen=True)
class Look:
    """Kind and size in pixels; `beside` is every byte that is not pixels: comments, metadata, what follows the end."""

    kind: Kind
    width: int
    height: int
    beside: bytes
    behind: bytes  # what follows the end of the picture


def look(content: bytes) -> Look:
    """Walk the frame of a file. Raises one of the complaints above for anything we should not decode."""
    found = _KINDS[_kind(content)](content)
    if min(found.width, found.height) < 1:
        raise BrokenPicture("图片没有大小")
    if found.width * found.height > MOST_PIXELS:
        raise TooManyPixels(width=found.width, height=found.height)
    if _hides_something(found, content):
        raise SomethingHidden()
    return found


def _kind(content: bytes) -> Kind:
    if content.startswith(b"\xff\xd8\xff"):
        return Kind.JPEG
    if content.startswith(b"\x89PNG\r\n\x1a\n"):
        return Kind.PNG
    if content[:4] == b"RIFF" and content[8:12] == b"WEBP":
        return Kind.WEBP
    for start, name in _OTHERS:
        if start.match(content):
            raise WrongPictureKind(f"这是 {name} 文件", kind=name)
    if content[:64].lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"<") and b"<svg" in content[:4096].lower():
        raise WrongPictureKind("这是 SVG 文件", kind="SVG")
    raise NotAPicture()


_OTHERS = (
    (re.compile(rb"GIF8[79]a"), "GIF"),
    (re.compile(rb"BM.{4}\0\0\0\0", re.DOTALL), "BMP"),
    (re.compile(rb"II\*\0|MM\0\*"), "TIFF"),
    (re.compile(rb".{4}ftyp(heic|heix|hevc|heim|heis|mif1|msf1)", re.DOTALL), "HEIC"),
    (re.compile(rb".{4}ftypavi[fs]", re.DOTALL), "AVIF"),
    (re.compile(rb"\x00\x00\x01\x00"), "ICO"),
)


# JPEG (ITU-T T.81, annex B)

_SIZES = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
_ALONE = frozenset({0x01, *range(0xD0, 0xD8)})
_MARKER = re.compile(rb"\xff+[^\xff]", re.DOTALL)
_NEXT_MARKER = re.compile(rb"\xff[^\x00\xd0-\xd7\xff]", re.DOTALL)


def _jpeg(content: bytes) -> Look:
    at, size, scanned, beside = 2, None, False, []
    for _ in range(_MOST_PARTS):
        marker, at = _jpeg_marker(content, at)
        if marker == 0xD9:
            break
        if marker in _ALONE:
            continue
        length = int.from_bytes(content[at : at + 2])
        part = content[at + 2 : at + length]
        if length < 2 or len(part) != length - 2:
            raise BrokenPicture("图片不完整")
        at += length
        if marker in _SIZES:
            if size is not None or len(part) < 5:
                raise BrokenPicture("图片说了两次大小")
            size = (int.from_bytes(part[3:5]), int.from_bytes(part[1:3]))
        elif marker == 0xDA:
            following = _NEXT_MARKER.search(content, at)
            if following is None or size is None:
                raise BrokenPicture("图片不完整")
            at, scanned = following.start(), True
        else:
            beside.append(part)
    else:
        raise BrokenPicture("图片的段过多")
    if size is None or not scanned:
        raise BrokenPicture("图片没有内容")
    behind = content[at:]
    return Look(Kind.JPEG, *size, beside=b"".join(beside) + behind, behind=behind)


def _jpeg_marker(content: bytes, at: int) -> tuple[int, int]:
    """The marker at this place, and the place behind it; any number of 0xFF may stand before it."""
    found = _MARKER.match(content, at)
    if found is None:
        raise BrokenPicture("图片不完整")
    return content[found.end() - 1], found.end()


# PNG (ISO/IEC 15948)


def _png(content: bytes) -> Look:
    at, size, has_pixels, beside = 8, None, False, []
    for _ in range(_MOST_PARTS):
        length, name = int.from_bytes(content[at : at + 4]), content[at + 4 : at + 8]
        end = at + 12 + length
        if end > len(content) or not name.isalpha():
            raise BrokenPicture("图片不完整")
        part = content[at + 8 : end - 4]
        if (size is None) != (name == b"IHDR"):  # first, and only once
            raise BrokenPicture("图片的开头不对")
        if name == b"IHDR":
            size = (int.from_bytes(part[:4]), int.from_bytes(part[4:8]))
        elif name in (b"IDAT", b"fdAT"):
            has_pixels = True
        elif name != b"IEND":
            beside.append(part)
        at = end
        if name == b"IEND":
            break
    else:
        raise BrokenPicture("图片的段过多")
    if size is None or not has_pixels:
        raise BrokenPicture("图片没有内容")
    behind = content[at:]
    return Look(Kind.PNG, *size, beside=b"".join(beside) + behind, behind=behind)


# WebP (RFC 9649)


def _webp(content: bytes) -> Look:
    total = int.from_bytes(content[4:8], "little") + 8
    if total > len(content) or total < 20:
        raise BrokenPicture("图片不完整")
    at, sizes, beside = 12, [], []
    for _ in range(_MOST_PARTS):
        if at + 8 > total:
            break
        name, length = content[at : at + 4], int.from_bytes(content[at + 4 : at + 8], "little")
        part = content[at + 8 : at + 8 + length]
        if at + 8 + length > total:
            raise BrokenPicture("图片不完整")
        size = _webp_size(name, part)
        if size is not None:
            sizes.append(size)
        elif name not in (b"ANMF", b"ALPH"):
            beside.append(part)
        at += 8 + length + length % 2
    else:
        raise BrokenPicture("图片的段过多")
    if not sizes:
        raise BrokenPicture("图片没有内容")
    behind = content[max(at, total) :]
    width, height = max(size[0] for size in sizes), max(size[1] for size in sizes)
    return Look(Kind.WEBP, width, height, beside=b"".join(beside) + behind, behind=behind)


def _webp_size(name: bytes, part: bytes) -> tuple[int, int] | None:
    match name:
        case b"VP8X" if len(part) >= 10:
            return 1 + int.from_bytes(part[4:7], "little"), 1 + int.from_bytes(part[7:10], "little")
        case b"VP8L" if len(part) >= 5 and part[0] == 0x2F:
            packed = int.from_bytes(part[1:5], "little")
            return 1 + (packed & 0x3FFF), 1 + (packed >> 14 & 0x3FFF)
        case b"VP8 " if part[3:6] == b"\x9d\x01\x2a" and len(part) >= 10:
            return int.from_bytes(part[6:8], "little") & 0x3FFF, int.from_bytes(part[8:10], "little") & 0x3FFF
        case b"VP8X" | b"VP8L" | b"VP8 ":
            raise BrokenPicture("图片的开头不对")
        case _:
            return None


_KINDS = {Kind.JPEG: _jpeg, Kind.PNG: _png, Kind.WEBP: _webp}


# What hides in a picture

_ACTIVE = re.compile(rb"<\s{0,9}(script|html|iframe|svg|!doctype)[\s>]|<\?php|<%@", re.IGNORECASE)
_ZIP_END = b"PK\x05\x06"
_ZIP_TAIL = 22 + 65535  # the directory's end and the longest comment behind it
_OF_A_CAMERA = re.compile(rb"\0*(\xff\xd8\xff|.{1,4}ftyp)", re.DOTALL)
_PDF_HEAD = 1024  # readers look that far for the start of a document


def _hides_something(found: Look, content: bytes) -> bool:
    if _ZIP_END in content[-_ZIP_TAIL:] or b"%PDF-" in content[:_PDF_HEAD] or _ACTIVE.search(found.beside):
        return True
    return bool(found.behind.strip(b"\0")) and not (found.kind is Kind.JPEG and _is_of_a_camera(found.behind))


def _is_of_a_camera(behind: bytes) -> bool:
    """Cameras put further pictures (CIPA DC-007), a short film, or a maker's note behind the first picture."""
    return _OF_A_CAMERA.match(behind) is not None or behind.endswith(b"SEFT")
