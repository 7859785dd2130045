//! The network of digits: its gradients, its training, and the weights that are shipped.

use std::io::Read as _;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;
use std::{env, fs};

use convolens::data::{Array, read_arrays};
use convolens::learn::digits::{
    Digits, INK, Network, Setup, Trainer, cross_entropy, input, measure, occlude,
};

/// What the shipped weights were trained with.
const SEED: u64 = 1;
const RATE: f32 = 0.005;

static DIGITS: LazyLock<Digits> = LazyLock::new(|| {
    let packed = fs::read(sample("digits.csv.gz")).unwrap();
    let mut csv = Vec::new();
    flate2::read::GzDecoder::new(&packed[..])
        .read_to_end(&mut csv)
        .unwrap();
    Digits::read(&csv).unwrap()
});

static TRAINED: LazyLock<Trainer> = LazyLock::new(|| {
    let mut trainer = Trainer::new(Setup::new(SEED, RATE), &DIGITS).unwrap();
    while !trainer.is_done() {
        trainer.step(&DIGITS).unwrap();
    }
    trainer
});

fn sample(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("www/samples")
        .join(name)
}

fn loss(network: &Network, index: usize) -> f64 {
    let cells = DIGITS.cells(index).unwrap();
    let run = network.run(&input(cells).unwrap()).unwrap();
    cross_entropy(run.scores(), DIGITS.label(index).unwrap())
}

#[test]
fn there_are_1797_digits_of_which_a_fifth_is_held_out() {
    assert_eq!(DIGITS.len(), 1797);
    assert_eq!(DIGITS.indices(true).count(), 359, "⌊1797 / 5⌋");
    assert_eq!(DIGITS.indices(false).count(), 1438);
    let held: Vec<usize> = DIGITS.indices(true).take(3).collect();
    assert_eq!(held, [4, 9, 14]);
    for label in 0..10 {
        let count = DIGITS
            .indices(true)
            .filter(|index| DIGITS.label(*index) == Some(label))
            .count();
        assert!(
            (20..60).contains(&count),
            "{count} held-out digits are {label}"
        );
    }
    let ink = (0..DIGITS.len()).flat_map(|index| *DIGITS.cells(index).unwrap());
    assert_eq!(ink.max(), Some(INK));
}

#[test]
fn what_is_no_digit_is_refused_with_its_line() {
    let good = "0,".repeat(64) + "3\n";
    for bad in [
        "0,".repeat(63) + "3",
        "0,".repeat(65) + "3",
        "17,".to_owned() + &"0,".repeat(63) + "3",
        "0,".repeat(64) + "10",
        "x,".to_owned() + &"0,".repeat(63) + "3",
    ] {
        let error = Digits::read((good.clone() + &bad).as_bytes()).unwrap_err();
        assert!(error.to_string().starts_with("line 2 "), "{error}");
    }
    assert!(Digits::read(b"").is_err());
}

/// Where both one-sided quotients agree there is no kink of a maximum or of ReLU, and the gradient is they.
#[test]
fn the_gradient_is_the_difference_quotient_of_the_loss() {
    const STEP: f32 = 1.0 / 256.0;
    let mut compared = 0;
    for (seed, index) in [(1, 0), (2, 7), (3, 100)] {
        let network = Network::new(seed).unwrap();
        let flat = network.weights().flat();
        let cells = DIGITS.cells(index).unwrap();
        let run = network.run(&input(cells).unwrap()).unwrap();
        let mut gradient = vec![0.0; flat.len()];
        let told = network
            .add_gradient(&run, DIGITS.label(index).unwrap(), &mut gradient)
            .unwrap();
        let here = loss(&network, index);
        assert_eq!(told, here);
        for at in (0..flat.len()).step_by(3) {
            let moved = |by: f32| {
                let mut moved = flat.clone();
                moved[at] += by;
                loss(&Network::from_flat(&moved).unwrap(), index)
            };
            let after = (moved(STEP) - here) / f64::from(STEP);
            let before = (here - moved(-STEP)) / f64::from(STEP);
            if (after - before).abs() < 0.02 * (after.abs() + 0.1) {
                compared += 1;
                let quotient = f64::midpoint(after, before);
                let got = f64::from(gradient[at]);
                assert!(
                    (got - quotient).abs() < 0.004 + 0.01 * quotient.abs(),
                    "weight {at}: {got}, and the quotient is {quotient}"
                );
            }
        }
    }
    assert!(compared > 3 * 600 * 8 / 10, "only {compared} have no kink");
}

#[test]
fn gradients_of_digits_are_added() {
    let network = Network::new(5).unwrap();
    let of = |indices: &[usize]| {
        let mut gradient = vec![0.0; network.parameters()];
        for index in indices {
            let run = network.run(&input(DIGITS.cells(*index).unwrap()).unwrap());
            let label = DIGITS.label(*index).unwrap();
            network
                .add_gradient(&run.unwrap(), label, &mut gradient)
                .unwrap();
        }
        gradient
    };
    let (one, other, both) = (of(&[3]), of(&[8]), of(&[3, 8]));
    for (at, sum) in both.iter().enumerate() {
        assert_eq!(*sum, one[at] + other[at]);
    }
}

#[test]
fn it_learns_to_tell_at_least_95_of_100_digits_that_it_has_not_seen() {
    let first = TRAINED.epochs().first().unwrap();
    let last = TRAINED.epochs().last().unwrap();
    assert_eq!(TRAINED.epochs().len(), 16, "before, and after each of 15");
    assert!(first.held.accuracy() < 0.3, "nothing is known before");
    assert!((first.held.loss - 10.0_f64.ln()).abs() < 1.0);
    assert!(last.held.accuracy() >= 0.97, "{}", last.held.accuracy());
    assert_eq!(last.held.count, 359);
    assert_eq!(
        last.held,
        measure(TRAINED.network(), &DIGITS, true).unwrap()
    );
    assert!(last.train.loss < 0.05, "{}", last.train.loss);
}

