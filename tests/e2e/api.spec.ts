import { expect, test } from './tools/test';

const CASE = {
  op: 'conv',
  input: { shape: [1, 5], data: [3, 5, 1, 4, 7] },
  weight: { shape: [1, 1, 3], data: [-1, 0, 1] },
  bias: [0.5],
  stride: [1],
  dilation: [1],
  groups: 1,
  padding: { mode: 'valid' },
};

test('a case is run through window.convolens, in and out as Float32Array', async ({ lens }) => {
  await lens.open();
  const answer = await lens.page.evaluate((given) => {
    const data = (tensor: { shape: number[]; data: number[] }) => ({ ...tensor, data: new Float32Array(tensor.data) });
    const request = { ...given, input: data(given.input), weight: data(given.weight) };
    const answer: unknown = window.convolens?.run(request);
    if (typeof answer !== 'object' || answer === null || !('data' in answer) || !('shape' in answer)) return answer;
    return { shape: answer.shape, data: answer.data instanceof Float32Array ? [...answer.data] : 'no Float32Array' };
  }, CASE);
  expect(answer).toEqual({ shape: [1, 3], data: [-1.5, -0.5, 6.5] });
});

test('a refusal is an error with a code, the numbers and a sentence', async ({ lens }) => {
  await lens.open();
  const refused = await lens.page.evaluate((given) => {
    try {
      window.convolens?.run({ ...given, dilation: [4] });
    } catch (error) {
      return error instanceof Error ? { ...error, message: error.message } : 'no Error';
    }
    return 'not refused';
  }, CASE);
  expect(refused).toMatchObject({ code: 'span-exceeds-input', kernel: 3, dilation: 4, span: 9, input: 5, missing: 4 });
  expect(refused).toHaveProperty('message', expect.stringMatching(/9/));
});

test('what is no case is refused as such, and the page goes on', async ({ lens }) => {
  await lens.open();
  const codes = await lens.page.evaluate(() =>
    [{}, { op: 'bake' }, { op: 'conv', input: { shape: [1, 2], data: ['a', 'b'] } }].map((request) => {
      try {
        window.convolens?.run(request);
      } catch (error) {
        return error instanceof Error && 'code' in error ? error.code : 'no code';
      }
      return 'not refused';
    }),
  );
  expect(codes).toEqual(['bad-case', 'bad-case', 'bad-case']);
  await lens.page.keyboard.press('End');
  await expect(lens.live).toContainText('Output 12:');
});
