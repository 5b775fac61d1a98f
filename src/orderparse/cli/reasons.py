"""What the library and the system say in English -> in Russian."""

from orderparse.patterns import pattern

_REASONS = {
    "unknown format": "неизвестный формат",
    "an empty file": "пустой файл",
    "a PNG picture": "рисунок PNG",
    "a JPEG picture": "рисунок JPEG",
    "a GIF picture": "рисунок GIF",
    "a TIFF picture": "рисунок TIFF",
    "a BMP picture": "рисунок BMP",
    "a ZIP archive without an order in it": "архив ZIP, в котором нет приказа",
    "an empty ZIP archive": "пустой архив ZIP",
    "a RAR archive": "архив RAR",
    "a 7z archive": "архив 7z",
    "a gzip archive": "архив gzip",
    "an Office file that is no Word document": "файл Office, но не документ Word",
    "a program": "программа",
    "there is no order or plan in it": "в нём нет ни приказа, ни плана",
    "locked by a password": "он закрыт паролем",
    "encrypted for the holders of certain keys": "он зашифрован для владельцев определённых ключей",
    "damaged Word document": "документ Word повреждён",
    "damaged or password-protected document": "он повреждён или закрыт паролем",
    "too many mails or parts in each other": "слишком много вложенных частей",
    "a tag with hundreds of attributes": "в одном теге сотни атрибутов",
    "it has no text body": "в нём нет текста",
    "password-protected document": "он закрыт паролем",
    "password-protected ZIP archive": "он закрыт паролем",
    "no text layer": "в нём нет текста, только изображения",
    "damaged ZIP archive": "архив повреждён",
    "damaged XML": "XML повреждён",
    "not JSON": "это не JSON",
    "damaged PDF": "PDF повреждён",
    "an annotation without a drawing": "у пометки нет изображения",
    "too many annotations": "слишком много пометок",
    "damaged PDF: an object of megabytes": "PDF повреждён: объект в мегабайты",
    "damaged PDF: impossible sizes": "PDF повреждён: невозможные размеры",
    "damaged PDF: its objects form a loop": "PDF повреждён: объекты по кругу",
    "damaged PDF: no catalogue": "PDF повреждён: нет каталога",
    "damaged PDF: too many revisions": "PDF повреждён: слишком много версий",
    "damaged PDF: values nested too deep": "PDF повреждён: слишком глубоко вложено",
    "it does not say which part is the document": "в нём не назван сам документ",
    "it holds a document type definition": "в нём есть определение типа (DTD)",
    "its main part has no body": "в главной части нет текста",
    "its main part is not a Word document": "главная часть — не документ Word",
    "there is no text in it": "в нём нет текста",
    "the encoding of the text is not recognised": "кодировка текста не определена",
    "it exists already": "файл уже есть",
    "it is damaged": "файл повреждён",
    "it is a symbolic link": "это символическая ссылка",
    "it is not a regular file": "это не обычный файл",
    "it is no address of one store": "это не адрес в одном хранилище",
    "it has changed meanwhile": "за это время он изменился",
    "it is a folder": "это папка; все её файлы читает --jobs ЧИСЛО",
    "No such file or directory": "нет такого файла или папки",
    "Permission denied": "нет прав доступа",
    "No space left on device": "на диске нет места",
    "Is a directory": "это папка",
    "Not a directory": "это не папка",
    "Read-only file system": "диск только для чтения",
    "Too many levels of symbolic links": "символические ссылки по кругу",
    "File name too long": "слишком длинное имя файла",
    "Input/output error": "ошибка ввода-вывода",
    "Disk quota exceeded": "исчерпана квота на диске",
    # Behind "damaged ZIP archive".
    "cut off": "обрезан",
    "its directory is missing": "нет оглавления",
    "its directory is cut off": "оглавление обрезано",
    "its directory is not where it should be": "оглавление не на своём месте",
    "its directory holds something else": "в оглавлении другое",
    # Behind "there is no order or plan in it".
    "the text in the file is garbled": "текст в файле испорчен",
    # Of corrected JSON.
    "not an array": "не список",
    "not a text": "не текст",
    "not an integer": "не целое число",
    "not an object": "не объект",
    "not UTF-8": "не UTF-8",
    "Expecting value": "нет значения",
    "Expecting property name enclosed in double quotes": "нет имени в кавычках",
    "Extra data": "лишнее после конца",
}
# The same with blanks, which are filled as in English.
_FORMS = {
    pattern(english): russian
    for english, russian in {
        "line (.+), column (.+)": "строка {}, место {}",
        "line (.+)": "строка {}",
        "Expecting '(.+)' delimiter": "не хватает знака «{}»",
        "the key '(.+)' is missing": "нет ключа «{}»",
        "unknown key '(.+)'": "неизвестный ключ «{}»",
        "'(.*)' is not a date such as (.+)": "«{}» — не дата вида {}",
        "'(.*)' is not one of:? (.+)": "«{}» не подходит, нужно: {}",
        "ValueError: Protocol not known: (.+)": "неизвестное хранилище «{}»",
        "unknown; known: (.+)": "такого нет; есть: {}",
        "its part (.+) is missing": "нет его части {}",
        "its conversion takes more than (.+) seconds": "перевод длится более {} секунд",
    }.items()
}


def in_russian(english: str) -> str:
    """A reason in Russian; where it is not known, as it stands.

    Args:
        english: a sentence, or one and what is wrong there, parted by a colon.
    """
    if english in _REASONS:
        return _REASONS[english]
    for form, russian in _FORMS.items():
        match = form.fullmatch(english)
        if match is not None:
            return russian.format(*match.groups())
    known, colon, rest = english.partition(": ")
    if known in _REASONS:
        return f"{_REASONS[known]}{colon}{in_russian(rest)}"
    return english
