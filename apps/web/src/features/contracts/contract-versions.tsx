import { useState } from 'react';
import { Button } from '../../components/button';
import { TextArea } from '../../components/field';
import { Form, Refused } from '../../components/form';
import { useToast } from '../../components/toast';
import { api, forget, useSubmission, type Contract, type ContractVersion } from '../../lib/api';
import { businessDate } from '../../lib/format/dates';
import { money, percent } from '../../lib/format/figures';
import { listed, useLanguage } from '../../lib/i18n';
import { may, useMe } from '../../lib/me';
import { PLANNED } from './amended-terms';
import { AmendmentForm } from './amendment-form';
import { contracts } from './text';

/** What the contract says, version by version; a proposal waits for another person. */
export function ContractVersions({ contract }: { contract: Contract }) {
  const t = contracts.use();
  const { data: me } = useMe();
  const [amending, setAmending] = useState(false);
  const versions = contract.versions ?? [];
  const amendable = contract.status === 'verified' && may.amendContract(me);
  return (
    <section aria-labelledby="contract-versions">
      <h2 id="contract-versions">{t('versions')}</h2>
      <ol className="versions">
        {versions.map((version) => (
          <Version key={version.id} version={version} />
        ))}
      </ol>
      {amending ? (
        <AmendmentForm contract={contract} done={() => setAmending(false)} />
      ) : (
        amendable && (
          <p className="no-print">
            <Button onClick={() => setAmending(true)}>{t('amend')}</Button>
          </p>
        )
      )}
    </section>
  );
}

function Version({ version }: { version: ContractVersion }) {
  const t = contracts.use();
  const language = useLanguage();
  const plan = PLANNED.flatMap((stage) =>
    version.plan[stage] ? [`${t(stage)} ${businessDate(version.plan[stage], language)}`] : [],
  );
  const state = version.number > 1 && contracts.has(version.state) ? ` · ${t(version.state)}` : '';
  return (
    <li className={`version ${version.state === 'rejected' ? 'version-off' : ''}`}>
      <p className="strong">
        {version.number === 1 ? t('versionAsSigned') : t('versionAmended', { n: version.number - 1 })}{' '}
        <small className="quiet">
          {t('effective', { date: businessDate(version.effectiveOn, language) })}
          {state}
        </small>
      </p>
      <p>{money(version.amount, version.currency, language)}</p>
      <p className="small">
        {listed(version.credits.map(({ teamName, percent: share }) => `${teamName} ${percent(share, 0)}`))}
      </p>
      {plan.length > 0 && <p className="small quiet">{plan.join(' · ')}</p>}
      {version.plan.funds.length > 0 && (
        <p className="small quiet">
          {t('funds')}{' '}
          {listed(
            version.plan.funds.map(
              ({ dueOn, amount }) =>
                `${businessDate(dueOn, language)} ${money(amount, version.currency, language)}`,
            ),
          )}
        </p>
      )}
      {version.reason && <p className="small">{version.reason}</p>}
      {version.number > 1 && version.state === 'proposed' && <Approval version={version} />}
    </li>
  );
}

function Approval({ version }: { version: ContractVersion }) {
  const t = contracts.use();
  const tell = useToast();
  const { data: me } = useMe();
  const [reason, setReason] = useState('');
  const form = useSubmission((body: object, key) =>
    api.post('/contract-amendments/{id}/approval', {
      path: { id: version.id },
      body,
      key,
      version: version.version,
    }),
  );
  if (!may.approveAmendments(me) || version.createdBy === me?.id) return null;
  const decide = async (decision: 'approved' | 'rejected') => {
    if (!(await form.submit({ decision, reason }))) return;
    await forget('/contracts', '/projects', '/verification-queue', '/dashboards');
    tell(t('decided'));
  };
  return (
    <Form
      className="stack-tight no-print"
      onSubmit={(choice) => void decide(choice === 'rejected' ? choice : 'approved')}
    >
      <TextArea
        label={t('reason')}
        value={reason}
        onValue={setReason}
        required
        maxLength={2000}
        error={form.errorAt('reason')}
      />
      <Refused by={form} />
      <div className="row">
        <Button type="submit" value="approved" look="primary" busy={form.pending}>
          {t('approve')}
        </Button>
        <Button type="submit" value="rejected" busy={form.pending}>
          {t('reject')}
        </Button>
      </div>
    </Form>
  );
}
