"""The cases: an instance folder each, made by `luan generate` or given, and its MPS export."""

import hashlib
import json
from dataclasses import asdict, dataclass
from pathlib import Path

from .luan import Luan


@dataclass(frozen=True)
class Case:
    """An instance folder and the same program as an MPS file."""

    name: str
    instance: Path
    mps: Path
    digest: str
    columns: int
    rows: int
    nonzeros: int


def prepare(luan: Luan, name: str, seed: int, work: Path) -> Case:
    """The case of a preset, or of an instance folder's path; made anew for a new build.

    A preset may name the structure of its rules: `province:quotas`.
    """
    given = Path(name)
    title = given.resolve().name if given.is_dir() else name.replace(":", "-")
    stamp = work / f"{title}.case.json"
    wanted = {"luan": luan.digest(), "case": name, "seed": seed}
    kept = json.loads(stamp.read_text(encoding="utf-8")) if stamp.exists() else {}
    mps = work / f"{title}.mps"
    if kept.get("wanted") == wanted and mps.exists():
        return _from_json(kept["case"])
    instance = given if given.is_dir() else _generate(luan, title, name, seed, work)
    case = _export(luan, title, instance, mps)
    stamp.write_text(json.dumps({"wanted": wanted, "case": asdict(case)}, default=str))
    return case


def _from_json(kept: dict[str, str | int]) -> Case:
    paths = {name: Path(str(kept[name])) for name in ("instance", "mps")}
    return Case(**kept | paths)  # type: ignore[arg-type]


def _generate(luan: Luan, title: str, name: str, seed: int, work: Path) -> Path:
    instance = work / title
    preset, _, structure = name.partition(":")
    chosen = ["--preset", preset, *(["--structure", structure] if structure else [])]
    luan.call("generate", *chosen, "--seed", str(seed), "--out", str(instance), "--force")
    return instance


def _export(luan: Luan, title: str, instance: Path, mps: Path) -> Case:
    arguments = ["export", str(instance), "--mps", str(mps), "--objective", "weighted"]
    (file,) = json.loads(luan.call(*arguments, "--format", "json"))["files"]
    with mps.open("rb") as content:
        digest = hashlib.file_digest(content, "sha256").hexdigest()[:16]
    sizes = {name: file[name] for name in ("columns", "rows", "nonzeros")}
    return Case(title, instance, mps, digest, **sizes)
