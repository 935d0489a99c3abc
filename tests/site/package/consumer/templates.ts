/** The types that the tools of Vue and Svelte read for templates. Only the compiler reads this. */
import type { SyncStatusElement } from 'orcid-sync-status/svelte';
import 'orcid-sync-status/vue';
import type { SvelteHTMLElements } from 'svelte/elements';
import type { GlobalComponents } from 'vue';

export const svelte: SvelteHTMLElements['sync-status'] = { orcid: '0000-0002-1825-0097', view: 'full', class: 'mine' };
// @ts-expect-error There is no such view.
svelte.view = 'large';

type InVue = InstanceType<GlobalComponents['sync-status']>;
export const vue: InVue['$props'] = { orcid: '0000-0002-1825-0097', for: 'owner', class: 'mine' };
// @ts-expect-error There is no such reader.
vue.for = 'everybody';
export const element = (shown: InVue): SyncStatusElement => shown;
