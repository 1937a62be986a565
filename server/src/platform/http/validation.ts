import { Ajv, type Options } from 'ajv';
import addFormats from 'ajv-formats';
import type { FastifyInstance } from 'fastify';

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

/** Bodies are taken as they are; only path and query, which are text by nature, are read as numbers where asked. */
export const addValidation = (app: FastifyInstance): void => {
  const bodies = compiler(strict);
  const addresses = compiler({ ...strict, coerceTypes: true });
  app.setValidatorCompiler(({ schema, httpPart }) => {
    const ajv = httpPart === 'querystring' || httpPart === 'params' ? addresses : bodies;
    return ajv.compile(schema as object);
  });
};
