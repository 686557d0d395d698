"""How far two colours stand apart, by the formula of WCAG 2.2."""

from __future__ import annotations

TEXT, GRAPHIC = 4.5, 3.0
"""What WCAG asks for at level AA: of text on its ground, and of drawings that say something."""


def luminance(colour: str) -> float:
    """How much light a colour of six hexadecimal digits gives, from 0 to 1."""
    parts = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    red, green, blue = (
        one / 12.92 if one <= 0.04045 else ((one + 0.055) / 1.055) ** 2.4 for one in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """The ratio of two colours, from 1 to 21."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def lightened(colour: str, grounds: tuple[str, ...]) -> str:
    """The colour, mixed with as little white as makes it stand out from dark grounds as text."""
    for step in range(21):
        mixed = _with_white(colour, step / 20)
        if all(contrast(mixed, ground) >= TEXT for ground in grounds):
            return mixed
    return "#ffffff"


def _with_white(colour: str, share: float) -> str:
    parts = (int(colour[at : at + 2], 16) for at in (1, 3, 5))
    return "#" + "".join(f"{round(one + (255 - one) * share):02x}" for one in parts)
