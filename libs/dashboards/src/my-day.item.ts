/** One line of the day as SQL: columns as in `DayItemView`. */
export const item = (
  kind: string,
  type: string,
  id: string,
  title: string,
  enterprise: string,
  due: string,
  action: string,
  since = 'null::date',
) =>
  `'${kind}' AS kind, '${type}' AS "recordType", ${id} AS "recordId", ${title} AS title, ${enterprise} AS enterprise,
   ${due} AS "dueOn", '${action}' AS action, ${since} AS since`;

export const ITEM_COLUMNS =
  'kind, "recordType", "recordId", title, enterprise, "dueOn", action, since, before, after, "count"';
export const NO_FIGURES = 'null::text AS before, null::text AS after, null::int AS "count"';

export const ENTERPRISE = 'coalesce(e.name, le.name, v.enterprise_name, l.investor_name)';
export const INVESTOR = 'coalesce(e.name, l.investor_name)';
