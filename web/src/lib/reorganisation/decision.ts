import { dayFault } from '../platform/day-fault.ts';

/** What every change of the organisation rests on. */
export type Decision = { happenedOn: string; basis: string };

/** Whether day and paper can be sent as they are. */
export const isComplete = ({ happenedOn, basis }: Decision): boolean =>
  happenedOn !== '' && dayFault(happenedOn) === undefined && basis.trim() !== '';
