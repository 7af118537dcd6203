// The module in Node: asked as a phone asks it.
import { readFileSync } from "node:fs";
import { Door } from "../door.mjs";

export const bytes = readFileSync(new URL("proof.wasm", import.meta.url));
const door = await Door.open(bytes);

export const ask = (name, question) => door.ask(name, question);
