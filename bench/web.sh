#!/usr/bin/env bash
# bin/bench web [--postgres "Host=…"]: start, memory, the cached page and the uncached page of 74 rows.
# Medians of five runs; CPU is the server process's own, from /proc. The load and the server share the machine.
. "$(dirname "${BASH_SOURCE[0]}")/../bin/setup"
need_sdk; need_assets
install wrk wrk; install curl curl
runs=5 seconds=${SECONDS_A_RUN:-6} port=5090
folder=$(mktemp -d)
export Concord__DataFolder=$folder Concord__Demonstration=true Concord__ApiRequestsPerMinute=1000000000 ASPNETCORE_URLS=http://127.0.0.1:$port
[ "${1:-}" = --postgres ] && export Concord__Database=$2
dotnet publish "$root/src/Concord.Web" -c Release -r linux-x64 --self-contained false -p:PublishReadyToRun=true -o "$folder/app" -v q --nologo >/dev/null

median() { sort -g | awk '{a[NR]=$1} END {print (NR%2) ? a[(NR+1)/2] : (a[NR/2]+a[NR/2+1])/2}'; }
now() { date +%s%N; }
begin() {
  dotnet "$folder/app/Concord.Web.dll" --contentRoot "$folder/app" >"$folder/log" 2>&1 & server=$!
  until curl -fs -o /dev/null "http://127.0.0.1:$port/"; do kill -0 $server 2>/dev/null || { cat "$folder/log" >&2; exit 1; }; sleep 0.01; done
}
finish() { kill $server; wait $server 2>/dev/null || true; }
trap 'kill $server 2>/dev/null; rm -rf "$folder"' EXIT
cpu() { awk '{print ($14+$15)*10000}' /proc/$server/stat; }

begin; finish   # makes the database
for _ in $(seq $runs); do t=$(now); begin; echo $(( ($(now) - t) / 1000000 )); finish; done >"$folder/start"

begin
load() { # name, wrk's further arguments…
  local name=$1; shift
  wrk -t1 -c16 -d12s "$@" >/dev/null
  for _ in $(seq $runs); do
    local before after; before=$(cpu); wrk -t1 -c16 -d${seconds}s --latency "$@" >"$folder/wrk"; after=$(cpu)
    awk -v cpu=$((after - before)) '/requests in/ {n=$1} /99%/ {p=$2} /Requests\/sec/ {r=$2} /Non-2xx/ {bad=1} END {if (bad) exit 1; u=p; sub(/[a-z]+$/, "", u); if (p ~ /us$/) u/=1000; else if (p !~ /ms$/) u*=1000; printf "%.0f %.2f %.0f\n", r, u, cpu/n}' "$folder/wrk"
  done >"$folder/$name"
  printf '| %s | %s | %s | %s |\n' "$name" "$(cut -d' ' -f1 "$folder/$name" | median)" "$(cut -d' ' -f2 "$folder/$name" | median)" "$(cut -d' ' -f3 "$folder/$name" | median)"
}
echo "| page | requests/s | p99 ms | CPU µs a request |"
echo "|---|---|---|---|"
load "cached start page, Brotli" -H 'Accept-Encoding: br' "http://127.0.0.1:$port/"
load "cached list of 74 actions, Brotli" -H 'Accept-Encoding: br' "http://127.0.0.1:$port/plans/icap/actions"
load "uncached list of 74 actions" -H 'Authorization: none' "http://127.0.0.1:$port/plans/icap/actions"
load "uncached list of 74 actions, Brotli" -H 'Authorization: none' -H 'Accept-Encoding: br' "http://127.0.0.1:$port/plans/icap/actions"
load "uncached page of 70 actions of the API" -H 'Authorization: none' "http://127.0.0.1:$port/api/v1/plans/icap/actions?pageSize=70"
echo
echo "start to first page: $(median <"$folder/start") ms (median of $runs)"
echo "memory after the load: $(awk '/VmRSS/ {printf "%.0f MiB", $2/1024}' /proc/$server/status)"
