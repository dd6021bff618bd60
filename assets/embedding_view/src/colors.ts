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

/** Five steps of cividis (Nuñez et al., 2018), a ramp made to read the same with any colour vision. */
const CIVIDIS: Rgb[] = ["#00204D", "#414D6B", "#7C7B78", "#BCAF6F", "#FFEA46"].map(parseHex);

/**
 * Return the colour of a quantity: the more there is, the further the colour is from the ground.
 *
 * @param share - 0 to 1
 */
export function rampColor(share: number, dark: boolean): Rgb {
  const along = Math.min(1, Math.max(0, share));
  // The end that would drown in the ground is left out.
  const place = (CIVIDIS.length - 1) * (dark ? 0.3 + 0.7 * along : 0.78 * (1 - along));
  const step = Math.min(CIVIDIS.length - 2, Math.floor(place));
  const [low, high] = [CIVIDIS[step]!, CIVIDIS[step + 1]!];
  return mixed(low, high, place - step).map(Math.round) as Rgb;
}

/** @param share - of the second colour, 0 to 1 */
export function mixed(one: Rgb, other: Rgb, share: number): Rgb {
  return one.map((part, i) => part + (other[i]! - part) * share) as Rgb;
}

/** The two forces, on light and on dark ground: inside the classes blue, between them vermilion. */
export const FORCES = {
  intra: { light: "#0072B2", dark: "#3D9BD6" },
  inter: { light: "#D55E00", dark: "#F07A24" },
};
