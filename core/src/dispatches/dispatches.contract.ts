import { ATTACHMENTS_MOST } from '../documents/attachments.contract.ts';
import { documentSights } from '../documents/document.rules.ts';
import { Kind, Level } from '../documents/documents.schema.ts';
import { defineContract } from '../kernel/contract.ts';
import {
  Day,
  Done,
  Id,
  Instant,
  Int,
  List,
  Made,
  Nullable,
  Obj,
  OneOf,
  Text,
  Type,
} from '../kernel/schema.ts';
import { dispatchStates } from './dispatch.rules.ts';

const PATH = '/api/units/:unitId/dispatches';
const ARRIVED = `${PATH}/arrived/:dispatchId` as const;
const SENT = `${PATH}/sent/:sentId` as const;
const unit = Obj({ unitId: Id() });
const arrived = Obj({ unitId: Id(), dispatchId: Id() });
const sent = Obj({ unitId: Id(), sentId: Id() });
const handle = { permission: 'dispatches.handle' } as const;

const State = OneOf(...dispatchStates);
const facts = {
  level: Level,
  kind: Kind,
  symbol: Text(40),
  issuer: Text(200),
  issuedOn: Day(),
  subject: Text(500),
};

/** A paper in the list of arrivals. `numberIn` and `year`: the number of arrival, once it is received. */
const ArrivedRow = Obj({
  id: Id(),
  ...facts,
  fromUnitId: Id(),
  fromUnitName: Text(200),
  sentAt: Instant(),
  dueOn: Day(),
  state: State,
  numberIn: Nullable(Int(1)),
  year: Nullable(Int(1)),
});

/** To how many units a paper went, and how far it has come with them; each unit stands in one of the figures. */
const Reached = Obj({
  units: Int(1),
  received: Int(),
  opened: Int(),
  sent: Int(),
  late: Int(),
  withdrawn: Int(),
});

const SentRow = Obj({ id: Id(), ...facts, sentAt: Instant(), dueOn: Day(), reached: Reached });

/** The file of a paper or of what goes with it. */
const File = Obj({ name: Text(200), size: Int(1) });

const Unit = Obj({ id: Id(), name: Text(200), side: OneOf('above', 'beside', 'below') });

