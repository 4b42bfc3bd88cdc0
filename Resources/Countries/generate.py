#!/usr/bin/env python3
"""Makes countries.tsv (beside this file) and the test data Tests/FeatDomainTests/examples.tsv.

    apt-get install iso-codes
    python3 -m venv /tmp/venv && /tmp/venv/bin/pip install phonenumbers pypinyin
    /tmp/venv/bin/python Resources/Countries/generate.py

Regions, calling codes, mobile patterns, lengths, trunk prefixes and groupings come from
phonenumbers, codes and names from Debian's iso-codes, pinyin from pypinyin. Run it again when one
of them has news, and commit what it made unchanged. A country is left out where iso-codes has no
alpha-3 code for it (Kosovo, Ascension, Tristan da Cunha) or phonenumbers no mobile numbers.

The file is compiled into the program, at a cost by the kilobyte, so it is kept small.
"""

import gettext
import json
import re
from importlib.metadata import version
from itertools import product
from pathlib import Path

import phonenumbers
from phonenumbers import PhoneMetadata, PhoneNumberFormat
from pypinyin import Style, lazy_pinyin

HERE = Path(__file__).resolve().parent
COUNTRIES = HERE / "countries.tsv"
EXAMPLES = HERE.parents[1] / "Tests/FeatDomainTests/examples.tsv"
ISO_CODES = Path("/usr/share/iso-codes/json/iso_3166-1.json")
ISO_CODES_VERSION = Path("/usr/share/pkgconfig/iso-codes.pc")
CHINESE_NAMES = Path("/usr/share/locale/zh_CN/LC_MESSAGES/iso_3166-1.mo")

COLUMNS = "iso3 code english chinese pinyin lengths trunk groups mobile"

# A mobile pattern above this many characters is loosened to what its first digits say. It decides
# only whether "send anyway?" is asked, so a little too wide is better than large.
LONGEST_PATTERN = 88

ENGLISH = {
    # Written as a sentence would say it, not turned round for an index.
    "BES": "Caribbean Netherlands",
    "COD": "DR Congo",
    "FSM": "Micronesia",
    "PSE": "Palestine",
    "SHN": "Saint Helena",
    "VGB": "British Virgin Islands",
    "VIR": "U.S. Virgin Islands",
    # The everyday name.
    "BRN": "Brunei",
    "FLK": "Falkland Islands",
    "RUS": "Russia",
    "VAT": "Vatican City",
    # The old name is still what many type.
    "CIV": "Côte d'Ivoire (Ivory Coast)",
    "CPV": "Cabo Verde (Cape Verde)",
    "CZE": "Czechia (Czech Republic)",
    "MMR": "Myanmar (Burma)",
    "SWZ": "Eswatini (Swaziland)",
    "TUR": "Türkiye (Turkey)",
}

CHINESE = {
    # As forms in mainland China name them.
    "FLK": "马尔维纳斯群岛(福克兰)",
    "HKG": "中国香港",
    "MAC": "中国澳门",
    "TWN": "中国台湾",
    # Slips of the pen in iso-codes.
    "BOL": "玻利维亚",
    "KHM": "柬埔寨",
    "SMR": "圣马力诺",
    "VAT": "梵蒂冈",
    # The form used in mainland China, where iso-codes has that of Taiwan or an older one.
    "BGD": "孟加拉国",
    "BWA": "博茨瓦纳",
    "GTM": "危地马拉",
    "IMN": "马恩岛",
    "LCA": "圣卢西亚",
    "MLT": "马耳他",
    "PYF": "法属波利尼西亚",
    "TTO": "特立尼达和多巴哥",
    # The two Congos are told apart by their capitals.
    "COD": "刚果(金)",
    "COG": "刚果(布)",
    # Short enough for a line, or else cut off.
    "BES": "荷属加勒比",
    "CAF": "中非共和国",
    "SHN": "圣赫勒拿",
}

TRUNK = {
    # Dialled 8 0, which phonenumbers knows as "8, and perhaps 0".
    "BLR": "80",
}


def alternatives(pattern):
    """Every way through a pattern: lists of digit classes such as ["1", "3578", "0123456789"]."""
    ways, rest = _alternation(pattern)
    assert not rest, pattern
    return ways


def _alternation(text):
    ways, current = [], [[]]
    while text and text[0] != ")":
        if text[0] == "|":
            ways, current, text = ways + current, [[]], text[1:]
            continue
        atom, text = _atom(text)
        low, high = 1, 1
        if quantifier := re.match(r"\?|\{(\d+)(?:,(\d+))?\}", text):
            low, high = quantifier[1] or 0, quantifier[2] or quantifier[1] or 1
            text = text[quantifier.end() :]
        repeated = []
        for count in range(int(low), int(high) + 1):
            repeated += [sum(choice, []) for choice in product(atom, repeat=count)]
        current = [way + more for way in current for more in repeated]
    return ways + current, text


