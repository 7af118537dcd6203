// The reader's thread, asked by name; see worker/reader.ts.

import type { components } from "../generated/reading";
import type { Count, FormFile, StationFile } from "./station";

type Schemas = components["schemas"];
export type Guide = Schemas["Guide"];
export type Known = Schemas["KnownOf"];
export type PageRecord = Schemas["Record"];
export type Places = Schemas["Places"];
export type Plan = Schemas["Plan"];
export type Rect = Schemas["Place"]["boxes"];

export interface Read {
  record: Schemas["PageRecord"];
  grey: ArrayBuffer;
  greyHash: string;
  original: string;
}

export function knownOf(station: StationFile, form: FormFile, siblings: Count[]): Known {
  const { code, parameters, registered, exempt } = station;
  return { station: code, schema: form.schema, parameters, registered, exempt, siblings };
}

export class Reader {
  private readonly worker: Worker;
  private readonly open = new Map<number, { resolve: (answer: never) => void; reject: (error: Error) => void }>();
  private number = 0;

  constructor() {
    this.worker = new Worker(new URL("../worker/reader.ts", import.meta.url), { type: "module" });
    this.worker.onmessage = ({ data: [number, answer, error] }: MessageEvent<[number, unknown, string | null]>) => {
      const asked = this.open.get(number);
      this.open.delete(number);
      if (error === null) asked?.resolve(answer as never);
      else asked?.reject(new Error(error));
    };
    this.worker.onerror = (event) => {
      for (const asked of this.open.values()) asked.reject(new Error(event.message));
      this.open.clear();
    };
  }

  private ask<T>(question: object, transfer: Transferable[] = []): Promise<T> {
    const number = this.number++;
    return new Promise<T>((resolve, reject) => {
      this.open.set(number, { resolve, reject });
      this.worker.postMessage([number, question], transfer);
    });
  }

  /** Loads the network, so that the first photo does not wait for it. */
  warm = (): Promise<null> => this.ask({ what: "warm" });
  /** Begins a form: its pages with their fields. */
  begin = (known: Known): Promise<Plan> => this.ask({ what: "begin", known });
  /** Reads a photo as a page of the form begun; any page with 0. */
  read = (photo: ArrayBuffer, page: number): Promise<Read> => this.ask({ what: "read", photo, page });
  /** What a grey frame shows. `zoom` is the photo's pixels along one of the frame, in thousandths. */
  guide = (pixels: Uint8Array<ArrayBuffer>, width: number, height: number, zoom: number): Promise<Guide> =>
    this.ask({ what: "guide", pixels: pixels.buffer, width, height, zoom }, [pixels.buffer]);
  free = (): Promise<null> => this.ask({ what: "free" });
  end(): void {
    this.worker.terminate();
  }
}
