"""The columns of fragmentation on groups, and on contact between domains."""

from netwerk.results import Column
from netwerk.text import Text

MIXING = (
    Column(
        name="communities",
        text=Text(nl="Groepen", en="Communities"),
        form="count",
        brief=False,
        meaning=Text(
            nl="Groepen partners die onderling veel samenwerken.",
            en="Groups with many ties inside, the best division of ten runs.",
        ),
        source="Louvain, Blondel and others 2008",
    ),
    Column(
        name="modularity",
        text=Text(nl="Hoe los de groepen van elkaar staan", en="Modularity"),
        form="number",
        brief=False,
        meaning=Text(
            nl="Hoe scherp de groepen van elkaar gescheiden zijn. 0 is niet.",
            en="How sharply the groups are divided. 0 is not at all.",
        ),
        source="modularity, Newman and Girvan 2004",
    ),
    Column(
        name="community_stability",
        text=Text(nl="Hoe zeker de groepen zijn", en="Stability of the communities"),
        form="share",
        brief=False,
        meaning=Text(
            nl="Hoe vaak dezelfde groepen gevonden worden als de partners in een andere volgorde "
            "staan. 100%: altijd.",
            en="How far the same groups are found when the partners come in another order. 100% is "
            "always.",
        ),
        source="adjusted Rand index, Hubert and Arabie 1985",
    ),
    Column(
        name="ei_index",
        text=Text(nl="Contact over domeinen heen", en="E–I index"),
        form="number",
        brief=False,
        meaning=Text(
            nl="−1: alleen contact binnen het eigen domein. 1: alleen met andere domeinen.",
            en="External minus internal ties, over all, between domains: −1 is all within.",
        ),
        source="E–I index, Krackhardt and Stern 1988",
    ),
    Column(
        name="ei_expected",
        text=Text(nl="Bij toeval over domeinen heen", en="E–I index by chance"),
        form="number",
        brief=False,
        meaning=Text(
            nl="Hoeveel contact over domeinen heen er zou zijn als het domein niet uitmaakte.",
            en="The E–I index there would be if domains made no difference.",
        ),
        source="mean under random labelling, Cliff and Ord 1981",
    ),
    Column(
        name="ei_deviation",
        text=Text(nl="Meer of minder dan toeval", en="E–I index against chance"),
        form="number",
        brief=False,
        meaning=Text(
            nl="Onder −2: domeinen mengen minder dan u bij toeval zou verwachten. Boven 2: meer.",
            en="Below −2 domains mix less than chance would give, above 2 more.",
        ),
        source="standard deviations under random labelling, Cliff and Ord 1981",
    ),
)
