/** Starts somebody's page in Vue. */
import { createApp } from 'vue';
import Page from './StatusPage.vue';

createApp(Page).mount('main');
