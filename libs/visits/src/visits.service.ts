import { Injectable } from '@nestjs/common';
import { cityDay, type Actor } from '@taproot/kernel';
import { EnterpriseReferences, nameKey } from '@taproot/enterprises';
import { LeadReferences, type LeadReference } from '@taproot/leads';
import {
  AppConfig,
  Commands,
  FileReferences,
  platformErrors,
  refuseOn,
  retryOn,
  type Unit,
} from '@taproot/platform';
import type { CorrectVisitDto, LogVisitDto } from './dto/visit.dto.js';
import { Visit } from './visit.entity.js';
import { visitErrors } from './visit.errors.js';
import { visitCorrected, visitLogged } from './visit.events.js';
import { canCorrect, canLogFor } from './visit.policy.js';
import { checkDates, recordDueOn } from './visit.rules.js';

type Investor = Pick<Visit, 'leadId' | 'enterpriseId' | 'enterpriseName'>;
type Evidence = Pick<Visit, 'minutes' | 'minutesAt' | 'files' | 'firstFileAt'>;

@Injectable()
export class VisitsService {
  constructor(
    private readonly commands: Commands,
    private readonly leads: LeadReferences,
    private readonly enterprises: EnterpriseReferences,
    private readonly files: FileReferences,
    private readonly config: AppConfig,
  ) {}

  /** The same `clientRef` from the same person is the same visit: the second time answers the first. */
  log(actor: Actor, input: LogVisitDto) {
    if (!canLogFor(actor, input.teamId)) throw visitErrors.notYourTeam().at('teamId');
    return this.take(actor, input);
  }

  /** As a file brings it: whoever may import records for every team. */
  take(actor: Actor, input: LogVisitDto) {
    return this.commands.run(actor, async (unit) => {
      checkDates(input.occurredOn, input.nextStep, this.today(unit));
      const known = await this.alreadySent(unit, input.clientRef);
      if (known) return answer(known);
      const investor = await this.investor(actor, input);
      await this.requireFiles(actor, input.files);
      const visit = Object.assign(new Visit(), EMPTY, content(input), investor, derived(investor, input));
      Object.assign(visit, evidenceTimes(visit, unit.at));
      unit.add('visit.logged', visit);
      unit.emit(visitLogged(visit));
      return answer(visit);
    });
  }

  correct(actor: Actor, id: string, input: CorrectVisitDto, ifVersion: number) {
    return this.commands.run(actor, async (unit) => {
      const visit = await unit.find(Visit, { id });
      if (!visit || !(actor.seesCity || actor.visibleUnitIds.includes(visit.teamId)))
        throw platformErrors.notFound();
      if (!canCorrect(actor, visit)) throw platformErrors.notAllowed();
      return answer(await this.amend(unit, visit, input, ifVersion));
    });
  }

  /** A later file says more of a visit. */
  retake(actor: Actor, id: string, input: CorrectVisitDto) {
    return this.commands.run(actor, async (unit) => {
      const visit = await unit.find(Visit, { id });
      if (!visit) throw platformErrors.notFound();
      return answer(await this.amend(unit, visit, input));
    });
  }

  private async amend(unit: Unit, visit: Visit, input: CorrectVisitDto, ifVersion?: number): Promise<Visit> {
    const said = {
      ...visit,
      ...input,
      nextStep: input.nextStep === undefined ? stepOf(visit) : input.nextStep,
    };
    checkDates(said.occurredOn, said.nextStep, this.today(unit));
    const isSame = INVESTOR.every((field) => said[field] === visit[field]);
    const investor = isSame ? pick(visit) : await this.investor(unit.actor, said);
    await this.requireFiles(unit.actor, input.files);
    const next = { ...content(input), ...investor, ...derived(investor, said) };
    const times = evidenceTimes({ ...visit, ...next }, unit.at);
    unit.change('visit.corrected', visit, { ...next, ...times }, { ifVersion });
    if (visit.updatedAt === unit.at) unit.emit(visitCorrected(visit));
    return visit;
  }

  private today(unit: Unit): string {
    return cityDay(unit.at, this.config.timeZone);
  }

