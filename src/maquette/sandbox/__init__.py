"""The services behind the screens: one core, called over the network or in the process of a prototype."""
