#!/bin/sh
# Evaluates an arrangement, and shows what a refusal looks like. Publishes only when asked:
#
#   evaluate.sh [REQUEST.json]
#   evaluate.sh --publish POLICY.pvb ORGANISATION DATE
#
# PVB_URL says where the service is, PVB_KEY who you are.
set -eu

url=${PVB_URL:-http://127.0.0.1:8080}
here=$(dirname "$0")
answer=$(mktemp)
trap 'rm -f "$answer"' EXIT

# Calls METHOD PATH, with more arguments for curl; the body of the answer is in $answer, its status in $status.
# curl comes back by itself after 429 and 503, when Retry-After says so.
call() {
    method=$1 path=$2
    shift 2
    if [ -n "${PVB_KEY:-}" ]; then
        set -- --oauth2-bearer "$PVB_KEY" "$@"
    fi
    status=$(curl --silent --show-error --retry 5 --retry-max-time 60 --output "$answer" \
        --write-out '%{http_code}' --request "$method" "$@" "$url$path")
}

if [ "${1:-}" = --publish ]; then
    call PUT "/v1/policies/$3/versions/$4" --header 'Content-Type: text/plain' --data-binary "@$2"
    case $status in
    20*) echo "published ($status)" ;;
    *) echo "not published ($status): $(cat "$answer")" >&2 && exit 1 ;;
    esac
    exit 0
fi

request=${1:-$here/../evaluation.json}
call POST /v1/evaluations --header 'Content-Type: application/json' --header 'Accept-Language: en' \
    --data-binary "@$request"
if [ "$status" != 200 ]; then
    echo "refused ($status): $(cat "$answer")" >&2
    exit 1
fi
echo "status: $(sed 's/.*"status":"\([a-z]*\)".*/\1/' "$answer")"
cat "$answer"
echo

# A date that does not exist: 400, and a problem that says where and what.
sed 's/"on": *"[0-9-]*"/"on": "2013-02-30"/' "$request" >"$answer.request"
trap 'rm -f "$answer" "$answer.request"' EXIT
call POST /v1/evaluations --header 'Content-Type: application/json' --data-binary "@$answer.request"
echo "problem $status: $(cat "$answer")"
