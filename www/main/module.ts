import glueUrl from '../../pkg/convolens.js?url';
import wasmUrl from '../../pkg/convolens_bg.wasm?url';

export type Glue = typeof import('../../pkg/convolens.js');

let compiled: Promise<WebAssembly.Module> | undefined;
let copies = 0;

/**
 * A new instance of the Rust module. The generated glue keeps its instance in a variable of its own module,
 * so each instance takes its own copy of the glue, under its own address.
 */
export async function instantiate(): Promise<Glue> {
  compiled ??= compile();
  const address = copies === 0 ? glueUrl : `${glueUrl}?${copies}`;
  copies += 1;
  const [glue, module] = await Promise.all([import(/* @vite-ignore */ address) as Promise<Glue>, compiled]);
  await glue.default({ module_or_path: module });
  return glue;
}

/** What a worker makes its own instance of: the compiled module, and the absolute address of its glue. */
export async function source(): Promise<{ module: WebAssembly.Module; glue: string }> {
  compiled ??= compile();
  return { module: await compiled, glue: new URL(glueUrl, document.baseURI).href };
}

/** Some static hosts serve wasm under a wrong media type, which streaming refuses. */
async function compile(): Promise<WebAssembly.Module> {
  const response = await fetch(wasmUrl);
  const typed = response.headers.get('content-type')?.startsWith('application/wasm') ?? false;
  return typed ? WebAssembly.compileStreaming(response) : WebAssembly.compile(await response.arrayBuffer());
}
