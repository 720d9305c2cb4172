"""The words of the report: its headings, and its sentences about the network as a whole."""

from collections.abc import Mapping

from netwerk.text import Text

REPORT: Mapping[str, Text] = {
    "report": Text(nl="Rapport over het netwerk", en="Report on the network"),
    "contents": Text(nl="Inhoud", en="Contents"),
    "summary": Text(nl="In het kort", en="In short"),
    "network": Text(nl="Wat er in het netwerk staat", en="What is in the network"),
    "complete": Text(nl="Hoe compleet het is", en="How complete it is"),
    "findings": Text(nl="Wat opvalt en wat te doen", en="What stands out and what to do"),
    "to_do": Text(nl="Wat te doen:", en="What to do:"),
    "all_subjects": Text(nl="Laat alle {count} zien", en="Show all {count}"),
    "no_findings": Text(
        nl="Er is niets gevonden dat aandacht vraagt.", en="Nothing needs attention."
    ),
    "tables": Text(nl="De uitkomsten in tabellen", en="The results in tables"),
    "workbook": Text(
        nl="De werkmap heeft alle kolommen en regels: netwerk rapport wijk.xlsx rapport.xlsx.",
        en="The workbook has all columns and rows: netwerk report wijk.xlsx report.xlsx.",
    ),
    "columns": Text(nl="Wat de kolommen betekenen", en="What the columns mean"),
    "more_rows": Text(nl="Nog {count} regels", en="{count} more rows"),
}

AS_AT = Text(nl="Zoals het was in {moment}", en="As it was in {moment}")
AS_AT_DAY = Text(nl="Zoals het was op {moment}", en="As it was on {moment}")
EVER = Text(
    nl="Alles wat ooit gold, ook wat intussen is gestopt",
    en="All there ever was, also what has ended since",
)
NO_ROWS = Text(nl="Hier is niets te melden.", en="Nothing to report here.")
NO_MAP = Text(nl="De kaart ontbreekt: {reason}", en="The map is left out: {reason}")

HOLDS = Text(
    nl="In dit netwerk staan {kinds}. Er zijn {links} verbindingen vastgelegd.",
    en="This network holds {kinds}. It records {links} links.",
)
HOLDS_NOTHING = Text(nl="Dit netwerk is nog leeg.", en="This network is still empty.")
ALL_IN_CONTACT = Text(
    nl="Alle {whole} partners hebben contact met een andere partner.",
    en="All {whole} partners have contact with another partner.",
)
SOME_WITHOUT_CONTACT = Text(
    nl="Nog zonder contact met een andere partner: {part} van de {whole} partners.",
    en="Still without contact with another partner: {part} of the {whole} partners.",
)
URGENCY = Text(
    nl="Wat opvalt: {urgent} × nu doen, {improve} × kan beter, {note} × goed om te weten.",
    en="What stands out: {urgent} × act now, {improve} × could be better, {note} × good to know.",
)

CONFIRMED = Text(
    nl="onderdelen waarvan bekend is wanneer ze zijn nagekeken",
    en="items with a date on which they were confirmed",
)
IN_CONTACT = Text(
    nl="partners die contact hebben met een andere partner",
    en="partners in contact with another partner",
)
IN_OVERLEG = Text(
    nl="partners die meedoen aan een overleg, zelf, via een rol of via wie er werkt",
    en="partners that take part in a meeting, by themselves, by a role or by who works there",
)
WITH_DOMAIN = Text(
    nl="organisaties waarvan het domein is ingevuld", en="organisations with a domain"
)
WITH_PROFESSION = Text(
    nl="professionals van wie het beroep is ingevuld", en="persons with a profession"
)
WITH_CHAIR = Text(nl="overleggen met een voorzitter", en="meetings with a chair")
WITH_FREQUENCY = Text(
    nl="overleggen waarvan bekend is hoe vaak ze zijn", en="meetings known to be held how often"
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
    Text(nl="Kenmerken", en="Ids"),
    Text(nl="Uit", en="From"),
)
ID_OF = Text(nl="{heading} (kenmerk)", en="{heading} (id)")
