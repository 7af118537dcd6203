// The record of a form keeps three things apart, for every number: what the paper says, what the machine read, and what
// the officer entered. A number that the machine misread is the machine's mistake: it is never booked as a correction of
// the officer's. A correction is a new event that differs from an earlier one of his own.

import type { components } from "../generated/reading";
import * as texts from "../generated/texts";
import type { Count } from "./station";

type Schemas = components["schemas"];
export type Evidence = Schemas["Coded"];

/** Where the reader's records have a text: in `text` in the first language, in `text_en` and so on in the others. */
const place = (lang: texts.Lang): string => (lang === texts.LANGS[0] ? "text" : `text_${lang}`);

/** What the reader says, in a language. */
export const told = (said: object, lang: texts.Lang): string => (said as Record<string, string>)[place(lang)] ?? "";

/** A text as the reader's records have it. */
export const coded = (text: texts.Text): Record<string, string> => Object.fromEntries(texts.LANGS.map((lang) => [place(lang), text[lang]]));

/** What the machine read of one number. */
export type Seen = Omit<Schemas["Seen"], "field">;

/** Evidence that only speaks for a number (crates/reading/src/evidence/reason.rs, `reassures`): never a reason to look. */
export const REASSURING: ReadonlySet<string> = new Set(["bubbles-agree", "control-kept", "crosses-only"]);
/** Says what every such number has in common, and so stands behind what is wrong with this one. */
const GENERAL = "only-one-ink";
/** More are not read. */
const REASONS = 2;

/** Why a person should look at a number that the machine does not vouch for: what speaks against it, each kind once, the particular first. */
export function reasons(seen: Seen): Evidence[] {
  const against = seen.evidence.filter((e, at, all) => !REASSURING.has(e.code) && all.findIndex((other) => other.code === e.code) === at);
  return [...against.filter((e) => e.code !== GENERAL), ...against.filter((e) => e.code === GENERAL)].slice(0, REASONS);
}

/** Something the officer did to a number; nothing is ever taken out of the list. */
export interface Entry {
  at: number;
  value: Count;
  how: "agreed" | "typed" | "kept";
}

export interface Cell {
  /** Absent where no machine read. */
  machine?: Seen;
  /** What the officer says the paper says; absent until he has looked. */
  paper?: Count;
  entries: Entry[];
}

export const emptyCell = (): Cell => ({ entries: [] });

const entered = (cell: Cell, value: Count, how: Entry["how"], at: number): Cell => ({
  ...cell,
  paper: value,
  entries: [...cell.entries, { at, value, how }],
});

/** "Sesuai": the paper says what the machine read. Without a reading there is nothing to agree with. */
export function agree(cell: Cell, at: number): Cell {
  return cell.machine ? entered(cell, cell.machine.value, "agreed", at) : cell;
}

/** "Perbaiki": the paper says this. */
export function type(cell: Cell, value: Count, at: number): Cell {
  return entered(cell, value, "typed", at);
}

/** A number taken over from an earlier event of the same form, which the officer confirmed then. */
export function keep(cell: Cell, value: Count, at: number): Cell {
  return entered(cell, value, "kept", at);
}

/** The machine has read again. What the officer typed stays; what he only agreed with is asked anew where it changed. */
export function reread(cell: Cell, machine: Seen): Cell {
  const last = cell.entries.at(-1);
  const stale = cell.paper !== undefined && last?.how === "agreed" && last.value !== machine.value;
  const next: Cell = { ...cell, machine };
  if (stale) delete next.paper;
  return next;
}

/** The page was taken away: so is its reading, not what the officer said. */
export function unread(cell: Cell): Cell {
  const next = { ...cell };
  delete next.machine;
  return next;
}

export const decided = (cell: Cell): boolean => cell.paper !== undefined;
/** A person has to look at it by itself. */
export const doubtful = (cell: Cell): boolean => !cell.machine || !cell.machine.accepted;
/** The machine read otherwise than the paper says. */
export const misread = (cell: Cell): boolean => !!cell.machine && cell.paper !== undefined && cell.machine.value !== cell.paper;

/** What the paper says, in form order; undefined where the officer has not looked yet. */
export const papers = (cells: Cell[]): (Count | undefined)[] => cells.map((cell) => cell.paper);

/** What the event will say. Throws while something is unseen: nothing is sent unseen. */
export function values(cells: Cell[]): Count[] {
  return cells.map((cell) => {
    if (cell.paper === undefined) throw new Error("a number was not looked at");
    return cell.paper;
  });
}

/** What the machine read, in form order; null as a whole where no machine read. */
export function machine(cells: Cell[]): Count[] | null {
  return cells.some((cell) => cell.machine) ? cells.map((cell) => cell.machine?.value ?? null) : null;
}

/** Places where two lists of numbers differ. */
export function differences(before: Count[], after: Count[]): { at: number; from: Count; to: Count }[] {
  return after.flatMap((to, at) => (before[at] === to ? [] : [{ at, from: before[at] ?? null, to }]));
}
