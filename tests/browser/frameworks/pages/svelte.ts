/** Starts somebody's page in Svelte. */
import { mount } from 'svelte';
import Page from './StatusPage.svelte';

mount(Page, { target: document.querySelector('main') as HTMLElement });
