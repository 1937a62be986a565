import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';

/**
 * Writes what the content security policy must know of the built page: the hash of its inline script, and the names of
 * the Trusted Types policies that the app creates (Svelte's for its own templates, SvelteKit's for the service worker).
 */
const build = new URL('../build/', import.meta.url);
const html = await readFile(new URL('index.html', build), 'utf8');
const inline = [...html.matchAll(/<script(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/script>/g)].map(
  ([, code = '']) => code,
);
if (inline.length === 0) throw new Error('no inline script in the built page: look at this script');
if (/\sstyle="|<style/.test(html))
  throw new Error('the built page has inline styles, which the policy refuses');

const scriptHashes = inline.map((code) => `sha256-${createHash('sha256').update(code).digest('base64')}`);
const trustedTypes = ['svelte-trusted-html', 'sveltekit-trusted-url'];
await writeFile(new URL('csp.json', build), `${JSON.stringify({ scriptHashes, trustedTypes }, null, 2)}\n`);
