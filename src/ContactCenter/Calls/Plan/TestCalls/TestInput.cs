using System.Text.Json;

namespace ContactCenter.Calls.Plan.TestCalls;

/// <summary>What somebody does in a test call.</summary>
internal abstract record TestInput
{
    /// <summary>What an input may be, for who has sent something else.</summary>
    public const string Forms =
        """must be keys such as "1", words, "" for silence, {"agent":"answers|doesNotAnswer|leaves"}, {"service":…}, {"goOn":true} or {"hangUp":true}""";

    private TestInput()
    {
    }

    public static TestInput? Read(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.String => OfText(json.GetString()!.Trim()),
        JsonValueKind.Object when json.EnumerateObject().ToList() is [var only] => OfMember(only),
        _ => null,
    };

    private static TestInput OfText(string text)
    {
        if (text.Length == 0)
            return new Silence();
        return text.All(letter => char.IsAsciiDigit(letter) || letter is '*' or '#') ? new Keys(text) : new Words(text);
    }

    private static TestInput? OfMember(JsonProperty member) => (member.Name, member.Value.ValueKind) switch
    {
        ("words", JsonValueKind.String) => new Words(member.Value.GetString()!),
        ("agent", JsonValueKind.String) => Enum.TryParse<AgentDeed>(member.Value.GetString(), ignoreCase: true, out var does) ? new Agent(does) : null,
        ("service", JsonValueKind.Null) => new Service(Answer: null),
        ("service", _) => new Service(System.Text.Encoding.UTF8.GetBytes(member.Value.GetRawText())),
        ("goOn", JsonValueKind.True) => new Continue(),
        ("hangUp", JsonValueKind.True) => new HangUp(),
        _ => null,
    };

    public sealed record Keys(string Digits) : TestInput;

    public sealed record Words(string Text) : TestInput;

    /// <summary>Neither keys nor words in time.</summary>
    public sealed record Silence : TestInput;

    /// <summary>All has been heard, and nothing was asked.</summary>
    public sealed record Continue : TestInput;

    public sealed record HangUp : TestInput;

    public sealed record Agent(AgentDeed Does) : TestInput;

    /// <param name="Answer">The body of the answer; <c>null</c>: there is none.</param>
    public sealed record Service(byte[]? Answer) : TestInput;
}

/// <summary>What the agent who is rung, or talks, does.</summary>
internal enum AgentDeed
{
    Answers,
    DoesNotAnswer,
    Leaves,
}
