/** What the overseer from above said to the invitation, and whether they were there; null while nobody noted it. */
type OverseerPart = {
  readonly name: string;
  readonly answer: 'coming' | 'absent' | null;
  readonly came: boolean | null;
};

/** Whether the overseer counts among the guests: what was noted in the room goes before what was answered. */
export function isGuest({ answer, came }: OverseerPart): boolean {
  return came ?? answer === 'coming';
}

/** How the overseer stands among the guests: the committee member from above who follows the cell (42-HD/BTCTW step 1.3; read). */
function overseerWords({ name }: Pick<OverseerPart, 'name'>): string {
  return `Đồng chí ${name}, cấp ủy viên cấp trên theo dõi chi bộ`;
}

/** Guests as screens and minutes name them: those written down by hand, then overseers who come and are not yet among them. */
export function guestsOf(written: readonly string[], overseers: readonly OverseerPart[]): string[] {
  const coming = overseers
    .filter(isGuest)
    .filter(
      ({ name }) =>
        !written.some((guest) => guest.toLocaleLowerCase('vi').includes(name.toLocaleLowerCase('vi'))),
    );
  return [...written, ...coming.map(overseerWords)];
}

/** Whom an invitation is for: all guests written down, and every overseer, whatever they answered. */
export function invitedGuests(
  written: readonly string[],
  overseers: readonly Pick<OverseerPart, 'name'>[],
): string[] {
  return guestsOf(
    written,
    overseers.map(({ name }) => ({ name, answer: null, came: true })),
  );
}
