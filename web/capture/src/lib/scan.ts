// Reads QR codes from the camera.

import decodeQR from "qr/decode.js";
import { Camera } from "./camera";

/** Between two looks. */
const REST_MS = 80;
/** Longest side of a picture that is searched, pixels: five for each module of the finest code shown, and quick. */
const SIDE = 1280;

export class Scanner {
  private over = false;

  private constructor(
    private readonly camera: Camera,
    private readonly video: HTMLVideoElement,
    private readonly found: (text: string) => Promise<void>,
  ) {}

  static async open(video: HTMLVideoElement, found: (text: string) => Promise<void>): Promise<Scanner> {
    const scanner = new Scanner(await Camera.open(video), video, found);
    void scanner.loop();
    return scanner;
  }

  private async loop(): Promise<void> {
    const canvas = document.createElement("canvas");
    const context = canvas.getContext("2d", { willReadFrequently: true });
    while (!this.over && context) {
      const size = this.camera.size;
      const scale = Math.min(1, SIDE / Math.max(...size));
      const [width, height] = [Math.round(size[0] * scale), Math.round(size[1] * scale)];
      if (width > 0) {
        [canvas.width, canvas.height] = [width, height];
        context.drawImage(this.video, 0, 0, width, height);
        try {
          await this.found(decodeQR({ width, height, data: context.getImageData(0, 0, width, height).data }));
        } catch {
          // No code in this frame.
        }
      }
      await new Promise((resolve) => setTimeout(resolve, REST_MS));
    }
  }

  close(): void {
    this.over = true;
    this.camera.close();
  }
}
