import { expect, it } from 'vitest';
import { makeKey, seal, unseal } from './sealing.ts';

it('gives back what was sealed, with its files, and shows nothing of it', async () => {
  const key = await makeKey();
  const photo = new Blob([Uint8Array.of(1, 2, 3)], { type: 'image/jpeg' });
  const paper = new Blob(['biên bản'], { type: 'text/plain' });
  const kept = await seal(key, 'outbox', [{ label: 'Gửi ảnh', body: photo }, { body: paper }]);
  expect(new TextDecoder().decode(kept.sealed)).not.toContain('label');
  const [first, second] = (await unseal(key, 'outbox', kept)) as [
    { label: string; body: Blob },
    { body: Blob },
  ];
  expect(first.label).toBe('Gửi ảnh');
  expect(first.body.type).toBe('image/jpeg');
  expect(await first.body.bytes()).toEqual(Uint8Array.of(1, 2, 3));
  expect(await second.body.text()).toBe('biên bản');
});

it('opens with no other key and under no other name', async () => {
  const key = await makeKey();
  const kept = await seal(key, 'answers', { title: 'Họp chi bộ' });
  await expect(unseal(await makeKey(), 'answers', kept)).rejects.toThrow();
  await expect(unseal(key, 'outbox', kept)).rejects.toThrow();
  expect(key.extractable).toBe(false);
});
