export const THEMES = ['auto', 'light', 'dark', 'projector'] as const;
export type Theme = (typeof THEMES)[number];

/** Roles that Rust paints with: each is the custom property of the same name in the style sheet. */
const ROLES = [
  'background',
  'panel',
  'soft',
  'ink',
  'muted',
  'hairline',
  'input',
  'kernel',
  'output',
  'field',
  'hatch',
  'negative',
  'positive',
  'input-ink',
  'kernel-ink',
  'output-ink',
] as const;

const TEXT = { normal: 14, projector: 20 };

export const prefersDark = matchMedia('(prefers-color-scheme: dark)');

export function isTheme(text: string | null | undefined): text is Theme {
  return THEMES.some((theme) => theme === text);
}

/** Puts a theme on the page. */
export function apply(theme: Theme): void {
  const shown = theme === 'auto' ? (prefersDark.matches ? 'dark' : 'light') : theme;
  document.documentElement.dataset.theme = shown;
}

/** The present theme's colours by role, each as `#rrggbb`, however the built style sheet spells it. */
export function palette(): Record<string, string> {
  const style = getComputedStyle(document.documentElement);
  const pen = document.createElement('canvas').getContext('2d');
  const spelled = (colour: string) => {
    if (!pen) return colour;
    pen.fillStyle = colour;
    return pen.fillStyle;
  };
  return Object.fromEntries(ROLES.map((role) => [role, spelled(style.getPropertyValue(`--${role}`).trim())]));
}

/** The stage's text size in CSS pixels. */
export function stageText(): number {
  return document.documentElement.dataset.theme === 'projector' ? TEXT.projector : TEXT.normal;
}
