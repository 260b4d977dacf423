#!/usr/bin/env python3
"""Writes the texts with names that the fast engine's name finder learns from.

  names.py UD_DIR UNER_DIR BENCH_ENTITIES_DIR OUT_DIR

Makes gum.names (entities of UD_English-GUM, training part), uner.names (UNER_English-EWT), and from the bench's open
sets wikigold.names, linking.names (Wikinews; documents of GUM's dev and test parts left out) and re3d.names (without
the records that are not open). Lines: T, text; then N, start, end in UTF-16 units, type.
"""
import glob, gzip, json, os, re, sys

UD, UNER, BENCH, OUT = sys.argv[1:5]
HERE = os.path.dirname(os.path.abspath(__file__))
DEMONYMS = {w for l in open(HERE + '/demonyms.txt', encoding='utf8') if l[0] != '#' for w in l.split()}


def write(name, samples):
    os.makedirs(OUT, exist_ok=True)
    count = 0
    with open(f'{OUT}/{name}.names', 'w', encoding='utf8') as out:
        for text, names in samples:
            if '\t' in text:
                continue
            units = lambda i: len(text[:i].encode('utf-16-le')) // 2
            taken = [n for n in names]
            for m in re.finditer(r"[A-Z]\w+", text):
                if m.group() in DEMONYMS and not any(s < m.end() and m.start() < e for s, e, _ in taken):
                    taken.append((m.start(), m.end(), 'GRP'))
            out.write('T\t%s\n' % text.replace('\n', '\\n'))
            for s, e, t in sorted(taken):
                if text[s:e] in DEMONYMS:
                    t = 'GRP'
                out.write('N\t%d\t%d\t%s\n' % (units(s), units(e), t))
                count += 1
    print(name, count, 'names')


def conllu(path):
    opener = gzip.open if path.endswith('.gz') else open
    sentence, text, doc = [], '', ''
    for line in opener(path, 'rt', encoding='utf8'):
        line = line.rstrip('\n')
        if line.startswith('# text = '):
            text = line[9:]
        elif line.startswith('# newdoc id = '):
            doc = line[14:]
        elif not line:
            if sentence:
                yield doc, text, sentence
            sentence = []
        elif line[0] != '#':
            columns = line.split('\t')
            if columns[0].isdigit():
                sentence.append(columns)


def offsets(text, forms):
    spans, at = [], 0
    for form in forms:
        found = text.find(form, at)
        if found < 0:
            found = at
        spans.append((found, found + len(form)))
        at = found + len(form)
    return spans


GUM_TYPES = {'person': 'PER', 'organization': 'ORG', 'place': 'LOC', 'event': 'MISC', 'object': 'MISC', 'abstract': 'MISC'}


def gum(path):
    for doc, text, rows in conllu(path):
        spans = offsets(text, [r[1] for r in rows])
        open_, names = [], []
        for i, row in enumerate(rows):
            m = re.search(r'Entity=([^|]*)', row[9])
            if not m:
                continue
            for part in re.findall(r'\([^()]*\)?|[^()]*\)', m.group(1)):
                if part.startswith('('):
                    fields = part.strip('()').split('-')
                    open_.append((i, fields[0], fields[1] if len(fields) > 1 else '', fields))
                    if part.endswith(')'):
                        close(open_.pop(), i, rows, names)
                else:
                    number = part.strip(')')
                    for k in range(len(open_) - 1, -1, -1):
                        if open_[k][1] == number:
                            close(open_.pop(k), i, rows, names)
                            break
        names.sort(key=lambda n: (n[0], -n[1]))
        kept = []
        for a, b, t in names:
            if not any(x <= b and a <= y for x, y, _ in kept):
                kept.append((a, b, t))
        yield text, [(spans[a][0], spans[b][1], t) for a, b, t in kept]


