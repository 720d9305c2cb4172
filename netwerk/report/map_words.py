"""The words of the map: what its controls, panel and list say."""

from collections.abc import Mapping

from netwerk.model import Link
from netwerk.model.nodes import PARTNERS
from netwerk.text import Language, Text

MAP: Mapping[str, Text] = {
    "map": Text(nl="Netwerkkaart", en="Network map"),
    "the_map": Text(nl="De kaart", en="The map"),
    "find": Text(nl="Zoek op naam", en="Find by name"),
    "find_hint": Text(
        nl="Typ een deel van de naam, kies met de pijltjes en druk op Enter.",
        en="Type part of a name, choose with the arrow keys and press Enter.",
    ),
    "found": Text(nl="{count} gevonden", en="{count} found"),
    "find_example": Text(nl="Typ een naam", en="Type a name"),
    "not_found": Text(nl="Niets gevonden", en="Nothing found"),
    "filters": Text(nl="Filters en legenda", en="Filters and legend"),
    "what": Text(nl="Wat wilt u zien?", en="What do you want to see?"),
    "lines": Text(nl="Welke lijnen wilt u zien?", en="Which lines do you want to see?"),
    "area": Text(nl="Gebied", en="Area"),
    "theme": Text(nl="Thema", en="Theme"),
    "domain": Text(nl="Domein", en="Domain"),
    "every_area": Text(nl="Alle gebieden", en="All areas"),
    "every_theme": Text(nl="Alle thema's", en="All themes"),
    "every_domain": Text(nl="Alle domeinen", en="All domains"),
    "reset": Text(nl="Wis de filters", en="Clear the filters"),
    "shown": Text(
        nl="{nodes} van de {all} namen op de kaart, met {links} verbindingen",
        en="{nodes} of the {all} names on the map, with {links} links",
    ),
    "zoom_in": Text(nl="Dichterbij", en="Zoom in"),
    "zoom_out": Text(nl="Verder weg", en="Zoom out"),
    "fit": Text(nl="Hele kaart", en="Whole map"),
    "canvas": Text(
        nl="Kaart van het netwerk. Alles wat erop staat, staat ook in de lijst eronder.",
        en="Map of the network. Everything on it is also in the list below.",
    ),
    "details": Text(nl="Uitleg", en="Details"),
    "choose": Text(
        nl="Klik op een figuur of lijn, of zoek een naam. Hier ziet u dan wat is ingevuld.",
        en="Click a figure or line, or find a name. Here you then see what was filled in.",
    ),
    "no_links": Text(nl="Nog geen verbindingen.", en="No links yet."),
    "between": Text(nl="Tussen deze twee", en="Between these two"),
    "close": Text(nl="Sluit", en="Close"),
    "list": Text(nl="Alles als lijst", en="Everything as a list"),
    "name": Text(nl="Naam", en="Name"),
    "known": Text(nl="Wat bekend is", en="What is known"),
    "links": Text(nl="Verbindingen", en="Links"),
    "nothing": Text(nl="Er staat nog niets in dit netwerk.", en="This network holds nothing yet."),
    "period": Text(nl="Periode", en="Period"),
    "since": Text(nl="Vanaf jaar", en="From year"),
    "until": Text(nl="Tot en met jaar", en="To end of year"),
    "first_year": Text(nl="het begin", en="the start"),
    "last_year": Text(nl="het einde", en="the end"),
    "from_year": Text(nl="vanaf {year}", en="from {year}"),
    "to_year": Text(nl="tot en met {year}", en="to {year}"),
    "undated": Text(nl="Ook wat geen datum heeft", en="Also what has no date"),
    "arrange": Text(nl="Indeling", en="Arrangement"),
    "by_links": Text(nl="Op contact", en="By contact"),
    "by_area": Text(nl="Per gebied", en="By area"),
    "names": Text(nl="{count} namen", en="{count} names"),
    "shown_folded": Text(
        nl="{nodes} namen op de kaart, nog {folded} in {boxes} gesloten gebieden. Klik op een "
        "gebied om het te openen.",
        en="{nodes} names on the map, {folded} more in {boxes} closed areas. Click an area to open "
        "it.",
    ),
    "works_on": Text(nl="werkt aan", en="works on"),
    "stands_out": Text(nl="Wat opvalt", en="What stands out"),
    "one_link": Text(nl="In totaal {count} verbinding.", en="{count} link in all."),
    "many_links": Text(nl="In totaal {count} verbindingen.", en="{count} links in all."),
    "more": Text(nl="nog {count}", en="{count} more"),
    "more_rows": Text(nl="Toon meer (nog {count})", en="Show more ({count} left)"),
    "path": Text(nl="Weg tussen twee namen", en="Path between two names"),
    "path_from": Text(nl="Zoek een weg hiervandaan", en="Find a path from here"),
    "from": Text(nl="Van", en="From"),
    "to": Text(nl="Naar", en="To"),
    "path_between": Text(nl="Van {from} naar {to}", en="From {from} to {to}"),
    "one_step": Text(nl="Rechtstreeks.", en="Directly."),
    "steps": Text(nl="In {count} stappen.", en="In {count} steps."),
    "no_path": Text(
        nl="Er is geen weg tussen deze twee langs wat nu op de kaart staat.",
        en="There is no path between these two along what is on the map now.",
    ),
    "keep": Text(nl="Bewaren en afdrukken", en="Save and print"),
    "png": Text(nl="Bewaar als plaatje (PNG)", en="Save as a picture (PNG)"),
    "print": Text(nl="Druk deze kaart af", en="Print this map"),
    "plates": Text(nl="Druk per thema een themakaart af", en="Print a map for each theme"),
    "positions": Text(nl="Bewaar de plaatsen", en="Save the positions"),
    "positions_file": Text(nl="plaatsen", en="positions"),
    "positions_hint": Text(
        nl="Versleep namen zoals u wilt en bewaar de plaatsen: met --plaatsen ligt alles op een "
        "volgende kaart weer op dezelfde plek.",
        en="Drag names as you like and save the positions: with --positions all lies in the same "
        "place on a next map.",
    ),
    "picture": Text(nl="Tekening van het netwerk", en="Drawing of the network"),
    "off": Text(
        nl="Wat niet is aangevinkt, staat wel in het netwerk maar niet op de kaart.",
        en="What is not ticked is in the network but not on the map.",
    ),
}

