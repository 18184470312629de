"""A screen under axe-core, then on the narrowest phone."""

from axe_playwright_python.sync_playwright import Axe

__all__ = ["audited"]

GRAVE = ("serious", "critical")
NARROW = {"width": 320, "height": 640}
WIDE = {"width": 1024, "height": 900}
#: no part of the page is wider than the page; Streamlit scrolls its main part, not the document
FITS = """() => [document.documentElement, ...document.querySelectorAll('[data-testid=stMain]')]
    .every((one) => one.scrollWidth <= one.clientWidth)"""


def audited(player, screen, record):
    """Look at the screen shown; nothing serious is found, and nothing overflows 320 pixels."""
    player.settles()
    found = Axe().run(player.page).response["violations"]
    told = [_told(one) for one in found]
    record(screen, "\n".join(told))
    assert not [line for line in told if line.startswith(GRAVE)], f"{screen}\n" + "\n".join(told)
    player.page.set_viewport_size(NARROW)
    player.page.wait_for_function(FITS)
    player.page.set_viewport_size(WIDE)


def _told(one):
    node = one["nodes"][0]
    return (
        f"{one['impact']} {one['id']} ({len(one['nodes'])}): {one['help']}\n{node['html']}\n{node['any'][:1]}"
    )
