// Where numbers stand in the public pictures of a form (docs/spec/pictures.md).

import type { Area4, Layout, PagePicture, Pictures } from "./types";

export interface Cut {
  page: number;
  /** SHA-256 of the small picture. */
  small: string;
  size: [number, number];
  rect: Area4;
}

/** Whether a layout's block is among those that are copied from the photo: runs `first-last`, or one number. */
export function has(shown: string, block: number): boolean {
  return shown.split(",").some((run) => {
    const [first = "", last = first] = run.split("-");
    return first !== "" && Number(first) <= block && block <= Number(last);
  });
}

/** The blocks of a layout's numbers, by field: the squares of print come first, then each number's boxes and bubbles. */
export function blocks(layout: Layout): Map<string, number> {
  let next = layout.print.reduce((sum, run) => sum + (run[2] ?? 0), 0);
  const at = new Map<string, number>();
  for (const { field, bubbles } of layout.numbers) {
    at.set(field, next);
    next += bubbles ? 2 : 1;
  }
  return at;
}

/** The hash of a picture that was not taken away. */
export function there(hex: string | null, of: Pictures): string | null {
  return hex && !of.withdrawn.some(({ pictures }) => pictures.includes(hex)) ? hex : null;
}

/** The cut-outs of all numbers that are shown, by field. */
export function cuts(of: Pictures | null, layouts: ReadonlyMap<string, Layout>): Map<string, Cut> {
  const found = new Map<string, Cut>();
  of?.pages.forEach((page: PagePicture, number) => {
    const layout = page.layout ? layouts.get(page.layout) : undefined;
    const small = there(page.small, of);
    if (!layout || !small) return;
    const at = blocks(layout);
    for (const { field, rect } of layout.numbers) {
      if (of.images !== "full" && !has(page.shown ?? "", at.get(field) ?? -1)) continue;
      found.set(field, { page: number, small, size: layout.size as [number, number], rect: rect as Area4 });
    }
  });
  return found;
}

/** What is looked at: a part of a page, in micrometres. */
export interface View {
  x: number;
  y: number;
  w: number;
  h: number;
}

const LEAST = 12;

/** A view within the page, not smaller than a twelfth of it. */
export function within({ x, y, w, h }: View, [width, height]: [number, number]): View {
  const part = Math.min(1, Math.max(w / width, h / height, 1 / LEAST));
  const [vw, vh] = [width * part, height * part];
  const clamp = (at: number, size: number, most: number) => Math.min(Math.max(0, at), most - size);
  return { x: clamp(x + (w - vw) / 2, vw, width), y: clamp(y + (h - vh) / 2, vh, height), w: vw, h: vh };
}

export const whole = ([w, h]: [number, number]): View => ({ x: 0, y: 0, w, h });

/** Nearer or further, about the middle. */
export function zoomed(view: View, factor: number, size: [number, number]): View {
  const [w, h] = [view.w / factor, view.h / factor];
  return within({ x: view.x + (view.w - w) / 2, y: view.y + (view.h - h) / 2, w, h }, size);
}

/** A number with its surroundings. */
export function around([x, y, w, h]: Area4, size: [number, number]): View {
  const side = Math.max(w, h) * 3.2;
  return within({ x: x + w / 2 - side / 2, y: y + h / 2 - side / 2, w: side, h: side }, size);
}
