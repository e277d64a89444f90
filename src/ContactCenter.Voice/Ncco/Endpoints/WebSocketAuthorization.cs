namespace ContactCenter.Voice;

/// <summary>The <c>Authorization</c> header with which the platform opens a WebSocket.</summary>
/// <param name="Type"><c>vonage</c> (a token signed by the platform) or <c>custom</c>.</param>
/// <param name="Value">The header's content when custom; else <c>null</c>.</param>
public sealed record WebSocketAuthorization(string Type, string? Value = null) : WireObject
{
    /// <summary>A token signed by the platform.</summary>
    public static WebSocketAuthorization Vonage { get; } = new("vonage");

    /// <summary>A header of our own, such as <c>Bearer …</c>.</summary>
    public static WebSocketAuthorization Custom(string value) => new("custom", value);

    internal static WebSocketAuthorization Read(ref OptionReader json)
    {
        string? type = null, value = null;
        while (json.NextOption())
        {
            switch (json.Option)
            {
                case "type": type = json.Text(); break;
                case "value": value = json.Text(); break;
                default: json.Keep(); break;
            }
        }

        return new(type ?? Vonage.Type, value) { Extra = json.Extra };
    }

    internal override void Check(OptionRules rules)
    {
        rules.OneOf("type", Type, "vonage", "custom");
        if (Type is "custom")
            rules.Required("value", Value, "the content of the header");
        else if (Value is not null)
            rules.Fault("value", "given", "absent unless type is custom");
    }

    private protected override void WriteOptions(OptionWriter options)
    {
        options.Text("type"u8, Type);
        options.Text("value"u8, Value);
    }
}
