"""What stands on a manager's desk."""


def waits(person, kind, row):
    """Does it stand on this manager's desk?"""
    return any(one["id"] == row for one in person.get("/todos", {"kind": kind, "limit": 100}).json["items"])
