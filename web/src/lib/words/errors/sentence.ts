/** The facts of a refusal that its sentence may name: how long to wait, what is missing. */
export type Facts = Readonly<Record<string, string | number>>;

/** What happened and the way out. */
export type Sentence = string | ((facts: Facts) => string);

/** The sentences of a room in one language: every code of the room, or it does not compile. */
export type Sentences<C extends string> = Readonly<Record<C, Sentence>>;
