namespace ContactCenter.Access.Audit;

/// <summary>Who did what.</summary>
/// <param name="Number">Grows with time.</param>
/// <param name="Who">The person or program, as it was called then.</param>
/// <param name="Action">A word of <see cref="AuditActions"/>.</param>
/// <param name="Subject">What it was done to; <c>null</c>: nothing in particular.</param>
/// <param name="Before">What stood there, as JSON without secrets; <c>null</c>: nothing.</param>
/// <param name="After">What stands there now, as JSON without secrets; <c>null</c>: nothing.</param>
/// <param name="Address">Where the request came from; <c>null</c>: from a command.</param>
internal sealed record AuditLine(
    long Number, DateTimeOffset At, string Who, string Action, string? Subject, string? Before, string? After, string? Address);
