"""The prototypes in a real Chromium, served by the real command, clicked as a person would."""
