import { Injectable } from '@nestjs/common';
import { Decimal, type Actor } from '@taproot/kernel';
import { Commands, platformErrors, refuseOn } from '@taproot/platform';
import type { ChangeTargetPlanDto, SetTargetPlanDto } from './dto/target-plan.dto.js';
import { TargetPlan } from './target-plan.entity.js';
import { targetPlanErrors } from './target-plan.errors.js';
import { targetChanged, targetSet } from './target-plan.events.js';
import { checkCurve, isMoney } from './target-plan.rules.js';

@Injectable()
export class TargetPlansService {
  constructor(private readonly commands: Commands) {}

  set(actor: Actor, input: SetTargetPlanDto) {
    return this.commands.run(actor, (unit) => {
      checkCurve(input.curve);
      const plan = Object.assign(new TargetPlan(), { sector: null, curve: null, note: null }, input);
      unit.add('target.set', plan);
      unit.emit(targetSet(plan));
      return answer(plan);
    });
  }

  /** Whose target it is, of what and when, stays; how much and by when may change. */
  change(actor: Actor, id: string, input: ChangeTargetPlanDto, ifVersion: number) {
    return this.commands.run(actor, async (unit) => {
      checkCurve(input.curve);
      const plan = await unit.find(TargetPlan, { id });
      if (!plan) throw platformErrors.notFound();
      const value = input.value === undefined ? plan.value : new Decimal(input.value).toFixed(2);
      unit.change('target.changed', plan, { ...input, value }, { ifVersion });
      if (plan.updatedAt === unit.at) unit.emit(targetChanged(plan));
      return answer(plan);
    });
  }
}

function answer(plan: TargetPlan) {
  const value = new Decimal(plan.value);
  return { ...plan, value: isMoney(plan.metric) ? value.toFixed(2) : value.toString() };
}

refuseOn('target_plans_key', () => targetPlanErrors.targetExists().at('orgUnitId'));
refuseOn('target_plans_org_unit_id_fkey', () => targetPlanErrors.targetUnitUnknown().at('orgUnitId'));
