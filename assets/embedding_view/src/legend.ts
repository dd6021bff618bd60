/** The legend: one toggle for each class. A click shows or hides it; with Shift or Alt it is shown alone, or all are. */

import { markElement } from "./marks";
import type { ClassMark } from "./message";

export class Legend {
  /** Whether each class is shown. */
  shown: boolean[] = [];

  constructor(
    private readonly element: HTMLElement,
    private readonly onChange: () => void,
  ) {}

  setClasses(classes: ClassMark[], dark: boolean): void {
    if (this.shown.length !== classes.length) this.shown = classes.map(() => true);
    this.element.replaceChildren(
      ...classes.map((mark, index) => {
        const toggle = document.createElement("button");
        toggle.type = "button";
        toggle.title = "Click to hide or show; Shift-click for this class alone";
        toggle.append(markElement(mark, dark), mark.name);
        toggle.addEventListener("click", (event) => this.toggle(index, event.shiftKey || event.altKey));
        return toggle;
      }),
    );
    this.announce();
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

  private announce(): void {
    [...this.element.children].forEach((toggle, i) => toggle.setAttribute("aria-pressed", String(this.shown[i])));
  }
}
