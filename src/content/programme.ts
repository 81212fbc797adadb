// What the programme says about itself, in plain English and as data; it must not know which element shows it, or how many
// streams and outcomes there are.

/** One stream of the programme's work. */
export interface Stream {
  /** Stays the same when names and order change. Stories name their streams by it. */
  readonly slug: string;
  readonly name: string;
  /** A short line with an idiom in it: never shown without `meaning`. */
  readonly strapline?: string;
  /** What people literally do: one or two sentences, at most 190 characters. */
  readonly meaning: string;
  readonly href?: string;
}

/** A change that the programme wants to bring about. */
export interface Outcome {
  readonly slug: string;
  readonly title: string;
  readonly meaning: string;
}

/** A short text on one topic. */
export interface Statement {
  /** Of the words that ship with the package one of `topics`; a document may have others. */
  readonly topic: string;
  readonly title: string;
  readonly paragraphs: readonly string[];
  /** A page where there is more to read. */
  readonly href?: string;
}

/** Another initiative, or a place to read on. */
export interface Link {
  readonly title: string;
  readonly href: string;
  /** What is there, in one sentence. */
  readonly summary?: string;
}

/** All that the programme says. Every text is plain text and every address is absolute. */
export interface Programme {
  /** BCP 47 language tag. */
  readonly language?: string;
  /** The day, or the month, on which somebody last checked that all of it is true: an ISO date. */
  readonly asOf?: string;
  /** There when the programme has ended: since when, and what to say of it. */
  readonly archived?: {readonly date?: string; readonly notice?: string};
  /** The headline, and one sentence under it. */
  readonly title?: string;
  readonly summary?: string;
  readonly streams: readonly Stream[];
  readonly outcomes: readonly Outcome[];
  readonly statements: readonly Statement[];
  readonly links: readonly Link[];
}

/** The topics of the words that ship with the package. */
export const topics = [
  'vision',
  'who-we-are',
  'programme',
  'why-it-matters',
  'why-your-stories',
  'working-in-the-open',
] as const;

/** The BCP 47 language tag of all words in this module. */
export const programmeLanguage = 'en-GB';

/** The month in which these words were last checked against the programme's own pages. */
export const programmeAsOf = '2026-11';

/** The headline, and the sentence under it. */
export const headline = 'Genomic medicine should work for everyone';
export const subtitle =
  'Today it works best for people of European ancestry, because most genetic research has studied them. Diverse Data is a programme to change that.';

/** The streams of work, in the programme's order. */
export const streams: readonly Stream[] = [
  {
    slug: 'understand',
    name: 'Research & discovery',
    strapline: 'Understand the data gap',
    meaning:
      'Researchers review past studies, and start new ones, on who is missing from genetic data. They ask how this affects science, patients’ care and the health service.',
  },
  {
    slug: 'fill',
    name: 'Data',
    strapline: 'Fill the data gap',
    meaning:
      'The team builds up data on people from groups that research has often missed. The aim is more data, of more kinds and in more detail.',
  },
  {
    slug: 'bridge',
    name: 'Tooling & behaviours',
    strapline: 'Bridge the data gap',
    meaning:
      'Patients, community groups, health professionals, analysts and researchers work together. They make tools and new ways to do research, to ask people to take part and to give care.',
  },
  {
    slug: 'close',
    name: 'Community',
    strapline: 'Close the gaps, together',
    meaning:
      'The team brings together patients, community groups, researchers and health professionals. They agree on plans to make research and care fairer.',
  },
];

/** What should be different because of the programme, in the programme's order. */
export const outcomes: readonly Outcome[] = [
  {
    slug: 'research',
    title: 'More and better research for everyone',
    meaning:
      'More studies include people from all backgrounds, and the studies are of higher quality. What they find is then true for more people.',
  },
  {
    slug: 'care',
    title: 'Better answers and better treatment',
    meaning:
      'People of all backgrounds get a more accurate diagnosis and treatment that works better for them. They also have a clearer idea of how their health may change.',
  },
  {
    slug: 'trust',
    title: 'Trust that lasts',
    meaning:
      'Communities that research has left out can see good reasons to trust it. The team works to earn that trust, and goes on working to deserve it.',
  },
];

