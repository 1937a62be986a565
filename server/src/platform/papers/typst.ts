import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';

/** Bytes by the name under which a template finds them: `image("/name")`. */
export type DrawnFiles = ReadonlyMap<string, Uint8Array>;

/** A template, the data it reads from `sys.inputs`, each value JSON, and the pictures in it. */
export type Drawing = { template: string; inputs: Record<string, string>; files?: DrawnFiles };

/** Draws PDF; keeps the compiler with its fonts warm between papers. */
export type Typesetter = { draw: (drawing: Drawing) => Uint8Array<ArrayBuffer> };

// Tinos has the metrics of Times New Roman, so that PDF and Word break lines alike, and every Vietnamese mark.
const FACES = ['400Regular', '400Regular_Italic', '700Bold', '700Bold_Italic'] as const;

// Results not used by this many drawings are dropped from the compiler's memory.
const CACHE_AGE = 4;

// What is drawn with a template seems to lie here, and is never written to disk.
const workspace = import.meta.dirname;

/** Loads the fonts and makes a typesetter. Takes about 50 ms, so do it once. */
export function openTypesetter(): Typesetter {
  const compiler = NodeCompiler.create({ workspace, fontArgs: [{ fontBlobs: readFonts() }] });
  return {
    draw: ({ template, inputs, files }) =>
      withFiles(compiler, files ?? new Map(), () => {
        const { result } = compiler.compile({ mainFileContent: template, inputs });
        if (result === null) throw new Error('papers/not-drawn');
        const pdf = new Uint8Array(printed(compiler, result));
        compiler.evictCache(CACHE_AGE);
        return pdf;
      }),
  };
}

/** Shows the compiler files while it works: no paper finds those of another. */
function withFiles<T>(compiler: NodeCompiler, files: DrawnFiles, work: () => T): T {
  const pathOf = (name: string): string => join(workspace, name);
  for (const [name, { buffer, byteOffset, byteLength }] of files)
    compiler.mapShadow(pathOf(name), Buffer.from(buffer, byteOffset, byteLength));
  try {
    return work();
  } finally {
    for (const name of files.keys()) compiler.unmapShadow(pathOf(name));
  }
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
