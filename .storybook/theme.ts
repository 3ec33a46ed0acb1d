import { create, type ThemeVars } from 'storybook/theming'

const font = "system-ui, 'Noto Sans', 'Noto Sans Ethiopic', sans-serif"

/** Paper, ink and one accent, as the components have them. */
export const light: ThemeVars = create({
  base: 'light',
  brandTitle: 'lesan-react',
  brandImage: './lesan-react-light.svg',
  fontBase: font,
  colorPrimary: '#1a1a1a',
  colorSecondary: '#4b5ddb',
  appBg: '#f7f7f7',
  appContentBg: '#ffffff',
  appPreviewBg: '#ffffff',
  appBorderColor: '#e1e1e1',
  appBorderRadius: 10,
  textColor: '#1a1a1a',
  textMutedColor: '#686868',
  barTextColor: '#686868',
  barHoverColor: '#1a1a1a',
  barSelectedColor: '#4b5ddb',
  barBg: '#ffffff',
})

export const dark: ThemeVars = create({
  base: 'dark',
  brandTitle: 'lesan-react',
  brandImage: './lesan-react-dark.svg',
  fontBase: font,
  colorPrimary: '#e7e7e7',
  colorSecondary: '#657dfe',
  appBg: '#181818',
  appContentBg: '#121212',
  appPreviewBg: '#121212',
  appBorderColor: '#2e2e2e',
  appBorderRadius: 10,
  textColor: '#e7e7e7',
  textMutedColor: '#9f9f9f',
  barTextColor: '#9f9f9f',
  barHoverColor: '#e7e7e7',
  barSelectedColor: '#657dfe',
  barBg: '#121212',
})
