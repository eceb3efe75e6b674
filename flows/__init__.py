"""Prefect, and nothing else that matters: schedule, retry at the network, visibility. Every decision is in `intake`."""
