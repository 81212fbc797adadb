// The datasets that ship with the package: published numbers, each read in its source, and our words about them. It must not know
// who draws them. What counts as verified, and what was left out: docs/data-gap.md.

import type {Dataset, ScoreDataset, SeriesDataset, ShareDataset} from './dataset.js';

const language = 'en-GB';

/**
 * Counts: broadinstitute/gnomad-browser f268ac6e, dataset-metadata/datasets/gnomad-v4/sampleCounts.js. The data are CC0.
 */
const gnomad: ShareDataset = {
  measure: 'share',
  title: 'About 3 in 4 people in this reference database have European ancestry',
  summary:
    'Scientists look DNA changes up in this database, to see which ones are common. For people of other ancestries there is far less to compare with.',
  language,
  groupsBy: 'genetic-ancestry',
  caption: 'People in gnomAD v4, by genetic ancestry group',
  asOf: '2023-11',
  source: {
    name: 'Genome Aggregation Database (gnomAD), version 4',
    url: 'https://gnomad.broadinstitute.org/news/2023-11-gnomad-v4-0',
  },
  method: '807,162 people were put into groups by comparing their DNA. Exomes and whole genomes are counted together.',
  caveats: [
    'These groups come from DNA. They are not ethnic groups, which people choose themselves.',
    'About half of all these people took part in one study, UK Biobank.',
    'The DNA of the “remaining individuals” fits none of the other groups.',
  ],
  groups: [
    {label: 'Non-Finnish European', share: 73.1, count: 590031, drawnWith: 'European, with Finnish'},
    {label: 'South Asian', share: 5.64, count: 45546},
    {label: 'African/African American', share: 4.65, count: 37545},
    {label: 'Finnish', share: 3.97, count: 32026, drawnWith: 'European, with Finnish'},
    {label: 'Remaining individuals', share: 3.87, count: 31256},
    {label: 'Admixed American', share: 3.72, count: 30019},
    {label: 'East Asian', share: 2.78, count: 22448},
    {label: 'Ashkenazi Jewish', share: 1.83, count: 14804},
    {label: 'Middle Eastern', share: 0.38, count: 3031},
    {label: 'Amish', share: 0.06, count: 456},
  ],
};

/**
 * OxfordDemSci/gwasdiversitymonitor ec559209, app/data/toplot/ts2_initial_sum.csv: discovery stage, without "In Part Not
 * Recorded".
 */
const gwasByYear: SeriesDataset = {
  measure: 'series',
  title: 'Every year from 2007 to 2022, more than 3 in 4 participants had European ancestry',
  summary:
    'These are studies that search the whole of people’s DNA for links with health. Each band is the people studied in one year.',
  language,
  groupsBy: 'genetic-ancestry',
  caption: 'Participants in genome-wide association studies, by genetic ancestry group and year',
  unit: 'participants',
  asOf: '2022-09-05',
  source: {
    name: 'GWAS Diversity Monitor, University of Oxford, based on the NHGRI-EBI GWAS Catalog',
    url: 'https://gwasdiversitymonitor.com/',
  },
  method: 'Participants in the first stage of each study. Those whose ancestry was not recorded are left out.',
  caveats: [
    'A person is counted again in each study that uses their data. Other ways of counting give lower shares.',
    '2022 ends on 5 September.',
    'A few very large studies can move a year. This shows no steady rise or fall.',
    'The groups are those of the GWAS Catalog. They are not ethnic groups.',
  ],
  groups: [
    {label: 'European'},
    {label: 'Asian'},
    {label: 'African American or Afro-Caribbean'},
    {label: 'African'},
    {label: 'Hispanic or Latin American'},
    {label: 'Other or mixed'},
  ],
  years: [
    {year: 2007, shares: [98.96, 0.39, 0, 0, 0.22, 0.42]},
    {year: 2008, shares: [97.57, 0.98, 0.3, 0, 0, 1.15]},
    {year: 2009, shares: [92.49, 4.22, 0.51, 0.18, 0.15, 2.46]},
    {year: 2010, shares: [87.97, 8.66, 0.6, 0.28, 0.07, 2.42]},
    {year: 2011, shares: [83.2, 11.33, 4.24, 0.14, 0.29, 0.8]},
    {year: 2012, shares: [75.99, 13.67, 6.84, 0.15, 1.11, 2.24]},
    {year: 2013, shares: [87.18, 6.64, 4.54, 0.34, 0.92, 0.38]},
    {year: 2014, shares: [81.71, 12.58, 2.59, 1.28, 1.11, 0.74]},
    {year: 2015, shares: [90.8, 6.39, 1.14, 0.24, 0.89, 0.54]},
    {year: 2016, shares: [93.78, 2.73, 1.68, 0.13, 1.58, 0.11]},
    {year: 2017, shares: [90.29, 4.74, 1.69, 0.7, 1.97, 0.6]},
    {year: 2018, shares: [91.81, 6.07, 0.53, 0.63, 0.52, 0.44]},
    {year: 2019, shares: [91.95, 3.42, 1.23, 0.71, 1.14, 1.56]},
    {year: 2020, shares: [80.57, 11.48, 0.64, 0.11, 0.64, 6.55]},
    {year: 2021, shares: [97.51, 2.08, 0.02, 0.03, 0.07, 0.28]},
    {year: 2022, shares: [97.33, 0.7, 0.25, 0.4, 0.34, 0.98], isPartial: true},
  ],
};

