/** Letters without marks, in capitals, `Đ` as `D`: how heads are compared, since scans and old programs lose marks. Keeps the length of composed text. */
export const bare = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/gu, 'd').replace(/Đ/gu, 'D').toUpperCase();
