// What the tests of datasets share. Knows what a dataset needs; no test.

/** A dataset as a file has it, without a fault: a share of two groups. */
export const datasetWith = (more: object = {}) => ({
  measure: 'share',
  title: 'A finding',
  summary: 'What it means.',
  groups_by: 'genetic-ancestry',
  caption: 'People',
  as_of: '2026-11',
  source: {name: 'A source', doi: '10.1000/182'},
  method: 'They were counted.',
  caveats: ['Be careful.'],
  groups: [
    {label: 'Group 1', share: 75},
    {label: 'Group 2', share: 25},
  ],
  ...more,
});
