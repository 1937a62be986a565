import adapter from '@sveltejs/adapter-static';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vite';
import { contractPlugin } from './vite-plugin-contract.ts';
import { announcerPlugin } from './vite-plugin-announcer.ts';

export default defineConfig({
  plugins: [
    contractPlugin(),
    announcerPlugin(),
    sveltekit({
      adapter: adapter({ fallback: 'index.html' }),
      compilerOptions: { runes: true },
      paths: { relative: false },
    }),
  ],
  build: { target: 'es2022' },
});
