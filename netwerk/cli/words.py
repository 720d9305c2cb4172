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
    "check": (
        "controleer",
        Text(nl="Controleer een werkmap op fouten.", en="Check a workbook for faults."),
    ),
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
            nl="Zet een werkmap (.xlsx) om naar .json, of terug. Voor analisten.",
            en="Turn a workbook (.xlsx) into .json, or back. For analysts.",
        ),
    ),
    "push": (
        "bewaar",
        Text(
            nl="Bewaar een werkmap in een database; er gaat niets weg.",
            en="Save a workbook in a database; nothing is removed.",
        ),
    ),
    "pull": (
        "haal",
        Text(
            nl="Haal een netwerk uit een database in een bestand.",
            en="Fetch a network from a database into a file.",
        ),
    ),
    "stores": (
        "netwerken",
        Text(nl="Toon welke netwerken een database heeft.", en="List the networks of a database."),
    ),
    "what-if": (
        "wat-als",
        Text(
            nl="Wat er verandert als iemand wegvalt of er een contact bij komt.",
            en="What changes when somebody leaves or a contact is added.",
        ),
    ),
} | {entry.name.replace("_", "-"): (entry.alias, entry.text) for entry in analysis.ALL}
DUTCH_OPTIONS = {
    "area": "gebied",
    "theme": "thema",
    "at": "op",
    "format": "vorm",
    "language": "taal",
    "without": "zonder",
    "add-link": "extra-contact",
    "add-overleg": "extra-overleg",
}

# -- help --------------------------------------------------------------------------------------
USAGE = Text(nl="Gebruik: ", en="Usage: ")
COMMANDS_HEADING = Text(nl="Opdrachten", en="Commands")
OPTIONS_HEADING = Text(nl="Opties", en="Options")
OPTIONS_METAVAR = Text(nl="[OPTIES]", en="[OPTIONS]")
COMMAND_METAVAR = Text(nl="OPDRACHT ...", en="COMMAND ...")
METAVARS = {
    "file": Text(nl="WERKMAP", en="FILE"),
    "store": Text(nl="DATABASE", en="STORE"),
    "out": Text(nl="UITVOER", en="OUT"),
    "area": Text(nl="GEBIED", en="AREA"),
    "theme": Text(nl="THEMA", en="THEME"),
    "at": Text(nl="DATUM", en="DATE"),
    "number": Text(nl="GETAL", en="NUMBER"),
    "without": Text(nl="NAAM", en="NAME"),
    "add-link": Text(nl='"NAAM; NAAM"', en='"NAME; NAME"'),
    "add-overleg": Text(nl='"OVERLEG: NAAM; NAAM"', en='"MEETING: NAME; NAME"'),
}
HELP = {
    "area": Text(nl="Alleen dit gebied.", en="This area only."),
    "theme": Text(nl="Alleen dit thema.", en="This theme only."),
    "at": Text(
        nl="Welke dag, maand of welk jaar, bijvoorbeeld 14-03-2026 of 2025. {without}",
        en="Which day, month or year, for instance 2026-03-14 or 2025. {without}",
    ),
    "format": Text(nl="Als tabel, csv of json.", en="As a table, csv or json."),
    "language": Text(nl="Nederlands (nl) of Engels (en).", en="Dutch (nl) or English (en)."),
    "help": Text(nl="Deze uitleg.", en="This explanation."),
    "without": Text(
        nl="Wie of wat er wegvalt. Mag vaker.", en="Who or what leaves. May be given again."
    ),
    "add-link": Text(
        nl='Wie er contact krijgen; zo nodig met de soort ertussen: "An; kent; Bo". Mag vaker.',
        en='Who get in touch; if need be with the kind between: "An; knows; Bo". May be given '
        "again.",
    ),
    "add-overleg": Text(
        nl="Een nieuw overleg met zijn deelnemers. Mag vaker.",
        en="A new meeting with its participants. May be given again.",
    ),
}
WITHOUT_AT = Text(
    nl="Vult u niets in, dan {default}. Met 'alles' ziet u ook wat is gestopt.",
    en="Without it: {default}. With 'all' you also see what has stopped.",
)
WITHOUT_AT_ALL = Text(
    nl="Vult u niets in, dan alles, ook wat is gestopt.",
    en="Without it: all, also what has stopped.",
)
TODAY = Text(nl="vandaag", en="today")
DEFAULT = Text(nl="{text} Standaard {default}.", en="{text} By default {default}.")
EVERYTHING = ("alles", "all")

OR = Text(nl="{head} of {last}", en="{head} or {last}")

