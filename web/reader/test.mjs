// The module reads what the crate reads: a blank page of the official form is identified and found empty, what is no
// page is refused with a code, and no answer is left behind. Run by scripts/wasm.sh.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { crc32, deflateSync } from "node:zlib";
import { load } from "./node.mjs";

const here = (path) => new URL(path, import.meta.url);

/** A grey picture from the runs that the fuzz corpus keeps (see crates/testkit/src/parsers/photos.rs). */
function runs(bytes) {
  const width = Math.max(bytes[0], 1) * 8, pixels = [];
  for (let at = 1; at + 1 < bytes.length; at += 2) {
    const [count, grey] = [bytes[at], bytes[at + 1]];
    if (count > 0) for (let n = 0; n < count; n++) pixels.push(grey);
    else for (let n = 0; n < grey; n++) pixels.push(...pixels.slice(-width));
  }
  return { width, height: Math.floor(pixels.length / width), pixels };
}

/** The same picture as a PNG. */
function png({ width, height, pixels }) {
  const chunk = (type, data) => {
    const body = Buffer.concat([Buffer.from(type), data]);
    const ends = [Buffer.alloc(4), Buffer.alloc(4)];
    ends[0].writeUInt32BE(data.length);
    ends[1].writeUInt32BE(crc32(body));
    return Buffer.concat([ends[0], body, ends[1]]);
  };
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head[8] = 8;
  const rows = [];
  for (let y = 0; y < height; y++) rows.push(0, ...pixels.slice(y * width, (y + 1) * width));
  const parts = [chunk("IHDR", head), chunk("IDAT", deflateSync(Buffer.from(rows))), chunk("IEND", Buffer.alloc(0))];
  return Buffer.concat([Buffer.from("\x89PNG\r\n\x1a\n", "latin1"), ...parts]);
}

const reader = await load(readFileSync(here("reader.wasm")));
const page = png(runs(readFileSync(here("../../fuzz/corpus/page/official-2"))));

const read = reader.read(page);
assert.deepEqual(read.page, { edition: "kpu-2024", contest: "ppwp", page: 2, pages: 3, station: null });
assert.deepEqual(read.values.map((v) => [v.field, v.value]), [["IV.1", null], ["IV.2", null], ["IV.3", null]]);
const grey = reader.greyPage();
assert.deepEqual([...grey.slice(0, 2)], [0xff, 0xd8]);
assert.deepEqual(reader.read(page), read, "the same photo gives the same reading");

const refused = (bytes) => {
  const { verdict, refusal, values } = reader.read(bytes);
  assert.equal(verdict, "refused");
  assert.match(refusal.code, /^[A-Z]\d+$/);
  assert.ok(refusal.text && refusal.text_en);
  assert.deepEqual(values, []);
  assert.equal(reader.greyPage().length, 0, "no page of an earlier photo is left");
};
refused(page.subarray(0, page.length / 2));
refused(Buffer.from("no picture"));
refused(Buffer.alloc(0));
refused(readFileSync(here("../../fuzz/corpus/picture/bomb")));

// A form: what is known of it, its pages, all together; and what the camera shows before.
const parameters = { embargo_until: 0, reserve_ppm: 20000, station_voters_max: 300, value_max: 999 };
const schema = { contest: "ppwp", ballot: { singles: [1, 2, 3] } };
const known = { station: "3171010001001", schema, parameters, registered: 250, exempt: false };
const { pages } = reader.begin(known);
assert.deepEqual(pages.map((p) => p.page), [1, 2, 3]);
assert.deepEqual(pages[1].fields, ["IV.1", "IV.2", "IV.3"]);
const kept = reader.readPage(page);
assert.equal(kept.page?.page, 2, JSON.stringify(kept.refusal));
assert.equal(kept.places.values.length, 3);
for (const { boxes: [x, y, w, h] } of kept.places.values) {
  assert.ok(x >= 0 && y >= 0 && w > h && x + w <= kept.places.width && y + h <= kept.places.height);
}
const judged = reader.judge();
assert.equal(judged.pages.length, 1);
assert.deepEqual(judged.pages[0].values.map((v) => v.accepted), [false, false, false], "a blank goes to a person");
assert.ok(reader.begin({ station: "x" }).error, "what is not understood is said");
assert.ok(reader.begin({ ...known, registered: -1 }).error);
assert.ok(reader.readPage(page).error);
const frame = runs(readFileSync(here("../../fuzz/corpus/page/official-2")));
const seen = reader.guide(Uint8Array.from(frame.pixels.slice(0, frame.width * frame.height)), frame.width, frame.height, 4000);
assert.deepEqual([seen.contest, seen.page], ["ppwp", 2], JSON.stringify(seen));
assert.match(reader.guide(new Uint8Array(64 * 64).fill(200), 64, 64).hint, /^G\d+$/, "no page, and why");
assert.ok(reader.guide(new Uint8Array(10), 64, 64).error);
reader.free();
console.log(`web/reader: reads, refuses; ${(reader.bytes / 1e6).toFixed(1)} MB of memory`);
