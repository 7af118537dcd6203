// Asks the module in Node what a phone would ask it.
import assert from "node:assert/strict";
import { ask } from "./module.mjs";

const code = "3171010001001.a4dqobyha4dqobyha4dqobyha4.hgbvezyydxkwq2vtbixnslouwi";
assert.equal(ask("code", { text: `https://a.example/petugas/#${code}` }).station, "3171010001001");
assert.equal(ask("ticket", { origin: "log.example/uji", code }).id.length, 64);
assert.equal(ask("code", { text: "nothing" }).error.code, "P1001");
const letters = "04HMASC W9NF6Y0 QY8RSY S7R7JY";
assert.equal(ask("group", { number: 0, text: "o4hmasc" }).good, true);
assert.equal(ask("group", { number: 0, text: "O4HMACS" }).good, false);
assert.equal(ask("typed", { text: letters.replace("8", "9"), station: "3171010001001", policy: "", signature: "" }).error.code, "P1012");
assert.equal(ask("nothing", {}).error.code, "P1008");
const parameters = { embargo_until: 0, reserve_ppm: 20000, station_voters_max: 300, value_max: 999 };
const values = Array(27).fill(null);
[values[22], values[23], values[24]] = [5, 6, 12];
const schema = { contest: "ppwp", ballot: { singles: [1, 2] } };
const { broken } = ask("controls", { schema, parameters, registered: null, values });
assert.equal(broken[0].id, "Suara sah tertulis 12, padahal jumlah suara semua paslon = 11.");
const text = "x".repeat(2000);
assert.equal(ask("join", { parts: ask("split", { text }).parts.reverse() }).text, text);
assert.equal(ask("outbox_next", { items: [], addresses: [], now: 0 }).do, "idle");
console.log("web/proof: answers, refuses");
