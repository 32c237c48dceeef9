import { forget, isProblem } from '../../lib/api';

/** When somebody else was quicker, the lead is shown as it now is; what was typed stays, to be sent again. */
export async function orShowAnew<T>(change: Promise<T>): Promise<T> {
  try {
    return await change;
  } catch (error) {
    if (isProblem(error, 412)) await forget('/leads');
    throw error;
  }
}
