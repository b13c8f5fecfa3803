"""What is measured, a module to a subject: each has `measure(settings, tiny) -> Measured`."""
