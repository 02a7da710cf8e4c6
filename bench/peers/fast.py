"""S1a's peer: FastAPI and asyncpg, on uvicorn, with a pool of connections and plain SQL."""

import os
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any
from uuid import UUID

import asyncpg
import jwt
from fastapi import Depends, FastAPI, Header, HTTPException

from bench.peers import plain

PAGE, WHO = plain.PAGE.format("$1", "$2"), plain.WHO.format("$1")


@asynccontextmanager
async def lifespan(app: FastAPI) -> AsyncIterator[None]:
    app.state.pool = await asyncpg.create_pool(os.environ["PEER_DSN"], min_size=4, max_size=4)
    yield
    await app.state.pool.close()


app = FastAPI(lifespan=lifespan)


async def caller(authorization: str = Header()) -> UUID:
    """Who calls: the token verified, the session still open."""
    try:
        session = plain.session_of(authorization)
    except jwt.PyJWTError as wrong:
        raise HTTPException(401) from wrong
    found = await app.state.pool.fetchval(WHO, UUID(session))
    if found is None:
        raise HTTPException(401)
    return UUID(str(found))


@app.get("/activities")
async def activities(region: str, limit: int = 20, _: UUID = Depends(caller)) -> dict[str, Any]:  # noqa: B008
    """A page of the list."""
    rows = await app.state.pool.fetch(PAGE, region, limit + 1)
    return {"items": [dict(row) for row in rows[:limit]], "more": len(rows) > limit}


@app.get("/ready")
async def ready() -> dict[str, str]:
    """It runs."""
    return {"status": "ok"}
