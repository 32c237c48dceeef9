/** Tasks that were closed, as services to an enterprise: the one they name, else that of their project or lead. */
export const TASK_SERVICES = `
  SELECT coalesce(t.enterprise_id, p.enterprise_id, l.enterprise_id) AS enterprise_id, t.department_id, t.closed_at AS served_at
  FROM facilitation_tasks t LEFT JOIN projects p ON p.id = t.project_id LEFT JOIN leads l ON l.id = t.lead_id
  WHERE t.closed_at IS NOT NULL AND coalesce(t.enterprise_id, p.enterprise_id, l.enterprise_id) IS NOT NULL`;
