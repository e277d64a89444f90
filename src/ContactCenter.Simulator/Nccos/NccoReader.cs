using System.Text.Json;

namespace ContactCenter.Simulator.Nccos;

/// <summary>
/// Reads NCCOs: whatever the platform refuses is a fault, what it takes undocumented a warning, or a fault where
/// <see cref="SimulatorOptions.Checks"/> says so; all are found at once.
/// </summary>
public sealed class NccoReader
{
    private readonly ReadingRules _rules;

    /// <param name="allowUnknownOptions">Whether an option that no action defines is passed over instead.</param>
    public NccoReader(bool allowUnknownOptions = false)
        : this(ReadingRules.Of(new SimulatorOptions { AllowUnknownOptions = allowUnknownOptions }))
    {
    }

    internal NccoReader(ReadingRules rules) => _rules = rules;

    public Ncco Read(string json)
    {
        try
        {
            return Read(ReadableJson.Parse(json));
        }
        catch (JsonException fault)
        {
            return new Ncco([], [new NccoFault("$", "is not JSON: " + fault.Message)]);
        }
    }

    /// <param name="json">All of whose texts can be read.</param>
    internal Ncco Read(JsonElement json)
    {
        if (json.ValueKind != JsonValueKind.Array)
            return new Ncco([], [new NccoFault("$", "must be an array of actions")]);

        var findings = new ReadingFindings(_rules);
        var actions = new List<NccoAction>();
        foreach (var element in json.EnumerateArray())
        {
            if (ReadAction(element, $"[{actions.Count}]", findings) is not { } action)
                return new Ncco([], findings.Faults) { Warnings = findings.Warnings };
            actions.Add(action);
        }

        BargeInRule.Check(actions, findings.Faults);
        if (actions.Count == 0)
            findings.Warnings.Add(new NccoFault("$", "is empty: the leg ends"));
        return new Ncco(actions, findings.Faults) { Warnings = findings.Warnings, Json = json.GetRawText() };
    }

    private static NccoAction? ReadAction(JsonElement element, string path, ReadingFindings findings)
    {
        var options = new OptionReader(element, path, findings);
        var name = options.RequiredText("action");
        options = options.At(name);
        NccoAction? action = name switch
        {
            "talk" => TalkAction.Read(options),
            "stream" => StreamAction.Read(options),
            "input" => InputAction.Read(options),
            "conversation" => ConversationAction.Read(options),
            "connect" => ConnectAction.Read(options),
            "record" => RecordAction.Read(options),
            "notify" => NotifyAction.Read(options),
            "wait" => WaitAction.Read(options),
            "transfer" => TransferAction.Read(options),
            _ => null,
        };
        if (action is not null)
            options.RefuseTheRest();
        else if (options.Raw("action") is { ValueKind: JsonValueKind.String or JsonValueKind.Number })
            options.Fault("action", "is not an action of the platform");
        return action;
    }
}

/// <summary>One thing that is wrong with an NCCO or with the body of a request.</summary>
/// <param name="Path">Where, such as <c>[1].input.dtmf.maxDigits</c>.</param>
/// <param name="Reason">What, such as <c>must be 1 to 20</c>.</param>
public sealed record NccoFault(string Path, string Reason)
{
    public override string ToString() => $"{Path}: {Reason}";
}
