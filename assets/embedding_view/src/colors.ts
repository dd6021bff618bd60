/** Colours as the GPU wants them, and whether the page is dark. */

export type Rgb = [number, number, number];

/** @param hex - "#RRGGBB" */
export function parseHex(hex: string): Rgb {
  const value = Number.parseInt(hex.slice(1), 16);
  return [value >> 16, (value >> 8) & 255, value & 255];
}

/** Return the ground the element stands on, as red, green and blue from 0 to 255. */
export function groundOf(element: Element): Rgb {
  const named = getComputedStyle(element).getPropertyValue("--st-background-color").trim();
  if (/^#[0-9a-f]{6}$/i.test(named)) return parseHex(named);
  return matchMedia("(prefers-color-scheme: dark)").matches ? [18, 20, 23] : [255, 255, 255];
}

export function isDark([red, green, blue]: Rgb): boolean {
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue < 128;
}

/** Return the nearest opaque background behind an element; white where there is none. */
export function groundBehind(element: Element): Rgb {
  for (let at: Element | null = element; at; at = at.parentElement) {
    const [red, green, blue, alpha] = getComputedStyle(at).backgroundColor.match(/[\d.]+/g)?.map(Number) ?? [];
    if (red !== undefined && (alpha ?? 1) > 0.5) return [red, green!, blue!];
  }
  return [255, 255, 255];
}

export function toHex(color: Rgb): string {
  return `#${color.map((part) => Math.round(part).toString(16).padStart(2, "0")).join("")}`;
}
