//! A worker's part of a stack: bands of its maps. The types of what goes in are in `www/protocol/stack.ts`.

use js_sys::{Object, Reflect, Uint8Array};
use serde::{Deserialize, Serialize};
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

use super::api::{refusal, refused};
use super::plain::plain;
use crate::engine::Shape;
use crate::net::{Bands, Net, Plan, Wanted, Weights};
use crate::picture::Strips;

/// What the page asks for.
#[derive(Deserialize)]
struct MapsJob {
    layers: String,
    width: usize,
    height: usize,
    colour: bool,
    weights: serde_bytes::ByteBuf,
    wanted: Vec<Wanted>,
}

/// A stack whose maps are asked for.
pub(super) struct MapsWork {
    plan: Plan,
    weights: Weights,
    wanted: Vec<Wanted>,
    colour: bool,
}

impl MapsWork {
    pub(super) fn of(spec: JsValue) -> Result<Self, JsValue> {
        let job = read(spec)?;
        let (bytes, _) = job.weights.as_chunks::<4>();
        let numbers: Vec<f32> = bytes.iter().map(|four| f32::from_le_bytes(*four)).collect();
        let plan = plan(&job)?;
        Ok(Self {
            weights: Weights::from_flat(&plan, &numbers).map_err(|error| refused(&error))?,
            plan,
            wanted: job.wanted,
            colour: job.colour,
        })
    }

    /// Computes a band from the rows that are held.
    pub(super) fn band(&self, strips: &Strips, index: usize) -> Result<JsValue, JsValue> {
        let bands = Bands::new(&self.plan, &self.wanted);
        let rows = bands.needs(index);
        let input = strips
            .tensor(rows, self.colour)
            .map_err(|error| refused(&error))?;
        let sampled = bands
            .compute(index, &self.weights, &input)
            .map_err(|error| refused(&error))?;
        let mut data: Vec<u8> = Vec::new();
        for (map, wanted) in sampled.iter().zip(&self.wanted) {
            let rows = map.samples.len() / wanted.columns.max(1);
            let head = [map.first as f32, rows as f32, map.low, map.high];
            data.extend(
                head.iter()
                    .chain(&map.samples)
                    .flat_map(|number| number.to_le_bytes()),
            );
        }
        let band = Object::new();
        Reflect::set(&band, &"bytes".into(), &Uint8Array::from(data.as_slice()))?;
        Ok(band.into())
    }
}

/// The bands of a `MapsJob`: `{blocks: {first, rows, needs: [number, number][]}[], heaviest}`, the rows those of the
/// input, and how many multiply-adds one has at the most.
///
/// # Errors
/// Throws an `Error` with a `code` and numbers.
#[wasm_bindgen(js_name = planMaps)]
pub fn plan_maps(spec: JsValue) -> Result<JsValue, JsValue> {
    let job = read(spec)?;
    let plan = plan(&job)?;
    let bands = Bands::new(&plan, &job.wanted);
    let blocks = (0..bands.count()).map(|index| {
        let rows = bands.needs(index);
        BandReport {
            first: rows.start,
            rows: rows.len(),
            needs: vec![[rows.start, rows.end]],
        }
    });
    Ok(plain(&BandsReport {
        blocks: blocks.collect(),
        heaviest: bands.heaviest() as f64,
    })?)
}

fn read(spec: JsValue) -> Result<MapsJob, JsValue> {
    serde_wasm_bindgen::from_value(spec)
        .map_err(|error| refusal(&error.to_string(), &Object::new(), Some("bad-job")))
}

fn plan(job: &MapsJob) -> Result<Plan, JsValue> {
    let bad = |sentence: String| refusal(&sentence, &Object::new(), Some("bad-job"));
    let net: Net = job
        .layers
        .parse()
        .map_err(|error: crate::net::NotANet| bad(error.to_string()))?;
    let shape = Shape::new(if job.colour { 3 } else { 1 }, job.height, job.width);
    net.plan(shape, false)
        .map_err(|error| bad(error.to_string()))
}

#[derive(Serialize)]
struct BandsReport {
    blocks: Vec<BandReport>,
    /// Multiply-adds.
    heaviest: f64,
}

#[derive(Serialize)]
struct BandReport {
    first: usize,
    rows: usize,
    needs: Vec<[usize; 2]>,
}
