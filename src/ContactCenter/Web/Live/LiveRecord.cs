namespace ContactCenter.Web.Live;

/// <summary>A record as it is now. Its JSON is made when the first reader is to get it, once for all.</summary>
/// <param name="rev">Grows with each change of this record, also from process to process.</param>
/// <param name="at">When it became so.</param>
/// <param name="data">Makes the JSON object.</param>
internal sealed class LiveRecord(string key, long rev, DateTimeOffset at, Func<byte[]> data)
{
    private byte[]? _data;
    private byte[]? _item;

    public string Key => key;

    public long Rev => rev;

    public DateTimeOffset At => at;

    /// <summary>The department that it belongs to now.</summary>
    public string? Department { get; init; }

    public byte[] Data => _data ??= data();

    /// <summary>As it stands among others.</summary>
    public byte[] Item => _item ??= LiveJson.Object(json =>
    {
        json.WriteString("key", key);
        json.WriteNumber("rev", rev);
        json.WritePropertyName("data");
        json.WriteRawValue(Data, skipInputValidation: true);
    });
}
