import { spawn } from 'node:child_process';
import { PROJECT } from './output.ts';

export type Outcome = {
  readonly ok: boolean;
  readonly output: string;
};

/** Runs a program of the project (node_modules/.bin is on the path) and collects what it prints. */
export function run(command: string, ...parameters: readonly string[]): Promise<Outcome> {
  return new Promise((resolve) => {
    const child = spawn(command, parameters, { cwd: PROJECT, shell: process.platform === 'win32' });
    const chunks: Buffer[] = [];
    const collect = (chunk: Buffer) => chunks.push(chunk);
    child.stdout.on('data', collect);
    child.stderr.on('data', collect);
    child.on('error', (error) => resolve({ ok: false, output: String(error) }));
    child.on('close', (code) => resolve({ ok: code === 0, output: Buffer.concat(chunks).toString() }));
  });
}

/** Several programs after one another, up to the first that fails. */
export async function runAll(commands: readonly (readonly [string, ...string[]])[]): Promise<Outcome> {
  let output = '';
  for (const [command, ...parameters] of commands) {
    const outcome = await run(command, ...parameters);
    output += outcome.output;
    if (!outcome.ok) return { ok: false, output };
  }
  return { ok: true, output };
}
