// The reader, beside the screen's thread: photos, frames of the camera, and what is known of a form.

import { sha256, text, utf8 } from "../lib/bytes";
import { instantiate, type Module } from "../lib/cabi";

interface Exports {
  memory: WebAssembly.Memory;
  input(bytes: number): number;
  output(): number;
  begin(): number;
  read_page(number: number): number;
  guide(width: number, height: number, zoom: number): number;
  grey_page(): number;
  free(): void;
}

let module: Promise<Module<Exports>> | null = null;

async function load(): Promise<Module<Exports>> {
  const response = await fetch("reader.wasm");
  if (!response.ok) throw new Error(`reader.wasm: ${response.status}`);
  return instantiate<Exports>(await response.arrayBuffer());
}

function ask(reader: Module<Exports>, bytes: Uint8Array, call: () => number): unknown {
  if (!reader.put(bytes)) return { verdict: "refused", refusal: TOO_LARGE, values: [] };
  const length = call();
  if (length === 0) throw new Error("the reader has no network");
  return JSON.parse(text(reader.answer(length)));
}

const TOO_LARGE = {
  code: "G1001",
  text: "Berkas terlalu besar. Kirim foto asli dari kamera, bukan berkas lain.",
  text_en: "The file is too large. Send the camera's own photo, not another file.",
};

type Question =
  | { what: "warm" }
  | { what: "begin"; known: unknown }
  | { what: "read"; photo: ArrayBuffer; page: number }
  | { what: "guide"; pixels: ArrayBuffer; width: number; height: number; zoom: number }
  | { what: "free" };

async function answer(question: Question): Promise<unknown> {
  module ??= load();
  const reader = await module.catch((error: unknown) => {
    // The next question tries again.
    module = null;
    throw error;
  });
  const { exports } = reader;
  switch (question.what) {
    case "warm":
      return null;
    case "begin":
      return ask(reader, utf8(JSON.stringify(question.known)), exports.begin);
    case "read": {
      const photo = new Uint8Array(question.photo);
      const record = ask(reader, photo, () => exports.read_page(question.page));
      const grey = reader.answer(exports.grey_page());
      const original = await sha256(question.photo);
      return { record, grey: grey.buffer, greyHash: await sha256(grey), original };
    }
    case "guide": {
      const pixels = new Uint8Array(question.pixels);
      return ask(reader, pixels, () => exports.guide(question.width, question.height, question.zoom));
    }
    case "free":
      exports.free();
      return null;
  }
}

self.onmessage = async ({ data: [number, question] }: MessageEvent<[number, Question]>) => {
  try {
    self.postMessage([number, await answer(question), null]);
  } catch (error) {
    self.postMessage([number, null, String(error)]);
  }
};
