import Type, { type TProperties, type TSchema } from 'typebox';

/** The largest value of PostgreSQL's int4. */
const INT4_MAX = 2_147_483_647;

/** An object that refuses unknown keys. Every object of a contract is made with it (a test proves it). */
export const Obj = <P extends TProperties>(properties: P) =>
  Type.Object(properties, { additionalProperties: false });

/** An identifier: UUID in its 36-character form. */
export const Id = () => Type.String({ format: 'uuid', maxLength: 36 });

/** Text of one line or more; `max` is the number of UTF-16 units at the most. */
export const Text = (max: number, min = 0) => Type.String({ minLength: min, maxLength: max });

/** A whole number within int4, between `min` and `max`. */
export const Int = (min = 0, max = INT4_MAX) => Type.Integer({ minimum: min, maximum: max });

/** A day, `YYYY-MM-DD`, in Asia/Ho_Chi_Minh. */
export const Day = () => Type.String({ format: 'date', maxLength: 10 });

/** An instant, ISO 8601 with time zone. */
export const Instant = () => Type.String({ format: 'date-time', maxLength: 40 });

/** A list with an upper bound. */
export const List = <S extends TSchema>(items: S, max: number) => Type.Array(items, { maxItems: max });

/** One of the given words. */
export const OneOf = <const V extends readonly string[]>(...values: V) =>
  Type.Unsafe<V[number]>({ type: 'string', enum: values, maxLength: 40 });

/** The value or null: for what may be unknown. */
export const Nullable = <S extends TSchema>(schema: S) => Type.Union([schema, Type.Null()]);

/** Answer of an act that has nothing else to say. */
export const Done = Obj({ done: Type.Literal(true) });

/** The answer of an act that made something. */
export const Made = Obj({ id: Id() });

export { Type };
