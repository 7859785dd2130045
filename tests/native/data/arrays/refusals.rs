use super::{arrays, error, file, npy, safetensors};
use convolens::data::read_arrays;
use convolens::engine::MAX_ELEMENTS;
use serde_json::{Value, json};

/// The refusal as the page gets it.
#[track_caller]
fn told(bytes: &[u8]) -> Value {
    serde_json::to_value(read_arrays("w.npy", bytes).unwrap_err()).unwrap()
}

#[track_caller]
fn dictionary(text: &str) -> Value {
    told(&npy(1, text, &[0; 6]))
}

#[track_caller]
fn header(text: &str, data: usize) -> Value {
    told(&safetensors(text, &vec![0; data]))
}

fn broken(reason: &str, name: &str) -> Value {
    json!({"code": "bad-header", "reason": reason, "name": name})
}

#[test]
fn other_formats() {
    for (bytes, looks) in [
        (&b""[..], "empty"),
        (b"PK\x03\x04 and more", "zip"),
        (b"PK\x05\x06", "zip"),
        (b"\x89HDF\r\n\x1a\n", "hdf5"),
        (b"\x80\x02}q\x00", "pickle"),
        (b"\x93NUMPI\x01\x00", "other"),
        (b"1,2,3\n", "other"),
        (b"{\"conv1\":{\"weight\":[1]}}", "other"),
        // a header of 0 bytes, one that is no object, one of more than 100 MB
        (b"\0\0\0\0\0\0\0\0", "other"),
        (b"\x02\0\0\0\0\0\0\0[]", "other"),
        (b"\x01\xe1\xf5\x05\0\0\0\0{}", "other"),
    ] {
        let expected = json!({"code": "unknown-format", "looks": looks, "bytes": bytes.len()});
        assert_eq!(told(bytes), expected);
    }
    // 100 MB may still be a header
    assert_eq!(
        told(b"\x00\xe1\xf5\x05\0\0\0\0{}"),
        json!({"code": "truncated", "needed": 100_000_008, "got": 10})
    );
}

#[test]
fn versions() {
    assert_eq!(
        told(b"\x93NUMPY\x04\x01\0\0"),
        json!({"code": "unsupported-version", "major": 4, "minor": 1})
    );
}

#[test]
fn cut_files() {
    let truncated =
        |needed: u64, got: usize| json!({"code": "truncated", "needed": needed, "got": got});
    let whole = file("f4.npy");
    assert_eq!(whole.len(), 152, "128 + 2 · 3 · 4");
    for (got, needed) in [
        (1, 10),
        (6, 10),
        (9, 10),
        (10, 128),
        (127, 128),
        (128, 152),
        (151, 152),
    ] {
        assert_eq!(told(&whole[..got]), truncated(needed, got));
    }
    let whole = file("version2.npy");
    for (got, needed) in [(9, 12), (11, 12), (12, 128), (200, 224)] {
        assert_eq!(told(&whole[..got]), truncated(needed, got));
    }
    assert_eq!(
        told(b"\x93NUMPY\x03\0\xff\xff\xff\xff{"),
        truncated(12 + u64::from(u32::MAX), 13)
    );
    let whole = file("model.safetensors");
    let end = whole.len() as u64;
    assert_eq!(told(&whole[..1000]), truncated(end, 1000));
    assert_eq!(
        told(&whole[..whole.len() - 1]),
        truncated(end, whole.len() - 1)
    );
}

#[test]
fn headers_that_are_no_text_of_their_kind() {
    let syntax = broken("syntax", "");
    for text in [
        "",
        "{",
        "garbage",
        "{'descr'}",
        "{'descr': <f4}",
        "{'descr': '<f4",
        "{'descr': [('a', '<f4'}",
        "{'descr': [('a', '\\'), '<f4')",
        "{'descr': '<f4', 'fortran_order': , 'shape': (1,)}",
        "{'descr': '<f4', 'fortran_order': False, 'shape': 1}",
        "{'descr': '<f4', 'fortran_order': False, 'shape': (1,,)}",
        "{'descr': '<f4', 'fortran_order': False, 'shape': (1 2)}",
        "{'descr': '<f4', 'fortran_order': False, 'shape': (1,)} x",
        "{'descr': '<f4' 'fortran_order': False, 'shape': (1,)}",
    ] {
        assert_eq!(dictionary(text), syntax, "{text}");
    }
    let deep = format!("{{\"x\":{}", "[".repeat(100_000));
    for text in [
        "{",
        "{}x",
        "{\"x\"}",
        "{'x':1}",
        "{\"x\":{\"dtype\":\"F32\"",
        &deep,
    ] {
        let told = header(text, 0);
        assert_eq!(told["code"], "bad-header", "{text}");
    }
    assert_eq!(header("{\"x\"}", 0), syntax);
    assert_eq!(told(&safetensors("{", b"")), syntax);
    assert_eq!(told(b"\x05\0\0\0\0\0\0\0{\"\xff\":"), syntax);
}

