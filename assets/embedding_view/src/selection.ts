/** Which points are selected. Kept as image numbers, so that a selection outlives a change of projection. */

export type Gesture = "replace" | "add";

export class Selection {
  /** Image numbers, in the order of the points. */
  ids: readonly number[] = [];
  /** The same as positions among the points. */
  points: ReadonlySet<number> = new Set();
  private probe: Uint32Array = new Uint32Array();
  private places = new Map<number, number>();

  /** @param onChange - called when other points are selected */
  constructor(private readonly onChange: () => void) {}

  /** The points are these from now on; what was selected of them stays so. */
  setProbe(ids: Uint32Array): void {
    this.probe = ids;
    this.places = new Map(Array.from(ids, (id, point) => [id, point]));
    const wanted = this.ids;
    this.points = new Set();
    this.take(wanted.flatMap((id) => this.places.get(id) ?? []), wanted);
  }

  /** Return the point of an image, or null where it is not among the points. */
  pointOf(id: number): number | null {
    return this.places.get(id) ?? null;
  }

  idOf(point: number): number {
    return this.probe[point]!;
  }

  /** Select by image numbers; those that are not among the points are left out. */
  choose(ids: readonly number[]): void {
    this.take(ids.flatMap((id) => this.places.get(id) ?? []), this.ids);
  }

  /** @param gesture - "add" puts the points to those selected, or takes a single one that is selected away */
  pick(points: readonly number[], gesture: Gesture): void {
    if (gesture === "replace") {
      this.take(points, this.ids);
      return;
    }
    const [only] = points;
    const removes = points.length === 1 && this.points.has(only!);
    this.take(removes ? [...this.points].filter((point) => point !== only) : [...this.points, ...points], this.ids);
  }

  clear(): void {
    this.take([], this.ids);
  }

  private take(points: readonly number[], before: readonly number[]): void {
    this.points = new Set([...points].sort((a, b) => a - b));
    this.ids = [...this.points].map((point) => this.probe[point]!);
    if (this.ids.length !== before.length || this.ids.some((id, i) => id !== before[i])) this.onChange();
  }
}
