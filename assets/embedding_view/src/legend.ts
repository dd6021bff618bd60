/**
 * The legend: one toggle for each class. A click shows or hides it; with Shift or Alt it is shown alone, or all are.
 * The class under the pointer is lit. Where there are many, they scroll and can be searched.
 */

import { markElement, uncolored } from "./marks";
import type { ClassMark } from "./message";

/** From as many classes on they are searched. */
const SEARCHED = 24;

export class Legend {
  /** Whether each class is shown. */
  shown: boolean[] = [];
  /** The class under the pointer or the keyboard's focus, or null. */
  lit: number | null = null;
  private toggles: HTMLButtonElement[] = [];
  private readonly list = document.createElement("div");
  private readonly search = document.createElement("input");

  constructor(
    element: HTMLElement,
    private readonly onChange: () => void,
  ) {
    this.list.className = "classes";
    this.search.type = "search";
    this.search.hidden = true; // until there are many classes to search
    this.search.setAttribute("aria-label", "Search classes");
    this.search.addEventListener("input", () => this.filter());
    this.list.addEventListener("keydown", (event) => this.step(event));
    // Streamlit and notebooks listen for single letters.
    this.search.addEventListener("keydown", (event) => event.stopPropagation());
    element.append(this.search, this.list);
  }

  /** Forget the classes: others will come, and what was hidden belongs to those shown before. */
  clear(): void {
    this.lit = null;
    this.search.value = "";
    this.setClasses([], false);
  }

  /** @param colored - whether the points have their classes' colours */
  setClasses(classes: ClassMark[], dark: boolean, colored = true): void {
    if (this.shown.length !== classes.length) this.shown = classes.map(() => true);
    const focused = this.toggles.findIndex((toggle) => toggle.matches(":focus"));
    this.search.hidden = classes.length < SEARCHED;
    this.search.placeholder = `Search ${classes.length} classes`;
    this.toggles = classes.map((mark, index) => this.toggleFor(mark, index, dark, colored));
    this.list.replaceChildren(...this.toggles);
    this.filter();
    this.announce();
    this.toggles[focused]?.focus();
  }

  private toggleFor(mark: ClassMark, index: number, dark: boolean, colored: boolean): HTMLButtonElement {
    const toggle = document.createElement("button");
    toggle.type = "button";
    toggle.title = "Click to hide or show; Shift-click for this class alone";
    // One of them is in the page's focus order; the arrow keys lead on from there.
    toggle.tabIndex = index === 0 ? 0 : -1;
    toggle.append(markElement(colored ? mark : uncolored(mark), dark), mark.name);
    toggle.addEventListener("click", (event) => this.toggle(index, event.shiftKey || event.altKey));
    for (const name of ["pointerenter", "focus"]) toggle.addEventListener(name, () => this.light(index));
    for (const name of ["pointerleave", "blur"]) toggle.addEventListener(name, () => this.light(null));
    return toggle;
  }

  private toggle(index: number, alone: boolean): void {
    if (alone) {
      const isAlone = this.shown.every((shown, i) => shown === (i === index));
      this.shown = this.shown.map((_, i) => isAlone || i === index);
    } else {
      this.shown[index] = !this.shown[index];
    }
    this.announce();
    this.onChange();
  }

  private light(index: number | null): void {
    // A hidden class has nothing to light.
    const lit = index !== null && this.shown[index] ? index : null;
    if (lit === this.lit) return;
    this.lit = lit;
    this.onChange();
  }

  private step(event: KeyboardEvent): void {
    const by = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    if (!by) return;
    const visible = this.toggles.filter((toggle) => !toggle.hidden);
    const at = visible.findIndex((toggle) => toggle === event.target);
    const next = visible[(at + by + visible.length) % visible.length];
    event.preventDefault();
    for (const toggle of this.toggles) toggle.tabIndex = toggle === next ? 0 : -1;
    next?.focus();
  }

  private filter(): void {
    const wanted = this.search.value.trim().toLowerCase();
    for (const toggle of this.toggles) toggle.hidden = !toggle.textContent.toLowerCase().includes(wanted);
    const first = this.toggles.find((toggle) => !toggle.hidden);
    for (const toggle of this.toggles) toggle.tabIndex = toggle === first ? 0 : -1;
  }

  private announce(): void {
    this.toggles.forEach((toggle, i) => toggle.setAttribute("aria-pressed", String(this.shown[i])));
  }
}
