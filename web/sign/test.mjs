// Asks the module in Node what a desk's page would ask it.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { Door } from "../door.mjs";

const door = await Door.open(readFileSync(new URL("sign.wasm", import.meta.url)));
const ask = (name, question) => door.ask(name, question);
const origin = "log.example/uji";
const id = "ab".repeat(32);
const payload = {
  kind: "objection.answered/1", by: id, form: { contest: "ppwp", count: 0, round: 0, station: "31.1" }, objection: id, outcome: "kept",
  text: null, time: 1_900_000_000, touches: ["31.1"],
};
const lines = ask("lines", { origin, payload });
assert.equal(lines.text.split("\n")[1], origin);
assert.equal(Buffer.from(lines.challenge, "base64url").toString("hex"), lines.event, "the challenge is the event's id");
const said = ask("words", { origin, text: lines.text, fields: [], published: [], recorded: null });
assert.equal(said.id, lines.event);
assert.equal(said.more.id, "tidak terselesaikan dan dibawa ke tingkat berikutnya (keberatan)");
assert.equal(ask("sign_in", { origin, rp: "localhost", nonce: "00", until: 1_900_000_000 }).challenge.length, 43);
assert.equal(ask("group", { number: 0, text: "o4hmasc" }).good, true);
assert.equal(ask("typed", { text: "nothing", area: "31", origin, root: id }).error.code, "P1012");
assert.equal(ask("lines", { origin, payload: {} }).error.code, "P1007");
assert.equal(ask("nothing", {}).error.code, "P1008");
console.log("web/sign: answers, refuses");
