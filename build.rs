//! Builds the program again when the knowledge that it carries has changed.

fn main() {
    println!("cargo::rerun-if-changed=catalogue");
    println!("cargo::rerun-if-changed=config");
}
