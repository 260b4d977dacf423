#!/usr/bin/env python3
"""Writes the texts of a JSON Lines file as lines, `\\n` for their line breaks: what TextLabeller reads.

  texts.py FILE.jsonl OUT.txt

Only English texts are taken. The set is `ngec_synthetic`: machine-made news stories under headlines made by people
(repository ahalterman/NGEC, MIT licence); they tell of nothing that happened, but are written as news is.
"""
import json
import sys


def main(source, target):
    with open(source, encoding="utf8") as records, open(target, "w", encoding="utf8") as out:
        for record in map(json.loads, records):
            if record.get("lang", "en") == "en":
                text = record["text"].replace("\t", " ").replace("\\", " ").replace("\r", "").strip()
                out.write(text.replace("\n", "\\n") + "\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
