import type { Plugin } from 'vite';

/**
 * Names style sheets by nothing but what tells versions apart, in 36 bits: the start of the app lists the sheets of every page,
 * and letters drawn by lot do not pack. Longer names would cost each phone half a kilobyte before home.
 */
export function shortNamesPlugin(): Plugin {
  return {
    name: 'sotay-short-names',
    enforce: 'post',
    applyToEnvironment: ({ name }) => name === 'client',
    outputOptions: (options) => ({
      ...options,
      assetFileNames: '_app/immutable/assets/[hash:6][extname]',
    }),
  };
}
