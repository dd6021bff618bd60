/** The points on the GPU: positions between two frames, a colour and a shape for each. */

import * as twgl from "twgl.js";
import type { Camera } from "./camera";
import type { Rgb } from "./colors";
import type { Renderer } from "./renderer";

const VERTEX = `#version 300 es
in vec2 from;
in vec2 to;
in vec4 color;
in float shape;
uniform float t;
uniform vec3 scale;       // centre x, centre y, radius: in layout units
uniform vec2 canvas;      // width, height: in device pixels
uniform vec3 zoom;        // x, y: in device pixels; factor
uniform float size;       // diameter of a mark, in device pixels
out vec4 markColor;
flat out int markShape;
void main() {
  vec2 unit = (mix(from, to, t) - scale.xy) / scale.z;
  vec2 pixel = 0.5 * canvas + vec2(unit.x, -unit.y) * 0.5 * min(canvas.x, canvas.y);
  vec2 clip = (pixel * zoom.z + zoom.xy) / canvas * 2.0 - 1.0;
  gl_Position = vec4(clip.x, -clip.y, 0.0, 1.0);
  // A hidden class has no opacity; a point of no size costs no fragments.
  gl_PointSize = color.a > 0.0 ? size : 0.0;
  markColor = color;
  markShape = int(shape);
}`;

// Signed distances to the five shapes, negative inside, in units of half the point's square.
const FRAGMENT = `#version 300 es
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

export class WebGlRenderer implements Renderer {
  readonly kind = "webgl";
  private readonly program: twgl.ProgramInfo;
  private readonly buffers: twgl.BufferInfo;
  private readonly vertices: twgl.VertexArrayInfo;

  /** @param shapes - index into `SHAPES` for each point */
  constructor(
    private readonly gl: WebGL2RenderingContext,
    shapes: Float32Array,
  ) {
    const count = shapes.length;
    this.program = twgl.createProgramInfo(gl, [VERTEX, FRAGMENT]);
    this.buffers = twgl.createBufferInfoFromArrays(gl, {
      from: { numComponents: 2, data: new Float32Array(2 * count), drawType: gl.DYNAMIC_DRAW },
      to: { numComponents: 2, data: new Float32Array(2 * count), drawType: gl.DYNAMIC_DRAW },
      color: { numComponents: 4, data: new Uint8Array(4 * count), normalize: true, drawType: gl.DYNAMIC_DRAW },
      shape: { numComponents: 1, data: shapes },
    });
    this.vertices = twgl.createVertexArrayInfo(gl, this.program, this.buffers);
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
    gl.viewport(0, 0, gl.canvas.width, gl.canvas.height);
    gl.clearColor(0, 0, 0, 0);
    gl.clear(gl.COLOR_BUFFER_BIT);
    gl.enable(gl.BLEND);
    gl.blendFunc(gl.ONE, gl.ONE_MINUS_SRC_ALPHA);
    gl.useProgram(this.program.program);
    twgl.setUniforms(this.program, {
      t,
      scale: [camera.scale.x, camera.scale.y, camera.scale.radius],
      canvas: [gl.canvas.width, gl.canvas.height],
      zoom: [camera.zoom.x * ratio, camera.zoom.y * ratio, camera.zoom.k],
      size: diameter * ratio,
      outline: outline.map((part) => part / 255),
    });
    gl.bindVertexArray(this.vertices.vertexArrayObject ?? null);
    twgl.drawBufferInfo(gl, this.vertices, gl.POINTS);
  }

  destroy(): void {
    const { gl } = this;
    // The points would stay in sight until another scatter draws.
    gl.clear(gl.COLOR_BUFFER_BIT);
    gl.deleteVertexArray(this.vertices.vertexArrayObject ?? null);
    for (const attribute of Object.values(this.buffers.attribs ?? {})) gl.deleteBuffer(attribute.buffer ?? null);
    gl.deleteProgram(this.program.program);
  }

  private write(name: string, values: Float32Array | Uint8Array): void {
    const attribute = this.buffers.attribs?.[name];
    if (attribute) twgl.setAttribInfoBufferFromArray(this.gl, attribute, values);
  }
}
