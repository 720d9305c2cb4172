"""Words of the field that a newcomer may not know, in Dutch, with what they mean here."""

from collections.abc import Mapping

from netwerk.text import Text

TERMS: Mapping[str, Text] = {
    "casuïstiek": Text(
        nl="samen een geval uit de praktijk bespreken, om ervan te leren",
        en="discussing a case together, to learn from it",
    ),
    "convenant": Text(
        nl="schriftelijke afspraak waarin partijen vastleggen hoe ze samenwerken",
        en="written agreement in which parties lay down how they work together",
    ),
    "intervisie": Text(
        nl="vakgenoten bespreken elkaars werkvragen",
        en="colleagues of one profession discuss one another's questions",
    ),
    "kaderhuisarts": Text(
        nl="huisarts die zich in een onderwerp heeft gespecialiseerd en collega's adviseert",
        en="general practitioner with a special subject, who advises colleagues",
    ),
    "kartrekker": Text(
        nl="wie een initiatief leidt en het gaande houdt",
        en="who leads an initiative and keeps it going",
    ),
    "minimale variant": Text(
        nl="wat elke wijk bij elk thema op orde heeft, ook zonder prioriteit",
        en="what every wijk has in order on every theme, also without priority",
    ),
    "speerpunt": Text(
        nl="hoofdrichting waar doelstellingen onder vallen", en="main direction that goals serve"
    ),
    "stadscoördinator": Text(
        nl="wie de wijken van de stad op een thema bij elkaar brengt",
        en="who brings the wijken of the city together on a theme",
    ),
    "vindplaats": Text(nl="waar een afspraak te lezen is", en="where to find an agreement"),
    "wijkbestuurder": Text(
        nl="bestuurder die namens de wijk besluit", en="who decides on behalf of the wijk"
    ),
    "wijkcoördinator": Text(
        nl="wie de samenwerking in de wijk op gang houdt; vaak uw eerste aanspreekpunt",
        en="who keeps the cooperation in the wijk going; often the first to turn to",
    ),
    "wijkduo": Text(
        nl="twee mensen die in de wijk samen een thema trekken",
        en="two people who lead a theme in the wijk together",
    ),
}
