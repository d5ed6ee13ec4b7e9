"""The window. Knows no statistics: it shows what `synth_engine.api` says and asks it to act."""
