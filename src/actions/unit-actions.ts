import type { Action, Begin } from './action.ts';
import {
  unitCloseBegin,
  unitMergeBegin,
  unitMoveBegin,
  unitRenameBegin,
  unitSplitBegin,
} from './unit-change-begin.ts';
import { unitFits, unitNewNames, unitOthers, unitTarget } from './unit-change-steps.ts';
import { unitChange } from './unit-change-write.ts';
import { unitPreview } from './unit-preview.ts';
import { unitsFind, unitsNamed, unitsShow } from './units-show.ts';

/** What flows do about units that change. */
export const unitActions: readonly (readonly [string, Action])[] = [
  ['unit.change', unitChange],
  ['unit.fits', unitFits],
  ['unit.new-names', unitNewNames],
  ['unit.others', unitOthers],
  ['unit.preview', unitPreview],
  ['unit.target', unitTarget],
  ['units.find', unitsFind],
  ['units.named', unitsNamed],
  ['units.show', unitsShow],
];

export const unitBegins: readonly (readonly [string, Begin])[] = [
  ['unit.close-begin', unitCloseBegin],
  ['unit.merge-begin', unitMergeBegin],
  ['unit.move-begin', unitMoveBegin],
  ['unit.rename-begin', unitRenameBegin],
  ['unit.split-begin', unitSplitBegin],
];
