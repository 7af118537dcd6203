// The module in Node: asked as a phone asks it.
import { readFileSync } from "node:fs";

export const bytes = readFileSync(new URL("proof.wasm", import.meta.url));
const { exports } = new WebAssembly.Instance(new WebAssembly.Module(bytes), {});

export function ask(name, question) {
  const [first, second] = [name, JSON.stringify(question)].map((t) => new TextEncoder().encode(t));
  const at = exports.input(first.length + second.length);
  const room = new Uint8Array(exports.memory.buffer, at, first.length + second.length);
  room.set(first);
  room.set(second, first.length);
  const length = exports.call(first.length);
  return JSON.parse(new TextDecoder().decode(new Uint8Array(exports.memory.buffer, exports.output(), length)));
}
