namespace ContactCenter.Voice;

/// <summary>An extension of Vonage Business Cloud.</summary>
/// <param name="Extension">Its number.</param>
public sealed record VbcEndpoint(string Extension) : Endpoint
{
    /// <inheritdoc/>
    public override string Type => "vbc";

    internal static VbcEndpoint Read(ref OptionReader json)
    {
        string? extension = null;
        while (json.NextOption())
        {
            switch (json.Option)
            {
                case "extension": extension = json.Text(); break;
                default: json.Keep(); break;
            }
        }

        return new(extension ?? throw json.Missing("extension")) { Extra = json.Extra };
    }

    internal override void Check(OptionRules rules)
    {
        rules.Required("extension", Extension, "the number of an extension");
    }

    private protected override void WriteOptions(OptionWriter options)
    {
        options.Text("type"u8, Type);
        options.Text("extension"u8, Extension);
    }
}
