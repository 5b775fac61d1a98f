"""Who a server is told we are: from the environment or the keyring, from nowhere else."""

import os
from urllib.parse import urlsplit

import keyring
from attrs import field, frozen
from keyring.errors import KeyringError

USER_VARIABLE = "ORDERPARSE_CALDAV_USER"
PASSWORD_VARIABLE = "ORDERPARSE_CALDAV_PASSWORD"  # noqa: S105  # a name
_SERVICE = "orderparse"


@frozen(kw_only=True)
class Credentials:
    """A name and a password, None where the server asks for none."""

    user: str | None
    password: str | None = field(repr=False)


def credentials_for(url: str) -> Credentials:
    """The credentials for a server.

    The name comes from the environment; the password too, or from the keyring, where it
    is kept for the service "orderparse:HOST" under that name.
    """
    user = os.environ.get(USER_VARIABLE)
    password = os.environ.get(PASSWORD_VARIABLE)
    if user and password is None:
        password = _from_keyring(f"{_SERVICE}:{urlsplit(url).hostname}", user)
    return Credentials(user=user, password=password)


def _from_keyring(service: str, user: str) -> str | None:
    try:
        return keyring.get_password(service, user)
    except KeyringError:
        return None
