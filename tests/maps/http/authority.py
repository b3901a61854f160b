# SPDX-License-Identifier: MIT
"""An authority of the tests' own, and servers with certificates of it that are good or bad in one way each."""

from __future__ import annotations

import shutil
import ssl
import subprocess
from pathlib import Path
from typing import Final

import pytest

from tests.maps.http.serving import Server

FAULTS: Final = ("other authority", "expired", "not yet valid", "other host", "self-signed", "a name for all", "weak")
"""What may be wrong with a certificate; "" is nothing."""
_HOSTS: Final = {"other host": "DNS:observer.example", "a name for all": "DNS:*"}
_DAYS: Final = {"expired": "-1"}


class Authority:
    """Signs certificates of servers; ``file`` is what those trust who trust it."""

    def __init__(self, folder: Path) -> None:
        program = shutil.which("openssl")
        if program is None:
            pytest.skip("openssl is not installed")
        self._program, self._folder = program, folder
        self.file = self._signing("authority")

    def certify(self, server: Server, fault: str = "") -> None:
        """Makes a server speak TLS, with a certificate that has this fault."""
        key, certificate = self._folder / "server.key", self._folder / "server.pem"
        host = f"subjectAltName={_HOSTS.get(fault, 'IP:127.0.0.1')}"
        if fault == "self-signed":
            self._run("req", "-x509", *_new_key(key), "-subj", "/CN=127.0.0.1", "-addext", host, "-out", certificate)
        else:
            self._sign(fault, host, key, certificate)
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.set_ciphers("DEFAULT:@SECLEVEL=0")
        context.load_cert_chain(certificate, key)
        server.socket = context.wrap_socket(server.socket, server_side=True, do_handshake_on_connect=False)

    def _sign(self, fault: str, host: str, key: Path, certificate: Path) -> None:
        request, bits = self._folder / "server.csr", "1024" if fault == "weak" else "2048"
        signer = self._signing("another") if fault == "other authority" else self.file
        self._run("req", *_new_key(key, bits), "-subj", "/CN=127.0.0.1", "-addext", host, "-out", request)
        if fault == "not yet valid":
            self._sign_for_later(request, certificate, signer)
            return
        self._run("x509", "-req", "-in", request, "-CA", signer, "-CAkey", signer.with_suffix(".key"), "-days",
                  _DAYS.get(fault, "2"), "-copy_extensions", "copy", "-out", certificate)

    def _sign_for_later(self, request: Path, certificate: Path, signer: Path) -> None:
        settings = self._folder / "later.cnf"
        (self._folder / "index.txt").write_text("", "ascii")
        settings.write_text(
            f"[ca]\ndefault_ca=own\n[own]\ndatabase={self._folder}/index.txt\nnew_certs_dir={self._folder}\n"
            "rand_serial=yes\ndefault_md=sha256\npolicy=any\ncopy_extensions=copy\n[any]\ncommonName=supplied\n",
            "ascii")
        self._run("ca", "-batch", "-notext", "-config", settings, "-cert", signer, "-keyfile",
                  signer.with_suffix(".key"), "-in", request, "-out", certificate,
                  "-startdate", "21000101000000Z", "-enddate", "21010101000000Z")

    def _signing(self, name: str) -> Path:
        file = self._folder / f"{name}.pem"
        key = _new_key(file.with_suffix(".key"))
        self._run("req", "-x509", *key, "-days", "2", "-subj", f"/CN={name}", "-out", file)
        return file

    def _run(self, *arguments: str | Path) -> None:
        done = subprocess.run([self._program, *arguments], capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stderr


def _new_key(file: Path, bits: str = "2048") -> tuple[str | Path, ...]:
    return "-newkey", f"rsa:{bits}", "-nodes", "-keyout", file
