/** Classes of points to be dragged about: each by the disc on its mean, its spread by the grip on its ring.
 *
 * Streamlit (Components v2) calls the default export at the first mount and again with new data. What is dragged is drawn
 * at once; Python hears of it as fast as it answers, and has the last word where both moved a class.
 */

const SVG = "http://www.w3.org/2000/svg";
const SIDE = 540;
const DISC = 15, GRIP = 8;
const STEP = 0.02, WIDER = 1.1; // of the figure's side, and a factor: what a key does

const stages = new WeakMap();

export default function mount({ data, parentElement, setStateValue }) {
  let stage = stages.get(parentElement);
  if (!stage) {
    stage = new Stage(parentElement.querySelector(".sandbox"), (moved) => setStateValue("moved", moved));
    stages.set(parentElement, stage);
  }
  stage.show(data);
  return () => stages.delete(parentElement);
}

class Stage {
  constructor(element, tell) {
    this.tell = tell;
    this.told = 0; // number of the newest message to Python,
    this.heard = 0; // and of the newest that its data reckon with
    this.unsaid = false;
    this.svg = add(element, "svg", { viewBox: `0 0 ${SIDE} ${SIDE}`, role: "group" });
    this.origin = add(this.svg, "g", { class: "origin" });
    add(this.origin, "path", { d: "M-9 0H9M0 -9V9" });
    add(this.origin, "text", { x: 8, y: 20 }).textContent = "origin";
    this.unit = add(this.svg, "g", { class: "unit", transform: `translate(16 ${SIDE - 16})` });
    add(this.unit, "path", { d: `M0 -6V0H${SIDE / 6}V-6` });
    this.unitText = add(this.unit, "text", { x: 4, y: -8 });
    this.classes = new Map();
  }

  show(data) {
    this.svg.setAttribute("aria-label", data.words);
    this.box = data.box;
    this.limits = data.limits;
    this.origin.setAttribute("transform", `translate(${this.toScreen(0, 0).join(" ")})`);
    this.unitText.textContent = data.unit;
    for (const one of data.classes) {
      if (!this.classes.has(one.name)) this.classes.set(one.name, new Class(this, one));
    }
    this.heard = Math.max(this.heard, data.serial);
    this.told = Math.max(this.told, data.serial); // a stage that is new takes up where the one before it ended
    if (this.unsaid && this.heard === this.told) this.say();
    // What Python says of a state before the newest move would pull the class back.
    if (this.dragged || this.heard < this.told) return;
    for (const one of data.classes) this.classes.get(one.name).place(one.place);
  }

  /** A class was moved: tell Python, at once when it has answered, otherwise as soon as it has. */
  moved() {
    this.unsaid = true;
    if (this.heard === this.told) this.say();
  }

  say() {
    this.unsaid = false;
    const places = Object.fromEntries([...this.classes].map(([name, one]) => [name, one.at]));
    this.tell({ serial: ++this.told, places });
  }

  toScreen(x, y) {
    const [left, bottom, side] = this.box;
    return [((x - left) / side) * SIDE, (1 - (y - bottom) / side) * SIDE];
  }

  /** Return where a pointer is, in feature units. */
  toFeatures(event) {
    const { left, top, width, height } = this.svg.getBoundingClientRect();
    const [boxLeft, bottom, side] = this.box;
    return [boxLeft + ((event.clientX - left) / width) * side, bottom + (1 - (event.clientY - top) / height) * side];
  }
}

class Class {
  constructor(stage, { name, colors, radius, offsets }) {
    this.stage = stage;
    this.name = name;
    this.radius = radius; // root mean square distance from the mean, at spread 1
    this.offsets = offsets;
    // The scheme is that of the theme, which the browser may change without a word to Python.
    this.group = add(stage.svg, "g", { style: `--class: light-dark(${colors.join()})` });
    this.ring = add(this.group, "circle", { class: "ring" });
    this.points = offsets.map(() => {
      const point = add(this.group, "text", { class: "point" });
      point.textContent = name;
      return point;
    });
    this.grip = add(this.group, "circle", { class: "grip", r: GRIP });
    this.disc = add(this.group, "g", { class: "disc", tabindex: 0, role: "button", "data-class": name });
    add(this.disc, "circle", { r: DISC });
    add(this.disc, "text", {}).textContent = name;
    this.drag(this.disc, ([x, y], hold, [atX, atY, spread]) => [atX + x - hold[0], atY + y - hold[1], spread]);
    this.drag(this.grip, (pointer, hold, [x, y, spread]) => {
      const wider = this.fromMean(pointer) - this.fromMean(hold); // not from the ring: that of a tight class is far off
      return [x, y, spread + wider / this.radius];
    });
    this.disc.addEventListener("keydown", (event) => this.press(event));
  }

  fromMean([x, y]) {
    return Math.hypot(x - this.at[0], y - this.at[1]);
  }

  /** Let a handle be dragged; `to` says where the class then is, from the pointer and from where both were at first. */
  drag(handle, to) {
    let hold = null, at = null;
    handle.addEventListener("pointerdown", (event) => {
      event.preventDefault();
      this.stage.svg.append(this.group); // to the front, before the capture, which ends when its element moves
      handle.setPointerCapture(event.pointerId);
      [hold, at] = [this.stage.toFeatures(event), this.at];
      this.stage.dragged = this;
    });
    handle.addEventListener("pointermove", (event) => {
      if (hold) this.move(to(this.stage.toFeatures(event), hold, at));
    });
    for (const end of ["pointerup", "pointercancel"]) {
      handle.addEventListener(end, () => {
        hold = null;
        this.stage.dragged = null;
      });
    }
  }

  press(event) {
    const step = STEP * this.stage.box[2];
    const [x, y, spread] = this.at;
    const to = {
      ArrowLeft: [x - step, y, spread], ArrowRight: [x + step, y, spread],
      ArrowUp: [x, y + step, spread], ArrowDown: [x, y - step, spread],
      "+": [x, y, spread * WIDER], "-": [x, y, spread / WIDER],
    }[event.key];
    if (!to) return;
    event.preventDefault();
    this.move(to);
  }

  move(at) {
    this.place(at.map((value, axis) => Math.min(Math.max(value, this.stage.limits[axis][0]), this.stage.limits[axis][1])));
    this.stage.moved();
  }

  place(at) {
    this.at = at;
    const [x, y, spread] = at;
    const [left, top] = this.stage.toScreen(x, y);
    const scale = SIDE / this.stage.box[2];
    const reach = spread * this.radius * scale;
    this.offsets.forEach(([dx, dy], number) => {
      this.points[number].setAttribute("x", left + dx * spread * scale);
      this.points[number].setAttribute("y", top - dy * spread * scale);
    });
    this.ring.setAttribute("cx", left);
    this.ring.setAttribute("cy", top);
    this.ring.setAttribute("r", reach);
    // At the upper right, where the ring of a tight class leaves room for the disc.
    const out = Math.max(reach, DISC + GRIP) / Math.SQRT2;
    this.grip.setAttribute("cx", left + out);
    this.grip.setAttribute("cy", top - out);
    this.disc.setAttribute("transform", `translate(${left} ${top})`);
    this.disc.setAttribute(
      "aria-label",
      `Digit ${this.name}: mean at ${x.toFixed(1)}, ${y.toFixed(1)}, spread times ${spread.toFixed(2)}. ` +
        "Arrow keys move it, plus and minus change its spread.",
    );
  }
}

function add(parent, name, attributes) {
  const element = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  parent.append(element);
  return element;
}
