// What is published of a form, for the screens.

import { sorted } from "./batch";
import type { Act, HistoryItem, Pictures, Result, Values } from "./types";

export const recorded = (result: Result | null): HistoryItem | null =>
  result?.history.find((item) => item.index === result.event) ?? null;

export const pictures = (item: HistoryItem | null): Pictures | null => item?.pictures ?? null;

/** The events of a form that have pictures. */
export const photographed = (result: Result | null): HistoryItem[] => result?.history.filter((item) => item.pictures) ?? [];

/** Whose pictures show what is recorded: its own, or those of what it replaces, since the paper is the same. */
export function shownBy(result: Result | null): HistoryItem | null {
  let item = recorded(result);
  while (item && !item.pictures) {
    const before = item.replaces;
    // What is replaced stands earlier in the log, so that this comes to an end.
    item = result?.history.find(({ index }) => index === before && index < (item?.index ?? 0)) ?? null;
  }
  return item ?? photographed(result).at(-1) ?? null;
}

/** The events whose versions stand beside each other, or the one that is recorded: what a resolution has to name. */
export function versions(result: Result): string[] {
  const of = new Map(result.history.map((item) => [item.index, item.id]));
  const ends = result.versions?.length ? result.versions.flatMap(({ events }) => events) : [result.event ?? -1];
  return sorted(ends.map((index) => of.get(index)).filter((id) => id !== undefined));
}

export interface Objection {
  act: Act;
  answer: Act | null;
  /** Whether it waits, or was kept. */
  open: boolean;
}

/** Objections that were accepted, each with its newest answer. */
export function objections(acts: Act[] = []): Objection[] {
  const taken = acts.filter((act) => act.code === null);
  return taken
    .filter((act) => act.kind === "objection.filed/1")
    .map((act) => {
      const answer = taken.findLast((other) => other.kind === "objection.answered/1" && other.says.objection === act.id) ?? null;
      return { act, answer, open: answer === null || answer.says.outcome === "kept" };
    });
}

/** What somebody typed as a number: up to six digits, or nothing where the paper has none. */
export function number(text: string): number | null | undefined {
  const typed = text.trim();
  if (typed === "") return null;
  return /^\d{1,6}$/.test(typed) ? Number(typed) : undefined;
}

/** Values of a form's fields, all null where nothing is recorded. */
export const valuesOf = (result: Result | null, width: number): Values =>
  result && result.values.length === width ? result.values : Array.from({ length: width }, () => null);
