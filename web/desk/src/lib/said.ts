// The words of an event, from its bytes: what the second person reads. The desk gives the bytes and the public files; which
// numbers change is worked out here (crate `sign`).

import * as api from "./api";
import { desk } from "./desk.svelte";
import { pictures, recorded, shownBy } from "./form";
import { cuts, type Cut } from "./pages";
import type { Draft, Pictures, Said, Station } from "./types";

export interface Read {
  said: Said;
  /** The station of the form whose numbers it says. */
  station: Station | null;
  /** Where its numbers stand in the photos of the form. */
  cuts: ReadonlyMap<string, Cut>;
  /** The free text; null where it names none, or it is not to be had. */
  text: string | null;
}

export async function read(draft: Draft): Promise<Read> {
  const question = { origin: desk.origin, text: draft.event };
  const first = desk.sign.ask("words", { ...question, fields: [], published: [], recorded: null });
  const form = first.forms.at(-1);
  const text = first.note ? await desk.text(first.note) : null;
  if (!form) return { said: first, station: null, cuts: new Map(), text };
  const station = await api.station(form.station);
  const of = station.contests.find(({ contest }) => contest === form.contest);
  const result = of?.result ?? null;
  const said = desk.sign.ask("words", {
    ...question,
    fields: (of?.rows ?? []).map(({ field, id }) => ({ field, label: id })),
    published: (result?.history ?? []).map(({ id, values }) => ({ id, values })),
    recorded: recorded(result)?.id ?? null,
  });
  // The photos of what was moved lie at the form that it leaves.
  const photo = said.kind === "form.moved/1" ? null : (result?.history.find(({ id, pictures }) => id === said.event && pictures) ?? shownBy(result));
  return { said, station, cuts: await cutOut(pictures(photo)), text };
}

/** The cut-outs of pictures whose layouts are fetched. */
async function cutOut(of: Pictures | null): Promise<ReadonlyMap<string, Cut>> {
  const wanted = [...new Set(of?.pages.map(({ layout }) => layout))].filter((hex) => hex !== null);
  return cuts(of, new Map(await Promise.all(wanted.map(async (hex) => [hex, await api.layout(hex)] as const))));
}
