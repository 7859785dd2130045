//! The same bits, however many compute.

use js_sys::{Float32Array, Object, Reflect};
use serde_json::json;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_test::wasm_bindgen_test;

use super::super::{get, js};
use super::{computed, job, pool};

/// So many workers, and the main thread alone.
const MOST: u32 = 4;
/// Of the pseudo-random jobs, those that the geometry allows.
const JOBS: usize = 10;
const CASES: usize = 8;

/// Pseudo-random numbers, the same ones in every run.
struct Dice(u32);

impl Dice {
    /// 0 … sides − 1.
    fn roll(&mut self, sides: usize) -> usize {
        self.0 = self.0.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (f64::from(self.0) / 4_294_967_296.0 * sides as f64) as usize
    }

    fn pick<const N: usize>(&mut self, words: [&'static str; N]) -> &'static str {
        let index = self.roll(N);
        words.into_iter().nth(index).unwrap()
    }

    /// An odd number, small ones as likely as large ones.
    fn odd(&mut self, most: usize) -> usize {
        let most = if self.roll(4) == 0 { most / 16 } else { most };
        self.roll(most / 2) * 2 + 1
    }

    fn pair(&mut self, most: usize) -> [usize; 2] {
        [1 + self.roll(most), 1 + self.roll(most)]
    }

    /// −0.5 … 0.5.
    fn numbers(&mut self, count: usize) -> Vec<f32> {
        let mut number = || self.roll(1 << 20) as f32 / (1 << 20) as f32 - 0.5;
        (0..count).map(|_| number()).collect()
    }

    fn job(&mut self) -> JsValue {
        let op = self.pick(["conv", "conv", "conv", "max", "avg"]);
        let kernel = self.pair(7);
        let taps = if op == "conv" {
            kernel.iter().product()
        } else {
            0
        };
        let changes = json!({
            "op": op, "kernel": kernel, "weights": self.numbers(taps), "bias": self.roll(9),
            "channels": self.pick(["grey", "red", "green", "blue", "each", "sum"]),
            "flip": self.roll(2) == 1, "act": self.pick(["none", "relu", "leaky"]),
            "stride": self.pair(3), "dilation": self.pair(3), "pad": self.pick(["valid", "same", "explicit"]),
            "sides": [self.roll(4), self.roll(4), self.roll(4), self.roll(4)],
            "fill": self.pick(["zero", "constant", "mirror", "symmetric", "replicate", "circular"]),
            "value": self.roll(256), "ceil": self.roll(2) == 1, "count": self.roll(2) == 1,
            "low": -255, "high": 255
        });
        job(self.odd(1200), self.odd(1200), &changes)
    }

    fn tensor(&mut self, shape: &[usize]) -> JsValue {
        let data = self.numbers(shape.iter().product());
        let tensor = js(&json!({ "shape": shape }).to_string());
        let data = Float32Array::from(data.as_slice());
        Reflect::set(&tensor, &"data".into(), &data).unwrap();
        tensor
    }

    /// A case on a plane or, one time in three, on a series.
    fn case(&mut self) -> JsValue {
        let axes = if self.roll(3) == 0 { 1 } else { 2 };
        let most = if axes == 1 { 60_000 } else { 500 };
        let groups = 1 + self.roll(2);
        let per_axis = |value: [usize; 2]| value.into_iter().take(axes).collect::<Vec<_>>();
        let channels = groups * (1 + self.roll(3));
        let window = per_axis(self.pair(if axes == 1 { 90 } else { 7 }));
        let size = per_axis([self.odd(most), self.odd(most)]);
        let mut input = vec![channels];
        input.extend(&size);
        let op = self.pick(["conv", "conv", "max_pool", "avg_pool"]);
        let amount: Vec<_> = window
            .iter()
            .map(|taps| [self.roll(*taps), self.roll(*taps)])
            .collect();
        let mut case = json!({ "op": op, "stride": per_axis(self.pair(2)) });
        let mut weight = None;
        let more = if op == "conv" {
            let mut shape = vec![groups * (1 + self.roll(3)), channels / groups];
            shape.extend(&window);
            weight = Some(self.tensor(&shape));
            let fill = self.pick(["zero", "mirror", "symmetric", "replicate", "circular"]);
            json!({ "bias": null, "groups": groups, "dilation": per_axis(self.pair(2)),
                    "padding": { "amount": amount, "fill": fill } })
        } else {
            json!({ "kernel": window })
        };
        case.as_object_mut()
            .unwrap()
            .extend(more.as_object().unwrap().clone());
        let request = js(&case.to_string());
        Reflect::set(&request, &"input".into(), &self.tensor(&input)).unwrap();
        if let Some(weight) = &weight {
            Reflect::set(&request, &"weight".into(), weight).unwrap();
        }
        request
    }
}

fn extremes() -> Vec<JsValue> {
    vec![
        job(1, 1, &json!({})),
        job(
            7,
            3,
            &json!({"channels": "each", "signed": false, "low": 0, "high": 255}),
        ),
        job(1201, 1, &json!({"fill": "circular"})),
        job(
            1,
            997,
            &json!({"fill": "mirror", "dilation": [3, 1], "kernel": [9, 1]}),
        ),
        job(
            643,
            911,
            &json!({"channels": "sum", "fill": "circular", "low": -3060, "high": 3060}),
        ),
        job(
            1103,
            701,
            &json!({"stride": [2, 3], "dilation": [3, 2], "fill": "mirror", "kernel": [1, 9]}),
        ),
        job(
            811,
            1009,
            &json!({"op": "max", "kernel": [5, 2], "weights": [], "stride": [2, 1], "ceil": true,
            "pad": "explicit", "sides": [1, 2, 0, 1], "signed": false, "low": 0, "high": 255}),
        ),
        job(
            1031,
            809,
            &json!({"op": "avg", "kernel": [3, 3], "weights": [], "channels": "each",
            "signed": false, "low": 0, "high": 255}),
        ),
    ]
}

#[wasm_bindgen_test]
async fn a_picture_is_the_same_bit_for_bit_with_any_number_of_workers() {
    let mut dice = Dice(1);
    let possible = std::iter::repeat_with(|| dice.job())
        .filter(|job| convolens::shell::plan(job.clone()).is_ok());
    let jobs: Vec<JsValue> = extremes().into_iter().chain(possible.take(JOBS)).collect();
    let mut wanted: Vec<Vec<u8>> = Vec::new();
    for workers in 0..=MOST {
        let pool = pool(workers).await;
        for (index, job) in jobs.iter().enumerate() {
            let pixels = computed(&pool, job).await;
            match wanted.get(index) {
                None => wanted.push(pixels),
                Some(first) => assert!(
                    *first == pixels,
                    "{} differs with {workers} workers",
                    written(job)
                ),
            }
        }
        pool.close();
    }
    let seen = |pixels: &Vec<u8>| pixels.iter().any(|byte| *byte != 0);
    assert!(wanted.iter().all(seen));
}

#[wasm_bindgen_test]
async fn a_case_is_the_same_bit_for_bit_with_any_number_of_workers() {
    let mut dice = Dice(2);
    let cut = |case: &JsValue| {
        convolens::shell::plan_case(case)
            .is_ok_and(|plan| js_sys::Array::from(&get(&plan, "parts")).length() > 1)
    };
    let pool = pool(2).await;
    for case in std::iter::repeat_with(|| dice.case())
        .filter(cut)
        .take(CASES)
    {
        let wanted = bits(&convolens::shell::run(&case).unwrap());
        for workers in 0..=MOST {
            let options = js(&json!({ "workers": workers }).to_string());
            let answer = pool.run(&case, &options).await.unwrap();
            assert!(
                bits(&answer) == wanted,
                "{} differs with {workers} workers",
                written(&case)
            );
        }
    }
    pool.close();
}

fn bits(answer: &JsValue) -> Vec<u32> {
    let data: Float32Array = get(answer, "data").dyn_into().unwrap();
    data.to_vec().into_iter().map(f32::to_bits).collect()
}

/// As JSON, without the long data.
fn written(value: &JsValue) -> String {
    let value = Object::assign(&Object::new(), value.unchecked_ref());
    for name in ["input", "weight"] {
        let shape = get(&value, name);
        if shape.is_object() {
            Reflect::set(&value, &name.into(), &get(&shape, "shape")).unwrap();
        }
    }
    js_sys::JSON::stringify(&value)
        .map(String::from)
        .unwrap_or_default()
}
