using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace ContactCenter.Domain.Calls;

/// <summary>Reads what a service tells of a caller: <c>{"variables":{"name":"text"}}</c>.</summary>
public static class ServiceVariables
{
    /// <summary>So many a service may tell at once.</summary>
    public const int Most = 32;

    /// <param name="fault">Why the answer cannot be used.</param>
    public static bool TryRead(
        ReadOnlySpan<byte> json, [NotNullWhen(true)] out ImmutableSortedDictionary<string, string>? variables, [NotNullWhen(false)] out string? fault)
    {
        (variables, fault) = Read(json);
        return fault is null;
    }

    private static (ImmutableSortedDictionary<string, string>? Variables, string? Fault) Read(ReadOnlySpan<byte> json)
    {
        try
        {
            var answer = JsonElement.Parse(json);
            var told = answer.ValueKind == JsonValueKind.Object && answer.TryGetProperty("variables", out var variables) ? variables : default;
            return told.ValueKind == JsonValueKind.Object ? Of(told) : (null, "its answer is no object that holds an object of variables");
        }
        catch (Exception broken) when (broken is JsonException or InvalidOperationException)
        {
            return (null, "its answer is not JSON");
        }
    }

    private static (ImmutableSortedDictionary<string, string>? Variables, string? Fault) Of(JsonElement told)
    {
        var variables = CallAttributes.None.Values.ToBuilder();
        foreach (var variable in told.EnumerateObject())
        {
            if (!CallVariables.IsName(variable.Name))
                return (null, "it names a variable by more than a small letter and up to 31 letters and digits");
            if (TextOf(variable.Value) is not { Length: <= CallVariables.LongestValue } text)
                return (null, $"its variable {variable.Name} is no text, number or boolean of up to {CallVariables.LongestValue} characters");
            variables[variable.Name] = text;
            if (variables.Count > Most)
                return (null, $"it tells more than {Most} variables");
        }

        return (variables.ToImmutable(), null);
    }

    private static string? TextOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Number => value.GetRawText(),
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        _ => null,
    };
}
