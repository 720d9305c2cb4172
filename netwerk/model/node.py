"""What every node has."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Annotated, Any, ClassVar, Self

from pydantic import BaseModel, ConfigDict, ValidationError, field_validator, model_validator
from pydantic_core import PydanticCustomError

from netwerk.text import Text

from .facts import Fact
from .faults import errors_of
from .identifiers import ID, LONGEST_ID, id_of, kind_of
from .moment import Moment

if TYPE_CHECKING:
    from pydantic._internal._model_construction import ModelMetaclass
else:
    ModelMetaclass = type(BaseModel)


class _NodeType(ModelMetaclass):
    """Makes a wrong `Person(...)` an :class:`InputErrors`, as everywhere."""

    if not TYPE_CHECKING:  # keeps the signature that type checkers derive from the fields

        def __call__(cls, **values: Any) -> Any:
            try:
                return super().__call__(**values)
            except ValidationError as error:
                raise errors_of(error, cls, values) from None


class Node(BaseModel, metaclass=_NodeType):
    """What every node has. Without an `id` it gets `kind:slug(name)`.

    Raises
    ------
    InputErrors
        Naming every wrong field.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", hide_input_in_errors=True)
    kind: ClassVar[str]
    text: ClassVar[Text]
    plural: ClassVar[Text]
    synonyms: ClassVar[tuple[str, ...]] = ()
    drawn: ClassVar[bool] = True

    id: Annotated[str, Fact(Text(nl="Kenmerk", en="Id"), ("id", "code", "nummer"))]
    name: Annotated[str, Fact(Text(nl="Naam", en="Name"), ("titel", "omschrijving naam"))]
    aliases: Annotated[
        tuple[str, ...], Fact(Text(nl="Ook bekend als", en="Also known as"), ("alias", "afkorting"))
    ] = ()
    summary: Annotated[
        str | None,
        Fact(Text(nl="Toelichting", en="Summary"), ("omschrijving", "beschrijving", "opmerking")),
    ] = None
    since: Annotated[
        Moment | None, Fact(Text(nl="Sinds", en="Since"), ("vanaf", "begin", "start"))
    ] = None
    until: Annotated[
        Moment | None, Fact(Text(nl="Tot en met", en="Until"), ("tot", "einde", "eind"))
    ] = None
    origin: Annotated[str | None, Fact(Text(nl="Herkomst", en="Origin"), ("bron",))] = None
    confirmed_on: Annotated[
        Moment | None,
        Fact(Text(nl="Bevestigd op", en="Confirmed on"), ("nagekeken op", "gecontroleerd")),
    ] = None

    @classmethod
    def made_id(cls, values: Mapping[str, Any], *distinctions: str) -> str | None:
        """The id that follows from these field values; None when the name is not there."""
        name = values.get("name")
        return id_of(cls.kind, name, *distinctions) if isinstance(name, str) else None

    @property
    def label(self) -> str:
        """What people call it."""
        return self.name

    @model_validator(mode="before")
    @classmethod
    def _with_id(cls, values: Any) -> Any:
        if isinstance(values, Mapping) and not values.get("id"):
            made = cls.made_id(values)
            return {**values, "id": made or f"{cls.kind}:?"}
        return values

    @field_validator("id")
    @classmethod
    def _of_this_kind(cls, value: str) -> str:
        if not ID.fullmatch(value) or kind_of(value) != cls.kind or len(value) > LONGEST_ID:
            raise PydanticCustomError("id", "an id", {"kind": cls.kind})
        return value

    def changed(self, **values: Any) -> Self:
        """The same node with other field values, checked anew."""
        return type(self)(**{**dict(self), **values})
