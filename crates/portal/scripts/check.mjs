// "Periksa di sini" on a station's page: proves in this browser that the form's entry is under the log's signed state, that the log has
// only grown since the state that this browser kept, and that the entry's numbers are the published ones. The module comes on a click.

import { Door } from "./door.mjs";
import { parse, judge, kept, keep, newest } from "./note.mjs";
import { alarm } from "./alarm.mjs";

/** Most rounds of files, milliseconds for one of them, most bytes of one. */
const [ROUNDS, ANSWER, LONGEST] = [3, 20_000, 20_000_000];

/** @type {Promise<Door> | undefined} */
let door;

/** @param {string} path */
async function get(path) {
  const answer = await fetch(path, { cache: "no-cache", signal: AbortSignal.timeout?.(ANSWER) });
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
  const bytes = new Uint8Array(await answer.arrayBuffer());
  if (bytes.length > LONGEST) throw new Error(`${path} is too long`);
  return bytes;
}

/** @param {string} path */
const text = async (path) => new TextDecoder().decode(await get(path));

/**
 * Asks the module, and for the files that it needs, until it answers.
 * @param {{ note: string, policy: string | null, kept: string | null, index: number }} question
 * @param {string} module its address
 */
async function prove(question, module) {
  door ??= get(module).then((bytes) => Door.open(bytes.slice()));
  const opened = await door;
  /** @type {[string, Uint8Array][]} */
  const files = [];
  for (let round = 0; round < ROUNDS; round++) {
    const all = new Uint8Array(files.reduce((sum, [, bytes]) => sum + bytes.length, 0));
    let at = 0;
    for (const [, bytes] of files) {
      all.set(bytes, at);
      at += bytes.length;
    }
    const given = files.map(([path, bytes]) => [path, bytes.length]);
    /** @type {{ need?: string[], error?: string, signed?: boolean, included?: boolean, grown?: boolean | null, size?: number, entry?: string }} */
    const answer = opened.ask("prove", { ...question, given }, all);
    if (!answer.need) return answer;
    files.push(...(await Promise.all(answer.need.map(async (path) => /** @type {[string, Uint8Array]} */ ([path, await get(`/${path}`)])))));
  }
  throw new Error("files are missing");
}

/** The numbers of an entry: the values in the JSON that is its third line. @param {string} entry @returns {unknown} */
function valuesOf(entry) {
  try {
    return JSON.parse(entry.split("\n")[2] ?? "").values;
  } catch {
    return null;
  }
}

/** @param {HTMLElement} place @param {HTMLElement} list */
async function check(place, list) {
  const said = place.dataset;
  const line = (/** @type {string | undefined} */ text, bad = false) => {
    const item = document.createElement("p");
    item.textContent = text ?? "";
    if (bad) item.className = "alert";
    list.append(item);
  };
  const [note, policy, file] = [await text("/log/checkpoint"), await text("/policy").catch(() => null), JSON.parse(await text(said.file ?? ""))];
  const now = parse(note);
  const index = Number(said.index);
  if (!now || file.event !== index) throw new Error("another state");
  const name = `first.${now.origin}`;
  const before = parse(kept(name) ?? "");
  const latest = newest(now.origin);
  const verdict = latest ? judge(latest, now) : "newer";
  if (latest && verdict === "split") return alarm(place, verdict, [latest.text, note], list);
  // A cache may be behind for some seconds; that it stays so is told by `live.mjs`.
  if (verdict === "older") throw new Error("an older state");
  const proof = await prove({ note, policy, kept: before?.text ?? null, index }, said.module ?? "");
  list.replaceChildren();
  if (proof.error || !proof.included || proof.grown === false) {
    const split = proof.grown === false && before?.size === now.size;
    return alarm(place, split ? "split" : "wrong", [before?.text ?? "", note, proof.entry ?? proof.error ?? ""], list);
  }
  line(said.included?.replace("{size}", new Intl.NumberFormat(document.documentElement.lang).format(now.size)));
  const same = JSON.stringify(valuesOf(proof.entry ?? "")) === JSON.stringify(file.values);
  if (same) line(said.numbers);
  else alarm(place, "differ", [note, proof.entry ?? "", JSON.stringify(file)], list);
  line(proof.signed ? said.signed : said.unsigned, !proof.signed);
  if (before && before.size < now.size) {
    line(said.grown?.replace("{kept}", new Intl.NumberFormat(document.documentElement.lang).format(before.size)));
  } else line(said.first);
  keep(name, note);
}

/** @param {HTMLElement} place */
function open(place) {
  const [button, list] = [document.createElement("button"), document.createElement("div")];
  button.type = "button";
  button.textContent = place.dataset.run ?? "";
  list.setAttribute("role", "status");
  list.className = "proof";
  for (const own of [button, list]) own.setAttribute("data-own", "");
  button.addEventListener("click", async () => {
    button.disabled = true;
    const busy = document.createElement("p");
    busy.textContent = place.dataset.busy ?? "";
    list.replaceChildren(busy);
    try {
      await check(place, list);
    } catch {
      busy.textContent = place.dataset.failed ?? "";
      list.replaceChildren(busy);
    }
    button.disabled = false;
  });
  place.setAttribute("data-opened", "");
  place.append(button, list);
  place.hidden = false;
}

const place = document.getElementById("periksa-sini");
if (place) open(place);
