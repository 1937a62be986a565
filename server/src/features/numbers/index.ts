export { type NumberedPaper, numberWords, papersNumbered } from './papers.read-model.ts';
export { keepTaken, lockNumbers, takenBy } from './taken.repository.ts';
export { NO_TERM, termAt, termsOf } from './terms.read-model.ts';
