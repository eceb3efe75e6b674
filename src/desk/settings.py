"""Django's settings of the desk, made from the house's own: INTAKE_CONFIG names the `intake.toml`.

Nothing is decided here that a department may want otherwise; that stands in `intake.toml`. The secret key has no
default: without it nobody could trust a session.
"""

from __future__ import annotations

import os
from datetime import timedelta
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import intake
from intake.settings import Settings, load, read_secret
from ledger.setup import base

HOUSE: Settings = load(Path(os.environ["INTAKE_CONFIG"]) if os.environ.get("INTAKE_CONFIG") else None)

_here = Path(__file__).parent
_url = urlsplit(HOUSE.desk_url)


def _templates() -> Path:
    """Where the pages lie: inside the installed package, or beside `src` in a checkout."""
    installed = Path(intake.__file__).parent / "templates" / "desk"
    return installed if installed.is_dir() else _here.parents[1] / "templates" / "desk"


_shared: dict[str, Any] = base(HOUSE.ledger_url)
DATABASES = _shared["DATABASES"]
DEFAULT_AUTO_FIELD = _shared["DEFAULT_AUTO_FIELD"]
USE_TZ = _shared["USE_TZ"]
TIME_ZONE = _shared["TIME_ZONE"]
AUTH_USER_MODEL = _shared["AUTH_USER_MODEL"]
PASSWORD_HASHERS = _shared["PASSWORD_HASHERS"]
SILENCED_SYSTEM_CHECKS = _shared["SILENCED_SYSTEM_CHECKS"]
INSTALLED_APPS = [*_shared["INSTALLED_APPS"], "django.contrib.messages", "django.contrib.staticfiles"]

SECRET_KEY = read_secret(HOUSE.desk.secret_key_secret, HOUSE.base)
DEBUG = False
ALLOWED_HOSTS = sorted({*HOUSE.desk.allowed_hosts, HOUSE.desk.host, _url.hostname or "localhost"})
ROOT_URLCONF = "desk.urls"
APPEND_SLASH = False

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "desk.middleware.SecurityHeaders",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.auth.middleware.LoginRequiredMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "desk.middleware.Language",
    "desk.middleware.Conflicts",
    "axes.middleware.AxesMiddleware",  # last, as it asks: it turns a failed sign-in into the lock-out page
]

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.jinja2.Jinja2",
        "DIRS": [_templates()],
        "APP_DIRS": False,
        "OPTIONS": {
            "environment": "desk.templating.environment",
            "context_processors": ["desk.templating.context"],
        },
    }
]

# Who may come in. Five wrong passwords for one name from one place close that pair for a quarter of an hour.
AUTHENTICATION_BACKENDS = ["axes.backends.AxesStandaloneBackend", "django.contrib.auth.backends.ModelBackend"]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 10}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
]
LOGIN_URL = "signin"
LOGIN_REDIRECT_URL = "home"
AXES_FAILURE_LIMIT = 5
AXES_COOLOFF_TIME = timedelta(minutes=15)
AXES_LOCKOUT_PARAMETERS = [["username", "ip_address"]]
AXES_RESET_ON_SUCCESS = True
AXES_LOCKOUT_CALLABLE = "desk.pages.signin.locked"
AXES_ENABLE_ADMIN = False
AXES_VERBOSE = False

SESSION_COOKIE_AGE = 12 * 3600  # a working day
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
CSRF_COOKIE_SAMESITE = "Lax"
CSRF_FAILURE_VIEW = "desk.pages.errors.csrf_failed"
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = _url.scheme == "https"
CSRF_TRUSTED_ORIGINS = [f"{_url.scheme}://{_url.netloc}"]
MESSAGE_STORAGE = "django.contrib.messages.storage.session.SessionStorage"

SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"

STATIC_URL = "/static/"
STATICFILES_DIRS = [_here / "static"]
STATICFILES_FINDERS = ["django.contrib.staticfiles.finders.FileSystemFinder"]
WHITENOISE_USE_FINDERS = True
WHITENOISE_AUTOREFRESH = False
WHITENOISE_MAX_AGE = 3600

DATA_UPLOAD_MAX_MEMORY_SIZE = 2_000_000  # a form, never a file
DATA_UPLOAD_MAX_NUMBER_FIELDS = 2_000  # parts rows of the longest order

USE_I18N = False  # the words are in desk.words
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"format": "%(asctime)s %(levelname)s %(name)s %(message)s"}},
    "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "line"}},
    "root": {"handlers": ["stderr"], "level": "WARNING"},
    "loggers": {
        "desk": {"level": "INFO"},
        "axes": {"level": "ERROR"},  # at WARNING it writes names and addresses
        "django.request": {"level": "ERROR"},  # refusals are answers, not faults
    },
}
