"""The two components of SynerMix: mixing inside a class (`intra`) and between images (`inter`)."""
