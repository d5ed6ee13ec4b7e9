"""Ground floor: frozen value objects, protocols, frames, error codes. Stdlib only, imports nothing of ours."""
