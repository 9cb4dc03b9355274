//! One bad activity does not sink the others.

use serde_json::json;

use crate::app::TestApp;

fn mixed() -> String {
    json!({"activities": [
        {"id": "good", "description": "Lohnabrechnung"},
        {"id": "bad", "description": ""},
        "no object",
        {"id": "good", "description": "Buchhaltung"},
        {"description": "Reinigung"},
    ]})
    .to_string()
}

#[tokio::test]
async fn bad_activities_come_back_in_their_places() {
    let app = TestApp::spawn();

    let answer = app.assess_text(&mixed()).await;

    assert_eq!(answer.status, 200);
    let body = answer.json();
    let activities = body["activities"].as_array().unwrap();
    let ids: Vec<_> = activities.iter().map(|activity| &activity["id"]).collect();
    assert_eq!(ids, ["good", "bad", "a3", "good", "a5"]);
    assert_eq!(
        activities[1],
        json!({"id": "bad", "status": "invalid", "errors": [
            {"pointer": "/activities/1/description", "detail": "must not be blank"}
        ]})
    );
    assert_eq!(
        activities[2]["errors"][0]["detail"],
        "must be an object, not a string"
    );
    assert_eq!(
        activities[3]["errors"][0]["detail"],
        "is the id of an earlier activity"
    );
    assert!(activities[4]["service_type"].is_object());
    assert_eq!(body["portfolio"]["counts"]["invalid"], 3);
}

#[tokio::test]
async fn a_question_points_to_the_place_in_the_request_also_behind_a_bad_activity() {
    let app = TestApp::spawn();
    let request = json!({"activities": [{"description": ""}, {"description": "Sonstiges"}]});

    let body = app.assess(&request).await.json();

    let pointers = body["activities"][1]["questions"]
        .as_array()
        .unwrap()
        .iter();
    let wrong = pointers.filter(|q| q["pointer"].as_str().unwrap().starts_with("/activities/0"));
    assert_eq!(wrong.count(), 0);
}

#[tokio::test]
async fn strict_handling_refuses_the_whole_request() {
    let app = TestApp::spawn();

    for prefer in ["handling=strict", "respond-async, Handling=Strict; x=1"] {
        let answer = app
            .send(app.assessment(&mixed()).header("prefer", prefer))
            .await;

        assert_eq!(answer.status, 422, "{prefer}");
        assert_eq!(answer.header("preference-applied"), "handling=strict");
        assert_eq!(answer.json()["errors"].as_array().unwrap().len(), 3);
    }
}

#[tokio::test]
async fn strict_handling_of_a_good_request_is_confirmed() {
    let app = TestApp::spawn();
    let body = r#"{"activities": [{"description": "Lohnabrechnung"}]}"#;

    let strict = app
        .send(app.assessment(body).header("prefer", "handling=strict"))
        .await;
    let lenient = app.assess_text(body).await;

    assert_eq!(strict.status, 200);
    assert_eq!(strict.header("preference-applied"), "handling=strict");
    assert_eq!(lenient.header("preference-applied"), "");
    assert_eq!(strict.text, lenient.text);
}

#[tokio::test]
async fn a_fault_outside_the_activities_refuses_the_request_and_lists_theirs_too() {
    let app = TestApp::spawn();
    let request = json!({"company": {"home_country": "XX"}, "activities": [{"description": ""}]});

    let answer = app.assess(&request).await;

    assert_eq!(answer.status, 422);
    assert_eq!(answer.json()["errors"].as_array().unwrap().len(), 2);
}
