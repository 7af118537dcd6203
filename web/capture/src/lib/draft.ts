// A form on its way to be sent. Every change gives a new draft; the app stores each one at once.

import { decided, emptyCell, keep, reread, type, unread, values, machine, type Cell } from "./record";
import type { PageRecord, Places, Plan } from "./reader";
import type { Count, FormFile } from "./station";

export interface Photo {
  /** Hash of the flat grey page, and of the photo as it was taken. */
  grey: string;
  original: string;
  /** Their bytes. */
  sizes: [grey: number, original: number];
}

export interface PagePhoto extends Photo {
  /** Absent where the machine could not read the photo. */
  places: Places | null;
  /** Names of the fields on the page, in its order. */
  fields: string[];
}

export interface Draft {
  key: string;
  station: string;
  contest: string;
  round: number;
  count: number;
  fields: string[];
  cells: Cell[];
  plan: NonNullable<Plan["pages"]>;
  pages: Record<number, PagePhoto>;
  /** Pages that the officer types without a photo. */
  typed: number[];
  incidents: Photo[];
  witnesses: Record<number, number>;
  witnessesSeen: boolean;
  acknowledged: string[];
  /** Where a correction was begun: of which event. What the signed event replaces is asked of the outbox (lib/versions.ts). */
  replaces: string | null;
  /** Records of the machine's reading that the officer saw, by page. */
  records: Record<number, unknown>;
  /** The event it became. */
  sent: string | null;
  revision: number;
}

export const formKey = (station: string, contest: string): string => `${station}/${contest}`;

export function newDraft(station: string, form: FormFile, plan: Draft["plan"]): Draft {
  return {
    key: formKey(station, form.contest),
    station,
    contest: form.contest,
    round: 0,
    count: 0,
    fields: form.fields.map((field) => field.name),
    cells: form.fields.map(emptyCell),
    plan,
    pages: {},
    typed: [],
    incidents: [],
    witnesses: {},
    witnessesSeen: false,
    acknowledged: [],
    replaces: null,
    records: {},
    sent: null,
    revision: 0,
  };
}

/** A correction of what was sent: the same pages and numbers to begin with, as a new event. */
export function correction(sent: Draft, at: number): Draft {
  return {
    ...sent,
    cells: sent.cells.map((cell) => keep({ ...cell, entries: [] }, cell.paper ?? null, at)),
    acknowledged: [],
    replaces: sent.sent,
    sent: null,
    revision: sent.revision + 1,
  };
}

/** Whether a draft may be stored where another stands: it is no older, and what was signed is only followed by its correction. */
export const follows = (before: Draft, next: Draft): boolean =>
  before.revision <= next.revision && (before.sent === null || (next.sent === null && next.replaces === before.sent));

/** Whether a draft is the stored one, and no more and no less than that: only such a one may be signed, and only once. */
export const signable = (stored: Draft | undefined, draft: Draft): boolean =>
  stored?.sent === null && draft.sent === null && stored.revision === draft.revision;

/** A correction that was begun and is not wanted: what was sent stands as it was. */
export const uncorrected = (draft: Draft, sent: Draft): Draft => ({ ...sent, revision: draft.revision });

export function withCell(draft: Draft, field: string, change: (cell: Cell) => Cell): Draft {
  const at = draft.fields.indexOf(field);
  return { ...draft, cells: draft.cells.map((cell, n) => (n === at ? change(cell) : cell)) };
}

export const cellOf = (draft: Draft, field: string): Cell => draft.cells[draft.fields.indexOf(field)] ?? emptyCell();

export function withPage(draft: Draft, page: number, photo: PagePhoto): Draft {
  return { ...draft, pages: { ...draft.pages, [page]: photo }, typed: draft.typed.filter((p) => p !== page) };
}

