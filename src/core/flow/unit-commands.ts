/** The buttons of units and of what changes them: which flow each begins, and its arguments there. */
export const UNIT_COMMANDS = {
  units: { flow: 'units', args: [] },
  unit: { flow: 'units', args: ['unitId'] },
  'unit-rename': { flow: 'unit-rename', args: ['unitId'] },
  'unit-move': { flow: 'unit-move', args: ['unitId'] },
  'unit-close': { flow: 'unit-close', args: ['unitId'] },
  'unit-merge': { flow: 'unit-merge', args: ['unitId'] },
  'unit-split': { flow: 'unit-split', args: ['unitId'] },
} as const;
