"""Errors a person is meant to read: each names the parameter, the rule, the value received and the remedy."""


class SynerMixError(Exception):
    """Base of every error this package raises on purpose. Its text is fit to be shown as it is."""


class ConfigError(SynerMixError):
    """A configuration breaks a rule. The text has one line for each broken rule."""


class DataError(SynerMixError):
    """A data set can't be had or used: not there, not to be downloaded, damaged, or unsafe to unpack."""


class RunError(SynerMixError):
    """A run folder can't be created, read, written or resumed."""


class TrainingError(SynerMixError):
    """Training can't go on, for instance because the loss is no longer finite."""


class ModelError(SynerMixError):
    """A network can't be built: it is not known, does not fit the images, or its weights are not to be had."""


class ProjectionError(SynerMixError):
    """A run can't be laid out this way: its features, its classifier or an installed package are not fit for it."""


class AskError(SynerMixError):
    """A question to the model process has no answer: the process died, took too long, or broke."""
