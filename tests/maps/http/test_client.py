# SPDX-License-Identifier: MIT
"""The client of every provider against a server that does everything wrong."""

from __future__ import annotations

import datetime
import gzip
import socket
import threading
import time
from collections.abc import Iterator
from dataclasses import replace

import pytest

from briefing.version import VERSION
from maps.errors import MapError
from maps.http.client import HttpClient
from maps.http.faults import FetchCancelled, FetchError, Validators, not_json
from maps.http.limits import HttpLimits
from maps.http.waits import retry_wait_s
from tests.maps.http import serving
from tests.maps.http.serving import Handler, Server, until
from tests.patience import GIVE_UP_SECONDS

WHO = "Some Observer"
PATIENT = HttpLimits(connect_s=GIVE_UP_SECONDS, read_s=GIVE_UP_SECONDS, whole_s=GIVE_UP_SECONDS, most_bytes=200_000,
                     backoff_s=0.01, longest_wait_s=0.3)


@pytest.fixture
def client() -> Iterator[HttpClient]:
    made = HttpClient(PATIENT)
    yield made
    made.close()
    assert until(lambda: not [each for each in threading.enumerate() if each.name == "fetching"])


def fault(client: HttpClient, address: str) -> FetchError:
    """Returns the error of this address."""
    with pytest.raises(FetchError) as raised:
        client.get(address, WHO)
    sentence = str(raised.value)
    assert isinstance(raised.value, MapError)
    assert sentence.startswith(f"{WHO}: ") and sentence.endswith(".") and "\n" not in sentence
    assert "; " in sentence, "no remedy is named"
    return raised.value


def test_an_answer_comes_with_its_validators_and_the_program_says_who_it_is(client: HttpClient, server: Server) -> None:
    server.routes["/day"] = serving.giving({"a": 1}, ETag='"1"', Last_Modified="Wed, 20 Nov 2024 03:00:00 GMT")
    answer = client.get(f"{server.base}/day", WHO)
    assert answer.data == b'{"a": 1}'
    assert answer.validators == Validators(f"{server.base}/day", '"1"', "Wed, 20 Nov 2024 03:00:00 GMT")
    assert server.asked[0][1]["user-agent"] == f"LineOfContact/{VERSION}"
    assert "cookie" not in server.asked[0][1] and "authorization" not in server.asked[0][1]


def test_a_client_holds_on_to_no_connection_that_was_closed(client: HttpClient, server: Server) -> None:
    """A background asks for thousands of tiles, and its server ends each connection after a while."""
    def closing(handler: Handler) -> None:
        handler.close_connection = True
        handler.reply(b"{}", Connection="close")

    server.routes["/day"] = closing
    for _ in range(8):
        client.get(f"{server.base}/day", WHO)
    assert len(server.asked) == 8 and len(client._sockets) <= 2


def test_passwords_of_the_users_netrc_are_not_sent(
        client: HttpClient, server: Server, tmp_path: object, monkeypatch: pytest.MonkeyPatch) -> None:
    netrc = tmp_path / "netrc"
    netrc.write_text("machine 127.0.0.1 login someone password secret\n")
    monkeypatch.setenv("NETRC", str(netrc))
    server.routes["/day"] = serving.giving({})
    client.get(f"{server.base}/day", WHO)
    assert "authorization" not in server.asked[0][1]


def test_a_packed_answer_is_unpacked(client: HttpClient, server: Server) -> None:
    body = gzip.compress(b'{"a":') + gzip.compress(b"1}")  # two members, as some servers send
    server.routes["/day"] = serving.giving(body, Content_Encoding="gzip")
    assert client.get(f"{server.base}/day", WHO).data == b'{"a":1}'


def test_what_did_not_change_is_not_sent_again(client: HttpClient, server: Server) -> None:
    def respond(handler: Handler) -> None:
        if handler.headers.get("If-None-Match") == '"1"':
            handler.send_response(304)
            handler.send_header("ETag", '"1"')
            handler.end_headers()
        else:
            handler.reply(b"{}", ETag='"1"')

    server.routes["/day"] = respond
    first = client.get(f"{server.base}/day", WHO)
    assert client.get(f"{server.base}/day", WHO, known=first.validators).data is None
    server.routes["/next"] = respond
    assert client.get(f"{server.base}/next", WHO, known=first.validators).data == b"{}", "another file of equal content"


