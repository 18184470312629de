"""Every service: one file and one line each."""

from collections.abc import Mapping
from types import MappingProxyType

from maquette.sandbox.apis.cesu import CESU
from maquette.sandbox.apis.employment import EMPLOYMENT
from maquette.sandbox.apis.providers import PROVIDERS
from maquette.sandbox.apis.rights import RIGHTS
from maquette.sandbox.apis.sickness import SICKNESS
from maquette.sandbox.apis.tax import TAX
from maquette.sandbox.apis.vouchers import VOUCHERS
from maquette.sandbox.operation import Api, Operation
from maquette.sandbox.scope import Scope

__all__ = ["APIS", "OPERATIONS", "SCOPES", "api_of"]

APIS: Mapping[str, Api] = MappingProxyType(
    {one.name: one for one in (CESU, PROVIDERS, VOUCHERS, SICKNESS, EMPLOYMENT, RIGHTS, TAX)}
)

OPERATIONS: Mapping[str, Operation] = MappingProxyType(
    {operation.name: operation for api in APIS.values() for operation in api.operations}
)

SCOPES: Mapping[str, Scope] = MappingProxyType(
    {scope.name: scope for api in APIS.values() for scope in api.scopes}
)

_APIS = {operation.name: api for api in APIS.values() for operation in api.operations}


def api_of(operation: Operation) -> Api:
    """The service an operation belongs to."""
    return _APIS[operation.name]
