# SPDX-License-Identifier: MIT
"""Servers with bad certificates: not spoken to, with one sentence that says why."""

from __future__ import annotations

import socket
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from maps.http.client import HttpClient
from maps.http.faults import FetchCancelled, FetchError
from maps.http.limits import HttpLimits
from tests.maps.http import serving
from tests.maps.http.authority import FAULTS, Authority
from tests.maps.http.serving import Server
from tests.patience import GIVE_UP_SECONDS

WHO = "Some Observer"


@pytest.fixture
def client() -> Iterator[HttpClient]:
    made = HttpClient(HttpLimits(connect_s=GIVE_UP_SECONDS, read_s=GIVE_UP_SECONDS, whole_s=GIVE_UP_SECONDS))
    yield made
    made.close()


@pytest.fixture
def authority(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Authority:
    """An authority that the program trusts."""
    made = Authority(tmp_path)
    monkeypatch.setenv("REQUESTS_CA_BUNDLE", str(made.file))
    return made


def secured(server: Server) -> str:
    return server.base.replace("http:", "https:")


def fault(client: HttpClient, address: str) -> FetchError:
    with pytest.raises(FetchError) as raised:
        client.get(address, WHO)
    return raised.value


@pytest.mark.parametrize("bad", FAULTS)
def test_a_bad_certificate_is_not_trusted_and_nothing_is_sent(
    client: HttpClient, server: Server, authority: Authority, bad: str
) -> None:
    authority.certify(server, bad)
    said = fault(client, f"{secured(server)}/day?secret=1")
    assert said.kind == "certificate" and server.asked == []
    assert str(said).startswith(WHO) and "secret" not in str(said) and "\n" not in str(said)


def test_a_good_certificate_of_the_same_authority_is_trusted(
    client: HttpClient, server: Server, authority: Authority
) -> None:
    server.routes["/day"] = serving.giving({})
    server.routes["/open"] = serving.redirecting("http://127.0.0.1:1/day")
    authority.certify(server)
    assert client.get(f"{secured(server)}/day", WHO).data == b"{}"
    assert fault(client, f"{secured(server)}/open").kind == "scheme", "from a secured connection to an open one"


def test_without_trust_in_the_authority_nothing_is_sent(client: HttpClient, server: Server, tmp_path: Path) -> None:
    Authority(tmp_path).certify(server)
    assert fault(client, f"{secured(server)}/day").kind == "certificate" and server.asked == []


def test_a_redirect_to_a_server_with_a_bad_certificate_is_not_followed(
    client: HttpClient, server: Server, authority: Authority
) -> None:
    with serving.serving() as other:
        authority.certify(other, "other host")
        server.routes["/day"] = serving.redirecting(f"{secured(other)}/day")
        assert fault(client, f"{server.base}/day").kind == "certificate" and other.asked == []


def test_a_server_without_a_certificate_is_not_trusted(client: HttpClient, server: Server) -> None:
    assert fault(client, f"{secured(server)}/").kind == "certificate"


def test_a_server_that_never_answers_the_handshake_can_be_called_off(client: HttpClient) -> None:
    with socket.create_server(("127.0.0.1", 0)) as listening:
        connected = threading.Event()
        connections: list[socket.socket] = []

        def accept() -> None:
            connections.append(listening.accept()[0])
            connected.set()

        threading.Thread(target=accept, daemon=True).start()
        with pytest.raises(FetchCancelled):
            client.get(f"https://127.0.0.1:{listening.getsockname()[1]}/", WHO, cancelled=connected.is_set)
        connections[0].close()