/** Papers between levels: sent from one library, received with a number of arrival, put into the other library in one act. */
export const dispatchesContract = defineContract({
  /** Whom the unit may write to: bodies above, those beside it, those right below; 700 at the most. */
  receivers: {
    method: 'GET',
    path: `${PATH}/receivers`,
    summary: 'Units that this one may send papers to',
    access: handle,
    params: unit,
    response: Obj({ unitName: Text(200), units: List(Unit, 700) }),
  },
  /** Sends a filed document of the unit, with what is attached to it in the library. Units that are far below may be addressed by their ids too, as in an answer. */
  send: {
    method: 'POST',
    path: PATH,
    summary: 'Send a document of the library to other units',
    access: handle,
    params: unit,
    body: Obj({
      documentId: Id(),
      toUnitIds: Type.Array(Id(), { minItems: 1, maxItems: 700, uniqueItems: true }),
      words: Text(1_000),
      /** The paper that arrived here and is answered by it. */
      answersId: Nullable(Id()),
    }),
    response: Made,
    errors: ['dispatches/not-filed', 'dispatches/not-addressed', 'dispatches/no-such-paper'],
  },
  /** What the unit sent, the latest first; 100 at the most. */
  sent: {
    method: 'GET',
    path: `${PATH}/sent`,
    summary: 'Papers that the unit sent, with how far they have come',
    access: handle,
    params: unit,
    response: Obj({ unitName: Text(200), papers: List(SentRow, 100) }),
  },
  /** One paper that was sent: where it stands with each unit. */
  sentOne: {
    method: 'GET',
    path: SENT,
    summary: 'One paper that was sent, unit by unit',
    access: handle,
    params: sent,
    response: Obj({
      ...SentRow.properties,
      words: Text(1_000),
      senderName: Text(200),
      documentId: Id(),
      /** So many attachments went with it. */
      attached: Int(),
      units: List(
        Obj({
          unitId: Id(),
          unitName: Text(200),
          state: State,
          openedAt: Nullable(Instant()),
          receivedAt: Nullable(Instant()),
          receiverName: Text(200),
          numberIn: Nullable(Int(1)),
        }),
        700,
      ),
    }),
  },
  /** Takes it back from all who have not received it. */
  withdraw: {
    method: 'POST',
    path: `${SENT}/withdrawal`,
    summary: 'Take a paper back from those who have not received it',
    access: handle,
    params: sent,
    response: Done,
    errors: ['dispatches/all-received'],
  },
  /** What arrived: still to be received, or received; the latest first, 100 at the most. What was taken back is not shown. */
  arrived: {
    method: 'GET',
    path: `${PATH}/arrived`,
    summary: 'Papers that arrived at the unit',
    access: handle,
    params: unit,
    query: Obj({ which: OneOf('waiting', 'received') }),
    response: Obj({ unitName: Text(200), waiting: Int(), papers: List(ArrivedRow, 100) }),
  },
  arrival: {
    method: 'GET',
    path: ARRIVED,
    summary: 'One paper that arrived',
    access: handle,
    params: arrived,
    response: Obj({
      ...ArrivedRow.properties,
      words: Text(1_000),
      senderName: Text(200),
      signer: Text(100),
      isInternal: Type.Boolean(),
      file: File,
      attachments: List(Obj({ id: Id(), subject: Text(500), file: File }), ATTACHMENTS_MOST),
      receivedAt: Nullable(Instant()),
      receiverName: Text(200),
      /** The document it became in the library of this unit. */
      shelvedAs: Nullable(Id()),
      /** The document of this unit's library with the same bytes, where there is one already. */
      sameAs: Nullable(Id()),
    }),
  },
  /** The first look is told to the sender. Said again it changes nothing. */
  open: {
    method: 'POST',
    path: `${ARRIVED}/opening`,
    summary: 'Note that somebody in the office has opened a paper',
    access: handle,
    params: arrived,
    response: Done,
    errors: ['dispatches/withdrawn'],
  },
  /** Confirms the receipt; gives the number of arrival, next of the unit and the year. */
  receive: {
    method: 'POST',
    path: `${ARRIVED}/receipt`,
    summary: 'Confirm the receipt of a paper and number it',
    access: handle,
    params: arrived,
    response: Obj({ numberIn: Int(1), year: Int(1) }),
    errors: ['dispatches/withdrawn', 'dispatches/done-already'],
  },
  /** Puts it into the library of the unit with all its fields and what came with it, for the readers that are chosen; receives it too, where nobody has. */
  shelve: {
    method: 'POST',
    path: `${ARRIVED}/shelving`,
    summary: 'Put a paper that arrived into the library',
    access: handle,
    params: arrived,
    body: Obj({ sight: OneOf(...documentSights) }),
    response: Obj({ documentId: Id() }),
    errors: ['dispatches/withdrawn', 'dispatches/done-already', 'documents/twice'],
  },
  /** The file, as an attachment. */
  file: {
    method: 'GET',
    path: `${ARRIVED}/file`,
    summary: 'The file of a paper that arrived',
    access: handle,
    params: arrived,
    response: 'file',
    errors: ['dispatches/withdrawn', 'dispatches/internal'],
  },
  /** The file of what came with it, as an attachment. */
  attachedFile: {
    method: 'GET',
    path: `${ARRIVED}/attachments/:attachmentId/file`,
    summary: 'The file of what came with a paper',
    access: handle,
    params: Obj({ unitId: Id(), dispatchId: Id(), attachmentId: Id() }),
    response: 'file',
    errors: ['dispatches/withdrawn', 'dispatches/internal'],
  },
});
