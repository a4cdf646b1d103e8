"""What may be wrong with this computer or this copy of the kit. Needs no torch; changes nothing."""
