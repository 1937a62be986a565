/** Told between the steps, for the person who waits for the first start. */
export type Say = (line: string) => void;

/** `7500` → `7.500`, as Vietnamese writes it. */
export const count = (items: number): string => items.toLocaleString('vi');
