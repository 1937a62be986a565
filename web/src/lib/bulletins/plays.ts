/** Whether this browser plays recordings of a kind. */
export const plays = (mime: string): boolean => document.createElement('audio').canPlayType(mime) !== '';
