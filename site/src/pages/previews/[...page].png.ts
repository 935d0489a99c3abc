/** The preview picture of each page of the guide. */
import { getCollection } from 'astro:content';
import { PREVIEW, preview, previewPath } from '../../preview.ts';

const NAME = /^\/previews\/(.*)\.png$/;
const ids = (id: string) => (id === 'index' ? '' : id);

export async function getStaticPaths() {
  const pages = await getCollection('docs');
  return pages.map(({ id, data }) => ({
    params: { page: NAME.exec(previewPath(ids(id)))?.[1] },
    props: { title: data.title },
  }));
}

export const GET = ({ props }: { props: { title: string } }) =>
  new Response(new Uint8Array(preview(props.title)), { headers: { 'content-type': PREVIEW.type } });
