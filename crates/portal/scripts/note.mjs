// The log's signed state (C2SP checkpoint), and what this browser keeps of it. Signatures are checked by `check.mjs` alone.

/**
 * @typedef {object} Note
 * @property {string} origin the log's name
 * @property {number} size entries
 * @property {string} root of the tree, base64
 * @property {string} key id of the log's own key, base64 of four bytes
 * @property {string} text the whole note
 */

/** Longest note that is read, in characters. */
const LONGEST = 65_536;

/**
 * Reads a note; null where it is none.
 * @param {string} text
 * @returns {Note | null}
 */
export function parse(text) {
  const [head, signatures] = text.length > LONGEST ? [] : text.split("\n\n");
  const [origin, size, root] = head?.split("\n") ?? [];
  if (!origin || !root || !size || !/^(0|[1-9]\d{0,14})$/.test(size) || !/^[A-Za-z0-9+/]{43}=$/.test(root)) return null;
  const line = signatures?.split("\n").find((line) => line.startsWith(`— ${origin} `));
  const bytes = line?.slice(origin.length + 3) ?? "";
  try {
    return { origin, size: Number(size), root, key: btoa(atob(bytes).slice(0, 4)), text };
  } catch {
    return null;
  }
}

/**
 * How a note stands to one that was there before: `other` is of another log, `older` has less than was shown already, and `split` has
 * as many entries and another root, which an honest log never signs. Another key may have taken the log over (docs/spec/log.md).
 * @param {Note} before
 * @param {Note} now
 * @returns {"same" | "newer" | "older" | "split" | "other"}
 */
export function judge(before, now) {
  if (before.origin !== now.origin) return "other";
  if (now.size === before.size) return now.root === before.root ? "same" : "split";
  return now.size > before.size ? "newer" : "older";
}

/** What is kept under a name in this browser; null where nothing is, or where nothing may be kept. @param {string} name */
export function kept(name) {
  try {
    return localStorage.getItem(`sirekap.${name}`);
  } catch {
    return null;
  }
}

/** Keeps a text under a name, where the browser lets it. @param {string} name @param {string} text */
export function keep(name, text) {
  try {
    localStorage.setItem(`sirekap.${name}`, text);
  } catch {
    // Private windows and full disks: the page goes on without.
  }
}

/**
 * The newest state that this browser was ever shown of a log.
 * @param {string} origin
 * @returns {Note | null}
 */
export const newest = (origin) => parse(kept(`newest.${origin}`) ?? "");

/** Keeps a state as the newest one. @param {Note} note */
export const keepNewest = (note) => keep(`newest.${note.origin}`, note.text);