def _atom(text):
    if text.startswith("(?:"):
        ways, text = _alternation(text[3:])
        return ways, text[1:]
    token = re.match(r"\d|\\d|\[[\d-]+\]", text)[0]
    return [["".join(d for d in "0123456789" if re.fullmatch(token, d))]], text[len(token) :]


def written(strings):
    """The shortest pattern we can write for these strings of equal length."""
    if "" in strings:
        return ""
    by_digit = {}
    for string in sorted(strings):
        by_digit.setdefault(string[0], set()).add(string[1:])
    by_rest = {}
    for digit, rest in by_digit.items():
        by_rest.setdefault(frozenset(rest), []).append(digit)
    parts = [_class(digits) + written(rest) for rest, digits in by_rest.items()]
    return parts[0] if len(parts) == 1 else f"(?:{'|'.join(parts)})"


def _class(digits):
    """[0-35] for 0, 1, 2, 3, 5."""
    if len(digits) == 1:
        return digits[0]
    text = "".join(digits)
    for first in range(10):
        for last in range(9, first + 1, -1):
            run = "".join(map(str, range(first, last + 1)))
            text = text.replace(run, f"{first}-{last}")
    return "\\d" if text == "0-9" else f"[{text}]"


def loosened(pattern):
    """A pattern that takes all that this one takes, by as many first digits as are short enough."""
    if len(pattern) <= LONGEST_PATTERN:
        return pattern
    ways = alternatives(pattern)
    lengths = {len(way) for way in ways}
    for depth in range(4, 0, -1):
        starts = {"".join(start) for way in ways for start in product(*way[:depth])}
        low, high = min(lengths) - depth, max(lengths) - depth
        tail = f"\\d{{{low}}}" if low == high else f"\\d{{{low},{high}}}"
        if len(text := written(starts) + tail) <= LONGEST_PATTERN:
            return text
    raise ValueError(pattern)


def runs(numbers):
    """7-9 for 7, 8, 9 and 7,9 for 7 and 9."""
    numbers = sorted(numbers)
    first, last = numbers[0], numbers[-1]
    if len(numbers) > 2 and last - first == len(numbers) - 1:
        return f"{first}-{last}"
    return ",".join(map(str, numbers))


def groups_of(number):
    """The digits of a number in the groups in which it is written after its calling code."""
    text = phonenumbers.format_number(number, PhoneNumberFormat.INTERNATIONAL)
    return re.findall(r"\d+", text)[1:]


def country(entry, translate):
    """The line of a country and that of its example; None without mobile numbers."""
    iso3, region = entry["alpha_3"], entry["alpha_2"]
    metadata = PhoneMetadata.metadata_for_region(region)
    if metadata is None or not metadata.mobile.national_number_pattern:
        return None
    code, mobile = metadata.country_code, metadata.mobile
    sharing = phonenumbers.COUNTRY_CODE_TO_REGION_CODE[code]
    main = len(sharing) > 1 and sharing[0] == region
    # Countries that share a code are told apart by the whole pattern.
    shown = mobile.national_number_pattern
    shown = shown if len(sharing) > 1 else loosened(shown)
    name = entry.get("common_name", entry["name"])
    chinese = CHINESE.get(iso3) or translate(name)
    assert re.match(r"[\u4e00-\u9fff]", chinese), iso3
    letters = lazy_pinyin(re.sub(r"\W", "", chinese), style=Style.FIRST_LETTER)
    example = mobile.example_number
    assert re.fullmatch(shown, example), iso3
    groups = groups_of(phonenumbers.parse(f"+{code}{example}"))
    assert "".join(groups) == example, iso3
    line = [
        iso3,
        f"{code}{'*' if main else ''}",
        ENGLISH.get(iso3, name),
        chinese,
        "".join(letters),
        runs(mobile.possible_length or metadata.general_desc.possible_length),
        TRUNK.get(iso3, metadata.national_prefix or ""),
        "-".join(str(len(group)) for group in groups),
        shown,
    ]
    return line, [iso3, example, " ".join(groups)]


def main():
    entries = json.loads(ISO_CODES.read_text())["3166-1"]
    with CHINESE_NAMES.open("rb") as file:
        translate = gettext.GNUTranslations(file).gettext
    found = [country(entry, translate) for entry in sorted(entries, key=lambda e: e["alpha_3"])]
    lines, examples = zip(*filter(None, found))
    iso_codes = re.search(r"Version: (\S+)", ISO_CODES_VERSION.read_text())[1]
    sources = f"phonenumbers {version('phonenumbers')}, iso-codes {iso_codes}"
    sources += f", pypinyin {version('pypinyin')}"
    write(COUNTRIES, f"# {COLUMNS} ({sources}; made by generate.py)", lines)
    write(EXAMPLES, f"# iso3 national grouped ({sources}; made by generate.py)", examples)


def write(path, header, lines):
    text = "\n".join([header, *("\t".join(line) for line in lines)]) + "\n"
    path.write_text(text, encoding="utf-8")
    print(f"{path}: {len(lines)} lines, {len(text.encode())} bytes")


if __name__ == "__main__":
    main()
