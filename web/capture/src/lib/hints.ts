// What the camera's guide says of a frame, short enough to be read while a phone is held over paper. The codes are those
// of the reader (crates/reading/src/refusal.rs).

import * as texts from "../generated/texts";

const HINTS: Record<string, texts.Text> = {
  G1007: texts.hintG1007,
  G1010: texts.hintG1010,
  G1011: texts.hintG1011,
  G1012: texts.hintG1012,
  G1013: texts.hintG1013,
  G1014: texts.hintG1014,
  G1015: texts.hintG1015,
  G1016: texts.hintG1016,
  G1017: texts.hintG1017,
  G1018: texts.hintG1018,
  G1019: texts.hintG1019,
  G1020: texts.hintG1007,
  G1021: texts.hintG1021,
  G1025: texts.hintG1025,
  G1030: texts.hintG1030,
  G1031: texts.hintG1031,
  G1032: texts.hintG1032,
  G1033: texts.hintG1033,
};

/** Refusals that mean another page than the one that is wanted, not a page that can't be read. */
export const ELSEWHERE = new Set(["G1015", "G1016", "G1022", "G1023", "G1024"]);

export function hint(code: string | null, lang: texts.Lang): string {
  if (code === null || code === "DIM") return texts.readyToShoot[lang];
  const known = HINTS[code] ?? HINTS.G1013;
  return known?.[lang] ?? code;
}
