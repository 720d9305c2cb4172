"""Short Dutch texts that are alike and that are not, and odd ones."""

from hypothesis import strategies as st

from netwerk.similarity import pair_similarity

ALIKE = [
    (
        "Goede toegang tot GLI-programma's voor volwassenen",
        "Toegang gecombineerde leefstijlinterventie volwassenen",
    ),
    ("Cursus voor ouderen", "Training senioren"),
    ("Zorg voor kwetsbare ouderen", "Kwetsbare senioren: ouderenzorg"),
    ("MDO ouderen", "Multidisciplinair overleg voor senioren"),
    ("Implementeren richtlijn slaap i.s.m. regio", "Implementatie slaaprichtlijn met de regio"),
    ("Evaluatie RTA's diabetes", "Evalueren van de regionale transmurale afspraken suikerziekte"),
    ("Samenwerkingsafspraken jeugd", "Afspraken over samenwerking rond jongeren"),
    ("Inloopspreekuur wijkverpleging", "Inloopspreekuren van de thuiszorg"),
    ("Praktijkondersteuner GGZ", "POH-GGZ"),
    ("4-domeinenmodel", "Het 4-domeinen model"),
    ("Digitale triage dagpraktijk ondersteunen", "Ondersteuning digitale triage in dagpraktijk"),
    ("Mantelzorgers beter ondersteund", "Betere ondersteuning van mantelzorgers"),
    ("E-health inzetten", "Inzet van e-health"),
    ("Geestelijke gezondheid in de buurt", "Mentale gezondheid in de wijk"),
]
UNLIKE = [
    ("Valpreventie bij thuiswonende ouderen", "Vaccinatie van kinderen op school"),
    ("Digitale triage dagpraktijk", "Palliatieve zorg thuis"),
    ("Wandelgroep voor diabetes", "Spreekuur geldzorgen"),
    ("Overleg", "Overleg ouderenzorg in de wijk met thuiszorg en apotheek"),
    ("De samenwerking in de wijk", "De toegang tot de praktijk"),
    ("Scholing reablement", "Woningen voor statushouders"),
    ("Jaarplan 2026", "Begroting 2027"),
]
dutch = [
    "ouderen",
    "senioren",
    "GLI",
    "niet",
    "zorg",
    "wijken",
    "ouderenzorg",
    "de",
    "2026",
    "POH-S",
]
odd = ["🙂", "👨‍👩‍👧", "שלום", "مرحبا", "e\u0301n", "İstanbul", "ß", "\u200b", "'s", "___"]
lengthy = st.builds(str.__mul__, st.sampled_from(["a", "zorg", "é", "🙂"]), st.integers(1, 10_000))
words = st.sampled_from(dutch) | st.sampled_from(odd) | lengthy | st.text(max_size=12)
texts = st.lists(words, max_size=8).map(" ".join)


def score(a: str, b: str) -> float:
    """The similarity of one pair."""
    return float(pair_similarity([a], [b])[0])
