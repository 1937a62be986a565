/** What browsers that read codes by themselves offer; the library of types does not know it yet. */
type Detector = { detect: (image: HTMLVideoElement) => Promise<{ rawValue: string }[]> };
type DetectorMaker = new (options: { formats: string[] }) => Detector;

const makerOf = (): DetectorMaker | undefined =>
  (globalThis as { BarcodeDetector?: DetectorMaker }).BarcodeDetector;

/** Whether this device can read a QR code within the app; elsewhere its own camera opens the address, or the number is typed. */
export const canScan = (): boolean => makerOf() !== undefined && 'mediaDevices' in navigator;

/** The code in the address of a door, read from its QR; nothing for any other code. */
export const codeInAddress = (text: string, origin: string): string | undefined => {
  if (!URL.canParse(text)) return undefined;
  const url = new URL(text);
  return url.origin === origin && url.hash.length > 1 ? url.hash.slice(1) : undefined;
};

/** Looks through the camera until a door's code is in view; `signal` ends it. Throws where the camera does not open. */
export async function scanDoor(video: HTMLVideoElement, signal: AbortSignal): Promise<string | undefined> {
  const Maker = makerOf();
  if (!Maker) return undefined;
  const camera = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } });
  try {
    video.srcObject = camera;
    await video.play();
    const detector = new Maker({ formats: ['qr_code'] });
    while (!signal.aborted) {
      for (const { rawValue } of await detector.detect(video)) {
        const code = codeInAddress(rawValue, location.origin);
        if (code !== undefined) return code;
      }
      await new Promise((resolve) => video.requestVideoFrameCallback(resolve));
    }
    return undefined;
  } finally {
    for (const track of camera.getTracks()) track.stop();
    video.srcObject = null;
  }
}
