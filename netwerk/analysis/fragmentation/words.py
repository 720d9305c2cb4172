"""What fragmentation measures and finds, in words."""

from typing import Literal, get_args

from netwerk.findings import FindingKind, Severity
from netwerk.results import Column, Option
from netwerk.text import Text
from netwerk.ties import LEVELS, MAX_GATHERING

Scope = Literal["network", "area", "theme", "area_theme"]
SCOPES: tuple[Scope, ...] = get_args(Scope)
TITLE = Text(nl="Versnippering", en="Fragmentation")

COLUMNS = (
    Column(
        name="scope",
        text=Text(nl="Waarover", en="Scope"),
        form="words",
        words={
            "network": Text(nl="hele netwerk", en="whole network"),
            "area": Text(nl="gebied", en="area"),
            "theme": Text(nl="thema", en="theme"),
            "area_theme": Text(nl="thema in gebied", en="theme in area"),
        },
    ),
    Column(name="area", text=Text(nl="Gebied", en="Area"), form="id"),
    Column(name="theme", text=Text(nl="Thema", en="Theme"), form="id"),
    Column(name="at", text=Text(nl="Op", en="At"), form="moment", brief=False),
    Column(
        name="partners",
        text=Text(nl="Partners", en="Partners"),
        form="count",
        meaning=Text(
            nl="Het aantal organisaties en professionals.",
            en="The number of organisations and persons.",
        ),
    ),
    Column(
        name="left_out",
        text=Text(nl="Niet meegeteld", en="Left out"),
        form="count",
        brief=False,
        meaning=Text(
            nl="Partners die op dit niveau niet meetellen.",
            en="Partners that do not count at this level.",
        ),
    ),
    Column(
        name="isolated",
        text=Text(nl="Zonder contacten", en="Without contacts"),
        form="count",
        meaning=Text(
            nl="Partners die met niemand contact hebben.",
            en="Partners in contact with nobody (isolates).",
        ),
    ),
    Column(
        name="components",
        text=Text(nl="Aantal delen", en="Components"),
        form="count",
        meaning=Text(
            nl="In hoeveel delen de partners uiteenvallen, ook partners zonder contacten. 1: alles "
            "hangt samen.",
            en="The number of parts the network falls into. 1 is whole.",
        ),
    ),
    Column(
        name="largest_share",
        text=Text(nl="In het grootste deel", en="In the largest part"),
        form="share",
        meaning=Text(
            nl="Het deel van de partners dat in het grootste stuk zit.",
            en="The share of partners in the largest component.",
        ),
    ),
    Column(
        name="fragmentation",
        text=Text(nl="Versnippering", en="Fragmentation (F)"),
        form="number",
        meaning=Text(
            nl="Het deel van alle tweetallen dat elkaar op geen enkele manier kan bereiken. 0 is "
            "heel, 1 is helemaal los.",
            en="The share of pairs that cannot reach one another (Borgatti 2006). 0 is whole.",
        ),
    ),
    Column(
        name="distance_fragmentation",
        text=Text(nl="Versnippering met afstand", en="Distance fragmentation (DF)"),
        form="number",
        meaning=Text(
            nl="Als versnippering, maar lange omwegen tellen ook mee. 0 is iedereen kent iedereen.",
            en="1 − the mean of 1 / distance over all pairs (Borgatti 2006).",
        ),
    ),
    Column(
        name="distance_fragmentation_error",
        text=Text(nl="Onzekerheid", en="Standard error of DF"),
        form="number",
        brief=False,
        meaning=Text(
            nl="Hoe ver versnippering met afstand ernaast kan zitten. 0 is precies berekend.",
            en="The standard error when DF was sampled; 0 when exact.",
        ),
    ),
    Column(
        name="density",
        text=Text(nl="Dichtheid", en="Density"),
        form="share",
        brief=False,
        meaning=Text(
            nl="Het deel van alle tweetallen dat direct contact heeft.",
            en="The share of pairs with a tie.",
        ),
    ),
    Column(
        name="average_degree",
        text=Text(nl="Contacten per partner", en="Average degree"),
        form="number",
        brief=False,
        meaning=Text(
            nl="Met hoeveel anderen een partner gemiddeld contact heeft.",
            en="The mean number of partners a partner has a tie with.",
        ),
    ),
    Column(
        name="transitivity",
        text=Text(nl="Contacten kennen elkaar", en="Transitivity"),
        form="share",
        brief=False,
        meaning=Text(
            nl="Hoe vaak twee contacten van een partner ook elkaar kennen.",
            en="Three times the triangles, divided by the triads.",
        ),
    ),
    Column(
        name="degree_centralization",
        text=Text(nl="Leunt op enkelen (contacten)", en="Degree centralization"),
        form="share",
        brief=False,
        meaning=Text(
            nl="Hoe sterk de contacten bij één partner samenkomen. 100%: alles loopt via één "
            "partner.",
            en="Freeman (1979), normalised: 1 is a star.",
        ),
    ),
    Column(
        name="betweenness_centralization",
        text=Text(nl="Leunt op enkelen (verbindingen)", en="Betweenness centralization"),
        form="share",
        brief=False,
        meaning=Text(
            nl="Hoe sterk de verbindingen via één partner lopen. 100%: alles loopt via één "
            "partner.",
            en="Freeman (1979), normalised: 1 is a star.",
        ),
    ),
    Column(
        name="closeness_centralization",
        text=Text(nl="Leunt op enkelen (nabijheid)", en="Closeness centralization"),
        form="share",
        brief=False,
        meaning=Text(
            nl="Hoeveel dichter één partner bij alle anderen staat, in het grootste deel.",
            en="Freeman (1979), normalised, of the largest component.",
        ),
    ),
    Column(
        name="communities",
        text=Text(nl="Groepen", en="Communities"),
        form="count",
        brief=False,
        meaning=Text(
            nl="Groepen partners die onderling veel samenwerken.",
            en="Groups with many ties inside (Louvain, best of ten runs).",
        ),
    ),
    Column(
        name="modularity",
        text=Text(nl="Hoe los de groepen staan", en="Modularity"),
        form="number",
        brief=False,
        meaning=Text(
            nl="Hoe scherp de groepen van elkaar gescheiden zijn. 0 is niet.",
            en="Newman and Girvan (2004), of the communities.",
        ),
    ),
    Column(
        name="ei_index",
        text=Text(nl="Contact over domeinen heen", en="E–I index"),
        form="number",
        brief=False,
        meaning=Text(
            nl="−1: alleen contact binnen het eigen domein. 1: alleen met andere domeinen.",
            en="External minus internal ties, over all, between domains (Krackhardt and Stern).",
        ),
    ),
    Column(
        name="large_gatherings",
        text=Text(nl="Te grote bijeenkomsten", en="Large gatherings"),
        form="count",
        brief=False,
        meaning=Text(
            nl="Bijeenkomsten die te groot zijn om als contact mee te tellen.",
            en="Gatherings with more members than max_gathering: they make no ties.",
        ),
    ),
)

