"""What key_partners shows of each partner, in words."""

from netwerk.results import Column
from netwerk.text import Text

COLUMNS = (
    Column(name="partner", text=Text(nl="Partner", en="Partner"), form="id"),
    Column(
        name="degree",
        text=Text(nl="Contacten", en="Contacts"),
        form="count",
        meaning=Text(
            nl="Met hoeveel andere partners deze partner contact heeft.",
            en="With how many other partners this one has a tie (degree).",
        ),
    ),
    Column(
        name="betweenness",
        text=Text(nl="Staat tussen anderen", en="Betweenness"),
        form="whole",
        meaning=Text(
            nl="Bij hoeveel tweetallen van anderen de kortste weg via deze partner loopt. Zijn er "
            "meer kortste wegen, dan telt elke weg voor een deel.",
            en="Over all pairs of others: the share of their shortest paths through this partner "
            "(Freeman 1979), not normalised.",
        ),
    ),
    Column(
        name="betweenness_error",
        text=Text(nl="Onzekerheid daarvan", en="Standard error of betweenness"),
        form="number",
        brief=False,
        meaning=Text(
            nl="Hoe ver 'Staat tussen anderen' ernaast kan zitten. 0 is precies berekend.",
            en="The standard error when betweenness was sampled; 0 when exact.",
        ),
    ),
    Column(
        name="cut_partner",
        text=Text(nl="Onmisbare schakel", en="Cut partner"),
        brief=False,
        meaning=Text(
            nl="Of anderen zonder deze partner los raken van elkaar.",
            en="Whether others are cut off from one another without this partner.",
        ),
    ),
    Column(
        name="cut_off",
        text=Text(nl="Raken los zonder deze", en="Cut off without"),
        form="count",
        meaning=Text(
            nl="Hoeveel anderen zonder deze partner los raken van de rest.",
            en="How many others lose the largest part without this partner.",
        ),
    ),
    Column(
        name="cut_off_partners",
        text=Text(nl="Wie dan los raken", en="Who are cut off"),
        form="ids",
        meaning=Text(
            nl="Wie zonder deze partner los raken van de rest. Leeg: niemand, of te veel om te "
            "noemen.",
            en="Who lose the largest part without this partner. Empty: nobody, or too many to "
            "name.",
        ),
    ),
    Column(
        name="fragmentation_without",
        text=Text(nl="Versnippering zonder deze", en="Fragmentation without (F)"),
        form="number",
        brief=False,
        meaning=Text(
            nl="De versnippering van het netwerk als deze partner wegvalt. 0 is heel, 1 is "
            "helemaal los.",
            en="F of the network without this partner (Borgatti 2006). 0 is whole.",
        ),
    ),
    Column(
        name="distance_fragmentation_without",
        text=Text(
            nl="Versnippering met afstand zonder deze", en="Distance fragmentation without (DF)"
        ),
        form="fraction",
        brief=False,
        meaning=Text(
            nl="Hetzelfde, waarbij lange omwegen ook meetellen. Leeg: het netwerk is te groot.",
            en="DF of the network without this partner. Empty: the network is too large.",
        ),
    ),
    Column(
        name="constraint",
        text=Text(nl="Afhankelijk van één kring", en="Constraint"),
        form="number",
        brief=False,
        meaning=Text(
            nl="Hoe sterk de contacten van deze partner één kring vormen. Hoog: iedereen kent "
            "elkaar al. Laag: contact met verschillende kringen.",
            en="How far the contacts form one circle (Burt 1992). Low: contacts in several.",
        ),
    ),
    Column(
        name="effective_size",
        text=Text(nl="Verschillende ingangen", en="Effective size"),
        form="number",
        meaning=Text(
            nl="Hoeveel verschillende ingangen deze partner heeft. Contacten die elkaar kennen "
            "tellen minder mee.",
            en="The contacts, less how far they know one another (Burt 1992).",
        ),
    ),
    Column(
        name="coordinator",
        text=Text(nl="Verbindt binnen het domein", en="Coordinator"),
        form="count",
        brief=False,
        meaning=Text(
            nl="Hoeveel tweetallen uit het eigen domein deze partner verbindt die elkaar niet "
            "spreken.",
            en="Pairs without a tie that this partner stands between, all of one domain.",
        ),
    ),
    Column(
        name="itinerant",
        text=Text(nl="Verbindt binnen een ander domein", en="Itinerant broker"),
        form="count",
        brief=False,
        meaning=Text(
            nl="Tweetallen die beide uit één ander domein komen.",
            en="Pairs of which both are of one other domain.",
        ),
    ),
    Column(
        name="gatekeeper",
        text=Text(nl="Toegang tot het eigen domein", en="Gatekeeper"),
        form="count",
        brief=False,
        meaning=Text(
            nl="Tweetallen van iemand uit een ander domein met iemand uit het eigen domein.",
            en="Pairs of one of another domain and one of the partner's own, as way in.",
        ),
    ),
    Column(
        name="representative",
        text=Text(nl="Spreekt voor het eigen domein", en="Representative"),
        form="count",
        brief=False,
        meaning=Text(
            nl="Dezelfde tweetallen, de andere kant op. Contacten gaan beide kanten op, dus dit "
            "getal is gelijk.",
            en="The same pairs as way out: ties go both ways, so the number is equal.",
        ),
    ),
    Column(
        name="liaison",
        text=Text(nl="Verbindt andere domeinen", en="Liaison"),
        form="count",
        brief=False,
        meaning=Text(
            nl="Tweetallen uit twee verschillende andere domeinen.",
            en="Pairs of two different other domains.",
        ),
    ),
    Column(
        name="confirmed",
        text=Text(nl="Bevestigd", en="Confirmed"),
        brief=False,
        meaning=Text(
            nl="Of iemand een contact of deelname van deze partner heeft bevestigd.",
            en="Whether any link of this partner was confirmed.",
        ),
    ),
)