#[test]
fn fields_that_are_not_what_they_must_be() {
    let fields = broken("fields", "");
    for text in [
        "{}",
        "{'descr': '<f4', 'fortran_order': False}",
        "{'descr': '<f4', 'fortran_order': 0, 'shape': (1,)}",
        "{'descr': '<f4', 'fortran_order': False, 'shape': (-1,)}",
        "{'descr': '<f4', 'descr': '<f4', 'fortran_order': False, 'shape': (1,)}",
        "{'descr': '<f4', 'fortran_order': False, 'shape': (1,), 'x': (1,)}",
    ] {
        assert_eq!(dictionary(text), fields, "{text}");
    }
    for entry in [
        "1",
        "{}",
        r#"{"dtype":"U8","shape":[1]}"#,
        r#"{"dtype":8,"shape":[1],"data_offsets":[0,1]}"#,
        r#"{"dtype":"U8","dtype":"U8","shape":[1],"data_offsets":[0,1]}"#,
        r#"{"dtype":"U8","shape":[-1],"data_offsets":[0,1]}"#,
        r#"{"dtype":"U8","shape":[1.5],"data_offsets":[0,1]}"#,
        r#"{"dtype":"U8","shape":[99999999999999999999],"data_offsets":[0,1]}"#,
        r#"{"dtype":"U8","shape":1,"data_offsets":[0,1]}"#,
        r#"{"dtype":"U8","shape":[1],"data_offsets":[-1,0]}"#,
        r#"{"dtype":"U8","shape":[1],"data_offsets":[0]}"#,
        r#"{"dtype":"U8","shape":[1],"data_offsets":[[0],1]}"#,
    ] {
        assert_eq!(header(&format!("{{\"x\":{entry}}}"), 1), fields, "{entry}");
    }
}

#[test]
fn names_that_stand_twice() {
    let both = r#"{"ядро":{"dtype":"U8","shape":[1],"data_offsets":[0,1]},"b":{"dtype":"U8","shape":[1],"data_offsets":[2,3]},"ядро":{"dtype":"U8","shape":[1],"data_offsets":[1,2]}}"#;
    assert_eq!(header(both, 3), broken("duplicate", "ядро"));
}

#[test]
fn places_that_overlap_or_leave_gaps() {
    let two = |a: [u64; 2], b: [u64; 2], data| {
        header(
            &format!(
                r#"{{"a":{{"dtype":"U8","shape":[2],"data_offsets":{a:?}}},"b":{{"dtype":"U8","shape":[2],"data_offsets":{b:?}}}}}"#
            ),
            data,
        )
    };
    assert_eq!(two([0, 2], [0, 2], 2), broken("offsets", "b"));
    assert_eq!(two([0, 2], [1, 3], 3), broken("offsets", "b"));
    assert_eq!(two([0, 2], [3, 5], 5), broken("offsets", "b"));
    assert_eq!(two([3, 5], [1, 3], 5), broken("offsets", "b"));
    assert_eq!(two([0, 2], [2, 0], 2), broken("offsets", "b"));
    assert_eq!(two([0, 2], [2, 4], 5), broken("offsets", ""));
    assert_eq!(header("{}", 1), broken("offsets", ""));
}

#[test]
fn types_that_are_not_read() {
    let unsupported =
        |name: &str, dtype: &str| json!({"code": "unsupported-type", "name": name, "dtype": dtype});
    for (name, dtype) in [
        ("complex", "<c16"),
        ("text", "<U1"),
        ("fields", "[('a', '<i4'), ('б', '<f4')]"),
    ] {
        let error = error(&format!("{name}.npy"));
        assert_eq!(
            serde_json::to_value(error).unwrap(),
            unsupported(name, dtype)
        );
    }
    let error = serde_json::to_value(error("eighths.safetensors")).unwrap();
    assert_eq!(error, unsupported("eighths", "F8_E4M3"));
    let long = format!(
        "{{'descr': '{}', 'fortran_order': False, 'shape': (1,)}}",
        "ы".repeat(300)
    );
    let expected = format!("{}…", "ы".repeat(99));
    assert_eq!(dictionary(&long), unsupported("w", &expected));
}

