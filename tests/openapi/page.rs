//! The page for people.

use crate::live::{Service, operations};

#[tokio::test]
async fn the_page_tells_of_every_operation_and_every_schema() {
    let service = Service::still().await;
    let page = service.get("/docs").await;
    assert_eq!(page.status, 200);
    assert_eq!(page.header("content-type"), "text/html; charset=utf-8");
    for (.., operation) in operations(&service.document) {
        let id = operation["operationId"].as_str().unwrap();
        assert!(page.text.contains(&format!("id=\"call-{id}\"")), "{id}");
        assert!(page.text.contains(&format!("href=\"#call-{id}\"")), "{id} is not in the contents");
    }
    for name in service.document["components"]["schemas"].as_object().unwrap().keys() {
        assert!(page.text.contains(&format!("id=\"schema-{name}\"")), "{name}");
    }
}

#[tokio::test]
async fn every_link_of_the_page_leads_somewhere() {
    let page = Service::still().await.get("/docs").await.text;
    let links = page.split("href=\"").skip(1).map(|rest| rest.split('"').next().unwrap());
    let mut followed = 0;
    for link in links {
        match link.strip_prefix('#') {
            Some(anchor) => assert!(page.contains(&format!("id=\"{anchor}\"")), "{link}"),
            None => assert_eq!(link, "/v1/openapi.json"),
        }
        followed += 1;
    }
    assert!(followed > 50, "{followed}");
    let mut ids: Vec<&str> =
        page.split(" id=\"").skip(1).map(|rest| rest.split('"').next().unwrap()).collect();
    let number = ids.len();
    ids.sort_unstable();
    ids.dedup();
    assert_eq!(ids.len(), number, "an id stands twice");
}

#[tokio::test]
async fn a_browser_takes_nothing_from_the_page_but_its_own_style() {
    let page = Service::still().await.get("/docs").await;
    let policy = page.header("content-security-policy");
    assert!(policy.starts_with("default-src 'none'; style-src 'sha256-"), "{policy}");
    assert!(!policy.contains("unsafe") && policy.contains("frame-ancestors 'none'"), "{policy}");
    for absent in ["<script", "javascript:", " style=", " on", "src=", "<link", "@import", "url("] {
        let tags = page.text.split('<').skip(1).map(|rest| rest.split('>').next().unwrap());
        let found = tags.into_iter().find(|tag| format!("<{tag}").contains(absent));
        assert!(found.is_none(), "{absent}: {found:?}");
    }
}
