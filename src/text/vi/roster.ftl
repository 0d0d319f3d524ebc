# A roster as a workbook, and one to be filled in.

roster-key = Khóa
roster-value = Giá trị