  private async alreadySent(unit: Unit, clientRef?: string): Promise<Visit | null> {
    return clientRef === undefined ? null : unit.find(Visit, { createdBy: unit.actor.userId, clientRef });
  }

  private requireFiles(actor: Actor, files: readonly string[] = []): Promise<void> {
    return this.files.require(actor, files, () => visitErrors.visitFileUnknown(), 'files');
  }

  /** Enterprise, lead and typed name may stand together if they agree. */
  private async investor(actor: Actor, said: Partial<Investor>): Promise<Investor> {
    const { leadId = null, enterpriseId = null, enterpriseName = null } = said;
    if (!leadId && !enterpriseId && !enterpriseName) throw visitErrors.visitOfNobody();
    const [lead, enterprise] = await Promise.all([
      leadId ? this.leads.find(actor, leadId) : null,
      enterpriseId ? this.enterprises.findFor(actor, enterpriseId) : null,
    ]);
    if (lead === undefined) throw visitErrors.leadUnknown().at('leadId');
    if (enterprise === undefined) throw visitErrors.enterpriseUnknown().at('enterpriseId');
    if (lead?.enterpriseId && enterprise && lead.enterpriseId !== enterprise.id) {
      throw visitErrors.enterpriseAndLeadDiffer().at('enterpriseId');
    }
    if (enterprise && enterpriseName && nameKey(enterpriseName) !== enterprise.nameKey) {
      throw visitErrors.nameAndEnterpriseDiffer({ name: enterprise.name }).at('enterpriseName');
    }
    if (lead && enterpriseName && !agrees(lead, enterpriseName)) {
      throw visitErrors.nameAndLeadDiffer().at('enterpriseName');
    }
    return { leadId, enterpriseId, enterpriseName };
  }
}

const INVESTOR = ['leadId', 'enterpriseId', 'enterpriseName'] as const;

function pick({ leadId, enterpriseId, enterpriseName }: Visit): Investor {
  return { leadId, enterpriseId, enterpriseName };
}

/** By the name the lead was filed under or by that of its enterprise; a lead without either says nothing. */
function agrees({ nameKeys }: LeadReference, name: string): boolean {
  return nameKeys.length === 0 || nameKeys.includes(nameKey(name));
}

const EMPTY = {
  place: null,
  hosts: [],
  counterparts: [],
  needs: null,
  minutes: null,
  files: [],
  sawSite: false,
  dataExchanged: false,
  siteChosen: false,
  nextStep: null,
  nextStepDueOn: null,
  clientRef: null,
};

function content({ nextStep, ...fields }: Partial<LogVisitDto>) {
  const step = nextStep && { nextStep: nextStep.what, nextStepDueOn: nextStep.dueOn };
  return { ...fields, ...(nextStep === null ? { nextStep: null, nextStepDueOn: null } : step) };
}

function derived({ enterpriseName }: Investor, { occurredOn }: { occurredOn: string }) {
  return { nameKey: enterpriseName && nameKey(enterpriseName), recordDueOn: recordDueOn(occurredOn) };
}

/** The moments a record was first stored; taken away with it. */
function evidenceTimes(visit: Evidence, at: Date): Pick<Visit, 'minutesAt' | 'firstFileAt'> {
  return {
    minutesAt: visit.minutes === null ? null : (visit.minutesAt ?? at),
    firstFileAt: visit.files.length === 0 ? null : (visit.firstFileAt ?? at),
  };
}

function stepOf({ nextStep, nextStepDueOn }: Visit) {
  return nextStep === null || nextStepDueOn === null ? null : { what: nextStep, dueOn: nextStepDueOn };
}

function answer(visit: Visit) {
  const {
    nameKey: _key,
    recordDueOn: _due,
    minutesAt: _minutes,
    firstFileAt: _file,
    nextStepDueOn: _on,
    ...said
  } = visit;
  return { ...said, nextStep: stepOf(visit) };
}

refuseOn('visits_team_id_fkey', () => visitErrors.teamUnknown().at('teamId'));
refuseOn('visits_hosts_fkey', () => visitErrors.hostUnknown().at('hosts'));
refuseOn('visits_files_fkey', () => visitErrors.visitFileUnknown().at('files'));
retryOn('visits_client_ref_key');
