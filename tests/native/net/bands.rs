//! Maps computed in bands of rows are those that are computed whole.

use convolens::engine::{Shape, Tensor};
use convolens::net::{Bands, Parts, Plan, Speed, Wanted, Weights};

use super::{net, noise};

/// Every map of every layer, number by number.
fn all(plan: &Plan) -> Vec<Wanted> {
    let maps = (1..=plan.depth()).flat_map(|value| {
        let Shape {
            channels,
            height: rows,
            width: columns,
        } = plan.shape(value);
        (0..channels).map(move |channel| Wanted {
            value,
            channel,
            rows,
            columns,
        })
    });
    maps.collect()
}

#[test]
fn bands_together_are_the_whole_maps() {
    let stacks = [
        ("conv,8,3,p1,relu;conv,8,3,p1,relu;conv,8,3,p1", 3, 500, 90),
        (
            "conv,6,5,p2,mirror;max,2;conv,8,3,s2,d2,p2,tanh",
            1,
            1200,
            77,
        ),
        (
            "conv,4,3,same,circular;conv,32,3,p1;avg,3,s2,p1,ceil",
            1,
            640,
            64,
        ),
        (
            "conv,8,3,p1;conv,8,3,p1;add,1,relu;cat,2;global,avg",
            1,
            900,
            50,
        ),
        ("conv,16,3,p1,relu;conv,16,3,p1;pyramid,max,1,2", 1, 700, 60),
    ];
    for (text, channels, height, width) in stacks {
        let stack = net(text);
        let shape = Shape::new(channels, height, width);
        let plan = stack.plan(shape, false).unwrap();
        let weights = Weights::new(&stack, &plan, 3);
        let mut seed = 5;
        let data = (0..shape.len().unwrap())
            .map(|_| noise(&mut seed))
            .collect();
        let input = Tensor::new(shape, data).unwrap();
        let values = Parts::all(&plan)
            .compute(&weights, input.clone(), Speed::Plain)
            .unwrap();
        let wanted = all(&plan);
        let bands = Bands::new(&plan, &wanted);
        let mut maps: Vec<Vec<f32>> = wanted
            .iter()
            .map(|map| vec![f32::NAN; map.rows * map.columns])
            .collect();
        let mut ends = vec![(f32::INFINITY, f32::NEG_INFINITY); wanted.len()];
        for band in 0..bands.count() {
            let rows = bands.needs(band);
            let mut cut = Vec::new();
            for channel in 0..channels {
                for row in rows.clone() {
                    cut.extend_from_slice(input.row(channel, row));
                }
            }
            let cut = Tensor::new(Shape::new(channels, rows.len(), width), cut).unwrap();
            for (index, sampled) in bands
                .compute(band, &weights, &cut)
                .unwrap()
                .into_iter()
                .enumerate()
            {
                let first = sampled.first * wanted[index].columns;
                maps[index][first..first + sampled.samples.len()].copy_from_slice(&sampled.samples);
                let (low, high) = ends[index];
                ends[index] = (low.min(sampled.low), high.max(sampled.high));
            }
        }
        for ((wanted, map), (low, high)) in wanted.iter().zip(&maps).zip(ends) {
            let whole = values.part(wanted.value).unwrap().0.channel(wanted.channel);
            let largest = whole
                .iter()
                .fold(1.0_f32, |most, number| most.max(number.abs()));
            for (got, want) in map.iter().zip(whole) {
                assert!(
                    (got - want).abs() <= 1e-4 * largest,
                    "{text}, {wanted:?}: {got} instead of {want}"
                );
            }
            let extreme = |pick: fn(f32, f32) -> f32| whole.iter().copied().reduce(pick).unwrap();
            assert!(
                (low - extreme(f32::min)).abs() <= 1e-4 * largest,
                "{text}, {wanted:?}"
            );
            assert!(
                (high - extreme(f32::max)).abs() <= 1e-4 * largest,
                "{text}, {wanted:?}"
            );
        }
    }
}

#[test]
fn a_smaller_map_has_the_means() {
    let stack = net("conv,1,1,identity,nobias");
    let plan = stack.plan(Shape::new(1, 4, 6), false).unwrap();
    let wanted = [Wanted {
        value: 1,
        channel: 0,
        rows: 2,
        columns: 3,
    }];
    let bands = Bands::new(&plan, &wanted);
    assert_eq!(bands.count(), 1);
    let input = Tensor::new(Shape::new(1, 4, 6), (0_u8..24).map(f32::from).collect()).unwrap();
    let weights = Weights::new(&stack, &plan, 1);
    let [map] = bands
        .compute(0, &weights, &input)
        .unwrap()
        .try_into()
        .unwrap();
    assert_eq!(
        map.samples,
        [3.5, 5.5, 7.5, 15.5, 17.5, 19.5],
        "(0 + 1 + 6 + 7) / 4 = 3.5"
    );
    assert_eq!((map.low, map.high), (0.0, 23.0));
}
