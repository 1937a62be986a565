import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';

/** A template and the data it reads from `sys.inputs`, each value JSON. */
export type Drawing = { template: string; inputs: Record<string, string> };

/** Draws PDF; keeps the compiler with its fonts warm between papers. */
export type Typesetter = { draw: (drawing: Drawing) => Uint8Array<ArrayBuffer> };

// Tinos has the metrics of Times New Roman, so that PDF and Word break lines alike, and every Vietnamese mark.
const FACES = ['400Regular', '400Regular_Italic', '700Bold', '700Bold_Italic'] as const;

// Results not used by this many drawings are dropped from the compiler's memory.
const CACHE_AGE = 4;

/** Loads the fonts and makes a typesetter. Takes about 50 ms, so do it once. */
export function openTypesetter(): Typesetter {
  const compiler = NodeCompiler.create({ fontArgs: [{ fontBlobs: readFonts() }] });
  return {
    draw: ({ template, inputs }) => {
      const { result } = compiler.compile({ mainFileContent: template, inputs });
      if (result === null) throw new Error('papers/not-drawn');
      const pdf = new Uint8Array(printed(compiler, result));
      compiler.evictCache(CACHE_AGE);
      return pdf;
    },
  };
}

/** Reads a template that lies beside this file. */
export function readTemplate(name: string): string {
  return readFileSync(new URL(name, import.meta.url), 'utf8');
}

/** PDF/A-2a, the form for keeping; a text with signs no font has (emoji) still prints, as plain PDF. */
function printed(compiler: NodeCompiler, document: Parameters<NodeCompiler['pdf']>[0]): Buffer {
  try {
    return compiler.pdf(document, { pdfStandard: 'a-2a' });
  } catch {
    return compiler.pdf(document);
  }
}

function readFonts(): Buffer[] {
  const { resolve } = createRequire(import.meta.url);
  return FACES.map((face) => readFileSync(resolve(`@expo-google-fonts/tinos/${face}/Tinos_${face}.ttf`)));
}
