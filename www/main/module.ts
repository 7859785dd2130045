import engineGlue from '../../pkg/engine/convolens.js?url';
import engineWasm from '../../pkg/engine/convolens_bg.wasm?url';
import pageGlue from '../../pkg/page/convolens.js?url';
import pageWasm from '../../pkg/page/convolens_bg.wasm?url';
import relaxedWasm from '../../pkg/relaxed/convolens_bg.wasm?url';
import stackGlue from '../../pkg/stack/convolens.js?url';
import stackWasm from '../../pkg/stack/convolens_bg.wasm?url';
import { hasRelaxedSimd } from '../pool/relaxed.js';

export type PageGlue = typeof import('../../pkg/page/convolens.js');
export type StackGlue = typeof import('../../pkg/stack/convolens.js');
export type EngineGlue = typeof import('../../pkg/engine/convolens.js');

/** A Rust module, fetched and compiled once. */
class Module<Glue extends PageGlue | StackGlue | EngineGlue> {
  readonly #glue: string;
  readonly #wasm: string;
  #compiled: Promise<WebAssembly.Module> | undefined;
  #copies = 0;

  constructor(glue: string, wasm: string) {
    this.#glue = glue;
    this.#wasm = wasm;
  }

  /**
   * A new instance. The generated glue keeps its instance in a variable of its own module, so each instance takes its
   * own copy of the glue, under its own address.
   */
  readonly instantiate = async (): Promise<Glue> => {
    const address = this.#copies === 0 ? this.#glue : `${this.#glue}?${this.#copies}`;
    this.#copies += 1;
    const [glue, module] = await Promise.all([import(/* @vite-ignore */ address) as Promise<Glue>, this.compiled()]);
    await glue.default({ module_or_path: module });
    return glue;
  };

  compiled(): Promise<WebAssembly.Module> {
    this.#compiled ??= compile(this.#wasm);
    return this.#compiled;
  }

  /** The absolute address of the glue, for a worker. */
  get glue(): string {
    return new URL(this.#glue, document.baseURI).href;
  }
}

/** What the page runs: the views, and an engine for what is looked at. */
export const pageModule = new Module<PageGlue>(pageGlue, pageWasm);
/** The same with the stack view, which comes when it is first opened and then stays. */
export const stackModule = new Module<StackGlue>(stackGlue, stackWasm);
/** What the workers run: the engine with everything that makes it fast. */
export const engineModule = new Module<EngineGlue>(engineGlue, hasRelaxedSimd() ? relaxedWasm : engineWasm);

/** Some static hosts serve wasm under a wrong media type, which streaming refuses. */
async function compile(wasm: string): Promise<WebAssembly.Module> {
  const response = await fetch(wasm);
  const typed = response.headers.get('content-type')?.startsWith('application/wasm') ?? false;
  return typed ? WebAssembly.compileStreaming(response) : WebAssembly.compile(await response.arrayBuffer());
}
