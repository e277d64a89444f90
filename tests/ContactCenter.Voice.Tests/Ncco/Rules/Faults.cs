namespace ContactCenter.Voice.Tests;

internal static class Faults
{
    /// <summary>What is wrong with actions that are given as JSON.</summary>
    public static IEnumerable<string> Of(params string[] actions) =>
        Ncco.Parse($"[{string.Join(',', actions)}]").Check().Select(fault => fault.ToString());

    /// <summary>What is wrong with an endpoint that is given as JSON.</summary>
    public static IEnumerable<string> OfEndpoint(string endpoint) => Of($$"""{"action":"connect","endpoint":[{{endpoint}}]}""");
}
