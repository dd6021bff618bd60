"""The trainer, its step, its evaluation and its checkpoints."""
