using System.Security.Cryptography;
using System.Text;

namespace ContactCenter.Foundation.Encryption;

/// <summary>
/// Texts under one key, as many as there are. The form is version (1 byte), nonce (12), the encrypted text, tag (16); version and context are
/// authenticated. May be used by several threads at once.
/// </summary>
internal static class SealedText
{
    /// <summary>The longest text, in bytes of UTF-8.</summary>
    public const int MostBytes = 64 * 1024 * 1024;

    private const byte Plain = 1;
    private const byte Packed = 2;
    private const int NonceAt = 1;
    private const int NonceBytes = 12;
    private const int TextAt = NonceAt + NonceBytes;
    private const int TagBytes = 16;

    /// <summary>Bytes of UTF-8 from which a text is compressed.</summary>
    private const int PackedFrom = 1024;

    /// <param name="key">A key for texts alone; is needed no longer afterwards.</param>
    /// <param name="text">At most <see cref="MostBytes"/>. Half of a surrogate pair becomes U+FFFD.</param>
    /// <param name="context">What the text is, such as <c>0a1b/transcript</c>: it must be named again to open it.</param>
    /// <returns>Each time other bytes.</returns>
    /// <exception cref="ArgumentException">The text is too long.</exception>
    public static byte[] Seal(DataKey key, string text, string context) => Seal(key, text, context, RandomNumberGenerator.GetBytes(NonceBytes));

    /// <inheritdoc cref="Seal(DataKey, string, string)"/>
    /// <param name="nonce">12 bytes that no other text of this key has.</param>
    internal static byte[] Seal(DataKey key, string text, string context, ReadOnlySpan<byte> nonce)
    {
        if (Encoding.UTF8.GetByteCount(text) > MostBytes)
            throw new ArgumentException($"A text has at most {MostBytes} bytes.", nameof(text));
        var bytes = Encoding.UTF8.GetBytes(text);
        var packed = bytes.Length >= PackedFrom ? PackedText.Pack(bytes) : null;
        var content = packed ?? bytes;
        var result = new byte[TextAt + content.Length + TagBytes];
        result[0] = packed is null ? Plain : Packed;
        nonce.CopyTo(result.AsSpan(NonceAt, NonceBytes));
        using var cipher = Cipher(key);
        cipher.Encrypt(nonce, content, result.AsSpan(TextAt, content.Length), result.AsSpan(TextAt + content.Length), Associated(result[0], context));
        return result;
    }

    /// <param name="key">The one that it was sealed with; is needed no longer afterwards.</param>
    /// <param name="sealedText">As <see cref="Seal(DataKey, string, string)"/> made it.</param>
    /// <param name="context">The same as then.</param>
    /// <exception cref="EncryptionException">It was changed, is something else than it should be, or belongs to another key.</exception>
    public static string Open(DataKey key, ReadOnlySpan<byte> sealedText, string context)
    {
        if (sealedText.Length < TextAt + TagBytes || sealedText[0] is not (Plain or Packed))
            throw new EncryptionException("What is kept as a sealed text is not one, or a newer program has written it.");
        var content = new byte[sealedText.Length - TextAt - TagBytes];
        try
        {
            using var cipher = Cipher(key);
            cipher.Decrypt(
                sealedText.Slice(NonceAt, NonceBytes), sealedText[TextAt..^TagBytes], sealedText[^TagBytes..], content, Associated(sealedText[0], context));
        }
        catch (AuthenticationTagMismatchException)
        {
            throw new EncryptionException("The sealed text was changed, is another one, or belongs to another key.");
        }

        return Encoding.UTF8.GetString(sealedText[0] == Packed ? PackedText.Unpack(content, MostBytes) : content);
    }

    private static AesGcm Cipher(DataKey key) => key.Cipher("ContactCenter sealed text"u8);

    private static byte[] Associated(byte version, string context) => [version, .. Encoding.UTF8.GetBytes(context)];
}

/// <summary>
/// What is encrypted cannot be read: it was changed, is not whole, or belongs to another key. The message is one sentence, and tells nothing
/// of what is inside.
/// </summary>
internal sealed class EncryptionException(string message) : Exception(message);
