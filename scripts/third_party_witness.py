"""Holds our witness and our publisher against a witness and a feeder that other people wrote (aics-witness, aics-tlog).

Usage: third_party_witness.py SIREKAP DATA WORK

1. Their feeder submits checkpoints of the tree of DATA to `sirekap mirror --witness`: it accepts our cosignatures, and
   follows our 409; a second history is refused with 422.
2. `sirekap serve` publishes the election of DATA with two witnesses, theirs and ours, of which both must cosign: the tree's
   checkpoint bears both, their parser and ours accept it, and `sirekap verify` passes. Without ours it is incomplete.

They need Python 3.12; on an older one nothing is tried, and that is said.
"""

import json
import pathlib
import shutil
import signal
import socket
import subprocess
import sys
import time

try:
    import aics_tlog
    from aics_witness.feeder import WitnessClient, WitnessRejected, merge_cosignatures
except ImportError:
    print("third party witness: aics-witness is not installed (Python 3.12 is needed): nothing was tried")
    sys.exit(0)

sirekap, data, work = map(pathlib.Path, sys.argv[1:4])
shutil.rmtree(work, ignore_errors=True)
work.mkdir(parents=True)
passed, running = 0, []


def expect(what, condition):
    global passed
    if not condition:
        sys.exit(f"third party witness: {what}: FAILED")
    passed += 1


def free():
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return one.getsockname()[1]


def start(*words, said=None):
    """A process that ends with us; with `said`, the first line of its standard error that has this in it."""
    process = subprocess.Popen(list(map(str, words)), stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
    running.append(process)
    line = next((line for line in process.stderr if said in line), "") if said else ""
    return process, line.strip()


def stop(process):
    process.send_signal(signal.SIGTERM)
    process.wait(timeout=60)


def until(what, holds, seconds=60):
    end = time.monotonic() + seconds
    while not holds():
        if time.monotonic() > end:
            sys.exit(f"third party witness: {what}: FAILED")
        time.sleep(0.2)
    expect(what, True)


def run(*words):
    return subprocess.run([str(sirekap), *map(str, words)], capture_output=True, text=True)


tree = data / "tree"
root = json.loads((tree / "root.json").read_text())
note = root["checkpoint"]
origin, size = note.split("\n")[:2]
size = int(size)
policy = run("log", "--tree", tree, "policy").stdout
vkey = next(line.split()[1] for line in policy.splitlines() if line.startswith("log "))


def our_witness(name):
    address = f"127.0.0.1:{free()}"
    words = [sirekap, "mirror", tree, work / name, "--lang", "en", "--every", "2"]
    words += ["--witness", work / f"{name}.seed", "--witness-name", "saksi.example/kita", "--witness-addr", address]
    process, line = start(*words, said="/add-checkpoint")
    return process, f"http://{address}", line.rsplit(" ", 1)[1]


tiles = aics_tlog.FileSystemTileReader(tree / "log")


def proof(old, new):
    return aics_tlog.consistency_proof_from_tiles(tiles, old, new)


# 1. Their feeder, our witness.
process, url, ours = our_witness("satu")
client = WitnessClient(url, ours, max_attempts=1)
line = client.submit(note.encode(), proof)
expect("their feeder accepts our cosignature", line.startswith("\u2014 saksi.example/kita "))
merged = merge_cosignatures(note.encode(), line)
expect("their parser reads the note with it", len(aics_tlog.parse_note(merged).signatures) == 2)
again = WitnessClient(url, ours, max_attempts=1)
expect("a feeder that knows nothing follows our 409", again.submit(note.encode(), proof).startswith("\u2014 saksi"))
stop(process)

# 2. Our publisher, their witness and ours.
config, port = work / "theirs.json", free()
theirs_program = pathlib.Path(sys.executable).with_name("aics-witness")
made = subprocess.run([theirs_program, "init", "--config", config, "--name", "saksi.example/mereka"], capture_output=True, text=True)
theirs = next(word for word in made.stdout.split() if word.startswith("saksi.example/mereka+"))
subprocess.run([theirs_program, "add-log", "--config", config, "--origin", origin, "--vkey", vkey], check=True, capture_output=True)
# Our checkpoints have an extension line, which their default refuses.
settings = json.loads(config.read_text())
settings["logs"][0]["extension_lines"] = True
config.write_text(json.dumps(settings))
start(theirs_program, "serve", "--config", config, "--listen", f"127.0.0.1:{port}")
process, url, ours = our_witness("dua")
names = work / "witnesses.txt"
names.write_text(
    f"witness kita {ours} {url}\nwitness mereka {theirs} http://127.0.0.1:{port}\ngroup keduanya all kita mereka\nquorum keduanya\n"
)
told = run("election", "witnesses", names, "--data", data)
expect(f"witnesses are named: {told.stderr}", told.returncode == 0)
addresses = [f"127.0.0.1:{free()}" for _ in range(2)]
start(sirekap, "serve", "--data", data, "--plain", "--listen", addresses[0], "--addr", addresses[1], "--publish-every", 1)


def checkpoint():
    return json.loads((tree / "root.json").read_text())["checkpoint"]


until("the state bears both cosignatures", lambda: checkpoint().count("\u2014 saksi.example/") == 2)
published = aics_tlog.parse_note(checkpoint().encode())
parsed = aics_tlog.parse_checkpoint(published.text)
for text in (theirs, ours):
    key = aics_tlog.parse_vkey(text)
    lines = [s for s in published.signatures if s.name == key.name]
    expect(f"they accept the line of {key.name}", len(lines) == 1)
verified = run("verify", tree, "--json")
codes = {check["code"]: check["result"] for check in json.loads(verified.stdout)["checks"]}
expect(f"verify passes: {codes}", verified.returncode == 0 and codes["V5.1"] == codes["V5.2"] == "pass")
second = subprocess.run([sys.executable, "tools/verify.py", tree], capture_output=True, text=True)
expect(f"so does the second verifier: {second.stdout[-300:]}", second.returncode == 0)

# Without ours the next state appears all the same.
stop(process)
before = checkpoint().split("\n")[1]
names.write_text(names.read_text() + "\n")
told = run("election", "witnesses", names, "--data", data)
until("a state without the quorum appears", lambda: checkpoint().split("\n")[1] != before)
verified = run("verify", tree, "--json")
codes = {check["code"]: check["result"] for check in json.loads(verified.stdout)["checks"]}
expect(f"it verifies as incomplete: {codes}", verified.returncode == 6 and codes["V5.1"] == "not_checked")
for process in reversed(running):
    if process.poll() is None:
        stop(process)
print(f"third party witness: {passed} passed, 0 failed")
