#!/bin/sh
# A whole alliance in one go, in a folder of its own: docs/example/run.sh [FOLDER]
# Build first (npm run build). ALLIAGE says how to call the command line, PORT where the relay listens.
set -eu

here=$(cd "$(dirname "$0")" && pwd)
ALLIAGE=${ALLIAGE:-"node $here/../../out/cli/alliage.js"}
PORT=${PORT:-4848}
folder=${1:-$(mktemp -d)}
cd "$folder"
ALLIAGE_DATA=$folder/data
export ALLIAGE_DATA
alliage() { $ALLIAGE "$@"; }

# The partners begin from the template, then write what they agreed on.
alliage new sourde.alliance --name "Alliance de la Sourde" --scope contractual
alliage apply sourde.alliance "$here/commands.jsonl"
alliage show sourde.alliance
alliage export sourde.alliance -o contrat.docx --version 1.0 --date 2026-11-30

# Each signatory has an identity of their own; its passphrase is in a variable, never among the arguments.
PHRASE_ANNE="la fontaine de la place" PHRASE_LEO="les canaux du printemps"
export PHRASE_ANNE PHRASE_LEO
alliage identity new --name "Anne Roux" --organisation "Commune de Valsourde" \
  --out anne.p12 --certificate anne.pem --passphrase-env PHRASE_ANNE
alliage identity new --name "Léo Vidal" --organisation "Les Jardins de la Sourde" --rsa \
  --out leo.p12 --certificate leo.pem --passphrase-env PHRASE_LEO
alliage sign contrat.docx --p12 anne.p12 --passphrase-env PHRASE_ANNE --role "maire" -o signe-anne.docx
alliage sign signe-anne.docx --p12 leo.p12 --passphrase-env PHRASE_LEO --role "président" -o signe.docx
alliage verify signe.docx --alliance sourde.alliance --trust anne.pem --trust leo.pem

# A relay for those who are far away, and the alliance on another machine through it.
: >serve.log
$ALLIAGE serve --port "$PORT" --data relay >serve.log 2>&1 &
relay=$!
trap 'kill "$relay" 2>/dev/null || true' EXIT
until grep -q "http://127.0.0.1:$PORT/" serve.log; do
  kill -0 "$relay"
  sleep 0.1
done
link=$(alliage share sourde.alliance --relay "http://127.0.0.1:$PORT" | tail -n 1)
alliage sync sourde.alliance --link "$link"
alliage sync ailleurs.alliance --link "$link"
alliage merge sourde.alliance ailleurs.alliance -o reunie.alliance
kill "$relay"
wait "$relay"
echo "$folder"
