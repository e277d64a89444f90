/** Colours of Mantine that nothing here uses: their variables would be a large part of the styles that come with every page. */
const unused = /^--mantine-color-(pink|grape|violet|indigo|blue|cyan|teal|green|lime|yellow|orange)-/;

const withoutUnusedColours = {
  postcssPlugin: 'without-unused-colours',
  Declaration(declaration) {
    if (unused.test(declaration.prop)) declaration.remove();
  },
};

module.exports = { plugins: [require('postcss-preset-mantine')(), withoutUnusedColours] };
