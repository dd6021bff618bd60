/** Views that move together: those whose messages name the same group, whichever host shows them. */

import type { Gaze } from "./camera";

export interface Member {
  /** The epoch where its reader stays; null: the newest. */
  readonly kept: number | null;
  readonly gaze: Gaze;
  /** @param pace - how fast the view plays that is followed; null where it does not */
  followEpoch(epoch: number, pace: number | null): void;
  followSelection(ids: readonly number[]): void;
  followGaze(gaze: Gaze): void;
  /** @param id - number of the image under the pointer, or null */
  followPointer(id: number | null): void;
  /** Whether cameras move together was switched. */
  followSwitch(): void;
}

interface Group {
  members: Set<Member>;
  selection: readonly number[];
  camerasLinked: boolean;
}

export class Hub {
  private readonly groups = new Map<string, Group>();
  private readonly names = new Map<Member, string>();

  /** Put a view into a group, out of the one it was in; it takes over what is selected there, and where the others are. */
  join(name: string, member: Member): void {
    if (this.names.get(member) === name) return;
    this.leave(member);
    const group = this.groups.get(name) ?? { members: new Set(), selection: [], camerasLinked: false };
    this.groups.set(name, group);
    this.names.set(member, name);
    const [other] = group.members;
    group.members.add(member);
    if (group.selection.length) member.followSelection(group.selection);
    member.followSwitch();
    if (other && other.kept !== null) member.followEpoch(other.kept, null);
    if (other && group.camerasLinked) member.followGaze(other.gaze);
  }

  leave(member: Member): void {
    const group = this.groupOf(member);
    group?.members.delete(member);
    if (group?.members.size === 0) this.groups.delete(this.names.get(member)!);
    this.names.delete(member);
  }

  camerasLinked(member: Member): boolean {
    return this.groupOf(member)?.camerasLinked ?? false;
  }

  linkCameras(member: Member, linked: boolean): void {
    const group = this.groupOf(member);
    if (!group) return;
    group.camerasLinked = linked;
    for (const each of group.members) each.followSwitch();
  }

  /** A view tells the others what its reader did. */
  moveTo(member: Member, epoch: number, pace: number | null): void {
    for (const other of this.others(member)) other.followEpoch(epoch, pace);
  }

  select(member: Member, ids: readonly number[]): void {
    const group = this.groupOf(member);
    if (group) group.selection = ids;
    for (const other of this.others(member)) other.followSelection(ids);
  }

  lookAt(member: Member, gaze: Gaze): void {
    if (!this.camerasLinked(member)) return;
    for (const other of this.others(member)) other.followGaze(gaze);
  }

  pointAt(member: Member, id: number | null): void {
    for (const other of this.others(member)) other.followPointer(id);
  }

  private groupOf(member: Member): Group | undefined {
    return this.groups.get(this.names.get(member) ?? "");
  }

  private others(member: Member): Member[] {
    return [...(this.groupOf(member)?.members ?? [])].filter((other) => other !== member);
  }
}

const KEY = Symbol.for("synermix.embedding-view.hub");
const shared = globalThis as { [KEY]?: Hub };

/** One for the page: notebooks load the module anew for each widget. */
export const hub = (shared[KEY] ??= new Hub());
