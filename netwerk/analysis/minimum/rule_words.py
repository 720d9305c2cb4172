"""What can be wrong with norms of one's own, in words."""

from netwerk.text import Text

NO_CRITERION = Text(
    nl="[{name}] is geen onderdeel van de minimale variant. {nearest}",
    en="[{name}] is no part of the minimale variant. {nearest}",
)
NO_NORM = Text(
    nl="{name} hoort niet bij [{criterion}]. Kies uit: {known}.",
    en="{name} is no norm of [{criterion}]. Choose from: {known}.",
)
NO_SHARE = Text(
    nl="{name} is een aandeel: een getal van 0 tot en met 1, bijvoorbeeld 0.8.",
    en="{name} is a share: a number from 0 to 1, for instance 0.8.",
)
NO_COUNT = Text(
    nl="{name} is een geheel getal van 1 tot en met {most}.",
    en="{name} is a whole number from 1 to {most}.",
)
NO_SOURCE = Text(
    nl="source is een van deze woorden: {known}.", en="source is one of these words: {known}."
)
NO_PROFESSIONS = Text(
    nl='professions is een lijst van beroepen, bijvoorbeeld ["huisarts", "apotheker"].',
    en='professions is a list of professions, for instance ["huisarts", "apotheker"].',
)
CROSSED = Text(
    nl="bij [{criterion}] is de norm voor deels ({partly}) hoger dan die voor op orde ({met}).",
    en="in [{criterion}] the norm for partly ({partly}) is higher than the one for met ({met}).",
)
