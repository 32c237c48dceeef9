import { Facts } from '../../components/facts';
import { Figure } from '../../components/figure';
import type { Roots } from '../../lib/api';
import { count, fullMoney, money, moneyRate, partOf, rate } from '../../lib/format/figures';
import { useLanguage } from '../../lib/i18n';
import { ROOTS, STAGE } from './roots';
import { rooted } from './text';

interface Props {
  title: string;
  total: Roots;
  open: (metric: string) => void;
}

/** Of one team or of all, every project once. */
export function Together({ title, total, open }: Props) {
  const t = rooted.use();
  const language = useLanguage();
  const { signed, fundsInPlace } = total;
  const roots = ROOTS.map((root) => {
    const own = total[root];
    const figure = (
      <Figure onOpen={() => open(STAGE[root])} opens={t(root)} hollow={own.imported > 0}>
        {rate(own.rate, own.count, signed.count)}
      </Figure>
    );
    return [t(root), figure] as const;
  });
  return (
    <section className="strip" aria-labelledby="together">
      <h2 id="together">{title}</h2>
      <Facts
        facts={[
          [
            t('cohort'),
            <Figure
              key="cohort"
              hint={fullMoney(signed.creditedAmount, 'CNY')}
              onOpen={() => open('cohort')}
              opens={t('cohort')}
            >
              {money(signed.creditedAmount, 'CNY', language)} · {count(signed.count)}
            </Figure>,
          ],
          ...roots,
          [
            t('funds'),
            <Figure
              key="funds"
              hint={fullMoney(fundsInPlace.creditedAmount, 'CNY')}
              onOpen={() => open('fundsInPlace')}
              opens={t('funds')}
            >
              {moneyRate(fundsInPlace.rate, fundsInPlace.creditedAmount, signed.creditedAmount, language)}
            </Figure>,
          ],
          [
            t('survival'),
            <Figure key="survival" onOpen={() => open('survival')} opens={t('survival')}>
              {rate(total.survivalRate, partOf(total.survivalRate, signed.count), signed.count)}
            </Figure>,
          ],
        ]}
      />
    </section>
  );
}
