"""``sitrep completion``: a script by which a shell completes without starting Python."""

from __future__ import annotations

from collections.abc import Iterator

import click

_LISTS = ("--to", "--for", "--languages")
"""Options that take several values, parted by commas."""

_SCRIPT = """\
{zsh}_sitrep() {{
  local word="${{COMP_WORDS[COMP_CWORD]}}" before="${{COMP_WORDS[COMP_CWORD-1]}}"
  local head= words= rules="{rules}"
  [ "$word" = = ] && word=
  [ "$before" = = ] && before="${{COMP_WORDS[COMP_CWORD-2]}}"
  COMPREPLY=()
  if [ "$COMP_CWORD" -eq 1 ]; then
    words="{commands}"
  else
    case "${{COMP_WORDS[1]}} $before" in
{values}
    *) case "${{COMP_WORDS[1]}} $word" in
{options}
{arguments}
      esac
    esac
  fi
  case "$before,$word" in
  {lists}) head="${{word%,*}},"; word="${{word##*,}}" ;;
  esac
  [ -z "$words" ] || COMPREPLY=($(compgen -P "$head" -W "$words" -- "$word"))
}}
complete -o default -F _sitrep sitrep
"""


@click.command("completion")
@click.argument("shell", type=click.Choice(["bash", "zsh"]))
def command(shell: str) -> int:
    """Print what makes SHELL complete commands, options and their values.

    For bash, keep it in ~/.local/share/bash-completion/completions/sitrep; for zsh, in a file that
    ~/.zshrc reads by `source`. Print it anew after an update.
    """
    from sitrep.checking.manual import names
    from sitrep.cli.shared.group import commands

    named = commands()
    script = _SCRIPT.format(
        zsh="autoload -U +X bashcompinit && bashcompinit\n" if shell == "zsh" else "",
        rules=" ".join(names()),
        commands=" ".join(named),
        values="\n".join(line for name, one in named.items() for line in _values(name, one)),
        options="\n".join(_options(name, one) for name, one in named.items()),
        arguments="\n".join(line for name, one in named.items() for line in _arguments(name, one)),
        lists="|".join(f"{option},*,*" for option in _LISTS),
    )
    click.echo(script, nl=False)
    return 0


def _values(name: str, command: click.Command) -> Iterator[str]:
    """What stands behind an option; behind one that takes a file, the shell's own files."""
    for one in command.params:
        if isinstance(one, click.Option) and not one.is_flag:
            behind = "|".join(f'"{name} {written}"' for written in one.opts)
            yield f'    {behind}) words="{" ".join(_offered(one, one.opts[-1]))}" ;;'


def _options(name: str, command: click.Command) -> str:
    options = (one for one in command.params if isinstance(one, click.Option))
    written = [form for one in options for form in (*one.opts, *one.secondary_opts)]
    return f'      "{name} -"*) words="{" ".join((*written, "--help"))}" ;;'


def _arguments(name: str, command: click.Command) -> Iterator[str]:
    for one in command.params:
        if isinstance(one, click.Argument) and (offered := _offered(one, one.name or "")):
            yield f'      "{name} "*) words="{" ".join(offered)}" ;;'


def _offered(one: click.Parameter, name: str) -> tuple[str, ...]:
    """The words that an option or an argument takes; none where they are files or free."""
    if isinstance(one.type, click.Choice):
        return tuple(map(str, one.type.choices))
    if name == "--to":
        from sitrep.exports import EXPORTS
        from sitrep.write import FORMATS

        return (*FORMATS, *EXPORTS)
    if name in ("--language", "--languages"):
        from sitrep.languages import available

        return (*available(), *(["all"] if name == "--languages" else []))
    if name == "--for":
        from sitrep.model.header import SHIPPED

        return tuple(audience.id for audience in SHIPPED)
    return ("$rules",) if name in ("--select", "--ignore", "rule") else ()
