#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    testkit::parsers::run("signature_line", bytes);
});
