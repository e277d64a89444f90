import js from '@eslint/js';
import a11y from 'eslint-plugin-jsx-a11y';
import hooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

const known = ['process', 'console', 'document', 'module', 'require', 'localStorage', 'matchMedia'];

const words = 'Texts stand in texts.ts.';
const spoken = '/^(label|title|placeholder|alt|description|aria-label)$/';

/** @param up What leads out of the feature from where the files lie. */
function ownFilesOnly(up) {
  const message = 'A feature imports shared/ and its own files, never another feature.';
  return ['error', { patterns: [{ regex: `^@/(app|features)(/|$)|^${up}[^./][^/]*/`, message }] }];
}

export default tseslint.config(
  { ignores: ['dist', 'node_modules', 'src/shared/api/schema.gen.ts'] },
  js.configs.recommended,
  { files: ['build/**', '*.cjs', 'public/**'], languageOptions: { globals: Object.fromEntries(known.map((name) => [name, 'readonly'])) } },
  {
    files: ['src/**/*.{ts,tsx}'],
    extends: [tseslint.configs.strict, a11y.flatConfigs.recommended, hooks.configs.flat.recommended],
    rules: {
      'max-lines': ['error', { max: 200 }],
      'max-len': ['error', { code: 160 }],
      '@typescript-eslint/consistent-type-imports': 'error',
      'no-restricted-syntax': [
        'error',
        { selector: 'JSXAttribute[name.name="dangerouslySetInnerHTML"]', message: 'Texts of callers never become markup.' },
        { selector: 'JSXText[value=/[A-Za-z]/]', message: words },
        { selector: `JSXAttribute[name.name=${spoken}] > Literal`, message: words },
        { selector: 'ExportDefaultDeclaration', message: 'Pages and parts have names.' },
      ],
    },
  },
  {
    files: ['src/features/*/*'],
    rules: { 'no-restricted-imports': ownFilesOnly('(\\.\\./)+') },
  },
  {
    files: ['src/features/*/*/**'],
    rules: { 'no-restricted-imports': ownFilesOnly('(\\.\\./){2,}') },
  },
  {
    files: ['src/shared/**'],
    rules: { 'no-restricted-imports': ['error', { patterns: [{ regex: '^@/(app|features)(/|$)', message: 'What is shared knows no feature.' }] }] },
  },
);
