/** What ties a view to the others of its group: it tells them what its reader does, and follows without an echo. */

import type { Gaze } from "./camera";
import { hub, type Member } from "./hub";
import type { Navigation } from "./navigation";
import type { OptionControls } from "./options";
import type { Playback } from "./playback";
import type { Selection } from "./selection";

export interface Followers {
  playback: Playback;
  selection: Selection;
  navigation: Navigation;
  options: OptionControls;
  /** Another view's reader points at an image, or at none. */
  pointAt(id: number | null): void;
}

export class Link implements Member {
  private group: string | null = null;
  /** Whether what happens is the reader's doing in this view. */
  private leading = true;

  constructor(private readonly followers: Followers) {}

  get isLinked(): boolean {
    return this.group !== null;
  }

  /** @param group - name of the group to belong to; null for none */
  join(group: string | null): void {
    if (group === this.group) return;
    this.group = group;
    if (group === null) hub.leave(this);
    else hub.join(group, this);
  }

  /** Do something that is not the reader's doing: the other views are not told. */
  quietly(act: () => void): void {
    const leading = this.leading;
    this.leading = false;
    act();
    this.leading = leading;
  }

  // ---- asked by one that comes later

  get kept(): number | null {
    return this.followers.playback.kept;
  }

  get gaze(): Gaze {
    return this.followers.navigation.gaze;
  }

  // ---- telling the others

  tellEpoch(epoch: number): void {
    if (this.leading) hub.moveTo(this, epoch, this.followers.playback.playedAt);
  }

  tellSelection(ids: readonly number[]): void {
    if (this.leading) hub.select(this, ids);
  }

  tellGaze(): void {
    if (this.leading) hub.lookAt(this, this.gaze);
  }

  tellPointer(id: number | null): void {
    if (this.leading) hub.pointAt(this, id);
  }

  tellSwitch(linked: boolean): void {
    if (!this.leading) return;
    hub.linkCameras(this, linked);
    this.tellGaze();
  }

  // ---- being told

  followEpoch(epoch: number, pace: number | null): void {
    this.quietly(() => this.followers.playback.follow(epoch, pace));
  }

  followSelection(ids: readonly number[]): void {
    this.quietly(() => this.followers.selection.choose(ids));
  }

  followGaze(gaze: Gaze): void {
    this.quietly(() => this.followers.navigation.look(gaze));
  }

  followPointer(id: number | null): void {
    this.quietly(() => this.followers.pointAt(id));
  }

  followSwitch(): void {
    this.quietly(() => this.followers.options.set("cameras", hub.camerasLinked(this)));
  }
}
