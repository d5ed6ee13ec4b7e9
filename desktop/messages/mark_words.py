"""Words for the site's watermark: on the page that draws rows, on the way out and on the way in. No Qt."""

from __future__ import annotations

BOX = "Mark the rows as this site's"
READY = (
    "The site's key decides which of the drawn rows are kept; no value is changed. Whoever has the key knows "
    "the rows again without papers, also among others. Drawing takes longer."
)
NOT_SET = "No site key is set. Set one on the Release page, under Site registry."
UNREADABLE = "The site's key cannot be read. See Site registry on the Release page."
AWAY = (
    "The present rows carry the mark of key {key}, which is not at hand here. Set it on the Release page, under "
    "Site registry, or clear the box: then rows are drawn without a mark."
)
OTHER = (
    "The present rows carry the mark of key {key}; this site's key is {known}. Clear the box to draw without a "
    "mark; tick it again to draw with this site's."
)
FACT = "Watermark"
FACT_OURS = "this site's (key {key})"
FACT_OTHER = "of key {key}"
FACT_NONE = "none"
WEAK = ", too weak to be read: too few rows, or too few different ones"
LEAVES_MARKED = "The rows carry the watermark of key {key}: {known}."
LEAVES_KNOWN = "this site knows them again without papers"
LEAVES_OTHER = "whoever has that key knows them again"
LEAVES_WEAK = "but too weak to be read in so few rows"
LEAVES_BARE = (
    "The rows carry no watermark. Without papers only a registry knows them again; to mark them, tick "
    "\u201cMark the rows as this site's\u201d on the Generate page and draw them anew."
)
CAME = (
    "It came without papers. At least {low} of its rows carry this site's watermark ({value} if no column was "
    "dropped and no value changed), and at most one in {rate} tables made without the key would look so. How many "
    "more are synthetic cannot be told, so none counts as real."
)
CAME_ALSO = "At least {low} of the rows also carry this site's watermark."
CAME_CLEAN = "They do not carry the site's watermark, or too few do."
