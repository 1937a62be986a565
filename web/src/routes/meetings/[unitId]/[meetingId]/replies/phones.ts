import { queryOptions } from '@tanstack/svelte-query';
import { call } from '#lib/platform/api.ts';

/** Telephones of the members of a unit by member, as far as the server tells them to the one asking. */
async function phonesOf(unitId: string, signal: AbortSignal): Promise<Record<string, string>> {
  const phones: Record<string, string> = {};
  let after: string | undefined;
  do {
    const page = await call(
      'members.list',
      { params: { unitId }, query: after ? { after } : {} },
      { signal },
    );
    for (const { id, phone } of page.members) if (phone) phones[id] = phone;
    after = page.next ?? undefined;
  } while (after);
  return phones;
}

/** A read of all telephones of a unit; a cell has a page or two of members. */
export const readPhones = (unitId: string) =>
  queryOptions({
    queryKey: ['members.list', { params: { unitId }, all: 'phones' }],
    queryFn: ({ signal }) => phonesOf(unitId, signal),
  });
