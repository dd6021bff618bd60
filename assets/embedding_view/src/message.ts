/** Decoding of what Python sends; `synermix_core/view/message.py` is the other side, and says what each field means. */

export interface ClassMark {
  name: string;
  light: string;
  dark: string;
  shape: Shape;
}

export type Shape = "circle" | "square" | "triangle" | "diamond" | "cross";

export interface Thumbnails {
  height: number;
  width: number;
  channels: number;
  /** (N, height, width, channels) */
  pixels: Uint8Array;
}

/** A metric of the readout. */
export interface Metric {
  name: string;
  title: string;
  percent: boolean;
}

/** What G made-up points are mixed of. */
export interface Ghosts {
  /** 0: synthesized inside a class, 1: two images mixed through their pixels, 2: through their features. */
  kind: Uint8Array;
  classA: Uint16Array;
  classB: Uint16Array;
  /** Rows of the pair in the probe; -1 for a synthesized one. */
  first: Int32Array;
  second: Int32Array;
  /** Share of the first. */
  lam: Float32Array;
  /** They are where the map of the other points puts them; otherwise their places are approximate. */
  exact: boolean;
}

export interface StaticPart {
  ids: Uint32Array;
  labels: Uint16Array;
  classes: ClassMark[];
  thumbnails: Thumbnails;
  metrics: Metric[];
  ghosts: Ghosts | null;
}

/** One epoch, N points. What older runs did not record is null or empty. Ask for an array once, not for each point. */
export interface FrameData {
  /** x0, y0, x1, y1, … */
  readonly points: Float32Array;
  /** Class that each point is taken for. */
  readonly predictions: Uint16Array | null;
  /** Probability of that class, 255 being certain. */
  readonly confidences: Uint8Array | null;
  /** (G, 2), like `points`. */
  readonly ghosts: Float32Array | null;
  /** Metric name -> value; null was not computed. */
  readonly values: Record<string, number | null>;
}

/** How a reader left the view. */
export interface Initial {
  /** null: the newest, whichever that is. */
  epoch: number | null;
  color: string | null;
  /** Numbers of the selected images. */
  selection: number[];
}

/** Images that the page selects, by their numbers. */
export interface Choice {
  /** Taken in once: a view that has seen a number leaves the reader's selection alone. */
  number: number;
  ids: number[];
}

export interface Message {
  series: string;
  caption: string;
  live: boolean;
  /** Views of one group move together. */
  link: string | null;
  /** What a reader wants to find, for instance of a link that was followed; taken in once a series. */
  initial: Initial | null;
  choice: Choice | null;
  /** Every epoch that exists by now, whether or not this message brings it. */
  epochs: number[];
  frames: Map<number, FrameData>;
  static: StaticPart | null;
}

const VERSION = 2;

interface FrameHeader {
  epoch: number;
  points: number;
  predictions: number | null;
  confidences: number | null;
  ghosts: number | null;
  values: Record<string, number | null>;
}

interface Header extends Omit<Message, "frames" | "static" | "epochs"> {
  version: number;
  points: number;
  ghosts: number;
  /** [first, last, step] of each run of epochs */
  epochs: [number, number, number][];
  frames: FrameHeader[];
  static: {
    ids: number;
    labels: number;
    classes: ClassMark[];
    thumbnails: Omit<Thumbnails, "pixels"> & { offset: number };
    metrics: Metric[];
    ghosts: (Record<Exclude<keyof Ghosts, "exact">, number> & { exact: boolean }) | null;
  } | null;
}

export function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((value, i) => value === b[i]);
}

/** Whether two series show the same images, in the same order. */
export function sameImages(a: StaticPart, b: StaticPart): boolean {
  return a.ids.join() === b.ids.join() && sameBytes(a.thumbnails.pixels, b.thumbnails.pixels);
}

