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
            nl="Bewaar een werkmap in een database; wat er al staat, blijft.",
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
    "newcomer": (
        "wegwijzer",
        Text(
            nl="Maak de wegwijzer voor wie nieuw is: een pagina (.html), of hier op het scherm.",
            en="Make the guide for who is new: a page (.html), or here on the screen.",
        ),
    ),
    "what-if": (
        "wat-als",
        Text(
            nl="Wat er verandert als iemand wegvalt of er een contact bij komt.",
            en="What changes when somebody leaves or a contact is added.",
        ),
    ),
    "apply": (
        "verwerk",
        Text(
            nl="Verwerk een ingevuld blad in een netwerk.",
            en="Put a sheet that was filled in into a network.",
        ),
    ),
    "survey": (
        "vragenlijst",
        Text(
            nl="Maak een vragenlijst voor de partners, of lees de antwoorden in.",
            en="Make a survey for the partners, or read its answers.",
        ),
    ),
} | {entry.name.replace("_", "-"): (entry.alias, entry.text) for entry in analysis.ALL}
DUTCH_OPTIONS = {
    "area": "gebied",
    "theme": "thema",
    "at": "op",
    "format": "vorm",
    "language": "taal",
    "profession": "beroep",
    "without": "zonder",
    "add-link": "extra-contact",
    "add-overleg": "extra-overleg",
    "comments": "opmerkingen",
    "from": "van",
    "into": "in",
    "answers": "antwoorden",
    "sheet": "blad",
    "audience": "publiek",
    "anonymise": "anoniem",
    "positions": "plaatsen",
    "rules": "regels",
    "words": "woorden",
    "months": "maanden",
    "fail-on": "faal-bij",
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
    "rules": Text(nl="BESTAND", en="FILE"),
    "profession": Text(nl="BEROEP", en="PROFESSION"),
    "without": Text(nl="NAAM", en="NAME"),
    "add-link": Text(nl='"NAAM; NAAM"', en='"NAME; NAME"'),
    "add-overleg": Text(nl='"OVERLEG: NAAM; NAAM"', en='"MEETING: NAME; NAME"'),
    "network": Text(nl="NETWERK", en="NETWORK"),
    "comments": Text(nl="KOPIE", en="COPY"),
    "from": Text(nl="NETWERK", en="NETWORK"),
    "into": Text(nl="WERKMAP", en="WORKBOOK"),
    "answers": Text(nl="ANTWOORDEN", en="ANSWERS"),
    "sheet": Text(nl="BLAD", en="SHEET"),
    "positions": Text(nl="PLAATSEN", en="POSITIONS"),
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
    "fail-on": Text(nl="Voor scripts.", en="For scripts."),
    "profession": Text(
        nl="Wat de nieuwkomer doet, bijvoorbeeld huisarts.",
        en="What the newcomer does, for instance general practitioner.",
    ),
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
    "sheet": Text(
        nl="Maak een blad (.xlsx) om in te vullen wat klopt, en toon niets.",
        en="Make a sheet (.xlsx) to fill in what is right, and show nothing.",
    ),
    "on": Text(
        nl="De dag waarop dit is besloten. Vult u niets in, dan vandaag.",
        en="The day on which this was decided. Without it: today.",
    ),
}
HELP |= {
    "audience": Text(
        nl="Voor wie: wie het netwerk bijhoudt (internal), de partners (partners) of iedereen "
        "(public). Wat wegblijft staat in de handleiding.",
        en="For whom: who keeps the network (internal), the partners (partners) or everybody "
        "(public). The guide says what is left out.",
    ),
    "anonymise": Text(
        nl="Vervang professionals door hun beroep of rol en een letter, ook in teksten.",
        en="Replace people by their profession or role and a letter, also in texts.",
    ),
    "positions": Text(
        nl="Zet alles op de plaats die in dit bestand (.json) staat. Is er nog geen bestand, dan "
        "wordt het gemaakt.",
        en="Let all lie where it lay by this file (.json). Where there is none, it is made.",
    ),
    "comments": Text(
        nl="Maak ook een kopie (.xlsx) van uw werkmap, met elke fout als opmerking in de cel.",
        en="Make a copy (.xlsx) of your workbook too, with each fault as a note in its cell.",
    ),
    "into": Text(
        nl="Zet het netwerk in een kopie van deze werkmap; eigen bladen, kolommen, opmaak en "
        "formules blijven.",
        en="Put the network into a copy of this workbook; own sheets, columns, formats and "
        "formulas stay.",
    ),
    "answers": Text(
        nl="Lees deze antwoorden in (.xlsx of .csv, ook uit Microsoft Forms) en maak er een "
        "nieuwe werkmap mee.",
        en="Read these answers (.xlsx or .csv, also from Microsoft Forms) and make a new workbook "
        "with them.",
    ),
    "answered on": Text(
        nl="De dag van antwoorden zonder datum. Vult u niets in, dan vandaag.",
        en="The day of answers without a date. Without it: today.",
    ),
    "from": Text(
        nl="Vul de nieuwe werkmap met dit netwerk: een bestand of een database.",
        en="Fill the new workbook with this network: a file or a database.",
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
MORE_ROWS = Text(nl="Met --vorm csv ziet u alles.", en="With --format csv you see all.")
MADE_UP = Text(nl="Rapport over een verzonnen wijk", en="Report on a made-up wijk")
REPORT_ON = Text(nl="Rapport over {what}", en="Report on {what}")
MAP_OF = Text(nl="Kaart van {what}", en="Map of {what}")
COMMENTED = Text(
    nl="Klaar: {path}. De opmerkingen staan in de cellen, en bij elkaar op het laatste blad.",
    en="Done: {path}. The notes are in the cells, and all together on the last sheet.",
)
SHEET_HINT = Text(
    nl="Het blad om in te vullen maakt u met --blad en een naam: --blad invullen.xlsx",
    en="Make the sheet to fill in with --sheet and a name: --sheet answers.xlsx",
)
SHEET_DONE = Text(
    nl="Klaar: {path}. Vul de gele kolommen in, sla op en verwerk met: netwerk verwerk {example}",
    en="Done: {path}. Fill in the yellow columns, save and run: netwerk apply {example}",
)
NO_ROWS = Text(
    nl="er is niets gevonden om in te vullen.", en="nothing was found that needs filling in."
)
KEPT = Text(
    nl="De werkmap van hiervoor staat in {path}.", en="The workbook as it was is in {path}."
)
CHANGED_MEANWHILE = Text(
    nl="{path} is intussen gewijzigd, misschien in Excel. Sluit de werkmap daar en probeer het "
    "opnieuw.",
    en="{path} was changed meanwhile, perhaps in Excel. Close the workbook there and try again.",
)
UNCHANGED = Text(
    nl="Er is niets veranderd. Er is niets ingevuld, of het stond al zo in het netwerk.",
    en="Nothing has changed. Nothing was filled in, or the network said so already.",
)
CHANGED = Text(nl="Verwerkt. {parts}.", en="Done. {parts}.")
ADDED = Text(nl="Erbij: {what}", en="Added: {what}")
UPDATED = Text(nl="Gewijzigd: {what}", en="Changed: {what}")
REMOVED = Text(nl="Weg: {what}", en="Removed: {what}")
TIMES = Text(nl="{count} keer '{link}'", en="{count} × '{link}'")

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
    "sheet": Text(
        nl="Noem ook het ingevulde blad, bijvoorbeeld: {example}",
        en="Name the sheet that was filled in as well, for instance: {example}",
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
    nl="Bij {option} hoort een getal, zoals 0,6.",
    en="{option} takes a number, such as 0.6.",
)
ONLY_WORKBOOK = Text(
    nl="{path} is geen werkmap (.xlsx). Opmerkingen zet het programma alleen in een werkmap.",
    en="{path} is no workbook (.xlsx). Notes are put in a workbook only.",
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
NOT_MET = Text(
    nl="Niet op orde: {count} onderdelen van de minimale variant.",
    en="Not in order: {count} parts of the minimale variant.",
)
