/**
 * Runs a script that is no module, as a `<script>` would: what it declares is then global.
 *
 * @param {string} address
 * @returns {Promise<any>} the global object
 */
export async function script(address) {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  // biome-ignore lint/security/noGlobalEval: a worker that is a module has no other way; the file is the server's own.
  // biome-ignore lint/complexity/noCommaOperator: called by another name, eval works in the global scope.
  (0, eval)(`${await answer.text()}\n//# sourceURL=${address}`);
  return globalThis;
}