# -- what was done -----------------------------------------------------------------------------
BUSY = Text(nl="Even rekenen …", en="Working …")
DONE = Text(nl="Klaar: {path}", en="Done: {path}")
READ = Text(nl="Geen fouten gevonden. Gelezen: {kinds}.", en="No faults found. Read: {kinds}.")
READ_NOTHING = Text(
    nl="Geen fouten gevonden. Er is nog niets ingevuld.",
    en="No faults found. Nothing has been filled in yet.",
)
LINKS = Text(nl="verbindingen", en="links")
ONE_LINK = Text(nl="verbinding", en="link")
SAVED = Text(
    nl="Klaar: {address}, revisie {revision}. {added} erbij, {updated} gewijzigd.",
    en="Done: {address}, revision {revision}. {added} added, {updated} changed.",
)
NETWORKS = Text(nl="Netwerken", en="Networks")
STORED = {
    "name": Text(nl="Naam", en="Name"),
    "nodes": Text(nl="Namen", en="Nodes"),
    "links": Text(nl="Verbindingen", en="Links"),
    "revision": Text(nl="Revisie", en="Revision"),
    "state": Text(nl="Stand", en="State"),
}
STATES = {
    "complete": Text(nl="compleet", en="complete"),
    "incomplete": Text(nl="nog niet klaar", en="not complete"),
}
PASSWORD = Text(nl="Wachtwoord voor {address}", en="Password for {address}")
PASSWORD_IN_URL = Text(
    nl="een wachtwoord in het adres kunnen anderen op deze computer zien. Zet het liever in "
    "NETWERK_PASSWORD.",
    en="others on this computer can see a password in the address. Better put it in "
    "NETWERK_PASSWORD.",
)
NO_SUCH_NETWORK = Text(
    nl="In {address} staat nog niets. De netwerken in deze database: {there}.",
    en="There is nothing in {address} yet. The networks in this database: {there}.",
)
NOTE = Text(nl="Let op: {note}", en="Note: {note}")
PRIVATE = Text(
    nl="dit bestand bevat e-mailadressen, telefoonnummers of scores. Deel het niet zomaar.",
    en="this file holds e-mail addresses, telephone numbers or scores. Take care who gets it.",
)
MORE_ROWS = Text(nl="Met --format csv ziet u alles.", en="With --format csv you see all.")
MADE_UP = Text(nl="Rapport over een verzonnen wijk", en="Report on a made-up wijk")
REPORT_ON = Text(nl="Rapport over {what}", en="Report on {what}")
MAP_OF = Text(nl="Kaart van {what}", en="Map of {what}")

# -- faults in what was read -------------------------------------------------------------------
MORE_FAULTS = Text(nl="… en nog {count} fouten.", en="… and {count} more faults.")
NOT_WRITTEN = Text(nl="{count} Er is niets geschreven.", en="{count} Nothing was written.")
MEND = Text(
    nl="{count} Verbeter ze in Excel, sla op en controleer opnieuw.",
    en="{count} Mend them in Excel, save and check again.",
)
EMPTY = Text(nl="{path} is nog leeg. Vul eerst een blad in.", en="{path} is still empty.")
NO_OUTPUT = Text(
    nl="De uitvoer kan niet worden geschreven ({why}).", en="The output cannot be written ({why})."
)

# -- wrong commands ----------------------------------------------------------------------------
WITH_USAGE = Text(nl="{fault}\n{usage}", en="{fault}\n{usage}")
NO_COMMAND = Text(
    nl="Er is geen opdracht {written}. {nearest}Alle opdrachten ziet u met: netwerk --help",
    en="There is no command {written}. {nearest}To see all commands: netwerk --help",
)
NO_OPTION = Text(
    nl="Er is hier geen optie {written}. {nearest}", en="There is no option {written}. {nearest}"
)
NO_VALUE = Text(
    nl="Achter {option} ontbreekt een waarde.", en="A value is missing behind {option}."
)
MISSING = {
    "file": Text(
        nl="Noem ook het bestand dat netwerk moet lezen, bijvoorbeeld: {example}",
        en="Name the file to read as well, for instance: {example}",
    ),
    "store": Text(
        nl="Noem ook de database, bijvoorbeeld: {example}",
        en="Name the database as well, for instance: {example}",
    ),
    "out": Text(
        nl="Noem ook het bestand dat u wilt maken, bijvoorbeeld: {example}",
        en="Name the file to make as well, for instance: {example}",
    ),
}
TOO_MUCH = Text(
    nl="Er staat te veel in deze opdracht. Zet aanhalingstekens om een naam met een spatie.",
    en="There is too much in this command. Put quotation marks around a name with a space.",
)
ONE_OF = Text(nl="Kies bij {option} uit: {choices}.", en="With {option} choose from: {choices}.")
WHOLE_NUMBER = Text(
    nl="Bij {option} hoort een heel getal van {least} tot en met {most}.",
    en="{option} takes a whole number from {least} to {most}.",
)
NUMBER = Text(
    nl="Bij {option} hoort een getal, met een punt als komma, zoals 0.6.",
    en="{option} takes a number, such as 0.6.",
)
NOTHING_SUPPOSED = Text(
    nl='Noem ook wat er verandert, bijvoorbeeld: --zonder "Anna de Wit"',
    en='Name what changes as well, for instance: --without "Anna de Wit"',
)
AN_OVERLEG = Text(
    nl="{written} kan niet. Schrijf de naam van het overleg, een dubbele punt en de deelnemers: "
    '"Wijktafel: An; Bo".',
    en="{written} does not fit. Write the name of the meeting, a colon and the participants: "
    '"Wijktafel: An; Bo".',
)
NO_LANGUAGE = Text(
    nl="NETWERK_LANGUAGE kan niet '{value}' zijn. Kies nl of en.",
    en="NETWERK_LANGUAGE cannot be '{value}'. Choose nl or en.",
)
EXISTS = Text(
    nl="{path} bestaat al. Kies een andere naam, zodat er niets verloren gaat.",
    en="{path} exists already. Choose another name, so that nothing is lost.",
)
SUFFIX = Text(
    nl="{path} kan niet. Kies een naam die eindigt op {suffixes}.",
    en="{path} does not fit. Choose a name that ends in {suffixes}.",
)