#[test]
fn a_seed_and_a_rate_give_the_same_bits() {
    let trained = |seed, rate, batches| {
        let mut trainer = Trainer::new(Setup::new(seed, rate), &DIGITS).unwrap();
        for _ in 0..batches {
            trainer.step(&DIGITS).unwrap();
        }
        trainer.network().weights().flat()
    };
    // Beyond the first epoch, so that the order is drawn anew.
    let once = trained(7, RATE, 95);
    assert_eq!(once, trained(7, RATE, 95));
    assert_ne!(once, trained(8, RATE, 95));
    assert_ne!(once, trained(7, 0.01, 95));
}

#[test]
fn a_training_ends_and_then_stays_as_it_is() {
    let mut trainer = TRAINED.clone();
    assert!(trainer.is_done());
    assert_eq!(trainer.share(), 1.0);
    trainer.step(&DIGITS).unwrap();
    assert_eq!(trainer.network(), TRAINED.network());
    let mut begun = Trainer::new(Setup::new(1, RATE), &DIGITS).unwrap();
    assert_eq!(begun.share(), 0.0);
    begun.step(&DIGITS).unwrap();
    assert!((begun.share() - 16.0 / 1438.0 / 15.0).abs() < 1e-9);
}

#[test]
fn too_large_a_rate_diverges_and_nothing_breaks() {
    let mut trainer = Trainer::new(Setup::new(1, 1e6), &DIGITS).unwrap();
    for _ in 0..95 {
        trainer.step(&DIGITS).unwrap();
    }
    let last = trainer.epochs().last().unwrap();
    assert!(
        last.held.loss.is_nan() || last.held.loss >= 10.0,
        "{}",
        last.held.loss
    );
}

#[test]
fn a_square_over_nothing_changes_nothing_and_over_all_leaves_paper() {
    let network = TRAINED.network();
    let cells = DIGITS.cells(4).unwrap();
    let whole = network.run(&input(cells).unwrap()).unwrap();
    let paper = network.run(&input(&[0; 64]).unwrap()).unwrap();
    let all = occlude(network, cells, 8).unwrap();
    assert_eq!(all.probabilities, [paper.probabilities()]);
    let one = occlude(network, cells, 1).unwrap();
    assert_eq!((one.places, one.probabilities.len()), (8, 64));
    for (place, under) in one.probabilities.iter().enumerate() {
        if cells[place] == 0 {
            assert_eq!(*under, whole.probabilities(), "paper over paper at {place}");
        }
    }
    let three = occlude(network, cells, 3).unwrap();
    let class = whole.class();
    let changed = three.probabilities.iter().any(|p| p[class] < 0.5);
    assert!(changed, "some part decides that this is a {class}");
}

/// The arrays that are shipped: weights and biases of layers 1, 3 and 5, how they were trained, and the curve.
fn arrays() -> Vec<Array> {
    let network = TRAINED.network();
    let array = |name: &str, shape: Vec<usize>, data: Vec<f32>| Array {
        name: name.to_owned(),
        shape,
        data,
    };
    let mut arrays = Vec::new();
    for (layer, shape) in [(1, [8, 1, 3, 3]), (3, [16, 8, 3, 3]), (5, [10, 16, 2, 2])] {
        let params = network.weights().of(layer);
        let bias = params.bias.clone();
        arrays.push(array(
            &format!("{layer}.weight"),
            shape.to_vec(),
            params.weights.clone(),
        ));
        arrays.push(array(&format!("{layer}.bias"), vec![bias.len()], bias));
    }
    let setup = TRAINED.setup();
    let told = vec![setup.seed as f32, setup.rate, setup.epochs as f32];
    arrays.push(array("setup", vec![3], told));
    let curve: Vec<f32> = TRAINED
        .epochs()
        .iter()
        .flat_map(|epoch| epoch.numbers().map(|number| number as f32))
        .collect();
    arrays.push(array("curve", vec![curve.len() / 4, 4], curve));
    arrays.sort_by(|a, b| a.name.cmp(&b.name));
    arrays
}

/// As a .safetensors has them.
fn safetensors(arrays: &[Array]) -> Vec<u8> {
    let mut header = serde_json::Map::new();
    let mut data: Vec<u8> = Vec::new();
    for array in arrays {
        let begin = data.len();
        data.extend(array.data.iter().flat_map(|number| number.to_le_bytes()));
        let about = serde_json::json!({
            "dtype": "F32", "shape": array.shape, "data_offsets": [begin, data.len()],
        });
        header.insert(array.name.clone(), about);
    }
    let header = serde_json::Value::Object(header).to_string();
    let mut file = (header.len() as u64).to_le_bytes().to_vec();
    file.extend(header.bytes());
    file.extend(data);
    file
}

/// `cargo xtask weights` writes them.
#[test]
fn the_shipped_weights_are_what_their_seed_gives() {
    let path = sample("digits-weights.safetensors");
    if env::var_os("CONVOLENS_WEIGHTS").is_some_and(|value| value == "rewrite") {
        fs::write(&path, safetensors(&arrays())).unwrap();
    }
    let bytes = fs::read(&path).unwrap();
    let mut shipped = read_arrays("digits-weights.safetensors", &bytes).unwrap();
    shipped.sort_by(|a, b| a.name.cmp(&b.name));
    assert_eq!(shipped, arrays(), "cargo xtask weights");
}
