"""What the readers of corpus files share: lines, tables, header values, findings."""
