"""What fragmentation finds, in words."""

from netwerk.findings import FindingKind, Severity
from netwerk.text import Text

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
        nl="Bij {count} thema's vallen de partners uiteen in losse delen: {names}.",
        en="On {count} themes the partners form separate parts: {names}.",
    ),
    advice=Text(
        nl="Breng de delen bij elkaar in een overleg over dit thema.",
        en="Bring the parts together in a meeting on this theme.",
    ),
)

ISLAND_BRIDGE = FindingKind(
    key="island_bridge",
    severity=Severity.IMPROVE,
    title=Text(nl="Brug naar een eiland", en="Bridge to an island"),
    one=Text(
        nl="Eén contact haalt het eiland van {member_id} erbij: dat met {partner_id}, {reason}.",
        en="One contact joins the island of {member_id} to the others: with {partner_id}, "
        "{reason}.",
    ),
    many=Text(
        nl="{count} eilanden hebben aan één nieuw contact genoeg om erbij te horen: {names}.",
        en="{count} islands need one contact each to join the others: {names}.",
    ),
    advice=Text(
        nl="Stel deze twee aan elkaar voor, bijvoorbeeld in een overleg waar een van hen al zit.",
        en="Introduce the two, for instance in a meeting that one of them already attends.",
    ),
)
DOMAIN_MIXING = FindingKind(
    key="domains_mix_little",
    severity=Severity.IMPROVE,
    title=Text(nl="Domeinen mengen weinig", en="Domains mix little"),
    one=Text(
        nl="Domeinen mengen minder dan u bij toeval zou verwachten: {share}% van de contacten is "
        "tussen twee domeinen, bij toeval {expected}%.",
        en="Domains mix less than chance would give: {share}% of the contacts join two domains, by "
        "chance {expected}%.",
    ),
    many=Text(
        nl="In {count} netwerken mengen domeinen minder dan u bij toeval zou verwachten.",
        en="In {count} networks domains mix less than chance would give.",
    ),
    advice=Text(
        nl="Nodig bij een overleg van één domein eens iemand uit een ander domein uit.",
        en="Invite somebody of another domain to a meeting of one domain.",
    ),
)
DOMAINS_APART = FindingKind(
    key="domains_never_meet",
    severity=Severity.IMPROVE,
    title=Text(nl="Domeinen zonder contact", en="Domains without contact"),
    one=Text(
        nl="Van de {all} tweetallen domeinen hebben er {apart} geen enkel contact, zoals "
        "{domains}.",
        en="Of the {all} pairs of domains {apart} have no contact at all, such as {domains}.",
    ),
    many=Text(
        nl="In {count} netwerken zijn er domeinen zonder enig contact.",
        en="In {count} networks there are domains without any contact.",
    ),
    advice=Text(
        nl="Begin met het tweetal dat elkaar op uw thema's het meest nodig heeft.",
        en="Begin with the pair that needs one another most on your themes.",
    ),
)
DOMAIN_BY_ONE = FindingKind(
    key="domains_through_one",
    severity=Severity.IMPROVE,
    title=Text(nl="Domeinen via één partij", en="Domains through one party"),
    one=Text(
        nl="Het contact van {domain} met {others} loopt alleen via {names}.",
        en="The contact of {domain} with {others} runs through {names} only.",
    ),
    many=Text(
        nl="Bij {count} partners loopt het contact tussen twee domeinen alleen via hen: {names}.",
        en="All contact between two domains runs through one of {count} partners: {names}.",
    ),
    advice=Text(
        nl="Zorg dat een tweede partij dit contact ook heeft, voor als de eerste uitvalt.",
        en="See that a second party has this contact too, should the first drop out.",
    ),
)
ONLY_THROUGH_GP = FindingKind(
    key="domain_only_through_gp",
    severity=Severity.IMPROVE,
    title=Text(nl="Alleen via de huisarts", en="Only through general practice"),
    one=Text(
        nl="Alleen via de huisartsenzorg komt u {ways}.",
        en="Only through general practice is there a way {ways}.",
    ),
    many=Text(
        nl="In {count} netwerken bereiken domeinen elkaar alleen via de huisartsenzorg.",
        en="In {count} networks domains reach others through general practice only.",
    ),
    advice=Text(
        nl="Breng deze domeinen ook zonder de huisarts met elkaar in contact: dat spaart de "
        "huisarts, en het contact blijft als die uitvalt.",
        en="Bring these domains together without the general practitioner too: it spares the "
        "practice, and the contact stays when the practice drops out.",
    ),
)
LOOSE_INITIATIVE = FindingKind(
    key="loose_initiative",
    severity=Severity.IMPROVE,
    title=Text(nl="Los initiatief", en="Loose initiative"),
    one=Text(
        nl="{names} deelt geen enkele partner met iets anders op het thema {theme_ids}.",
        en="{names} shares no partner with anything else on the theme {theme_ids}.",
    ),
    many=Text(
        nl="{count} initiatieven en overleggen delen geen enkele partner met iets anders op hun "
        "thema: {names}.",
        en="{count} initiatives and meetings share no partner with anything else on their theme: "
        "{names}.",
    ),
    advice=Text(
        nl="Laat de trekkers die op één thema werken elkaar vertellen wat ze doen.",
        en="Let those who lead work on one theme tell one another what they do.",
    ),
)
KINDS = (
    ISLAND,
    ISLAND_BRIDGE,
    ISOLATED,
    THEME_APART,
    DOMAIN_MIXING,
    DOMAINS_APART,
    DOMAIN_BY_ONE,
    ONLY_THROUGH_GP,
    LOOSE_INITIATIVE,
)
WAY = Text(nl="van {domain} naar {others}", en="from {domain} to {others}")
ALL_OTHERS = Text(nl="alle andere domeinen", en="all other domains")
BOTH_ON_THEME_IN_AREA = Text(
    nl="allebei bezig met {theme} in {area}", en="both on {theme} in {area}"
)
BOTH_ON_THEME = Text(nl="allebei bezig met {theme}", en="both on {theme}")
BOTH_IN_AREA = Text(nl="allebei actief in {area}", en="both active in {area}")
MOST_CONTACTS = Text(
    nl="de partner met de meeste contacten", en="the partner with the most contacts"
)
