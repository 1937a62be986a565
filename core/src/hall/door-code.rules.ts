/** The code at the door changes this often. */
export const STEP_SECONDS = 10;

/** How many steps a code is taken for, its own included: 30 seconds after it was first shown it opens nothing. */
const STEPS_TAKEN = 3;

/** The step of time an instant lies in (milliseconds since 1970); each step has its own code. */
export const stepAt = (nowMs: number): number => Math.floor(nowMs / (STEP_SECONDS * 1_000));

/** The steps whose codes are taken at an instant, the newest first. Time is the server's; a phone's clock is never asked. */
export const takenSteps = (nowMs: number): number[] =>
  Array.from({ length: STEPS_TAKEN }, (_, age) => stepAt(nowMs) - age);

/** When the code of an instant gives way to the next (milliseconds since 1970). */
export const changesAt = (nowMs: number): number => (stepAt(nowMs) + 1) * STEP_SECONDS * 1_000;

/** Whether what was entered is the number from the big screen rather than the code of the QR. */
export const isDoorNumber = (entered: string): boolean => /^\d{6}$/.test(entered);

/** What a person typed, without the spaces they read the number with. */
export const enteredCode = (entered: string): string => entered.replaceAll(/\s/g, '');
