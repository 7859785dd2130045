//! Numbers as the page writes them.

/// How numbers look in the reader's language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Numerals {
    /// `.` or `,`.
    pub decimal: char,
    /// Significant figures: 3, and more where values differ only further behind.
    pub figures: u8,
}

impl Numerals {
    /// Numbers with three significant figures.
    #[must_use]
    pub const fn new(decimal: char) -> Self {
        Self {
            decimal,
            figures: 3,
        }
    }

    /// Enough figures to tell the values of a row that goes from `low` to `high` apart: 3 to 7.
    ///
    /// ```
    /// # use convolens::scene::Numerals;
    /// let english = Numerals::new('.');
    /// assert_eq!(english.telling(313.0, 374.0).short(316.12), "316.1", "61 in 374 takes one figure more");
    /// assert_eq!(english.telling(0.0, 8.0).figures, 3);
    /// ```
    #[must_use]
    pub fn telling(self, low: f64, high: f64) -> Self {
        let (size, range) = (low.abs().max(high.abs()), high - low);
        let more = if range > 0.0 && range.is_finite() {
            (size / range).log10().ceil().clamp(0.0, 4.0)
        } else {
            0.0
        };
        Self {
            figures: 3 + more as u8,
            ..self
        }
    }

    /// Three significant figures, or the whole integer part where that is longer; U+2212 for minus.
    ///
    /// ```
    /// # use convolens::scene::Numerals;
    /// let english = Numerals::new('.');
    /// assert_eq!(english.short(-0.30000001), "−0.3", "trailing zeros go");
    /// assert_eq!(english.short(1234.5), "1235", "the integer part stays whole");
    /// assert_eq!(english.short(123456.0), "1.23×10⁵", "beyond five digits a power of ten");
    /// assert_eq!(Numerals::new(',').short(2.5), "2,5");
    /// ```
    #[must_use]
    pub fn short(self, value: f64) -> String {
        let size = value.abs();
        let digits = if size == 0.0 {
            "0".to_owned()
        } else if !value.is_finite() {
            return if value.is_nan() {
                "?".to_owned()
            } else if value > 0.0 {
                "∞".to_owned()
            } else {
                "−∞".to_owned()
            };
        } else if !self.is_plain(size) {
            power_of_ten(size)
        } else {
            let decimals = self.decimals(size);
            trimmed(format!("{:.*}", decimals as usize, rounded(size, decimals)))
        };
        self.signed(value < 0.0 && digits != "0", &digits)
    }

    /// Every digit an f32 has, as short as it can be said.
    ///
    /// ```
    /// # use convolens::scene::Numerals;
    /// assert_eq!(Numerals::new(',').exact(-316.1), "−316,1");
    /// ```
    #[must_use]
    pub fn exact(self, value: f64) -> String {
        let size = (value.abs()) as f32;
        if size != 0.0 && !(1e-6..1e9).contains(&size) {
            return self.short(value);
        }
        self.signed(value < 0.0, &format!("{size}"))
    }

    /// Whether [`Numerals::short`] says the value itself, and not a rounded one.
    ///
    /// ```
    /// # use convolens::scene::Numerals;
    /// let n = Numerals::new('.');
    /// assert!(n.is_exact(4.1) && !n.is_exact(316.18), "316 is not 316.18");
    /// ```
    #[must_use]
    pub fn is_exact(self, value: f64) -> bool {
        let size = value.abs();
        if size == 0.0 {
            return true;
        }
        if !self.is_plain(size) {
            return false;
        }
        (rounded(size, self.decimals(size)) - size).abs() <= 2e-6 * size
    }

    /// Whether the size is written without a power of ten.
    fn is_plain(self, size: f64) -> bool {
        (0.000_999_5..10f64.powi(self.figures.max(5).into()) - 0.5).contains(&size)
    }

    /// How many decimals the significant figures are.
    fn decimals(self, size: f64) -> i32 {
        (f64::from(self.figures) - 1.0 - size.log10().floor()).clamp(0.0, 6.0) as i32
    }

