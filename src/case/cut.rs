use super::axes::Rank;
use super::{Case, CaseError, Operation, TensorData};
use crate::engine::{
    Algorithm, Choice, Convolution, Geometry, Part, PoolKind, PoolSpec, Tensor, parts, pool_fill,
    pool_part,
};

/// An operation that falls into parts, each computed by itself, bit by bit as [`Case::run`] computes the whole.
#[derive(Debug, Clone)]
pub struct Cut {
    rank: Rank,
    input: Tensor,
    geometry: Geometry,
    kind: Kind,
    parts: Vec<Part>,
}

#[derive(Debug, Clone)]
enum Kind {
    Conv(Convolution),
    Pool(PoolSpec),
}

impl Case {
    /// The operation in parts: a convolution or a pooling by windows. All others are computed whole: `None`.
    ///
    /// # Errors
    ///
    /// As [`Case::run`].
    ///
    /// ```
    /// # use convolens::case::Case;
    /// let case: Case = serde_json::from_str(
    ///     r#"{"op": "max_pool", "kernel": [2], "stride": [2], "input": {"shape": [1, 4], "data": [3, 5, 1, 4]}}"#,
    /// )?;
    /// let cut = case.cut()?.ok_or("a pooling falls into parts")?;
    /// assert_eq!((cut.shape(), cut.parts().len()), (vec![1, 2], 1), "four numbers are one part");
    /// assert_eq!(cut.compute(0)?, [5.0, 4.0]);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn cut(&self) -> Result<Option<Cut>, CaseError> {
        self.cut_by(None)
    }

    /// The same, a convolution by the algorithm that is asked for, where one is. None where that cannot compute it.
    ///
    /// # Errors
    ///
    /// As [`Case::run`].
    pub fn cut_by(&self, algorithm: Option<Algorithm>) -> Result<Option<Cut>, CaseError> {
        Ok(match &self.operation {
            Operation::Conv(conv) => {
                let (rank, input, spec, geometry) = conv.read()?;
                let (weights, bias) = (&conv.weight.data, conv.bias.as_deref());
                let convolution = match algorithm {
                    None => Some(Convolution::new(&spec, &geometry, weights, bias)?),
                    Some(algorithm) => Convolution::by(algorithm, &spec, &geometry, weights, bias)?,
                };
                let Some(convolution) = convolution else {
                    return Ok(None);
                };
                let work = convolution.choice().work.ceil() as u64;
                let kind = Kind::Conv(convolution);
                Some(Cut::new(rank, input, geometry, kind, work))
            }
            Operation::MaxPool(pool) => Some(Cut::pool(pool.read(PoolKind::Max)?)),
            Operation::AvgPool(pool) => Some(Cut::pool(pool.read(PoolKind::Average)?)),
            _ => None,
        })
    }
}

impl Cut {
    fn new(rank: Rank, input: Tensor, geometry: Geometry, kind: Kind, work: u64) -> Self {
        let grain = match &kind {
            Kind::Conv(convolution) => convolution.grain(),
            Kind::Pool(_) => [1, 1],
        };
        Self {
            rank,
            input,
            parts: parts(&geometry, work, grain),
            geometry,
            kind,
        }
    }

    fn pool((rank, input, spec, geometry): (Rank, Tensor, PoolSpec, Geometry)) -> Self {
        let [height, width] = geometry.axes;
        let work = (height.kernel as u64).saturating_mul(width.kernel as u64);
        Self::new(rank, input, geometry, Kind::Pool(spec), work)
    }

    /// The shape of the answer, of the rank of the input.
    pub fn shape(&self) -> Vec<usize> {
        TensorData::shape_of(self.rank, self.geometry.output)
    }

    /// How many numbers the answer has.
    pub fn len(&self) -> usize {
        self.shape().into_iter().product()
    }

    /// Whether it has none.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Computes all of it into `output`, which has room for exactly that.
    pub fn fill(&self, output: &mut [f32]) {
        let whole = Part::whole(&self.geometry);
        match &self.kind {
            Kind::Conv(convolution) => convolution.fill(&self.input, &whole, output),
            Kind::Pool(spec) => {
                pool_fill(&self.input, spec, &self.geometry, &whole, output);
            }
        }
    }

    /// The input, to be written anew; none of it where another length is meant.
    pub fn input_mut(&mut self, length: usize) -> &mut [f32] {
        if self.input.data().len() == length {
            self.input.data_mut()
        } else {
            &mut []
        }
    }

    /// How a convolution is computed.
    pub fn choice(&self) -> Option<Choice> {
        match &self.kind {
            Kind::Conv(convolution) => Some(convolution.choice()),
            Kind::Pool(_) => None,
        }
    }

    /// How it is computed, where there is a choice.
    pub const fn algorithm(&self) -> Option<Algorithm> {
        match &self.kind {
            Kind::Conv(convolution) => Some(convolution.choice().algorithm),
            Kind::Pool(_) => None,
        }
    }

    /// The parts; a series has one row.
    pub fn parts(&self) -> &[Part] {
        &self.parts
    }

    /// The numbers of one part: planar, by channel, row and column of the part. None if there is no such part.
    ///
    /// # Errors
    ///
    /// None: [`Case::cut`] has checked the numbers.
    pub fn compute(&self, index: usize) -> Result<Vec<f32>, CaseError> {
        let Self {
            input, geometry, ..
        } = self;
        let Some(part) = self.parts.get(index) else {
            return Ok(Vec::new());
        };
        Ok(match &self.kind {
            Kind::Conv(convolution) => convolution.part(input, part),
            Kind::Pool(spec) => pool_part(input, spec, geometry, part),
        })
    }
}
