// Whom an officer asks when something does not go on.

import type { StationFile, Text2 } from "./station";

/** Stations abroad have codes that begin so, and a committee of their own. */
const ABROAD = "99";

/** The committee that the station's officers answer to, and the one above it. */
export function helper(station: StationFile | undefined): Text2 {
  if (!station) return { id: "PPS", en: "the PPS" };
  if (station.code.startsWith(ABROAD)) return { id: "PPLN", en: "the PPLN" };
  const [village, district] = [station.places.at(-1), station.places.at(-2)];
  if (!village || !district) return helper(undefined);
  return { id: `PPS ${village}, lalu PPK ${district}`, en: `the PPS of ${village}, then the PPK of ${district}` };
}
