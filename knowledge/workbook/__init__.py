"""A territory's document as a workbook that a coordinator edits, and back."""
