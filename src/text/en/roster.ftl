# A roster as a workbook, and one to be filled in.

roster-key = Key
roster-value = Value
