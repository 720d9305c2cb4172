"""What `import netwerk` offers."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

import netwerk as nw


def _under_type_checking() -> dict[str, str]:
    """Each name imported for type checkers, and the module it comes from."""
    tree = ast.parse(Path(nw.__file__).read_text(encoding="utf-8"))
    blocks = [node for node in tree.body if isinstance(node, ast.If)]
    imports = [node for block in blocks for node in block.body if isinstance(node, ast.ImportFrom)]
    return {alias.name: str(node.module) for node in imports for alias in node.names}


def test_type_checkers_see_the_names_that_are_there() -> None:
    assert _under_type_checking() == nw._MODULE_OF


@pytest.mark.parametrize("name", nw.__all__)
def test_every_public_name_is_there_and_says_what_it_is(name: str) -> None:
    said = getattr(nw, name).__doc__
    assert said
    assert not said.startswith(f"{name}(")  # what a dataclass says when nobody said anything


def test_no_public_name_is_that_of_a_subpackage() -> None:
    folder = Path(nw.__file__).parent
    modules = {path.stem for path in folder.iterdir() if path.suffix in ("", ".py")}
    assert not modules & set(nw.__all__)


def test_an_unknown_name_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="'fragmentatie'"):
        _ = nw.fragmentatie


HEAVY = {"numpy", "pydantic", "netwerk.model", "networkx", "pandas"}


@pytest.mark.parametrize(
    "start",
    [
        "import netwerk",
        "from netwerk.cli import main\ntry: main(['--help'])\nexcept SystemExit: pass",
    ],
)
def test_starting_loads_neither_numpy_nor_the_model(start: str) -> None:
    code = f"import sys\n{start}\nprint('loaded:', *{HEAVY!r} & set(sys.modules))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.splitlines()[-1] == "loaded:"
