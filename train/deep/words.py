"""Words as the encoder sees them: WordPiece ids and a shape class.

The Java side (`parley.engine.deep.WordPieces`) does exactly the same; a test there pins both to one file.
"""

import json
import sys
import unicodedata

UNKNOWN, START, END = 100, 101, 102
LONGEST_WORD = 64
"""Words with more characters than this are unknown: they are addresses or noise."""

SHAPES = 8


class WordPieces:
    """Splits one word into the ids of the uncased BERT vocabulary."""

    def __init__(self, tokenizer_json):
        with open(tokenizer_json, encoding="utf8") as file:
            self.vocabulary = json.load(file)["model"]["vocab"]
        self.known = {}

    def ids(self, word):
        found = self.known.get(word)
        if found is None:
            found = self.known[word] = self._ids(word)
        return found

    def _ids(self, word):
        if len(word) > LONGEST_WORD:
            return [UNKNOWN]
        ids = []
        for part in _parts(word):
            ids += self._pieces(part)
        return ids or [UNKNOWN]

    def _pieces(self, part):
        ids, start = [], 0
        while start < len(part):
            end = len(part)
            while end > start:
                piece = ("##" if start else "") + part[start:end]
                if piece in self.vocabulary:
                    break
                end -= 1
            if end == start:
                return [UNKNOWN]
            ids.append(self.vocabulary[piece])
            start = end
        return ids


def _parts(word):
    """Runs of letters and digits, and single other characters, lower case, without accents."""
    parts, run = [], ""
    for char in unicodedata.normalize("NFD", word.lower()):
        if unicodedata.category(char) == "Mn":
            continue
        if char.isalpha() or char.isdecimal():
            run += char
            continue
        if run:
            parts.append(run)
            run = ""
        if not char.isspace():
            parts.append(char)
    if run:
        parts.append(run)
    return parts


def shape(word):
    """1 lower case, 2 Capital, 3 ALL CAPITALS, 4 CaMel, 5 with a digit, 6 inner capital, 7 other; 0 is no word."""
    rest_upper = any(c.isupper() for c in word[1:])
    if len(word) > 1 and word.isupper():
        return 3
    if word[0].isupper():
        return 4 if rest_upper else 2
    if any(c.isdecimal() for c in word):
        return 5
    if rest_upper:
        return 6
    return 1 if word.isalpha() else 7


def main():
    """Prints the vocabulary, a piece a line, in the order of the pieces' numbers."""
    for piece in sorted(WordPieces(sys.argv[1]).vocabulary.items(), key=lambda item: item[1]):
        print(piece[0])


if __name__ == "__main__":
    main()