    fn signed(self, negative: bool, digits: &str) -> String {
        let digits = if self.decimal == '.' {
            digits.to_owned()
        } else {
            digits.replace('.', &self.decimal.to_string())
        };
        if negative {
            format!("−{digits}")
        } else {
            digits
        }
    }
}

/// Rounded as at school, halves upwards.
fn rounded(size: f64, decimals: i32) -> f64 {
    let scale = 10f64.powi(decimals);
    (size * scale).round() / scale
}

fn trimmed(digits: String) -> String {
    if digits.contains('.') {
        digits
            .trim_end_matches('0')
            .trim_end_matches('.')
            .to_owned()
    } else {
        digits
    }
}

fn power_of_ten(size: f64) -> String {
    let text = format!("{size:.2e}");
    let (mantissa, exponent) = text.split_once('e').unwrap_or((&text, "0"));
    let exponent: String = exponent.chars().map(superscript).collect();
    format!("{}×10{exponent}", trimmed(mantissa.to_owned()))
}

fn superscript(digit: char) -> char {
    match digit {
        '-' => '⁻',
        '0' => '⁰',
        '1' => '¹',
        '2' => '²',
        '3' => '³',
        '4' => '⁴',
        '5' => '⁵',
        '6' => '⁶',
        '7' => '⁷',
        '8' => '⁸',
        '9' => '⁹',
        other => other,
    }
}

impl Numerals {
    /// A count, with its thousands apart.
    ///
    /// ```
    /// # use convolens::scene::Numerals;
    /// assert_eq!(Numerals::new('.').count(1_000_000), "1,000,000");
    /// assert_eq!(Numerals::new(',').count(2284), "2\u{a0}284");
    /// ```
    #[must_use]
    pub fn count(self, count: usize) -> String {
        let gap = if self.decimal == '.' { ',' } else { '\u{a0}' };
        let digits = count.to_string();
        let mut text = String::with_capacity(digits.len() + digits.len() / 3);
        for (place, digit) in digits.chars().enumerate() {
            if place > 0 && (digits.len() - place).is_multiple_of(3) {
                text.push(gap);
            }
            text.push(digit);
        }
        text
    }

    /// All ways in which the page may write a number, the longest first.
    ///
    /// ```
    /// # use convolens::scene::Numerals;
    /// assert_eq!(Numerals::new('.').spellings(1234.5), ["1234.50", "1234.5", "1235"]);
    /// assert_eq!(Numerals::new('.').spellings(1024.0), ["1024.00", "1024.0", "1,024", "1024"]);
    /// ```
    #[must_use]
    pub fn spellings(self, value: f64) -> Vec<String> {
        let fixed = |decimals: i32| {
            let digits = format!("{:.*}", decimals as usize, rounded(value.abs(), decimals));
            self.signed(value < 0.0, &digits)
        };
        let mut ways = vec![self.short(value), self.exact(value), fixed(1), fixed(2)];
        for figures in [2, 4, 5] {
            ways.push(Self { figures, ..self }.short(value));
        }
        if value >= 0.0 && value.fract() == 0.0 && value < 1e15 {
            ways.push(self.count(value as usize));
        }
        ways.sort_by(|a, b| b.len().cmp(&a.len()).then_with(|| a.cmp(b)));
        ways.dedup();
        ways
    }

    /// The number in subscript digits.
    ///
    /// ```
    /// # use convolens::scene::Numerals;
    /// assert_eq!(Numerals::subscript(12), "₁₂");
    /// assert_eq!(Numerals::subscript(-3), "₋₃");
    /// ```
    #[must_use]
    pub fn subscript(index: i64) -> String {
        index
            .to_string()
            .chars()
            .map(|digit| match digit {
                '-' => '₋',
                '0' => '₀',
                '1' => '₁',
                '2' => '₂',
                '3' => '₃',
                '4' => '₄',
                '5' => '₅',
                '6' => '₆',
                '7' => '₇',
                '8' => '₈',
                '9' => '₉',
                other => other,
            })
            .collect()
    }
}
