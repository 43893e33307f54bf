"""Where a long word may be divided: between the parts of a compound if possible, or else between syllables."""

from __future__ import annotations

import re

# The last parts of the long names of bodies and services, in Finnish and in Swedish. Dividing before one of them
# reads better than at any other syllable.
_HEADS = (
    *("alue", "edustaja", "foorumi", "hallitus", "jaosto", "johtaja", "johtoryhmä", "kehittämisryhmä", "keskus"),
    *("koordinaattori", "kunta", "kuntayhtymä", "lautakunta", "liikelaitos", "neuvosto", "neuvottelukunta"),
    *("palvelu", "päällikkö", "raati", "rakenne", "ryhmä", "sairaanhoito", "sopimus", "strategia", "suunnitelma"),
    *("tehtävä", "tiimi", "toimikunta", "toimiala", "toimielin", "toiminta", "työ", "työryhmä", "valiokunta"),
    *("valmistelu", "valtuusto", "vastaava", "velvoite", "verkosto", "yhteistyö", "yhteistyöryhmä", "yksikkö"),
    *("avtal", "delegation", "direktör", "främjande", "förvaltning", "fullmäktige", "grupp", "koordinator", "kommun"),
    *("ledare", "myndighet", "nämnd", "nätverk", "område", "omsorg", "plan", "råd", "samarbete", "samordnare"),
    *("sektion", "service", "styrelse", "tjänster", "uppgift", "utskott", "verksamhet", "vård"),
)
# The longest first, and each consumed: "kunta" within "lautakunta" is no head.
_HEAD = re.compile("(?<=\\w\\w\\w)(?:" + "|".join(sorted(_HEADS, key=len, reverse=True)) + ")", re.IGNORECASE)
# Finnish divides before a consonant that a vowel follows; the rule serves Swedish and names well enough.
_SYLLABLE = re.compile(r"(?<=\w\w)(?=[^\W\d_aeiouyäöå][aeiouyäöå]\w\w)", re.IGNORECASE)


def last_break(word: str, most: int) -> int:
    """The best place to divide ``word`` after at most ``most`` characters; 0 if there is none."""
    for pattern in (_HEAD, _SYLLABLE):
        places = [match.start() for match in pattern.finditer(word) if match.start() <= most]
        if places:
            return places[-1]
    return 0
