# shellcheck shell=bash disable=SC2154
# Sourced by run.sh: makes a workload, changes it and puts it back.

# prepare size: sets workload and app, and writes them if they are not there or not as they should be.
prepare() {
  local generator
  workload=$work/$1 app=$work/$1/app
  generator=$(cat "$here/libraries.sh" "$here"/src/{Generate,Texts,Pixels}.java | sha256sum)
  if [[ ! -f $workload/digest || $(cat "$workload/digest") != "$generator $(digest)" ]]; then
    rm -rf "$workload"
    "$java" -cp "$work/classes" Generate "$1" "$work/libraries" "$workload"
    echo "$generator $(digest)" >"$workload/digest"
  fi
  echo "workload $1: digest $(digest), $(wc -l <"$workload/bundles.txt") bundles," \
    "$(wc -l <"$workload/statics.txt") static files, $(du -sm "$app/src" "$app/vendor" | awk '{s += $1} END {print s}') MB"
}

# digest: over the names and the bytes of all files of the workload.
digest() {
  (cd "$workload" && find app/src app/vendor app/pom.xml entries ./*.txt -type f -print0 |
    LC_ALL=C sort -z | xargs -0 sha256sum | sha256sum | cut -c1-16)
}

# verify size: says whether the workload is what it was.
verify() {
  local status=0 message=""
  [[ $(cut -d' ' -f4 "$workload/digest") == "$(digest)" ]] || status=wrong message="the workload is not what it was"
  [[ $status == 0 ]] || printf '%s\tworkload\t0\t\t\t\t%s\t%s\n' "$1" "$status" "$message" | tee -a "$results"
}

edited() { # kind: prints the file
  awk -v kind="$1" '$1 == kind {print $2}' "$workload/edits.txt"
}

# edit kind: makes one change, which restore takes back.
edit() {
  local file
  file=$app/$(edited "$1")
  if [[ $1 != add ]]; then
    mkdir -p "$workload/saved"
    cp -p "$file" "$workload/saved/$1"
  fi
  case $1 in
    script) printf '\nwindow.edited = "%s";\n' "$round" >>"$file" ;;
    sheet) printf '\n.edited-%s { color: #123456; }\n' "$round" >>"$file" ;;
    image) printf 'edited %s' "$round" >>"$file" ;;
    add) { cat "$app/$(edited image)" && printf added; } >"$file" ;;
    remove) rm "$file" ;;
  esac
}

restore() {
  local kind
  if [[ -d ${workload:-/nowhere}/saved ]]; then
    for kind in script sheet image remove; do
      [[ ! -f $workload/saved/$kind ]] || cp -p "$workload/saved/$kind" "$app/$(edited "$kind")"
    done
    rm -rf "$workload/saved"
  fi
  [[ ! -d ${workload:-/nowhere} ]] || rm -f "$app/$(edited add)"
}
