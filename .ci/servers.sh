#!/usr/bin/env bash
# Starts PostgreSQL and Redis for the tests, on free loopback ports and in a folder of their own.
#   source .ci/servers.sh   sets DATABASE_URL and REDIS_URL; the servers stop when the shell that sourced it exits
# Missing ones are installed as Debian packages. Whatever cannot be done ends the shell with status 1.

servers_fail() { echo "servers.sh: $*" >&2; exit 1; }

servers_find() {
  postgres_bin=$(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V | tail -1 || true)
  redis_bin=$(command -v redis-server || true)
}

servers_install() {
  servers_find
  if [[ -x $postgres_bin/initdb && -n $redis_bin ]]; then return; fi
  [[ $(id -u) == 0 ]] || servers_fail 'PostgreSQL or Redis is missing, and only root can install them'
  export DEBIAN_FRONTEND=noninteractive
  apt-get update -qq || servers_fail 'apt-get update failed'
  # Without this the package would start a server of its own.
  mkdir -p /etc/postgresql-common
  echo 'create_main_cluster = false' >/etc/postgresql-common/createcluster.conf
  apt-get install -y -qq postgresql redis-server >/dev/null || servers_fail 'apt-get install failed'
  servers_find
  [[ -x $postgres_bin/initdb && -n $redis_bin ]] || servers_fail 'PostgreSQL or Redis is still missing after the installation'
}

# PostgreSQL refuses to run as root.
servers_run() { if [[ $(id -u) == 0 ]]; then runuser -u postgres -- "$@"; else "$@"; fi; }

servers_free_port() {
  node -e "const s = require('net').createServer(); s.listen(0, '127.0.0.1', () => { console.log(s.address().port); s.close(); })"
}

servers_start_postgres() {
  local port
  port=$(servers_free_port)
  servers_run "$postgres_bin/initdb" -D "$servers_dir/pg" -U postgres -A trust -E UTF8 --locale=C.UTF-8 --no-sync \
    >"$servers_dir/initdb.log" 2>&1 || { cat "$servers_dir/initdb.log" >&2; servers_fail 'initdb failed'; }
  servers_run "$postgres_bin/pg_ctl" -D "$servers_dir/pg" -w -t 30 -l "$servers_dir/pg.log" \
    -o "-p $port -c listen_addresses=127.0.0.1 -c unix_socket_directories=$servers_dir -c fsync=off" start \
    >/dev/null || { cat "$servers_dir/pg.log" >&2; servers_fail 'PostgreSQL did not start'; }
  export DATABASE_URL="postgres://postgres@127.0.0.1:$port/postgres"
}

servers_start_redis() {
  local port tries=0
  port=$(servers_free_port)
  servers_run "$redis_bin" --port "$port" --bind 127.0.0.1 --save '' --appendonly no --maxmemory-policy noeviction \
    --dir "$servers_dir" --logfile "$servers_dir/redis.log" --pidfile "$servers_dir/redis.pid" --daemonize yes \
    || servers_fail 'Redis did not start'
  until (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null; do
    ((++tries > 100)) && { cat "$servers_dir/redis.log" >&2; servers_fail 'Redis does not answer'; }
    sleep 0.1
  done
  export REDIS_URL="redis://127.0.0.1:$port"
}

servers_stop() {
  if [[ -f $servers_dir/redis.pid ]]; then kill "$(<"$servers_dir/redis.pid")" || true; fi
  if [[ -f $servers_dir/pg/postmaster.pid ]]; then
    servers_run "$postgres_bin/pg_ctl" -D "$servers_dir/pg" -m immediate stop >/dev/null || true
  fi
  rm -rf "$servers_dir"
}

servers_install
servers_dir=$(mktemp -d /tmp/servers.XXXXXX) || servers_fail 'no temporary folder'
trap servers_stop EXIT
if [[ $(id -u) == 0 ]]; then chown postgres "$servers_dir" || servers_fail 'there is no user postgres'; fi
servers_start_postgres
servers_start_redis
echo "servers.sh: $DATABASE_URL $REDIS_URL"
