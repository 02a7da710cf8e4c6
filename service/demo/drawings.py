"""Pictures of the things in the demo's mall, drawn here line by line: nobody's photos (演示数据)."""

import io
from collections.abc import Callable
from typing import Final

from PIL import Image, ImageDraw

from service.outside.pictures import Redrawn

WIDTH, HEIGHT = 640, 480
INK: Final = "#4a403a"
Colours = tuple[str, str]  # of the thing, and of what is on it
Draw = ImageDraw.ImageDraw


def picture(shape: str, colours: Colours, *, near: bool = False) -> Redrawn:
    """One thing on a table. near: the same from close by."""
    image = Image.new("RGB", (WIDTH, HEIGHT), "#f4ece2")
    draw = ImageDraw.Draw(image)
    draw.rectangle((0, 340, WIDTH, HEIGHT), fill="#e3d3c0")
    draw.ellipse((150, 376, 490, 420), fill="#cdb9a3")
    _SHAPES[shape](draw, *colours)
    if near:
        image = image.crop((140, 60, 500, 330)).resize((WIDTH, HEIGHT))
    kept = io.BytesIO()
    image.save(kept, "JPEG", quality=82)
    return Redrawn(kept.getvalue(), WIDTH, HEIGHT)


def _bottle(draw: Draw, body: str, label: str) -> None:
    draw.rounded_rectangle((285, 70, 355, 130), 12, fill=label, outline=INK, width=4)
    draw.rounded_rectangle((225, 120, 415, 400), 44, fill=body, outline=INK, width=5)
    draw.rounded_rectangle((225, 210, 415, 330), 6, fill="#fffaf2", outline=INK, width=3)
    draw.ellipse((290, 235, 350, 305), fill=label)


def _bag(draw: Draw, body: str, label: str) -> None:
    draw.polygon(((210, 130), (430, 130), (450, 400), (190, 400)), fill=body, outline=INK, width=5)
    draw.polygon(((220, 90), (420, 90), (430, 130), (210, 130)), fill=label, outline=INK, width=4)
    draw.ellipse((255, 200, 385, 330), fill="#fffaf2", outline=INK, width=3)
    for x, y in ((300, 250), (330, 235), (325, 275), (350, 262), (290, 285)):
        draw.ellipse((x - 8, y - 5, x + 8, y + 5), fill=label)


def _box(draw: Draw, body: str, label: str) -> None:
    draw.polygon(((170, 190), (240, 140), (480, 140), (420, 190)), fill=label, outline=INK, width=4)
    draw.polygon(((420, 190), (480, 140), (480, 340), (420, 395)), fill=label, outline=INK, width=4)
    draw.rectangle((170, 190, 420, 395), fill=body, outline=INK, width=5)
    draw.rounded_rectangle((225, 240, 365, 345), 12, fill="#fffaf2", outline=INK, width=3)
    draw.line((255, 292, 335, 292), fill=label, width=14)
    draw.line((295, 255, 295, 330), fill=label, width=14)


def _towel(draw: Draw, body: str, label: str) -> None:
    for step, colour in enumerate((body, label, body)):
        y = 160 + step * 75
        draw.rounded_rectangle((170, y, 470, y + 85), 38, fill=colour, outline=INK, width=5)
        draw.line((205, y + 42, 435, y + 42), fill="#fffaf2", width=6)


def _umbrella(draw: Draw, body: str, label: str) -> None:
    draw.pieslice((130, 80, 510, 440), 180, 360, fill=body, outline=INK, width=5)
    for x in (130, 225, 320, 415):
        draw.pieslice((x, 225, x + 95, 295), 180, 360, fill="#f4ece2", outline=INK, width=4)
    draw.pieslice((225, 80, 415, 440), 180, 360, fill=label)
    draw.line((320, 250, 320, 385), fill=INK, width=9)
    draw.arc((270, 360, 322, 412), 0, 180, fill=INK, width=9)


def _cup(draw: Draw, body: str, label: str) -> None:
    draw.rounded_rectangle((240, 90, 400, 150), 16, fill=label, outline=INK, width=5)
    draw.rounded_rectangle((230, 140, 410, 400), 26, fill=body, outline=INK, width=5)
    draw.line((265, 180, 265, 350), fill="#fffaf2", width=12)


