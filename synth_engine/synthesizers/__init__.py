"""Floor 4: synthesizers, one file a method behind one protocol (`contracts.synthesizer`).

`assembly` puts around a method what every method needs: roles, identifiers, constants, the model card. `coding`
and `trees` are the shared tools of our own methods. Nothing here reads files or knows a metric.
"""
