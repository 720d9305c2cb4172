"""The words of the report: its headings, and its sentences about the network as a whole."""

from collections.abc import Mapping

from netwerk.text import Text

REPORT: Mapping[str, Text] = {
    "report": Text(nl="Rapport over het netwerk", en="Report on the network"),
    "contents": Text(nl="Inhoud", en="Contents"),
    "summary": Text(nl="In het kort", en="In short"),
    "network": Text(nl="Wat er in het netwerk staat", en="What is in the network"),
    "complete": Text(nl="Hoe compleet het is", en="How complete it is"),
    "to_do": Text(nl="Wat te doen:", en="What to do:"),
    "who": Text(nl="Wie:", en="Who:"),
    "proof": Text(nl="Naar de tabel", en="To the table"),
    "charts": Text(nl="In beeld", en="In pictures"),
    "measures": Text(nl="Wat de maten zeggen", en="What the measures say"),
    "formal": Text(nl="Vakterm en bron", en="Term and source"),
    "plates": Text(nl="Per thema", en="Per theme"),
    "takes_part": Text(nl="Wie doen mee", en="Who take part"),
    "meetings": Text(nl="Overleggen", en="Meetings"),
    "aims": Text(nl="Doelstellingen en initiatieven", en="Goals and initiatives"),
    "lacking": Text(nl="Wat er nog moet gebeuren", en="What is still to be done"),
    "all_themes": Text(nl="Voor alle thema's:", en="For all themes:"),
    "nobody": Text(nl="Nog niemand ingevuld.", en="Nobody filled in yet."),
    "nothing": Text(nl="Nog niets ingevuld.", en="Nothing filled in yet."),
    "no_aims": Text(nl="zonder doelstelling", en="without a goal"),
    "minimum": Text(nl="Minimale variant", en="The minimum"),
    "more_steps": Text(nl="En nog {count} in de bijlagen.", en="And {count} more in the annexes."),
    "more_elsewhere": Text(
        nl="Meer staat op het scherm en in de werkmap (.xlsx).",
        en="There is more on the screen and in the workbook (.xlsx).",
    ),
    "nothing_lacks": Text(nl="Er is niets gevonden.", en="Nothing was found."),
    "on_paper": Text(
        nl="Van lange lijsten staan op papier alleen de eerste namen. Alle namen staan op het "
        "scherm en in de werkmap (.xlsx) op het blad Bevindingen.",
        en="Of long lists only the first names are printed. All names are on the screen and in the "
        "workbook (.xlsx) on the sheet Findings.",
    ),
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
    "evidence": Text(
        nl="Het bewijs en de volgende stap staan per onderdeel in de bijlage.",
        en="The evidence and the next step for each part are in the annex.",
    ),
    "columns": Text(nl="Wat de kolommen betekenen", en="What the columns mean"),
    "more_rows": Text(nl="Nog {count} regels", en="{count} more rows"),
}

SMALL_SCOPES = Text(
    nl="Regels met minder dan 2 partners zijn hier weggelaten: {count}.",
    en="Rows with fewer than 2 partners are left out here: {count}.",
)
OVERVIEW = Text(nl="{title} (matrix)", en="{title} (matrix)")
MORE_MEMBERS = Text(nl="nog {count}", en="{count} more")
NO_ROWS = Text(nl="Hier is niets te melden.", en="Nothing to report here.")
NO_MAP = Text(nl="De kaart ontbreekt: {reason}", en="The map is left out: {reason}")

TOO_LITTLE = Text(
    nl="Er is nog te weinig ingevuld om iets te kunnen zeggen. Begin met de bladen Gebieden, "
    "Organisaties, Professionals en Overleggen.",
    en="Too little has been filled in to say anything yet. Begin with the sheets Areas, "
    "Organisations, Persons and Meetings.",
)
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
    Text(nl="Wie", en="Who"),
    Text(nl="Over", en="About"),
    Text(nl="Uit", en="From"),
)

# The plates.
THEME_MAP = Text(nl="Kaart van het thema {theme}: {what}", en="Map of the theme {theme}: {what}")
SOME_SHOWN = Text(
    nl="Getekend zijn de {part} met de meeste verbindingen, van {whole}.",
    en="Drawn are the {part} with the most links, of {whole}.",
)
NO_DOMAIN = Text(nl="domein niet ingevuld", en="domain not filled in")
TIMES = Text(nl="{value} keer per jaar", en="{value} times a year")
CHAIRED = Text(nl="voorzitter {value}", en="chaired by {value}")
LED = Text(nl="kartrekker {value}", en="led by {value}")

# The sheets that say what the page says.
MIND = Text(nl="Let op", en="Please note")
SUMMARY_HEADINGS = (Text(nl="In het kort", en="In short"), Text(nl="Wat", en="What"))
THEME_HEADINGS = (
    Text(nl="Thema", en="Theme"),
    Text(nl="Onderdeel", en="Part"),
    Text(nl="Wat", en="What"),
    Text(nl="Toelichting", en="More"),
    Text(nl="Wie", en="Who"),
)
CHART_HEADINGS = (
    Text(nl="Grafiek", en="Chart"),
    Text(nl="Waarvan", en="Of what"),
    Text(nl="Maat", en="Measure"),
    Text(nl="Getal", en="Figure"),
)
MEASURE_HEADINGS = (
    Text(nl="Maat", en="Measure"),
    Text(nl="Wat die zegt", en="What it says"),
    Text(nl="Vakterm en bron", en="Term and source"),
)
