import { defineContract } from '../kernel/contract.ts';
import { Done, Id, Instant, Int, List, Made, Nullable, Obj, Text, Type } from '../kernel/schema.ts';
import { Kind, MonthOfYear } from './meetings.schema.ts';

const PATH = '/api/units/:unitId/handed-papers';
const MEETING = '/api/units/:unitId/meetings/:meetingId/handed';
const unit = Obj({ unitId: Id() });
const hand = { permission: 'meetings.hand-down' } as const;
const read = { permission: 'meetings.read' } as const;

const paper = {
  id: Id(),
  title: Text(300),
  pages: Nullable(Int()),
  /** The internal bulletin of the month, which stands first. */
  isBulletin: Type.Boolean(),
};

/** Papers from above for the meetings of a month. */
export const handedContract = defineContract({
  /** What a body has handed down, the latest first. */
  handedPapers: {
    method: 'GET',
    path: PATH,
    summary: 'Papers a body has handed down for meetings below it, latest first',
    access: hand,
    params: unit,
    response: Obj({
      unitName: Text(200),
      papers: List(
        Obj({
          ...paper,
          month: MonthOfYear(),
          kinds: List(Kind(), 6),
          /** How many units were chosen; null for everything below. */
          chosenUnits: Nullable(Int()),
          handedAt: Instant(),
          withdrawnAt: Nullable(Instant()),
        }),
        500,
      ),
    }),
  },
  /** Hands one down: every meeting of the month and of these kinds below the body shows it, those prepared later too. */
  handDown: {
    method: 'POST',
    path: PATH,
    summary: 'Hand a paper of the unit down for the meetings of a month',
    access: hand,
    params: unit,
    body: Obj({
      fileId: Id(),
      title: Text(300, 1),
      month: MonthOfYear(),
      kinds: List(Kind(), 6),
      isBulletin: Type.Boolean(),
      /** Units below that it is for, with all below them; none for everything below. */
      toUnits: List(Id(), 1_000),
    }),
    response: Made,
    errors: ['meetings/paper-not-attachable', 'meetings/kinds-missing', 'meetings/unit-not-below'],
  },
  /** Takes it back: it disappears from meetings that are not open yet; those that had it keep it. */
  takeBackHanded: {
    method: 'DELETE',
    path: `${PATH}/:handedId`,
    summary: 'Withdraw a paper that was handed down, from meetings not yet opened',
    access: hand,
    params: Obj({ unitId: Id(), handedId: Id() }),
    response: Done,
    errors: ['meetings/already-withdrawn'],
  },
  /** What came from above for one meeting. */
  handed: {
    method: 'GET',
    path: MEETING,
    summary: 'Papers from above for a meeting',
    access: read,
    params: Obj({ unitId: Id(), meetingId: Id() }),
    response: Obj({
      papers: List(Obj({ ...paper, fromName: Text(200) }), 100),
      /** What the unit and those above it published as the bulletin of the month; it is there by itself. */
      bulletin: Nullable(
        Obj({ ...MonthOfYear().properties, number: Nullable(Int(1)), issuer: Text(200), items: Int() }),
      ),
    }),
  },
  /** One of them, as an attachment. */
  handedFile: {
    method: 'GET',
    path: `${MEETING}/:handedId/file`,
    summary: 'Download a paper from above of a meeting',
    access: read,
    params: Obj({ unitId: Id(), meetingId: Id(), handedId: Id() }),
    response: 'file',
  },
});
