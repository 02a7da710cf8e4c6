"""Keys and what is done with them: sealing personal fields, blind indexes, tokens and their digests.

`Vault` is the port. Behind it stand AES-256-GCM (NIST SP 800-38D) and SM4-GCM (GB/T 32907, RFC 8998); a certified
key module would stand there too.
"""

import base64
import hashlib
import hmac
import os
import re
import secrets
from collections.abc import Mapping
from typing import Literal

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hmac import HMAC
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

IndexAlgorithm = Literal["sha256", "sm3"]

_VERSION = 1
_NONCE = 12
_TAG = 16
_INDEX = 16
_KEY_ID = re.compile(r"[as][0-9a-z]{1,15}")
_KEY_BYTES = {"a": 32, "s": 16}
_HASHES: Mapping[str, hashes.HashAlgorithm] = {"sha256": hashes.SHA256(), "sm3": hashes.SM3()}


class Unsealable(Exception):
    """This ciphertext does not open: altered, of another row, or its key is not here. It never says which text."""


def _octets(text: str) -> bytes:
    """UTF-8 that never fails: strangers present lone surrogates, and looking them up must just find nothing."""
    return text.encode("utf-8", "surrogatepass")


def _joined(*parts: bytes) -> bytes:
    """Parts with their lengths in front, so that ("ab", "c") is never taken for ("a", "bc")."""
    return b"".join(len(part).to_bytes(4, "big") + part for part in parts)


def sm4_gcm_encrypt(key: bytes, nonce: bytes, plain: bytes, bound: bytes) -> bytes:
    """Ciphertext followed by the 16-byte tag (RFC 8998). key 16 bytes, nonce 12, `bound` authenticated only."""
    encryptor = Cipher(algorithms.SM4(key), modes.GCM(nonce)).encryptor()
    encryptor.authenticate_additional_data(bound)
    return encryptor.update(plain) + encryptor.finalize() + encryptor.tag


def sm4_gcm_decrypt(key: bytes, nonce: bytes, sealed: bytes, bound: bytes) -> bytes:
    """The inverse of `sm4_gcm_encrypt`. InvalidTag when anything was altered."""
    if len(sealed) < _TAG:
        raise InvalidTag
    decryptor = Cipher(algorithms.SM4(key), modes.GCM(nonce, sealed[-_TAG:])).decryptor()
    decryptor.authenticate_additional_data(bound)
    return decryptor.update(sealed[:-_TAG]) + decryptor.finalize()


def keyed_hash(key: bytes, message: bytes, algorithm: IndexAlgorithm = "sha256") -> bytes:
    """HMAC (RFC 2104) with SHA-256 or SM3 (GB/T 32905): 32 bytes."""
    mac = HMAC(key, _HASHES[algorithm])
    mac.update(message)
    return mac.finalize()