def _book(draw: Draw, body: str, label: str) -> None:
    draw.polygon(((150, 150), (320, 180), (320, 390), (150, 360)), fill=body, outline=INK, width=5)
    draw.polygon(((490, 150), (320, 180), (320, 390), (490, 360)), fill=body, outline=INK, width=5)
    for y in (215, 250, 285, 320):
        draw.line((180, y - 12, 295, y + 8), fill=label, width=7)
        draw.line((345, y + 8, 460, y - 12), fill=label, width=7)


def _lamp(draw: Draw, body: str, label: str) -> None:
    draw.polygon(((250, 90), (390, 90), (440, 210), (200, 210)), fill=body, outline=INK, width=5)
    draw.pieslice((270, 185, 370, 245), 0, 180, fill=label)
    draw.line((320, 215, 320, 375), fill=INK, width=10)
    draw.rounded_rectangle((240, 370, 400, 400), 14, fill=body, outline=INK, width=5)


def _scissors(draw: Draw, body: str, label: str) -> None:
    draw.line((235, 110, 380, 320), fill=label, width=24)
    draw.line((405, 110, 260, 320), fill=label, width=24)
    draw.ellipse((205, 295, 295, 385), outline=body, width=22)
    draw.ellipse((345, 295, 435, 385), outline=body, width=22)
    draw.ellipse((308, 208, 332, 232), fill=INK)


def _bowl(draw: Draw, body: str, label: str) -> None:
    draw.pieslice((190, 120, 450, 400), 180, 360, fill="#fffaf2", outline=INK, width=4)
    draw.pieslice((150, 130, 490, 410), 0, 180, fill=body, outline=INK, width=5)
    for x, y in ((260, 215), (310, 195), (360, 220), (330, 240)):
        draw.ellipse((x - 22, y - 16, x + 22, y + 16), fill=label, outline=INK, width=2)


def _medal(draw: Draw, body: str, label: str) -> None:
    draw.polygon(((250, 70), (320, 70), (345, 230), (300, 230)), fill=label, outline=INK, width=4)
    draw.polygon(((390, 70), (320, 70), (295, 230), (340, 230)), fill=label, outline=INK, width=4)
    draw.ellipse((225, 200, 415, 390), fill=body, outline=INK, width=6)
    draw.regular_polygon((320, 295, 62), 5, fill="#fffaf2", outline=INK)


def _plant(draw: Draw, body: str, label: str) -> None:
    for box in ((190, 90, 330, 250), (310, 80, 450, 240), (250, 60, 390, 230)):
        draw.ellipse(box, fill=label, outline=INK, width=4)
    draw.line((320, 220, 320, 290), fill=INK, width=8)
    draw.polygon(((235, 280), (405, 280), (380, 400), (260, 400)), fill=body, outline=INK, width=5)


def _eggs(draw: Draw, body: str, label: str) -> None:
    for row in range(2):
        for column in range(4):
            x, y = 170 + column * 78, 165 + row * 85
            draw.ellipse((x, y, x + 66, y + 86), fill=label, outline=INK, width=4)
    draw.rounded_rectangle((150, 300, 500, 395), 18, fill=body, outline=INK, width=5)


def _ticket(draw: Draw, body: str, label: str) -> None:
    draw.rounded_rectangle((130, 160, 510, 370), 20, fill=body, outline=INK, width=5)
    draw.line((390, 165, 390, 365), fill="#fffaf2", width=5)
    draw.regular_polygon((260, 265, 60), 5, fill=label, outline=INK)
    draw.ellipse((110, 240, 150, 290), fill="#f4ece2")
    draw.ellipse((490, 240, 530, 290), fill="#f4ece2")


_SHAPES: Final[dict[str, Callable[[Draw, str, str], None]]] = {
    "bottle": _bottle, "bag": _bag, "box": _box, "towel": _towel, "umbrella": _umbrella, "cup": _cup, "book": _book,
    "lamp": _lamp, "scissors": _scissors, "bowl": _bowl, "medal": _medal, "plant": _plant, "eggs": _eggs,
    "ticket": _ticket,
}
