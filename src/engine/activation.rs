use serde::{Deserialize, Serialize};

/// What follows a convolution, element by element.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Activation {
    /// The number itself.
    None,
    /// max(0, x).
    Relu,
    /// x, or slope · x below 0.
    LeakyRelu(f32),
    /// 1 / (1 + e⁻ˣ).
    Sigmoid,
    /// The hyperbolic tangent.
    Tanh,
}

impl Activation {
    /// The activation of one number.
    ///
    /// ```
    /// # use convolens::engine::Activation;
    /// assert_eq!(Activation::LeakyRelu(0.5).apply(-3.0), -1.5, "0.5 · −3 = −1.5");
    /// assert_eq!(Activation::Sigmoid.apply(0.0), 0.5, "1 / (1 + 1) = 0.5");
    /// ```
    pub fn apply(self, x: f32) -> f32 {
        match self {
            Self::None => x,
            Self::Relu => {
                if x < 0.0 {
                    0.0
                } else {
                    x
                }
            }
            Self::LeakyRelu(slope) => {
                if x < 0.0 {
                    slope * x
                } else {
                    x
                }
            }
            Self::Sigmoid => 1.0 / (1.0 + (-x).exp()),
            Self::Tanh => x.tanh(),
        }
    }
}
