import { assets, immutable } from '$app/manifest';
import { self } from '$app/service-worker';
import { version } from '$app/env';
import type { Language } from '../lib/words/language.ts';
import { keepLanguage, languageOfNotices } from './notice-language.ts';
import './notices.ts';

/** The app itself, one cache for each version. Answers of the API are never kept here. */
const SHELL = `shell-${version}`;
const PAGE = '/index.html';
const files = [PAGE, ...immutable.map(({ path }) => `/${path}`), ...assets.map(({ path }) => `/${path}`)];
const kept = new Set(files);

self.addEventListener('install', (event) => {
  event.waitUntil(caches.open(SHELL).then((cache) => cache.addAll(files)));
});

self.addEventListener('activate', (event) => {
  event.waitUntil(takeOver());
});

self.addEventListener('message', (event) => {
  const said = event.data as 'take-over' | { language: Language };
  if (said === 'take-over') void self.skipWaiting();
  else event.waitUntil(keepLanguage(SHELL, said.language));
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== self.location.origin) return;
  if (request.mode === 'navigate' && isScreen(url.pathname)) event.respondWith(fromShell(PAGE, request));
  else if (kept.has(url.pathname)) event.respondWith(fromShell(url.pathname, request));
});

/** Earlier versions go; the language of notices, which a screen said to one of them, comes along. */
async function takeOver(): Promise<void> {
  await keepLanguage(SHELL, await languageOfNotices());
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name !== SHELL).map((name) => caches.delete(name)));
}

/** Addresses of the app's screens; the API and the server's own pages (documentation, health, metrics) go to the server. */
function isScreen(pathname: string): boolean {
  return !/^\/(api|docs|healthz|readyz|metrics|openapi\.json)(\/|$)/.test(pathname);
}

async function fromShell(path: string, request: Request): Promise<Response> {
  const cache = await caches.open(SHELL);
  return (await cache.match(path)) ?? fetch(request);
}
