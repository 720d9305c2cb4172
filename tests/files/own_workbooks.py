"""Workbooks of a user's own, full of what a library that loads and saves them would drop."""

import io
import zipfile
from pathlib import Path
from typing import Any

from openpyxl import Workbook
from openpyxl.chart import BarChart, Reference
from openpyxl.comments import Comment
from openpyxl.formatting.rule import Rule
from openpyxl.styles import Font, PatternFill
from openpyxl.worksheet.datavalidation import DataValidation

PEOPLE: list[list[Any]] = [
    ["Eigen nr", "Naam", "Beroep", "Werkt bij", "Thema's", "Uren", "Dubbel"],
    [7, "Jan Bakker", "huisarts", "De Linde", "Ouderen", 8, "=F2*2"],
    [9, "Els Vos", "apotheker", "de linde", "ouderen; GGZ", 4, "=F3*2"],
]
_CHAINED = (
    b'<Relationship Id="rId88" Type="http://schemas.openxmlformats.org/officeDocument/2006/'
    b'relationships/calcChain" Target="calcChain.xml"/>'
)
_CHAIN_TYPE = (
    b'<Override PartName="/xl/calcChain.xml" ContentType="application/vnd.openxmlformats-'
    b'officedocument.spreadsheetml.calcChain+xml"/>'
)
_OWN_PARTS = {
    "xl/calcChain.xml": b'<calcChain xmlns="c"><c r="G2" i="1"/></calcChain>',
    "customXml/item1.xml": b"<eigen>van de gebruiker</eigen>",
    "xl/media/image1.png": b"\x89PNG geen echt plaatje",
    "xl/slicers/slicer1.xml": b'<slicers xmlns="x"><slicer name="S"/></slicers>',
    "xl/persons/person.xml": b'<personList xmlns="p"><person id="{1}"/></personList>',
}
_CONVERSATION = (
    b'<ThreadedComments xmlns="http://schemas.microsoft.com/office/spreadsheetml/2018/'
    b'threadedcomments"><threadedComment ref="C3" id="{A}"><text>Klopt dit?</text>'
    b"</threadedComment></ThreadedComments>"
)
_THREADED = (
    b'<Relationship Id="rId77" Type="http://schemas.microsoft.com/office/2017/10/relationships/'
    b'threadedComment" Target="../threadedComments/threadedComment1.xml"/>'
)


def own_workbook(folder: Path, *, faults: bool = False) -> Path:
    """A right workbook, or one with three faults, with a chart, notes, a conversation and more."""
    book = Workbook()
    people = book.worksheets[0]
    people.title = "Professionals"
    for row in PEOPLE:
        people.append(row)
    if faults:
        people["C3"], people["E2"], people["D3"] = "apotheker", "Oudren", "de lidne"
    people["D3"].comment = Comment("mijn notitie", "Ria")
    people["C3"].comment = Comment("[gesprek] Klopt dit?", "tc={A}")
    people["B2"].font, people["B2"].fill = Font(bold=True), PatternFill("solid", fgColor="FF00FF00")
    people.conditional_formatting.add(
        "F2:F9", Rule(type="cellIs", operator="greaterThan", formula=["6"])
    )
    offer = DataValidation(type="list", formula1='"huisarts,apotheker"', sqref="C2:C50")
    people.add_data_validation(offer)
    people.auto_filter.ref = "A1:G3"
    chart = BarChart()
    chart.add_data(Reference(people, min_col=6, min_row=1, max_row=3), titles_from_data=True)
    people.add_chart(chart, "J2")
    organisations = book.create_sheet("Organisaties")
    organisations.append(["Naam", "Domein"])
    organisations.append(["De Linde", "sociaal domijn" if faults else "sociaal domein"])
    themes = book.create_sheet("Thema's")
    themes.append(["Naam"])
    for name in ("Ouderen", "GGZ"):
        themes.append([name])
    notes = book.create_sheet("Mijn 'eigen' blad")
    notes["B2"], notes["B3"] = "van mijzelf", "=SUM(Professionals!F2:F3)"
    path = folder / "wijk.xlsx"
    path.write_bytes(_with_own_parts(book))
    return path


def _with_own_parts(book: Workbook) -> bytes:
    made, done = io.BytesIO(), io.BytesIO()
    book.save(made)
    with zipfile.ZipFile(made) as old, zipfile.ZipFile(done, "w") as new:
        for name in old.namelist():
            part = old.read(name)
            if name == "xl/worksheets/_rels/sheet1.xml.rels":
                part = part.replace(b"</Relationships>", _THREADED + b"</Relationships>")
            if name == "xl/workbook.xml":
                part = part.replace(b' fullCalcOnLoad="1"', b"")  # as Excel saves it
            if name == "xl/_rels/workbook.xml.rels":
                part = part.replace(b"</Relationships>", _CHAINED + b"</Relationships>")
            if name == "[Content_Types].xml":
                part = part.replace(b"</Types>", _CHAIN_TYPE + b"</Types>")
            new.writestr(name, part, zipfile.ZIP_DEFLATED)
        for name, part in _OWN_PARTS.items():
            new.writestr(name, part)
        new.writestr("xl/threadedComments/threadedComment1.xml", _CONVERSATION)
    return done.getvalue()


def parts_of(path: Path) -> dict[str, bytes]:
    """Every part of a workbook."""
    with zipfile.ZipFile(path) as archive:
        assert archive.testzip() is None
        return {name: archive.read(name) for name in archive.namelist()}
