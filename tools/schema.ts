// Validators of feed.schema.json, made when they are first wanted: a command that needs none does not wait for them.
import schema from '@mind-the-gap/elements/feed.schema.json' with {type: 'json'};
import {Ajv2020, type ValidateFunction} from 'ajv/dist/2020.js';
import formats from 'ajv-formats';

let ajv: Ajv2020 | undefined;

/** The fields that the extension of an item may have. */
export const extensionFields: readonly string[] = Object.keys(schema.$defs.extension.properties);

/** The validator of a feed or, with `item`, of one of its items. Its errors have the data that they are about. */
export const validatorOf = (what: 'feed' | 'item'): ValidateFunction => {
  if (!ajv) {
    ajv = new Ajv2020({strict: false, allErrors: true, verbose: true});
    formats.default(ajv);
    ajv.addSchema(schema);
  }
  return ajv.getSchema(what === 'feed' ? schema.$id : `${schema.$id}#/$defs/item`)!;
};
