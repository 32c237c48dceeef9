import type { CSSProperties } from 'react';
import { Link } from 'react-router';
import { Figure } from '../../components/figure';
import type { TeamRoots } from '../../lib/api';
import { count, fullMoney, money, rate } from '../../lib/format/figures';
import { useLanguage } from '../../lib/i18n';
import { ROOTS, STAGE, type Root } from './roots';
import './ground-picture.css';
import { rooted } from './text';

interface Props {
  teams: readonly TeamRoots[];
  /** Filters that a team's page takes along, `?asOf=…`. */
  search: string;
  /** Opens the records behind a figure. */
  open: (team: TeamRoots, metric: string) => void;
}

const CNY = 'CNY';

/** What was signed stands above the ground line, in amounts; what took root hangs below it, in shares. */
export function GroundPicture({ teams, search, open }: Props) {
  const t = rooted.use();
  const most = Math.max(...teams.map((team) => above(team)), 1);
  return (
    <section aria-label={t('ground')}>
      <Legend />
      <div className="ground">
        {teams.map((team) => (
          <Column key={team.teamId} team={team} most={most} search={search} open={open} />
        ))}
        <Depths />
      </div>
    </section>
  );
}

function Legend() {
  const t = rooted.use();
  return (
    <ul className="ground-legend small quiet">
      <li className="ground-key-signed">{t('legendSigned')}</li>
      <li className="ground-key-framework">{t('legendFramework')}</li>
      <li className="ground-key-roots">{t('legendRoots')}</li>
    </ul>
  );
}

/** The names of the depths, once, at the left; those who do not see them hear them with each figure. */
function Depths() {
  const t = rooted.use();
  return (
    <div className="ground-depths small" aria-hidden="true">
      {ROOTS.map((root) => (
        <span key={root}>{t(root)}</span>
      ))}
    </div>
  );
}

function above({ signed, frameworks }: TeamRoots): number {
  return Number(signed.creditedAmount) + Number(frameworks.creditedAmount);
}

type ColumnProps = Pick<Props, 'open' | 'search'> & { team: TeamRoots; most: number };

function Column({ team, most, search, open }: ColumnProps) {
  const t = rooted.use();
  const language = useLanguage();
  const height = (amount: string): CSSProperties => ({ flexGrow: Number(amount) / most });
  const { signed, frameworks } = team;
  return (
    <article className="ground-team" style={{ viewTransitionName: `ground-${team.code}` }}>
      <div className="ground-above">
        <span style={height(String(most - above(team)))} />
        {frameworks.count > 0 && (
          <span className="ground-framework" style={height(frameworks.creditedAmount)} />
        )}
        <span className="ground-amount">
          <Figure
            hint={fullMoney(signed.creditedAmount, CNY)}
            onOpen={() => open(team, 'cohort')}
            opens={t('cohort')}
          >
            <b>{money(signed.creditedAmount, CNY, language)}</b>
          </Figure>
        </span>
        <span className="ground-signed" style={height(signed.creditedAmount)} />
      </div>
      <h2 className="ground-line">
        <Link to={`/teams/${team.teamId}${search}`}>{team.name}</Link>
      </h2>
      <div className="ground-below" aria-hidden="true">
        {ROOTS.map((root) => (
          <span
            key={root}
            className={`ground-root ground-${root}`}
            style={{ width: `${Number(team[root].rate ?? 0)}%` }}
          />
        ))}
      </div>
      <Figures team={team} open={open} />
    </article>
  );
}

function Figures({ team, open }: { team: TeamRoots; open: Props['open'] }) {
  const t = rooted.use();
  const language = useLanguage();
  const { signed, frameworks } = team;
  return (
    <dl className="ground-figures">
      <dt className="sr-only">{t('cohort')}</dt>
      <dd className="ground-signings small quiet">
        <span className="block">
          {t('signings', { n: count(team.signings), counted: count(signed.count) })}
        </span>
        {frameworks.count > 0 && (
          <span className="block">
            {t('frameworks', {
              n: frameworks.count,
              count: frameworks.count,
              amount: money(frameworks.creditedAmount, CNY, language),
            })}
          </span>
        )}
      </dd>
      {ROOTS.map((root) => (
        <RootFigure key={root} root={root} team={team} open={() => open(team, STAGE[root])} />
      ))}
    </dl>
  );
}

function RootFigure({ root, team, open }: { root: Root; team: TeamRoots; open: () => void }) {
  const t = rooted.use();
  const own = team[root];
  return (
    <>
      <dt>{t(root)}</dt>
      <dd>
        <Figure
          onOpen={open}
          opens={t(root)}
          hollow={own.imported > 0}
          hint={own.rate === null ? t('nothing') : undefined}
        >
          {rate(own.rate, own.count, team.signed.count)}
        </Figure>
      </dd>
    </>
  );
}
