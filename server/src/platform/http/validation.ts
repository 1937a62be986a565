import { Ajv, type ErrorObject, type Options, type ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';
import fastJson, { type Schema } from 'fast-json-stringify';
import type { FastifyInstance } from 'fastify';

/** What Fastify calls: it reads the errors off the function afterwards. */
type AnyValidate = { (input: unknown): boolean; errors?: ErrorObject[] | null };

const strict: Options = {
  coerceTypes: false,
  removeAdditional: false,
  useDefaults: false,
  allErrors: false,
  strict: true,
};

const compiler = (options: Options): Ajv => {
  const ajv = new Ajv(options);
  addFormats.default(ajv, { mode: 'fast', formats: ['uuid', 'date', 'date-time'] });
  return ajv;
};

/** Compiles at the first request: of some hundred endpoints a start would wait for, most are asked for much later. */
const whenAsked = (compile: () => ValidateFunction): AnyValidate => {
  let check: ValidateFunction | undefined;
  const validate: AnyValidate = (input) => {
    check ??= compile();
    const holds = check(input);
    validate.errors = check.errors ?? null;
    return holds;
  };
  return validate;
};

/** Bodies are taken as they are; only path and query, which are text by nature, are read as numbers where asked. */
export const addValidation = (app: FastifyInstance): void => {
  const bodies = compiler(strict);
  const addresses = compiler({ ...strict, coerceTypes: true });
  app.setSerializerCompiler(({ schema }) => {
    let write: ((answer: unknown) => string) | undefined;
    return (answer) => (write ??= fastJson(schema as Schema))(answer);
  });
  app.setValidatorCompiler(({ schema, httpPart }) => {
    const ajv = httpPart === 'querystring' || httpPart === 'params' ? addresses : bodies;
    return whenAsked(() => ajv.compile(schema as object));
  });
};