def test_304_that_was_not_asked_for_is_no_answer(client: HttpClient, server: Server) -> None:
    def respond(handler: Handler) -> None:
        handler.send_response(304)
        handler.end_headers()

    server.routes["/day"] = respond
    assert fault(client, f"{server.base}/day").kind == "status"


def test_a_redirect_is_followed_and_its_address_kept(client: HttpClient, server: Server) -> None:
    server.routes["/old"] = serving.redirecting("/new")
    server.routes["/new"] = serving.giving({})
    assert client.get(f"{server.base}/old", WHO).address == f"{server.base}/new"


def test_a_redirect_loop_ends_after_five(client: HttpClient, server: Server) -> None:
    server.routes["/loop"] = serving.redirecting("/loop")
    assert fault(client, f"{server.base}/loop").kind == "redirects"
    assert len(server.asked) == 6


@pytest.mark.parametrize("target", ["file:///etc/passwd", "ftp://127.0.0.1/x", "javascript:alert(1)", "data:,x"])
def test_a_redirect_to_another_scheme_is_refused(client: HttpClient, server: Server, target: str) -> None:
    server.routes["/away"] = serving.redirecting(target)
    assert fault(client, f"{server.base}/away").kind == "scheme"


@pytest.mark.parametrize("target", ["http://[::", "http://a:b/", "http://\xff\xfe.example/\xff", "http://" + "h" * 300])
def test_a_redirect_to_no_address_is_reported(client: HttpClient, server: Server, target: str) -> None:
    server.routes["/away"] = serving.redirecting(target)
    said = fault(client, f"{server.base}/away")
    assert said.kind in ("scheme", "address") and "no web address" in str(said)


@pytest.mark.parametrize("address", ["file:///etc/passwd", "ftp://host/x", "not an address", "http://", "http://a:b/"])
def test_only_web_addresses_are_asked(client: HttpClient, address: str) -> None:
    assert fault(client, address).kind == "address"


def test_refused_connection(client: HttpClient) -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    assert fault(client, f"http://127.0.0.1:{port}/").kind == "refused"


