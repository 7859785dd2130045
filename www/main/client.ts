import type { ResultBlock } from '../protocol/image';
import { LABS } from '../protocol/lab';
import type { Glance, LessonAnswer, LessonSource } from '../protocol/lesson';
import type { FrameReport, Message, Report } from '../protocol/page';
import type { MapsJob } from '../protocol/stack';
import { Feed } from './feed';
import { type PageGlue, pageModule, type StackGlue, stackModule } from './module';

type App = InstanceType<PageGlue['App']> | InstanceType<StackGlue['App']>;

/** Messages that describe the page and not the state: a new instance is told the last of each again. */
const SETUP: ReadonlySet<Message['type']> = new Set(['words', 'palette', 'resize', 'motion']);

/** Traps that follow each other faster than this, in milliseconds, come from the state itself. */
const SETTLED = 3000;
/** A module that traps so often in a row is left alone. */
const HOPELESS = 3;
/** While the picture moves, panels change no sooner after each other, in milliseconds: nobody reads faster. */
const READ = 200;

export interface Listener {
  /** There is a new report. */
  hear(report: Report): void;
  /** The module trapped in the state `hash` and starts anew, in that state or, if it trapped `again` at once, in none. */
  trapped(hash: string, again: boolean): void;
  /** Another module has taken the place of the first. */
  renewed(): void;
}

/** Owns the Rust app: everything that a person does goes in here, and all that is drawn comes out. */
export class Client {
  readonly #canvas: HTMLCanvasElement;
  readonly #listener: Listener;
  readonly #setup = new Map<Message['type'], Message>();
  /** What a person does while a new instance starts: told to it once it has the state. */
  readonly #held: Message[] = [];
  #restarting = false;
  /** Counts the instances: ids of one mean nothing to the next. */
  generation = 0;
  #glue: PageGlue | StackGlue;
  /** What is run: with the stack view once that was opened. */
  #module: typeof pageModule | typeof stackModule;
  /** Where each view was left. */
  readonly #left = new Map<string, string>();
  /** The address for which the stack's module is on its way. */
  #coming: string | undefined;
  #app: App | undefined;
  #report: Report;
  #frame = 0;
  /** Blocks of a result on their way to the app. */
  readonly #feed = new Feed();
  /** Whether the report is out of date, and when it was last told. */
  #stale = false;
  #told = Number.NEGATIVE_INFINITY;
  #lastTrap = Number.NEGATIVE_INFINITY;
  #traps = 0;

  private constructor(
    module: typeof pageModule | typeof stackModule,
    glue: PageGlue | StackGlue,
    canvas: HTMLCanvasElement,
    listener: Listener,
  ) {
    this.#module = module;
    this.#glue = glue;
    this.#canvas = canvas;
    this.#listener = listener;
    const app = new glue.App();
    this.#app = app;
    this.#report = app.report();
  }

  static async start(canvas: HTMLCanvasElement, listener: Listener): Promise<Client> {
    const module = isStack(location.hash) ? stackModule : pageModule;
    return new Client(module, await module.instantiate(), canvas, listener);
  }

  get report(): Report {
    return this.#report;
  }

