import type { Json, JsonObject } from '../core/flow/types.ts';
import { endedBy, type UnitPlan } from '../store/unit-plans.ts';
import { changes, type Desk, idIn, receives } from './unit-scope.ts';

/** The change that a conversation has gathered so far; null where something it names is no unit. */
export const planOf = (slots: JsonObject, args: JsonObject): UnitPlan | null => {
  const [unitId, targetId] = [idIn(slots.unitId), idIn(args.which ?? args.target)];
  if (unitId === null) return null;
  const words = (value: Json | undefined): string => String(value ?? '').trim();
  const others = Array.isArray(args.others) ? args.others.flatMap((one) => idIn(one) ?? []) : [];
  switch (slots.kind) {
    case 'rename':
      return { kind: 'rename', unitId, name: words(args.name) };
    case 'move':
      return targetId === null ? null : { kind: 'move', unitId, targetId };
    case 'close':
      return { kind: 'close', unitId, targetId };
    case 'merge':
      if (args.how === 'new') return { kind: 'merge-new', unitId, others, name: words(args.name) };
      return targetId === null ? null : { kind: 'merge', unitId, others, targetId };
    case 'split': {
      const names = Array.isArray(args.names) ? args.names.map(String) : [];
      return { kind: 'split', unitId, names, stays: args.stays === 'stays', heir: Number(args.heir ?? 0) };
    }
    default:
      return null;
  }
};

/** Whether the officer decides on every unit that a plan changes, and on where things go. */
export const mayCarryOut = async (desk: Desk, plan: UnitPlan): Promise<boolean> => {
  for (const id of [plan.unitId, ...endedBy(plan)]) if (!(await changes(desk, id))) return false;
  const target = 'targetId' in plan ? plan.targetId : null;
  return target === null || receives(desk, target);
};
