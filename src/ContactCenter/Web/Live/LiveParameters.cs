using System.ComponentModel;
using Microsoft.AspNetCore.Mvc;

namespace ContactCenter.Web.Live;

/// <summary>What a reader asks for.</summary>
internal sealed record LiveParameters
{
    [FromQuery(Name = "topics"), Description("What to send, separated by commas: calls, figures, work; when absent all that you may see.")]
    public string? Topics { get; init; }

    [FromQuery(Name = "department"), Description("Only calls of this department.")]
    public string? Department { get; init; }

    [FromQuery(Name = "after"), Description("The id of the last event of a stream of the same topics and department: only what was missed is sent.")]
    public string? After { get; init; }

    [FromHeader(Name = "Last-Event-ID"), Description("As after, from who comes back by itself; goes before it.")]
    public string? LastEventId { get; init; }

    /// <summary>Each name once, in the order of asking.</summary>
    public IReadOnlyList<string> Names =>
        [.. (Topics ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.Ordinal)];
}
