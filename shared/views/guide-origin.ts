/** Where the guide is: an empty string on its own pages, and its origin on other people's pages. */
import { createContext } from 'preact';

export const GuideOrigin = createContext('');
