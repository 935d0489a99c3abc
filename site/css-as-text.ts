/** Bundles an imported style sheet as minified text, with what it imports, because the element puts it into its shadow root itself. */
import { build, type Plugin } from 'esbuild';

export const cssAsText: Plugin = {
  name: 'css-as-text',
  setup(setup) {
    setup.onLoad({ filter: /\.css$/ }, async ({ path }) => {
      const { outputFiles } = await build({ entryPoints: [path], bundle: true, minify: true, write: false });
      return { contents: (outputFiles[0]?.text ?? '').trim(), loader: 'text' };
    });
  },
};
