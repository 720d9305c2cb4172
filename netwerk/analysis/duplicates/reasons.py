"""Why two are probably the same, in words."""

from collections.abc import Mapping

from netwerk.similarity.records import RecordPair
from netwerk.text import LANGUAGES, Text, enumerated

_LEAST_BITS = 1.0
_SAME_NAME = Text(nl="de naam is dezelfde", en="the name is the same")
_LIKE_NAME = Text(nl="de namen lijken op elkaar", en="the names are alike")
_FOR: Mapping[str, Text] = {
    "agb": Text(nl="dezelfde AGB-code", en="the same AGB code"),
    "kvk": Text(nl="hetzelfde KvK-nummer", en="the same KvK number"),
    "email": Text(nl="hetzelfde e-mailadres", en="the same e-mail address"),
    "telephone": Text(nl="hetzelfde telefoonnummer", en="the same telephone number"),
    "address": Text(nl="hetzelfde adres", en="the same address"),
    "postcode": Text(nl="dezelfde postcode", en="the same postcode"),
    "place": Text(nl="dezelfde plaats", en="the same place"),
    "type": Text(nl="dezelfde soort", en="the same type"),
    "domain": Text(nl="hetzelfde domein", en="the same domain"),
    "profession": Text(nl="hetzelfde beroep", en="the same profession"),
    "employers": Text(nl="dezelfde werkgever", en="the same employer"),
    "areas": Text(nl="hetzelfde gebied", en="the same area"),
    "contacts": Text(nl="dezelfde contacten", en="the same contacts"),
}
_AGAINST: Mapping[str, Text] = {
    "agb": Text(nl="een andere AGB-code", en="another AGB code"),
    "kvk": Text(nl="een ander KvK-nummer", en="another KvK number"),
    "email": Text(nl="een ander e-mailadres", en="another e-mail address"),
    "telephone": Text(nl="een ander telefoonnummer", en="another telephone number"),
    "address": Text(nl="een ander adres", en="another address"),
    "postcode": Text(nl="een andere postcode", en="another postcode"),
    "place": Text(nl="een andere plaats", en="another place"),
    "type": Text(nl="een andere soort", en="another type"),
    "domain": Text(nl="een ander domein", en="another domain"),
    "profession": Text(nl="een ander beroep", en="another profession"),
    "name": Text(nl="een andere naam", en="another name"),
    "together": Text(nl="ze zitten allebei in één overleg", en="both are in one meeting"),
}
_BUT = Text(nl="{reasons}; maar: {against}", en="{reasons}; but: {against}")


def reason_of(pair: RecordPair, *, same_name: bool) -> Text:
    """What speaks for it, strongest first, and after `maar` what speaks against."""
    ordered = sorted(pair.bits, key=lambda name: (-abs(pair.bits[name]), name))
    reasons = [_SAME_NAME if same_name else _LIKE_NAME] if pair.bits.get("name", 0) > 0 else []
    reasons += [_FOR[n] for n in ordered if n in _FOR and pair.bits[n] >= _LEAST_BITS]
    against = [_AGAINST[n] for n in ordered if n in _AGAINST and pair.bits[n] <= -_LEAST_BITS]
    listed = _listed(reasons)
    return _BUT.fill(reasons=listed, against=_listed(against)) if against else listed


def _listed(texts: list[Text]) -> Text:
    return Text(**{lang: enumerated((text[lang] for text in texts), lang) for lang in LANGUAGES})
