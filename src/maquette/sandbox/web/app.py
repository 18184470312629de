"""The application: every operation of every service, the authorization server, the portal."""

from __future__ import annotations

from asyncio import sleep

from fastapi import FastAPI
from fastapi.responses import Response
from sqlalchemy.exc import OperationalError
from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.requests import Request

from maquette.sandbox.apis import APIS
from maquette.sandbox.operation import Operation
from maquette.sandbox.refusal import Refusal
from maquette.sandbox.web import contract, portal, signing
from maquette.sandbox.web.answers import refused
from maquette.sandbox.web.edge import Edge
from maquette.sandbox.web.guard import caller_of, token_of
from maquette.sandbox.web.reading import asked_of, key_of
from maquette.sandbox.web.setting import Setting

__all__ = ["application"]


def application(setting: Setting) -> FastAPI:
    """The application of a sandbox."""
    # Its own pages load scripts from elsewhere: ours need nobody.
    app = FastAPI(title=f"Bac à sable — {setting.title}", docs_url=None, redoc_url=None, openapi_url=None)
    for api in APIS.values():
        for operation in api.operations:
            _mount(app, setting, operation, api.name)
    signing.mount(app, setting)
    contract.mount(app, setting)
    portal.mount(app, setting)
    app.add_exception_handler(Refusal, _on_refusal)
    app.add_exception_handler(HTTPException, _on_http)
    app.add_exception_handler(OperationalError, _on_busy)
    app.add_exception_handler(Exception, _on_bug)
    app.add_middleware(Edge)
    return app


def _mount(app: FastAPI, setting: Setting, operation: Operation, api: str) -> None:
    def answered(request: Request, body: bytes) -> tuple[Response, float]:
        # A request without a token learns nothing of what it should look like.
        caller = caller_of(setting, token_of(setting, request))
        asked, key = asked_of(operation, request, body), key_of(request)
        given = setting.desk.call(operation, caller, asked, key)
        again = {"idempotency-replayed": "true"} if given.again else None
        answer = Response(given.body, given.status, again, media_type="application/json")
        return answer, given.after_s

    async def answer(request: Request) -> Response:
        given, after_s = await run_in_threadpool(answered, request, await request.body())
        if after_s:
            await sleep(after_s)
        return given

    app.add_api_route(
        operation.path,
        answer,
        methods=[operation.method],
        name=operation.name,
        operation_id=operation.name,
        tags=[api],
        summary=operation.fr,
        status_code=operation.status,
        response_model=operation.answers,
    )


async def _on_bug(request: Request, _bug: Exception) -> Response:
    answer = refused(request, Refusal("our_bug"))
    # The edge is inside of what catches bugs.
    answer.headers["x-sandbox"] = "fictif"
    return answer


async def _on_busy(request: Request, _late: Exception) -> Response:
    return refused(request, Refusal("busy"))


async def _on_refusal(request: Request, refusal: Exception) -> Response:
    assert isinstance(refusal, Refusal)
    return refused(request, refusal)


async def _on_http(request: Request, wrong: Exception) -> Response:
    assert isinstance(wrong, HTTPException)
    code = "no_such_method" if wrong.status_code == 405 else "no_such_path"
    answer = refused(request, Refusal(code))
    for name, value in (wrong.headers or {}).items():
        answer.headers[name] = value
    return answer
