# shellcheck shell=bash disable=SC2154
# Sourced by run.sh: measures one process.

# measure row check command...: runs the command and then the check, a function or "true"; appends
# workload, row, round, wall and CPU seconds, kilobytes, status and a message to the results.
measure() {
  local row=$1 check=$2 status=0 log=$work/log wall user system kilobytes message=""
  shift 2
  # So that nobody pays for what an earlier process wrote.
  sync
  # In the foreground, so that Ctrl-C reaches it.
  /usr/bin/time -f '%e %U %S %M' -o "$work/time" timeout --foreground "$limit" "$@" >"$log" 2>&1 || status=$?
  read -r wall user system kilobytes < <(tail -n 1 "$work/time")
  if ((status == 0)); then
    "$check" >"$work/check" 2>&1 || status=wrong
    # What a check says of a build that it lets pass is a remark.
    message=$(first_line "$work/check")
  elif ((status == 124)); then
    message="more than $limit s"
  else
    message=$(first_line "$log")
  fi
  [[ $status == 0 ]] || cp "$log" "$results.$size-$row-$round.log"
  printf '%s\t%s\t%s\t%s\t%s\t%s\t%s\t%s\n' "$size" "$row" "$round" "$wall" \
    "$(awk "BEGIN {print $user + $system}")" "$kilobytes" "$status" "$message" | tee -a "$results"
}

# absent row how: a row that cannot be measured here.
absent() {
  printf '%s\t%s\t%s\t\t\t\tabsent\t%s\n' "$size" "$1" "$round" "not installed: $2" | tee -a "$results"
}

# The line that says most: the first error, else the first one.
first_line() {
  { grep -m 1 -iE 'error|exception|stale|changed|missing' "$1" || head -n 1 "$1"; } | tr '\t' ' ' | cut -c1-200
}
