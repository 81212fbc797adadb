// Validators of the schemas that the package publishes, made when they are first wanted: a command that needs none does not wait
// for them.
import dataset from '@mind-the-gap/elements/dataset.schema.json' with {type: 'json'};
import feed from '@mind-the-gap/elements/feed.schema.json' with {type: 'json'};
import programme from '@mind-the-gap/elements/programme.schema.json' with {type: 'json'};
import {Ajv2020, type ValidateFunction} from 'ajv/dist/2020.js';
import formats from 'ajv-formats';

/** What has a schema. */
export type DocumentKind = 'feed' | 'programme' | 'dataset';

const ids = {
  feed: feed.$id,
  item: `${feed.$id}#/$defs/item`,
  programme: programme.$id,
  dataset: dataset.$id,
};

let ajv: Ajv2020 | undefined;

/** The fields that the extension of an item may have. */
export const extensionFields: readonly string[] = Object.keys(feed.$defs.extension.properties);

/** The validator of a document or, with `item`, of one item of a feed. Its errors have the data that they are about. */
export const validatorOf = (what: DocumentKind | 'item'): ValidateFunction => {
  if (!ajv) {
    ajv = new Ajv2020({strict: false, allErrors: true, verbose: true});
    formats.default(ajv);
    ajv.addSchema([feed, programme, dataset]);
  }
  return ajv.getSchema(ids[what])!;
};
