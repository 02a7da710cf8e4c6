"""The child that decodes a stranger's picture: alone, poor and soon over. Run as a script, it imports nothing of ours.

Bytes in on stdin, a fresh JPEG out on stdout: at most 2048 pixels a side, upright, sRGB, on white, with no metadata.
Ends with 0, or 3 for a picture that does not decode, or 4 for one that asks for too much.
"""

import io
import resource
import signal
import sys

from PIL import Image, ImageCms, ImageOps, JpegImagePlugin, PngImagePlugin, WebPImagePlugin

MEMORY_BYTES = 512 * 1024 * 1024
SECONDS = 5
LARGEST_ANSWER_BYTES = 8 * 1024 * 1024
LONGEST_SIDE = 2048
QUALITY = 85
BROKEN, TOO_HEAVY = 3, 4
PLUGINS = (JpegImagePlugin, PngImagePlugin, WebPImagePlugin)  # loaded before the limits, and no others


def limit() -> None:
    """What the kernel holds against us from here on."""
    for what, most in (
        (resource.RLIMIT_AS, MEMORY_BYTES),
        (resource.RLIMIT_CPU, SECONDS),
        (resource.RLIMIT_FSIZE, LARGEST_ANSWER_BYTES),
        (resource.RLIMIT_CORE, 0),
        (resource.RLIMIT_NOFILE, 8),
    ):
        resource.setrlimit(what, (most, most))
    signal.alarm(2 * SECONDS)  # should nobody be there any more to end us


def in_srgb(image: Image.Image) -> Image.Image:
    """The same colours without their profile; a profile that cannot be read is dropped."""
    profile = image.info.get("icc_profile")
    if not profile or image.mode not in ("RGB", "CMYK", "L"):
        return image
    try:
        own = ImageCms.ImageCmsProfile(io.BytesIO(profile))
        return ImageCms.profileToProfile(image, own, ImageCms.createProfile("sRGB"), outputMode="RGB") or image
    except (ImageCms.PyCMSError, OSError, ValueError):
        return image


def on_white(image: Image.Image) -> Image.Image:
    """Opaque RGB."""
    if image.mode == "RGB":
        return image
    if image.has_transparency_data:
        seen = image.convert("RGBA")
        ground = Image.new("RGB", seen.size, "white")
        ground.paste(seen, mask=seen.getchannel("A"))
        return ground
    return image.convert("RGB")


def redrawn(content: bytes, kind: str) -> bytes:
    """Decode and draw again: only pixels come over."""
    with Image.open(io.BytesIO(content), formats=[kind]) as image:
        image.draft("RGB", (LONGEST_SIDE, LONGEST_SIDE))  # a JPEG is decoded no larger than needed
        image.load()
        if image.mode.startswith("I;16") or image.mode in ("I", "F"):
            image = image.point(lambda value: value / 256).convert("L")
        image.thumbnail((LONGEST_SIDE, LONGEST_SIDE))
        small = on_white(in_srgb(ImageOps.exif_transpose(image)))
    bare = Image.new("RGB", small.size)
    bare.paste(small)
    out = io.BytesIO()
    bare.save(out, "JPEG", quality=QUALITY, optimize=True)
    return out.getvalue()


def main(kind: str) -> int:
    """0, BROKEN or TOO_HEAVY."""
    limit()
    try:
        answer = redrawn(sys.stdin.buffer.read(), kind)
    except MemoryError:
        return TOO_HEAVY
    except Exception as wrong:  # whatever a decoder stumbles over: it is the picture's fault
        return TOO_HEAVY if "memory" in str(wrong) else BROKEN
    sys.stdout.buffer.write(answer)
    sys.stdout.buffer.flush()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