export function decode(bytes: Uint8Array): Message {
  const headerLength = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getUint32(0, true);
  const header = JSON.parse(new TextDecoder().decode(cut(bytes, 4, headerLength))) as Header;
  if (header.version !== VERSION) {
    throw new Error(`embedding view: message version must be ${VERSION}, but is ${header.version}. Reload the page.`);
  }
  const body = new Body(bytes, 4 + headerLength);
  const { series, caption, live, link, initial, choice } = header;
  return {
    series,
    caption,
    live,
    link,
    initial,
    choice,
    epochs: header.epochs.flatMap(expand),
    frames: new Map(header.frames.map((frame) => [frame.epoch, new PackedFrame(frame, header.points, header.ghosts, body)])),
    static: header.static && decodeStatic(header.static, header, body),
  };
}

/** A frame in one block. There are hundreds of them in a run: arrays that stay would take as much room as the points. */
class PackedFrame implements FrameData {
  private readonly block: ArrayBuffer;

  constructor(
    private readonly header: FrameHeader,
    private readonly numPoints: number,
    private readonly numGhosts: number,
    body: Body,
  ) {
    const { points, predictions, confidences, ghosts } = header;
    const end = Math.max(
      points + 8 * numPoints,
      predictions === null ? 0 : predictions + 2 * numPoints,
      confidences === null ? 0 : confidences + numPoints,
      ghosts === null ? 0 : ghosts + 8 * numGhosts,
    );
    this.block = body.cut(points, end - points).buffer;
  }

  get points(): Float32Array {
    return this.array(Float32Array, this.header.points, 2 * this.numPoints)!;
  }

  get predictions(): Uint16Array | null {
    return this.array(Uint16Array, this.header.predictions, this.numPoints);
  }

  get confidences(): Uint8Array | null {
    return this.array(Uint8Array, this.header.confidences, this.numPoints);
  }

  get ghosts(): Float32Array | null {
    return this.array(Float32Array, this.header.ghosts, 2 * this.numGhosts);
  }

  get values(): FrameData["values"] {
    return this.header.values;
  }

  private array<T>(Type: ArrayType<T>, offset: number | null, length: number): T | null {
    return offset === null ? null : new Type(this.block, offset - this.header.points, length);
  }
}

function decodeStatic(part: NonNullable<Header["static"]>, { points, ghosts }: Header, body: Body): StaticPart {
  const { offset, height, width, channels } = part.thumbnails;
  return {
    ids: body.read(Uint32Array, part.ids, points),
    labels: body.read(Uint16Array, part.labels, points),
    classes: part.classes,
    thumbnails: { height, width, channels, pixels: body.read(Uint8Array, offset, points * height * width * channels) },
    metrics: part.metrics,
    ghosts: part.ghosts && {
      kind: body.read(Uint8Array, part.ghosts.kind, ghosts),
      classA: body.read(Uint16Array, part.ghosts.classA, ghosts),
      classB: body.read(Uint16Array, part.ghosts.classB, ghosts),
      first: body.read(Int32Array, part.ghosts.first, ghosts),
      second: body.read(Int32Array, part.ghosts.second, ghosts),
      lam: body.read(Float32Array, part.ghosts.lam, ghosts),
      exact: part.ghosts.exact,
    },
  };
}

interface ArrayType<T> {
  new (buffer: ArrayBuffer, offset?: number, length?: number): T;
  readonly BYTES_PER_ELEMENT: number;
}

class Body {
  constructor(
    private readonly bytes: Uint8Array,
    private readonly start: number,
  ) {}

  /** Copy an array out: one that shared the message's memory would keep all of the message alive. */
  read<T>(Type: ArrayType<T>, offset: number, length: number): T {
    return new Type(this.cut(offset, length * Type.BYTES_PER_ELEMENT).buffer);
  }

  cut(offset: number, length: number): Uint8Array<ArrayBuffer> {
    return cut(this.bytes, this.start + offset, length);
  }
}

function cut(bytes: Uint8Array, start: number, length: number): Uint8Array<ArrayBuffer> {
  if (start + length > bytes.length) {
    throw new RangeError(`embedding view: the message must have ${start + length} bytes or more, but has ${bytes.length}.`);
  }
  return new Uint8Array(bytes.subarray(start, start + length));
}

function expand([first, last, step]: [number, number, number]): number[] {
  return Array.from({ length: (last - first) / step + 1 }, (_, i) => first + i * step);
}
