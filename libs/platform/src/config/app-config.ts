import { DEFAULT_HOURS, parseHours } from '@taproot/working-time';
import { IsIn, IsInt, IsOptional, IsString, Matches, Max, Min, MinLength, ValidateBy } from 'class-validator';

/** Every setting of a process. Read once at boot by `loadConfig`; nothing else reads the environment. */
export class AppConfig {
  @Matches(/^postgres(ql)?:\/\//, { message: 'DATABASE_URL must be a postgres:// address' })
  databaseUrl: string;

  @IsInt()
  @Min(2)
  @Max(500)
  databasePool: number;

  @IsOptional()
  @Matches(/^rediss?:\/\//, { message: 'REDIS_URL must be a redis:// address' })
  redisUrl?: string;

  @IsString()
  host: string;

  @IsInt()
  @Min(0)
  @Max(65_535)
  port: number;

  @MinLength(32, { message: 'TAPROOT_SECRET must have at least 32 characters' })
  secret: string;

  @Matches(/^[A-Za-z_]+\/[A-Za-z_]+$|^UTC$/, { message: 'TAPROOT_TIME_ZONE must be an IANA time zone' })
  timeZone: string;

  /** When the city's offices work, `09:00-12:00,13:30-17:30`: every clock of tasks and orders runs in these hours. */
  @ValidateBy({
    name: 'isBusinessHours',
    validator: {
      validate: (value: unknown) => typeof value === 'string' && parseHours(value) !== undefined,
      defaultMessage: () => `TAPROOT_WORKING_HOURS must be shifts in order, as in ${DEFAULT_HOURS}`,
    },
  })
  workingHours: string;

  @IsString()
  filesDir: string;

  @IsIn(['trace', 'debug', 'info', 'warn', 'error', 'silent'])
  logLevel: string;

  /** The demo city answers on this process: one-click accounts are shown on the sign-in page. */
  demo: boolean;

  /** The refresh cookie travels over HTTPS only. */
  secureCookies: boolean;

  /** Every month's end orders a KPI run. */
  monthlyRuns: boolean;

  /** How many reverse proxies stand in front, whose X-Forwarded-For is believed. */
  @IsInt()
  @Min(0)
  @Max(10)
  trustedProxies: number;

  /** A job whose worker died is taken up again after this long. */
  @IsInt()
  @Min(500)
  jobLockMs: number;

  /** Capacity is attained at this share of design capacity, in percent … */
  @IsInt()
  @Min(1)
  @Max(100)
  attainmentPercent: number;

  /** … in so many consecutive months. */
  @IsInt()
  @Min(1)
  @Max(36)
  attainmentMonths: number;

  /** How long a first report protects an investor without progress, in days. */
  @IsInt()
  @Min(1)
  @Max(3650)
  firstReportDays: number;
}
