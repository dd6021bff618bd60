/** Made-up points: hollow where the real ones are solid, so that nobody takes the one for the other. */

import { FORCES, mixed, parseHex, toHex, type Rgb } from "./colors";
import { colorOf, type Look } from "./marks";
import type { Ghosts } from "./message";

/** How much of its class's colour a made-up point has: the rest is the ground's. */
const TINT = 0.45;
/** From as many stars on, they are smaller: with a hundred classes they would hide the points. */
const MANY = 50;

/** Marks of the three kinds in a box of 16 x 16 around (8, 8): a star inside a class, a small square or circle between two. */
export const GHOST_PATHS = [
  "M8 2.4 9.4 6.6 13.6 8 9.4 9.4 8 13.6 6.6 9.4 2.4 8 6.6 6.6z",
  "M5.2 5.2h5.6v5.6H5.2z",
  "M8 5a3 3 0 1 0 .001 0z",
];

export interface ShownGhosts {
  /** Places in CSS pixels. */
  screen: Float32Array;
  part: Ghosts;
  isShown(ghost: number): boolean;
  /** They are tinted by their classes, as the points are coloured. */
  byClass: boolean;
  /** Share of their full size that the view has room for. */
  room: number;
}

/** @param strength - their opacity, 0 to 1 */
export function drawGhosts(plane: CanvasRenderingContext2D, ghosts: ShownGhosts, strength: number, look: Look, ground: Rgb): void {
  const { screen, part, isShown, byClass, room } = ghosts;
  const theme = look.dark ? "dark" : "light";
  const classColors = look.classes.map((mark) => parseHex(colorOf(mark, look.dark)));
  plane.globalAlpha = 0.6 * strength;
  drawChords(plane, screen, part, isShown, FORCES.inter[theme]);
  plane.globalAlpha = strength;
  const stars = part.kind.reduce((count, kind) => count + (kind === 0 ? 1 : 0), 0);
  const crowding = room * Math.min(1, Math.max(0.6, Math.sqrt(MANY / stars)));
  const paths = GHOST_PATHS.map((path) => new Path2D(path));
  for (let ghost = 0; ghost < part.kind.length; ghost++) {
    if (!isShown(ghost)) continue;
    const kind = part.kind[ghost]!;
    const size = kind === 0 ? crowding : 1;
    const blend = mixed(classColors[part.classB[ghost]!]!, classColors[part.classA[ghost]!]!, part.lam[ghost]!);
    plane.save();
    plane.translate(screen[2 * ghost]! - 8 * size, screen[2 * ghost + 1]! - 8 * size);
    plane.scale(size, size);
    // Apart from the points around it, by a rim in the colour of the ground.
    plane.strokeStyle = look.ground;
    plane.lineWidth = (3 * room) / size;
    plane.stroke(paths[kind]!);
    plane.fillStyle = byClass ? toHex(mixed(ground, blend, TINT)) : look.ground;
    plane.fill(paths[kind]!);
    plane.strokeStyle = (kind === 0 ? FORCES.intra : FORCES.inter)[theme];
    plane.lineWidth = (1.25 * room) / size;
    plane.stroke(paths[kind]!);
    plane.restore();
  }
  plane.globalAlpha = 1;
}

/** Join the mixed ghosts of one pair of images, in the order in which they come. */
function drawChords(
  plane: CanvasRenderingContext2D,
  screen: Float32Array,
  { kind, first, second }: Ghosts,
  isShown: (ghost: number) => boolean,
  color: string,
): void {
  plane.strokeStyle = color;
  plane.lineWidth = 1;
  // Mixed through features the way is straight in the feature space; through pixels it may be any.
  for (const [each, dashes] of [[1, []], [2, [3, 3]]] as const) {
    plane.beginPath();
    plane.setLineDash(dashes as unknown as number[]);
    for (let i = 1; i < kind.length; i++) {
      const joined = kind[i] === each && kind[i - 1] === each && first[i] === first[i - 1] && second[i] === second[i - 1];
      if (!joined || !isShown(i)) continue;
      plane.moveTo(screen[2 * i - 2]!, screen[2 * i - 1]!);
      plane.lineTo(screen[2 * i]!, screen[2 * i + 1]!);
    }
    plane.stroke();
  }
  plane.setLineDash([]);
}
