"""What only some operating systems have is asked for in few places, which ask others otherwise.

`make whole` holds all of it to the types of Windows and macOS; this knows the names alone.
"""

from __future__ import annotations

import ast

from tests.structure.code import PACKAGE, modules, tree

PLACES = {
    "publish/system.py",
    "filesystem/fast_path.py",  # where a user's cache folder is, before anything is imported
    "filesystem/passing_folder.py",  # a folder that is locked, where folders can be
    "write/quick_start.py",  # where libraries are, on Linux alone
}
MODULES = {"fcntl", "grp", "msvcrt", "pty", "pwd", "resource", "termios", "winreg"}
NAMES = {
    "chown", "fchmod", "fchown", "fork", "getegid", "geteuid", "getgid", "getpgid", "getuid",
    "killpg", "lchown", "mkfifo", "mknod", "nice", "pread", "pwrite", "setsid", "statvfs", "uname",
    "wait", "waitpid", "O_BINARY", "O_CLOEXEC", "O_DIRECTORY", "O_NOFOLLOW", "O_NONBLOCK",
    "SIGKILL",
}  # fmt: skip


def asked_for(node: ast.AST) -> str:
    """What a piece of code names that is not everywhere; nothing where it names none."""
    if isinstance(node, ast.Import):
        return next((one.name for one in node.names if one.name in MODULES), "")
    if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name):
        owner, name = node.value.id, node.attr
        if (owner in ("os", "signal") and name in NAMES) or (owner, name) == ("sys", "platform"):
            return f"{owner}.{name}"
    return ""


def asking() -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for module in modules():
        for node in ast.walk(tree(module)):
            if name := asked_for(node):
                found.setdefault(module.relative_to(PACKAGE).as_posix(), set()).add(name)
    return found


def test_few_places_know_what_systems_differ_in() -> None:
    found = asking()
    assert found.keys() == PLACES
    assert {"fcntl", "msvcrt", "sys.platform", "os.geteuid"} <= found["publish/system.py"]
