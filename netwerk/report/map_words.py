"""The words of the map: what its controls, panel and list say."""

from collections.abc import Mapping

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
    "not_found": Text(nl="Niets gevonden", en="Nothing found"),
    "filters": Text(nl="Filters en legenda", en="Filters and legend"),
    "what": Text(nl="Wat staat erop", en="What is shown"),
    "lines": Text(nl="Welke verbindingen", en="Which links"),
    "area": Text(nl="Gebied", en="Area"),
    "theme": Text(nl="Thema", en="Theme"),
    "domain": Text(nl="Domein", en="Domain"),
    "every_area": Text(nl="Alle gebieden", en="All areas"),
    "every_theme": Text(nl="Alle thema's", en="All themes"),
    "every_domain": Text(nl="Alle domeinen", en="All domains"),
    "reset": Text(nl="Wis de filters", en="Clear the filters"),
    "shown": Text(
        nl="Op de kaart: {nodes} van {all} · verbindingen: {links}",
        en="On the map: {nodes} of {all} · links: {links}",
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
        nl="Klik op een teken of een lijn, of zoek een naam: dan staat hier alles wat erover "
        "bekend is.",
        en="Click a mark or a line, or find a name: all that is known about it then stands here.",
    ),
    "no_links": Text(nl="Nog geen verbindingen.", en="No links yet."),
    "between": Text(nl="Tussen deze twee", en="Between these two"),
    "close": Text(nl="Sluit", en="Close"),
    "list": Text(nl="Alles als lijst", en="Everything as a list"),
    "name": Text(nl="Naam", en="Name"),
    "known": Text(nl="Wat bekend is", en="What is known"),
    "links": Text(nl="Verbindingen", en="Links"),
    "nothing": Text(nl="Er staat nog niets in dit netwerk.", en="This network holds nothing yet."),
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
    "active_in": Text(nl="Hier actief", en="Active here"),
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
    "wants": Text(nl="Wie dit willen", en="Who want this"),
    "prioritises": Text(nl="Krijgt voorrang van", en="Prioritised by"),
    "funds": Text(nl="Gefinancierd door", en="Funded by"),
    "same_as": Text(nl="Is dezelfde als", en="Same as"),
    "distinct_from": Text(nl="Bewust apart", en="Distinct from"),
    "coordinates_with": Text(nl="Stemt af met", en="Coordinates with"),
    "complements": Text(nl="Vult aan", en="Complements"),
}


def said(words: Mapping[str, Text], language: Language) -> dict[str, str]:
    """Every word in one language."""
    return {key: text[language] for key, text in words.items()}
