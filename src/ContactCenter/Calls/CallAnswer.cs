namespace ContactCenter.Calls;

/// <summary>What the platform is answered. It becomes bytes when they are first needed: never while a call is held.</summary>
public sealed class CallAnswer
{
    private readonly Lazy<byte[]> _utf8Json;

    public CallAnswer(Ncco ncco) => _utf8Json = new(ncco.ToUtf8Json);

    /// <param name="utf8Json">The NCCO as it was written before.</param>
    public CallAnswer(byte[] utf8Json) => _utf8Json = new(utf8Json);

    /// <summary>The NCCO as UTF-8 JSON.</summary>
    public byte[] Utf8Json => _utf8Json.Value;
}
