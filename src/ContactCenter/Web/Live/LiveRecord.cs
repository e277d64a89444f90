namespace ContactCenter.Web.Live;

/// <summary>A record as it is now. Its JSON is made when the first reader is to get it, once for all who look the same way.</summary>
/// <param name="rev">Grows with each change of this record, also from process to process.</param>
/// <param name="data">Makes the JSON object, for who may steer calls or not.</param>
internal sealed class LiveRecord(string key, long rev, Func<bool, byte[]> data)
{
    private (byte[]? Seen, byte[]? Steered) _data;
    private (byte[]? Seen, byte[]? Steered) _item;

    public long Rev => rev;

    /// <summary>The department that it belongs to now.</summary>
    public string? Department { get; init; }

    /// <summary>Its fields, as a JSON object.</summary>
    public byte[] Data(bool maySteer) => maySteer ? _data.Steered ??= data(true) : _data.Seen ??= data(false);

    /// <summary>As it stands among others.</summary>
    public byte[] Item(bool maySteer) => maySteer ? _item.Steered ??= MakeItem(true) : _item.Seen ??= MakeItem(false);

    private byte[] MakeItem(bool maySteer) => LiveJson.Object(json =>
    {
        json.WriteString("key", key);
        json.WriteNumber("rev", rev);
        json.WritePropertyName("data");
        json.WriteRawValue(Data(maySteer), skipInputValidation: true);
    });
}
