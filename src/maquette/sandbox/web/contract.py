"""The contract of the services, OpenAPI, made from the very models that read the requests."""

from __future__ import annotations

from typing import Any

from fastapi import FastAPI
from fastapi.openapi.utils import get_openapi
from pydantic.json_schema import models_json_schema
from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from maquette.sandbox.apis import APIS, SCOPES
from maquette.sandbox.operation import Operation
from maquette.sandbox.refusal import Refusal, problem
from maquette.sandbox.shapes import Known
from maquette.sandbox.web.setting import Setting
from maquette.sandbox.words import REFUSALS

__all__ = ["EVERY", "contract_of", "mount"]

EVERY = (
    "no_token",
    "invalid_token",
    "insufficient_scope",
    "real_identifier",
    "unknown_field",
    "missing_field",
    "wrong_value",
    "given_twice",
    "busy",
    "outage",
    "drawn_refusal",
)
"""What any operation may refuse with."""
_WRITING = ("not_json", "too_large", "key_reused", "wrong_key")
_REFERENCE = "#/components/schemas/{model}"


def mount(app: FastAPI, setting: Setting) -> None:
    """Add the contract at /sandbox/openapi.json."""

    async def contract(_request: Request) -> Response:
        return JSONResponse(contract_of(app, setting))

    app.add_route("/sandbox/openapi.json", contract, ["GET"], include_in_schema=False)


def contract_of(app: FastAPI, setting: Setting) -> dict[str, Any]:
    """The contract, with examples of the project's personas."""
    made = get_openapi(
        title=app.title,
        version="1",
        openapi_version="3.1.0",
        summary="Services fictifs : aucune donnée n'est celle de quelqu'un.",
        routes=app.routes,
        servers=[{"url": setting.address}],
        tags=[
            {"name": one.name, "description": f"{one.fr} — {one.holder} ({one.law})"} for one in APIS.values()
        ],
    )
    operations = [operation for api in APIS.values() for operation in api.operations]
    schemas, known = models_json_schema(
        [(operation.asks, "validation") for operation in operations], ref_template=_REFERENCE
    )
    components = made["components"]
    components["schemas"].update(known.get("$defs", {}))
    components["schemas"]["Problem"] = _PROBLEM
    components["securitySchemes"] = {"oauth2": _security(setting)}
    for operation in operations:
        described = made["paths"][operation.path][operation.method.lower()]
        named = schemas[operation.asks, "validation"]["$ref"]
        _describe(described, operation, components["schemas"], named, setting)
    return made


def _describe(
    described: dict[str, Any], operation: Operation, schemas: dict[str, Any], named: str, setting: Setting
) -> None:
    example = operation.example(setting.example) if setting.example else {}
    schema = schemas[named.rpartition("/")[2]]
    _label(operation, schema, setting)
    described["description"] = operation.en
    described["security"] = [{"oauth2": [operation.scope]}]
    described.pop("parameters", None)
    if operation.method == "GET":
        described["parameters"] = _parameters(schema, example)
    else:
        content = {"schema": {"$ref": named}, **({"example": example} if example else {})}
        described["requestBody"] = {"required": True, "content": {"application/json": content}}
        if operation.writes:
            described["parameters"] = [_KEY]
    described["responses"] = {**_good(described, operation), **_refusals(operation)}


def _label(operation: Operation, schema: dict[str, Any], setting: Setting) -> None:
    """Fields that hold a fact take its label from the project's dictionary."""
    for name, field in operation.asks.model_fields.items():
        for mark in field.metadata:
            if isinstance(mark, Known):
                fact = setting.facts.get(mark.fact)
                label = f"{fact.label} — " if fact else ""
                schema["properties"][name]["description"] = f"{label}{mark.fact}"


def _parameters(schema: dict[str, Any], example: Any) -> list[dict[str, Any]]:
    needed = schema.get("required", [])
    return [
        {
            "name": name,
            "in": "query",
            "required": name in needed,
            "schema": _without_null(shape),
            **({"example": example[name]} if name in example else {}),
        }
        for name, shape in schema.get("properties", {}).items()
    ]


def _without_null(shape: dict[str, Any]) -> dict[str, Any]:
    """A parameter left out is not sent as nothing."""
    kinds = [one for one in shape.get("anyOf", []) if one.get("type") != "null"]
    if len(kinds) != 1:
        return shape
    rest = {key: value for key, value in shape.items() if key not in ("anyOf", "default")}
    return {**rest, **kinds[0]}


def _good(described: dict[str, Any], operation: Operation) -> dict[str, Any]:
    own = described["responses"][str(operation.status)]
    return {str(operation.status): {**own, "description": operation.fr, "headers": _HEADERS}}


def _refusals(operation: Operation) -> dict[str, Any]:
    codes = (*EVERY, *(_WRITING if operation.method == "POST" else ()), *operation.refusals)
    statuses: dict[str, list[str]] = {}
    for code in dict.fromkeys(codes):
        statuses.setdefault(str(REFUSALS[code].status), []).append(code)
    return {status: _refused(names) for status, names in sorted(statuses.items())}


def _refused(codes: list[str]) -> dict[str, Any]:
    examples = {
        code: {"value": problem(Refusal(code, name="…", scope="…", api="…", known="…"), "fr")}
        for code in codes
    }
    content = {"schema": {"$ref": "#/components/schemas/Problem"}, "examples": examples}
    said = " · ".join(REFUSALS[code].fr.title for code in codes)
    return {"description": said, "headers": _HEADERS, "content": {"application/problem+json": content}}


def _security(setting: Setting) -> dict[str, Any]:
    issuer = setting.server.issuer
    own = {name: one.fr for name, one in SCOPES.items()}
    hers = {name: one.fr for name, one in setting.server.scopes.items() if one.person}
    return {
        "type": "oauth2",
        "flows": {
            "clientCredentials": {"tokenUrl": f"{issuer}/token", "scopes": own},
            "authorizationCode": {
                "authorizationUrl": f"{issuer}/authorize",
                "tokenUrl": f"{issuer}/token",
                "refreshUrl": f"{issuer}/token",
                "scopes": hers,
            },
        },
    }


_HEADERS = {"X-Sandbox": {"description": "toujours « fictif »", "schema": {"const": "fictif"}}}
_KEY = {
    "name": "Idempotency-Key",
    "in": "header",
    "required": False,
    "description": "La même clé et la même requête donnent la même réponse, sans rien refaire.",
    "schema": {"type": "string", "minLength": 1, "maxLength": 128, "pattern": "^[ -~]+$"},
}
_PROBLEM = {
    "type": "object",
    "description": "Un refus (RFC 9457) : ce qui ne va pas, où, et que faire ; en français et en anglais.",
    "required": ["type", "title", "status", "detail", "code", "translations", "fictif"],
    "properties": {
        "type": {"type": "string"},
        "title": {"type": "string"},
        "status": {"type": "integer"},
        "detail": {"type": "string"},
        "code": {"type": "string", "enum": [*REFUSALS]},
        "place": {"type": "string", "description": "/champ dans le corps, ?nom pour un paramètre"},
        "translations": {"type": "object", "required": ["fr", "en"]},
        "fictif": {"const": True},
    },
}
