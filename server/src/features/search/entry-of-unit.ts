import { UNIT_LEVELS } from '@sotay/core/documents/document-kinds.ts';
import { headOf } from '@sotay/core/search/head.rules.ts';
import type { UnitKind } from '@sotay/core/units/unit-kinds.ts';
import type { Entry } from './search.types.ts';

type Issued = Pick<Entry, 'title' | 'symbol' | 'issuer' | 'onDay'> & { readonly unitKind: UnitKind };

/** What a unit wrote in the handbook itself: called by its title and number, of the level of the unit, no paper of the library. */
export const byUnit = ({ unitKind, ...issued }: Issued) => ({
  ...issued,
  ...{ level: UNIT_LEVELS[unitKind], paper: null, startsOn: null },
  head: headOf({ ...issued, kindName: '', issuer: '', filedAs: [] }),
});
