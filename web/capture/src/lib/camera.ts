// The phone's camera: frames for the guide, and the photo.

/** Longest side of a frame for the guide, pixels: enough for the page's marks, and quick. */
const FRAME = 900;
const QUALITY = 0.92;
/** A photo at full size that is not there after this is taken from the picture on the screen. */
const STILL_MS = 4_000;

interface StillCamera {
  takePhoto(): Promise<Blob>;
}
declare const ImageCapture: { new (track: MediaStreamTrack): StillCamera } | undefined;

export interface Frame {
  pixels: Uint8Array<ArrayBuffer>;
  width: number;
  height: number;
  zoom: number;
}

export class Camera {
  private readonly canvas = document.createElement("canvas");
  private readonly context = this.canvas.getContext("2d", { willReadFrequently: true });

  private constructor(
    private readonly stream: MediaStream,
    private readonly video: HTMLVideoElement,
  ) {}

  /** Opens the camera at the back. Throws what the browser says when it may not or can't. */
  static async open(video: HTMLVideoElement): Promise<Camera> {
    const wanted = { facingMode: "environment", width: { ideal: 2560 }, height: { ideal: 1920 } };
    const stream = await navigator.mediaDevices.getUserMedia({ video: wanted, audio: false });
    const camera = new Camera(stream, video);
    try {
      video.srcObject = stream;
      await video.play();
    } catch (error) {
      // The screen has changed meanwhile: the lamp of the camera must not stay on.
      camera.close();
      throw error;
    }
    return camera;
  }

  get size(): [number, number] {
    return [this.video.videoWidth, this.video.videoHeight];
  }

  /** The picture on the screen, small and grey; null before the first. */
  frame(): Frame | null {
    const [fullWidth, fullHeight] = this.size;
    if (!fullWidth || !this.context) return null;
    const scale = Math.min(1, FRAME / Math.max(fullWidth, fullHeight));
    const width = Math.round(fullWidth * scale);
    const height = Math.round(fullHeight * scale);
    this.canvas.width = width;
    this.canvas.height = height;
    this.context.drawImage(this.video, 0, 0, width, height);
    const { data } = this.context.getImageData(0, 0, width, height);
    const pixels = new Uint8Array(width * height);
    for (let at = 0, from = 0; at < pixels.length; at++, from += 4) {
      pixels[at] = ((data[from] ?? 0) * 77 + (data[from + 1] ?? 0) * 150 + (data[from + 2] ?? 0) * 29) >> 8;
    }
    return { pixels, width, height, zoom: Math.round(1000 / scale) };
  }

  /** A photo, at the camera's full size where the browser can. */
  async shoot(): Promise<Blob> {
    const [track] = this.stream.getVideoTracks();
    if (track && typeof ImageCapture !== "undefined") {
      const still = new ImageCapture(track).takePhoto();
      const late = new Promise<null>((resolve) => setTimeout(() => resolve(null), STILL_MS));
      const photo = await Promise.race([still, late]).catch(() => null);
      if (photo && photo.size > 0 && photo.type === "image/jpeg") return photo;
    }
    const canvas = document.createElement("canvas");
    [canvas.width, canvas.height] = this.size;
    canvas.getContext("2d")?.drawImage(this.video, 0, 0);
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, "image/jpeg", QUALITY));
    if (!blob) throw new Error("the camera gave no picture");
    return blob;
  }

  /** Switches the lamp where there is one; whether it did. */
  async lamp(on: boolean): Promise<boolean> {
    const [track] = this.stream.getVideoTracks();
    try {
      await track?.applyConstraints({ advanced: [{ torch: on } as MediaTrackConstraintSet] });
      return track !== undefined;
    } catch {
      return false;
    }
  }

  hasLamp(): boolean {
    const [track] = this.stream.getVideoTracks();
    const can = track?.getCapabilities?.() as { torch?: boolean } | undefined;
    return can?.torch === true;
  }

  close(): void {
    for (const track of this.stream.getTracks()) track.stop();
    this.video.srcObject = null;
  }
}
