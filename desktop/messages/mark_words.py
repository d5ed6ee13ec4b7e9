"""Words for the site's watermark: on the page that draws rows, on the way out and on the way in. No Qt."""

from __future__ import annotations

from desktop.messages.tongue import mark

BOX = mark("Mark the rows as this site's")
READY = mark(
    "The site's key decides which of the drawn rows are kept; no value is changed. Whoever has the key knows "
    "the rows again without papers, also among others. Drawing takes longer."
)
NOT_SET = mark("No site key is set. Set one on the Release page, under Site registry.")
UNREADABLE = mark("The site's key cannot be read. See Site registry on the Release page.")
AWAY = mark(
    "The present rows carry the mark of key {key}, which is not at hand here. Set it on the Release page, under "
    "Site registry, or clear the box: then rows are drawn without a mark."
)
OTHER = mark(
    "The present rows carry the mark of key {key}; this site's key is {known}. Clear the box to draw without a "
    "mark; tick it again to draw with this site's."
)
FACT = mark("Watermark")
FACT_OURS = mark("this site's (key {key})")
FACT_OTHER = mark("of key {key}")
FACT_NONE = "none"
WEAK = mark("{named}, too weak to be read: too few rows, or too few different ones")
LEAVES_MARKED = mark("The rows carry the watermark of key {key}: {known}.")
LEAVES_KNOWN = mark("this site knows them again without papers")
LEAVES_OTHER = mark("whoever has that key knows them again")
LEAVES_WEAK = mark("but too weak to be read in so few rows")
LEAVES_BARE = mark(
    "The rows carry no watermark. Without papers only a registry knows them again; to mark them, tick "
    "\u201cMark the rows as this site's\u201d on the Generate page and draw them anew."
)
CAME = mark(
    "It came without papers. At least {low} of its rows carry this site's watermark ({value} if no column was "
    "dropped and no value changed), and at most one in {rate} tables made without the key would look so. How many "
    "more are synthetic cannot be told, so none counts as real."
)
CAME_ALSO = mark("At least {low} of the rows also carry this site's watermark.")
CAME_CLEAN = mark("They do not carry the site's watermark, or too few do.")
