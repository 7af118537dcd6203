// Asks the module in Node what a reader's browser asks it, of a log of three entries that is made here.
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { Door } from "../door.mjs";

const door = await Door.open(readFileSync(new URL("check.wasm", import.meta.url)));
const sha = (...parts) => createHash("sha256").update(Buffer.concat(parts)).digest();
const entries = ["a", "b", "c"].map((text) => Buffer.from(text));
const [a, b, c] = entries.map((entry) => sha(Buffer.of(0), entry));
const node = (left, right) => sha(Buffer.of(1), left, right);
const note = (size, root) => `log.example/uji\n${size}\n${root.toString("base64")}\n\n— log.example/uji ${Buffer.alloc(68, 9).toString("base64")}\n`;
const files = {
  "log/tile/0/000.p/3": Buffer.concat([a, b, c]),
  "log/tile/entries/000.p/3": Buffer.concat(entries.map((entry) => Buffer.concat([Buffer.of(0, entry.length), entry]))),
};
const now = note(3, node(node(a, b), c));
const prove = (question, given = Object.entries(files)) =>
  door.ask("prove", { note: now, policy: null, kept: null, index: 1, given: given.map(([path, bytes]) => [path, bytes.length]), ...question },
    Buffer.concat(given.map(([, bytes]) => bytes)));

assert.deepEqual(prove({}, []).need.sort(), Object.keys(files).sort());
assert.deepEqual(prove({}), { signed: false, included: true, grown: null, size: 3, entry: "b" });
assert.equal(prove({ kept: note(2, node(a, b)) }).grown, true);
assert.equal(prove({ kept: now }).grown, true);
assert.equal(prove({ kept: note(3, node(a, b)) }).grown, false, "another log of this length");
assert.equal(prove({ kept: note(2, node(b, a)) }).grown, false, "another beginning");
assert.equal(prove({ kept: note(4, a) }).grown, false, "it had more");
assert.equal(prove({ note: note(3, node(a, node(b, c))) }).included, false);
const otherEntry = { ...files, "log/tile/entries/000.p/3": Buffer.from(files["log/tile/entries/000.p/3"].toString().replace("b", "x")) };
assert.equal(prove({}, Object.entries(otherEntry)).included, false);
for (const bad of [{ index: 3 }, { note: "x" }, { kept: "x" }, { kept: now.replaceAll("uji", "lain") }, { index: -1 }]) {
  assert.ok(prove(bad).error, JSON.stringify(bad));
}
assert.ok(door.ask("nothing").error);
console.log("web/check: proves, refuses");
