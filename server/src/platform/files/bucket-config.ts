/** A bucket of an S3-compatible store (path style), where sealed files stand instead of in the data folder. */
export type BucketConfig = {
  readonly endpoint: string;
  readonly bucket: string;
  readonly region: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
};

const names = {
  endpoint: 'FILES_S3_ENDPOINT',
  bucket: 'FILES_S3_BUCKET',
  region: 'FILES_S3_REGION',
  accessKeyId: 'FILES_S3_ACCESS_KEY_ID',
  secretAccessKey: 'FILES_S3_SECRET_ACCESS_KEY',
} as const;

const isAddress = (text: string): boolean =>
  URL.canParse(text) && /^https?:$/.test(new URL(text).protocol) && new URL(text).search === '';

/**
 * The bucket that the environment names; undefined where it names none. What is half said is refused in words: files would go where nobody
 * looks for them. `readFile` reads the secret where its file is named (`FILES_S3_SECRET_ACCESS_KEY_FILE`).
 */
export const bucketConfigOf = (
  env: Readonly<Record<string, string | undefined>>,
  readFile: (path: string) => string,
): BucketConfig | undefined => {
  const secretFile = env[`${names.secretAccessKey}_FILE`];
  const given = {
    endpoint: env[names.endpoint],
    bucket: env[names.bucket],
    region: env[names.region],
    accessKeyId: env[names.accessKeyId],
    secretAccessKey: env[names.secretAccessKey] || (secretFile ? readFile(secretFile).trim() : undefined),
  };
  const { endpoint, bucket, accessKeyId, secretAccessKey, region } = given;
  if (!endpoint && !bucket && !accessKeyId && !secretAccessKey) return undefined;
  if (!endpoint || !bucket || !accessKeyId || !secretAccessKey) {
    const missing = (['endpoint', 'bucket', 'accessKeyId', 'secretAccessKey'] as const)
      .filter((part) => !given[part])
      .map((part) => names[part]);
    throw new Error(`Files in a bucket need ${missing.join(', ')} too.`);
  }
  if (!isAddress(endpoint))
    throw new Error(`${names.endpoint} must be an address such as https://s3.example.org.`);
  if (!/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/.test(bucket))
    throw new Error(`${names.bucket} is no name of a bucket.`);
  return {
    endpoint: endpoint.replace(/\/+$/, ''),
    bucket,
    region: region || 'us-east-1',
    accessKeyId,
    secretAccessKey,
  };
};
