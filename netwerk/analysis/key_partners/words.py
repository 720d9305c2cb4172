"""What key_partners finds and asks, in words."""

from netwerk.findings import FindingKind, Severity
from netwerk.text import Text
from netwerk.tie_options import BROKERS_OPTION, LEVEL_OPTION, MAX_GATHERING_OPTION

TITLE = Text(nl="Spilpartners", en="Key partners")

MOST_NEEDED = FindingKind(
    key="most_needed_partner",
    severity=Severity.URGENT,
    title=Text(nl="Belangrijkste onmisbare schakel", en="Most needed cut partner"),
    one=Text(
        nl="Zonder {names} raken {cut_off} andere partners los van de rest: {cut_off_ids}.",
        en="Without {names} {cut_off} other partners are cut off from the rest: {cut_off_ids}.",
    ),
    many=Text(
        nl="Valt een van deze {count} partners weg, dan raken anderen los van de rest: {names}.",
        en="Without each of these {count} partners others are cut off from the rest: {names}.",
    ),
    advice=Text(
        nl="Zorg voor een tweede verbinding: stel iemand van de ene kant voor aan iemand van de "
        "andere kant.",
        en="Make a second connection: introduce somebody of one side to somebody of the other.",
    ),
)
CUT_PARTNER = FindingKind(
    key="cut_partner",
    severity=Severity.IMPROVE,
    title=Text(nl="Onmisbare schakel", en="Cut partner"),
    one=Text(
        nl="{names} is een onmisbare schakel: zonder deze partner raken {cut_off} anderen los van "
        "de rest.",
        en="{names} is a cut partner: without this partner {cut_off} others are cut off from the "
        "rest.",
    ),
    many=Text(
        nl="Valt een van deze {count} partners weg, dan raken twee of meer anderen los van de "
        "rest: {names}.",
        en="Without each of these {count} partners two or more are cut off: {names}.",
    ),
    advice=Text(
        nl="In de tabel 'Spilpartners' staat wie zonder hen los raken. Help die partners aan een "
        "tweede contact.",
        en="The table 'Key partners' says who are cut off without them. Help these to a second "
        "contact.",
    ),
)
BRIDGE = FindingKind(
    key="bridge",
    severity=Severity.IMPROVE,
    title=Text(nl="Enige verbinding", en="Bridge"),
    one=Text(
        nl="Het contact tussen {names} is de enige verbinding van {cut_off} partners met de rest.",
        en="The contact between {names} is all that connects {cut_off} partners with the rest.",
    ),
    many=Text(
        nl="{count} contacten zijn de enige verbinding tussen twee delen van het netwerk: {names}.",
        en="{count} contacts are all that connects two parts of the network: {names}.",
    ),
    advice=Text(
        nl="Leg er een tweede contact naast, voor als dit contact wegvalt.",
        en="Add a second contact, for when this one falls away.",
    ),
)
ONLY_CONTACT = FindingKind(
    key="only_contact",
    severity=Severity.IMPROVE,
    title=Text(nl="Alleen via één partner", en="Only one contact"),
    one=Text(
        nl="{partner_id} is alleen via {contact_id} te bereiken.",
        en="{partner_id} can only be reached through {contact_id}.",
    ),
    many=Text(
        nl="{count} partners zijn alleen via één ander te bereiken: {names}.",
        en="{count} partners can only be reached through one other: {names}.",
    ),
    advice=Text(
        nl="Vraag die ene om de partner ook aan iemand anders voor te stellen.",
        en="Ask this contact to introduce the partner to somebody else.",
    ),
)
BROKER = FindingKind(
    key="broker",
    severity=Severity.IMPROVE,
    title=Text(nl="Verbinder tussen domeinen", en="Broker between domains"),
    one=Text(
        nl="{names} verbindt het vaakst partners uit verschillende domeinen die elkaar zelf niet "
        "spreken.",
        en="{names} most often connects partners of different domains who are not in touch "
        "themselves.",
    ),
    many=Text(
        nl="Deze {count} partners verbinden het vaakst partners uit verschillende domeinen die "
        "elkaar zelf niet spreken: {names}.",
        en="These {count} most often connect partners of different domains who are not in touch "
        "themselves: {names}.",
    ),
    advice=Text(
        nl="Vraag hen om domeinen met elkaar in contact te brengen, en let op of het hun niet te "
        "veel wordt.",
        en="Ask them to bring domains together, and see that it does not become too much.",
    ),
)
ONLY_HOLDER = FindingKind(
    key="only_holder",
    severity=Severity.IMPROVE,
    title=Text(nl="Rol hangt aan één persoon", en="Role hangs on one person"),
    one=Text(
        nl="De rol {role_id} hangt aan één persoon: {holder_id}.",
        en="The role {role_id} hangs on one person: {holder_id}.",
    ),
    many=Text(
        nl="{count} rollen hangen aan één persoon: {names}.",
        en="{count} roles hang on one person: {names}.",
    ),
    advice=Text(
        nl="Spreek af wie kan invallen, en schrijf op wat een opvolger moet weten.",
        en="Agree who can stand in, and write down what a successor must know.",
    ),
)
ONLY_CHAIR = FindingKind(
    key="only_chair",
    severity=Severity.IMPROVE,
    title=Text(nl="Overleggen hangen aan één voorzitter", en="Meetings hang on one chair"),
    one=Text(
        nl="{names} is de enige voorzitter van {overleg_ids}.",
        en="{names} is the only chair of {overleg_ids}.",
    ),
    many=Text(
        nl="{count} personen zijn de enige voorzitter van meerdere overleggen: {names}.",
        en="{count} persons are the only chair of several meetings: {names}.",
    ),
    advice=Text(
        nl="Spreek per overleg af wie voorzit als de voorzitter er niet is.",
        en="Agree for each meeting who chairs when the chair is away.",
    ),
)
ONLY_OF_DOMAIN = FindingKind(
    key="only_of_domain",
    severity=Severity.IMPROVE,
    title=Text(nl="Domein op een thema hangt aan één persoon", en="One person of a domain"),
    one=Text(
        nl="Op het thema {theme_id} is {person_id} de enige uit het domein {domain}.",
        en="On the theme {theme_id} {person_id} is the only one of the domain {domain}.",
    ),
    many=Text(
        nl="{count} keer is op een thema maar één persoon uit een domein betrokken: {names}.",
        en="{count} times only one person of a domain is involved in a theme: {names}.",
    ),
    advice=Text(
        nl="Vraag wie uit hetzelfde domein kan meedoen of invallen.",
        en="Ask who of the same domain can join or stand in.",
    ),
)

CONFIRMED = Text(
    nl="Van {share}% van de partners is een contact of deelname bevestigd.",
    en="Of {share}% of the partners a link was confirmed.",
)
CAREFUL = Text(
    nl="Wees voorzichtig: van maar {share}% van de partners is een contact of deelname bevestigd. "
    "Wie hier belangrijk lijkt, is misschien vooral wie goed is ingevuld.",
    en="Be careful: of only {share}% of the partners a link was confirmed. Who seems important "
    "here may only be who was filled in well.",
)
UNNAMED = Text(
    nl="De verbinders tussen domeinen worden pas genoemd als van {least}% van de partners een "
    "contact of deelname is bevestigd.",
    en="Brokers between domains are only named when of {least}% of the partners a link was "
    "confirmed.",
)
ESTIMATED = Text(
    nl="'Staat tussen anderen' is geschat uit een steekproef: het netwerk is te groot om precies "
    "te berekenen.",
    en="Betweenness is estimated from a sample: the network is too large to be exact.",
)
OPTIONS = (
    LEVEL_OPTION,
    BROKERS_OPTION,
    MAX_GATHERING_OPTION,
)
