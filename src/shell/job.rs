//! What a worker calls: blocks of a picture, parts of a case. The types of what goes in are in `www/protocol/image.ts`.

use js_sys::{Float32Array, Object, Reflect, Uint8Array};
use serde::Serialize;
use std::ops::Range;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

use super::api::{answer, read, refusal, refused};
use super::maps::MapsWork;
use super::plain::plain;
use super::rooms::Rooms;
use crate::case::{Case, Cut};
use crate::engine::{Algorithm, Choice, Part};
use crate::picture::{self, Block, Buffers, Done, Plan, Strips};

/// One worker's work: the rows of a picture that it holds and the job on them, or a case.
#[wasm_bindgen]
#[derive(Default)]
pub struct Job {
    strips: Strips,
    started: Option<(picture::Job, Plan)>,
    case: Option<Work>,
    maps: Option<MapsWork>,
    buffers: Buffers,
    rooms: Rooms,
}

enum Work {
    Whole(Box<Case>),
    Parts(Box<Cut>),
}

#[wasm_bindgen]
impl Job {
    /// No picture, no case.
    #[wasm_bindgen(constructor)]
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Another picture: forgets all rows and the job.
    pub fn picture(&mut self, width: usize, height: usize) {
        self.strips = Strips::new(width, height);
        self.started = None;
    }

    /// Takes in whole rows, 8-bit RGBA, from row `first` on.
    pub fn rows(&mut self, first: usize, bytes: Vec<u8>) {
        self.strips.put(first, bytes);
    }

    /// Takes a `PictureJob` on; a case is forgotten.
    ///
    /// # Errors
    /// Throws an `Error` with a `code` and numbers.
    pub fn start(&mut self, spec: JsValue) -> Result<(), JsValue> {
        let job = job(spec)?;
        let plan = job.plan().map_err(|error| refused(&error))?;
        self.started = Some((job, plan));
        self.case = None;
        Ok(())
    }

    /// Takes a `MapsJob` on.
    ///
    /// # Errors
    /// Throws an `Error` with a `code` and numbers.
    pub fn stack(&mut self, spec: JsValue) -> Result<(), JsValue> {
        self.maps = Some(MapsWork::of(spec)?);
        Ok(())
    }

    /// Computes one band of the maps: `{bytes: Uint8Array}`, for each wanted map its first row, rows, smallest and largest
    /// number, then the samples.
    ///
    /// # Errors
    /// Throws an `Error` with the code `missing-rows`, or `no-job` before `stack`.
    pub fn band(&self, index: usize) -> Result<JsValue, JsValue> {
        self.maps
            .as_ref()
            .ok_or_else(no_job)?
            .band(&self.strips, index)
    }

    /// Takes pixels of an earlier block back, to write later ones in their place.
    pub fn spare(&mut self, rgba: &Uint8Array) {
        self.rooms.give(rgba);
    }

    /// Computes one block: `{first, rows, rgba: Uint8Array, low, high, below, above}`.
    ///
    /// # Errors
    /// Throws an `Error` with the code `missing-rows`, `no-block`, or `no-job` before `start`.
    pub fn block(&mut self, index: usize) -> Result<JsValue, JsValue> {
        let (job, plan) = self.started.as_ref().ok_or_else(no_job)?;
        let rows = plan.blocks.get(index).map_or(0, |block| block.rows.len());
        let rgba = self.rooms.take(4 * rows * plan.geometry.output.width);
        let mut at = 0;
        let take = |pixels: &[u8]| {
            let end = at + pixels.len() as u32;
            rgba.subarray(at, end).copy_from(pixels);
            at = end;
        };
        let done = picture::compute_with(job, plan, &self.strips, index, &mut self.buffers, take);
        let Done {
            first,
            rows,
            low,
            high,
            below,
            above,
        } = done.map_err(|error| refused(&error))?;
        let block = Object::new();
        let numbers = [
            ("first", first as f64),
            ("rows", rows as f64),
            ("low", low.into()),
            ("high", high.into()),
            ("below", below as f64),
            ("above", above as f64),
        ];
        for (name, number) in numbers {
            Reflect::set(&block, &name.into(), &number.into())?;
        }
        Reflect::set(&block, &"rgba".into(), &rgba)?;
        Ok(block.into())
    }

    /// Takes a case on, as `run` takes it.
    ///
    /// # Errors
    /// Those of `run`, but those of an operation that is computed whole only in `part`.
    pub fn case(&mut self, request: &JsValue) -> Result<(), JsValue> {
        self.case = Some(Work::of(request)?);
        Ok(())
    }

