/**
 * How every formula of the site is set, in Markdown and in `<Formula>` alike.
 *
 * `\term{name}{…}` gives a part of a formula a name: it wears the colour of its role and lights up together with all
 * else of that name on the page. `\anchor`, `\positive` and `\negative` are the letters a, p and n as terms; α is one
 * wherever it stands.
 *
 * @type {import('katex').KatexOptions}
 */
export const katexOptions = {
  macros: {
    '\\term': '\\htmlData{term=#1}{#2}',
    '\\alpha': '\\term{margin}{α}',
    '\\anchor': '\\term{anchor}{a}',
    '\\positive': '\\term{positive}{p}',
    '\\negative': '\\term{negative}{n}',
  },
  trust: ({ command }) => command === '\\htmlData',
  strict: (code) => (code === 'htmlExtension' ? 'ignore' : 'error'),
  throwOnError: true,
};
