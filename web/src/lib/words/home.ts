import { words } from './words.ts';

export const homeWords = words({
  vi: { title: 'Chào đồng chí' },
  en: { title: 'Good day' },
});
