using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using ContactCenter.Simulator.Nccos;
using ContactCenter.Simulator.Scenarios.Steps;
using YamlDotNet.RepresentationModel;

namespace ContactCenter.Simulator.Scenarios.Reading;

/// <summary>Reads one step: <c>phone does</c>, <c>phone does: what</c>, or <c>wait: seconds</c>.</summary>
internal sealed partial class StepReader(ScenarioSource source, IReadOnlyDictionary<string, string> phones)
{
    private const double UsualConfidence = 0.92;

    private static readonly string[] Options = ["within", "confidence", "headers", "custom data"];

    /// <returns><c>null</c> after a fault.</returns>
    public ScenarioStep? Read(YamlNode node)
    {
        if (ListEntry.Read(source, node, Options) is not { } entry)
            return null;
        var step = entry.What == "wait" ? ReadWait(entry) : ReadAct(entry);
        if (step is null)
            return null;
        if (entry.Option("confidence") is { } confidence && step is not SayStep)
            source.Fault(confidence, "Only who says something has a confidence.");
        if (entry.Option("headers") is { } headers)
            step = WithHeaders(step, headers);
        if (entry.Option("custom data") is { } data)
            step = WithData(step, data);
        return step with
        {
            Line = entry.Line,
            Text = entry.Text,
            Within = entry.Option("within") is { } within ? source.Seconds(within, "within") : null,
        };
    }

    private ScenarioStep WithHeaders(ScenarioStep step, YamlNode node)
    {
        if (step is not DialStep dial)
        {
            source.Fault(node, "Only who dials sends headers.");
            return step;
        }

        var headers = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (key, value) in source.Fields(node, "headers"))
        {
            if (source.Text(key, "A header's name") is not { } name || source.Text(value, name) is not { } text)
                continue;
            headers[name] = text;
            if (!name.StartsWith("X-", StringComparison.OrdinalIgnoreCase) && name != "User-to-User")
                source.Fault(key, $"\"{name}\" is no header that reaches an application: those do that begin with X-, and User-to-User.");
        }

        return dial with { Context = dial.Context with { SipHeaders = headers } };
    }

    private ScenarioStep WithData(ScenarioStep step, YamlNode node)
    {
        if (step is DialStep dial && YamlJson.Of(node) is JsonObject data)
            return dial with { Context = dial.Context with { CustomData = data } };
        source.Fault(node, step is DialStep ? "Custom data must be fields, each with a value." : "Only who dials brings custom data along.");
        return step;
    }

    private WaitStep? ReadWait(ListEntry entry)
    {
        if (entry.With is null)
            source.Fault(entry.Node, "How long to wait is missing: wait: 3");
        return entry.With is { } time && source.Number(time, "wait", 0, TimeSpan.SecondsPerDay) is { } seconds
            ? new WaitStep(seconds)
            : null;
    }

    private ScenarioStep? ReadAct(ListEntry entry)
    {
        var match = Act().Match(entry.What);
        var (phone, act) = (match.Groups["phone"].Value, match.Groups["act"].Value);
        if (!match.Success || !StepDefinition.All.TryGetValue(act, out var verb))
        {
            source.Unknown(entry.Node, match.Success ? act : entry.What, "thing that a phone does", StepDefinition.All.Keys);
            return null;
        }

        if (!phones.ContainsKey(phone))
            source.Unknown(entry.Node, phone, "phone of this script", phones.Keys);
        if (Words(entry, verb.ArgumentKind) is not { } words)
            return null;
        var confidence = entry.Option("confidence") is { } option ? source.Number(option, "confidence", 0, 1) : null;
        return verb.Make(new StepArguments(phone, words, confidence ?? UsualConfidence));
    }

    private IReadOnlyList<string>? Words(ListEntry entry, ArgumentKind takes)
    {
        if (entry.With is not { } with)
        {
            if (takes is ArgumentKind.Nothing or ArgumentKind.NumberOrNothing)
                return [];
            source.Fault(entry.Node, $"What follows \"{entry.What}\" is missing. A text that begins with # or * must stand in quotes.");
            return null;
        }

        var what = $"What follows \"{entry.What}\"";
        var words = takes == ArgumentKind.Texts ? source.Texts(with, what) : OneOrNone(source.Text(with, what));
        if (words.Count > 0 && WrongWith(words[0], takes) is { } wrong)
            source.Fault(with, $"\"{words[0]}\" {wrong}.");
        return words.Count > 0 ? words : null;
    }

    private static string[] OneOrNone(string? text) => text is null ? [] : [text];

    private string? WrongWith(string word, ArgumentKind takes) => takes switch
    {
        ArgumentKind.Nothing => "is too much: nothing follows this",
        ArgumentKind.NumberOrNothing => VoiceEndpoint.IsE164(word) ? null : $"is no number: it {VoiceEndpoint.E164Rule}",
        ArgumentKind.Keys => word.All(key => "0123456789*#".Contains(key)) ? null : "are no keys: 0 to 9, * and # are",
        ArgumentKind.Phone => phones.ContainsKey(word) ? null : $"is no phone of this script; there is {string.Join(", ", phones.Keys)}",
        _ => null,
    };

    [GeneratedRegex(@"^(?<phone>[^\s']+)(?:'s? (?<act>call ends)| (?!call ends$)(?<act>.+))$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Act();
}
