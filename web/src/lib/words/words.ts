import { language } from './language.ts';

/** The same shape with other words: strings stay strings, sentences with parameters keep their parameters. */
export type SameShape<W> = W extends string
  ? string
  : W extends (...given: infer G) => string
    ? (...given: G) => string
    : { readonly [K in keyof W]: SameShape<W[K]> };

/** The words of a room in the language of this load. English must have every word that Vietnamese has. */
export function words<const W>(both: { vi: W; en: SameShape<NoInfer<W>> }): SameShape<W> {
  return language === 'en' ? both.en : (both.vi as SameShape<W>);
}