# The heading above the other ends of a link, seen from its target.
INCOMING: Mapping[str, Text] = {
    "works_for": Text(nl="Wie hier werken", en="Who work here"),
    "member_of": Text(nl="Leden", en="Members"),
    "part_of": Text(nl="Onderdelen", en="Parts"),
    "active_in": Text(nl="In dit gebied", en="In this area"),
    "holds": Text(nl="Vervuld door", en="Held by"),
    "takes_part_in": Text(nl="Deelnemers", en="Participants"),
    "leads": Text(nl="Getrokken door", en="Led by"),
    "reports_to": Text(nl="Ontvangt verslag van", en="Receives reports from"),
    "about": Text(nl="Gaan hierover", en="About this"),
    "contributes_to": Text(nl="Dragen hieraan bij", en="Contribute to this"),
    "works_on": Text(nl="Werken hieraan", en="Work on this"),
    "party_to": Text(nl="Partijen", en="Parties"),
    "works_with": Text(nl="Werkt samen met", en="Works with"),
    "knows": Text(nl="Is bekend bij", en="Known by"),
    "wants": Text(nl="Wie hier iets voor biedt of zoekt", en="Who offers or seeks something"),
    "prioritises": Text(nl="Krijgt voorrang van", en="Prioritised by"),
    "funds": Text(nl="Gefinancierd door", en="Funded by"),
    "same_as": Text(nl="Is dezelfde als", en="Same as"),
    "distinct_from": Text(nl="Bewust apart", en="Distinct from"),
    "coordinates_with": Text(nl="Stemt af met", en="Coordinates with"),
    "complements": Text(nl="Vult aan", en="Complements"),
}

# Who leads something has a name of its own per kind.
_LED: Mapping[str, Text] = {
    "overleg": Text(nl="Voorzitter", en="Chair"),
    "initiative": Text(nl="Kartrekker", en="Lead"),
    "agreement": Text(nl="Eigenaar", en="Owner"),
    "channel": Text(nl="Afzender", en="Sender"),
}
_THEMES = Text(nl="Thema's", en="Themes")


def heading_at_source(link: Link, source_kind: str) -> Text:
    """The heading above the other ends of a link, on the card where it begins."""
    return _THEMES if link.kind == "about" and source_kind in PARTNERS else link.plural


def heading_at_target(link: Link, target_kind: str) -> Text:
    """The heading above the other ends of a link, on the card where it ends."""
    own = _LED.get(target_kind) if link.kind == "leads" else None
    return own or INCOMING[link.kind]


def said(words: Mapping[str, Text], language: Language) -> dict[str, str]:
    """Every word in one language."""
    return {key: text[language] for key, text in words.items()}
