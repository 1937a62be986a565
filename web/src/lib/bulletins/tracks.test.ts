import { expect, test } from 'vitest';
import { recordingOf, sectionsOf, tracksOf } from './tracks.ts';

const entry = (id: string, variants: { name: string; mime: string; size: number }[]) => ({
  ...{ id, kind: 'audio' as const, name: 'a.mp3', mime: 'audio/mpeg', size: 900, width: null, height: null },
  ...{ seconds: 60, poster: false, captions: false },
  variants: variants.map((variant) => ({ ...variant, width: null, height: null })),
});
const item = (id: string, section: string, recordingId: string | null = null) => ({
  ...{ id, section, title: `Tin ${id}`, source: '', transcript: '', recordingId },
  body: [{ kind: 'paragraph' as const, runs: [{ text: 'Nội dung' }] }],
  media: recordingId
    ? [
        entry(recordingId, [
          { name: 'opus', mime: 'audio/webm', size: 300 },
          { name: 'aac', mime: 'audio/mp4', size: 400 },
        ]),
      ]
    : [],
});
const edition = (id: string, items: ReturnType<typeof item>[]) => ({
  ...{ id, unitId: `unit-${id}`, unitName: `Đơn vị ${id}`, number: 1, version: 1, changes: '', items },
  publishedAt: '2026-11-02T00:00:00Z',
  sections: [
    { code: 'country', label: 'Trong nước' },
    { code: 'local', label: 'Cơ sở' },
  ],
});
const month = {
  ...{ year: 2026, month: 11 },
  editions: [
    edition('e', [item('a', 'local', 'm'), item('b', 'country')]),
    edition('f', [item('c', 'local')]),
  ],
};

test('one listens in the order in which one reads', () => {
  expect(sectionsOf(month).map(({ label }) => label)).toEqual(['Trong nước', 'Cơ sở']);
  expect(tracksOf(month).map(({ id, unitName }) => [id, unitName])).toEqual([
    ['b', 'Đơn vị e'],
    ['a', 'Đơn vị e'],
    ['c', 'Đơn vị f'],
  ]);
});

test('a recording comes in the smallest form that plays here', () => {
  const article = sectionsOf(month)[1]?.items[0];
  if (!article) throw new Error('no article');
  const at = { unitId: 'unit-e', editionId: 'e', mediaId: 'm' };
  expect(recordingOf(article)).toEqual({ ...at, variant: 'opus', size: 300 });
  expect(recordingOf(article, (mime) => mime === 'audio/mp4')).toEqual({ ...at, variant: 'aac', size: 400 });
  expect(recordingOf(article, () => false)).toEqual({ ...at, variant: 'main', size: 900 });
});

test('where nothing was recorded the text is there to be read aloud', () => {
  expect(tracksOf(month)[0]).toMatchObject({ recording: null, text: 'Tin b.\nNội dung' });
});
