"""Personal fields that are ciphertext in the row and plain in the hand."""

from typing import Any

from service.core.crypto import Vault


class _Keys:
    vault: Vault | None = None


def use_vault(vault: Vault) -> None:
    """The roof plugs the keys in."""
    _Keys.vault = vault


def vault() -> Vault:
    """The keys in use. RuntimeError before the roof has plugged them in."""
    if _Keys.vault is None:
        raise RuntimeError("no vault plugged in")
    return _Keys.vault


def context(table: str, column: str, row_id: Any) -> str:
    """What a ciphertext is bound to: it opens in its own row and nowhere else."""
    return f"{table}.{column}:{row_id}"


class Sealed:
    """A property over a bytes column: ``phone = Sealed("phone_sealed")``. The row's id must be set first."""

    def __init__(self, column: str) -> None:
        self.column = column

    def __get__(self, row: Any, owner: Any = None) -> Any:
        if row is None:
            return self
        stored = getattr(row, self.column)
        if stored is None:
            return None
        return vault().open(bytes(stored), context(row.__tablename__, self.column, row.id))

    def __set__(self, row: Any, value: str | None) -> None:
        bound = context(row.__tablename__, self.column, row.id)
        setattr(row, self.column, None if value is None else vault().seal(value, bound))


def unseal(table: str, column: str, row_id: Any, stored: bytes | None) -> str | None:
    """Open a sealed column that was read by a column query."""
    return None if stored is None else vault().open(bytes(stored), context(table, column, row_id))
