"""Where a year that a deadline does not print was taken from, as messages name it."""

SECTION = "заголовок раздела"
SCHOOL_YEAR = "учебный год плана"
ORDER_DATE = "дата документа"
