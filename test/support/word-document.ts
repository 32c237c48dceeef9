import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { promisify } from 'node:util';
import yauzl from 'yauzl';

/** The words of a .docx file, without its marks. */
export async function wordsOf(file: ArrayBuffer | Buffer): Promise<string> {
  return (await documentOf(file)).replaceAll(/<[^>]+>/g, '');
}

async function documentOf(file: ArrayBuffer | Buffer): Promise<string> {
  const zip = await promisify<Buffer, yauzl.Options, yauzl.ZipFile>(yauzl.fromBuffer)(
    Buffer.from(file as ArrayBuffer),
    {
      lazyEntries: true,
    },
  );
  for (;;) {
    zip.readEntry();
    const [entry] = (await once(zip, 'entry')) as [yauzl.Entry];
    if (entry.fileName === 'word/document.xml')
      return text(await promisify<yauzl.Entry, NodeJS.ReadableStream>(zip.openReadStream.bind(zip))(entry));
  }
}
