"""Makes lines of JSON of the sentences of pages: stream-input.py FOLDER COUNT. The same pages give the same lines."""
import datetime
import html
import json
import pathlib
import random
import re
import sys

folder, count = pathlib.Path(sys.argv[1]), int(sys.argv[2])
sentences = []
for page in sorted(folder.rglob("*.html")):
    for paragraph in re.findall(r"<p>(.*?)</p>", page.read_text(encoding="utf-8"), re.S):
        text = " ".join(html.unescape(re.sub(r"<[^>]+>", "", paragraph)).split())
        if len(text) > 60:
            sentences.append(text)
rng = random.Random(20250311)
day = datetime.date(2025, 3, 1)
for number in range(count):
    # Every fifth line is a copy of the one before with a sentence of its own.
    if number % 5:
        chosen = rng.sample(sentences, 6)
    text = "\n\n".join(chosen if number % 5 else chosen[:5] + [f"Report number {number} ends here."]) if number else sentences[0]
    line = {"text": text, "publisher": f"Paper {number % 17}", "date": str(day + datetime.timedelta(days=number // 20))}
    if number % 3:
        line["id"] = f"made-{number}"
    print(json.dumps(line, ensure_ascii=False))
    if number % 97 == 96:
        print("{broken")
