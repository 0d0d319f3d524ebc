#!/usr/bin/env bash
# The array script and the line for GNU parallel, tried on this machine; see README.md. Skipped with a
# message where the tools cannot be had.
set -euo pipefail
cd "$(dirname "$0")/../.."
LUAN=$PWD/target/release/luan
skip() { echo "test-cluster skipped: $1"; exit 0; }
[ "$(id -u)" = 0 ] || skip "installing and starting Slurm wants root"
need="slurmctld slurmd munged parallel"
have() { for tool in $need; do command -v "$tool" >/dev/null || return 1; done; }
if ! have; then
    { apt-get update && apt-get install -y --no-install-recommends slurm-wlm munge parallel; } >/tmp/luan-cluster-apt.log 2>&1 ||
        skip "slurm-wlm, munge and parallel could not be installed (/tmp/luan-cluster-apt.log)"
fi
[ -x "$LUAN" ] || skip "there is no target/release/luan; run make build"

work=$(mktemp -d)
nodes=()
cleanup() {
    kill "${nodes[@]}" 2>/dev/null || true
    [ -f "$work/slurmctld.pid" ] && kill "$(cat "$work/slurmctld.pid")" 2>/dev/null || true
    [ -f "$work/munged.pid" ] && kill "$(cat "$work/munged.pid")" 2>/dev/null || true
}
trap cleanup EXIT

# What is planned: twelve small rosters, and what one machine makes of them.
for seed in $(seq 12); do
    "$LUAN" generate --officials 500 --posts 510 --pairs 20 --seed "$seed" --out "$work/rosters/r$seed" --quiet >/dev/null
done
"$LUAN" batch "$work/rosters" --out "$work/one" --quiet >/dev/null || [ $? = 5 ]
same() { # the summary without times and memory
    python3 - "$work/one/summary.json" "$1/summary.json" <<'PY'
import json, sys
def cases(path):
    cases = json.load(open(path))["cases"]
    for case in cases:
        case.pop("wall_s"), case.pop("peak_rss_bytes")
    return cases
one, other = map(cases, sys.argv[1:])
assert len(one) == 12, len(one)
assert one == other, "the merged summary is another"
PY
}

# GNU parallel on this machine alone.
parallel -j2 "$LUAN" batch "$work/rosters" --shard {}/4 --out "$work/parallel/{}" --resume --quiet ::: 1 2 3 4 >/dev/null ||
    echo "parallel ended with $?"
"$LUAN" batch merge "$work"/parallel/* --out "$work/by-parallel" --quiet >/dev/null || [ $? = 5 ]
same "$work/by-parallel"
echo "GNU parallel: the merged summary is that of one machine"

# Slurm with two nodes on loopback.
host=$(hostname -s)
mkdir -p "$work/munge" "$work/state" "$work/spool"
chmod 700 "$work/munge"
chown munge: "$work/munge" 2>/dev/null || true
chmod 755 "$work"
dd if=/dev/urandom of="$work/munge/key" bs=1024 count=1 2>/dev/null
chown munge: "$work/munge/key" && chmod 400 "$work/munge/key"
su -s /bin/sh munge -c "munged --key-file=$work/munge/key --socket=$work/munge/socket --pid-file=$work/munge/pid --log-file=$work/munge/log --seed-file=$work/munge/seed --force" ||
    skip "munged does not start here"
ln -sf "$work/munge/pid" "$work/munged.pid"
chmod 711 "$work/munge"
cat >"$work/slurm.conf" <<CONF
ClusterName=luan
SlurmctldHost=$host(127.0.0.1)
AuthType=auth/munge
AuthInfo=socket=$work/munge/socket
CredType=cred/munge
ProctrackType=proctrack/pgid
TaskPlugin=task/none
SelectType=select/cons_tres
SelectTypeParameters=CR_Core
SlurmUser=root
SlurmdUser=root
ReturnToService=2
MpiDefault=none
StateSaveLocation=$work/state
SlurmdSpoolDir=$work/spool/%n
SlurmctldPidFile=$work/slurmctld.pid
SlurmdPidFile=$work/slurmd-%n.pid
SlurmctldLogFile=$work/slurmctld.log
SlurmdLogFile=$work/slurmd-%n.log
SlurmctldPort=26817
SlurmdTimeout=10
InactiveLimit=0
KillWait=2
MinJobAge=300
NodeName=n1 NodeHostname=$host NodeAddr=127.0.0.1 Port=27001 CPUs=1
NodeName=n2 NodeHostname=$host NodeAddr=127.0.0.1 Port=27002 CPUs=1
PartitionName=all Nodes=n1,n2 Default=YES State=UP MaxTime=INFINITE
CONF
export SLURM_CONF=$work/slurm.conf
slurmctld -f "$SLURM_CONF"
start() { slurmd -f "$SLURM_CONF" -N "$1" -D >"$work/$1.out" 2>&1 & nodes+=($!); }
start n1
start n2
for _ in $(seq 30); do
    [ "$(sinfo -h -o %T 2>/dev/null | sort -u)" = idle ] && break
    sleep 1
done
sinfo -N || skip "slurmctld does not answer (see $work/slurmctld.log)"
job=$(LUAN=$LUAN LIST=$work/rosters OUT=$work/slurm LUAN_ARGS= sbatch --parsable --array=1-4 --cpus-per-task=1 \
    --chdir="$work" --output="$work/task-%a.out" scripts/cluster/luan-array.sbatch)
# A node dies in the middle and comes back; what it was at is requeued.
for _ in $(seq 100); do
    [ -n "$(ls "$work"/slurm/*/cases/*/case.json 2>/dev/null)" ] && break
    sleep 0.2
done
[ "$(ls "$work"/slurm/*/summary.json 2>/dev/null | wc -l)" -lt 4 ] || { echo "the array ended before the node was killed"; exit 1; }
ended=$(ls "$work"/slurm/*/cases/*/case.json | wc -l)
kill -9 "${nodes[1]}" 2>/dev/null || true
pkill -9 -f "shard [0-9]/4 --out $work/slurm" 2>/dev/null || true
sleep 1
start n2
for _ in $(seq 120); do
    [ -z "$(squeue -h -j "$job" 2>/dev/null)" ] && break
    sleep 1
done
# A task that Slurm gave up with its node is sent in again: --resume keeps what it had.
for part in 1 2 3 4; do
    [ -f "$work/slurm/$part/summary.json" ] || {
        LUAN=$LUAN LIST=$work/rosters OUT=$work/slurm LUAN_ARGS= SLURM_ARRAY_TASK_ID=$part SLURM_ARRAY_TASK_COUNT=4 \
            bash scripts/cluster/luan-array.sbatch
    }
done
"$LUAN" batch merge "$work"/slurm/* --out "$work/by-slurm" --quiet >/dev/null || [ $? = 5 ]
same "$work/by-slurm"
echo "Slurm: a node was killed when $ended of 12 cases had ended, the merged summary is that of one machine"
