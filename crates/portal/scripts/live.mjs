// Keeps an open page true: asks for the log's signed state, takes over what changed on this page, and says so. Says as well when nothing
// comes, when the site is dead and who else answers, and when it tells another story than before. Texts and bounds are #langsung's.

import { parse, judge, kept, keep, newest, keepNewest } from "./note.mjs";
import { patch } from "./patch.mjs";
import { learn, others } from "./mirrors.mjs";

/** @typedef {import("./note.mjs").Note} Note */

const box = /** @type {HTMLElement} */ (document.getElementById("langsung"));
const said = box.dataset;
/** Seconds between two looks, and from the newest arrival on until a page counts as not kept up. */
const [every, patience] = [Number(said.every), Number(said.patience)];
/** Seconds between two sentences, failures in a row, and looks in a row that find an older state. */
const [QUIET, FAILURES, OLDER] = [30, 3, 24];
/** Longest wait between two looks, in seconds; milliseconds for one answer, and for which what changed is marked. */
const [LONGEST, ANSWER, MARKED] = [60, 8_000, 4_000];

/** The state that this page is of. */
let shown = parse(said.note ?? "");
let arrival = said.at ?? "";
/** Of the file that the page shows. @type {string | null} */
let validator = null;
let failures = 0;
let older = 0;
let spoke = -Infinity;
let busy = false;
/** @type {ReturnType<typeof setTimeout> | undefined} */
let timer;

const here = () => location.href.split("#")[0] ?? "";

/** @param {string} path @param {RequestInit} [more] */
async function get(path, more) {
  const answer = await fetch(path, { cache: "no-cache", signal: AbortSignal.timeout?.(ANSWER), ...more });
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
  return answer;
}

/** Says a sentence, also to screen readers: of new numbers one in half a minute. @param {string} kind @param {(Node | string)[]} words */
function say(kind, ...words) {
  const now = performance.now() / 1000;
  if (kind === "new" ? now - spoke < QUIET : box.dataset.kind === kind) return;
  // That the page must be loaded anew stays said.
  if (box.dataset.kind === "again" && !kind.startsWith("gone")) return;
  if (kind === "new") [spoke] = [now, setTimeout(unsay, QUIET * 1000, kind)];
  box.dataset.kind = kind;
  box.replaceChildren(...words);
}

/** Has the service worker keep this page: on the first visit it comes too late to see it load. */
function keepPage() {
  const workers = navigator.serviceWorker;
  if (!workers) return;
  const again = () => void get(here(), { headers: { accept: "text/html" } }).catch(() => {});
  if (!workers.controller) workers.addEventListener("controllerchange", again, { once: true });
  workers.register(said.worker ?? "").catch(() => {});
}

/** Takes back what was said of a kind. @param {string} kind */
function unsay(kind) {
  if (!box.dataset.kind?.startsWith(kind)) return;
  delete box.dataset.kind;
  box.replaceChildren();
}

/** A sentence with the time of the newest arrival in it. @param {string | undefined} text */
const timed = (text) => (text ?? "").replace("{time}", document.querySelector("footer time")?.textContent ?? "–");

/** Takes over what changed; false where the page must be loaded anew. @param {string} html @param {Note} note */
function take(html, note) {
  const fresh = new DOMParser().parseFromString(html, "text/html");
  const theirs = fresh.getElementById("langsung")?.dataset;
  const state = parse(theirs?.note ?? "");
  const generator = (/** @type {Document} */ of) => of.querySelector("meta[name=generator]")?.getAttribute("content");
  // Another program made it: its page may need other scripts and styles than these.
  if (!state || generator(fresh) !== generator(document)) return false;
  // Another machine behind this address is behind: the next look asks again.
  if (shown && judge(shown, state) !== "newer") return true;
  if (!["same", "newer"].includes(judge(note, state))) return true;
  const [main, foot] = ["main", "footer"].map((name) => [document.querySelector(name), fresh.querySelector(name)]);
  if (!main?.[0] || !main[1] || !foot?.[0] || !foot[1]) return false;
  const changed = patch(main[0], main[1]);
  if (!changed || !patch(foot[0], foot[1])) return false;
  document.title = fresh.title;
  [shown, arrival] = [state, theirs?.at ?? ""];
  if (changed.length > 0) {
    for (const element of changed) element.setAttribute("data-fresh", "");
    setTimeout(() => changed.forEach((element) => element.removeAttribute("data-fresh")), MARKED);
    say("new", timed(said.new));
  }
  return true;
}

/** Looks whether this page changed with a newer state. @param {Note} note */
async function follow(note) {
  if (said.file) {
    const now = (await get(said.file, { method: "HEAD" })).headers.get("etag");
    const changed = now === null || now !== validator;
    validator = now;
    if (!changed) return;
  }
  const page = await get(here(), { headers: { accept: "text/html" } });
  if (take(await page.text(), note)) return;
  const again = document.createElement("a");
  again.href = location.href;
  again.textContent = said.again ?? "";
  say("again", said.renewed ?? "", " ", again);
}

/** One look. */
async function look() {
  const answer = await get("/log/checkpoint");
  const note = parse(await answer.text());
  if (!note) throw new Error("no checkpoint");
  failures = 0;
  unsay("gone");
  const before = newest(note.origin) ?? shown;
  const verdict = before ? judge(before, note) : "newer";
  older = verdict === "older" ? older + 1 : 0;
  const wrong = verdict === "split" || verdict === "other" || (verdict === "older" && older === OLDER);
  if (before && wrong) (await import("./alarm.mjs")).alarm(box, verdict, [before.text, note.text]);
  if (verdict === "split" || verdict === "other") return;
  if (verdict === "newer") keepNewest(note);
  if (!shown || judge(shown, note) === "newer") await follow(note);
  const now = Date.parse(answer.headers.get("date") ?? "") || Date.now();
  const still = arrival !== "" && now - Date.parse(arrival) > patience * 1000;
  if (still) say("still", timed(said.still));
  else unsay("still");
}

/** Says that the site doesn't answer, and who does. */
async function gone() {
  const links = shown ? await others(shown) : [];
  say(`gone${links.length}`, timed(links.length > 0 ? said.goneTo : said.gone), ...links.flatMap((link) => [" ", link]));
}

async function turn() {
  // A page that nobody sees asks nothing.
  if (busy || document.visibilityState !== "visible") return;
  busy = true;
  clearTimeout(timer);
  try {
    await look();
  } catch {
    failures += 1;
    if (failures >= FAILURES || !navigator.onLine) await gone();
  }
  busy = false;
  const wait = Math.min(LONGEST, every * 2 ** Math.max(0, failures - FAILURES));
  // Not all at once: readers who came with one message must not ask with one voice.
  timer = setTimeout(turn, wait * 1000 * (0.8 + 0.4 * Math.random()));
}

document.addEventListener("visibilitychange", turn);
addEventListener("online", turn);
if (shown && !newest(shown.origin)) keepNewest(shown);
// What `check.mjs` proves the log's growth from: the first state that this browser saw, until one is proven.
if (shown && !kept(`first.${shown.origin}`)) keep(`first.${shown.origin}`, shown.text);
learn();
turn();
keepPage();
