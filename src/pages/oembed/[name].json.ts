import type { APIRoute, GetStaticPaths } from 'astro';
import { fullAddress } from '../../components/address';
import { DEMOS } from '../../demos/catalogue';
import { type Framed, fileOf, framed } from '../../embed/framed';
import { oEmbedOf } from '../../embed/oembed';

export const getStaticPaths: GetStaticPaths = () =>
  DEMOS.flatMap((about) =>
    [null, ...about.presets].map((preset) => {
      const props = framed(about, preset);
      return { params: { name: fileOf(props) }, props };
    }),
  );

/** /oembed/margin.json: what stands for /embed/margin/ in a page that takes oEmbed. */
export const GET: APIRoute = ({ props, site }) => {
  const said = oEmbedOf(props as Framed, fullAddress('', site));
  return new Response(`${JSON.stringify(said, null, 2)}\n`, {
    headers: { 'Content-Type': 'application/json' },
  });
};
