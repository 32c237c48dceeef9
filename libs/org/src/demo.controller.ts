import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Answers, AppConfig, Database, Public, platformErrors } from '@taproot/platform';
import { DemoView } from './dto/org.view.js';

/** The one password of every demo account; real installations have neither. */
export const DEMO_PASSWORD = 'taproot-demo-1';

@ApiTags('demo')
@Controller('demo')
export class DemoController {
  constructor(
    private readonly config: AppConfig,
    private readonly database: Database,
  ) {}

  /** The accounts the sign-in page offers, in the demo only. */
  @Get()
  @Public()
  @Answers(DemoView)
  async accounts() {
    if (!this.config.demo) throw platformErrors.notFound();
    return { password: DEMO_PASSWORD, accounts: await this.database.rows(ACCOUNTS) };
  }
}

const ACCOUNTS = {
  name: 'demo_accounts',
  text: `SELECT u.username, u.display_name AS "displayName", a.role, o.name AS unit
    FROM users u JOIN role_assignments a ON a.user_id = u.id JOIN org_units o ON o.id = a.org_unit_id
    WHERE u.password_hash IS NOT NULL ORDER BY u.created_at, u.id LIMIT 40`,
};
