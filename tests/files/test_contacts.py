"""Contact details in texts that everybody reads are remarked upon."""

from pathlib import Path

import pytest

from netwerk.files import read_with_remarks
from netwerk.files.contacts import holds_contact
from tests.files.workbooks import Sheets, put


def remarks_on(folder: Path, sheets: Sheets) -> list[str]:
    """The remarks on a workbook in Dutch."""
    return [remark.nl for remark in read_with_remarks(put(folder, sheets))[1]]


@pytest.mark.parametrize(
    "text",
    [
        "0612345678",
        "06-12345678",
        "Bel 06 - 1234 5678.",
        "(030) 123 45 67",
        "088 123 4567, of mail",
        "+31 6 12345678",
        "+31 (0)6 12 34 56 78",
        "0031612345678",
        "jan@praktijk.nl",
    ],
)
def test_an_address_or_number_is_recognised(text: str) -> None:
    assert holds_contact(text)


@pytest.mark.parametrize(
    "text",
    ["01-01-2026 12.30 uur", "2026-03-14", "AGB 01012345", "3584 AB", "KvK 30123456", "WK034403"],
)
def test_other_digits_are_left_alone(text: str) -> None:
    assert not holds_contact(text)


def test_a_remark_names_sheet_and_cells_and_counts_the_rest(tmp_path: Path) -> None:
    rows = [[f"Praktijk {n}", "mail a@b.nl"] for n in range(8)]
    assert remarks_on(tmp_path, {"Organisaties": [["Naam", "Hoe verwijzen"], *rows]}) == [
        "blad 'Organisaties', cel B2, B3, B4, B5, B6 en nog 3: hier staat een e-mailadres of "
        "telefoonnummer. Deze tekst komt op de kaart en in het rapport."
    ]


def test_columns_that_stay_private_are_not_remarked_upon(tmp_path: Path) -> None:
    rows = [["Naam", "E-mail", "Telefoon", "AGB"], ["Jan", "a@b.nl", "06 12345678", "01012345"]]
    assert remarks_on(tmp_path, {"Professionals": rows}) == []


def test_texts_in_a_list_are_looked_at_too(tmp_path: Path) -> None:
    rows = [["Naam", "Taken"], ["Coördinator", "bellen; mailen via a@b.nl"]]
    (remark,) = remarks_on(tmp_path, {"Rollen": rows})
    assert remark.startswith("blad 'Rollen', cel B2: ")
