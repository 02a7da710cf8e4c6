"""Sealing, blind indexes, tokens: against the vectors of the standards, and against people who alter things."""

import hashlib
import hmac
import re

import pytest
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives import hashes
from hypothesis import given
from hypothesis import strategies as st

from service.core import crypto
from service.core.crypto import Unsealable, Vault, derive, successor

AES, AES_NEXT, SM4 = bytes(range(32)), bytes(range(1, 33)), bytes(range(16))
INDEX = b"i" * 32
HERE = "person.phone:0190"
VAULTS = {"AES": Vault({"a1": AES}, "a1", INDEX), "SM4": Vault({"s1": SM4}, "s1", INDEX)}
either_algorithm = pytest.mark.parametrize("vault", VAULTS.values(), ids=VAULTS)
URLSAFE = re.compile(r"[A-Za-z0-9_-]{43}")


def test_sm4_gcm_as_in_rfc_8998_appendix_a_1():
    key = bytes.fromhex("0123456789ABCDEFFEDCBA9876543210")
    nonce = bytes.fromhex("00001234567800000000ABCD")
    bound = bytes.fromhex("FEEDFACEDEADBEEFFEEDFACEDEADBEEFABADDAD2")
    plain = bytes.fromhex("".join(letter * 16 for letter in "ABCDEFEA"))
    expected = bytes.fromhex(
        "17F399F08C67D5EE19D0DC9969C4BB7D5FD46FD3756489069157B282BB200735"
        "D82710CA5C22F0CCFA7CBF93D496AC15A56834CBCF98C397B4024A2691233B8D"
        "83DE3541E4C2B58177E065A9BF7B62EC"
    )

    assert crypto.sm4_gcm_encrypt(key, nonce, plain, bound) == expected
    assert crypto.sm4_gcm_decrypt(key, nonce, expected, bound) == plain
    with pytest.raises(InvalidTag):
        crypto.sm4_gcm_decrypt(key, nonce, expected[:-1] + b"\0", bound)


@pytest.mark.parametrize(
    ("message", "expected"),
    [
        (b"abc", "66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0"),
        (b"abcd" * 16, "debe9ff92275b8a138604889c18e5a4d6fdb70e5387e5765293dcba39c0c5732"),
    ],
)
def test_sm3_as_in_gb_t_32905_appendix_a(message, expected):
    sm3 = hashes.Hash(hashes.SM3())
    sm3.update(message)

    assert sm3.finalize().hex() == expected


def test_hmac_sha256_as_in_rfc_4231_case_2():
    expected = "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843"

    assert crypto.keyed_hash(b"Jefe", b"what do ya want for nothing?").hex() == expected


def test_hmac_sm3_is_hmac_over_sm3():
    def sm3(message):
        digest = hashes.Hash(hashes.SM3())
        digest.update(message)
        return digest.finalize()

    padded = INDEX.ljust(64, b"\0")
    inner = sm3(bytes(octet ^ 0x36 for octet in padded) + b"13812345678")

    assert crypto.keyed_hash(INDEX, b"13812345678", "sm3") == sm3(bytes(octet ^ 0x5C for octet in padded) + inner)


@either_algorithm
@given(text=st.text(), context=st.text())
def test_what_is_sealed_opens_again(vault, text, context):
    assert vault.open(vault.seal(text, context), context) == text


@either_algorithm
def test_a_ciphertext_opens_in_its_own_row_only(vault):
    sealed = vault.seal("13812345678", HERE)

    with pytest.raises(Unsealable):
        vault.open(sealed, "person.phone:0191")
    with pytest.raises(Unsealable):
        vault.open(sealed, "person.id_number:0190")


