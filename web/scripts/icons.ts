import { writeFile } from 'node:fs/promises';
import sharp from 'sharp';

/** An open notebook with a gold ribbon on deep red; `margin` keeps maskable icons clear of round masks. */
const drawing = (
  margin: number,
  radius: number,
): string => `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 512 512">
<rect width="512" height="512" rx="${String(radius)}" fill="#9f1d17"/>
<g transform="translate(256 256) scale(${String(1 - margin)}) translate(-256 -256)">
<path d="M256 150c-34-26-82-38-142-38a14 14 0 0 0-14 14v240a14 14 0 0 0 14 14c60 0 108 10 142 34z" fill="#fffaf1"/>
<path d="M256 150c34-26 82-38 142-38a14 14 0 0 1 14 14v240a14 14 0 0 1-14 14c-60 0-108 10-142 34z" fill="#f6ead6"/>
<path d="M256 150v264" stroke="#c9a24a" stroke-width="10" stroke-linecap="round"/>
<path d="M140 178c28 2 54 7 78 16M140 228c28 2 54 7 78 16M140 278c28 2 54 7 78 16" fill="none" stroke="#9f1d17" stroke-width="13" stroke-linecap="round"/>
<path d="M318 136c18-6 36-10 54-12v128l-27-20-27 30z" fill="#d8ab45"/>
</g>
</svg>
`;

const folder = new URL('../static/', import.meta.url);
const png = async (name: string, size: number, svg: string): Promise<void> => {
  await writeFile(
    new URL(name, folder),
    await sharp(Buffer.from(svg)).resize(size).png({ palette: true }).toBuffer(),
  );
};

const rounded = drawing(0, 112);
await writeFile(new URL('favicon.svg', folder), rounded);
await png('icon-192.png', 192, rounded);
await png('icon-512.png', 512, rounded);
await png('icon-maskable-512.png', 512, drawing(0.18, 0));