  send(message: Message): void {
    if (message.type === 'open') {
      this.#coming = undefined;
      if (isStack(message.hash) && this.#module !== stackModule) {
        void this.#grow(message.hash);
        return;
      }
    }
    if (SETUP.has(message.type)) this.#setup.set(message.type, message);
    else if (this.#restarting) this.#held.push(message);
    const report = this.#call((app): Report => app.send(message));
    if (!report) return;
    this.#take(report);
    this.wake();
  }

  /** Asks for one frame, and for as many after it as the app wants. */
  wake(): void {
    if (this.#frame === 0) this.#frame = requestAnimationFrame(this.#draw);
  }

  /** Draws at once, for a canvas that has just been resized and is empty. */
  drawNow(): void {
    cancelAnimationFrame(this.#frame);
    this.#draw(performance.now());
  }

  paint(canvas: HTMLCanvasElement, scale: number): void {
    this.#call((app) => app.paint(canvas, scale));
  }

  svg(): string | undefined {
    return this.#call((app) => app.svg());
  }

  /** Rows of the picture, for the workers: 4 bytes a pixel. */
  readonly rows = (first: number, end: number): Uint8Array<ArrayBuffer> =>
    this.#need((app) => new Uint8Array(app.rows(first, end)));

  /** Rows of the result, as they are coloured. */
  result(first: number, end: number): Uint8ClampedArray<ArrayBuffer> | undefined {
    return this.#call((app) => new Uint8ClampedArray(app.result(first, end)));
  }

  /**
   * A block of the result is there: it is taken in a frame that has time for it, a sketch's at once, and then drawn.
   * Once it is taken, `taken` is called.
   */
  block(job: number, block: ResultBlock, taken: () => void): void {
    const take = () => {
      this.#call((app) => app.block(job, block));
      taken();
    };
    if (block.level > 0) take();
    else this.#feed.push(take);
    this.wake();
  }

  /** Blocks that the app has not yet taken are those of a job that nobody wants any more. */
  dropBlocks(): void {
    this.#feed.clear();
  }

  /** Resolves once the app has every block. */
  settled(): Promise<void> {
    return this.#feed.drained();
  }

  /** A job has ended. */
  finished(job: number): void {
    this.#call((app) => app.finished(job));
    this.wake();
  }

  /** The public API of the package, on the present instance. */
  readonly run = (request: object): unknown => this.#call(() => this.#glue.run(request));

  readonly #draw = (now: number): void => {
    this.#frame = 0;
    const frame = this.#call((app): FrameReport => app.frame(this.#canvas, now));
    if (!frame) return;
    this.#stale ||= frame.changed;
    // What has just been drawn is told in a frame of its own, so that neither takes long.
    const due = !frame.changed && now - this.#told >= READ;
    if (this.#stale && (due || !frame.again)) {
      const report = this.#call((app): Report => app.report());
      if (report) this.#take(report);
    }
    this.#feed.serve(frame.painted);
    if (frame.again || this.#feed.waits) this.wake();
  };

  /** What the workers compute for the stack. */
  maps(): MapsJob | undefined {
    return this.#call((app) => ('maps' in app ? (app.maps() as MapsJob | undefined) : undefined));
  }

  /** How the view in sight stands, for a lesson. */
  /** Whether the stage shows what a formula calls by this name. */
  shows(what: string): boolean {
    return this.#call((app) => 'shows' in app && app.shows(what)) ?? false;
  }

  glance(): Glance | undefined {
    return this.#call((app) => ('glance' in app ? (app.glance() as Glance) : undefined));
  }

  /** Reads a lesson; of one that is not `shipped` every state is opened. */
  async lesson(source: LessonSource, shipped: boolean): Promise<LessonAnswer> {
    const glue = await this.whole();
    return glue.lesson(source, shipped) as LessonAnswer;
  }

  /** The module with everything takes the place of the first one, if it has not yet. */
  async whole(): Promise<StackGlue> {
    while (!('lesson' in this.#glue)) await this.#grow(this.#report.hash);
    return this.#glue;
  }

  /** A band of the stack's maps is there. */
  band(job: number, data: Uint8Array): void {
    this.#call((app) => ('band' in app ? app.band(job, data) : undefined));
    this.wake();
  }

  /** A call whose answer cannot be missed: where there is no instance, it fails. */
  #need<T>(task: (app: App) => T): T {
    const answer = this.#call(task);
    if (answer === undefined) throw new Error('the module is starting anew');
    return answer;
  }

  #take(report: Report): void {
    this.#report = report;
    this.#left.set(report.view === 'lab' ? report.lab : report.view, report.hash);
    this.#stale = false;
    this.#told = performance.now();
    this.#listener.hear(report);
  }

  /** The one place where Rust is called, and where a trap is noticed. Without an instance calls do nothing. */
  #call<T>(task: (app: App) => T): T | undefined {
    if (!this.#app) return undefined;
    try {
      return task(this.#app);
    } catch (error) {
      if (!(error instanceof WebAssembly.RuntimeError)) throw error;
      console.error(error);
      void this.#restart();
      return undefined;
    }
  }

  /** The module with the stack view takes the place of the present one, with everything as it was left. */
  async #grow(hash: string): Promise<void> {
    this.#coming = hash;
    const glue = await stackModule.instantiate();
    if (this.#coming !== hash) return;
    this.#coming = undefined;
    this.#feed.clear();
    this.#module = stackModule;
    this.#glue = glue;
    this.#app = new glue.App();
    this.generation += 1;
    this.#listener.renewed();
    for (const message of this.#setup.values()) this.#call((app) => app.send(message));
    for (const address of this.#left.values()) this.#call((app) => app.send({ type: 'open', hash: address }));
    this.send({ type: 'open', hash });
  }

  async #restart(): Promise<void> {
    this.#app = undefined;
    this.#feed.clear();
    const { hash } = this.#report;
    this.#traps = performance.now() - this.#lastTrap < SETTLED ? this.#traps + 1 : 1;
    this.#lastTrap = performance.now();
    const again = this.#traps > 1;
    this.#listener.trapped(hash, again);
    if (this.#traps >= HOPELESS) return;
    this.#restarting = true;
    this.#glue = await this.#module.instantiate();
    this.#app = new this.#glue.App();
    this.generation += 1;
    this.#restarting = false;
    for (const message of this.#setup.values()) this.send(message);
    this.send({ type: 'open', hash: again ? '' : hash });
    for (const message of this.#held.splice(0)) this.send(message);
  }
}

const SECOND: ReadonlySet<string> = new Set(['stack', 'kinds', 'course', ...LABS]);

/** Whether an address is one of the views that travel with the stack's module. */
function isStack(hash: string): boolean {
  const path = /^#?\/([\w-]+)/.exec(hash)?.[1];
  return (path !== undefined && SECOND.has(path)) || /[?&]lesson=/.test(hash);
}
