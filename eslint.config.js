import js from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import { defineConfig } from 'eslint/config';
import globals from 'globals';
import ts from 'typescript-eslint';

/** The rules beyond the strict sets; they hold everywhere and have no exceptions. `.oxlintrc.json` has the same for TypeScript files. */
const ours = {
  '@typescript-eslint/no-explicit-any': 'error',
  '@typescript-eslint/no-non-null-assertion': 'error',
  '@typescript-eslint/consistent-type-imports': 'error',
  '@typescript-eslint/consistent-type-definitions': 'off',
  '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
  // A function that does nothing is sometimes the right one to hand over.
  '@typescript-eslint/no-empty-function': 'off',
  'no-console': ['error', { allow: ['log', 'error'] }],
  eqeqeq: 'error',
};

export default defineConfig(
  {
    ignores: [
      '**/node_modules/',
      '**/.svelte-kit/',
      'web/build/',
      'data/',
      'coverage/',
      'e2e/artifacts/',
      'server/src/platform/db/schema.generated.ts',
    ],
  },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  {
    // Rules that need types look at these files by `scripts/lint-svelte.ts`.
    files: ['**/*.svelte'],
    extends: [ts.configs.strict, ts.configs.stylistic],
    rules: ours,
  },
  { files: ['**/*.js', '**/*.cjs', '**/*.mjs'], languageOptions: { globals: globals.node } },
  { files: ['web/static/*.js'], languageOptions: { globals: globals.browser, sourceType: 'script' } },
  {
    // The other rules for `.svelte.ts` are those of TypeScript files, with oxlint.
    files: ['web/src/**/*.svelte', 'web/src/**/*.svelte.ts'],
    extends: [svelte.configs.recommended],
    languageOptions: {
      globals: globals.browser,
      parserOptions: { parser: ts.parser, extraFileExtensions: ['.svelte'] },
    },
    rules: {
      'no-unused-vars': 'off',
      'svelte/no-at-html-tags': 'error',
      'svelte/no-inline-styles': 'error',
      'svelte/button-has-type': 'error',
      // Times and sets are replaced here, never changed in place.
      'svelte/prefer-svelte-reactivity': 'off',
      // The handbook is served from the root of its host: an address is its path.
      'svelte/no-navigation-without-resolve': 'off',
    },
  },
);
