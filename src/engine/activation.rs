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

    /// The derivative at `x`, the number that was activated: f′(x).
    ///
    /// At 0, where max(0, x) has none, it is the one from below. Sigmoid and tanh have theirs in a form that keeps all
    /// its figures far from 0: σ′(x) = e⁻ˣ / (1 + e⁻ˣ)² and tanh′(x) = 4 · σ′(2x). But for the number itself, whose
    /// derivative is 1, what is not a number stays so.
    ///
    /// ```
    /// # use convolens::engine::Activation;
    /// assert_eq!(Activation::Relu.derivative(0.0), 0.0, "from below");
    /// assert_eq!(Activation::LeakyRelu(0.5).derivative(-3.0), 0.5, "the slope");
    /// assert_eq!(Activation::Sigmoid.derivative(0.0), 0.25, "1 / (1 + 1)² = 0.25");
    /// assert_eq!(Activation::Tanh.derivative(0.0), 1.0, "1 − tanh² 0 = 1");
    /// ```
    pub fn derivative(self, x: f32) -> f32 {
        match self {
            Self::None => 1.0,
            _ if x.is_nan() => x,
            Self::Relu => {
                if x > 0.0 {
                    1.0
                } else {
                    0.0
                }
            }
            Self::LeakyRelu(slope) => {
                if x > 0.0 {
                    1.0
                } else {
                    slope
                }
            }
            Self::Sigmoid => logistic_derivative(x),
            Self::Tanh => 4.0 * logistic_derivative(2.0 * x),
        }
    }
}

/// σ′(x), which is σ′(−x): of the two, the exponential that cannot be infinite.
fn logistic_derivative(x: f32) -> f32 {
    let e = (-x.abs()).exp();
    e / ((1.0 + e) * (1.0 + e))
}