#[test]
fn lengths_that_do_not_fit_the_shape() {
    assert_eq!(
        dictionary("{'descr': '<i2', 'fortran_order': False, 'shape': (1, 2)}"),
        json!({"code": "length-mismatch", "name": "w", "shape": "1 × 2", "expected": 4, "got": 6})
    );
    assert_eq!(
        header(
            r#"{"x":{"dtype":"F32","shape":[1,1,1,1,1,1,1,1,3],"data_offsets":[0,8]}}"#,
            8
        ),
        json!({"code": "length-mismatch", "name": "x", "shape": "1 × 1 × 1 × 1 × 1 × 1 × 1 × 1 × …", "expected": 12, "got": 8})
    );
}

#[test]
fn shapes_that_are_too_large() {
    let too_large =
        |elements: u64| json!({"code": "too-large", "elements": elements, "limit": MAX_ELEMENTS});
    let npy_of = |shape: &str| {
        dictionary(&format!(
            "{{'descr': '|u1', 'fortran_order': True, 'shape': {shape}}}"
        ))
    };
    assert_eq!(npy_of("(268435457,)"), too_large(MAX_ELEMENTS + 1));
    assert_eq!(npy_of("(268435456,)")["code"], "truncated");
    let most = too_large((1 << 53) - 1);
    assert_eq!(npy_of("(4294967296, 4294967296)"), most);
    assert_eq!(npy_of("(99999999999999999999999999,)"), most);
    assert_eq!(npy_of("(4294967295, 4294967295, 3, 5)"), most);
    assert_eq!(npy_of("(0, 4294967295, 4294967295, 4294967295)"), most);
    // a file's arrays count together
    let entry = |name: &str, begin: u64| {
        let end = begin + (1 << 27) + 1;
        format!(
            r#""{name}":{{"dtype":"U8","shape":[{}],"data_offsets":[{begin},{end}]}}"#,
            end - begin
        )
    };
    let both = format!("{{{},{}}}", entry("a", 0), entry("b", (1 << 27) + 1));
    assert_eq!(header(&both, 0), too_large((1 << 28) + 2));
    // offsets of any size
    let far = format!(
        r#"{{"x":{{"dtype":"U8","shape":[{0}],"data_offsets":[0,{0}]}}}}"#,
        u64::MAX
    );
    assert_eq!(header(&far, 0), most);
    let empty = format!(
        r#"{{"x":{{"dtype":"U8","shape":[0],"data_offsets":[{0},{0}]}}}}"#,
        u64::MAX
    );
    assert_eq!(header(&empty, 0), broken("offsets", "x"));
}

#[test]
fn values_that_are_not_finite() {
    let not_finite = |name: &str, index: usize, count: usize| json!({"code": "not-finite", "name": name, "index": index, "count": count});
    let told = |name| serde_json::to_value(error(name)).unwrap();
    assert_eq!(told("nan.npy"), not_finite("nan", 1, 2));
    assert_eq!(told("beyond.npy"), not_finite("beyond", 1, 1));
    // the index counts in the order of `Array::data`
    let dictionary = "{'descr': '>f2', 'fortran_order': True, 'shape': (2, 3)}";
    let data = [0, 0, 0, 0, 0xfc, 0, 0, 0, 0, 0, 0, 0];
    let error = read_arrays("w.npy", &npy(1, dictionary, &data)).unwrap_err();
    assert_eq!(serde_json::to_value(error).unwrap(), not_finite("w", 1, 1));
}

#[test]
fn sentences() {
    assert_eq!(
        error("fields.npy").to_string(),
        "fields has elements of type [('a', '<i4'), ('б', '<f4')], which are not read"
    );
    let said = |bytes: &[u8]| read_arrays("w.npy", bytes).unwrap_err().to_string();
    assert_eq!(said(b"\x93NUM"), "the file ends after 4 bytes of 10");
    assert_eq!(said(&npy(1, "", b"")), "the header is broken (syntax)");
    assert_eq!(arrays("row.npy").len(), 1);
}
