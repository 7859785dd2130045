use serde::Deserialize;

use super::ArgumentError;
use super::axes::Rank;
use crate::engine::{Amount, Fill, Padding};

/// Padding as a case writes it: `{amount, fill, value}`, or a shorthand, `{mode}` with an `amount` where it needs one.
#[derive(Debug, Clone, PartialEq, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct PaddingArgument {
    mode: Option<Mode>,
    amount: Option<AmountArgument>,
    fill: Option<FillName>,
    value: Option<f32>,
}

#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(untagged)]
enum AmountArgument {
    Named(AmountName),
    Explicit(Vec<[usize; 2]>),
}

#[derive(Debug, Clone, Copy, PartialEq, Deserialize)]
#[serde(rename_all = "snake_case")]
enum AmountName {
    Valid,
    SameUpper,
    SameLower,
    Causal,
}

#[derive(Debug, Clone, Copy, PartialEq, Deserialize)]
#[serde(rename_all = "snake_case")]
enum FillName {
    Zero,
    Constant,
    Mirror,
    Symmetric,
    Replicate,
    Circular,
}

/// A shorthand is the name of an amount, which zeros fill, or the name of a fill, whose amount is given.
#[derive(Debug, Clone, Copy, PartialEq, Deserialize)]
#[serde(untagged)]
enum Mode {
    Amount(AmountName),
    Fill(FillName),
}

impl PaddingArgument {
    /// The two choices in the engine's form; nothing at all is no padding.
    pub(super) fn read(&self, rank: Rank) -> Result<Padding, ArgumentError> {
        let (amount, fill) = match self.mode {
            None => (
                self.given_amount(rank)?.unwrap_or(Amount::Valid),
                self.fill.unwrap_or(FillName::Zero),
            ),
            Some(mode) => {
                if self.fill.is_some() {
                    return Err(ArgumentError::IgnoredArgument {
                        field: "padding.fill",
                        with: "padding.mode",
                    });
                }
                match mode {
                    Mode::Amount(name) if self.amount.is_some() => {
                        let with = name.amount().name();
                        return Err(ArgumentError::IgnoredArgument {
                            field: "padding.amount",
                            with,
                        });
                    }
                    Mode::Amount(name) => (name.amount(), FillName::Zero),
                    Mode::Fill(fill) => {
                        let missing = ArgumentError::MissingArgument {
                            field: "padding.amount",
                            with: fill.with_value(0.0).name(),
                        };
                        (self.given_amount(rank)?.ok_or(missing)?, fill)
                    }
                }
            }
        };
        let value = self.value.unwrap_or(0.0);
        let fill = fill.with_value(value);
        if value != 0.0 && !matches!(fill, Fill::Constant(_)) {
            return Err(ArgumentError::IgnoredArgument {
                field: "padding.value",
                with: fill.name(),
            });
        }
        Ok(Padding { amount, fill })
    }

    fn given_amount(&self, rank: Rank) -> Result<Option<Amount>, ArgumentError> {
        Ok(match &self.amount {
            None => None,
            Some(AmountArgument::Named(name)) => Some(name.amount()),
            Some(AmountArgument::Explicit(sides)) => Some(Amount::Explicit(rank.per_axis(
                "padding.amount",
                sides,
                [0, 0],
            )?)),
        })
    }
}

impl AmountName {
    const fn amount(self) -> Amount {
        match self {
            Self::Valid => Amount::Valid,
            Self::SameUpper => Amount::SameUpper,
            Self::SameLower => Amount::SameLower,
            Self::Causal => Amount::Causal,
        }
    }
}

impl FillName {
    const fn with_value(self, value: f32) -> Fill {
        match self {
            Self::Zero => Fill::Zero,
            Self::Constant => Fill::Constant(value),
            Self::Mirror => Fill::Mirror,
            Self::Symmetric => Fill::Symmetric,
            Self::Replicate => Fill::Replicate,
            Self::Circular => Fill::Circular,
        }
    }
}
