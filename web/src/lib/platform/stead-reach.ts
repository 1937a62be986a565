import type { HelpedAct } from '@sotay/core/kernel/helped-acts.ts';

const OWN = /^(auth|helpers)\./;

/** Whether an endpoint is about the person who holds the phone, whomever they help. */
export const isOwn = (name: string): boolean => OWN.test(name);

/** Whether an address is of the parts of the handbook in which anything can be done in another's stead with these acts. */
export const leadsTo = (acts: readonly HelpedAct[], pathname: string): boolean => {
  if (pathname === '/tasks' || pathname.startsWith('/tasks/')) return acts.includes('report-task');
  if (/^\/inbox(\/[^/]+)?$/.test(pathname)) return acts.includes('read-papers');
  const isMeeting = pathname === '/meetings' || pathname.startsWith('/meetings/');
  return pathname === '/' || (isMeeting && acts.some((act) => act !== 'report-task'));
};
