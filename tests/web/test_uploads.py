"""Photos sent in: what is taken, what is refused and by which name, what is left of it, and who may look at it."""

import io
import os
import random
import stat
import struct
import time
import zipfile
import zlib
from uuid import UUID, uuid4

import pytest
from PIL import Image, ImageDraw

from service.core import pictures
from service.core.problems import Problem, Unprocessable
from service.data import files, ports
from service.data.db import db
from service.data.files import Photo, Purpose
from service.outside import pictures as decoder
from tests.people import V1, Reply

WUHAN_GPS = {1: "N", 2: (30.0, 33.0, 7.123), 3: "E", 4: (114.0, 16.0, 4.321)}
CANARY = b"LiJianguo-was-here"


def painted(size=(320, 240), mode="RGB"):
    image = Image.new(mode, size, "white" if mode != "L" else 255)
    draw = ImageDraw.Draw(image)
    draw.rectangle((size[0] // 32, size[1] // 32, size[0] // 2, size[1] // 2), fill="red" if mode not in ("L", "1") else 60)
    return image


def picture(kind="JPEG", size=(320, 240), mode="RGB", **more):
    out = io.BytesIO()
    painted(size, mode).save(out, kind, **more)
    return out.getvalue()


def with_gps(kind, size=(320, 240), orientation=1):
    image, out = painted(size), io.BytesIO()
    exif = image.getexif()
    exif[0x0112] = orientation
    exif[0x010E] = CANARY.decode()
    exif.get_ifd(0x8825).update(WUHAN_GPS)
    image.save(out, kind, exif=exif)
    return out.getvalue()


def chunk(name, content):
    return struct.pack(">I", len(content)) + name + content + struct.pack(">I", zlib.crc32(name + content))


def bomb(width, height):
    """A PNG of one colour, a few kilobytes whatever its size."""
    row = b"\0" * (1 + (width + 7) // 8)
    squeeze = zlib.compressobj(9)
    packed = b"".join(squeeze.compress(row) for _ in range(height)) + squeeze.flush()
    head = struct.pack(">IIBBBBB", width, height, 1, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", packed) + chunk(b"IEND", b"")


def archive():
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as made:
        made.writestr("run.sh", "echo hello")
    return out.getvalue()


def send(person, photo, *, key=None, name="photo.jpg", media_type="image/jpeg", **form):
    form = {"purpose": "order"} | form
    sent = {**form, "photo": (io.BytesIO(photo), name, media_type)}
    headers = {"Authorization": f"Bearer {person.token}", "Idempotency-Key": key or str(uuid4())}
    return Reply(person.client.post(V1 + "/photos", data=sent, headers=headers, content_type="multipart/form-data"))


def look_at(person, photo_id, **headers):
    headers |= {"Authorization": f"Bearer {person.token}"}
    return Reply(person.client.get(f"{V1}/photos/{photo_id}", headers=headers))


@pytest.fixture
def folder(settings):
    return settings.data_dir / "photos"


@pytest.fixture
def anybody_may_see():
    """The orders room's answer, for as long as a test lasts: who may see a thing may see its photos."""
    before = list(ports._Ports.answers.get("may_see_photo:order", []))
    seen = {}
    ports.plug("may_see_photo:order", lambda actor, order_id: f"order:{order_id}" in seen.get(actor.person_id, ()))
    yield lambda person, about: seen.setdefault(UUID(person.person_id), set()).add(about)
    ports.plug("may_see_photo:order", *before)


# Taken


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
def test_each_of_the_three_kinds_comes_back_as_a_jpeg_of_ours(someone, kind):
    resident = someone()

    sent = send(resident, picture(kind), purpose="finish")

    assert sent.status == 201, sent
    assert (sent.json["width"], sent.json["height"], sent.json["purpose"]) == (320, 240, "finish")
    shown = look_at(resident, sent.json["id"])
    with Image.open(io.BytesIO(shown.body)) as image:
        assert (image.format, image.size) == ("JPEG", (320, 240))
        assert image.getpixel((40, 40))[0] > 200 > image.getpixel((40, 40))[1]
    assert len(shown.body) == sent.json["bytes"]


@pytest.mark.parametrize("mode", ["L", "P", "RGBA", "LA", "1", "I;16", "CMYK"])
def test_whatever_the_colours_are_kept_in(someone, mode):
    kind = "JPEG" if mode == "CMYK" else "PNG"
    image = painted().convert("L").convert(mode) if mode == "I;16" else painted().convert(mode)
    out = io.BytesIO()
    image.save(out, kind)

    assert send(someone(), out.getvalue()).status == 201


def test_what_is_transparent_becomes_white(someone):
    resident, out = someone(), io.BytesIO()
    Image.new("RGBA", (64, 64), (0, 0, 0, 0)).save(out, "PNG")

    shown = look_at(resident, send(resident, out.getvalue()).json["id"])

    with Image.open(io.BytesIO(shown.body)) as image:
        assert min(image.getpixel((32, 32))) > 250


def test_a_large_picture_is_made_smaller(someone):
    sent = send(someone(), picture("JPEG", (4000, 3000)))

    assert (sent.json["width"], sent.json["height"]) == (2048, 1536)


def test_twenty_five_megapixels_are_taken(someone):
    assert send(someone(), bomb(5000, 5000)).status == 201


def test_a_picture_taken_with_the_phone_on_its_side_stands_upright(someone):
    sent = send(someone(), with_gps("JPEG", (400, 200), orientation=6))

    assert (sent.json["width"], sent.json["height"]) == (200, 400)


@pytest.mark.asvs("14.2.8")
@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
def test_where_it_was_taken_is_nowhere_in_the_bytes_that_are_kept(someone, folder, kind):
    resident, photo = someone(), with_gps(kind)
    assert CANARY in photo

    sent = send(resident, photo)
    shown = look_at(resident, sent.json["id"]).body

    for trace in (b"Exif", b"GPS", CANARY, b"http", b"ICC_PROFILE", b"Photoshop"):
        assert trace not in shown
    with Image.open(io.BytesIO(shown)) as image:
        assert not image.getexif()
        assert set(image.info) <= {"jfif", "jfif_version", "jfif_unit", "jfif_density"}
    assert not any(CANARY in path.read_bytes() for path in folder.rglob("*") if path.is_file())


@pytest.mark.parametrize("behind", [b"\0" * 300, picture("JPEG", (40, 30)), b"\0\0\0\x18ftypmp42" + bytes(500),
                                    b"\0\0\x01\n\x0e\0\0\0Image_UTC_Data1493SEFHe\0SEFT"],
                         ids=["padding", "a second picture", "a moving photo", "a maker's note"])
def test_what_cameras_put_behind_a_picture_is_taken_and_dropped(someone, behind):
    resident = someone()

    sent = send(resident, picture() + behind)

    assert sent.status == 201, sent
    assert pictures.look(look_at(resident, sent.json["id"]).body).behind == b""


# Refused


@pytest.mark.asvs("5.2.6")
def test_a_bomb_is_refused_in_less_than_fifty_milliseconds_by_its_header_alone(someone):
    photo = bomb(9000, 9000)
    assert len(photo) < 12 * 1024
    resident, times = someone(), []

    for _ in range(5):
        before = time.perf_counter()
        with pytest.raises(pictures.TooManyPixels):
            decoder.redraw(photo)
        times.append(time.perf_counter() - before)
    reply = send(resident, photo)

    assert (reply.status, reply.problem) == (422, "too-many-pixels")
    assert (reply.json["width"], reply.json["height"]) == (9000, 9000)
    assert min(times) < 0.05


GIF = picture("GIF")
SVG = b'<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'
HEIC = b"\0\0\0\x18ftypheic\0\0\0\0mif1heic" + bytes(100)
REFUSED = {
    "a GIF": (GIF, "wrong-picture-kind"),
    "an SVG": (SVG, "wrong-picture-kind"),
    "an SVG without a prologue": (b"\xef\xbb\xbf  <svg onload='alert(1)'/>", "wrong-picture-kind"),
    "a HEIC": (HEIC, "wrong-picture-kind"),
    "a BMP": (picture("BMP"), "wrong-picture-kind"),
    "a TIFF": (picture("TIFF"), "wrong-picture-kind"),
    "a web page": (b"<!doctype html><script>alert(1)</script>", "not-a-picture"),
    "a document": (b"%PDF-1.7\n1 0 obj", "not-a-picture"),
    "a program": (b"\x7fELF" + bytes(200), "not-a-picture"),
    "an archive": (archive(), "not-a-picture"),
    "nothing": (b"", "not-a-picture"),
    "a PNG with a JPEG's first bytes": (b"\xff\xd8\xff" + picture("PNG")[3:], "broken-picture"),
    "a JPEG cut in half": (picture("JPEG", (800, 600))[:3000], "broken-picture"),
    "a JPEG without its end": (picture()[:-2], "broken-picture"),
    "a PNG cut off": (picture("PNG")[:-20], "broken-picture"),
    "a WebP cut off": (picture("WEBP")[:-20], "broken-picture"),
    "only a head": (b"\xff\xd8\xff", "broken-picture"),
    "a PNG of no pixels": (
        b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", bytes(8) + b"\1\0\0\0\0") + chunk(b"IEND", b""), "broken-picture"
    ),
    "a PNG of wrong sums": (picture("PNG")[:60] + b"\0\0\0\0\0\0" + picture("PNG")[66:], "broken-picture"),
    "two sizes": (picture()[:2] + b"\xff\xc0\0\x0b\x08\0\1\0\1\1\1\x11\0" + picture()[2:], "broken-picture"),
    "a JPEG that is an archive": (picture() + archive(), "something-hidden"),
    "a JPEG that says it is a film and is an archive": (picture() + b"\0\0\0\x18ftypmp42" + archive(), "something-hidden"),
    "a PNG that is an archive": (picture("PNG") + archive(), "something-hidden"),
    "a WebP that is an archive": (picture("WEBP") + archive(), "something-hidden"),
    "a PNG with a page behind it": (picture("PNG") + b"<b>hello</b>", "something-hidden"),
    "a JPEG with a script in its comment": (picture(comment=b"*/=1;<script>alert(1)</script>"), "something-hidden"),
    "a JPEG with PHP in its comment": (picture(comment=b"<?php system($_GET[0]); ?>"), "something-hidden"),
    "a JPEG that is a document": (picture(comment=b"%PDF-1.4\n1 0 obj"), "something-hidden"),
    "a JPEG with a program behind it": (picture() + b"\x7fELF" + bytes(100), "something-hidden"),
}


@pytest.mark.asvs("5.2.2")
@pytest.mark.parametrize(("photo", "problem"), REFUSED.values(), ids=REFUSED.keys())
def test_what_is_no_harmless_picture_is_refused_by_name(someone, folder, photo, problem):
    before = sorted(folder.rglob("*.jpg"))

    reply = send(someone(), photo)

    assert (reply.status, reply.problem) == (422, problem), reply
    assert sorted(folder.rglob("*.jpg")) == before


def test_neither_name_nor_media_type_make_a_picture(someone):
    assert send(someone(), SVG, name="photo.jpg", media_type="image/jpeg").problem == "wrong-picture-kind"
    assert send(someone(), picture(), name="../../etc/passwd\0.php", media_type="text/html").status == 201


@pytest.mark.asvs("5.2.1")
def test_more_than_eight_megabytes_are_refused_here_and_more_than_one_elsewhere(someone):
    resident = someone()

    assert send(resident, picture() + bytes(pictures.LARGEST_BYTES)).problem == "picture-too-large"
    assert send(resident, picture() + bytes(9 * 1024 * 1024)).problem == "too-large"
    assert resident.post("/me/settings", {"elder_mode": "x" * (1024 * 1024 + 1)}).problem == "too-large"


def test_two_megabytes_are_not_too_much(someone):
    noise = Image.frombytes("RGB", (900, 900), random.Random(7).randbytes(900 * 900 * 3))
    out = io.BytesIO()
    noise.save(out, "PNG")
    assert len(out.getvalue()) > 2_000_000

    assert send(someone(), out.getvalue()).status == 201


@pytest.mark.parametrize(
    ("form", "pointer"),
    [({"purpose": "fun"}, "/purpose"), ({"shows_private": "maybe"}, "/shows_private"), ({"owner_id": "x"}, "/owner_id")],
)
def test_a_bad_field_is_named(someone, form, pointer):
    reply = send(someone(), picture(), **form)

    assert (reply.status, reply.problem) == (422, "invalid-fields")
    assert [error["pointer"] for error in reply.json["errors"]] == [pointer]


def test_a_form_without_a_photo_and_a_photo_that_is_text_are_bad_fields(someone):
    resident = someone()
    headers = {"Authorization": f"Bearer {resident.token}"}
    for form in ({"purpose": "order"}, {"purpose": "order", "photo": "text"}):
        reply = Reply(resident.client.post(V1 + "/photos", data=form, content_type="multipart/form-data",
                                           headers=headers | {"Idempotency-Key": str(uuid4())}))
        assert [error["pointer"] for error in reply.json["errors"]] == ["/photo"], reply
    assert resident.post("/photos", {"photo": "text", "purpose": "order"}).status == 422


def test_a_face_or_a_home_wants_consent(someone):
    resident = someone()

    assert send(resident, picture(), shows_private="true").problem == "photo-without-consent"
    assert send(resident, picture(), shows_private="true", consented="true").status == 201


def test_nobody_sends_more_than_sixty_a_day(someone, clock, monkeypatch):
    monkeypatch.setattr(files, "MOST_A_DAY", 2)
    resident, photo = someone(), picture(size=(8, 8))
    for _ in range(2):
        assert send(resident, photo).status == 201

    assert send(resident, photo).problem == "too-many-photos"
    assert send(someone(), photo).status == 201


def test_nobody_sends_photos_without_signing_in(anyone):
    reply = Reply(anyone.client.post(V1 + "/photos", data={"photo": (io.BytesIO(picture()), "a.jpg"), "purpose": "order"}))

    assert (reply.status, reply.problem) == (401, "unauthorised")


# Once


def test_the_same_key_gives_one_photo_although_a_retry_parts_its_body_anew(someone, as_job):
    resident, key = someone(), str(uuid4())

    once = send(resident, picture(), key=key)
    again = send(resident, picture(), key=key, name="another-name.jpg")

    assert (again.status, again.json) == (once.status, once.json)
    with as_job():
        assert db.session.query(Photo).filter(Photo.owner_id == UUID(resident.person_id)).count() == 1


def test_the_same_key_with_another_photo_is_refused(someone):
    resident, key = someone(), str(uuid4())
    send(resident, picture(), key=key)

    assert send(resident, picture(size=(100, 100)), key=key).problem == "key-used-for-another-request"
    assert send(resident, picture(), key=key, purpose="finish").problem == "key-used-for-another-request"


def test_without_a_key_nothing_is_decoded(someone):
    resident = someone()
    reply = Reply(resident.client.post(
        V1 + "/photos", data={"photo": (io.BytesIO(GIF), "a.gif"), "purpose": "order"},
        headers={"Authorization": f"Bearer {resident.token}"},
    ))

    assert (reply.status, reply.problem) == (400, "missing-idempotency-key")


# The child


def test_a_decoder_that_takes_too_long_is_ended_and_so_is_its_child(monkeypatch, tmp_path):
    endless = tmp_path / "endless.py"
    endless.write_text("import os, sys, time\nopen(sys.argv[0] + '.pid', 'w').write(str(os.getpid()))\ntime.sleep(60)\n")
    monkeypatch.setattr(decoder, "_CHILD", endless)
    monkeypatch.setattr(decoder, "_SECONDS", 0.5)

    with pytest.raises(decoder.PictureTooHeavy):
        decoder.redraw(picture())

    with pytest.raises(ProcessLookupError):
        os.kill(int((tmp_path / "endless.py.pid").read_text()), 0)


LIMITED = "import sys\nsys.path.insert(0, {folder!r})\nimport picture_child\npicture_child.limit()\n"


@pytest.mark.parametrize(
    ("deed", "problem"),
    [("bytearray(600 * 1024 * 1024)\nsys.exit(4)", pictures.BrokenPicture), ("sys.exit(4)", decoder.PictureTooHeavy),
     ("__import__('os').abort()", pictures.BrokenPicture),
     ("sys.stdout.buffer.write(bytes(9 * 1024 * 1024))\nsys.stdout.flush()\nsys.exit(4)", pictures.BrokenPicture),
     ("sys.stdout.buffer.write(b'<script>')", pictures.BrokenPicture)],
    ids=["memory", "too heavy", "a crash", "a long answer", "no picture"],
)
def test_a_child_gone_wrong_is_the_pictures_problem_and_not_ours(monkeypatch, tmp_path, deed, problem):
    child = tmp_path / "child.py"
    child.write_text(LIMITED.format(folder=str(decoder._CHILD.parent)) + deed + "\n")
    monkeypatch.setattr(decoder, "_CHILD", child)

    with pytest.raises(problem):
        decoder.redraw(picture())


def test_an_answer_that_carries_metadata_is_not_believed(monkeypatch, tmp_path):
    (tmp_path / "exif.jpg").write_bytes(with_gps("JPEG"))
    child = tmp_path / "child.py"
    child.write_text(f"import sys\nsys.stdout.buffer.write(open({str(tmp_path / 'exif.jpg')!r}, 'rb').read())\n")
    monkeypatch.setattr(decoder, "_CHILD", child)

    with pytest.raises(pictures.SomethingHidden):
        decoder.redraw(picture())


def test_the_child_knows_none_of_our_secrets(monkeypatch, tmp_path):
    monkeypatch.setenv("DATA_KEY", "top-secret")
    child = tmp_path / "child.py"
    child.write_text("import os, sys\nsys.exit(4 if 'DATA_KEY' in os.environ else 3)\n")
    monkeypatch.setattr(decoder, "_CHILD", child)

    with pytest.raises(pictures.BrokenPicture):
        decoder.redraw(picture())


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
def test_two_hundred_spoilt_pictures_of_each_kind_never_do_more_than_be_refused(kind):
    luck, whole, decoded = random.Random(f"spoilt-{kind}"), picture(kind, (200, 150)), 0
    for _ in range(200):
        spoilt = bytearray(whole)
        for _ in range(luck.randint(1, 8)):
            match luck.randrange(3):
                case 0:
                    spoilt[luck.randrange(len(spoilt))] = luck.randrange(256)
                case 1:
                    del spoilt[luck.randrange(len(spoilt)) :]
                case _:
                    at = luck.randrange(len(spoilt) + 1)
                    spoilt[at:at] = luck.randbytes(luck.randint(1, 40))
            if not spoilt:
                break
        try:
            pictures.look(bytes(spoilt))
            if decoded < 8:
                decoded += 1
                decoder.redraw(bytes(spoilt))
        except Unprocessable:
            continue


@pytest.mark.parametrize("photo", [
    b"\xff\xd8\xff" + b"\xff" * 8_000_000,
    b"\xff\xd8\xff\xe0\0\2" + b"\xff\xe1\0\2" * 2_000_000,
    picture()[:-2] + b"\xff" * 7_000_000 + b"\0",
    b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", 9, 9, 8, 0, 0, 0, 0)) + chunk(b"tEXt", b"") * 600_000,
    b"RIFF" + struct.pack("<I", 8_000_004) + b"WEBP" + b"JUNK\0\0\0\0" * 1_000_000,
    b"<" * 8_000_000, b"<!---->" * 1_000_000,
], ids=["fill bytes", "empty segments", "fill bytes in the pixels", "empty chunks", "empty parts", "brackets", "comments"])
def test_a_file_made_to_keep_us_walking_is_refused_soon(photo):
    before = time.process_time()
    with pytest.raises(Problem):
        pictures.look(photo)
    assert time.process_time() - before < 0.5


# Kept


@pytest.mark.asvs("5.3.2")
def test_a_photo_lies_under_a_random_name_readable_by_the_service_alone(someone, as_job, folder):
    sent = send(someone(), picture())

    with as_job():
        row = db.session.query(Photo).filter(Photo.id == UUID(sent.json["id"])).one()
        path = folder / row.name[:2] / f"{row.name}.jpg"
    assert sent.json["id"].replace("-", "") not in str(path)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert not list(folder.rglob("*.new"))


def test_a_disk_that_is_full_leaves_neither_row_nor_file(someone, as_job, folder, monkeypatch):
    def full(file):
        raise OSError(28, "No space left on device")

    resident, before = someone(), sorted(folder.rglob("*"))
    monkeypatch.setattr(files.os, "fsync", full)

    reply = send(resident, picture())

    assert (reply.status, reply.problem, reply.headers["Retry-After"]) == (503, "no-room-for-photos", "60")
    assert [path for path in sorted(folder.rglob("*")) if path.is_file()] == [path for path in before if path.is_file()]
    with as_job():
        assert db.session.query(Photo).filter(Photo.owner_id == UUID(resident.person_id)).count() == 0


def test_a_photo_nobody_used_is_forgotten_after_a_day_and_its_file_after_it(someone, as_job, clock, folder):
    resident = someone()
    idle, used = (send(resident, picture()).json["id"] for _ in range(2))
    with as_job():
        files.attach([UUID(used)], UUID(resident.person_id), "order:kept", Purpose.ORDER)
        name = db.session.query(Photo).filter(Photo.id == UUID(idle)).one().name
    path = folder / name[:2] / f"{name}.jpg"
    clock.wind(hours=23)
    with as_job() as actor:
        files.sweep_photos(actor, files.SHARDS)
    assert path.exists()

    clock.wind(hours=2)
    with as_job() as actor:
        files.sweep_photos(actor, files.SHARDS)
    assert path.exists()  # the deletion of the row was not certain yet
    with as_job() as actor:
        files.sweep_photos(actor, files.SHARDS)

    assert not path.exists()
    with as_job():
        left = [str(row.id) for row in db.session.query(Photo).filter(Photo.owner_id == UUID(resident.person_id))]
        assert left == [used]
        assert files.content(db.session.query(Photo).filter(Photo.id == UUID(used)).one()).startswith(b"\xff\xd8")


def test_a_file_without_a_row_is_swept_after_an_hour(as_job, clock, folder):
    (folder / "ab").mkdir(parents=True, exist_ok=True)
    orphan, unfinished = folder / "ab" / f"ab{uuid4().hex[2:]}.jpg", folder / "ab" / f"ab{uuid4().hex[2:]}.new"
    for path in (orphan, unfinished):
        path.write_bytes(b"left behind")
        os.utime(path, (clock.now().timestamp(),) * 2)  # the machine's own clock may stand at night
    with as_job() as actor:
        files.sweep_photos(actor, ["ab"])
    assert orphan.exists()

    clock.wind(minutes=61)
    with as_job() as actor:
        assert files.sweep_photos(actor, ["ab"]) >= 2

    assert not orphan.exists()
    assert not unfinished.exists()


def test_every_folder_has_its_turn(as_job, clock, monkeypatch):
    swept = set()
    monkeypatch.setattr(files, "_sweep_folder", lambda shard: swept.add(shard) or 0)
    with as_job() as actor:
        for _ in files.SHARDS:
            files.sweep_photos(actor)
            clock.wind(seconds=10)

    assert swept == set(files.SHARDS)


# Looked at


@pytest.mark.asvs("3.2.1")
def test_a_photo_is_answered_as_a_picture_that_is_nothing_else(someone):
    resident = someone()
    photo_id = send(resident, picture()).json["id"]

    shown = look_at(resident, photo_id)

    assert shown.status == 200
    assert shown.headers["Content-Type"] == "image/jpeg"
    assert shown.headers["X-Content-Type-Options"] == "nosniff"
    assert shown.headers["Content-Disposition"] == f'inline; filename="photo-{photo_id}.jpg"'
    assert "private" in shown.headers["Cache-Control"]
    assert "public" not in shown.headers["Cache-Control"]
    again = look_at(resident, photo_id, **{"If-None-Match": shown.headers["ETag"]})
    assert (again.status, again.body) == (304, b"")


def test_a_stranger_and_a_manager_are_told_there_is_no_such_photo(someone, manager):
    photo_id = send(someone(), picture()).json["id"]
    stranger = someone()

    never = look_at(stranger, uuid4()).json

    for other in (stranger, manager("wulidun-1"), manager("district")):
        reply = look_at(other, photo_id)
        assert (reply.status, reply.problem) == (404, "no-such-photo")
        assert {k: v for k, v in reply.json.items() if k != "request_id"} == {
            k: v for k, v in never.items() if k != "request_id"
        }


def test_whoever_may_see_the_order_sees_its_photos(someone, as_job, anybody_may_see):
    owner, helper, stranger = someone(), someone(), someone()
    photo_id, about = send(owner, picture()).json["id"], f"order:{uuid4()}"
    anybody_may_see(helper, about)
    assert look_at(helper, photo_id).status == 404
    with as_job():
        files.attach([UUID(photo_id)], UUID(owner.person_id), about, Purpose.ORDER)

    assert look_at(helper, photo_id).status == 200
    assert look_at(owner, photo_id).status == 200
    assert look_at(stranger, photo_id).status == 404
    with as_job():
        assert files.attached(about) == [UUID(photo_id)]


# Used


def test_a_photo_is_used_once_by_its_owner_and_for_what_it_was_sent(someone, as_job):
    owner, other = someone(), someone()
    one, two, finish = (UUID(send(owner, picture(size=(9, 9)), purpose=p).json["id"]) for p in ("order", "order", "finish"))
    mine, theirs = UUID(owner.person_id), UUID(other.person_id)

    for ids, who in (([one], theirs), ([one, uuid4()], mine), ([one, finish], mine)):
        with pytest.raises(files.NoSuchPhoto), as_job():
            files.attach(ids, who, "order:wrong", Purpose.ORDER)
    with as_job():
        files.attach([one, one, two], mine, "order:first", Purpose.ORDER)
    with pytest.raises(files.NoSuchPhoto), as_job():
        files.attach([two], mine, "order:second", Purpose.ORDER)

    with as_job():
        assert files.attached("order:first") == [one, two]
        assert files.attached("order:wrong") == files.attached("order:second") == []
        files.attach([], mine, "order:none", Purpose.ORDER)
