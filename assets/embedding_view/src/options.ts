/** What the reader chose to see, and the controls for it: the colours' select and the View menu. */

import { COLOR_MODES, type ColorMode } from "./coloring";
import { SPEEDS } from "./playback";

export interface Options {
  colorBy: ColorMode;
  speed: number;
  wrong: boolean;
  trails: boolean;
  intra: boolean;
  inter: boolean;
  centres: boolean;
  readout: boolean;
  cameras: boolean;
}

type Switch = { [Name in keyof Options]: Options[Name] extends boolean ? Name : never }[keyof Options];

/** In the order of the menu. */
export const SWITCHES: Record<Switch, { title: string; key: string }> = {
  wrong: { title: "Mark wrong predictions", key: "E" },
  trails: { title: "Trails of selected points", key: "T" },
  centres: { title: "Class centres and spread, as drawn", key: "M" },
  intra: { title: "Points synthesized in a class", key: "G" },
  inter: { title: "Points mixed between classes", key: "X" },
  readout: { title: "Metrics", key: "V" },
  cameras: { title: "Same zoom in linked views", key: "Z" },
};

export class OptionControls {
  readonly values: Options = {
    colorBy: "class",
    speed: 1,
    wrong: false,
    trails: true,
    intra: true,
    inter: false,
    centres: false,
    readout: true,
    cameras: false,
  };
  /** What was said last of which choices mean something. */
  private allowed = "";
  private readonly boxes = new Map<Switch, HTMLInputElement>();
  private readonly speeds = new Map<number, HTMLInputElement>();

  constructor(
    private readonly select: HTMLSelectElement,
    panel: HTMLElement,
    private readonly onChange: (name: keyof Options) => void,
  ) {
    for (const [value, textContent] of Object.entries(COLOR_MODES)) {
      select.append(Object.assign(document.createElement("option"), { value, textContent }));
    }
    select.addEventListener("change", () => this.set("colorBy", select.value as ColorMode));
    panel.prepend(this.speedRow(), ...Object.keys(SWITCHES).map((name) => this.switchRow(name as Switch)));
  }

  set<Name extends keyof Options>(name: Name, value: Options[Name]): void {
    if (this.values[name] === value) return;
    this.values[name] = value;
    this.show();
    this.onChange(name);
  }

  flip(name: Switch): void {
    if (!this.boxes.get(name)?.disabled) this.set(name, !this.values[name]);
  }

  /** Go to the next way to colour that there is. */
  nextColor(): void {
    const possible = [...this.select.options].filter((option) => !option.disabled).map((option) => option.value);
    this.set("colorBy", possible[(possible.indexOf(this.values.colorBy) + 1) % possible.length] as ColorMode);
  }

  faster(by: number): void {
    this.set("speed", SPEEDS[SPEEDS.indexOf(this.values.speed) + by] ?? this.values.speed);
  }

  /** Say which choices mean something for what is shown; `null` leaves a switch out altogether. */
  allow(modes: Record<ColorMode, boolean>, switches: Record<Switch, boolean | null>, approximate: boolean): void {
    // From epoch to epoch it stays the same as a rule.
    const allowed = JSON.stringify([modes, switches, approximate]);
    if (allowed === this.allowed) return;
    this.allowed = allowed;
    for (const option of this.select.options) option.disabled = !modes[option.value as ColorMode];
    for (const [name, box] of this.boxes) {
      box.disabled = !switches[name];
      box.parentElement!.hidden = switches[name] === null;
    }
    for (const name of ["intra", "inter"] as const) {
      this.boxes.get(name)!.parentElement!.querySelector(".note")!.textContent = approximate ? "approximate" : "";
    }
    this.show();
  }

  private show(): void {
    this.select.value = this.values.colorBy;
    for (const [name, box] of this.boxes) box.checked = this.values[name];
    for (const [speed, radio] of this.speeds) radio.checked = speed === this.values.speed;
  }

  private switchRow(name: Switch): HTMLElement {
    const { title, key } = SWITCHES[name];
    const row = document.createElement("label");
    const box = Object.assign(document.createElement("input"), { type: "checkbox", checked: this.values[name] });
    box.setAttribute("aria-keyshortcuts", key);
    box.addEventListener("change", () => this.set(name, box.checked));
    const words = Object.assign(document.createElement("span"), { className: "words", textContent: title });
    words.append(Object.assign(document.createElement("span"), { className: "note" }));
    const hint = Object.assign(document.createElement("kbd"), { textContent: key });
    hint.setAttribute("aria-hidden", "true");
    row.append(box, words, hint);
    this.boxes.set(name, box);
    return row;
  }

  private speedRow(): HTMLElement {
    const row = Object.assign(document.createElement("div"), { className: "speeds" });
    row.setAttribute("role", "radiogroup");
    row.setAttribute("aria-label", "Speed");
    row.append(Object.assign(document.createElement("span"), { className: "words", textContent: "Speed" }));
    const group = `speed-${Math.random()}`;
    for (const speed of SPEEDS) {
      const choice = document.createElement("label");
      const radio = Object.assign(document.createElement("input"), { type: "radio", name: group });
      radio.checked = speed === this.values.speed;
      radio.addEventListener("change", () => this.set("speed", speed));
      choice.append(radio, `${speed}×`);
      row.append(choice);
      this.speeds.set(speed, radio);
    }
    return row;
  }
}
