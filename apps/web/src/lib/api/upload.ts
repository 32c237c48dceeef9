/** How much of a form is sent, from 0 to 1. */
export type OnSent = (share: number) => void;

/** Carries a form as `fetch` would and says how far it is, which fetch cannot. */
export function carryForm(request: Request, form: FormData, onSent: OnSent): Promise<Response> {
  return new Promise((resolve, reject) => {
    const carrier = new XMLHttpRequest();
    carrier.open(request.method, request.url);
    // The form has a boundary of its own.
    for (const [name, value] of request.headers)
      if (name !== 'content-type') carrier.setRequestHeader(name, value);
    carrier.upload.addEventListener('progress', ({ loaded, total }) => onSent(total ? loaded / total : 0));
    carrier.addEventListener('load', () => {
      const headers = { 'content-type': carrier.getResponseHeader('content-type') ?? '' };
      resolve(new Response(carrier.responseText, { status: carrier.status, headers }));
    });
    carrier.addEventListener('error', () => reject(new TypeError('The network is gone')));
    carrier.send(form);
  });
}
