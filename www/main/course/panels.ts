/** The course, which comes when it is first opened. */
import './contents';
import './course.css';
import './panel';

export { Course } from './course';
