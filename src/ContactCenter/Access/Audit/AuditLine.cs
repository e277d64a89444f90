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

/// <summary>What is audited. The words stand in files and exports: they never change their meaning.</summary>
internal static class AuditActions
{
    public const string SignedIn = "signedIn";
    public const string SignedOut = "signedOut";
    public const string SignInFailed = "signInFailed";
    public const string SessionEnded = "sessionEnded";
    public const string UserAdded = "userAdded";
    public const string UserChanged = "userChanged";
    public const string UserRemoved = "userRemoved";
    public const string PasswordChanged = "passwordChanged";
    public const string CodeMade = "codeMade";
    public const string DemoEnded = "demoEnded";
    public const string PlanPublished = "planPublished";
    public const string PlanSettingsKept = "planSettingsKept";
    public const string PlanDraftChanged = "planDraftChanged";
    public const string PlanDraftDiscarded = "planDraftDiscarded";
}
