import { CourseLogPage } from '../../../components/export/CourseLogPage';
import { dateToday } from '../../../components/on-date';
import { saveFile } from '../../../components/save-file';
import { useLive } from '../../../components/use-live';
import { courseLogCsv } from '../../../storage/files/course-log';
import { readCourseLog } from '../../../storage/files/export-course-log';
import { watch } from '../../../storage/watch';
import '../../../components/export/export.css';

/** The course log as a page of its own: `options.html#course-log`. */
export function CourseLog() {
  const log = useLive(watch, 'course log', readCourseLog);
  if (!log) return null;
  const today = Temporal.PlainDate.from(dateToday());
  const name = `cuppa-course-log-${today.toString()}.csv`;
  return (
    <CourseLogPage
      me={log.me}
      talks={log.entries}
      today={today}
      onPrint={() => window.print()}
      onCsv={() => saveFile(name, [courseLogCsv(log.entries)], 'text/csv;charset=utf-8')}
      back="#"
    />
  );
}
