import { Injectable } from '@nestjs/common';
import { cityDay, type Actor } from '@taproot/kernel';
import { AppConfig, Database, harmless, platformErrors, type Language } from '@taproot/platform';
import { stringify } from 'csv-stringify/sync';
import QRCode from 'qrcode';
import { SurveyTokens } from './survey-tokens.js';
import { surveyErrors } from './survey.errors.js';

interface Link {
  [column: string]: unknown;
  id: string;
  enterpriseId: string;
  enterpriseName: string;
  expiresAt: Date;
  answered: boolean;
}

/** The links of a campaign for whoever sends them: the command center, never a team. */
@Injectable()
export class SurveyLinks {
  constructor(
    private readonly database: Database,
    private readonly tokens: SurveyTokens,
    private readonly config: AppConfig,
  ) {}

  /** `origin`: where the page is served, `https://taproot.example`. */
  async list(_actor: Actor, campaignId: string, origin: string) {
    const links = await this.of(campaignId);
    const items = links.map(({ expiresAt, ...link }) => ({
      ...link,
      expiresAt: expiresAt.toISOString(),
      url: this.url(origin, link.id),
      qr: `/api/v1/survey-campaigns/${campaignId}/links/${link.id}/qr`,
    }));
    return { items, nextCursor: null };
  }

  /** For a mail merge: words by the language, the last day a link works as a date of the city. */
  async csv(actor: Actor, campaignId: string, origin: string, language: Language): Promise<string> {
    const { items } = await this.list(actor, campaignId, origin);
    const { columns, yes, no } = language === 'en' ? SHEET_EN : SHEET_ZH;
    const rows = items.map(({ enterpriseName, url, expiresAt, answered }) => [
      harmless(enterpriseName),
      url,
      this.lastDay(expiresAt),
      answered ? yes : no,
    ]);
    return stringify([columns, ...rows], { bom: true });
  }

  /** It ends with the day, so that the instant before lies in it. */
  private lastDay(expiresAt: string): string {
    return cityDay(new Date(Date.parse(expiresAt) - 1), this.config.timeZone);
  }

  /** The link as a picture (SVG). */
  async qr(_actor: Actor, campaignId: string, linkId: string, origin: string): Promise<string> {
    const [link] = await this.of(campaignId, linkId);
    if (!link) throw platformErrors.notFound();
    return QRCode.toString(this.url(origin, link.id), { type: 'svg', errorCorrectionLevel: 'M', margin: 2 });
  }

  private url(origin: string, invitationId: string): string {
    return `${origin}/survey/${this.tokens.of(invitationId)}`;
  }

  private async of(campaignId: string, linkId: string | null = null): Promise<Link[]> {
    const campaign = await this.database.row<{ status: string }>(STATUS, [campaignId]);
    if (!campaign) throw platformErrors.notFound();
    if (campaign.status !== 'launched') throw surveyErrors.surveyNotRunning();
    return this.database.rows<Link>(LINKS, [campaignId, linkId]);
  }
}

const SHEET_ZH = { columns: ['企业', '问卷链接', '最后一天', '已答'], yes: '是', no: '否' };
const SHEET_EN = { columns: ['Enterprise', 'Link', 'Last day', 'Answered'], yes: 'yes', no: 'no' };

const STATUS = { name: 'survey_status', text: 'SELECT status FROM survey_campaigns WHERE id = $1' };
const LINKS = {
  name: 'survey_links',
  text: `SELECT i.id, i.enterprise_id AS "enterpriseId", e.name AS "enterpriseName", i.expires_at AS "expiresAt",
      EXISTS (SELECT 1 FROM survey_answers a WHERE a.invitation_id = i.id) AS answered
    FROM survey_invitations i JOIN enterprises e ON e.id = i.enterprise_id WHERE i.campaign_id = $1 AND ($2::uuid IS NULL OR i.id = $2) ORDER BY e.name, i.id`,
};
