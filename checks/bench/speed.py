"""tools/speed: measures how fast Parley is and rewrites docs/reference/speed.md.

Figures are kept in docs/reference/speed.json, so that measuring one section leaves the others as they were. Each program
that measures prints one figure a line (what, value, unit, parted by tabs), shares of packages as kind, package, percent,
heaviest methods.
"""
import argparse
import datetime
import json
import os
import pathlib
import platform
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

import measures
import speed_table

ROOT = pathlib.Path(__file__).resolve().parents[2]
BENCH = ROOT.parent / "shared" / "bench"
PAGES = BENCH / "pages" / "html"
STORE = ROOT / "docs" / "reference" / "speed.json"
TABLE = ROOT / "docs" / "reference" / "speed.md"
SCRATCH = ROOT / ".parley" / "speed"
# What ./parley ingest runs with.
MANY = subprocess.run(["sh", "-c", ". tools/jvm-speed.sh && echo $many $heap"], cwd=ROOT, stdout=subprocess.PIPE, text=True,
                      check=True).stdout.split()
JAVA = ["-XX:+UseSerialGC", "--enable-native-access=ALL-UNNAMED", "-Dfile.encoding=UTF-8", *MANY]
# What a processor has for the products of small whole numbers that the deep engine lives on, the best first.
UNITS = {"amx_int8": "AMX", "avx512_vnni": "AVX-512 VNNI", "avx_vnni": "AVX-VNNI", "avx512f": "AVX-512", "avx2": "AVX2 alone"}
ENGINES = ["auto", "deep", "fast"]
GROWTH = [1_000, 10_000, 100_000]
# As many reports each day, in the order of days; or five years in any order, so that days grow fuller with the ledger.
ORDERS = ["daily", "any"]
SECTIONS = speed_table.SECTIONS
USUAL = ["pages", "engines", "extraction", "start"]

class Speed:
    def __init__(self, options):
        self.options = options
        self.java = options.java

    def run(self, program, *arguments, heap=None, path=""):
        """What a program prints: its figures by name, and the rows of its shares by kind."""
        flags = [flag for flag in JAVA if not (heap and flag.startswith("-Xmx"))] + ([f"-Xmx{heap}"] if heap else [])
        class_path = self.options.class_path + (os.pathsep + path if path else "")
        command = [self.java, *flags, "-cp", class_path, program, *map(str, arguments)]
        done = subprocess.run(command, stdout=subprocess.PIPE, text=True, cwd=ROOT)
        if done.returncode != 0:
            raise SystemExit(f"speed: {program} {' '.join(map(str, arguments))} ended with {done.returncode}")
        figures, shares = {}, {}
        for line in done.stdout.splitlines():
            cells = line.split("\t")
            if len(cells) == 3:
                figures[cells[0]] = float(cells[1])
                print(f"  {cells[0]}: {float(cells[1]):,.2f} {cells[2]}", flush=True)
            elif len(cells) == 4:
                shares.setdefault(cells[0], []).append([cells[1], float(cells[2]), cells[3]])
        return figures, shares

    def pages(self):
        """HTML on disk to records in a ledger, with each engine, all pages and those in English."""
        if not PAGES.is_dir():
            print(f"speed: skipped pages: {PAGES} is not here")
            return None
        rows, shares = [], {}
        for which in self.options.which:
            for engine in self.options.engine:
                count = self.options.pages if which == "all" else self.options.pages // 2
                count = count // 2 if engine == "deep" else count
                print(f"pages: {which}, {engine}", flush=True)
                with scratch() as folder:
                    profile = "profile" if engine == "auto" else "plain"
                    figures, found = self.run("parley.benchmarks.IngestSpeed", PAGES, which, self.options.warm, count,
                                              engine, folder, profile)
                rows.append({"which": which, "engine": engine, "warm": self.options.warm, **figures})
                if found:
                    shares[which] = found
        return {"rows": rows, "shares": shares}

    def engines(self):
        rows = []
        for engine in ("fast", "deep"):
            print(f"engine: {engine}", flush=True)
            rows.append({"engine": engine, **self.run("parley.benchmarks.EngineSpeed", engine)[0]})
        return {"rows": rows}

    def extraction(self):
        if not PAGES.is_dir():
            print(f"speed: skipped extraction: {PAGES} is not here")
            return None
        print("extraction", flush=True)
        return self.run("parley.benchmarks.PageSpeed", PAGES)[0]

    def start(self):
        """From the command to the first reading, by the clock: ./parley with the cache of classes that an earlier run left."""
        sample = ROOT / "samples" / "grain-1-istanbul-deal-signed.html"
        start = self.options.start_command.split() if self.options.start_command else [str(ROOT / "parley"), "read"]
        times = []
        for turn in range(self.options.starts + 2):
            before = time.monotonic()
            done = subprocess.run([*start, str(sample)], stdout=subprocess.DEVNULL, cwd=ROOT,
                                  env={**os.environ, "PARLEY_NO_BUILD": "1" if turn else ""})
            if done.returncode != 0:
                raise SystemExit(f"speed: {' '.join(start)} ended with {done.returncode}")
            if turn >= 2:
                times.append(time.monotonic() - before)
        figures = {"starts": len(times), "median": statistics.median(times), "slowest": max(times)}
        print(f"start: median {figures['median']:.2f} s", flush=True)
        return figures

    def growth(self):
        """Reports whose reading is done, at each size: what one more costs."""
        texts = [BENCH / text for text in measures.LEDGER_TEXTS]
        rows = []
        for order in ORDERS:
            for size in self.options.sizes:
                print(f"growth: {size:,} reports, {order}", flush=True)
                with scratch() as folder:
                    figures, _ = self.run("parley.benchmarks.LedgerSpeed", folder / "ledger", size, order, *texts)
                rows.append({"reports": size, "order": order, **figures})
        return {"rows": rows}

    def reading(self):
        """Pages really read, 1,000 and 10,000 of them."""
        rows = []
        for size in [each for each in self.options.sizes if each <= 10_000]:
            print(f"reading: {size:,} pages", flush=True)
            with scratch() as folder:
                figures, _ = self.run("parley.benchmarks.IngestSpeed", PAGES, "all", self.options.warm, size, "auto", folder,
                                      "plain")
            rows.append({"reports": size, **figures})
        return {"rows": rows}

    def peers(self):
        """Other people's pipelines beside ours, in one run each, over the same texts."""
        if not self.options.peer_path:
            print("speed: skipped peers: tools/peers measures them")
            return None
        print("peers", flush=True)
        texts = BENCH / "quotes" / "polnear.jsonl"
        figures, _ = self.run("parley.benchmarks.peers.PeerSpeed", texts, self.options.peer_documents, heap="4g",
                              path=self.options.peer_path)
        return figures


