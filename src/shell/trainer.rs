//! A worker's training. The types of what comes out are in `www/protocol/lab.ts`.

use js_sys::{Object, Reflect, Uint8Array};
use serde::Serialize;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

use super::api::refusal;
use super::plain::plain;
use crate::learn::digits::{self, Digits, LearnError, Setup};

/// A network of digits in training.
#[wasm_bindgen]
pub struct Trainer {
    digits: Digits,
    trainer: digits::Trainer,
}

/// `TrainingNews` without its weights.
#[derive(Serialize)]
struct News {
    seed: f64,
    rate: f64,
    epochs: usize,
    measured: Vec<[f64; 4]>,
    share: f64,
    done: bool,
}

#[wasm_bindgen]
impl Trainer {
    /// A training that has not begun, on digits as their file has them.
    ///
    /// # Errors
    /// Throws an `Error` where they are not digits.
    #[wasm_bindgen(constructor)]
    pub fn new(csv: &[u8], seed: u32, rate: f64) -> Result<Self, JsValue> {
        let digits = Digits::read(csv).map_err(|error| refused_to_learn(&error))?;
        let setup = Setup::new(u64::from(seed), rate as f32);
        let trainer =
            digits::Trainer::new(setup, &digits).map_err(|error| refused_to_learn(&error))?;
        Ok(Self { digits, trainer })
    }

    /// Learns from one batch more.
    ///
    /// # Errors
    /// None that a person can cause.
    pub fn step(&mut self) -> Result<(), JsValue> {
        let step = self.trainer.step(&self.digits);
        step.map_err(|error| refused_to_learn(&error))
    }

    /// Whether all epochs are over.
    #[must_use]
    pub fn done(&self) -> bool {
        self.trainer.is_done()
    }

    /// How far it is: `TrainingNews`.
    ///
    /// # Errors
    /// None that a person can cause.
    pub fn news(&self) -> Result<JsValue, JsValue> {
        let setup = self.trainer.setup();
        let epochs = self.trainer.epochs();
        let news = plain(&News {
            seed: setup.seed as f64,
            // As it was chosen, not as f32 keeps it.
            rate: setup.rate.to_string().parse().unwrap_or_default(),
            epochs: setup.epochs,
            measured: epochs.iter().map(digits::Epoch::numbers).collect(),
            share: self.trainer.share(),
            done: self.trainer.is_done(),
        })?;
        let weights = self.trainer.network().weights().flat();
        let bytes: Vec<u8> = weights
            .iter()
            .flat_map(|weight| weight.to_le_bytes())
            .collect();
        Reflect::set(
            &news,
            &"weights".into(),
            &Uint8Array::from(bytes.as_slice()),
        )?;
        Ok(news)
    }
}

fn refused_to_learn(error: &LearnError) -> JsValue {
    refusal(&error.to_string(), &Object::new(), Some("bad-job"))
}
