"""What leaves the house: values become letters, forms, packs and figures. No network, no ledger, no clock."""