def close(opened, end, rows, names):
    start, _, kind, fields = opened
    kind = GUM_TYPES.get(kind)
    if not kind:
        return
    head = None
    for i in range(start, end + 1):
        h = int(rows[i][6]) - 1
        if h < start or h > end:
            head = i
            break
    if head is None or rows[head][4] not in ('NNP', 'NNPS'):
        return
    proper = lambda i: rows[i][4] in ('NNP', 'NNPS')
    a = b = head
    while a > start and (proper(a - 1) or rows[a - 1][1] in ('-', '&', '.') and a - 1 > start and proper(a - 2)
                         or rows[a - 1][4] in ('JJ', 'CD') and rows[a - 1][1][0].isupper()):
        a -= 1
    while b < end:
        nxt = rows[b + 1]
        if proper(b + 1) or nxt[4] == 'CD' and kind != 'PER':
            b += 1
        elif b + 2 <= end and nxt[1] in ('of', 'for', 'and', '&', '-', 'the', "'s", 'de', 'on', 'in') and proper(b + 2) and (kind in ('ORG', 'MISC') or nxt[1] in ('-', 'de', 'of')):
            b += 2
        elif b + 3 <= end and nxt[1] in ('of', 'for', 'on') and rows[b + 2][1] == 'the' and proper(b + 3) and kind in ('ORG', 'MISC'):
            b += 3
        else:
            break
    while kind == 'PER' and a < b and rows[a][1] in TITLES:
        a += 1
    names.append((a, b, kind))


TITLES = set('Mr. Mrs. Ms. Dr. Prof. Professor President Senator Sen. Rep. Gov. Governor King Queen Prince Princess Sir Lord Lady Judge Justice Pope Captain Colonel General Gen. Lt. Col. Major Minister Secretary Chancellor Mayor Chief Mr Mrs Ms Dr Uncle Aunt Father Mother Sister Brother St.'.split())


def uner(path):
    text, rows = '', []
    for line in open(path, encoding='utf8'):
        line = line.rstrip('\n')
        if line.startswith('# text = '):
            text = line[9:]
        elif not line:
            if rows and text:
                spans = offsets(text, [r[1] for r in rows])
                names, start = [], None
                for i, r in enumerate(rows + [['', '', 'O']]):
                    tag = r[2]
                    if start is not None and not (tag.startswith('I-')):
                        names.append((spans[start][0], spans[i - 1][1], kind))
                        start = None
                    if tag.startswith('B-') or tag.startswith('I-') and start is None:
                        start, kind = i, tag[2:]
                yield text, [(s, e, t if t in ('PER', 'ORG', 'LOC') else 'MISC') for s, e, t in names]
            rows = []
        elif line[0] != '#':
            rows.append(line.split('\t'))


def bench(path, keep):
    for line in open(path, encoding='utf8'):
        record = json.loads(line)
        if keep(record):
            names = []
            for e in sorted(record['entities'], key=lambda e: (e['start'], -e['end'])):
                if e.get('nominal'):
                    continue
                kind = e.get('coarse') or 'MISC'
                if names and e['start'] < names[-1][1]:
                    continue
                names.append((e['start'], e['end'], kind))
            yield record['text'], names


def main():
    write('gum', gum(glob.glob(UD + '/*gum*train*')[0]))
    write('uner', (s for f in sorted(glob.glob(UNER + '/*.iob2')) for s in uner(f)))
    write('wikigold', bench(BENCH + '/wikigold.jsonl', lambda r: True))
    held = {doc for f in glob.glob(UD + '/*gum*dev*') + glob.glob(UD + '/*gum*test*') for doc, _, _ in conllu(f)}
    write('linking', bench(BENCH + '/gum_linking.jsonl', lambda r: r['id'] not in held))
    write('re3d', bench(BENCH + '/re3d.jsonl', lambda r: 'BBC' not in r['source'] and 'NonCommercial' not in r.get('licence', '') and 'NC' not in r.get('licence', '')))


main()
