import type { Level } from './contact';
import { fold } from './fold';

const listed = (words: string) => words.split(',').map((word) => fold(word));

// Words of a role that say how far along someone is. Few on purpose: a title that may mean anything
// (associate, assistant, consultant, executive, fellow, specialist) says nothing here.
const WORDS: Record<Level, readonly string[]> = {
  entry: listed(`
    intern, internship, trainee, junior, jr, graduate, apprentice, student, entry level, phd
    candidate, doctoral candidate, research assistant, teaching assistant, aspiring, praktikant,
    praktikantin, werkstudent, werkstudentin, azubi, auszubildende, volontar, volontarin, doktorand,
    doktorandin, stagiaire, apprenti, apprentie, alternant, alternante, etudiant, etudiante,
    becario, becaria, practicante, estudiante, estagiario, estagiaria, estudante, tirocinante,
    stagista, studente, studentessa, stagiair, 实习, 實習, 应届, 新卒, インターン`),
  middle: listed(`
    manager, team leader, mid level, project leader, teamleiter, teamleiterin, 经理, 經理`),
  senior: listed(`
    senior, sr, lead, principal, head, director, chief, president, vice president, vp, svp, evp,
    ceo, cto, cfo, coo, cmo, cio, managing director, general manager, senior manager, partner,
    founder, co founder, cofounder, professor, dean, retired, veteran, leiter, leiterin,
    geschaftsfuhrer, geschaftsfuhrerin, vorstand, abteilungsleiter, abteilungsleiterin, professorin,
    directeur, directrice, gerant, gerante, fondateur, fondatrice, professeur, directora, jefe,
    jefa, fundador, fundadora, diretor, diretora, socio, socia, direttore, direttrice, fondatore,
    hoofd, oprichter, 总监, 總監, 总裁, 總裁, 创始人, 創辦人, 部長, 教授`),
};

// Titles that hold one of the words above and mean something else.
const SAYS_NOTHING =
  /\b(?:assistant|secretary|aide|advisor|adviser) to\b|\b(?:executive|personal) assistant\b|\bbusiness partner\b|\bpartner manager\b|\b(?:former|ex)\b|\b(?:head|chief) of staff to\b/u;
// Who looks after beginners is none.
const FOR_BEGINNERS =
  /\b(?:graduate|student|intern|internship|trainee|apprentice)s? (?:affairs|coordinator|counsel\w+|experience|housing|recruit\w+|relations|schemes?|services|success|support)\b/gu;
const UNIVERSITY_RANK = /\b(?:assistant|associate) (?:professor|dean|director|head|manager)\b/u;

const spaced = (role: string) =>
  ` ${fold(role)
    .replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim()} `;

// Scripts without spaces are searched as they stand.
function holds(role: string, word: string): boolean {
  return /^[a-z ]+$/u.test(word) ? role.includes(` ${word} `) : role.includes(word);
}

/**
 * How far along someone is, guessed from the title of their role (METHOD.md section 1). A small table in a few
 * languages: whoever shows the guess says that it is one, and what the person typed always wins.
 *
 * @returns null when the title says nothing, or two things at once.
 */
export function guessLevel(role: string): Level | null {
  const said = spaced(role);
  if (SAYS_NOTHING.test(said)) return null;
  const bare = said.replaceAll(FOR_BEGINNERS, ' ');
  const entry = WORDS.entry.some((word) => holds(bare, word));
  const middle = UNIVERSITY_RANK.test(bare) || WORDS.middle.some((word) => holds(bare, word));
  const senior = !UNIVERSITY_RANK.test(bare) && WORDS.senior.some((word) => holds(bare, word));
  if (entry) return middle || senior ? null : 'entry';
  if (senior) return 'senior';
  return middle ? 'middle' : null;
}

/** A contact's level: what the person said, else what the role suggests, and which of the two it is. */
export function levelOf(contact: { level: Level | null; role: string }): {
  level: Level | null;
  guessed: boolean;
} {
  if (contact.level) return { level: contact.level, guessed: false };
  const level = guessLevel(contact.role);
  return { level, guessed: level !== null };
}
