"""``sitrep profiles``: the sorts of documents, and the file of each to begin one's own with."""

from __future__ import annotations

import click


@click.command("profiles")
@click.argument("name", required=False)
def command(name: str | None) -> int:
    """List the profiles, or print the file of the profile NAME: a start for one of your own."""
    from sitrep import resources
    from sitrep.errors import WrongUse
    from sitrep.model.header import ProfileName
    from sitrep.profiles.shipped import load_profile
    from sitrep.spelling import meant, question

    known = [one.value for one in ProfileName]
    if name is None:
        for one in ProfileName:
            click.echo(f"{one.value:22} {load_profile(one).title_in('en')[0]}")
    elif name in known:
        click.echo(resources.profile(name).read_text("utf-8"), nl=False)
    else:
        hint = question(meant(name, known))
        raise WrongUse(f"There is no profile {name}.{hint} There are: {', '.join(known)}.")
    return 0