/** What the programme says on each topic. */
export const statements: readonly Statement[] = [
  {
    topic: 'vision',
    title: 'Equally good care for every patient',
    paragraphs: [
      'Health care can use information from a person’s DNA. That care should be just as good for you as for any other patient, whatever your background.',
      'For that, it must rest on up-to-date research that includes people with a background like yours.',
    ],
    href: 'https://www.genomicsengland.co.uk/initiatives/diverse-data',
  },
  {
    topic: 'who-we-are',
    title: 'Who is behind Diverse Data',
    paragraphs: [
      'Diverse Data is a programme at Genomics England. The team works with NHS England, with local community groups and with organisations that provide training.',
      'Genomic medicine uses a person’s DNA to guide their care. The 100,000 Genomes Project helped the UK become the first country to make it part of everyday care.',
    ],
    href: 'https://www.genomicsengland.co.uk/initiatives/diverse-data',
  },
  {
    topic: 'programme',
    title: 'What the programme does',
    paragraphs: [
      'People can be left out at every step, from the first study to the test in a hospital. So the programme looks at each step.',
      'It asks who is studied, what is collected, how it is analysed and who gets a test. Then it works with others to make each step fairer.',
    ],
    href: 'https://www.genomicsengland.co.uk/initiatives/diverse-data',
  },
  {
    topic: 'why-it-matters',
    title: 'Why it matters',
    paragraphs: [
      'Most people in genetic studies so far have been of European ancestry. Many other groups are missing from the data, or there are too few of them. This is the data gap.',
      'This leads to mistakes. Some genes have been linked to a disease that they do not cause. Some results are true for the people who were studied, but not for others.',
      'So for many patients, health professionals have weaker evidence to go by.',
    ],
    href: 'https://www.genomicsengland.co.uk/initiatives/diverse-data',
  },
  {
    topic: 'why-your-stories',
    title: 'Why your stories matter',
    paragraphs: [
      'Numbers can show who is missing from the data. Stories show what that is like.',
      'Mind The Gap is a collection of stories, articles, podcasts and videos that anyone can help to build. It is still growing.',
      'Patients, students, researchers, health professionals and community groups add to it. So do companies, policymakers and people who build technology. Please join in.',
    ],
    href: 'https://www.mindthegap.health/about',
  },
  {
    topic: 'working-in-the-open',
    title: 'Sharing work before it is finished',
    paragraphs: [
      'The team writes about its work on a blog that everyone can read. It does this early, while ideas can still change.',
      'Some of it will be wrong. Tell the team when you see a mistake, so that they can correct it.',
    ],
  },
];

/** Other initiatives, and places to read on. */
export const links: readonly Link[] = [
  {
    title: 'Diverse Data',
    href: 'https://www.genomicsengland.co.uk/initiatives/diverse-data',
    summary: 'What the programme does, on the pages of Genomics England.',
  },
  {
    title: 'Mind The Gap: Stories of Health Data Equity',
    href: 'https://www.mindthegap.health/about',
    summary: 'Stories, articles, podcasts and videos about who is missing from health data. Anyone can add to them.',
  },
  {
    title: 'Equity in health research',
    href: 'https://www.genomicsengland.co.uk/initiatives/diverse-data/equity-in-health-research',
    summary: 'How communities and professionals work together to make research fairer.',
  },
  {
    title: 'GWAS Diversity Monitor',
    href: 'https://gwasdiversitymonitor.com/',
    summary: 'Who takes part in one common kind of genetic study, counted by researchers in Oxford.',
  },
];

/** All of it, as a document would say it. */
export const programme: Programme = {
  language: programmeLanguage,
  asOf: programmeAsOf,
  title: headline,
  summary: subtitle,
  streams,
  outcomes,
  statements,
  links,
};
