namespace ContactCenter.Voice;

/// <summary>An action that is not known here; its options are in <see cref="WireObject.Extra"/> and are sent as they are.</summary>
/// <param name="Name">The word that names the action on the wire.</param>
public sealed record UnknownAction(string Name) : NccoAction
{
    /// <inheritdoc/>
    public override string Name { get; } = Name;

    internal static UnknownAction Read(ref OptionReader json, string name) => new(name) { Extra = json.AllOptions() };

    internal override void Check(OptionRules rules) => rules.Required("action", Name, "the name of an action");

    private protected override void WriteOptions(OptionWriter options) => options.Text("action"u8, Name);
}
