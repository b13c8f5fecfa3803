"""Lists of stars on Telegram: commands, reminders, what became of screenings, and forgetting it all."""
