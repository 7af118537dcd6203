// Whom an officer asks when something does not go on.

import * as texts from "../generated/texts";
import type { StationFile } from "./station";

/** Stations abroad have codes that begin so, and a committee of their own. */
const ABROAD = "99";

/** The committee that the station's officers answer to, and the one above it. */
export function helper(station: StationFile | undefined): texts.Text {
  if (!station) return texts.pps;
  if (station.code.startsWith(ABROAD)) return texts.ppln;
  const [village, district] = [station.places.at(-1), station.places.at(-2)];
  if (!village || !district) return helper(undefined);
  return texts.ppsThenPpk(village, district);
}
