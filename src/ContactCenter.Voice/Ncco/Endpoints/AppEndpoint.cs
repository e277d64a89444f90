namespace ContactCenter.Voice;

/// <summary>A user of the platform's client SDK: a telephone in a browser or an app.</summary>
/// <param name="User">The user's name.</param>
public sealed record AppEndpoint(string User) : Endpoint
{
    /// <inheritdoc/>
    public override string Type => "app";

    internal static AppEndpoint Read(ref OptionReader json)
    {
        string? user = null;
        while (json.NextOption())
        {
            switch (json.Option)
            {
                case "user": user = json.Text(); break;
                default: json.Keep(); break;
            }
        }

        return new(user ?? throw json.Missing("user")) { Extra = json.Extra };
    }

    internal override void Check(OptionRules rules)
    {
        rules.Required("user", User, "the name of a user");
    }

    private protected override void WriteOptions(OptionWriter options)
    {
        options.Text("type"u8, Type);
        options.Text("user"u8, User);
    }
}
