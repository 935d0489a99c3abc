/** Figshare's answers in the examples, in the shapes in which its API sends them. The items do not exist. */

/** What an example can choose about an item. */
export interface HitShape {
  id: number;
  title: string;
  doi: string;
  handle?: string | undefined;
  publishedAt: Date;
  type?: string;
}

/** A hit of Figshare's article search. */
export function searchHit({ id, title, doi, handle = '', publishedAt, type = 'dataset' }: HitShape) {
  const time = publishedAt.toISOString().replace(/\.\d+/, '');
  return {
    id,
    title,
    doi,
    handle,
    url: `https://api.figshare.com/v2/articles/${id}`,
    published_date: time,
    thumb: '',
    defined_type: 3,
    defined_type_name: type,
    group_id: null,
    project_id: null,
    url_public_api: `https://api.figshare.com/v2/articles/${id}`,
    url_public_html: figsharePage(id),
    timeline: { posted: time.slice(0, -1), firstOnline: time.slice(0, -1) },
    resource_title: '',
    resource_doi: '',
    created_date: time,
    modified_date: time,
  };
}
export type SearchHitShape = ReturnType<typeof searchHit>;

/** The address of the item's public page. */
export function figsharePage(id: number): string {
  return `https://figshare.com/articles/dataset/_/${id}`;
}
