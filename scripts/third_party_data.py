"""Runs what docs/howto/data.md says, block by block, against a served tree: shell, Python with pandas, SQL with DuckDB, R where it is.

Usage: third_party_data.py SIREKAP TREE WORK
"""

import os
import pathlib
import re
import shutil
import signal
import socket
import subprocess
import sys
import time
import urllib.request

import duckdb

sirekap, tree, work = (pathlib.Path(word).absolute() for word in sys.argv[1:4])
text = (pathlib.Path(__file__).parent.parent / "docs/howto/data.md").read_text()
blocks = re.findall(r"^```(\w+)\n(.*?)^```$", text, re.M | re.S)
shutil.rmtree(work, ignore_errors=True)
work.mkdir(parents=True)
with socket.socket() as one:
    one.bind(("127.0.0.1", 0))
    address = "127.0.0.1:%d" % one.getsockname()[1]
site = f"http://{address}"
serving = subprocess.Popen([sirekap, "serve", tree, "--addr", address], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def run(what, command, code):
    done = subprocess.run(command, cwd=work, input=code, env={**os.environ, "SITE": site}, capture_output=True, text=True)
    if done.returncode != 0:
        sys.exit(f"{code}\n{done.stdout}{done.stderr}\nthird party: data: {what}: FAILED")
    return done.stdout


try:
    for _ in range(200):
        try:
            urllib.request.urlopen(f"{site}/healthz")
            break
        except OSError:
            time.sleep(0.1)
    ran, said, left = {}, {}, []
    for language, code in blocks:
        match language:
            case "sh":
                out = run("shell", ["bash", "-euo", "pipefail"], code.replace("http://127.0.0.1:8024", site))
            case "python":
                out = run("Python", [sys.executable, "-"], code)
            case "sql":
                os.chdir(work)
                out = "\n".join(str(duckdb.sql(statement)) for statement in code.split(";") if statement.strip())
            case "r" if shutil.which("Rscript"):
                out = run("R", ["Rscript", "-"], code)
            case _:
                left.append(language)
                continue
        ran[language] = ran.get(language, 0) + 1
        said[language] = said.get(language, "") + out
    # The same sums by all of them, recorded and headline.
    sums = [re.findall(r": (\d+)[,}]", line) for line in said["python"].splitlines() if line.startswith(("everything", "headline"))]
    columns = ", ".join(f'sum("IV.{n}")::bigint' for n in (1, 2, 3))
    files = [f"ppwp-nasional.{kind}" for kind in ("csv", "parquet")]
    total = [duckdb.sql(f"SELECT {columns} FROM '{file}'").fetchall()[0] for file in files]
    if [tuple(map(int, sums[0]))] * 2 != total:
        sys.exit(f"third party: data: pandas has {sums[0]}, DuckDB {total}: FAILED")
    if "r" in ran and any(number not in said["r"].split() for number in sums[0] + sums[1]):
        sys.exit(f"third party: data: pandas has {sums}, R {said['r']}: FAILED")
    print("third party: data: the howto's blocks ran:", ran, f"NOT RUN: {left}" if left else "")
finally:
    serving.send_signal(signal.SIGTERM)
    serving.wait(timeout=30)
