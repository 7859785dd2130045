//! Stacks that people know.

/// A stack with what it is meant for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Preset {
    /// Its name in messages.
    pub name: &'static str,
    /// The stack, as an address writes it.
    pub layers: &'static str,
    /// Whether its input has red, green and blue.
    pub colour: bool,
    /// Rows and columns of the square picture that it is made for; 0: any.
    pub side: usize,
    /// Whether it is made for a series.
    pub series: bool,
}

const ANY: Preset = Preset {
    name: "",
    layers: "",
    colour: false,
    side: 0,
    series: false,
};

/// All of them, in the order in which they are offered.
pub const PRESETS: [Preset; 17] = [
    // Simonyan and Zisserman 2015: the same field between the same channels, so a first layer makes these of one.
    Preset {
        name: "two-3",
        layers: "conv,8,1,relu;conv,8,3,p1,relu;conv,8,3,p1,relu",
        ..ANY
    },
    Preset {
        name: "one-5",
        layers: "conv,8,1,relu;conv,8,5,p2,relu",
        ..ANY
    },
    Preset {
        name: "three-3",
        layers: "conv,8,1,relu;conv,8,3,p1,relu;conv,8,3,p1,relu;conv,8,3,p1,relu",
        ..ANY
    },
    Preset {
        name: "one-7",
        layers: "conv,8,1,relu;conv,8,7,p3,relu",
        ..ANY
    },
    Preset {
        name: "pooled",
        layers: "conv,8,3,p1,relu;max,2;conv,8,3,p1,relu;max,2;conv,8,3,p1,relu",
        ..ANY
    },
    Preset {
        name: "strided",
        layers: "conv,8,3,s2,p1,relu;conv,8,3,s2,p1,relu;conv,8,3,p1,relu",
        ..ANY
    },
    // van den Oord et al. 2016
    Preset {
        name: "wavenet",
        layers: "conv,4,2,causal,relu;conv,4,2,d2,causal,relu;conv,4,2,d4,causal,relu;conv,4,2,d8,causal,relu",
        series: true,
        ..ANY
    },
    // Yu and Koltun 2016
    Preset {
        name: "dilated",
        layers: "conv,4,3,p1,relu;conv,4,3,d2,p2,relu;conv,4,3,d4,p4,relu;conv,4,3,d8,p8,relu",
        ..ANY
    },
    // LeCun et al. 1998, with all of C3's maps connected
    Preset {
        name: "lenet",
        layers: "conv,6,5,tanh;avg,2;conv,16,5,tanh;avg,2",
        side: 32,
        ..ANY
    },
    // Simonyan and Zisserman 2015
    Preset {
        name: "vgg",
        layers: "conv,64,3,p1,relu;conv,64,3,p1,relu;max,2;conv,128,3,p1,relu;conv,128,3,p1,relu;max,2",
        colour: true,
        side: 224,
        ..ANY
    },
    // He et al. 2016
    Preset {
        name: "residual",
        layers: "conv,8,3,p1,relu;conv,8,3,p1,relu;conv,8,3,p1;add,2,relu",
        ..ANY
    },
    // Howard et al. 2017: the first convolution, then one separable block
    Preset {
        name: "mobilenet",
        layers: "conv,32,3,s2,p1,nobias,relu;conv,32,3,p1,g32,nobias,relu;conv,64,1,nobias,relu",
        colour: true,
        side: 224,
        ..ANY
    },
    // Szegedy et al. 2015: two of the four branches
    Preset {
        name: "inception",
        layers: "conv,8,1,relu;conv,4,1,relu,@1;conv,8,5,p2,relu;cat,2",
        ..ANY
    },
    Preset {
        name: "edges",
        layers: "conv,8,5,p2,mirror,edges,relu;max,2;conv,8,3,p1,mirror,gauss;max,2",
        ..ANY
    },
    Preset {
        name: "deep",
        layers: DEEP,
        ..ANY
    },
    Preset {
        name: "embedding",
        layers: "conv,8,3,p1,relu;max,2;conv,16,3,p1,relu;global,avg",
        ..ANY
    },
    // He et al. 2014
    Preset {
        name: "pyramid",
        layers: "conv,8,3,p1,relu;conv,8,3,p1,relu;pyramid,max,1,2,4",
        ..ANY
    },
];

/// Deep enough for the effective field to be a bell.
const DEEP: &str = "conv,4,3,p1,relu;conv,4,3,p1,relu;conv,4,3,p1,relu;conv,4,3,p1,relu;conv,4,3,p1,relu;\
                    conv,4,3,p1,relu;conv,4,3,p1,relu;conv,4,3,p1,relu;conv,4,3,p1,relu;conv,4,3,p1,relu";
