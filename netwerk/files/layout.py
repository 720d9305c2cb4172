"""How a network is laid out over sheets: which sheets, which columns, in which order."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from netwerk.errors import InputError, InputErrors, Place
from netwerk.files.columns import Column, columns_of, short_column
from netwerk.files.headings import title_of
from netwerk.files.references import References
from netwerk.files.tables import cell_name
from netwerk.files.values import cell_of, is_too_long, joined
from netwerk.model import LINK_KINDS, NODE_KINDS, Link, Node
from netwerk.model.network import Network
from netwerk.sheets import Cell, Sheet
from netwerk.text import Text

# What a coordinator fills in first, each after what it refers to as far as can be.
_FIRST = (
    "area",
    "organisation",
    "person",
    "overleg",
    "works_with",
    "role",
    "initiative",
    "agreement",
    "goal",
    "theme",
)
SHEET_ORDER = (
    *_FIRST,
    *(kind for kind in (*NODE_KINDS, *LINK_KINDS) if kind not in _FIRST),
)

_MOST_ROWS = 1_048_575  # of a sheet of Excel, its headings not counted

_TOO_LONG = Text(
    nl="hier past niet meer dan 32.767 tekens in een cel van Excel. Schrijf het netwerk als .json.",
    en="a cell of Excel holds no more than 32,767 characters. Write the network as .json.",
)
_TOO_MANY = Text(
    nl="een blad van Excel heeft niet meer dan 1.048.576 rijen. Schrijf het netwerk als .json.",
    en="a sheet of Excel has no more than 1,048,576 rows. Write the network as .json.",
)


def sheets_of(network: Network) -> list[Sheet]:
    """A sheet per node kind and link kind that has content; at least one.

    Plain links stand in a column of the sheet of a node where its kind has one, all others on the
    sheet of their own kind.

    Raises
    ------
    InputErrors
        Naming each cell and sheet that would hold more than Excel can keep.
    """
    rows = rows_by_kind(network)
    sheets = [_in_use(kind, rows[kind]) for kind in SHEET_ORDER if kind in rows]
    refuse_too_much(sheets)
    return sheets or [_in_use(SHEET_ORDER[0], [])]


def rows_by_kind(network: Network) -> dict[str, list[list[Cell]]]:
    """The rows of each kind that has any, with a cell for each of its columns."""
    references = References.of(network)
    short = _short_cells(network.links, references)
    rows: dict[str, list[list[Cell]]] = defaultdict(list)
    for node in network.nodes.values():
        rows[node.kind].append(
            [_node_cell(node, column, short, references) for column in columns_of(node.kind)]
        )
    for link in network.links:
        if _place_of(link) not in short:
            rows[link.kind].append(
                [_field_cell(link, column, references) for column in columns_of(link.kind)]
            )
    return rows


def sheet_of(kind: str, columns: Sequence[Column], rows: Sequence[Sequence[Cell]]) -> Sheet:
    """A sheet of a kind with these columns under Dutch headings."""
    return Sheet(
        name=title_of(kind).nl,
        headings=[column.text.nl for column in columns],
        rows=rows,
        obligatory=frozenset(n for n, column in enumerate(columns) if column.obligatory),
    )


def _place_of(link: Link) -> tuple[str, str] | None:
    """The node and link kind whose cell may hold this link in short."""
    column = short_column(link)
    if column is None:
        return None
    return (link.target if column.reverse else link.source, link.kind)


def _short_cells(links: Iterable[Link], references: References) -> dict[tuple[str, str], str]:
    """What stands in the cells of links in short; too long a cell is left out."""
    names: dict[tuple[str, str], list[str]] = defaultdict(list)
    for link in links:
        column, place = short_column(link), _place_of(link)
        if column is not None and place is not None:
            other = link.source if column.reverse else link.target
            names[place].append(references.written(other, column.refers_to))
    cells = {place: joined(written) for place, written in names.items()}
    return {place: cell for place, cell in cells.items() if not is_too_long(cell)}


def _node_cell(
    node: Node, column: Column, short: Mapping[tuple[str, str], str], references: References
) -> Cell:
    if column.link is not None:
        return short.get((node.id, column.key))
    return _field_cell(node, column, references)


def _field_cell(item: Node | Link, column: Column, references: References) -> Cell:
    value = getattr(item, column.key)
    if value is None or value == ():
        return None
    if column.refers_to:
        return references.written(value, column.refers_to)
    return cell_of(value, column)


def _in_use(kind: str, rows: Sequence[Sequence[Cell]]) -> Sheet:
    """The sheet with only the columns that must be there and those with something in them."""
    columns = columns_of(kind)
    used = [
        n
        for n, column in enumerate(columns)
        if column.obligatory or column.key == "id" or any(row[n] is not None for row in rows)
    ]
    return sheet_of(kind, [columns[n] for n in used], [[row[n] for n in used] for row in rows])


def refuse_too_much(sheets: Iterable[Sheet]) -> None:
    """Refuse what Excel cannot hold.

    Raises
    ------
    InputErrors
        Naming each cell and sheet.
    """
    faults = [
        InputError(_TOO_MANY, place=Place(sheet=sheet.name))
        for sheet in sheets
        if len(sheet.rows) > _MOST_ROWS
    ]
    faults += [
        InputError(_TOO_LONG, place=Place(sheet=sheet.name, cell=cell_name(number, position)))
        for sheet in sheets
        for number, row in enumerate(sheet.rows, start=1)
        for position, cell in enumerate(row)
        if is_too_long(cell)
    ]
    if faults:
        raise InputErrors(faults)
