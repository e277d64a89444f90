namespace ContactCenter.Calls;

/// <summary>What the platform is answered. It becomes bytes when they are first needed: never while a call is held.</summary>
public sealed class CallAnswer
{
    private Ncco? _ncco;
    private byte[]? _utf8Json;

    public CallAnswer(Ncco ncco) => _ncco = ncco;

    /// <param name="utf8Json">The NCCO as it was written before.</param>
    public CallAnswer(byte[] utf8Json) => _utf8Json = utf8Json;

    /// <summary>The NCCO as UTF-8 JSON.</summary>
    public byte[] Utf8Json => Volatile.Read(ref _utf8Json) ?? Write();

    /// <remarks>Two threads may write it at once, and write the same.</remarks>
    private byte[] Write()
    {
        if (_ncco is not { } ncco)
            return Volatile.Read(ref _utf8Json)!;
        var written = ncco.ToUtf8Json();
        Volatile.Write(ref _utf8Json, written);
        _ncco = null;
        return written;
    }
}
