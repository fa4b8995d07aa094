import { rememberChoice } from './remember-choice.ts';

export const chooseTheme = (theme: 'light' | 'dark') => {
  rememberChoice('offerwright-theme', theme);
  document.documentElement.dataset.theme = theme;
};