def test_no_such_host(client: HttpClient, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(socket, "getaddrinfo", _no_host)
    assert fault(client, "http://no-such-host.invalid/").kind == "no host"


def _no_host(*_: object) -> object:
    raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")


def test_silence(server: Server) -> None:
    client = HttpClient(replace(PATIENT, read_s=0.1))
    server.routes["/"] = serving.silent
    assert fault(client, f"{server.base}/").kind == "silent"


@pytest.mark.parametrize("drip", [serving.dripping_body, serving.dripping_headers])
def test_a_dripping_server_is_left_at_the_deadline(server: Server, drip: serving.Responder) -> None:
    """It would go on sending byte by byte for ever, and is never silent for long."""
    client = HttpClient(replace(PATIENT, whole_s=0.3))
    server.routes["/"] = drip
    assert fault(client, f"{server.base}/").kind == "too slow"
    client.close()


@pytest.mark.parametrize("drip", [serving.dripping_body, serving.dripping_headers, serving.silent])
def test_cancelling_is_noticed_at_once_and_the_client_goes_on(server: Server, drip: serving.Responder) -> None:
    client = HttpClient()
    server.routes["/"] = drip
    server.routes["/day"] = serving.giving({})
    with pytest.raises(FetchCancelled):
        client.get(f"{server.base}/", WHO, cancelled=lambda: bool(server.asked))
    assert until(lambda: not [each for each in threading.enumerate() if each.name == "fetching"])
    assert client.get(f"{server.base}/day", WHO).data == b"{}"
    client.close()


@pytest.mark.parametrize("respond", [
    serving.cut_off(b'{"type":"FeatureCollection"}' * 20), serving.cut_off_chunks, serving.cut_off_gzip(b"[1]" * 999)])
def test_a_body_cut_off_is_reported(client: HttpClient, server: Server, respond: serving.Responder) -> None:
    server.routes["/"] = respond
    assert fault(client, f"{server.base}/").kind == "cut off"


@pytest.mark.parametrize("status,kind", [(404, "gone"), (410, "gone"), (403, "status"), (418, "status"),
                                         (429, "busy"), (500, "busy"), (503, "busy")])
def test_statuses(client: HttpClient, server: Server, status: int, kind: str) -> None:
    server.routes["/"] = serving.failing(status)
    assert fault(client, f"{server.base}/").kind == kind
    assert len(server.asked) == (PATIENT.tries if kind == "busy" else 1)


def test_a_busy_server_is_asked_again(client: HttpClient, server: Server) -> None:
    answers = [serving.failing(503), serving.failing(429, Retry_After="0"), serving.giving({})]
    server.routes["/"] = lambda handler: answers.pop(0)(handler)
    assert client.get(f"{server.base}/", WHO).data == b"{}"


def test_retry_after_is_waited_for(server: Server) -> None:
    answers = [serving.failing(503, Retry_After="1"), serving.giving({})]
    server.routes["/"] = lambda handler: answers.pop(0)(handler)
    began = time.monotonic()
    HttpClient(HttpLimits(backoff_s=0.01)).get(f"{server.base}/", WHO)
    assert time.monotonic() - began >= 1


def test_a_server_that_asks_for_an_hour_gets_it(client: HttpClient, server: Server) -> None:
    server.routes["/"] = serving.failing(429, Retry_After="3600")
    assert "60 minutes" in str(fault(client, f"{server.base}/"))
    assert len(server.asked) == 1


def test_waits_are_read_in_both_forms_and_a_clock_in_the_future_asks_for_none() -> None:
    noon = datetime.datetime(2024, 11, 20, 12, tzinfo=datetime.UTC)
    assert retry_wait_s("120") == 120
    assert retry_wait_s("Wed, 20 Nov 2024 12:01:00 GMT", noon) == 60
    assert retry_wait_s("Wed, 20 Nov 2024 11:00:00 GMT", noon) == 0
    assert retry_wait_s("Wed, 20 Nov 2024 12:00:00 +1234567890123456") is None
    assert retry_wait_s("soon") is None and retry_wait_s("-5") is None and retry_wait_s(None) is None


@pytest.mark.parametrize("respond", [serving.gzip_bomb, serving.endless])
def test_what_is_too_large_is_left_early(server: Server, respond: serving.Responder) -> None:
    client = HttpClient(HttpLimits(most_bytes=2_000_000))
    server.routes["/"] = respond
    assert fault(client, f"{server.base}/").kind == "too large"
    client.close()


def test_a_gigabyte_is_refused_by_its_length(client: HttpClient, server: Server) -> None:
    server.routes["/"] = lambda handler: handler.reply(b"{", length=1_000_000_000)
    assert fault(client, f"{server.base}/").kind == "too large"


def test_packing_that_was_not_asked_for_is_refused(client: HttpClient, server: Server) -> None:
    server.routes["/br"] = serving.giving(b"\x00\x01", Content_Encoding="br")
    server.routes["/broken"] = serving.giving(b"no gzip at all", Content_Encoding="gzip")
    assert fault(client, f"{server.base}/br").kind == fault(client, f"{server.base}/broken").kind == "packed"


def test_progress_is_reported_in_the_callers_thread(client: HttpClient, server: Server) -> None:
    server.routes["/"] = serving.giving(b"[" + b" " * 150_000 + b"]")
    reported: list[tuple[int, int | None, str]] = []
    client.get(f"{server.base}/", WHO,
               progress=lambda received, whole: reported.append((received, whole, threading.current_thread().name)))
    assert reported[-1] == (150_002, 150_002, threading.current_thread().name)


def test_the_systems_proxy_is_used(client: HttpClient, server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("no_proxy", "")
    monkeypatch.setenv("http_proxy", server.base)
    server.routes["/day"] = serving.giving({})
    assert client.get("http://observer.invalid/day", WHO).data == b"{}"
    assert server.paths == ["http://observer.invalid/day"]


def test_a_dead_proxy_is_named(client: HttpClient, monkeypatch: pytest.MonkeyPatch) -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    monkeypatch.setenv("no_proxy", "")
    monkeypatch.setenv("http_proxy", f"http://127.0.0.1:{port}")
    assert fault(client, "http://observer.invalid/day").kind == "proxy"


@pytest.mark.parametrize("body,content_type,kind", [
    (b"<!DOCTYPE html><title>Hotel</title>", "text/html", "web page"), (b"\n <HTML>", "", "web page"),
    (b"", "application/json", "no data"), (b"\x89PNG", "image/png", "no data"), (b"Not Found", "text/plain", "no data"),
])
def test_what_is_no_json_is_reported_by_its_beginning(body: bytes, content_type: str, kind: str) -> None:
    found = not_json(WHO, body, content_type)
    assert found is not None and found.kind == kind
    assert kind != "web page" or str(found) == f"{WHO}: the network answered with a web page: are you signed in?"


def test_json_under_any_content_type_is_let_through() -> None:
    assert not_json(WHO, b'\xef\xbb\xbf {"type"', "text/html") is None
