"""Pictures that people of these stories send in."""

import io
from uuid import uuid4

from tests.matrix.world import picture
from tests.people import Someone


def photos(person: Someone, count: int = 3, purpose: str = "activity") -> list[str]:
    """So many pictures of this person, uploaded."""
    found = []
    for _ in range(count):
        reply = person.client.post(
            "/api/v1/photos", content_type="multipart/form-data", headers=person._headers(None, str(uuid4())),
            data={"photo": (io.BytesIO(picture()), "a.jpg", "image/jpeg"), "purpose": purpose},
        )
        found.append(reply.get_json()["id"])
    return found
