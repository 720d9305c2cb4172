"""The closed and open lists that fields choose from: a stable key, its words, its synonyms.

A closed list refuses any other word. An open list recognises its own words and keeps any other as
it was typed, because nobody can list every profession or kind of meeting.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from netwerk.text import LANGUAGES, Text

from .identifiers import slug


@dataclass(frozen=True)
class Word:
    """One entry: what people read, and other ways they write it."""

    text: Text
    synonyms: tuple[str, ...] = ()


def _word(nl: str, en: str, *synonyms: str) -> Word:
    return Word(Text(nl=nl, en=en), synonyms)


@dataclass(frozen=True)
class Vocabulary:
    """A list of words a field chooses from."""

    words: Mapping[str, Word]
    open: bool = field(default=False, kw_only=True)

    def key_of(self, written: str) -> str | None:
        """The key of a word however it is written: key, either language, synonym."""
        return written if written in self.words else self._keys.get(slug(written))

    def text_of(self, key: str) -> Text:
        """What people read for a key; a word of their own reads as they wrote it."""
        word = self.words.get(key)
        return word.text if word else Text(nl=key, en=key)

    @cached_property
    def _keys(self) -> dict[str, str]:
        keys: dict[str, str] = {}
        for key, word in self.words.items():
            written = (key, *(word.text[language] for language in LANGUAGES), *word.synonyms)
            for spelling in written:
                if keys.setdefault(slug(spelling), key) != key:
                    raise ValueError(f"{spelling!r} stands for two words of one list")
        return keys


AREA_LEVEL = Vocabulary(
    {
        "neighbourhood": _word("buurt", "neighbourhood"),
        "wijk": _word("wijk", "wijk", "district"),
        "city": _word("stad", "city", "gemeente"),
        "region": _word("regio", "region"),
        "country": _word("land", "country", "landelijk"),
    }
)

DOMAIN = Vocabulary(
    {
        "general_practice": _word("huisartsenzorg", "general practice", "huisarts"),
        "pharmacy": _word("farmacie", "pharmacy", "apotheek"),
        "allied_health": _word(
            "paramedisch", "allied health", "paramedische zorg", "fysiotherapie"
        ),
        "community_nursing": _word(
            "wijkverpleging en ouderenzorg",
            "community nursing and care for older people",
            "wijkverpleging",
            "ouderenzorg",
            "thuiszorg",
            "VVT",
        ),
        "hospital": _word("ziekenhuis", "hospital", "ziekenhuiszorg"),
        "emergency": _word("spoed", "emergency care", "spoedzorg"),
        "mental_health": _word("GGZ", "mental health", "geestelijke gezondheidszorg"),
        "social": _word("sociaal domein", "social domain", "sociaal", "welzijn"),
        "municipality": _word("gemeente", "municipality"),
        "youth": _word("onderwijs en jeugd", "education and youth", "jeugd", "onderwijs", "JGZ"),
        "residents": _word("bewoners", "residents", "bewoner"),
        "insurer": _word("verzekeraar", "insurer", "zorgverzekeraar"),
        "knowledge": _word("kennis en netwerk", "knowledge and network", "kennis", "netwerk"),
    }
)

ORGANISATION_TYPE = Vocabulary(
    {
        "practice": _word(
            "huisartsenpraktijk", "general practice", "praktijk", "gezondheidscentrum"
        ),
        "pharmacy": _word("apotheek", "pharmacy"),
        "physiotherapy": _word("fysiotherapiepraktijk", "physiotherapy practice", "fysiotherapie"),
        "allied_health": _word("paramedische praktijk", "allied health practice", "paramedisch"),
        "buurtteam": _word("buurtteam", "buurtteam", "sociaal wijkteam", "wijkteam"),
        "hospital": _word("ziekenhuis", "hospital"),
        "home_care": _word("thuiszorgorganisatie", "home care", "thuiszorg", "wijkverpleging"),
        "nursing_home": _word("verpleeghuis", "nursing home", "woonzorgcentrum"),
        "mental_care": _word("GGZ-instelling", "mental care", "GGZ"),
        "out_of_hours": _word("huisartsenpost", "out-of-hours care", "HAP", "spoedpost"),
        "laboratory": _word("diagnostisch centrum", "diagnostic centre", "laboratorium"),
        "municipality": _word("gemeente", "municipality"),
        "public_health": _word("GGD", "public health service", "JGZ", "jeugdgezondheidszorg"),
        "welfare": _word("welzijnsorganisatie", "welfare organisation", "welzijn"),
        "school": _word("school", "school", "onderwijs"),
        "insurer": _word("zorgverzekeraar", "insurer", "verzekeraar"),
        "residents_group": _word("bewonersgroep", "residents' group", "bewonersinitiatief"),
        "patient_organisation": _word("patiëntenorganisatie", "patient organisation"),
        "knowledge_institute": _word("kennisinstelling", "knowledge institute", "kennisinstituut"),
        "partnership": _word("samenwerkingsverband", "partnership", "GEZ", "zorggroep"),
        "professional_association": _word("beroepsvereniging", "professional association"),
    },
    open=True,
)

PROFESSION = Vocabulary(
    {
        "gp": _word("huisarts", "general practitioner", "kaderhuisarts"),
        "practice_nurse_somatic": _word("POH-S", "practice nurse, somatic", "POH somatiek"),
        "practice_nurse_mental": _word("POH-GGZ", "practice nurse, mental health"),
        "practice_nurse_elderly": _word("POH-ouderen", "practice nurse, older people"),
        "doctors_assistant": _word("doktersassistent", "doctor's assistant", "doktersassistente"),
        "community_nurse": _word("wijkverpleegkundige", "community nurse"),
        "pharmacist": _word("apotheker", "pharmacist"),
        "physiotherapist": _word("fysiotherapeut", "physiotherapist"),
        "occupational_therapist": _word("ergotherapeut", "occupational therapist"),
        "dietitian": _word("diëtist", "dietitian"),
        "psychologist": _word("psycholoog", "psychologist"),
        "psychiatrist": _word("psychiater", "psychiatrist"),
        "geriatrician": _word("specialist ouderengeneeskunde", "elderly care physician", "SO"),
        "medical_specialist": _word("medisch specialist", "medical specialist"),
        "midwife": _word("verloskundige", "midwife"),
        "youth_doctor": _word("jeugdarts", "youth doctor"),
        "youth_nurse": _word("jeugdverpleegkundige", "youth nurse"),
        "social_worker": _word("sociaal werker", "social worker", "buurtteammedewerker"),
        "welfare_coach": _word("welzijnscoach", "welfare coach"),
        "lifestyle_coach": _word("leefstijlcoach", "lifestyle coach"),
        "case_manager": _word("casemanager dementie", "dementia case manager", "casemanager"),
        "teacher": _word("leerkracht", "teacher"),
        "policy_officer": _word("beleidsmedewerker", "policy officer", "beleidsadviseur"),
        "manager": _word("manager", "manager", "directeur"),
        "coordinator": _word("coördinator", "coordinator", "wijkcoördinator"),
        "expert_by_experience": _word("ervaringsdeskundige", "expert by experience"),
        "resident": _word("bewoner", "resident"),
    },
    open=True,
)

OVERLEG_TYPE = Vocabulary(
    {
        "mdo": _word("MDO", "multidisciplinary meeting", "multidisciplinair overleg"),
        "case_discussion": _word("casuïstiekbespreking", "case discussion", "casuïstiek"),
        "peer_review": _word("intervisie", "peer review"),
        "consultation": _word("consultatie", "consultation"),
        "training": _word("nascholing", "training", "scholing"),
        "working_group": _word("werkgroep", "working group"),
        "coordinators": _word("coördinatorenoverleg", "coordinators' meeting"),
        "board": _word("bestuurlijk overleg", "board meeting", "bestuur"),
        "walk_in": _word("inloop", "walk-in", "inloopbijeenkomst"),
        "platform": _word("platform", "platform"),
        "general_assembly": _word("ALV", "general assembly", "algemene ledenvergadering"),
    },
    open=True,
)

CHANNEL_TYPE = Vocabulary(
    {
        "newsletter": _word("nieuwsbrief", "newsletter"),
        "member_message": _word("ledenbericht", "member message"),
        "site": _word("website", "site"),
        "secure_mail": _word("beveiligde mail", "secure mail", "zorgmail"),
        "app_group": _word("appgroep", "app group"),
    },
    open=True,
)

GOAL_LEVEL = Vocabulary(
    {
        "practice": _word("praktijk", "practice"),
        "wijk": _word("wijk", "wijk"),
        "city": _word("stad", "city"),
        "unknown": _word("onbekend", "unknown"),
    }
)

OBLIGATION = Vocabulary(
    {
        "required": _word("vereist", "required", "moet iedereen doen"),
        "experiment": _word("experiment", "experiment"),
        "unknown": _word("onbekend", "unknown"),
    }
)

INITIATIVE_TYPE = Vocabulary(
    {
        "project": _word("project", "project"),
        "programme": _word("programma", "programme", "zorgprogramma"),
        "training": _word("scholing", "training", "cursus"),
        "research": _word("onderzoek", "research"),
        "campaign": _word("campagne", "campaign"),
        "plan_item": _word("onderdeel van een jaarplan", "item of a yearly plan", "jaarplan"),
    },
    open=True,
)

INITIATIVE_STATUS = Vocabulary(
    {
        "idea": _word("idee", "idea"),
        "exploration": _word("verkenning", "exploration"),
        "experiment": _word("experiment", "experiment"),
        "pilot": _word("pilot", "pilot"),
        "running": _word("loopt", "running", "lopend"),
        "embedded": _word("geborgd", "embedded"),
        "stopped": _word("gestopt", "stopped"),
    }
)

AGREEMENT_TYPE = Vocabulary(
    {
        "covenant": _word("convenant", "covenant"),
        "rta": _word("RTA", "regional transmural agreement", "regionale transmurale afspraak"),
        "working_agreement": _word("werkafspraak", "working agreement", "samenwerkingsafspraak"),
        "task_division": _word("taakverdeling", "task division"),
        "exchange": _word("gegevensuitwisseling", "data exchange"),
        "consultation": _word("consultatieafspraak", "consultation", "consultatie"),
        "collective_contract": _word("collectief contract", "collective contract"),
        "affiliation": _word("aansluitovereenkomst", "affiliation agreement"),
        "insurers_contract": _word("contract met de verzekeraar", "insurer's contract"),
        "guideline": _word("richtlijn", "guideline"),
        "mandate": _word("mandaat", "mandate"),
    },
    open=True,
)

AGREEMENT_STATUS = Vocabulary(
    {
        "prepared": _word("voorbereid", "prepared", "in voorbereiding"),
        "adopted": _word("vastgesteld", "adopted"),
        "introduced": _word("ingevoerd", "introduced"),
        "embedded": _word("geborgd", "embedded"),
        "ended": _word("beëindigd", "ended", "gestopt"),
    }
)

CRITERION = Vocabulary(
    {
        "know_one_another": _word("partners kennen elkaar", "partners know one another"),
        "multidisciplinary": _word("deelname aan MDO's", "take part in multidisciplinary meetings"),
        "know_the_work": _word("elkaars werk kennen", "know one another's work"),
        "roles_clear": _word("rollen en taken zijn duidelijk", "roles and tasks are clear"),
        "evaluated": _word("samenwerking is geëvalueerd", "the cooperation is evaluated"),
        "participation": _word("80% doet mee", "80% takes part"),
        "described_network": _word("netwerk is beschreven", "the network is described"),
        "described_communication": _word(
            "communicatie is beschreven", "the communication is described"
        ),
        "described_learning": _word("leren is beschreven", "the learning is described"),
    }
)

CRITERION_STATUS = Vocabulary(
    {
        "met": _word("op orde", "met"),
        "partly": _word("deels", "partly"),
        "not_met": _word("nog niet", "not met"),
        "unknown": _word("onbekend", "unknown"),
    }
)

GOAL_PROGRESS = Vocabulary(
    {
        "not_started": _word("niet begonnen", "not started"),
        "busy": _word("bezig", "busy"),
        "agreed": _word("afgesproken", "agreed"),
        "introduced": _word("ingevoerd", "introduced"),
        "embedded": _word("geborgd", "embedded"),
    }
)

CAPACITY = Vocabulary(
    {
        "decides": _word("beslist", "decides"),
        "prepares": _word("bereidt voor", "prepares"),
        "advises": _word("adviseert", "advises"),
        "carries_out": _word("voert uit", "carries out"),
        "reads_along": _word("leest mee", "reads along"),
    }
)

LEAD_CAPACITY = Vocabulary(
    {
        "chair": _word("voorzitter", "chair"),
        "lead": _word("kartrekker", "lead", "trekker"),
        "owner": _word("eigenaar", "owner", "beheerder"),
        "sender": _word("afzender", "sender"),
    }
)

FORM = Vocabulary(
    {
        "cooperates": _word("werkt samen", "cooperates", "samenwerken"),
        "consults": _word("overlegt", "consults", "consulteert"),
        "refers": _word("verwijst", "refers"),
        "exchanges_data": _word("wisselt gegevens uit", "exchanges data"),
    }
)

SENSE = Vocabulary(
    {
        "offers": _word("biedt aan", "offers", "biedt"),
        "seeks": _word("zoekt", "seeks"),
    }
)