ISLAND = FindingKind(
    key="island",
    severity=Severity.URGENT,
    title=Text(nl="Los eiland", en="Island"),
    one=Text(
        nl="{names} hebben wel contact met elkaar, maar niet met de andere partners.",
        en="{names} are in touch with one another, but not with the other partners.",
    ),
    many=Text(
        nl="{count} groepjes staan los van de andere partners: {names}.",
        en="{count} groups stand apart from the other partners: {names}.",
    ),
    advice=Text(
        nl="Nodig uit elk groepje iemand uit voor een bestaand overleg.",
        en="Invite somebody of each group to an existing meeting.",
    ),
)
ISOLATED = FindingKind(
    key="isolated",
    severity=Severity.IMPROVE,
    title=Text(nl="Partner zonder contacten", en="Partner without contacts"),
    one=Text(
        nl="{names} heeft met geen enkele andere partner contact.",
        en="{names} is in touch with no other partner.",
    ),
    many=Text(
        nl="{count} partners hebben met geen enkele andere partner contact: {names}.",
        en="{count} partners are in touch with no other partner: {names}.",
    ),
    advice=Text(
        nl="Klopt dit niet? Vul de contacten aan. Klopt het wel? Stel de partner aan iemand voor.",
        en="Not right? Fill in the contacts. Right? Introduce the partner to somebody.",
    ),
)
THEME_APART = FindingKind(
    key="theme_apart",
    severity=Severity.IMPROVE,
    title=Text(nl="Thema valt uiteen", en="Theme falls apart"),
    one=Text(
        nl="De {partners} partners op het thema {names} vormen {components} losse delen.",
        en="The {partners} partners on the theme {names} form {components} separate parts.",
    ),
    many=Text(
        nl="Bij {count} thema's vallen de partners in losse delen uiteen: {names}.",
        en="On {count} themes the partners form separate parts: {names}.",
    ),
    advice=Text(
        nl="Breng de delen bij elkaar in een overleg over dit thema.",
        en="Bring the parts together in a meeting on this theme.",
    ),
)

ONLY_SELECTION = Text(
    nl="Alleen partners en bijeenkomsten van deze selectie tellen mee, geen contacten daarbuiten.",
    en="Only partners and gatherings of this selection count, no contacts outside it.",
)

OPTIONS = (
    Option(
        name="level",
        type=str,
        default="partner",
        text=Text(
            nl="Wie telt als partner: iedereen, alleen personen of alleen organisaties.",
            en="Who counts as a partner: all, persons only or organisations only.",
        ),
        choices=LEVELS,
    ),
    Option(
        name="per",
        type=tuple,
        default=None,
        text=Text(
            nl="Voor welke delen een regel: hele netwerk, gebied, thema, thema in gebied.",
            en="Which scopes get a row: network, area, theme, theme in area.",
        ),
        choices=SCOPES,
    ),
    Option(
        name="max_gathering",
        type=int,
        default=MAX_GATHERING,
        text=Text(
            nl="Grotere bijeenkomsten tellen niet als contact.",
            en="Larger gatherings make no ties.",
        ),
    ),
)
