/** The points on the GPU: positions between two frames, a colour and a shape for each; those that move have a tail. */

import * as twgl from "twgl.js";
import { placementOf, type Camera } from "./camera";
import type { Rgb } from "./colors";
import type { Renderer } from "./renderer";

// Where a point is on its way, in device pixels, and from there to what the GPU calls the screen.
const PLACE = `#version 300 es
in vec2 from;
in vec2 to;
in vec4 color;
uniform float t;
uniform vec3 placement;   // left, top, factor: in device pixels
uniform vec2 canvas;      // width, height: in device pixels
uniform float size;       // diameter of a mark, in device pixels
out vec4 markColor;
vec2 pixelAt(float share) {
  vec2 at = mix(from, to, share);
  return placement.xy + vec2(at.x, -at.y) * placement.z;
}
vec4 onScreen(vec2 pixel) {
  vec2 clip = pixel / canvas * 2.0 - 1.0;
  return vec4(clip.x, -clip.y, 0.0, 1.0);
}`;

const MARK_VERTEX = `${PLACE}
in float shape;
flat out int markShape;
void main() {
  gl_Position = onScreen(pixelAt(t));
  // A hidden class has no opacity; a point of no size costs no fragments.
  gl_PointSize = color.a > 0.0 ? size : 0.0;
  markColor = color;
  markShape = int(shape);
}`;

// Signed distances to the five shapes, negative inside, in units of half the point's square.
const MARK_FRAGMENT = `#version 300 es
precision highp float;
in vec4 markColor;
flat in int markShape;
uniform vec3 outline;
uniform float size;
out vec4 result;
float distanceTo(vec2 p) {
  if (markShape == 0) return length(p) - 0.72;
  if (markShape == 1) return max(abs(p.x), abs(p.y)) - 0.63;
  if (markShape == 2) return max(dot(vec2(abs(p.x), -p.y), normalize(vec2(1.75, 1.0))) - 0.40, p.y - 0.62);
  if (markShape == 3) return (abs(p.x) + abs(p.y)) * 0.7071 - 0.60;
  vec2 q = abs(p);
  return min(max(q.x - 0.82, q.y - 0.34), max(q.y - 0.82, q.x - 0.34));
}
void main() {
  float pixel = 2.0 / size;
  float d = distanceTo(gl_PointCoord * 2.0 - 1.0);
  float coverage = 1.0 - smoothstep(-0.5 * pixel, 0.5 * pixel, d);
  if (coverage <= 0.0) discard;
  float edge = smoothstep(-1.2 * pixel, -0.5 * pixel, d);
  // The smaller the mark, the fainter its outline, or nothing would be left of its colour.
  float strength = 0.75 * clamp((size - 4.0) / 8.0, 0.0, 1.0);
  float alpha = coverage * markColor.a;
  result = vec4(mix(markColor.rgb, outline, edge * strength) * alpha, alpha);
}`;

// A tail is a narrow triangle from where the point was a little earlier, which it draws in as it arrives.
const TAIL_VERTEX = `${PLACE}
uniform float strength;
void main() {
  vec2 head = pixelAt(t), tip = pixelAt(t * t);
  vec2 way = head - tip;
  float far = length(way);
  vec2 side = far > 0.0 ? vec2(-way.y, way.x) / far * 0.3 * size : vec2(0.0);
  vec2 corner = gl_VertexID == 0 ? tip : (gl_VertexID == 1 ? head - side : head + side);
  // A point that all but rests has none: a triangle of no area costs no fragments.
  gl_Position = onScreen(color.a > 0.0 && far > 1.5 ? corner : head);
  float alpha = gl_VertexID == 0 ? 0.0 : strength * color.a;
  markColor = vec4(color.rgb * alpha, alpha);
}`;

const TAIL_FRAGMENT = `#version 300 es
precision mediump float;
in vec4 markColor;
out vec4 result;
void main() { result = markColor; }`;

const TAIL_STRENGTH = 0.5;
/** More points than this have none: they would hide each other, and a computer that draws in software would stutter. */
const MOST_TAILS = 5000;

interface Drawable {
  program: twgl.ProgramInfo;
  vertices: twgl.VertexArrayInfo;
}

export class WebGlRenderer implements Renderer {
  readonly kind = "webgl";
  private readonly buffers: twgl.BufferInfo;
  private readonly marks: Drawable;
  /** Made when the points first move: the first picture does not wait for what it has no use for. */
  private tails: Drawable | null = null;

