namespace ContactCenter.Voice;

/// <summary>A kind of endpoint that is not known here; its options are in <see cref="WireObject.Extra"/> and are sent as they are.</summary>
/// <param name="Type">The word that names the kind of endpoint on the wire.</param>
public sealed record UnknownEndpoint(string Type) : Endpoint
{
    /// <inheritdoc/>
    public override string Type { get; } = Type;

    internal static UnknownEndpoint Read(ref OptionReader json, string type) => new(type) { Extra = json.AllOptions() };

    internal override void Check(OptionRules rules) => rules.Required("type", Type, "the name of a kind of endpoint");

    private protected override void WriteOptions(OptionWriter options) => options.Text("type"u8, Type);
}
