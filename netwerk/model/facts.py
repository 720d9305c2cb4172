"""How a field is declared: once, with its words, its checks and its privacy.

A field of a node or link is `name: Annotated[type, Fact(...)]`. Its validation, its column in a
sheet, its key in JSON and its property in a database follow from that one line. :func:`fields_of`
is the only way to read it back.
"""

import datetime as dt
import re
import types
from collections.abc import Callable, Mapping
from dataclasses import MISSING, dataclass, fields, is_dataclass
from functools import cache, lru_cache
from typing import Annotated, Any, Literal, Union, get_args, get_origin, get_type_hints

from pydantic import GetCoreSchemaHandler, ValidationInfo
from pydantic.fields import FieldInfo
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from netwerk.text import Text

from .canonical import canonical_text, checked_number, checked_text
from .identifiers import ID, kind_of
from .moment import Moment
from .vocabulary import Vocabulary

Shape = Literal["id", "text", "texts", "number", "count", "flag", "moment", "choice", "ref"]
_SHAPES: Mapping[type, Shape] = {
    str: "text",
    tuple: "texts",
    float: "number",
    int: "count",
    bool: "flag",
    Moment: "moment",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Code:
    """The form of an identifier: a regular expression and an example to show."""

    pattern: str
    example: str


@dataclass(frozen=True, slots=True)
class Fact:
    """What a field means to people, and what it may hold.

    `synonyms` are other headings people use for it. `ref` names the node kind it points to.
    `identity` fields tell parallel links of one kind apart. `end` fields hold the id of a link's
    end. `telephone` numbers may have nine digits.
    """

    text: Text
    synonyms: tuple[str, ...] = ()
    vocabulary: Vocabulary | None = None
    ref: str | None = None
    code: Code | None = None
    private: bool = False
    telephone: bool = False
    identity: bool = False
    end: bool = False
    least: int = 0
    most: int | None = None

    def __get_pydantic_core_schema__(
        self, source: Any, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        kind, optional = _unwrapped(source)
        schema = self._schema(_SHAPES[kind])
        if optional:
            return core_schema.nullable_schema(schema)
        return core_schema.no_info_after_validator_function(_present, schema)

    def _schema(self, shape: Shape) -> CoreSchema:
        if self.end:
            return core_schema.str_schema(strict=True, min_length=1)
        text = core_schema.with_info_after_validator_function(
            self._text, core_schema.str_schema(strict=True)
        )
        match shape:
            case "text":
                return text
            case "texts":
                return core_schema.no_info_after_validator_function(
                    _distinct,
                    core_schema.no_info_before_validator_function(
                        _listed, core_schema.tuple_variable_schema(text)
                    ),
                )
            case "moment":
                return core_schema.no_info_plain_validator_function(_moment)
            case "flag":
                return core_schema.bool_schema()
            case "number":
                number: CoreSchema = core_schema.float_schema(
                    ge=self.least, le=self.most, allow_inf_nan=False
                )
            case _:
                number = core_schema.int_schema(ge=self.least, le=self.most or 10**12)
        return core_schema.with_info_after_validator_function(checked_number, number)

    def _text(self, value: str, info: ValidationInfo) -> str | None:
        """One text value of this field, checked and canonical."""
        text = canonical_text(value) if self.telephone else checked_text(value, info)
        if text is None:
            return None
        if self.vocabulary is not None:
            return self._word(text)
        if self.code is not None and not re.fullmatch(self.code.pattern, text, re.ASCII):
            raise PydanticCustomError("code", "a code", {"example": self.code.example})
        if self.ref is not None and (not ID.fullmatch(text) or kind_of(text) != self.ref):
            raise PydanticCustomError("ref", "a reference", {"ref": self.ref})
        return text

    def _word(self, text: str) -> str:
        assert self.vocabulary is not None
        key = self.vocabulary.key_of(text)
        if key is None and not self.vocabulary.open:
            raise PydanticCustomError("choice", "a word of a list")
        return key or text


@dataclass(frozen=True, slots=True)
class Field:
    """A declared field: its name, what it holds, whether it must be there, its :class:`Fact`."""

    name: str
    shape: Shape
    obligatory: bool
    fact: Fact

    @property
    def text(self) -> Text:
        """Its heading."""
        return self.fact.text


def _declared(cls: type) -> tuple[Field, ...]:
    """The fields of a node or link class, in the order of their declaration."""
    hints = get_type_hints(cls, include_extras=True)
    obligatory = _obligatory(cls)
    return tuple(
        _field(name, hints[name], is_obligatory) for name, is_obligatory in obligatory.items()
    )


declared_fields: Callable[[type], tuple[Field, ...]] = cache(_declared)


def _refs(cls: type) -> Mapping[str, bool]:
    """The fields of a class that hold a reference to a node, and which are obligatory."""
    return {f.name: f.obligatory for f in declared_fields(cls) if f.shape == "ref"}


refs_of: Callable[[type], Mapping[str, bool]] = cache(_refs)


def _field(name: str, hint: Any, obligatory: bool) -> Field:
    base, *metadata = get_args(hint) if get_origin(hint) is Annotated else (hint,)
    fact = next((m for m in metadata if isinstance(m, Fact)), None)
    if fact is None:
        raise TypeError(f"field {name!r} is declared without a Fact")
    shape: Shape = _SHAPES[_unwrapped(base)[0]]
    if fact.ref is not None:
        shape = "ref"
    elif fact.vocabulary is not None and shape == "text":
        shape = "choice"
    elif name == "id":
        shape = "id"
    return Field(name, shape, obligatory, fact)


def _obligatory(cls: type) -> dict[str, bool]:
    """Every field name and whether it has no default."""
    if is_dataclass(cls):
        return {f.name: f.default is MISSING for f in fields(cls)}
    declared: dict[str, FieldInfo] = getattr(cls, "__pydantic_fields__")  # noqa: B009
    return {name: field.is_required() for name, field in declared.items()}


def _unwrapped(hint: Any) -> tuple[type, bool]:
    """The type behind `X | None` and `tuple[str, ...]`, and whether None is allowed."""
    if get_origin(hint) in (Union, types.UnionType):
        inner = next(argument for argument in get_args(hint) if argument is not type(None))
        return _unwrapped(inner)[0], True
    return get_origin(hint) or hint, False


def _present(value: Any) -> Any:
    if value is None:
        raise PydanticCustomError("missing", "obligatory")
    return value


def _moment(value: Any) -> Moment:
    if isinstance(value, Moment):
        return value
    if isinstance(value, str | dt.date):
        try:
            return _known_moment(value)
        except ValueError:
            pass
    raise PydanticCustomError("moment", "a date")


@lru_cache(maxsize=10_000)
def _known_moment(value: str | dt.date) -> Moment:
    return Moment(value.strip() if isinstance(value, str) else value)


def _listed(value: Any) -> Any:
    return (value,) if isinstance(value, str) else value


def _distinct(values: tuple[str | None, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(value for value in values if value is not None))
