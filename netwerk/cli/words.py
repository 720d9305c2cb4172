"""What the command line says."""

from netwerk import analysis
from netwerk.text import Text

ABOUT = Text(
    nl="Breng het zorgnetwerk van een wijk in kaart, en zie wat er beter kan.",
    en="Map the care network of a neighbourhood, and see what could be better.",
)
# English name: Dutch name and what it does
COMMANDS = {
    "demo": (
        "demo",
        Text(nl="Maak het rapport van een verzonnen wijk.", en="Report on a made-up wijk."),
    ),
    "new": (
        "nieuw",
        Text(nl="Maak een lege werkmap om in te vullen.", en="Make an empty workbook."),
    ),
    "check": ("controleer", Text(nl="Kijk een werkmap na.", en="Check a workbook.")),
    "map": (
        "kaart",
        Text(
            nl="Maak de kaart: één pagina die ook zonder internet werkt.",
            en="Make the map: one page that works without internet.",
        ),
    ),
    "report": (
        "rapport",
        Text(
            nl="Maak het rapport: een pagina (.html) of een werkmap (.xlsx).",
            en="Make the report: a page (.html) or a workbook (.xlsx).",
        ),
    ),
    "convert": (
        "omzetten",
        Text(
            nl="Zet om tussen een werkmap (.xlsx) en een bestand (.json).",
            en="Convert between a workbook (.xlsx) and a file (.json).",
        ),
    ),
} | {entry.name.replace("_", "-"): (entry.alias, entry.text) for entry in analysis.ALL}
HEADING = Text(nl="Opdrachten", en="Commands")
HELP = {
    "area": Text(nl="Alleen dit gebied.", en="This area only."),
    "theme": Text(nl="Alleen dit thema.", en="This theme only."),
    "at": Text(
        nl="Zoals het was op deze dag, of in deze maand of dit jaar. Zonder: vandaag. "
        "Met 'alles': alles wat er ooit was.",
        en="As it was on this day, or in this month or year. Without: today. "
        "With 'all': all there ever was.",
    ),
    "format": Text(nl="Als tabel, csv of json.", en="As a table, csv or json."),
    "language": Text(nl="Nederlands (nl) of Engels (en).", en="Dutch (nl) or English (en)."),
}
EVERYTHING = ("alles", "all")
DONE = Text(nl="Klaar: {path}", en="Done: {path}")
READ = Text(
    nl="In orde: {nodes} onderdelen en {links} verbindingen gelezen.",
    en="In order: {nodes} nodes and {links} links read.",
)
MORE_FAULTS = Text(nl="… en nog {count} fouten.", en="… and {count} more faults.")
COUNT = Text(
    nl="{count} fouten. Er is niets geschreven.", en="{count} faults. Nothing was written."
)
NOTE = Text(nl="Let op: {note}", en="Note: {note}")
BUSY = Text(nl="Even rekenen …", en="Working …")
EXISTS = Text(
    nl="{path} bestaat al. Kies een andere naam, zodat er niets verloren gaat.",
    en="{path} exists already. Choose another name, so that nothing is lost.",
)
SUFFIX = Text(nl="{path} moet eindigen op {suffixes}.", en="{path} must end in {suffixes}.")
EMPTY = Text(nl="{path} is nog leeg. Vul eerst een blad in.", en="{path} is still empty.")
MADE_UP = Text(nl="Rapport over een verzonnen wijk", en="Report on a made-up wijk")
REPORT_ON = Text(nl="Rapport over {what}", en="Report on {what}")
MAP_OF = Text(nl="Kaart van {what}", en="Map of {what}")
