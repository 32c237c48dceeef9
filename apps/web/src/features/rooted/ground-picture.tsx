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
    <section className="ground" aria-label={t('ground')}>
      {teams.map((team) => (
        <Column key={team.teamId} team={team} most={most} search={search} open={open} />
      ))}
    </section>
  );
}

function above({ signed, frameworks }: TeamRoots): number {
  return Number(signed.creditedAmount) + Number(frameworks.creditedAmount);
}

type ColumnProps = Pick<Props, 'open' | 'search'> & { team: TeamRoots; most: number };

function Column({ team, most, search, open }: ColumnProps) {
  const height = (amount: string): CSSProperties => ({ height: `${(100 * Number(amount)) / most}%` });
  return (
    <article className="ground-team" style={{ viewTransitionName: `ground-${team.code}` }}>
      <div className="ground-above" aria-hidden="true">
        {team.frameworks.count > 0 && (
          <span className="ground-framework" style={height(team.frameworks.creditedAmount)} />
        )}
        <span className="ground-signed" style={height(team.signed.creditedAmount)} />
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
      <dt>{t('unit')}</dt>
      <dd>
        <Figure
          hint={fullMoney(signed.creditedAmount, CNY)}
          onOpen={() => open(team, 'cohort')}
          opens={t('cohort')}
        >
          <b>{money(signed.creditedAmount, CNY, language)}</b>
        </Figure>
        <small className="quiet block">
          {t('signings', { n: count(team.signings), counted: count(signed.count) })}
        </small>
        {frameworks.count > 0 && (
          <small className="quiet block">
            {t('frameworks', {
              n: frameworks.count,
              count: frameworks.count,
              amount: money(frameworks.creditedAmount, CNY, language),
            })}
          </small>
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