  /** @param shapes - index into `SHAPES` for each point */
  constructor(
    private readonly gl: WebGL2RenderingContext,
    private readonly shapes: Float32Array,
  ) {
    const count = shapes.length;
    this.buffers = twgl.createBufferInfoFromArrays(gl, {
      from: { numComponents: 2, data: new Float32Array(2 * count), drawType: gl.DYNAMIC_DRAW },
      to: { numComponents: 2, data: new Float32Array(2 * count), drawType: gl.DYNAMIC_DRAW },
      color: { numComponents: 4, data: new Uint8Array(4 * count), normalize: true, drawType: gl.DYNAMIC_DRAW },
      shape: { numComponents: 1, data: shapes },
    });
    this.marks = drawable(gl, [MARK_VERTEX, MARK_FRAGMENT], this.buffers);
  }

  /** Set the frames between which the points move. */
  setPositions(from: Float32Array, to: Float32Array): void {
    this.write("from", from);
    this.write("to", to);
  }

  /** @param colors - red, green, blue, opacity of each point; an opacity of 0 hides it */
  setColors(colors: Uint8Array): void {
    this.write("color", colors);
  }

  draw(camera: Camera, t: number, diameter: number, outline: Rgb): void {
    const { gl } = this;
    const ratio = gl.canvas.width / camera.width;
    const { left, top, factor } = placementOf(camera);
    gl.viewport(0, 0, gl.canvas.width, gl.canvas.height);
    gl.clearColor(0, 0, 0, 0);
    gl.clear(gl.COLOR_BUFFER_BIT);
    gl.enable(gl.BLEND);
    gl.blendFunc(gl.ONE, gl.ONE_MINUS_SRC_ALPHA);
    const uniforms = {
      t,
      placement: [left * ratio, top * ratio, factor * ratio],
      canvas: [gl.canvas.width, gl.canvas.height],
      size: diameter * ratio,
      outline: outline.map((part) => part / 255),
      strength: TAIL_STRENGTH,
    };
    if (t < 1 && this.shapes.length <= MOST_TAILS) {
      this.tails ??= tailsOf(gl, this.buffers);
      this.show(this.tails, uniforms, gl.TRIANGLES, this.shapes.length);
    }
    this.show(this.marks, uniforms, gl.POINTS);
  }

  destroy(): void {
    const { gl } = this;
    // The points would stay in sight until another scatter draws.
    gl.clear(gl.COLOR_BUFFER_BIT);
    for (const attribute of Object.values(this.buffers.attribs ?? {})) gl.deleteBuffer(attribute.buffer ?? null);
    for (const { program, vertices } of this.tails ? [this.marks, this.tails] : [this.marks]) {
      gl.deleteVertexArray(vertices.vertexArrayObject ?? null);
      gl.deleteProgram(program.program);
    }
  }

  /** @param instances - how many times the vertices are drawn, each with values of its own; once, when left out */
  private show({ program, vertices }: Drawable, uniforms: Record<string, unknown>, primitive: number, instances?: number): void {
    const { gl } = this;
    gl.useProgram(program.program);
    twgl.setUniforms(program, uniforms);
    gl.bindVertexArray(vertices.vertexArrayObject ?? null);
    twgl.drawBufferInfo(gl, vertices, primitive, vertices.numElements, 0, instances);
  }

  private write(name: string, values: Float32Array | Uint8Array): void {
    const attribute = this.buffers.attribs?.[name];
    if (attribute) twgl.setAttribInfoBufferFromArray(this.gl, attribute, values);
  }
}

/** Tails for marks: the same arrays, of which a whole tail takes what a single mark takes. */
function tailsOf(gl: WebGL2RenderingContext, { attribs }: twgl.BufferInfo): Drawable {
  const { from, to, color } = attribs!;
  const perTail = { from: { ...from!, divisor: 1 }, to: { ...to!, divisor: 1 }, color: { ...color!, divisor: 1 } };
  return drawable(gl, [TAIL_VERTEX, TAIL_FRAGMENT], { numElements: 3, attribs: perTail });
}

function drawable(gl: WebGL2RenderingContext, sources: [string, string], buffers: twgl.BufferInfo): Drawable {
  const program = twgl.createProgramInfo(gl, sources);
  return { program, vertices: twgl.createVertexArrayInfo(gl, program, buffers) };
}
