"""Schemathesis over the contract: whatever is sent, nothing breaks and the answer is one that was told."""

from __future__ import annotations

import os

import pytest
import requests
import schemathesis
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from hypothesis.errors import Unsatisfiable
from schemathesis import GenerationMode
from schemathesis.checks import not_a_server_error
from schemathesis.specs.openapi import checks as told

from maquette.sandbox.apis import OPERATIONS, SCOPES
from tests.sandbox.web import ADDRESS

#: few in `make test`, ten times as many in `make nightly`
EXAMPLES = 4 * int(os.environ.get("MAQUETTE_FUZZ", "1"))
CHECKS = [
    not_a_server_error,
    told.status_code_conformance,
    told.content_type_conformance,
    told.response_headers_conformance,
    told.response_schema_conformance,
    told.negative_data_rejection,
]


@pytest.mark.parametrize("mode", [GenerationMode.POSITIVE, GenerationMode.NEGATIVE], ids=["right", "wrong"])
@pytest.mark.parametrize("name", sorted(OPERATIONS))
def test_whatever_is_sent_the_answer_is_one_the_contract_tells(sandbox, in_process, name, mode):
    operation = OPERATIONS[name]
    contract = sandbox.web.get("/sandbox/openapi.json").json()
    described = schemathesis.openapi.from_dict(contract)[operation.path][operation.method]
    tokens = [sandbox.partner(operation.scope)]
    if SCOPES[operation.scope].person:
        tokens.append(sandbox.person("colette", "openid", operation.scope))

    @settings(
        max_examples=EXAMPLES,
        database=None,
        deadline=None,
        derandomize=True,
        phases=[Phase.generate],
        suppress_health_check=[*HealthCheck],
    )
    @given(case=described.as_strategy(generation_mode=mode), token=st.sampled_from(tokens))
    def answered(case, token):
        answer = case.call(base_url=ADDRESS, session=requests.Session(), headers=token)
        case.validate_response(answer, checks=CHECKS)

    try:
        answered()
    except Unsatisfiable:
        # Nothing wrong can be sent to an operation that takes any page of a list.
        assert mode is GenerationMode.NEGATIVE
