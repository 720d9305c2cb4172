"""The words of the report: its headings, and its sentences about the network as a whole."""

from collections.abc import Mapping

from netwerk.findings import Severity
from netwerk.text import Text

REPORT: Mapping[str, Text] = {
    "report": Text(nl="Rapport over het netwerk", en="Report on the network"),
    "contents": Text(nl="Inhoud", en="Contents"),
    "summary": Text(nl="In het kort", en="In short"),
    "network": Text(nl="Wat er in het netwerk staat", en="What is in the network"),
    "complete": Text(nl="Hoe compleet het is", en="How complete it is"),
    "to_do": Text(nl="Wat te doen:", en="What to do:"),
    "all_subjects": Text(nl="Laat alle {count} zien", en="Show all {count}"),
    "in_table": Text(nl="Alle {count} staan in de tabel {table}", en="All {count} are in {table}"),
    "no_findings": Text(
        nl="Er is niets gevonden dat aandacht vraagt.", en="Nothing needs attention."
    ),
    "tables": Text(nl="Bijlagen: de tabellen", en="Annexes: the tables"),
    "workbook": Text(
        nl="De werkmap heeft alle kolommen en regels: netwerk rapport wijk.xlsx rapport.xlsx.",
        en="The workbook has all columns and rows: netwerk report wijk.xlsx report.xlsx.",
    ),
    "columns": Text(nl="Wat de kolommen betekenen", en="What the columns mean"),
    "more_rows": Text(nl="Nog {count} regels", en="{count} more rows"),
}

SMALL_SCOPES = Text(
    nl="Regels met minder dan 2 partners zijn hier weggelaten: {count}.",
    en="Rows with fewer than 2 partners are left out here: {count}.",
)
MORE_MEMBERS = Text(nl="nog {count}", en="{count} more")
NO_ROWS = Text(nl="Hier is niets te melden.", en="Nothing to report here.")
NO_MAP = Text(nl="De kaart ontbreekt: {reason}", en="The map is left out: {reason}")

TOO_LITTLE = Text(
    nl="Er is nog te weinig ingevuld om iets te kunnen zeggen. Begin met de bladen Gebieden, "
    "Organisaties, Professionals en Overleggen.",
    en="Too little has been filled in to say anything yet. Begin with the sheets Areas, "
    "Organisations, Persons and Meetings.",
)
ALL_IN_CONTACT = Text(
    nl="Alle {whole} partners (organisaties en professionals) hebben contact met een andere "
    "partner.",
    en="All {whole} partners (organisations and persons) have contact with another partner.",
)
SOME_IN_CONTACT = Text(
    nl="{part} van de {whole} partners (organisaties en professionals) hebben contact met een "
    "andere partner, {rest} nog niet.",
    en="{part} of the {whole} partners (organisations and persons) have contact with another "
    "partner, {rest} not yet.",
)
NONE_IN_CONTACT = Text(
    nl="Van de {whole} partners (organisaties en professionals) heeft nog niemand contact met een "
    "andere partner.",
    en="Of the {whole} partners (organisations and persons) none has contact with another partner "
    "yet.",
)
THERE_IS = Text(nl="Er is {points}.", en="There is {points}.")
THERE_ARE = Text(nl="Er zijn {points}.", en="There are {points}.")
ONE_POINT, MORE_POINTS = Text(nl="punt", en="point"), Text(nl="punten", en="points")
POINT: Mapping[Severity, Text] = {
    Severity.URGENT: Text(nl="om nu op te pakken", en="to act on now"),
    Severity.IMPROVE: Text(nl="dat beter kan", en="that could be better"),
    Severity.NOTE: Text(nl="om aan te vullen", en="to fill in"),
}
POINTS: Mapping[Severity, Text] = {
    **POINT,
    Severity.IMPROVE: Text(nl="die beter kunnen", en="that could be better"),
}

PART_OF = Text(nl="{part} van de {whole}", en="{part} of the {whole}")
CONFIRMED = Text(
    nl="regels met een datum bij Bevestigd op", en="rows with a date under Confirmed on"
)
IN_CONTACT = Text(
    nl="partners die contact hebben met een andere partner",
    en="partners in contact with another partner",
)
IN_OVERLEG = Text(
    nl="partners in een overleg (zelf, via een rol of via een medewerker)",
    en="partners in a meeting (by themselves, by a role or by an employee)",
)
WITH_DOMAIN = Text(
    nl="organisaties waarvan het domein is ingevuld", en="organisations with a domain"
)
WITH_PROFESSION = Text(
    nl="professionals van wie het beroep is ingevuld", en="persons with a profession"
)
WITH_CHAIR = Text(nl="overleggen met een voorzitter", en="meetings with a chair")
WITH_FREQUENCY = Text(
    nl="overleggen waarvan is ingevuld hoe vaak per jaar",
    en="meetings with how often a year filled in",
)
WITH_LEAD = Text(nl="initiatieven met een kartrekker", en="initiatives with a lead")
WITH_LOCATION = Text(
    nl="afspraken waarvan de vindplaats bekend is", en="agreements known where to find"
)

# The sheets.
ALL_FINDINGS = Text(nl="Bevindingen", en="Findings")
FINDING_HEADINGS = (
    Text(nl="Urgentie", en="Urgency"),
    Text(nl="Bevinding", en="Finding"),
    Text(nl="Wat te doen", en="What to do"),
    Text(nl="Over", en="About"),
    Text(nl="Uit", en="From"),
)
ID_OF = Text(nl="{heading} (kenmerk)", en="{heading} (id)")
