import js from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import { defineConfig } from 'eslint/config';
import globals from 'globals';
import ts from 'typescript-eslint';

/** The rules beyond the strict sets; they hold everywhere and have no exceptions. */
const ours = {
  '@typescript-eslint/no-explicit-any': 'error',
  '@typescript-eslint/no-non-null-assertion': 'error',
  '@typescript-eslint/consistent-type-imports': 'error',
  '@typescript-eslint/consistent-type-definitions': 'off',
  '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
  '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
  '@typescript-eslint/no-confusing-void-expression': [
    'error',
    { ignoreArrowShorthand: true, ignoreVoidOperator: true, ignoreVoidReturningFunctions: true },
  ],
  // It would ask for the `!` that we refuse.
  '@typescript-eslint/non-nullable-type-assertion-style': 'off',
  // A function that does nothing is sometimes the right one to hand over.
  '@typescript-eslint/no-empty-function': 'off',
  // A function is async because its kind is, whether or not this one waits.
  '@typescript-eslint/require-await': 'off',
  // An environment variable that is set to nothing counts as not set.
  '@typescript-eslint/prefer-nullish-coalescing': ['error', { ignorePrimitives: { string: true } }],
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
    files: ['**/*.ts', '**/*.svelte'],
    extends: [ts.configs.strictTypeChecked, ts.configs.stylisticTypeChecked],
    languageOptions: {
      parserOptions: {
        projectService: true,
        tsconfigRootDir: import.meta.dirname,
        // The same for every file: the type service starts anew each time these change.
        extraFileExtensions: ['.svelte'],
      },
    },
    rules: ours,
  },
  { files: ['**/*.js', '**/*.cjs', '**/*.mjs'], languageOptions: { globals: globals.node } },
  { files: ['web/static/*.js'], languageOptions: { globals: globals.browser, sourceType: 'script' } },
  {
    files: ['web/src/**/*.svelte', 'web/src/**/*.svelte.ts'],
    extends: [svelte.configs.recommended],
    languageOptions: {
      globals: globals.browser,
      parserOptions: { parser: ts.parser, extraFileExtensions: ['.svelte'] },
    },
    rules: {
      'svelte/no-at-html-tags': 'error',
      'svelte/no-inline-styles': 'error',
      'svelte/button-has-type': 'error',
      // Times and sets are replaced here, never changed in place.
      'svelte/prefer-svelte-reactivity': 'off',
      // The handbook is served from the root of its host: an address is its path.
      'svelte/no-navigation-without-resolve': 'off',
    },
  },
  {
    // In markup the linter sees components and their snippets as `any`; svelte-check, which sees them whole, holds the types there.
    files: ['web/src/**/*.svelte'],
    rules: {
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/restrict-template-expressions': 'off',
      '@typescript-eslint/dot-notation': 'off',
    },
  },
);
