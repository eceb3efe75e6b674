"""The service ledger (GHF-1902): what stands in it is what the department owes its customers. Imports nothing of ours."""
