#!/usr/bin/env bash
# Holds a running service beside its OpenAPI document: no 5xx, no answer that is not documented, nothing accepted
# that the document refuses. Takes the binary as its argument, and the number of examples for each operation in
# EXAMPLES. Each run has the key of one role, as a key opens what it is for and nothing else.
set -euo pipefail
cd "$(dirname "$0")/../.."

binary=${1:-target/debug/pvb}
examples=${EXAMPLES:-15}
venv=target/schemathesis/venv
here=tests/schemathesis
if [ ! -x "$binary" ]; then
    echo "there is no $binary: build it first, with cargo build" >&2
    exit 2
fi
if ! python3 -c 'import venv, ensurepip' 2>/dev/null; then
    echo "python3 with venv is needed: apt-get install python3 python3-venv" >&2
    exit 2
fi
if ! cmp -s "$here/requirements.txt" "$venv/requirements.txt"; then
    rm -rf "$venv"
    python3 -m venv "$venv"
    "$venv/bin/pip" install --quiet --requirement "$here/requirements.txt"
    cp "$here/requirements.txt" "$venv/requirements.txt"
fi

work=$(mktemp -d)
service=
finish() {
    if [ -n "$service" ]; then
        kill "$service" 2>/dev/null || true
        wait "$service" 2>/dev/null || true
    fi
    rm -rf "$work"
}
trap finish EXIT

store=$work/pvb.sqlite
key() {
    "$binary" keys issue --store "$store" --policies policies --holder "schemathesis $1" --role "$1" "${@:2}" 2>/dev/null
}
"$binary" serve --listen 127.0.0.1:0 --policies policies --store "$store" >"$work/out" 2>"$work/err" &
service=$!
for _ in $(seq 300); do
    grep -qs '^listening on ' "$work/out" && break
    sleep 0.1
done
host=$(sed -n 's/^listening on //p' "$work/out")
if [ -z "$host" ]; then
    cat "$work/err" >&2
    exit 1
fi
# the service sees new keys within a second
administrator=$(key administrator)
owner=$(key policy-owner --organisation voorbeeld)
curl -sf --retry 30 --retry-connrefused -o "$work/openapi.json" "$host/v1/openapi.json"
status() {
    curl -s -o /dev/null -w '%{http_code}' "${@:2}" "$host$1"
}
# without this, every call would be refused as documented, and nothing would be tried
for _ in $(seq 300); do
    seen="$(status /v1/policies) $(status /v1/policies -H "Authorization: Bearer $owner") \
$(status /v1/keys -H "Authorization: Bearer $administrator")"
    [ "$seen" = "401 200 200" ] && break
    sleep 0.1
done
if [ "$seen" != "401 200 200" ]; then
    echo "the service does not know the keys: $seen" >&2
    exit 1
fi
"$venv/bin/python" -m openapi_spec_validator "$work/openapi.json"

# Not checked: positive_data_acceptance, as whether a name or a fact is known is up to the policies, and no schema
# of all of them together can say so; object_level_authorization, which tests/access tries with every role.
left_out=positive_data_acceptance,object_level_authorization
export PYTHONPATH=$here SCHEMATHESIS_HOOKS=hooks
run() {
    local config=$1 key=$2 base=$3
    shift 3
    "$venv/bin/schemathesis" --config-file "$config" run "$host/v1/openapi.json" --url "$base" \
        --header "Authorization: Bearer $key" --exclude-checks "$left_out" --max-examples "$examples" \
        --seed 20261125 --generation-database none --suppress-health-check all --request-timeout 60 \
        --continue-on-failure --warnings off "$@"
}
run "$here/plain.toml" "$owner" "$host/v1" --include-tag evaluations --include-tag policies --include-tag versions
run "$here/voorbeeld.toml" "$owner" "$host/v1" --include-tag versions
run "$here/plain.toml" "$administrator" "$host/v1" --include-tag keys
# these stand beside the versions of the interface
run "$here/plain.toml" "$administrator" "$host" --include-tag operations --exclude-path /openapi.json