export function withoutPage(draft: Draft, page: number): Draft {
  const pages = { ...draft.pages };
  const gone = pages[page];
  delete pages[page];
  const records = { ...draft.records };
  delete records[page];
  let next: Draft = { ...draft, pages, records };
  for (const field of gone?.fields ?? []) next = withCell(next, field, unread);
  return next;
}

/** The page's numbers without any reading of a machine: the officer types them. */
export function unreadPage(draft: Draft, page: number): Draft {
  const gone = withoutPage(draft, page);
  return fieldsOf(draft, page).reduce((next, field) => withCell(next, field, unread), gone);
}

/** A page's photo with what the machine read of it. */
export function withReading(draft: Draft, page: number, record: PageRecord): Draft {
  let next = draft;
  for (const { field, ...seen } of record.values) next = withCell(next, field, (cell) => reread(cell, seen));
  return { ...next, records: { ...next.records, [page]: record } };
}

/** The record of the reading, as it is sent; null when no machine read. */
export function reading(draft: Draft): string | null {
  const pages = Object.entries(draft.records).sort(([a], [b]) => Number(a) - Number(b)).map(([, record]) => record);
  return pages.length === 0 ? null : JSON.stringify({ kind: "sirekap-reading/1", contest: draft.contest, pages });
}

export const fieldsOf = (draft: Draft, page: number): string[] =>
  draft.plan.find((p) => p.page === page)?.fields ?? [];

export const hasPage = (draft: Draft, page: number): boolean => page in draft.pages || draft.typed.includes(page);

/** The officer types a number. What he said of sums that do not fit was said of other numbers. */
export function typed(draft: Draft, field: string, value: Count, at: number): Draft {
  const changed = cellOf(draft, field).paper !== value;
  const next = withCell(draft, field, (cell) => type(cell, value, at));
  return changed ? { ...next, acknowledged: [] } : next;
}

/** "Memang begitu di kertas": the paper itself does not add up. Said of a control, and taken back. */
export const acknowledge = (draft: Draft, control: string): Draft => ({ ...draft, acknowledged: [...new Set([...draft.acknowledged, control])] });
export const takeBack = (draft: Draft, control: string): Draft => ({ ...draft, acknowledged: draft.acknowledged.filter((c) => c !== control) });

/** A page is done when it is there and every number on it was looked at. */
export const pageDone = (draft: Draft, page: number): boolean =>
  hasPage(draft, page) && fieldsOf(draft, page).every((field) => decided(cellOf(draft, field)));

export const pagesDone = (draft: Draft): number => draft.plan.filter((p) => pageDone(draft, p.page)).length;

export const ready = (draft: Draft): boolean => draft.cells.every(decided);

/** The next page that wants something. */
export const nextPage = (draft: Draft): number | null =>
  draft.plan.find((p) => !pageDone(draft, p.page))?.page ?? null;

export interface Chain {
  seq: number;
  prev: string | null;
}

/** The payload of the confirmation (docs/spec/event.md), before its spelling is made canonical. */
export function payload(draft: Draft, by: string, chain: Chain, reading: string | null, broken: string[], time: number, replaces: string | null) {
  const read = machine(draft.cells);
  const pages = Object.entries(draft.pages).sort(([a], [b]) => Number(a) - Number(b));
  const photo = ({ grey, original }: Photo) => ({ grey, original });
  const witnesses = Object.entries(draft.witnesses).filter(([, count]) => count > 0);
  return {
    acknowledged: [...new Set(draft.acknowledged.filter((c) => broken.includes(c)))].sort(),
    by,
    form: { contest: draft.contest, count: draft.count, round: draft.round, station: draft.station },
    incidents: draft.incidents.map(photo),
    kind: "form.confirmed/2",
    machine: read,
    pages: pages.map(([, p]) => photo(p)),
    prev: chain.prev,
    reading: read ? reading : null,
    replaces,
    seq: chain.seq,
    time,
    values: values(draft.cells) as Count[],
    witnesses: Object.fromEntries(witnesses),
  };
}
export type Payload = ReturnType<typeof payload>;
