/** The parts of a preview that can be looked at. */
export type Tab = 'units' | 'members' | 'posts' | 'faults';
