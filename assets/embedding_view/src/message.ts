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

export interface StaticPart {
  ids: Uint32Array;
  labels: Uint16Array;
  classes: ClassMark[];
  thumbnails: Thumbnails;
}

export interface Message {
  series: string;
  caption: string;
  live: boolean;
  /** Every epoch that exists by now, whether or not this message brings it. */
  epochs: number[];
  /** Epoch -> x0, y0, x1, y1, … */
  frames: Map<number, Float32Array>;
  static: StaticPart | null;
}

const VERSION = 1;

interface Header extends Omit<Message, "frames" | "static"> {
  version: number;
  points: number;
  frames: { epoch: number; offset: number }[];
  static: {
    ids: number;
    labels: number;
    classes: ClassMark[];
    thumbnails: Omit<Thumbnails, "pixels"> & { offset: number };
  } | null;
}

export function decode(bytes: Uint8Array): Message {
  // A copy starts at an offset of zero, which typed arrays of wider elements need.
  const buffer = bytes.slice().buffer;
  const headerLength = new DataView(buffer).getUint32(0, true);
  const body = 4 + headerLength;
  const header = JSON.parse(new TextDecoder().decode(new Uint8Array(buffer, 4, headerLength))) as Header;
  if (header.version !== VERSION) {
    throw new Error(`embedding view: message version must be ${VERSION}, but is ${header.version}. Reload the page.`);
  }
  const { series, caption, live, epochs, points } = header;
  const frames = new Map(
    header.frames.map(({ epoch, offset }) => [epoch, new Float32Array(buffer, body + offset, 2 * points)]),
  );
  return { series, caption, live, epochs, frames, static: header.static && decodeStatic(header.static, buffer, body, points) };
}

function decodeStatic(part: NonNullable<Header["static"]>, buffer: ArrayBuffer, body: number, points: number): StaticPart {
  const { offset, height, width, channels } = part.thumbnails;
  return {
    ids: new Uint32Array(buffer, body + part.ids, points),
    labels: new Uint16Array(buffer, body + part.labels, points),
    classes: part.classes,
    thumbnails: {
      height,
      width,
      channels,
      pixels: new Uint8Array(buffer, body + offset, points * height * width * channels),
    },
  };
}
