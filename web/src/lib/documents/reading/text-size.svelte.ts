import { keep, readKept } from '../../platform/store.ts';

const NAME = 'reading:size';
/** Sizes of the text beside that of the app, in percent; the style sheet of the page has the same. */
const SIZES = [85, 100, 120, 145, 175] as const;
type Size = (typeof SIZES)[number];

let size = $state<Size>(100);

const stepped = (by: 1 | -1): Size | undefined => SIZES[SIZES.indexOf(size) + by];

/** How large documents are shown, on top of large mode; remembered on this device. */
export const textSize = {
  get now(): Size {
    return size;
  },
  may: (by: 1 | -1): boolean => stepped(by) !== undefined,
  recall: async (): Promise<void> => {
    const kept = await readKept(NAME);
    size = SIZES.find((one) => one === kept) ?? size;
  },
  change: (by: 1 | -1): void => {
    size = stepped(by) ?? size;
    void keep(NAME, size);
  },
};
