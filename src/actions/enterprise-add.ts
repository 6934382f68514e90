import { mayKeepRegisters } from '../core/access.ts';
import { commandButton } from '../core/flow/buttons.ts';
import type { JsonObject } from '../core/flow/types.ts';
import { message, say } from '../core/message.ts';
import { type Stage, stageNamed } from '../core/registers/stages.ts';
import { audit } from '../store/audit.ts';
import { foundedFor } from '../store/enterprise-unions.ts';
import { addEnterprise, enterprisesByTaxCode } from '../store/enterprises.ts';
import { type Action, type ActionContext, type ActionResult, type Begin, done, refused } from './action.ts';
import { notYours, stageName } from './enterprises-show.ts';
import { countIn, textIn } from './founding-facts.ts';
import { isWithin } from './scope.ts';

/** One draft per officer. */
export const enterpriseAddBegin: Begin = async ({ actor }) =>
  mayKeepRegisters(actor)
    ? { subject: `enterprise:post:${actor.postId}`, form: null, slots: { unitName: actor.unitName } }
    : { messages: [notYours(actor)] };

/** A tax code stands in the register once; whose it is elsewhere is not told. */
export const enterpriseKnown: Action = async (context, { taxCode }) =>
  (await known(context, String(taxCode))) ?? done({ status: 'free' });

const known = async (context: ActionContext, taxCode: string): Promise<ActionResult | null> => {
  const [found] = await enterprisesByTaxCode(context.db, [taxCode], context.today);
  if (!found) return null;
  if (!(await isWithin(context, found.unitId)))
    return refused('enterprise-tax-code-elsewhere', { code: taxCode }, 'tax-code');
  const facts = { code: taxCode, name: found.name, unit: found.unitName };
  return refused('enterprise-tax-code-known', facts, 'tax-code');
};

/** Adds an enterprise to the register of the officer's unit. Where a union stands under its tax code, it says so. */
export const enterpriseAdd: Action = async (context) => {
  const { db, now, today, actor, chat, answers } = context;
  if (!actor || !mayKeepRegisters(actor))
    throw new Error('an enterprise is added by an officer above the grassroots');
  const facts = factsIn(answers);
  const union = await foundedFor(db, facts.tax_code, today);
  const stage: Stage = union ? 'recognised' : (stageNamed(answers.stage) ?? 'untouched');
  const who = { recorded_by: actor.postId, created_at: now };
  const id = await addEnterprise(
    db,
    { ...facts, upper_unit_id: actor.unitId, ...who },
    { stage: { stage, from_day: today, ...union, ...who }, workers: countIn(answers, 'workers') },
  );
  if (id === null)
    return (await known(context, facts.tax_code)) ?? refused('enterprise-tax-code-elsewhere', {}, 'tax-code');
  await audit(db, {
    at: now,
    postId: actor.postId,
    chatId: chat.id,
    what: 'enterprise.added',
    about: `enterprise:${id}`,
    after: { tax_code: facts.tax_code, stage },
  });
  return done(null, [
    message(
      [
        say('enterprise-added', { name: facts.name, stage: stageName(stage), unit: actor.unitName }),
        ...(union ? [say('enterprise-has-union')] : []),
      ],
      [
        commandButton(say('button-enterprise-open'), 'enterprise', String(id)),
        commandButton(say('button-enterprise-add'), 'enterprise-add'),
        commandButton(say('button-enterprises'), 'enterprises'),
      ],
    ),
  ]);
};

const factsIn = (answers: JsonObject) => {
  const inZone = answers['place-kind'] === 'zone';
  const place = textIn(answers, 'place');
  return {
    tax_code: textIn(answers, 'tax-code') ?? '',
    name: textIn(answers, 'name') ?? '',
    zone: inZone ? place : null,
    commune: inZone ? null : place,
    ownership: textIn(answers, 'ownership'),
  };
};
