"""LibreOffice without a window: a document of another format -> DOCX."""

from pathlib import Path
from tempfile import TemporaryDirectory

from orderparse.errors import UnreadableDocumentError
from orderparse.readers.office.programs import find_program, run_program

_PROGRAMS = ("soffice", "libreoffice")
_NAMESPACES = (
    'xmlns:oor="http://openoffice.org/2001/registry"'
    ' xmlns:xs="http://www.w3.org/2001/XMLSchema"'
    ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"'
)
# Macros and active content are off, links are neither followed nor updated.
_SETTINGS = (
    ("org.openoffice.Office.Common/Security/Scripting", "MacroSecurityLevel", "3"),
    ("org.openoffice.Office.Common/Security/Scripting", "DisableMacrosExecution", "true"),
    ("org.openoffice.Office.Common/Security/Scripting", "DisableActiveContent", "true"),
    (
        "org.openoffice.Office.Common/Security/Scripting",
        "BlockUntrustedRefererLinks",
        "true",
    ),
    ("org.openoffice.Office.Writer/Content/Update", "Link", "0"),
)  # fmt: skip


def find_office() -> str | None:
    """The path of LibreOffice, if it is installed."""
    return find_program(*_PROGRAMS)


def to_docx(program: str, content: bytes, suffix: str) -> bytes:
    """Convert a document.

    Args:
        program: the path of LibreOffice.
        content: the document.
        suffix: of its format: "doc", "rtf".

    Raises:
        UnreadableDocumentError: LibreOffice cannot open it.
        LimitExceededError: it took too long.
    """
    with TemporaryDirectory(prefix="orderparse-") as name:
        folder = Path(name)
        source = folder / f"document.{suffix}"
        source.write_bytes(content)
        profile = folder / "profile"
        _write_profile(profile)
        command = (
            program,
            f"-env:UserInstallation={profile.as_uri()}",
            "--headless",
            "--norestore",
            "--convert-to",
            "docx",
            "--outdir",
            str(folder),
            str(source),
        )
        run_program(command, folder)
        target = source.with_suffix(".docx")
        if not target.exists():
            raise UnreadableDocumentError("damaged or password-protected document")
        return target.read_bytes()


def _write_profile(profile: Path) -> None:
    user = profile / "user"
    user.mkdir(parents=True)
    items = "".join(
        f'<item oor:path="/{path}"><prop oor:name="{name}" oor:op="fuse">'
        f"<value>{value}</value></prop></item>"
        for path, name, value in _SETTINGS
    )
    text = f'<?xml version="1.0" encoding="UTF-8"?><oor:items {_NAMESPACES}>{items}</oor:items>'
    (user / "registrymodifications.xcu").write_text(text, encoding="utf-8")