/** privefl/UKBB-PGS 14159aed, code/assess-pred.R lines 139 to 146: nine facts, cited. */
const scoreAccuracy: ScoreDataset = {
  measure: 'score',
  title: 'Genetic scores made with UK data lose most of their accuracy for some groups',
  summary:
    'A genetic score estimates how likely a person is to have a trait, from their DNA. Made with the data of one group, it says less about others.',
  language,
  groupsBy: 'genetic-ancestry',
  caption: 'Accuracy of genetic scores, compared with the United Kingdom group',
  asOf: '2022',
  source: {
    name: 'Privé and others, American Journal of Human Genetics 109, 12–23 (2022)',
    doi: '10.1016/j.ajhg.2021.11.008',
  },
  method:
    'Scores for 245 traits were made with the data of the United Kingdom group. Their accuracy was then compared in each group.',
  caveats: [
    'Groups have the names of countries and peoples as shorthand for genetic similarity. All are UK Biobank volunteers.',
    'These are averages of 245 scores. Single scores differ.',
    'They say how good the scores are. They say nothing about the people.',
    'The paper has a published correction, doi 10.1016/j.ajhg.2022.01.007.',
  ],
  reference: 'United Kingdom',
  groups: [
    {label: 'United Kingdom', share: 100, count: 446682},
    {label: 'Poland', share: 93.8, count: 4311},
    {label: 'Ashkenazi Jewish', share: 85.7, count: 2500},
    {label: 'Italy', share: 85.6, count: 6824},
    {label: 'Iran', share: 72.2, count: 1234},
    {label: 'India', share: 64.7, count: 6720},
    {label: 'China', share: 48.6, count: 1853},
    {label: 'Caribbean', share: 25.2, count: 2655},
    {label: 'Nigeria', share: 18, count: 4086},
  ],
};

/** Office for National Statistics, table TS021. Only the shares: not all the counts are verified. */
const census: ShareDataset = {
  measure: 'share',
  title: 'About 4 in 5 people in England and Wales said that their ethnic group is White',
  summary:
    'In the census of 2021 people chose their ethnic group themselves. This is who lives in England and Wales, not who takes part in research.',
  language,
  groupsBy: 'ethnic-group',
  caption: 'People in England and Wales in 2021, by ethnic group',
  asOf: '2021',
  source: {
    name: 'Office for National Statistics, Census 2021, licensed under the Open Government Licence v.3.0',
    url: 'https://www.ons.gov.uk/peoplepopulationandcommunity/culturalidentity/ethnicity',
  },
  method: 'Everybody who usually lives in England or Wales was asked for their ethnic group: 59,597,542 people.',
  caveats: [
    'Ethnic group is what people say of themselves. It is not genetic ancestry.',
    'England and Wales only, not the whole of the UK.',
    'Shares are rounded to one decimal place.',
  ],
  isComplete: true,
  groups: [
    {label: 'White', share: 81.7},
    {label: 'Asian, Asian British or Asian Welsh', share: 9.3},
    {label: 'Black, Black British, Black Welsh, Caribbean or African', share: 4},
    {label: 'Mixed or multiple ethnic groups', share: 2.9},
    {label: 'Other ethnic group', share: 2.1},
  ],
};

/** The datasets that ship with the package, by the name that `figures` takes; the first is the usual one. */
export const figures = {
  gnomad,
  'gwas-by-year': gwasByYear,
  'score-accuracy': scoreAccuracy,
  census,
} satisfies Readonly<Record<string, Dataset>>;

export type FiguresName = keyof typeof figures;
