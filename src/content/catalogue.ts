// The items that ship with the package, as a JSON Feed; it must not know who reads it or how. Read it with `parseFeed`.

/**
 * Published items of, or about, the Diverse Data programme, as they stood in November 2026. Titles, people, addresses and
 * dates are those of the pages themselves. The sentence about each is ours. It stands in `content_text`, because a JSON Feed
 * item must have content (https://www.jsonfeed.org/version/1.1/), and `parseFeed` makes the summary from that.
 */
export const catalogue = {
  version: 'https://jsonfeed.org/version/1.1',
  title: 'Stories about diverse data in genomics',
  description: 'Articles, research and a podcast by or about the Diverse Data programme, as at November 2026.',
  home_page_url: 'https://www.mindthegap.health/about',
  language: 'en-GB',
  _diverse_data: {as_of: '2026-11'},
  items: [
    {
      id: 'why-mind-the-gap',
      url: 'https://www.mindthegap.health/post/why-mind-the-gap-stories-of-health-data-equity',
      title: 'Why “Mind The Gap: Stories of Health Data Equity”?',
      content_text:
        'The start of a growing collection of stories, articles, podcasts and videos about who is missing from genetic data. It finds that no two people explain “ancestry” or “diversity” alike.',
      authors: [{name: 'Maxine Mackintosh', _diverse_data: {organisation: 'Genomics England'}}],
      _diverse_data: {kind: 'article', streams: ['close']},
    },
    {
      id: 'intro-diverse-data',
      url: 'https://www.genomicsengland.co.uk/blog/intro-diverse-data',
      title: 'An introduction to Diverse Data at Genomics England',
      content_text:
        'Most genetic data comes from people of European ancestry. Read why this is, and what the Diverse Data team set out to do about it in late 2021.',
      authors: [
        {
          name: 'Maxine Mackintosh',
          _diverse_data: {organisation: 'Genomics England', role: 'Programme Lead, Diverse Data'},
        },
      ],
      _diverse_data: {kind: 'article', streams: ['understand']},
    },
    {
      id: 'missing-genetic-diversity',
      url: 'https://doi.org/10.1101/2024.08.12.24311664',
      title: 'Missing genetic diversity impacts variant prioritisation for rare disorders',
      content_text:
        'A preprint on rare disease, not yet checked by other scientists. People of African ancestry had up to three times as many DNA changes to review as people of European ancestry.',
      date_published: '2024-08-12',
      authors: [
        {name: 'Sam Tallman'},
        {name: 'Loukas Moutsianas'},
        {name: 'Thuy Nguyen'},
        {name: 'Yoonsu Cho'},
        {name: 'Maxine Mackintosh'},
        {name: 'Dalia Kasperaviciute'},
        {name: 'Matthew A Brown'},
        {name: 'Jamie Ellingford'},
        {name: 'Karoline Kuchenbaecker'},
        {name: 'Matt J Silver'},
      ],
      _diverse_data: {kind: 'article', streams: ['understand', 'bridge']},
    },
    {
      id: 'diversity-in-the-cancer-cohort',
      url: 'https://doi.org/10.1101/2024.11.14.24317310',
      title: 'Diversity and genetic ancestry effects in the Cancer Cohort of the 100,000 Genomes Project',
      content_text:
        'A preprint on inherited DNA changes in cancer, not yet checked by other scientists. Tests flagged about 2 in 100 people of European ancestry and 5 in 100 of South Asian or African ancestry.',
      date_published: '2024-11-14',
      authors: [{name: 'Thuy Nguyen'}],
      _diverse_data: {kind: 'article', streams: ['understand']},
    },
    {
      id: 'generation-study-lessons',
      url: 'https://genomicsengland.podbean.com/e/what-can-we-learn-from-the-generation-study',
      title: 'What can we learn from the Generation Study?',
      content_text:
        'More than 3,000 families have joined the Generation Study. Guests share what this taught them about who takes part, fair access, and the right way to store genomic data.',
      date_published: '2025-03-19',
      authors: [
        {name: 'Vivienne Parry', _diverse_data: {organisation: 'Genomics England', role: 'Host'}},
        {name: 'Alice Tuff-Lacey', _diverse_data: {organisation: 'Genomics England'}},
        {name: 'Dalia Kasperaviciute', _diverse_data: {organisation: 'Genomics England'}},
        {name: 'Kerry Leeson Bevers', _diverse_data: {organisation: 'Alström Syndrome UK'}},
      ],
      _diverse_data: {kind: 'podcast', streams: ['fill', 'close'], has_transcript: true},
    },
    {
      id: 'equity-in-health-research',
      url: 'https://www.genomicsengland.co.uk/initiatives/diverse-data/equity-in-health-research',
      title: 'Equity in Health Research',
      content_text:
        'Data from more groups of people does not make health care fair by itself. Here, communities and professionals work together to act on what has been recommended.',
      authors: [{name: 'Genomics England', _diverse_data: {organisation: 'Genomics England'}}],
      _diverse_data: {kind: 'article', streams: ['bridge', 'close']},
    },
  ],
};
