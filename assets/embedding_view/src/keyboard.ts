/** The keys of the view: those of the plot while it has the focus, and Escape everywhere. */

import type { Elements } from "./elements";
import type { Navigation } from "./navigation";
import { SWITCHES, type OptionControls } from "./options";
import type { Gesture } from "./selection";

interface Actions {
  play(): void;
  step(by: number): void;
  end(last: boolean): void;
  escape(): void;
  lasso(): void;
  full(): void;
  /** To the next point or the one before. */
  walk(by: 1 | -1): void;
  /** The point that was walked to. */
  pick(gesture: Gesture): void;
  options: OptionControls;
  navigation: Navigation;
}

const PAN = 0.15;
const ZOOM = 1.4;

export function handleKeys({ root, plot, menu }: Elements, actions: Actions): void {
  const { options, navigation } = actions;
  const plain: Record<string, () => void> = {
    " ": actions.play,
    ArrowLeft: () => actions.step(-1),
    ArrowRight: () => actions.step(1),
    ArrowDown: () => actions.walk(1),
    ArrowUp: () => actions.walk(-1),
    Enter: () => actions.pick("replace"),
    Home: () => actions.end(false),
    End: () => actions.end(true),
    "+": () => navigation.zoomBy(ZOOM),
    "=": () => navigation.zoomBy(ZOOM),
    "-": () => navigation.zoomBy(1 / ZOOM),
    "<": () => options.faster(-1),
    ">": () => options.faster(1),
    l: actions.lasso,
    f: actions.full,
    b: () => options.nextColor(),
  };
  for (const [name, { key }] of Object.entries(SWITCHES)) {
    plain[key.toLowerCase()] = () => options.flip(name as keyof typeof SWITCHES);
  }
  const shifted: Record<string, () => void> = {
    ArrowLeft: () => navigation.panBy(-PAN, 0),
    ArrowRight: () => navigation.panBy(PAN, 0),
    ArrowUp: () => navigation.panBy(0, -PAN),
    ArrowDown: () => navigation.panBy(0, PAN),
    Enter: () => actions.pick("add"),
  };
  plot.addEventListener("keydown", (event) => {
    // With these, keys belong to the browser.
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
    const action = (event.shiftKey ? shifted[event.key] : undefined) ?? plain[key];
    if (!action) return;
    event.preventDefault();
    // Pages listen for single letters, too.
    event.stopPropagation();
    action();
  });
  root.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    event.preventDefault();
    event.stopPropagation();
    if (!menu.open) {
      actions.escape();
      return;
    }
    menu.open = false;
    menu.querySelector("summary")?.focus();
  });
}
