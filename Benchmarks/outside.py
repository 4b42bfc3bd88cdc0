#!/usr/bin/env python3
"""Measures feat-tui from outside, side by side with the floor: a minimal C ncurses list.

Needs pyte, a C compiler and a quiet machine: the two take turns, and what counts is the median of their
ratios. Prints a table in Markdown.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
import urllib.request
from pathlib import Path

OWNER = "13800138000"
CODE = "123456"
MOVES = "(Down Up)*80"


class Sandbox:
    """feat-sandbox with so many projects, and the files of somebody who is signed in there."""

    def __init__(self, programs, projects, folder):
        command = [programs / "feat-sandbox", "--port", "0", "--seed", str(projects), "--code", CODE]
        self.process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
        self.url = self.process.stdout.readline().split()[-1]
        self.folder = folder
        answer = self.sign_in()
        place = folder / "feat-tui" / self.url.removeprefix("http://").replace(":", "-")
        place.mkdir(parents=True)
        os.chmod(place.parent, 0o700)
        os.chmod(place, 0o700)
        phone = {"callingCode": "86", "iso3": "CHN", "national": OWNER}
        contents = {"key": answer["key"], "phone": phone, "uid": answer["uid"]}
        session = place / "session.json"
        session.touch(0o600)
        session.write_text(json.dumps({"format": 1, "contents": contents}))

    def sign_in(self):
        fields = {"country_code": "CHN", "phone": f"+86-{OWNER}", "form_id": "login"}
        self.post("/api/auth/phone/code/", fields)
        return self.post("/api/auth/phone/verification/", {**fields, "vcode": CODE})["data"]

    def post(self, path, fields):
        request = urllib.request.Request(
            self.url + path, json.dumps(fields).encode(), {"Content-Type": "application/json"})
        with urllib.request.urlopen(request) as answer:
            return json.load(answer)

    def spec(self, program, **more):
        environment = {"XDG_STATE_HOME": str(self.folder), "FEAT_API_URL": self.url}
        return {"name": "feat-tui", "cmd": [str(program), "--lang", "en"], "env": environment, **more}

    def end(self):
        self.process.terminate()
        self.process.wait()


class Bench:
    """Runs ptybench and prints what it found, a row each."""

    def __init__(self, tools, programs, rounds, folder):
        self.rounds = rounds
        self.ptybench = tools / "ptybench.py"
        self.program = programs / "feat-tui"
        self.folder = folder
        self.floors = {
            "floor": self.compile(tools / "floor.c", "floor", []),
            "floor with libcurl": self.compile(tools / "floor.c", "floorcurl", ["-DWITH_CURL", "-lcurl"]),
        }

    def compile(self, source, name, options):
        target = self.folder / name
        subprocess.run(["cc", "-O2", source, "-o", target, *options, "-lncursesw", "-ltinfo"], check=True)
        return target

    def compare(self, floor, spec, *options, **floor_keys):
        """The metrics of ptybench's `compare`: the floor is A, feat-tui is B."""
        specs = self.folder / "specs.json"
        first = {"name": "floor", "cmd": [str(self.floors[floor])], **floor_keys}
        specs.write_text(json.dumps({"specs": [first, spec]}))
        result = self.folder / "result.json"
        command = [sys.executable, self.ptybench, "compare", "--a", f"{specs}:floor"]
        command += ["--b", f"{specs}:feat-tui", "-n", str(self.rounds), "--json", result, *options]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
        return json.loads(result.read_text())["metrics"]

    @staticmethod
    def row(what, metric, goal, unit="µs"):
        ratio = metric["ratio_median"]
        span = f"{metric['ratio_min']:.2f} to {metric['ratio_max']:.2f}"
        ours, floor = (f"{metric[key]:.4g} {unit}" for key in ("b_median", "a_median"))
        print(f"| {what} | {ours} | {floor} | {ratio:.2f} ({span}) | {goal} |", flush=True)

    def start(self, sandbox):
        metrics = self.compare(
            "floor with libcurl", sandbox.spec(self.program), "--size", "120x40", "--only", "keys")
        self.row("start to the first frame, 120x40", metrics["start.first_byte_ms"], "1.5, then 1.0", "ms")

    def moves(self, sandbox, projects, size, setup="wait:1500"):
        keys = {"setup": f"{setup} Down*3", "keys": MOVES}
        metrics = self.compare(
            "floor", sandbox.spec(self.program, **keys), "--size", size, "--only", "keys",
            setup="Down*3", keys=MOVES)
        what = f"Down and Up, {projects:,} projects, {size}"
        self.row(f"{what}: p50", metrics["key.p50_us"], "1.25")
        self.row(f"{what}: p95", metrics["key.p95_us"], "1.5")
        self.row(f"{what}: bytes a key", metrics["key.bytes_mean"], "1.0", "bytes")

    def burst(self, sandbox):
        keys = {"setup": "wait:1500", "burst": "Down*1000", "quit": "q"}
        metrics = self.compare(
            "floor", sandbox.spec(self.program, **keys), "--size", "80x24", "--only", "burst",
            burst="Down*1000", quit="q")
        self.row("1,000 keys at once", metrics["burst.settle_ms"], "0.3", "ms")
        self.row("from q to the end of the program", metrics["exit.quit_ms"], "", "ms")

    def typing(self, sandbox, name, letters):
        keys = {"setup": "wait:1500 n wait:300", "keys": f"({' '.join(letters)})*20"}
        metrics = self.compare(
            "floor", sandbox.spec(self.program, **keys), "--size", "80x24", "--only", "keys", keys=MOVES)
        self.row(f"typing {name} in the form, a Down of the floor: p95", metrics["key.p95_us"], "1.5")

    def rest(self, sandbox, what, setup, most, wakeups=0):
        """The memory and the wakeups while nothing is pressed, for five seconds."""
        specs = self.folder / "specs.json"
        specs.write_text(json.dumps({"specs": [sandbox.spec(self.program, setup=setup)]}))
        result = self.folder / "result.json"
        command = [sys.executable, self.ptybench, "run", "-n", "1", "--only", "idle", "--json", result]
        subprocess.run([*command, f"{specs}:feat-tui"], check=True, stdout=subprocess.DEVNULL)
        found = json.loads(result.read_text())["results"][0]
        memory, woken = found["memory"]["pss_kb"] / 1024, found["idle"]["wakeups_per_s"]
        print(f"| at rest, {what}: PSS | {memory:.3g} MB | | | {most} MB |")
        print(f"| at rest, {what}: wakeups a second | {woken:.2g} | | | {wakeups} |", flush=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("tools", type=Path, help="the folder of ptybench.py and floor.c")
    parser.add_argument("--programs", type=Path, default=".build/release", help="the folder of the release build")
    parser.add_argument("--rounds", type=int, default=5)
    options = parser.parse_args()
    tools, programs = options.tools.resolve(), options.programs.resolve()
    print(f"| what | feat-tui | floor | ratio ({options.rounds} rounds) | goal |\n| --- | --- | --- | --- | --- |")
    with tempfile.TemporaryDirectory() as folder:
        folder = Path(folder)
        bench = Bench(tools, programs, options.rounds, folder)
        few = Sandbox(programs, 100, folder / "few")
        many = Sandbox(programs, 100_000, folder / "many")
        sandboxes = [few, many]
        try:
            bench.start(few)
            bench.moves(few, 100, "80x24")
            bench.moves(few, 100, "120x40")
            bench.moves(many, 100_000, "80x24", setup="wait:1500 G wait:20000 g")
            bench.burst(few)
            bench.typing(few, "English", "abcd")
            bench.typing(few, "Chinese", "修理水管")
            bench.rest(few, "100 projects", "wait:1500", 16)
            # One of its projects closes within minutes.
            sandboxes.append(Sandbox(programs, "demo", folder / "demo"))
            bench.rest(sandboxes[-1], "a countdown", "wait:1500", 16, wakeups=1)
            bench.rest(many, "100,000 projects", "wait:1500 G wait:20000 g", 60)
        finally:
            for sandbox in sandboxes:
                sandbox.end()


if __name__ == "__main__":
    main()
