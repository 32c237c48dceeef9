import { Link, useParams } from 'react-router';
import { EvidenceList } from '../../components/evidence-list';
import { Facts, TwoSides } from '../../components/facts';
import { Figure } from '../../components/figure';
import { Page } from '../../components/page';
import { Answer } from '../../components/states';
import { useAnswer, useRows, type Contract } from '../../lib/api';
import { businessDate } from '../../lib/format/dates';
import { fullMoney, money, percent } from '../../lib/format/figures';
import { useLanguage } from '../../lib/i18n';
import { term, terms } from '../../lib/terms';
import { StatusTag } from './contract-list';
import { ContractNextStep } from './contract-next-step';
import { ContractVersions } from './contract-versions';
import './contract-page.css';
import { contracts } from './text';

export default function ContractPage() {
  const { id = '' } = useParams();
  const query = useAnswer('/contracts/{id}', { path: { id } });
  return (
    <Answer query={query} lines={12} whole>
      {(contract) => <ContractView contract={contract} />}
    </Answer>
  );
}

function ContractView({ contract }: { contract: Contract }) {
  const t = contracts.use();
  return (
    <Page back="/contracts" title={contract.title} lead={<StatusTag status={contract.status} />}>
      <TwoSides
        left={
          <>
            <ContractFacts contract={contract} />
            <ContractNextStep contract={contract} />
          </>
        }
        right={
          <>
            <section aria-labelledby="contract-evidence">
              <h2 id="contract-evidence">{t('evidence')}</h2>
              {(contract.evidence ?? []).length === 0 ? (
                <p className="quiet">{t('noEvidence')}</p>
              ) : (
                <EvidenceList evidence={contract.evidence ?? []} />
              )}
            </section>
            <ContractVersions contract={contract} />
          </>
        }
      />
    </Page>
  );
}

function ContractFacts({ contract }: { contract: Contract }) {
  const t = contracts.use();
  const say = terms.use();
  const language = useLanguage();
  const { amount, currency } = contract;
  return (
    <section aria-labelledby="contract-facts">
      <h2 id="contract-facts" className="sr-only">
        {t('facts')}
      </h2>
      <Facts
        facts={[
          [
            t('investor'),
            <Link key="e" to={`/enterprises/${contract.enterpriseId}`}>
              {contract.enterpriseName}
            </Link>,
          ],
          [t('kind'), contracts.has(contract.kind) ? t(contract.kind) : contract.kind],
          [
            t('signedOn'),
            <Figure
              key="s"
              hollow={contract.signedIsProxy}
              hint={contract.signedIsProxy ? t('proxy') : undefined}
            >
              {businessDate(contract.signedOn, language)}
            </Figure>,
          ],
          [
            t('amount'),
            <Figure key="a" hint={fullMoney(amount, currency)} hollow={contract.amountEstimated}>
              {money(amount, currency, language)}
            </Figure>,
          ],
          [t('owner'), <Shares key="c" contract={contract} />],
          [t('sector'), term(say, contract.sector)],
          [
            t('site'),
            contract.siteClass && contracts.has(contract.siteClass) ? t(contract.siteClass) : t('siteUnsaid'),
          ],
          [t('lead'), contract.leadId && <Link to={`/leads/${contract.leadId}`}>{contract.leadTitle}</Link>],
          [t('project'), <ProjectOf key="p" contractId={contract.id} />],
        ]}
      />
    </section>
  );
}

function Shares({ contract: { credits, unknownTeam } }: { contract: Contract }) {
  const t = contracts.use();
  if (credits.length === 0) return unknownTeam ? t('unknownTeam', { name: unknownTeam }) : '—';
  return (
    <ul>
      {credits.map(({ teamId, teamName, percent: share }) => (
        <li key={teamId}>
          {teamName} {percent(share, share.includes('.') ? 1 : 0)}
        </li>
      ))}
    </ul>
  );
}

function ProjectOf({ contractId }: { contractId: string }) {
  const { rows } = useRows('/projects', { query: { contractId, limit: 1 } });
  const [project] = rows;
  return project ? <Link to={`/projects/${project.id}`}>{project.title}</Link> : '—';
}
