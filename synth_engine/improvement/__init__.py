"""Floor 5: getting better from run to run: runs kept and compared, and drift when newer real data come.

`runs` says what is kept, `plans` what changed in words, `comparing` whether a figure moved beyond noise,
`baseline` and `drift` whether newer real rows are still what a release described, `chapter` shows it. Nothing is
imported here: `baseline` and `drift` need numpy and models, the others nothing. Must know nothing of projects or
the window.
"""

from __future__ import annotations
