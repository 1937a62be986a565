const NAME = 'wanted';

/** An address that was opened before signing in: in this tab alone, and used once. It carries ids, never a title or content. */
export const rememberWanted = (path: string): void => sessionStorage.setItem(NAME, path);

/** Where to go after signing in: the address that was opened, else home. */
export const takeWanted = (): string => {
  const path = sessionStorage.getItem(NAME) ?? '/';
  sessionStorage.removeItem(NAME);
  return path;
};
