"""The command line. Nothing here imports torch: the engine does, once there is something to judge."""
