// Reads photos with the module in Node, as a browser would.
//   node web/reader/node.mjs PHOTO...              one JSON object a line
//   node web/reader/node.mjs --bench [N] PHOTO...  medians of N interleaved rounds (default 15), in milliseconds of
//                                                  the processor and of the clock
//   node web/reader/node.mjs --grey OUT.jpg PHOTO  the page laid flat
import { readFileSync, writeFileSync } from "node:fs";
import { Door } from "../door.mjs";

const place = new URL("reader.wasm", import.meta.url);

/** The module, ready to read. */
export async function load(bytes) {
  const door = await Door.open(bytes);
  return {
    /** Takes what is known of a form: the pages that it has. */
    begin: (known) => door.ask("begin", known),
    /** Reads a photo as a page of the form begun, any page with 0, and keeps it. */
    readPage: (photo, number = 0) => door.ask("read_page", { number }, photo),
    /** All pages kept, judged together. */
    judge: () => door.ask("judge"),
    /** What a grey frame of the camera shows. */
    guide: (pixels, width, height, zoom = 1000) => door.ask("guide", { width, height, zoom }, pixels),
    /** The record of a photo: what `sirekap read --json` prints of it. */
    read: (photo) => door.ask("read", {}, photo),
    /** The page read last, laid flat, as JPEG; empty when none was read. */
    greyPage: () => door.bytes("grey_page"),
    free: () => door.free(),
    get bytes() {
      return door.exports.memory.buffer.byteLength;
    },
  };
}

function median(values) {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}

function bench(reader, photos, rounds) {
  const times = new Map(photos.map(([name]) => [name, { processor: [], clock: [] }]));
  for (let round = 0; round <= rounds; round++) {
    for (const [name, photo] of photos) {
      const start = performance.now(), used = process.cpuUsage();
      reader.read(photo);
      const { user, system } = process.cpuUsage(used);
      // The first round only wakes the compiler.
      if (round === 0) continue;
      times.get(name).processor.push((user + system) / 1e3);
      times.get(name).clock.push(performance.now() - start);
    }
  }
  for (const [name, { processor, clock }] of times) {
    console.log(JSON.stringify({
      what: "read_wasm", photo: name, rounds, milliseconds: +median(processor).toFixed(1),
      clock: +median(clock).toFixed(1), memory_bytes: reader.bytes,
    }));
  }
}

async function main(given) {
  let rounds = 0, grey;
  if (given[0] === "--bench") {
    given.shift();
    rounds = /^\d+$/.test(given[0] ?? "") ? Number(given.shift()) : 15;
  } else if (given[0] === "--grey") {
    given.shift();
    grey = given.shift();
  }
  const reader = await load(readFileSync(place));
  const photos = given.map((name) => [name, new Uint8Array(readFileSync(name))]);
  if (rounds > 0) return bench(reader, photos, rounds);
  for (const [name, photo] of photos) {
    console.log(JSON.stringify({ photo: name, ...reader.read(photo) }));
    if (grey) writeFileSync(grey, reader.greyPage());
  }
}

if (process.argv[1] && import.meta.url.endsWith(process.argv[1].split("/").pop())) await main(process.argv.slice(2));
