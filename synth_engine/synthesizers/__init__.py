"""Floor 4: synthesizers, one file a method behind one protocol (`contracts.synthesizer`).

`assembly` puts around a method what every method needs: roles, identifiers, constants, the model card. `coding`
(with `intervals`, `roundness` and `tails`) is the shared tool of our own methods; `columns`, `forest`, `odds`,
`margins` and the compiled `kernels` are those of `sequential_trees`. Nothing here reads files or knows a metric.
"""
