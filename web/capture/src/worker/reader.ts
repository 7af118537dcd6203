// The reader, beside the screen's thread: photos, frames of the camera, and what is known of a form.

import { Door, TooLong } from "../../../door.mjs";
import { sha256 } from "../lib/bytes";
import type { Known } from "../lib/reader";
import { coded } from "../lib/record";
import * as texts from "../generated/texts";

let door: Promise<Door> | null = null;

async function load(): Promise<Door> {
  const response = await fetch("reader.wasm");
  if (!response.ok) throw new Error(`reader.wasm: ${response.status}`);
  return Door.open(await response.arrayBuffer());
}

/** The record of a photo that the module has no room for. */
const TOO_LARGE = {
  verdict: "refused",
  refusal: {
    code: "G1001",
    ...coded(texts.fileTooLarge),
  },
  not_shown: [],
  values: [],
};

function read(reader: Door, number: number, photo: Uint8Array): unknown {
  try {
    return reader.ask("read_page", { number }, photo);
  } catch (error) {
    if (error instanceof TooLong) return TOO_LARGE;
    throw error;
  }
}

type Question =
  | { what: "warm" }
  | { what: "begin"; known: Known }
  | { what: "read"; photo: ArrayBuffer; page: number }
  | { what: "guide"; pixels: ArrayBuffer; width: number; height: number; zoom: number }
  | { what: "free" };

async function answer(question: Question): Promise<unknown> {
  door ??= load();
  const reader = await door.catch((error: unknown) => {
    // The next question tries again.
    door = null;
    throw error;
  });
  switch (question.what) {
    case "warm":
      return null;
    case "begin":
      return reader.ask("begin", question.known);
    case "read": {
      const record = read(reader, question.page, new Uint8Array(question.photo));
      const grey = reader.bytes("grey_page");
      const original = await sha256(question.photo);
      return { record, grey: grey.buffer, greyHash: await sha256(grey), original };
    }
    case "guide": {
      const { pixels, ...measures } = question;
      return reader.ask("guide", measures, new Uint8Array(pixels));
    }
    case "free":
      reader.free();
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