@either_algorithm
def test_any_bit_changed_anywhere_is_noticed(vault):
    sealed = vault.seal("13812345678", HERE)

    for position in range(len(sealed) * 8):
        altered = bytearray(sealed)
        altered[position // 8] ^= 1 << position % 8
        with pytest.raises(Unsealable):
            vault.open(bytes(altered), HERE)


@either_algorithm
def test_anything_cut_off_is_noticed(vault):
    sealed = vault.seal("13812345678", HERE)

    for length in range(len(sealed)):
        with pytest.raises(Unsealable):
            vault.open(sealed[:length], HERE)


@either_algorithm
@given(noise=st.binary(max_size=80))
def test_noise_is_unsealable_and_nothing_else(vault, noise):
    with pytest.raises(Unsealable):
        vault.open(noise, HERE)


@either_algorithm
def test_the_same_phone_never_looks_the_same_twice_and_is_nowhere_to_be_read(vault):
    first, second = vault.seal("13812345678", HERE), vault.seal("13812345678", HERE)

    assert first != second
    assert b"13812345678" not in first
    assert "1381234" not in repr(vault) + str(vars(type(vault)))


def test_the_header_tells_version_and_key():
    sealed = VAULTS["SM4"].seal("x", HERE)

    assert sealed[:4] == b"\x01\x02s1"
    assert len(sealed) == 4 + 12 + 1 + 16


def test_keys_change_while_old_rows_stay_readable():
    old = Vault({"a1": AES}, "a1", INDEX)
    middle = Vault({"a1": AES, "s1": SM4}, "s1", INDEX)
    new = Vault({"a1": AES, "s1": SM4, "a2": AES_NEXT}, "a2", INDEX)
    rows = [vault.seal("李建国", HERE) for vault in (old, middle, new)]

    assert [new.open(row, HERE) for row in rows] == ["李建国"] * 3
    assert [new.is_current(row) for row in rows] == [False, False, True]
    resealed = [row if new.is_current(row) else new.seal(new.open(row, HERE), HERE) for row in rows]

    last = Vault({"a2": AES_NEXT}, "a2", INDEX)
    assert [last.open(row, HERE) for row in resealed] == ["李建国"] * 3
    with pytest.raises(Unsealable, match="密钥"):
        last.open(rows[0], HERE)


def test_a_key_of_the_same_name_with_other_bytes_opens_nothing():
    with pytest.raises(Unsealable):
        Vault({"a1": AES_NEXT}, "a1", INDEX).open(VAULTS["AES"].seal("x", HERE), HERE)


@pytest.mark.parametrize(
    ("keys", "current", "index_key"),
    [
        ({"a1": SM4}, "a1", INDEX),
        ({"s1": AES}, "s1", INDEX),
        ({"x1": AES}, "x1", INDEX),
        ({"a": AES}, "a", INDEX),
        ({"a1": AES}, "a2", INDEX),
        ({}, "a1", INDEX),
        ({"a1": AES}, "a1", b"short"),
    ],
)
def test_a_vault_refuses_keys_it_cannot_use(keys, current, index_key):
    with pytest.raises(ValueError, match="密钥"):
        Vault(keys, current, index_key)


def test_an_unknown_index_algorithm_is_refused():
    with pytest.raises(ValueError, match="md5"):
        Vault({"a1": AES}, "a1", INDEX, "md5")


def test_text_that_is_not_unicode_is_a_value_error():
    with pytest.raises(ValueError):
        VAULTS["AES"].seal("\ud800", HERE)


@pytest.mark.parametrize("algorithm", ["sha256", "sm3"])
def test_a_blind_index_is_equal_for_equals_and_differs_by_purpose_and_key(algorithm):
    vault = Vault({"a1": AES}, "a1", INDEX, algorithm)
    other = Vault({"a1": AES}, "a1", b"j" * 32, algorithm)
    index = vault.blind("phone", "13812345678")

    assert len(index) == 16
    assert index == Vault({"s1": SM4}, "s1", INDEX, algorithm).blind("phone", "13812345678")
    assert index != vault.blind("id_number", "13812345678")
    assert index != vault.blind("phone", "13812345679")
    assert index != other.blind("phone", "13812345678")


def test_the_two_index_algorithms_differ_and_purpose_and_value_do_not_run_together():
    plain, national = (Vault({"a1": AES}, "a1", INDEX, algorithm) for algorithm in ("sha256", "sm3"))

    assert plain.blind("phone", "1") != national.blind("phone", "1")
    assert plain.blind("ab", "c") != plain.blind("a", "bc")


def test_derive_is_hkdf_as_in_rfc_5869():
    """Extract and expand by hand, with the standard library."""
    seed = hmac.new(bytes(32), AES, hashlib.sha256).digest()
    first = hmac.new(seed, b"jwt\x01", hashlib.sha256).digest()
    second = hmac.new(seed, first + b"jwt\x02", hashlib.sha256).digest()

    assert derive(AES, "jwt") == first
    assert derive(AES, "jwt", 48) == (first + second)[:48]
    assert derive(AES, "refresh") != first


@pytest.mark.parametrize(
    ("master", "purpose", "length"), [(b"short", "jwt", 32), (AES, "", 32), (AES, "jwt", 0), (AES, "jwt", 8161)]
)
def test_derive_refuses_what_gives_no_key(master, purpose, length):
    with pytest.raises(ValueError):
        derive(master, purpose, length)


def test_tokens_have_256_bits_and_are_never_the_same():
    tokens = {crypto.random_token() for _ in range(1000)}

    assert len(tokens) == 1000
    assert all(URLSAFE.fullmatch(token) for token in tokens)


def test_a_digest_is_sha256():
    assert crypto.digest("abc").hex() == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"


def test_a_lost_answer_can_be_given_again():
    again = successor(AES, "presented", "family", 3)

    assert URLSAFE.fullmatch(again)
    assert again == successor(AES, "presented", "family", 3)
    others = [
        successor(AES_NEXT, "presented", "family", 3),
        successor(AES, "presente", "dfamily", 3),
        successor(AES, "presented", "famil", 3),
        successor(AES, "presented", "family", 4),
        successor(AES, "presented", "family3", 3),
    ]
    assert len({again, *others}) == 6


def test_a_successor_needs_a_real_key_and_a_place_in_line():
    with pytest.raises(ValueError):
        successor(b"short", "presented", "family", 0)
    with pytest.raises(ValueError):
        successor(AES, "presented", "family", -1)


@given(st.text(alphabet=st.characters(codec=None)), st.text(alphabet=st.characters(codec=None)))
def test_comparing_never_fails_whatever_a_stranger_presents(left, right):
    assert crypto.constant_time_equal(left, right) == (left == right)
    assert crypto.constant_time_equal(left, left.encode("utf-8", "surrogatepass"))


def test_a_lone_surrogate_from_a_stranger_is_simply_not_found():
    assert len(crypto.digest("\ud800")) == 32
    assert len(VAULTS["AES"].blind("phone", "\ud800")) == 16
    assert URLSAFE.fullmatch(successor(AES, "\ud800", "family", 0))
    assert not crypto.constant_time_equal("\ud800", "é")
