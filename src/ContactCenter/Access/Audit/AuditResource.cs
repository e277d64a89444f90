using System.Globalization;
using System.Text.Json;

namespace ContactCenter.Access.Audit;

/// <summary>Who did what.</summary>
/// <param name="Who">A person's sign-in name, <c>key</c> and a key's name, <c>strangers</c>, or what else did it.</param>
/// <param name="Object">What it was done to; <c>null</c>: nothing in particular.</param>
/// <param name="Before">What stood there, without secrets; <c>null</c>: nothing.</param>
/// <param name="After">What stands there now, without secrets; <c>null</c>: nothing.</param>
/// <param name="Address">Where the request came from; <c>null</c>: from a command, or from several.</param>
internal sealed record AuditResource(
    string Id, DateTimeOffset At, string Who, string Action, string? Object, JsonElement? Before, JsonElement? After, string? Address)
{
    public static AuditResource Of(AuditLine line) => new(
        line.Number.ToString(CultureInfo.InvariantCulture),
        line.At,
        line.Who,
        line.Action,
        line.Subject,
        JsonOf(line.Before),
        JsonOf(line.After),
        line.Address);

    private static JsonElement? JsonOf(string? words) => words is null ? null : JsonElement.Parse(words);
}
