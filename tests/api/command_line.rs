//! The program as people and scripts call it.

use std::io::{BufRead, BufReader, Write};
use std::process::{Command, Output, Stdio};

use crate::app::TestApp;

const LIST: &str = concat!(
    env!("CARGO_MANIFEST_DIR"),
    "/src/http/openapi/examples/list.json"
);

fn program() -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_sourcing-advisor"));
    command.env_clear();
    command
}

fn fed(input: &str, arguments: &[&str]) -> Output {
    let mut child = program()
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    child
        .stdin
        .take()
        .unwrap()
        .write_all(input.as_bytes())
        .unwrap();
    child.wait_with_output().unwrap()
}

#[tokio::test]
async fn a_file_is_answered_with_the_bytes_of_the_server() {
    let app = TestApp::spawn();

    let from_file = program().args(["assess", LIST]).output().unwrap();
    let from_server = app
        .assess_text(&std::fs::read_to_string(LIST).unwrap())
        .await;

    assert_eq!(from_file.status.code(), Some(0));
    assert_eq!(
        String::from_utf8(from_file.stdout).unwrap(),
        from_server.text
    );
    assert!(from_file.stderr.is_empty());
}

#[tokio::test]
async fn a_bad_file_is_refused_with_the_problem_of_the_server() {
    let app = TestApp::spawn();
    let body = r#"{"narrative": "", "colour": 1}"#;

    let from_input = fed(body, &["assess", "-"]);
    let from_server = app.assess_text(body).await;

    assert_eq!(from_input.status.code(), Some(1));
    assert_eq!(
        String::from_utf8(from_input.stderr).unwrap().trim_end(),
        from_server.text
    );
    assert!(from_input.stdout.is_empty());
}

#[test]
fn a_bad_activity_is_refused_only_where_that_is_asked_for() {
    let body = r#"{"activities": [{"description": ""}]}"#;

    let lenient = fed(body, &["assess", "-"]);
    let strict = fed(body, &["assess", "--strict", "-"]);

    assert_eq!(lenient.status.code(), Some(0));
    assert_eq!(strict.status.code(), Some(1));
}

#[test]
fn every_way_to_fail_has_its_exit_code() {
    let code = |command: &mut Command| command.output().unwrap().status.code();

    let missing_file = code(program().args(["assess", "/no/such/file"]));
    let usage = code(program().arg("asess"));
    let unknown_setting = code(program().env("SOURCING_ADVISOR__SERVER__PROT", "1"));
    let no_catalogue =
        code(program().env("SOURCING_ADVISOR__CATALOGUE__DIRECTORY", "/no/such/dir"));
    let no_config = code(program().args(["--config", "/no/such/file.yaml", "serve"]));

    assert_eq!(missing_file, Some(1));
    assert_eq!(usage, Some(2));
    assert_eq!(unknown_setting, Some(3));
    assert_eq!(no_catalogue, Some(3));
    assert_eq!(no_config, Some(3));
}

#[test]
fn the_document_is_printed_as_it_is_committed() {
    let output = program().arg("openapi").output().unwrap();

    let text = String::from_utf8(output.stdout).unwrap();
    assert_eq!(text, sourcing_advisor::http::openapi::document_text());
}

#[test]
fn help_names_commands_settings_and_exit_codes() {
    let output = program().arg("--help").output().unwrap();

    let text = String::from_utf8(output.stdout).unwrap();
    for part in [
        "serve",
        "assess",
        "openapi",
        "SOURCING_ADVISOR__SERVER__PORT",
        "Exit codes:",
    ] {
        assert!(text.contains(part), "{part} is missing in\n{text}");
    }
}

#[tokio::test]
async fn a_stopped_server_says_so_before_it_goes() {
    let mut server = program()
        .arg("serve")
        .env("SOURCING_ADVISOR__SERVER__PORT", "0")
        .env("SOURCING_ADVISOR__SERVER__DRAIN_SECONDS", "2")
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut log = BufReader::new(server.stderr.take().unwrap()).lines();
    let line = log
        .by_ref()
        .map(Result::unwrap)
        .find(|line| line.contains("listening at"))
        .unwrap();
    let docs = line
        .split("Swagger UI at ")
        .nth(1)
        .unwrap()
        .split_whitespace()
        .next()
        .unwrap();
    let ready = docs.replace("/docs/", "/health/ready");
    let rest = std::thread::spawn(move || log.map(Result::unwrap).collect::<Vec<_>>());

    let before = reqwest::get(&ready).await.unwrap().status();
    Command::new("kill")
        .arg(server.id().to_string())
        .status()
        .unwrap();
    tokio::time::sleep(std::time::Duration::from_millis(500)).await;
    let draining = reqwest::get(&ready).await.unwrap();
    let draining_status = draining.status();
    let problem = draining.text().await.unwrap();
    let ended = server.wait().unwrap();

    assert_eq!(before, 200);
    assert_eq!(draining_status, 503);
    assert!(problem.contains("shutting down"), "{problem}");
    assert_eq!(ended.code(), Some(0));
    assert!(
        rest.join()
            .unwrap()
            .iter()
            .any(|line| line.contains("stopped"))
    );
}
