import { describe, expect, it } from 'vitest';
import { Newest } from '../../outreach/newest';

const settle = () => new Promise((resolve) => setTimeout(resolve));

/** A disk that takes its time: what it was asked to write, and a way to let it finish one piece after the other. */
function slowDisk() {
  const asked: string[] = [];
  const atWork: PromiseWithResolvers<void>[] = [];
  const typed = new Newest<string>((key, value) => {
    asked.push(`${key}=${value}`);
    const writing = Promise.withResolvers<void>();
    atWork.push(writing);
    return writing.promise;
  });
  const finish = async (failure?: Error) => {
    const writing = atWork.shift();
    if (failure) writing?.reject(failure);
    else writing?.resolve();
    await settle();
  };
  return { typed, asked, finish };
}

describe('what is typed faster than the disk writes', () => {
  it('is written at its first and its newest wording', async () => {
    const { typed, asked, finish } = slowDisk();
    const keys = ['L', 'Li', 'Lik', 'Like'].map((text) => typed.keep('note', text));
    await finish();
    await finish();
    await Promise.all(keys);
    expect(asked).toEqual(['note=L', 'note=Like']);
  });

  it('waits for nothing that is typed elsewhere', () => {
    const { typed, asked } = slowDisk();
    void typed.keep('note', 'L');
    void typed.keep('name', 'A');
    expect(asked).toEqual(['note=L', 'name=A']);
  });

  it('is said to be kept only once it, or what came after it, is', async () => {
    const { typed, finish } = slowDisk();
    void typed.keep('note', 'L');
    let isKept = false;
    const second = typed.keep('note', 'Li').then(() => (isKept = true));
    await finish();
    expect(isKept).toBe(false);
    await finish();
    await second;
    expect(isKept).toBe(true);
  });

  it('goes on after a wording could not be written, and each is told of its own failure', async () => {
    const { typed, asked, finish } = slowDisk();
    const first = typed.keep('note', 'L');
    const second = typed.keep('note', 'Li');
    const told = Promise.allSettled([first, second]);
    await finish(new Error('full'));
    await finish();
    expect(await told).toMatchObject([
      { status: 'rejected', reason: { message: 'full' } },
      { status: 'fulfilled' },
    ]);
    expect(asked).toEqual(['note=L', 'note=Li']);
  });

  it('is written no more once it was used', async () => {
    const { typed, asked, finish } = slowDisk();
    const first = typed.keep('note', 'L');
    const second = typed.keep('note', 'Li');
    const stopped = typed.stop('note');
    await finish();
    await Promise.all([first, second, stopped]);
    expect(asked).toEqual(['note=L']);
  });
});