class scratch:
    def __enter__(self):
        SCRATCH.mkdir(parents=True, exist_ok=True)
        self.folder = pathlib.Path(tempfile.mkdtemp(dir=SCRATCH))
        return self.folder

    def __exit__(self, *_):
        shutil.rmtree(self.folder)


def machine():
    facts = {}
    if os.path.exists("/proc/cpuinfo"):
        with open("/proc/cpuinfo", encoding="utf-8") as lines:
            facts = {key.strip(): value.strip() for key, _, value in (line.partition(":") for line in lines)}
    model = facts.get("model name") or platform.processor() or platform.machine()
    flags = facts.get("flags", "").split()
    units = next((f" with {name}" for flag, name in UNITS.items() if flag in flags), "")
    return f"{os.cpu_count()} cores of {model}{units}, {platform.system()}, load at the start {os.getloadavg()[0]:.1f}"


def joined(figures, before, where):
    """The rows measured now, and those measured before on the same processor of which there is none now."""
    if not before or processor(before["machine"]) != processor(where):
        return figures
    now = {(row["which"], row["engine"]) for row in figures["rows"]}
    rows = figures["rows"] + [row for row in before["rows"] if (row["which"], row["engine"]) not in now]
    rows.sort(key=lambda row: (row["which"], ENGINES.index(row["engine"])))
    return {"rows": rows, "shares": {**before["shares"], **figures["shares"]}}


def processor(where):
    return where.partition(", load")[0]


def options():
    parser = argparse.ArgumentParser(prog="tools/speed", description="measures how fast Parley is; only when nothing else runs")
    parser.add_argument("sections", nargs="*", help=f"of {', '.join(SECTIONS)}; none means {', '.join(USUAL)}; table only writes "
                        "the table anew")
    parser.add_argument("--pages", type=int, default=4000, help="how many pages to read with the fast and auto engine")
    parser.add_argument("--warm", type=int, default=2000, help="how many pages to read before")
    parser.add_argument("--which", nargs="+", choices=["all", "english"], default=["all", "english"], help="which pages to read")
    parser.add_argument("--engine", nargs="+", choices=ENGINES, default=ENGINES, help="with which engines; rows of others stay")
    parser.add_argument("--starts", type=int, default=15)
    parser.add_argument("--sizes", type=int, nargs="+", default=GROWTH, help="sizes of ledgers for growth and reading")
    parser.add_argument("--peer-documents", type=int, default=150)
    parser.add_argument("--print", action="store_true", help="only prints; what is measured is not kept")
    parser.add_argument("--java", required=True, help=argparse.SUPPRESS)
    parser.add_argument("--class-path", required=True, help=argparse.SUPPRESS)
    parser.add_argument("--peer-path", default="", help=argparse.SUPPRESS)
    parser.add_argument("--start-command", default="", help=argparse.SUPPRESS)
    return parser.parse_args()


def main():
    chosen = options()
    sections = chosen.sections or USUAL
    unknown = [name for name in sections if name not in [*SECTIONS, "table"]]
    if unknown:
        raise SystemExit(f"speed: no section {', '.join(unknown)}; there are {', '.join(SECTIONS)}, table")
    stored = json.loads(STORE.read_text(encoding="utf-8")) if STORE.exists() else {}
    speed = Speed(chosen)
    for name in sections:
        if name == "table":
            continue
        where = machine()
        figures = getattr(speed, name)()
        if figures is not None and not chosen.print:
            figures = joined(figures, stored.get(name), where) if name == "pages" else figures
            stored[name] = {**figures, "date": datetime.date.today().isoformat(), "machine": where}
            STORE.write_text(json.dumps(stored, indent=1, sort_keys=True) + "\n", encoding="utf-8")
            TABLE.write_text(speed_table.table(stored), encoding="utf-8")
    if "table" in sections:
        TABLE.write_text(speed_table.table(stored), encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main())
