import { expect, test } from 'vitest';
import { bucketConfigOf } from './bucket-config.ts';

const whole = {
  FILES_S3_ENDPOINT: 'https://s3.example.org/',
  FILES_S3_BUCKET: 'so-tay',
  FILES_S3_ACCESS_KEY_ID: 'id',
  FILES_S3_SECRET_ACCESS_KEY: 'secret',
};
const noFile = (): string => '';

test('nothing said: files stay in the folder', () => {
  expect(bucketConfigOf({}, noFile)).toBeUndefined();
});

test('a bucket, its region left to the store, its secret from a file', () => {
  const expected = {
    endpoint: 'https://s3.example.org',
    bucket: 'so-tay',
    region: 'us-east-1',
    accessKeyId: 'id',
    secretAccessKey: 'secret',
  };
  expect(bucketConfigOf(whole, noFile)).toEqual(expected);
  const { FILES_S3_SECRET_ACCESS_KEY: _given, ...rest } = whole;
  const named = { ...rest, FILES_S3_SECRET_ACCESS_KEY_FILE: '/run/secrets/s3' };
  expect(bucketConfigOf(named, (path) => (path === '/run/secrets/s3' ? 'secret\n' : ''))).toEqual(expected);
});

test.each([
  ['FILES_S3_BUCKET', '', /FILES_S3_BUCKET/],
  ['FILES_S3_ENDPOINT', undefined, /FILES_S3_ENDPOINT/],
  ['FILES_S3_SECRET_ACCESS_KEY', undefined, /FILES_S3_SECRET_ACCESS_KEY/],
  ['FILES_S3_ENDPOINT', 's3.example.org', /must be an address/],
  ['FILES_S3_ENDPOINT', 'ftp://s3.example.org', /must be an address/],
  ['FILES_S3_BUCKET', 'Sổ tay', /no name of a bucket/],
])('%s as %j is refused in words', (name, value, words) => {
  expect(() => bucketConfigOf({ ...whole, [name]: value }, noFile)).toThrow(words);
});
