import { createTheme, type CSSVariablesResolver, type MantineColorsTuple } from '@mantine/core';

const act: MantineColorsTuple = ['#eaf2fd', '#d3e4fb', '#a9cbf7', '#82b4ff', '#5a9af0', '#3a82dd', '#246dc8', '#1659b0', '#12498f', '#0d3a73'];
const dark: MantineColorsTuple = ['#e6e9ee', '#c9d0d9', '#a3adba', '#6f7b8a', '#333c48', '#27303b', '#1e242d', '#14181f', '#10141a', '#0b0e13'];

/** Mantine with our colours: its own are below 4.5:1 in several places. */
export const theme = createTheme({
  fontFamily: 'system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif',
  colors: { act, dark },
  primaryColor: 'act',
  primaryShade: { light: 7, dark: 3 },
  autoContrast: true,
  luminanceThreshold: 0.35,
  defaultRadius: 'md',
  respectReducedMotion: true,
  cursorType: 'pointer',
  components: {
    Button: { defaultProps: { size: 'sm' } },
    TextInput: { defaultProps: { size: 'sm' } },
  },
});

const shared = {
  '--mantine-color-body': 'var(--cc-canvas)',
  '--mantine-color-text': 'var(--cc-text)',
  '--mantine-color-dimmed': 'var(--cc-muted)',
  '--mantine-color-placeholder': 'var(--cc-muted)',
  '--mantine-color-error': 'var(--cc-bad)',
  '--mantine-color-anchor': 'var(--cc-act)',
  '--mantine-color-default': 'var(--cc-surface)',
  '--mantine-color-default-border': 'var(--cc-border)',
  '--mantine-color-default-color': 'var(--cc-text)',
  '--mantine-color-default-hover': 'var(--cc-hover)',
};

export const variables: CSSVariablesResolver = () => ({ variables: {}, light: shared, dark: shared });
