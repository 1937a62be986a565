// The package says nothing of its types where the compiler looks for them; this is what we use of it.
declare module 'tesseract-wasm' {
  type Picture = { data: Uint8ClampedArray; width: number; height: number };

  export type OCREngine = {
    loadModel: (model: Uint8Array) => void;
    loadImage: (picture: Picture) => void;
    /** `confidence` from 0 to 1. */
    getTextBoxes: (unit: 'word') => { text: string; confidence: number }[];
    getText: () => string;
  };

  export const createOCREngine: (options: { wasmBinary: Uint8Array }) => Promise<OCREngine>;
}
