from __future__ import annotations

from pathlib import Path

import pytest

from loftet.phrase import Phrase
from loftet.problems import ExitCode, LoftetError
from loftet.store import find_root


def data_root(folder: Path) -> Path:
    (folder / "data").mkdir(parents=True)
    (folder / "data/commitments.yaml").touch()
    return folder


def test_the_root_is_found_from_a_folder_deep_inside_it(tmp_path: Path) -> None:
    root = data_root(tmp_path / "kommunen")
    deep = root / "data" / "activities" / "2024"
    deep.mkdir(parents=True)
    assert find_root(deep) == root


def test_the_nearest_root_is_taken(tmp_path: Path) -> None:
    data_root(tmp_path)
    assert find_root(data_root(tmp_path / "inner")) == tmp_path / "inner"


def test_an_explicit_root_wins_and_may_be_relative(tmp_path: Path) -> None:
    data_root(tmp_path)
    other = data_root(tmp_path / "other")
    assert find_root(tmp_path, other) == other
    assert find_root(tmp_path / "data", Path("../other")) == other


def test_a_root_right_below_is_named(tmp_path: Path) -> None:
    data_root(tmp_path / "vart-lofte")
    (tmp_path / "annat").mkdir()
    with pytest.raises(LoftetError) as fault:
        find_root(tmp_path)
    assert fault.value.hint == Phrase("hint.name-the-folder-below", folder="vart-lofte")


def test_of_two_roots_below_none_is_named(tmp_path: Path) -> None:
    data_root(tmp_path / "uppsala")
    data_root(tmp_path / "knivsta")
    with pytest.raises(LoftetError) as fault:
        find_root(tmp_path)
    assert fault.value.hint == Phrase("hint.make-data-root")


@pytest.mark.parametrize("ending", [".yaml.txt", ".txt", ".yml"])
def test_a_file_that_an_editor_gave_another_ending_is_named(tmp_path: Path, ending: str) -> None:
    root = tmp_path / "vart-lofte"
    (root / "data").mkdir(parents=True)
    (root / f"data/commitments{ending}").touch()
    hint = Phrase("hint.name-the-file", found=f"data/commitments{ending}", path="data/commitments.yaml")
    for start, explicit in ((root, None), (tmp_path, root)):
        with pytest.raises(LoftetError) as fault:
            find_root(start, explicit)
        assert fault.value.hint == hint


@pytest.mark.parametrize("git_is_a_file", [False, True], ids=["repository", "worktree"])
def test_a_git_root_ends_the_walk(tmp_path: Path, git_is_a_file: bool) -> None:
    data_root(tmp_path)
    repository = tmp_path / "repository"
    (repository / "docs").mkdir(parents=True)
    if git_is_a_file:
        (repository / ".git").touch()
    else:
        (repository / ".git").mkdir()
    with pytest.raises(LoftetError) as fault:
        find_root(repository / "docs")
    assert fault.value.message.key == "error.no-data-root"
    assert fault.value.exit_code == ExitCode.CANNOT_RUN


def test_a_git_root_may_be_the_data_root(tmp_path: Path) -> None:
    root = data_root(tmp_path)
    (root / ".git").mkdir()
    assert find_root(root / "data") == root


def test_an_explicit_folder_without_data_is_refused(tmp_path: Path) -> None:
    data_root(tmp_path)
    (tmp_path / "empty").mkdir()
    with pytest.raises(LoftetError) as fault:
        find_root(tmp_path, Path("empty"))
    assert fault.value.message.key == "error.not-a-data-root"


def test_naming_the_data_folder_itself_is_told_what_to_name(tmp_path: Path) -> None:
    root = data_root(tmp_path)
    with pytest.raises(LoftetError) as fault:
        find_root(tmp_path, Path("data"))
    assert fault.value.hint
    assert fault.value.hint.as_mapping()["folder"] == str(root)
