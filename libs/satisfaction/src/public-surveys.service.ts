import { Injectable } from '@nestjs/common';
import type { Actor } from '@taproot/kernel';
import { Commands, Database, refuseOn, SYSTEM } from '@taproot/platform';
import type { AnswerSurveyDto } from './dto/public-survey.dto.js';
import { INSTRUMENT, type InstrumentCode } from './instrument.data.js';
import { PublicThrottle } from './public-throttle.js';
import { SurveyTokens } from './survey-tokens.js';
import { SurveyAnswerRow } from './survey.entity.js';
import { surveyErrors } from './survey.errors.js';
import { surveyAnswered } from './survey.events.js';

interface Held {
  [column: string]: unknown;
  id: string;
  campaignId: string;
  campaignName: string;
  enterpriseName: string;
  instrument: InstrumentCode;
  expiresOn: string;
  answered: boolean;
}

/** Where a call came from. */
export interface Sender {
  address: string;
  agent: string;
}

/** What the holder of a link sees and says. A link that is unknown, over or mistyped is one and the same nothing. */
@Injectable()
export class PublicSurveysService {
  constructor(
    private readonly commands: Commands,
    private readonly database: Database,
    private readonly tokens: SurveyTokens,
    private readonly throttle: PublicThrottle,
  ) {}

  async open(token: string, { address }: Sender) {
    const { answered, campaignName, enterpriseName, instrument, expiresOn } = await this.held(token, address);
    if (answered) return { state: 'answered' as const };
    const state = 'open' as const;
    return { state, campaignName, enterpriseName, expiresOn, instrument: INSTRUMENT[instrument] };
  }

  /** Once: whoever sends it again is told that it was answered, or, under one Idempotency-Key, what it was told first. */
  async answer(token: string, { answers, comment }: AnswerSurveyDto, sender: Sender) {
    const { id, campaignId } = await this.held(token, sender.address);
    const deviceHash = this.tokens.device(campaignId, sender.address, sender.agent);
    return this.commands.run(holder(id), (unit) => {
      const said = {
        invitationId: id,
        answeredAt: unit.at,
        marks: { ...answers },
        comment: comment ?? null,
        deviceHash,
      };
      unit.store(Object.assign(new SurveyAnswerRow(), said));
      unit.emit(surveyAnswered(campaignId));
      return { state: 'answered' as const };
    });
  }

  private async held(token: string, address: string): Promise<Held> {
    await this.throttle.call(address);
    const known = TOKEN.test(token) && (await this.database.row<Held>(HELD, [this.tokens.hash(token)]));
    if (known) return known;
    await this.throttle.miss(address);
    throw surveyErrors.surveyGone();
  }
}

const TOKEN = /^[\w-]{43}$/;

/** Its idempotency keys are its own: no other holder meets them. */
function holder(invitationId: string): Actor {
  return { ...SYSTEM, userId: invitationId, displayName: '', seesCity: false };
}

const HELD = {
  name: 'survey_held',
  text: `SELECT i.id, c.id AS "campaignId", c.name AS "campaignName", e.name AS "enterpriseName", c.instrument,
      c.expires_on AS "expiresOn", EXISTS (SELECT 1 FROM survey_answers a WHERE a.invitation_id = i.id) AS answered
    FROM survey_invitations i JOIN survey_campaigns c ON c.id = i.campaign_id JOIN enterprises e ON e.id = i.enterprise_id
    WHERE i.token_hash = $1 AND c.status = 'launched' AND i.expires_at > now()`,
};

refuseOn('survey_answers_key', () => surveyErrors.surveyAnswered());
refuseOn('survey_answers_in_time', () => surveyErrors.surveyGone());
