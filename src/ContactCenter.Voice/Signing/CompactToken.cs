using System.Buffers;
using System.Buffers.Text;
using System.Security.Cryptography;

namespace ContactCenter.Voice.Signing;

/// <summary>A token in compact form: <c>header.claims.signature</c>, each base64url without padding.</summary>
internal readonly ref struct CompactToken
{
    private const int SignatureLength = 43; // 32 bytes as base64url

    private readonly ReadOnlySpan<byte> _header;
    private readonly ReadOnlySpan<byte> _signed;
    private readonly ReadOnlySpan<byte> _signature;

    private CompactToken(ReadOnlySpan<byte> text, int firstDot, int secondDot)
    {
        _header = text[..firstDot];
        _signed = text[..secondDot];
        _signature = text[(secondDot + 1)..];
        Claims = text[(firstDot + 1)..secondDot];
    }

    private enum HeaderField : byte
    {
        Alg,
    }

    /// <summary><c>{"alg":"HS256","typ":"JWT"}</c>, which the platform sends and which therefore need not be read.</summary>
    private static ReadOnlySpan<byte> UsualHeader => "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9"u8;

    /// <summary>The claims, still encoded.</summary>
    public ReadOnlySpan<byte> Claims { get; }

    public static bool TrySplit(ReadOnlySpan<byte> text, out CompactToken token)
    {
        var first = text.IndexOf((byte)'.');
        var last = text.LastIndexOf((byte)'.');
        var isThree = first < last && !text[(first + 1)..last].Contains((byte)'.');
        token = isThree ? new CompactToken(text, first, last) : default;
        return isThree;
    }

    /// <summary>Decodes a segment; the length is -1 when it is not base64url.</summary>
    public static int Decode(ReadOnlySpan<byte> segment, Span<byte> destination) =>
        Base64Url.DecodeFromUtf8(segment, destination, out _, out var written) == OperationStatus.Done ? written : -1;

    /// <summary>Reads whether the algorithm is HS256; <c>null</c> when the header is no JSON object.</summary>
    public bool? IsHs256()
    {
        if (_header.SequenceEqual(UsualHeader))
            return true;
        Span<byte> decoded = stackalloc byte[Base64Url.GetMaxDecodedLength(_header.Length)];
        var length = Decode(_header, decoded);
        return length >= 0 && WireFields<HeaderField>.TryRead(decoded[..length], out var header) ? header[HeaderField.Alg].Is("HS256"u8) : null;
    }

    /// <summary>The encoded texts are compared, so that a signature has one spelling only.</summary>
    public bool IsSignedBy(HashPool macs)
    {
        Span<byte> mac = stackalloc byte[HMACSHA256.HashSizeInBytes];
        Span<byte> expected = stackalloc byte[SignatureLength];
        macs.Compute(_signed, mac);
        Base64Url.EncodeToUtf8(mac, expected);
        return CryptographicOperations.FixedTimeEquals(expected, _signature);
    }
}