    /// Computes one part of the case: `{data: Float32Array, channels, rows, columns}`, or `{answer}` where an
    /// operation is computed whole.
    ///
    /// # Errors
    /// Those of `run`; `no-job` before `case`, and `no-part`.
    pub fn part(&self, index: usize) -> Result<JsValue, JsValue> {
        let result = Object::new();
        match self.case.as_ref().ok_or_else(no_job)? {
            Work::Whole(case) => {
                Reflect::set(&result, &"answer".into(), &answer(case)?)?;
            }
            Work::Parts(cut) => {
                let Some(part) = cut.parts().get(index) else {
                    let sentence = format!("there is no part {index}");
                    return Err(refusal(&sentence, &Object::new(), Some("no-part")));
                };
                Object::assign(&result, &plain(&PartReport::of(part))?.into());
                let data = cut.compute(index).map_err(|error| refused(&error))?;
                let data = Float32Array::from(data.as_slice());
                Reflect::set(&result, &"data".into(), &data)?;
            }
        }
        Ok(result.into())
    }
}

impl Work {
    fn of(request: &JsValue) -> Result<Self, JsValue> {
        let case = read(request)?;
        Ok(match case.cut().map_err(|error| refused(&error))? {
            Some(cut) => Self::Parts(Box::new(cut)),
            None => Self::Whole(Box::new(case)),
        })
    }
}

/// The blocks of a `PictureJob` and how it is computed: `{choice, width, height, blocks: {first, rows, needs: [number, number][]}[]}`, the size that
/// of the output.
///
/// # Errors
/// Throws an `Error` with a `code` and numbers.
#[wasm_bindgen]
pub fn plan(spec: JsValue) -> Result<JsValue, JsValue> {
    let plan = job(spec)?.plan().map_err(|error| refused(&error))?;
    let report = PlanReport {
        choice: plan.choice(),
        width: plan.geometry.output.width,
        height: plan.geometry.output.height,
        blocks: plan.blocks.iter().map(BlockReport::of).collect(),
    };
    Ok(plain(&report)?)
}

/// The parts of a case: `{shape, algorithm?, whole, parts: {channels, rows, columns}[]}`. An operation that is
/// computed `whole` has one part and no shape before it is.
///
/// # Errors
/// As `Job.case`.
#[wasm_bindgen(js_name = planCase)]
pub fn plan_case(request: &JsValue) -> Result<JsValue, JsValue> {
    let report = match Work::of(request)? {
        Work::Whole(_) => CaseReport {
            shape: Vec::new(),
            algorithm: None,
            whole: true,
            parts: vec![PartReport::default()],
        },
        Work::Parts(cut) => CaseReport {
            shape: cut.shape(),
            algorithm: cut.algorithm(),
            whole: false,
            parts: cut.parts().iter().map(PartReport::of).collect(),
        },
    };
    Ok(plain(&report)?)
}

/// Traps, so that a test can see what follows.
#[wasm_bindgen]
pub fn trap() {
    core::arch::wasm32::unreachable()
}

fn job(spec: JsValue) -> Result<picture::Job, JsValue> {
    serde_wasm_bindgen::from_value(spec)
        .map_err(|error| refusal(&error.to_string(), &Object::new(), Some("bad-job")))
}

pub(super) fn no_job() -> JsValue {
    refusal("nothing has been started", &Object::new(), Some("no-job"))
}

const fn ends(range: &Range<usize>) -> [usize; 2] {
    [range.start, range.end]
}

#[derive(Serialize)]
struct PlanReport {
    choice: Option<Choice>,
    width: usize,
    height: usize,
    blocks: Vec<BlockReport>,
}

#[derive(Serialize)]
struct BlockReport {
    first: usize,
    rows: usize,
    needs: Vec<[usize; 2]>,
}

impl BlockReport {
    fn of(block: &Block) -> Self {
        Self {
            first: block.rows.start,
            rows: block.rows.len(),
            needs: block.needs.iter().map(ends).collect(),
        }
    }
}

#[derive(Serialize)]
struct CaseReport {
    shape: Vec<usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    algorithm: Option<Algorithm>,
    whole: bool,
    parts: Vec<PartReport>,
}

#[derive(Serialize, Default)]
struct PartReport {
    channels: [usize; 2],
    rows: [usize; 2],
    columns: [usize; 2],
}

impl PartReport {
    const fn of(part: &Part) -> Self {
        Self {
            channels: ends(&part.channels),
            rows: ends(&part.rows),
            columns: ends(&part.columns),
        }
    }
}
