import type { Api } from '../harness/api.ts';

/** What two records of a made-up person have in common, and the number in which they differ. */
type Someone = {
  readonly name: string;
  readonly birthDate: string;
  readonly cardNumber: string;
  readonly phone: string | null;
};

/** Adds a record to a cell, as an administrator; gives its id. */
export const addRecord = async (api: Api, unitId: string, someone: Someone): Promise<string> => {
  const { id } = await api.send<{ id: string }>('POST', `/units/${unitId}/members`, {
    ...someone,
    ...{ admittedOn: null, confirmedOn: null, status: 'full' },
    ...{ exempt: false, suspended: false, temporaryOut: false, temporaryIn: false },
  });
  return id;
};

/** A second record of a member, as a list that was typed twice makes it; gives its id. */
export const addSecondRecord = async (
  api: Api,
  { cellId, memberId }: { cellId: string; memberId: string },
  cardNumber: string,
): Promise<string> => {
  const one = await api.get<{ name: string; birthDate: string }>(`/units/${cellId}/members/${memberId}`);
  const { name, birthDate } = one;
  return addRecord(api, cellId, { name: name.toUpperCase(), birthDate, cardNumber, phone: null });
};
