"""Floor 5: what leaves: the gate, the files, the seal, and how a stranger checks them.

`gate`, `seal` and `verify` run in the parent and load nothing heavy; `files` runs in the worker and never
sees a key. Must not read a project or write the log: it is given plain values and a folder.
"""
