import { defineContract } from '../kernel/contract.ts';
import { helpedActs } from '../kernel/helped-acts.ts';
import { Day, Id, Instant, Int, List, Nullable, Obj, OneOf, Text, Type } from '../kernel/schema.ts';

const NextMeeting = Obj({
  unitId: Id(),
  meetingId: Id(),
  title: Text(300),
  startsAt: Instant(),
  place: Text(300),
  state: OneOf('draft', 'invited', 'open', 'concluded'),
  papers: Int(),
  /** Pages of all papers together, as far as they are known. */
  pages: Int(),
  reply: Nullable(OneOf('coming', 'absent')),
});

const OwnTask = Obj({
  unitId: Id(),
  taskId: Id(),
  content: Text(2_000),
  basis: Text(500),
  dueDate: Nullable(Day()),
  status: Text(40),
});

/** What a person of this cell has to do as its secretary or deputy. */
const Lead = Obj({
  unitId: Id(),
  /** A month (its first day) that is due and has no meeting yet. */
  monthToPrepare: Nullable(Day()),
  tasksToReview: Int(),
  proposalsToAnswer: Int(),
  correctionsToAnswer: Int(),
  /** Members whom another cell asks to receive. */
  transfersToAnswer: Int(),
});

/** The first screen: what is next for this person. */
export const homeContract = defineContract({
  /**
   * The next meeting of the own cell (an open one first; a draft only for those who lead it), the own open tasks with the nearest due
   * date first, a paper that waits for the own signature, and, with a post that leads the cell, what waits for the leader.
   */
  home: {
    method: 'GET',
    path: '/api/home',
    summary: 'What is next for the signed-in person',
    access: { permission: 'home.read' },
    response: Obj({
      today: Day(),
      meeting: Nullable(NextMeeting),
      /** The next meeting of the cell that the post in use oversees from above, once it has invited. */
      oversees: Nullable(
        Obj({ unitId: Id(), meetingId: Id(), cell: Text(200), startsAt: Instant(), place: Text(300) }),
      ),
      /** The newest sealed minutes of the own cell, for two weeks; whether they were looked at is known on the phone alone. */
      news: Nullable(Obj({ unitId: Id(), meetingId: Id(), title: Text(300), hasResolution: Type.Boolean() })),
      toSign: Nullable(Obj({ unitId: Id(), meetingId: Id(), title: Text(300) })),
      tasks: List(OwnTask, 3),
      openTasks: Int(),
      lead: Nullable(Lead),
      /** Petitions that wait with the unit of the post in use, and own ones that were answered in the last days; null where there are none. */
      petitions: Nullable(Obj({ unitId: Nullable(Id()), toAnswer: Int(), late: Int(), answered: Int() })),
      /** Members of the own cell in whose stead this person may act. */
      helped: List(
        Obj({ id: Id(), memberName: Text(100), acts: List(OneOf(...helpedActs), helpedActs.length) }),
        20,
      ),
      /** Whether a help between this person and somebody ended in the last days without this person's doing. */
      helpOver: Type.Boolean(),
      /** Recoveries of accounts that wait for a second officer, in the reach of the post in use. */
      toConfirm: List(Obj({ unitId: Id(), recoveryId: Id(), name: Text(100) }), 3),
    }),
  },
});
