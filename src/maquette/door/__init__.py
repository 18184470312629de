"""The participants' door: from the link to the thanks, over sealed builds."""