class Vault:
    """Seals and opens personal fields, and makes their blind indexes.

    keys: id → key. The first letter of an id tells the algorithm: "a1" is AES-256-GCM (32 bytes), "s1" SM4-GCM (16).
    current: the id new fields are sealed with; the others only open. index_key: 32 bytes or more. ValueError otherwise.

    Rotation: add a key, make it current, seal again what `is_current` says is not. Nonces are random: re-key well
    before 2³² fields under one key (SP 800-38D §8.3).
    """

    def __init__(
        self, keys: Mapping[str, bytes], current: str, index_key: bytes, index_algorithm: IndexAlgorithm = "sha256"
    ) -> None:
        for key_id, key in keys.items():
            if not _KEY_ID.fullmatch(key_id):
                raise ValueError(f"密钥编号须以 a 或 s 开头，后接1至15位小写字母或数字：{key_id!r}")
            if len(key) != _KEY_BYTES[key_id[0]]:
                raise ValueError(f"密钥 {key_id} 应为 {_KEY_BYTES[key_id[0]]} 字节")
        if current not in keys:
            raise ValueError(f"当前密钥 {current!r} 不存在")
        if len(index_key) < 32:
            raise ValueError("索引密钥至少需要 32 字节")
        if index_algorithm not in _HASHES:
            raise ValueError(f"索引算法须为 sha256 或 sm3：{index_algorithm!r}")
        self._keys = dict(keys)
        self._aes = {key_id: AESGCM(key) for key_id, key in keys.items() if key_id[0] == "a"}
        self._current = current
        self._index_key = index_key
        self._index_algorithm = index_algorithm

    def seal(self, text: str, context: str) -> bytes:
        """Encrypt `text` so that it opens only under the same `context` ("table.column:row-id").

        version byte · length of key id · key id · 12-byte nonce · ciphertext · 16-byte tag.
        ValueError (UnicodeEncodeError) for text that is not Unicode: a lone surrogate.
        """
        header = bytes([_VERSION, len(self._current)]) + self._current.encode("ascii")
        nonce = os.urandom(_NONCE)
        plain, bound = text.encode("utf-8"), header + _octets(context)
        if self._current in self._aes:
            return header + nonce + self._aes[self._current].encrypt(nonce, plain, bound)
        return header + nonce + sm4_gcm_encrypt(self._keys[self._current], nonce, plain, bound)

    def open(self, sealed: bytes, context: str) -> str:
        """What was sealed. Unsealable for anything altered, cut, moved to another row, or of a key not held here."""
        key_id, header, nonce, body = self._parts(sealed)
        bound = header + _octets(context)
        try:
            if key_id in self._aes:
                return self._aes[key_id].decrypt(nonce, body, bound).decode("utf-8")
            return sm4_gcm_decrypt(self._keys[key_id], nonce, body, bound).decode("utf-8")
        except InvalidTag:
            raise Unsealable("密文与其位置不符或已被改动") from None

    def is_current(self, sealed: bytes) -> bool:
        """Sealed with the current key? Rotation seals the others again. Unsealable for what is no ciphertext."""
        return self._parts(sealed)[0] == self._current

    def blind(self, purpose: str, value: str) -> bytes:
        """The blind index of `value`: 16 bytes, equal for equal values, unlike under another purpose.

        Each purpose ("phone", "id_number") has a key of its own. Normalise the value first.
        """
        pepper = keyed_hash(self._index_key, _octets(purpose), self._index_algorithm)
        return keyed_hash(pepper, _octets(value), self._index_algorithm)[:_INDEX]

    def _parts(self, sealed: bytes) -> tuple[str, bytes, bytes, bytes]:
        """Key id, header, nonce, body."""
        if len(sealed) < 2 or sealed[0] != _VERSION:
            raise Unsealable("不是本系统的密文")
        end = 2 + sealed[1]
        if len(sealed) < end + _NONCE + _TAG:
            raise Unsealable("密文不完整")
        key_id = sealed[2:end].decode("latin-1")
        if key_id not in self._keys:
            raise Unsealable("没有打开此密文的密钥")
        return key_id, sealed[:end], sealed[end : end + _NONCE], sealed[end + _NONCE :]


def derive(master: bytes, purpose: str, length: int = 32) -> bytes:
    """A key of its own for one purpose: HKDF-SHA256 (RFC 5869) without salt, the purpose as info.

    ValueError for a master below 16 bytes, an empty purpose, or a length outside 1–8160.
    """
    if len(master) < 16 or not purpose:
        raise ValueError("主密钥至少 16 字节，用途不能为空")
    if not 1 <= length <= 8160:
        raise ValueError("长度须在 1 到 8160 字节之间")
    return HKDF(hashes.SHA256(), length, salt=None, info=_octets(purpose)).derive(master)


def random_token() -> str:
    """256 random bits as 43 characters of A–Z a–z 0–9 - _."""
    return secrets.token_urlsafe(32)


def digest(text: str) -> bytes:
    """SHA-256, 32 bytes: how tokens are stored. For random values only; never for passwords, phones or ID numbers."""
    return hashlib.sha256(_octets(text)).digest()


def successor(server_key: bytes, presented: str, family: str, n: int) -> str:
    """The refresh token that follows `presented` (R7): 43 characters, always the same for the same four.

    So a lost answer can be given again within the grace although only hashes are stored. n: how many of the family
    came before. ValueError for a server key below 32 bytes or a negative n.
    """
    if len(server_key) < 32 or n < 0:
        raise ValueError("服务器密钥至少 32 字节，序号不能为负")
    message = _joined(b"refresh", _octets(presented), _octets(family), str(n).encode("ascii"))
    return base64.urlsafe_b64encode(keyed_hash(server_key, message)).rstrip(b"=").decode("ascii")


def constant_time_equal(left: str | bytes, right: str | bytes) -> bool:
    """Equal? Takes as long for a near miss as for a far one. Text is compared as UTF-8."""
    one, other = (_octets(side) if isinstance(side, str) else side for side in (left, right))
    return hmac.compare_digest(one, other)
