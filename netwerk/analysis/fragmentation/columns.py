"""The columns of fragmentation: what was measured, and whether it hangs together."""

from netwerk.results import Column
from netwerk.text import Text

from .mixing_columns import MIXING

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
            en="Partners in contact with nobody.",
        ),
        source="isolates",
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
        source="components",
    ),
    Column(
        name="largest_share",
        text=Text(nl="In het grootste deel", en="In the largest part"),
        form="share",
        meaning=Text(
            nl="Het deel van de partners dat in het grootste stuk zit.",
            en="The share of partners in the largest part.",
        ),
        source="largest component",
    ),
    Column(
        name="fragmentation",
        text=Text(nl="Versnippering", en="Fragmentation (F)"),
        form="number",
        meaning=Text(
            nl="Het deel van alle tweetallen dat elkaar op geen enkele manier kan bereiken. 0 is "
            "heel, 1 is helemaal los.",
            en="The share of pairs that cannot reach one another. 0 is whole.",
        ),
        source="F, Borgatti 2006",
    ),
    Column(
        name="distance_fragmentation",
        text=Text(nl="Versnippering met afstand", en="Distance fragmentation (DF)"),
        form="number",
        meaning=Text(
            nl="Als versnippering, maar lange omwegen tellen ook mee. 0 is iedereen kent iedereen.",
            en="1 − the mean of 1 / distance over all pairs. 0 when everybody is in touch.",
        ),
        source="DF, Borgatti 2006",
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
        source="transitivity, Luce and Perry 1949",
    ),
    Column(
        name="degree_centralization",
        text=Text(nl="Leunt op enkelen (contacten)", en="Degree centralization"),
        form="share",
        brief=False,
        meaning=Text(
            nl="Hoe sterk de contacten bij één partner samenkomen. 100%: alles loopt via één "
            "partner.",
            en="How far it all runs through one partner: 1 is a star.",
        ),
        source="centralization, Freeman 1979",
    ),
    Column(
        name="betweenness_centralization",
        text=Text(nl="Leunt op enkelen (verbindingen)", en="Betweenness centralization"),
        form="share",
        brief=False,
        meaning=Text(
            nl="Hoe sterk de verbindingen via één partner lopen. 100%: alles loopt via één "
            "partner.",
            en="How far it all runs through one partner: 1 is a star.",
        ),
        source="centralization, Freeman 1979",
    ),
    Column(
        name="closeness_centralization",
        text=Text(nl="Leunt op enkelen (nabijheid)", en="Closeness centralization"),
        form="share",
        brief=False,
        meaning=Text(
            nl="Hoeveel dichter één partner bij alle anderen staat, in het grootste deel.",
            en="How much closer one partner is to all others, in the largest part.",
        ),
        source="closeness centralization, Freeman 1979",
    ),
    *MIXING,
    Column(
        name="confirmed_share",
        text=Text(nl="Bevestigd", en="Confirmed"),
        form="share",
        meaning=Text(
            nl="Van hoeveel partners een contact is bevestigd. Onder 65%: wees voorzichtig met de "
            "cijfers.",
            en="The share of partners with a confirmed link. Below 65%: be careful.",
        ),
        source="missing data, Kossinets 2006",
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
