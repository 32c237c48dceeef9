import type { Complaint } from './use-complaint';

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** By the id of the control; of a choice side by side by its name. */
export function complaintsOf(form: HTMLFormElement): Map<string, Complaint> {
  const found = new Map<string, Complaint>();
  for (const control of form.elements) {
    const complaint = isControl(control) ? complaintOf(control) : undefined;
    if (complaint) found.set(keyOf(control as Control), complaint);
  }
  return found;
}

const isControl = (element: Element): element is Control =>
  element instanceof HTMLInputElement ||
  element instanceof HTMLTextAreaElement ||
  element instanceof HTMLSelectElement;

const keyOf = (control: Control): string => (control.type === 'radio' ? control.name : control.id);

function complaintOf(control: Control): Complaint | undefined {
  const { validity } = control;
  const chosen = control instanceof HTMLSelectElement || control.type === 'radio';
  // Blanks alone say nothing either.
  if (validity.valueMissing || (control.required && !chosen && control.value.trim() === ''))
    return { kind: chosen ? 'unchosen' : 'missing' };
  if (validity.rangeUnderflow) return { kind: 'early', limit: (control as HTMLInputElement).min };
  if (validity.rangeOverflow) return { kind: 'late', limit: (control as HTMLInputElement).max };
  return validity.valid ? undefined : { kind: 'form' };
}
