#!/usr/bin/env python3
"""Evaluates an arrangement, and shows what a refusal looks like. Publishes only when asked:

    evaluate.py [REQUEST.json]
    evaluate.py --publish POLICY.pvb ORGANISATION DATE

PVB_URL says where the service is, PVB_KEY who you are. Only the standard library is needed: operations are looked up
by their name in the OpenAPI document of the service itself.
"""

import json
import os
import sys
import time
import urllib.error
import urllib.parse
import urllib.request
from pathlib import Path

TRIES = 5
LONGEST_PAUSE = 30


class Problem(Exception):
    """An answer that refuses a request (RFC 9457)."""

    def __init__(self, problem):
        super().__init__(f"{problem['status']} {problem['title']}: {problem['detail']}")
        self.status = problem["status"]
        self.errors = problem.get("errors", [])


class Service:
    """A service, as its OpenAPI document describes it."""

    def __init__(self, url, key=None):
        self.url = url.rstrip("/")
        self.key = key
        self.operations = {}
        document = json.loads(self._send("GET", "/v1/openapi.json", {}, None)[1])
        for path, item in document["paths"].items():
            servers = item.pop("servers", document["servers"])
            base = servers[0]["url"].rstrip("/")
            for method, operation in item.items():
                self.operations[operation["operationId"]] = (method.upper(), base + path, operation)

    def call(self, operation_id, body=None, language="nl", query=None, kind="application/json", **places):
        """Calls an operation; what stands in braces in its path is given by name."""
        method, path, operation = self.operations[operation_id]
        path = path.format(**{name: urllib.parse.quote(value, safe="") for name, value in places.items()})
        if query:
            path += "?" + urllib.parse.urlencode(query)
        headers = {"Accept-Language": language}
        data = None
        if body is not None:
            if kind not in operation["requestBody"]["content"]:
                raise ValueError(f"{operation_id} takes no {kind}")
            headers["Content-Type"] = kind
            data = body.encode() if isinstance(body, str) else json.dumps(body).encode()
        status, text = self._send(method, path, headers, data)
        return status, json.loads(text) if text else None

    def _send(self, method, path, headers, data):
        if self.key:
            headers["Authorization"] = f"Bearer {self.key}"
        for tried in range(1, TRIES + 1):
            request = urllib.request.Request(self.url + path, data=data, headers=headers, method=method)
            try:
                with urllib.request.urlopen(request, timeout=60) as answer:
                    return answer.status, answer.read()
            except urllib.error.HTTPError as refused:
                with refused:
                    if refused.code in (429, 503) and tried < TRIES:
                        time.sleep(min(pause(refused.headers.get("Retry-After")), LONGEST_PAUSE))
                        continue
                    raise Problem(json.load(refused)) from None


def pause(retry_after):
    """How long to wait, in seconds."""
    return int(retry_after) if retry_after and retry_after.isdigit() else 1


def main(arguments):
    service = Service(os.environ.get("PVB_URL", "http://127.0.0.1:8080"), os.environ.get("PVB_KEY"))
    if arguments[:1] == ["--publish"]:
        policy, organisation, date = arguments[1:]
        text = Path(policy).read_text(encoding="utf-8")
        status, edition = service.call(
            "publishVersion", body=text, kind="text/plain", organisation=organisation, date=date
        )
        print(f"published ({status}): {edition['sha256']}")
        return

    file = Path(arguments[0]) if arguments else Path(__file__).parent.parent / "evaluation.json"
    request = json.loads(file.read_text(encoding="utf-8"))
    _, statement = service.call("evaluate", body=request, language="en")
    print(f"status: {statement['status']}")
    for line in statement["lines"]:
        amount = line["amount"]["week"] if line["amount"] else "?"
        print(f"  {line['label']}: {amount} per week")
    for finding in statement["findings"]:
        print(f"  {finding['severity']}: {finding['message']}")

    # A date that does not exist: every fault has a place, a stable code, and words for a person.
    request["arrangement"]["on"] = "2013-02-30"
    try:
        service.call("evaluate", body=request)
    except Problem as problem:
        print(f"problem {problem.status}")
        for error in problem.errors:
            print(f"  {error['pointer']} {error['code']}: {error['message']}")


if __name__ == "__main__":
    try:
        main(sys.argv[1:])
    except Problem as problem:
        sys.exit(str(problem))
