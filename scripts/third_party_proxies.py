"""Runs the configurations of docs/proxies.md: phones hand in through HAProxy and through nginx beside a hostile neighbour.

Usage: third_party_proxies.py SIREKAP DATA WORK

For each proxy SIREKAP serves the election in DATA behind it, with TLS of its own. A neighbour wastes requests until his
address is not listened to any more; another address is answered all the same, and simulated phones, which come from the
neighbour's very address, enrol and get their receipts. Without the proxy's header nothing is answered.
"""

import json
import pathlib
import re
import shutil
import signal
import socket
import ssl
import subprocess
import sys
import time

sirekap, data, work = map(pathlib.Path, sys.argv[1:4])
page = pathlib.Path(__file__).parent.parent.joinpath("docs/proxies.md").read_text()
NEIGHBOUR, OTHER = "127.0.0.1", "127.0.0.7"
PATIENCE = 300


def free():
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return one.getsockname()[1]


def configuration(kind, listen, service):
    text = re.search(rf"```{kind}\n(.*?)```", page, re.S).group(1)
    return text.replace(":8443\n", f":{listen}\n", 1).replace("listen 8443", f"listen {listen}").replace("10.0.0.2:8443", f"127.0.0.1:{service}")


def ask(port, source, path, method="GET"):
    """Status of an answer over TLS; None where the connection is closed."""
    trust = ssl.create_default_context()
    trust.check_hostname, trust.verify_mode = False, ssl.CERT_NONE
    try:
        with socket.create_connection(("127.0.0.1", port), timeout=10, source_address=(source, 0)) as line:
            with trust.wrap_socket(line, server_hostname="localhost") as tls:
                tls.sendall(f"{method} /intake/v1/{path} HTTP/1.1\r\nhost: localhost\r\ncontent-length: 0\r\nconnection: close\r\n\r\n".encode())
                head = tls.recv(64)
                return int(head.split(b" ")[1]) if head else None
    except OSError:
        return None


def wait(port):
    for _ in range(200):
        if ask(port, OTHER, "health/live") == 200:
            return
        time.sleep(0.1)
    sys.exit("third party: no answer through the proxy")


work.mkdir(parents=True)
missing = [name for name in ("haproxy", "nginx") if not shutil.which(name)]
if missing:
    sys.exit(f"third party: {', '.join(missing)} missing: scripts/setup.sh test installs them")
for kind in ("haproxy", "nginx"):
    listen, service = free(), free()
    file = (work / f"{kind}.conf").absolute()
    # A machine under test may open fewer files than one that stands before an election.
    text = configuration(kind, listen, service).replace("maxconn 40000", "maxconn 2000")
    if kind == "nginx":
        module = pathlib.Path("/usr/lib/nginx/modules/ngx_stream_module.so")
        text = (f"load_module {module};\n" if module.exists() else "") + f"error_log {work.absolute()}/nginx.log;\npid {work.absolute()}/nginx.pid;\n" + text
    file.write_text(text)
    words = ["serve", "--intake", "--listen", f"127.0.0.1:{service}", "--proxy", "127.0.0.1", "--patience", str(PATIENCE), "--data", data]
    proxy = ["haproxy", "-f", file, "-db"] if kind == "haproxy" else ["nginx", "-c", file, "-g", "daemon off;"]
    running = [subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) for command in ([sirekap, *words], proxy)]
    try:
        wait(listen)
        # What is forgiven meanwhile hangs on how fast this machine is: until he is shut out, or for a long while.
        refused = [ask(listen, NEIGHBOUR, "events", "POST")]
        while refused[-1] == 401 and len(refused) < PATIENCE:
            refused.append(ask(listen, NEIGHBOUR, "events", "POST"))
        if refused[0] != 401 or refused[-1] != 429:
            sys.exit(f"third party: {kind}: the neighbour was answered {refused}")
        told = {"another address": ask(listen, OTHER, "stations/0"), "who asks who this is": ask(listen, NEIGHBOUR, "hello")}
        if told["another address"] == 429 or told["who asks who this is"] != 200:
            sys.exit(f"third party: {kind}: {told}")
        if (bare := ask(service, NEIGHBOUR, "hello")) is not None:
            sys.exit(f"third party: {kind}: without the header the service answered {bare}")
        command = [sirekap, "device", "simulate", "--phones", "4", "--url", f"https://localhost:{listen}", "--seconds", "60", "--seed", str(service), "--json", "--data", data]
        done = subprocess.run(command, capture_output=True, text=True)
        if done.returncode != 0:
            sys.exit(f"third party: {kind}: {done.stdout}{done.stderr}")
        line = json.loads(done.stdout.splitlines()[-1])
        print(f"third party: {kind}: phones through it, beside a neighbour who is not listened to: {line}")
    finally:
        for process in reversed(running):
            process.send_signal(signal.SIGTERM)
        for process in running:
            process.wait(timeout=30)
